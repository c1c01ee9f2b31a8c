// The cap on live instances: a thread's share of what the whole process may have. V8 reserves 8 GiB of address space for each memory and a few memory
// mappings for each parked call; past the system's limit on mappings it aborts the process instead of throwing.
import { readFileSync } from "node:fs";

/** Mappings of one parked call, its memory and its stack: 4.2 were seen, and 5.1 with `--disable-wasm-trap-handler`. */
const MAPPINGS_PER_INSTANCE = 5;
/** Mappings of a memory alone, rounded up as well. */
const MAPPINGS_PER_MEMORY = 2.5;
/** Left for the program itself and for memories that nobody uses but V8 has not freed yet. */
const MAPPINGS_RESERVED = 12_000;
/** How many of those the program itself may take. */
const MAPPINGS_OF_PROGRAM = 2_000;
/** What each further thread takes on top, with a heap of its own: 120 were seen. */
const MAPPINGS_PER_THREAD = 200;
/** V8 has address space for 16,365 memories. For one more it collects all garbage several times before it refuses. */
const MAX_MEMORIES = 16_000;
const MAX_INSTANCES = 15_000;
/** Few other memories are not worth a collection, however full it is. */
const CROWD = 500;
const CROWDED_SHARE = 0.7;

export class InstanceCap {
  readonly maximum: number;
  /** Memories beside one for each live sandbox: snapshots of their own, and what V8 has not freed yet of closed ones. */
  otherMemories = 0;
  /** How many threads share what the process may have. */
  readonly threads: number;
  /** For the sandboxes of this thread. */
  readonly #mappings: number;
  #live = 0;

  /** `configured`: `[server] instances`; lowered to what the system's mappings and V8's address space allow. */
  constructor(configured: number, mappings: number | undefined = readMaximumMappings(), threads = 1) {
    const all = (mappings ?? Number.POSITIVE_INFINITY) - (threads - 1) * MAPPINGS_PER_THREAD;
    const possible = (all - MAPPINGS_RESERVED) / MAPPINGS_PER_INSTANCE;
    this.threads = threads;
    this.maximum = Math.max(16, Math.floor(Math.min(configured, possible, MAX_INSTANCES) / threads));
    this.#mappings = Math.max(1, all - MAPPINGS_OF_PROGRAM) / threads;
  }

  get live(): number {
    return this.#live;
  }

  /** Counts one more, or returns false when there is no room. */
  take(): boolean {
    if (this.#live >= this.maximum || this.waitsForCollection) return false;
    this.#live++;
    return true;
  }

  /** True while what is there beside live sandboxes takes the room of further ones: mostly what V8 is yet to free. */
  get waitsForCollection(): boolean {
    // The first sixteen are always possible, as in `maximum`.
    return this.#live >= 16 && this.#taken > 1;
  }

  /** True when that may come soon. */
  get isCrowded(): boolean {
    return this.otherMemories > CROWD / this.threads && this.#taken > CROWDED_SHARE;
  }

  /** Of the room for sandboxes and other memories, with one sandbox more: 1 is all. */
  get #taken(): number {
    const live = this.#live + 1;
    const mappings = live * MAPPINGS_PER_INSTANCE + this.otherMemories * MAPPINGS_PER_MEMORY;
    return Math.max((live + this.otherMemories) / (MAX_MEMORIES / this.threads), mappings / this.#mappings);
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
