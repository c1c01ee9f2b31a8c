// How the state of one initialised sandbox comes into others: memory is copied by the host, mutable globals travel in the
// memory of the snapshot, behind the image.
import type { ModuleInfo } from "./module.ts";
import { SNAPSHOT_MEMORY } from "./runtime.ts";
import type { RuntimeIndices } from "./runtime.ts";
import { locals } from "./runtime-function.ts";
import type { RuntimeWriter } from "./runtime-writer.ts";

/** Bytes for each global, whatever its type. */
const SLOT_BYTES = 16;
/** As many as fit in one page; modules have a handful. */
const MAX_CARRIED = 65_536 / SLOT_BYTES - 1;

/** Load and store of each type that can stand in a memory, with the alignment that `memarg` gives (5.4.7). */
const ACCESS: ReadonlyMap<string, { load: readonly number[]; store: readonly number[]; align: number }> =
  new Map([
    ["i32", { load: [0x28], store: [0x36], align: 2 }],
    ["i64", { load: [0x29], store: [0x37], align: 3 }],
    ["f32", { load: [0x2a], store: [0x38], align: 2 }],
    ["f64", { load: [0x2b], store: [0x39], align: 3 }],
    ["v128", { load: [0xfd, 0x00], store: [0xfd, 0x0b], align: 4 }],
  ]);

export interface CarriedGlobal {
  readonly index: number;
  readonly type: string;
}

/** The mutable globals, or undefined when they cannot be carried over: a reference belongs to its own instance. */
export function carriedGlobals(info: ModuleInfo, mutable: readonly number[]): CarriedGlobal[] | undefined {
  if (mutable.length > MAX_CARRIED) return undefined;
  const carried = mutable.map((index) => ({ index, type: info.spaces.globals[index]?.type ?? "" }));
  return carried.every(({ type }) => ACCESS.has(type)) ? carried : undefined;
}

/** `(address) -> (address)`: writes the size and the mutable globals there. */
export function writePublish(
  writer: RuntimeWriter,
  indices: RuntimeIndices,
  carried: readonly CarriedGlobal[] | undefined,
): void {
  locals(writer, []);
  for (const [slot, { index, type }] of slots(indices, carried)) {
    writer.get(0);
    writer.globalGet(index);
    access(writer, type, "store", slot);
  }
  writer.get(0);
  writer.op("end");
}

/** `(address) -> (address)`: takes them from there, and remembers them as `save` does. */
export function writeAdopt(
  writer: RuntimeWriter,
  indices: RuntimeIndices,
  carried: readonly CarriedGlobal[] | undefined,
): void {
  locals(writer, []);
  for (const [slot, { index, type }] of slots(indices, carried)) {
    writer.get(0);
    access(writer, type, "load", slot);
    writer.globalSet(index);
  }
  writer.call(indices.save);
  writer.get(0);
  writer.op("end");
}

function slots(
  indices: RuntimeIndices,
  carried: readonly CarriedGlobal[] | undefined,
): IterableIterator<[number, CarriedGlobal]> {
  return (carried === undefined ? [] : [{ index: indices.pages, type: "i32" }, ...carried]).entries();
}

function access(writer: RuntimeWriter, type: string, kind: "load" | "store", slot: number): void {
  const found = ACCESS.get(type);
  if (found === undefined) throw new Error(`a global of type ${type} is not carried over`);
  writer.raw([...found[kind], 0x40 | found.align, SNAPSHOT_MEMORY]);
  writer.leb(slot * SLOT_BYTES);
}
