// What all sandboxes of a thread share: the cap on their number, the arena of their marks, the queue of guests whose
// slice ended, and the functions through which their code asks for fuel.
import type { InstanceCap } from "./instance-cap.ts";
import { MarkArena } from "./mark-arena.ts";
import { Remains } from "./remains.ts";
import { Scheduler } from "./scheduler.ts";
import { createYieldFunctions } from "./yield.ts";
import type { YieldFunctions } from "./yield.ts";

const START_CPU_MS = 5_000;

/** Who answers when the code of a sandbox asks for fuel. */
export interface SlicedGuest {
  /** The fuel to add, at once. */
  endSlice(): number;
  /** The fuel to add, now or after a turn of the event loop. */
  endSliceOrPark(): number | Promise<number>;
}

export class Engine {
  readonly cap: InstanceCap;
  readonly marks: MarkArena = new MarkArena();
  readonly remains: Remains;
  readonly scheduler: Scheduler = new Scheduler();
  readonly yields: YieldFunctions;
  /** For modules that cannot be reset, and so need none. */
  readonly noSnapshot: WebAssembly.Memory = new WebAssembly.Memory({ initial: 0, maximum: 0 });
  /** When a guest stopped running last, on the clock of `performance.now`: another one cannot have run before. */
  lastStop = 0;
  readonly #guests = new Map<number, SlicedGuest>();
  readonly #evictors = new Set<() => boolean>();

  /** What a start function and `_initialize` may take together. */
  readonly startCpuMs: number;

  constructor(cap: InstanceCap, startCpuMs: number = START_CPU_MS) {
    this.cap = cap;
    this.remains = new Remains(cap);
    this.startCpuMs = startCpuMs;
    this.yields = createYieldFunctions(
      (base) => this.#guest(base).endSlice(),
      (base) => this.#guest(base).endSliceOrPark(),
    );
  }

  register(base: number, guest: SlicedGuest): void {
    this.#guests.set(base, guest);
  }

  unregister(base: number): void {
    this.#guests.delete(base);
  }

  /** `evict` frees one idle sandbox, or returns false when it has none. Returns what takes it back. */
  addEvictor(evict: () => boolean): () => void {
    this.#evictors.add(evict);
    return () => this.#evictors.delete(evict);
  }

  /** Takes a place under the cap, at the cost of an idle sandbox of another program if it must. */
  takePlace(): boolean {
    if (this.cap.take()) return true;
    // An idle one that is closed now would be one more that waits for its collection.
    if (this.cap.waitsForCollection) return false;
    for (const evict of this.#evictors) if (evict()) return this.cap.take();
    return false;
  }

  #guest(base: number): SlicedGuest {
    const guest = this.#guests.get(base);
    if (guest === undefined) throw new Error(`no sandbox has the number ${base}`);
    return guest;
  }
}
