// How long a process's main thread was ready to run and had no core: what other programs on the machine took from it.
import { readFileSync } from "node:fs";

/** Milliseconds since the thread began (Linux, /proc/<pid>/schedstat); NaN where the system does not say. */
export function readCoreWaitMs(pid: number | "self"): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[1]) / 1e6;
  } catch {
    return Number.NaN;
  }
}
