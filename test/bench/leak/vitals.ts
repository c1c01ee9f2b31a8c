// What a process holds, from /proc (Linux): memory, descriptors, mappings, and the memories that V8 has reserved.
import { readdirSync, readFileSync } from "node:fs";

export interface Vitals {
  readonly residentMib: number;
  readonly descriptors: number;
  readonly mappings: number;
  /** Memories of instances, live or not collected yet: V8 reserves 8 GiB of address space for each. */
  readonly memories: number;
}

const KIB_PER_MEMORY = 8 * 1024 * 1024;

export function readVitals(pid: number): Vitals {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kib = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  return {
    residentMib: kib("VmRSS") / 1024,
    descriptors: readdirSync(`/proc/${pid}/fd`).length,
    mappings: readFileSync(`/proc/${pid}/maps`, "latin1").split("\n").length - 1,
    memories: Math.floor(kib("VmSize") / KIB_PER_MEMORY),
  };
}
