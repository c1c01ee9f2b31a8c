// The cap on live instances of the whole process. V8 reserves 8 GiB of address space for each memory and a few memory
// mappings for each parked call; past the system's limit on mappings it aborts the process instead of throwing.
import { readFileSync } from "node:fs";

/** Mappings that one parked call was seen to take: memory with its guards, and a stack with its guards. */
const MAPPINGS_PER_INSTANCE = 5;
/** Left for the program itself and for instances that are dead but not collected yet. */
const MAPPINGS_RESERVED = 12_000;

export class InstanceCap {
  readonly maximum: number;
  #live = 0;

  /** `configured`: `[server] instances`; lowered to what the system's mappings allow. */
  constructor(configured: number, mappings: number | undefined = readMaximumMappings()) {
    const possible =
      mappings === undefined
        ? configured
        : Math.floor((mappings - MAPPINGS_RESERVED) / MAPPINGS_PER_INSTANCE);
    this.maximum = Math.max(16, Math.min(configured, possible));
  }

  get live(): number {
    return this.#live;
  }

  /** Counts one more, or returns false when there is no room. */
  take(): boolean {
    if (this.#live >= this.maximum) return false;
    this.#live++;
    return true;
  }

  give(): void {
    this.#live--;
  }
}

/** Linux's `vm.max_map_count`; undefined elsewhere. */
function readMaximumMappings(): number | undefined {
  try {
    const value = Number(readFileSync("/proc/sys/vm/max_map_count", "utf8"));
    return Number.isSafeInteger(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
