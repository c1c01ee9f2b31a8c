// Makes a module interruptible and resettable by rewriting its bytes, once, when it is loaded: fuel, write tracking, a
// virtual memory size, saved globals, its start function as an export. Append-only: no index of the module's own changes,
// so that function names and stack traces stay what they were.
import { ByteWriter } from "./byte-writer.ts";
import { findExempt } from "./call-graph.ts";
import { CodeCursor } from "./code.ts";
import { countFillers, SMALL_BYTES } from "./inlining.ts";
import { checkRoom } from "./instrument-limit.ts";
import {
  exportSection,
  functionSection,
  globalSection,
  importSection,
  MAX_PAGES,
  SECTION,
  tableSection,
  typeSection,
} from "./instrument-section.ts";
import { BodyMeter } from "./meter-body.ts";
import type { ModuleInfo } from "./module.ts";
import { extendNames } from "./name-section.ts";
import { opcodeOf } from "./opcode.ts";
import { RESERVED_NAME, RUNTIME_FUNCTIONS, toIndices, TRACKED_PAGE_BITS } from "./runtime.ts";
import type { RuntimeIndices } from "./runtime.ts";
import * as runtime from "./runtime-function.ts";
import { carriedGlobals, writeAdopt, writePublish } from "./runtime-adopt.ts";
import { writeRestore, writeSave } from "./runtime-reset.ts";
import { RuntimeWriter } from "./runtime-writer.ts";

export interface InstrumentOptions {
  /** Pages of 64 KiB that the memory may grow to. */
  readonly maximumPages: number;
  /** Elements that all tables together may hold; the minima must be within it. */
  readonly maximumElements: number;
  /** Without it, reset must copy all of the memory, and stores cost nothing more. Default: on. */
  readonly tracked?: boolean;
  /** What write tracking marks, as a power of two: smaller pages are reset faster where writes are scattered. Default: 12. */
  readonly pageBits?: number;
  /**
   * What a round of a loop costs at most; only for a module whose authors are trusted. An interpreter's loop has a path of
   * thousands of instructions, and mostly runs a few of them. Default: no maximum.
   */
  readonly maximumRegionCost?: number;
}

export interface Instrumented {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The memory to give as import `serverless-wasm` `memory`, or under the module's own name; undefined without one. */
  readonly memory:
    | { readonly minimum: number; readonly maximum: number; readonly imported: boolean }
    | undefined;
  readonly tracked: boolean;
  /** True when the start function must be called through the export `serverless-wasm:start`. */
  readonly hasStart: boolean;
  /** True when the state of one initialised instance can be carried over to others. */
  readonly adoptable: boolean;
  /** Why a used instance cannot be reset, in the words of `check`; empty when it can. */
  readonly unresettable: readonly string[];
}

/** The order in which sections must stand (5.5.2). */
const ORDER: readonly number[] = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];

/**
 * The rewritten module. `info` must be the parsed `bytes` and contain nothing that `findUncontainable` and
 * `findReservedNames` report. Throws InstrumentError for a module that has no room for what is added.
 */
