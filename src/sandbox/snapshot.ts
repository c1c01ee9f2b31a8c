// The memory of a program's sandboxes as it was after initialisation: what reset copies back from.
import type { Module } from "../registry/module.ts";
import type { ProgramState } from "./program.ts";

const STEP_BYTES = 4096;

/** Initialisation came out differently this time: the sandbox is to be made again, with a snapshot of its own. */
export class SnapshotDiffers extends Error {}

/** The memory of a new sandbox itself. */
export function createMemory({ memory }: Module): WebAssembly.Memory | undefined {
  if (memory === undefined) return undefined;
  return new WebAssembly.Memory({ initial: memory.minimumPages, maximum: memory.maximumPages });
}

/** The memory that a new sandbox restores from: the program's, or one of its own; undefined without a memory. */
export function chooseSnapshot({ memory }: Module, state: ProgramState): WebAssembly.Memory | undefined {
  if (memory === undefined) return undefined;
  if (!state.privateSnapshots && state.snapshot !== undefined) return state.snapshot;
  // As large as the guest's may ever be, so that every page has one to be copied from. Zeros take no real memory.
  return new WebAssembly.Memory({ initial: memory.maximumPages, maximum: memory.maximumPages });
}

/**
 * The first sandbox makes the program's snapshot; later ones must have come out the same (or `SnapshotDiffers`), unless
 * each keeps its own. Returns the bytes that are not in pages of zeros.
 */
export function takeSnapshot(
  memory: WebAssembly.Memory,
  snapshot: WebAssembly.Memory,
  state: ProgramState,
): number {
  const image = new Uint8Array(memory.buffer);
  if (snapshot === state.snapshot) {
    // As large, too: behind a smaller memory that grows there would be the other's bytes.
    if (image.length === state.snapshotSize && Buffer.from(snapshot.buffer, 0, image.length).equals(image))
      return 0;
    state.privateSnapshots = true;
    throw new SnapshotDiffers();
  }
  const copied = copyNonZero(image, new Uint8Array(snapshot.buffer));
  if (!state.privateSnapshots) {
    state.snapshot = snapshot;
    state.snapshotSize = image.length;
  }
  return copied;
}

/** Copies all pages but those of zeros, which need not become real memory in the target. Returns the bytes copied. */
function copyNonZero(from: Uint8Array<ArrayBuffer>, to: Uint8Array<ArrayBuffer>): number {
  const zeros = Buffer.alloc(STEP_BYTES);
  let copied = 0;
  for (let at = 0; at < from.length; at += STEP_BYTES) {
    const page = from.subarray(at, at + STEP_BYTES);
    if (zeros.equals(page)) continue;
    to.set(page, at);
    copied += STEP_BYTES;
  }
  return copied;
}
