// How much of the time this thread did not run although it wanted to: on a busy machine the processor is somebody else's
// for a while, and that is not to be counted as the guest's.

/** Two readings; what lies between them is told by the functions below. */
export interface ThreadTime {
  /** Milliseconds that the thread was not waiting for events. */
  readonly busyMs: number;
  /** Milliseconds on a processor; the system counts in steps of some milliseconds. */
  readonly cpuMs: number;
}

/** Takes about half a microsecond. */
export function readThreadTime(): ThreadTime {
  const { user, system } = process.threadCpuUsage();
  return {
    busyMs: performance.now() - performance.nodeTiming.idleTime,
    cpuMs: (user + system) / 1000,
  };
}

/** The part of `ranMs`, which passed since `since` while a guest ran, that the processor was somebody else's. */
export function stolenMs(since: ThreadTime, ranMs: number): number {
  const now = readThreadTime();
  const busyMs = now.busyMs - since.busyMs;
  if (busyMs <= 0) return 0;
  const lost = Math.max(0, busyMs - (now.cpuMs - since.cpuMs));
  return Math.min(ranMs, lost * Math.min(1, ranMs / busyMs));
}