export function instrument(bytes: Uint8Array, info: ModuleInfo, options: InstrumentOptions): Instrumented {
  const steps = instrumentInSteps(bytes, info, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps of a millisecond or two, for a thread that has other things to do in between. */
export function* instrumentInSteps(
  bytes: Uint8Array,
  info: ModuleInfo,
  options: InstrumentOptions,
): Generator<undefined, Instrumented> {
  const ownMemory = info.memories[0];
  const importedMemory = info.imports.find(({ kind }) => kind === "memory");
  const limits =
    ownMemory?.limits ?? (importedMemory?.kind === "memory" ? importedMemory.type.limits : undefined);
  const tracked = limits !== undefined && options.tracked !== false;
  const mutable = mutableGlobals(info);
  const indices = toIndices(info, options.pageBits ?? TRACKED_PAGE_BITS);
  checkRoom(info, options, mutable.length);
  const { code, hints, segments, fillers, adoptable, unresettable } = yield* codeSection(bytes, info, {
    maximumRegionCost: options.maximumRegionCost,
    tracked,
    indices,
    mutable,
  });

  const sections = new Map<number, ByteWriter>();
  sections.set(SECTION.type, typeSection(bytes, info));
  if (limits !== undefined)
    sections.set(SECTION.import, importSection(bytes, info, limits, tracked, options));
  const tables = tableSection(bytes, info, options.maximumElements);
  if (tables !== undefined) sections.set(SECTION.table, tables);
  sections.set(SECTION.function, functionSection(bytes, info, indices, segments, fillers));
  sections.set(SECTION.global, globalSection(bytes, info, indices, mutable, limits?.minimum ?? 0));
  sections.set(SECTION.export, exportSection(bytes, info, indices));
  sections.set(SECTION.code, code);
  return {
    bytes: assemble(bytes, info, sections, { hints, names: nameSection(bytes, info, indices, segments) }),
    memory:
      limits === undefined
        ? undefined
        : {
            minimum: limits.minimum,
            maximum: Math.min(limits.maximum ?? MAX_PAGES, options.maximumPages),
            imported: ownMemory === undefined,
          },
    tracked,
    hasStart: info.start !== undefined,
    adoptable,
    unresettable,
  };
}

/** Own mutable globals, by global index. Imported ones are refused long before. */
function mutableGlobals(info: ModuleInfo): number[] {
  const imported = info.spaces.globals.length - info.globals.length;
  return info.globals.flatMap((global, index) => (global.mutable ? [imported + index] : []));
}

/** Of rewritten code. */
const STEP_BYTES = 65_536;

interface RewrittenCode {
  readonly code: ByteWriter;
  readonly hints: ByteWriter;
  /** How many data segments got a function for `memory.init`. */
  readonly segments: number;
  /** How many empty functions come after those. */
  readonly fillers: number;
  readonly adoptable: boolean;
  readonly unresettable: readonly string[];
}

function* codeSection(
  bytes: Uint8Array,
  info: ModuleInfo,
  options: {
    tracked: boolean;
    indices: RuntimeIndices;
    mutable: readonly number[];
    maximumRegionCost: number | undefined;
  },
): Generator<undefined, RewrittenCode> {
  const { tracked, indices, mutable } = options;
  const section = info.sections.find(({ id }) => id === SECTION.code);
  const writer = new RuntimeWriter(indices, section === undefined ? 1024 : (section.end - section.start) * 2);
  const hasMemory = info.spaces.memories.length > 0;
  const cursor = new CodeCursor(bytes, info.spaces);
  const exemption = findExempt(info, cursor);
  const meter = new BodyMeter(cursor, writer, {
    tracked,
    indices,
    exemption,
    space: info.spaces,
    importsEscape: info.importsEscape,
    maximumRegionCost: options.maximumRegionCost,
  });
  const imported = info.spaces.functionTypes.length - info.functions.length;
  const count = writer.openLength();
  const hints = new ByteWriter();
  const carried = tracked ? carriedGlobals(info, mutable) : undefined;
  let hinted = 0;
  let small = 0;
  let stepEnd = STEP_BYTES;
  for (let index = 0; index < info.functions.length; index++) {
    const place = writer.length;
    if (place >= stepEnd) {
      yield undefined;
      stepEnd = place + STEP_BYTES;
    }
    writer.unlikely.length = 0;
    meter.rewrite(imported + index, info.bodies[2 * index] ?? 0, info.bodies[2 * index + 1] ?? 0);
    if (writer.length - place - 5 < SMALL_BYTES) small++;
    if (writer.unlikely.length === 0) continue;
    hinted++;
    writeHints(hints, imported + index, writer.unlikely, place + 5);
  }
  const body = (write: () => void): void => {
    const place = writer.openLength();
    write();
    writer.patchLength(place);
    if (writer.length - place - 5 < SMALL_BYTES) small++;
  };
  const nothing = (): void => writer.raw([0, 0x00, 0x0b]);
  body(() => runtime.writeRefuel(writer, indices));
  body(() => runtime.writeRefuelLocal(writer, indices));
  // Without a memory there is nothing to grow, fill or copy, and no code that would.
  const orNothing = (write: () => void): void => body(hasMemory ? write : nothing);
  orNothing(() => runtime.writeGrow(writer, indices));
  orNothing(() => runtime.writeFill(writer, tracked));
  orNothing(() => runtime.writeCopy(writer, tracked));
  body(() => writeSave(writer, indices, mutable));
  body(() => writeRestore(writer, indices, mutable, tracked));
  body(() => writePublish(writer, indices, carried));
  body(() => writeAdopt(writer, indices, carried));
  for (const segment of meter.segments) body(() => runtime.writeInit(writer, segment, tracked));
  const functions = info.functions.length + RUNTIME_FUNCTIONS + meter.segments.length;
  const fillers = countFillers(info.functions.length, functions, small);
  for (let filler = 0; filler < fillers; filler++) body(nothing);
  writer.patch(count, functions + fillers);
  return {
    code: writer,
    hints: hintSection(hints, hinted),
    segments: meter.segments.length,
    fillers,
    adoptable: carried !== undefined && meter.permanent.size === 0,
    unresettable: [...meter.permanent].map((code) => toReason(opcodeOf(code)?.name ?? "")),
  };
}

function toReason(instruction: string): string {
  return instruction.endsWith(".drop")
    ? `drops a segment (${instruction})`
    : `writes a table at run time (${instruction})`;
}

/** Branch hinting proposal, "Branch Hints Section": offsets count from the start of the body, 0 says unlikely. */
function writeHints(
  writer: ByteWriter,
  functionIndex: number,
  offsets: readonly number[],
  bodyStart: number,
): void {
  writer.leb(functionIndex);
  writer.leb(offsets.length);
  for (const offset of offsets) {
    writer.leb(offset - bodyStart);
    writer.raw([1, 0]);
  }
}

function hintSection(entries: ByteWriter, count: number): ByteWriter {
  const writer = new ByteWriter(entries.length + 64);
  writer.name("metadata.code.branch_hint");
  writer.leb(count);
  writer.raw(entries.view());
  return writer;
}

/** Stack traces name exported functions that the module itself does not, and tell what was added from the guest's own. */
function nameSection(
  bytes: Uint8Array,
  info: ModuleInfo,
  { refuel, init }: RuntimeIndices,
  segments: number,
): ByteWriter {
  const names = new Map<number, string>();
  for (const { kind, index, name } of info.exports)
    if (kind === "function" && !names.has(index)) names.set(index, name);
  for (let index = refuel; index < init + segments; index++) names.set(index, `${RESERVED_NAME}:runtime`);
  const own = info.customSections.find(({ customName }) => customName === "name");
  return extendNames(bytes, { start: own?.contentStart ?? 0, end: own?.end ?? 0 }, names);
}

/** All sections in order: the rewritten ones, the others as they were; of the custom ones only the names. */
function assemble(
  bytes: Uint8Array,
  info: ModuleInfo,
  sections: ReadonlyMap<number, ByteWriter>,
  { hints, names }: { readonly hints: ByteWriter; readonly names: ByteWriter },
): Uint8Array<ArrayBuffer> {
  const code = sections.get(SECTION.code);
  const writer = new ByteWriter(bytes.length + (code?.length ?? 0));
  writer.copy(bytes, 0, 8);
  for (const id of ORDER) {
    if (id === SECTION.start || id === SECTION.memory) continue;
    if (id === SECTION.code) writeSection(writer, SECTION.custom, hints);
    const rewritten = sections.get(id);
    const original = info.sections.find((section) => section.id === id);
    if (rewritten !== undefined) writeSection(writer, id, rewritten);
    else if (original !== undefined) writer.copy(bytes, original.offset, original.end);
  }
  // Other custom sections may hold byte offsets, which no longer hold.
  writeSection(writer, SECTION.custom, names);
  return writer.view();
}

function writeSection(writer: ByteWriter, id: number, content: ByteWriter): void {
  writer.u8(id);
  writer.leb(content.length);
  writer.raw(content.view());
}
