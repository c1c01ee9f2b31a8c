// Waiting where nothing else may happen meanwhile.

/** The thread stands still for so long. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
