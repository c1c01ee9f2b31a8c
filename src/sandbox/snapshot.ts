// What initialisation left in a sandbox, as reset copies it back, and as further sandboxes of the program start with it.
import { PAGE_BYTES } from "../abi/memory.ts";
import type { Module, ModuleMemory } from "../registry/module.ts";
import { createLinearMemory } from "./linear-memory.ts";

const STEP_BYTES = 4096;

/** Pages that are not all zeros. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A snapshot as it is posted to other threads, which share it: nobody writes to it any more. */
export interface SnapshotImage {
  /** What the ranges hold, one after the other. */
  readonly bytes: SharedArrayBuffer;
  /** Of the snapshot's memory, with the globals behind the image. */
  readonly ranges: readonly Range[];
  readonly pages: number;
}

export class Snapshot {
  /** The image, with zeros behind it as far as the guest's memory may ever grow: zeros take no real memory. */
  readonly memory: WebAssembly.Memory;
  /** Where the globals stand for the sandboxes that adopt this. */
  readonly globals: number;
  /** How much memory there was after initialisation, in pages. */
  pages = 0;
  #ranges: readonly Range[] = [];

  constructor(
    { adoptable }: Pick<Module, "adoptable">,
    { maximumPages }: Pick<ModuleMemory, "maximumPages">,
  ) {
    this.globals = maximumPages * PAGE_BYTES;
    const size = maximumPages + (adoptable ? 1 : 0);
    this.memory = createLinearMemory(size, size);
  }

  /** For a sandbox that is to be initialised; that of a script begins with the platform. */
  static create(module: Module, memory: ModuleMemory): Snapshot {
    const { script } = module;
    return script === undefined
      ? new Snapshot(module, memory)
      : Snapshot.fromImage(script.platform, module, memory);
  }

  /** Of an adoptable module. */
  static fromImage({ bytes, ranges, pages }: SnapshotImage, module: Module, memory: ModuleMemory): Snapshot {
    const snapshot = new Snapshot(module, memory);
    const target = new Uint8Array(snapshot.memory.buffer);
    let from = 0;
    for (const { start, end } of ranges) {
      target.set(new Uint8Array(bytes, from, end - start), start);
      from += end - start;
    }
    snapshot.pages = pages;
    snapshot.#ranges = ranges.filter(({ end }) => end <= snapshot.globals);
    return snapshot;
  }

  /** Of an adoptable module, once its globals are there. */
  toImage(): SnapshotImage {
    const image = new Uint8Array(this.memory.buffer);
    const globals = findRanges(image.subarray(this.globals)).map(({ start, end }) => ({
      start: this.globals + start,
      end: this.globals + end,
    }));
    const ranges = [...this.#ranges, ...globals];
    const bytes = new SharedArrayBuffer(ranges.reduce((sum, { start, end }) => sum + end - start, 0));
    const target = new Uint8Array(bytes);
    let to = 0;
    for (const { start, end } of ranges) {
      target.set(image.subarray(start, end), to);
      to += end - start;
    }
    return { bytes, ranges, pages: this.pages };
  }

  /** Bytes of the pages that are copied: those that are not zeros, or were not at first. */
  get bytes(): number {
    return this.#ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  }

  /** Before anything has run: what the module's data put there is in every new memory, also where it is wiped later. */
  note(memory: WebAssembly.Memory): void {
    this.#ranges = findRanges(new Uint8Array(memory.buffer));
  }

  take(memory: WebAssembly.Memory): void {
    const image = new Uint8Array(memory.buffer);
    this.pages = image.length / PAGE_BYTES;
    this.#ranges = findRanges(image, this.#ranges);
    this.#copy(image, this.memory);
  }

  /** Into a memory that was just made, of the same size. */
  copyTo(memory: WebAssembly.Memory): void {
    this.#copy(new Uint8Array(this.memory.buffer), memory);
  }

  #copy(from: Uint8Array<ArrayBuffer>, to: WebAssembly.Memory): void {
    const target = new Uint8Array(to.buffer);
    for (const { start, end } of this.#ranges) target.set(from.subarray(start, end), start);
  }
}

/** The pages of the image that are not zeros, and all in `also`. */
function findRanges(image: Uint8Array<ArrayBuffer>, also: readonly Range[] = []): Range[] {
  const zeros = Buffer.alloc(STEP_BYTES);
  const ranges: { start: number; end: number }[] = [];
  let next = 0;
  for (let start = 0; start < image.length; start += STEP_BYTES) {
    const end = start + STEP_BYTES;
    while ((also[next]?.end ?? Infinity) <= start) next++;
    const noted = (also[next]?.start ?? Infinity) <= start;
    if (!noted && zeros.equals(image.subarray(start, end))) continue;
    const last = ranges.at(-1);
    if (last?.end === start) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
