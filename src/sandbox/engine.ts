// What all sandboxes of a thread share: the cap on their number, the arena of their marks, the queue of guests whose
// slice ended, and the functions through which their code asks for fuel.
import { Recorders } from "../abi/recorder.ts";
import type { InstanceCap } from "./instance-cap.ts";
import { MarkArena } from "./mark-arena.ts";
import { growParkingStacks } from "./parking-stack.ts";
import { Remains } from "./remains.ts";
import { Scheduler } from "./scheduler.ts";
import { Turns } from "./turns.ts";
import { createYieldFunctions } from "./yield.ts";
import type { YieldFunctions } from "./yield.ts";

const START_CPU_MS = 5_000;

/** Who answers when the code of a sandbox asks for fuel. */
export interface SlicedGuest {
  /** The fuel to add, at once. */
  endSlice(): number;
  /** The fuel to add, now or after a turn of the event loop. */
  endSliceOrPark(): number | Promise<number>;
  /** It can be parked again, after a while in which it could not. */
  goesOn(): void;
  /** Throws where the call cannot be parked: it is made again. */
  mustPark(): void;
}

/** Who shares the places under the cap with others. */
export interface Holder {
  /** Places that it holds. */
  readonly live: number;
  /** Those of them without a call. */
  readonly idle: number;
  /** Frees one of these. */
  evict(): void;
}

/** This part of all places is kept for those who hold less than their share. */
const RESERVED_SHARE = 0.1;
/** Enough for others: so that one may have 10,000 of the 10,706 that Linux allows by default. */
const MAX_RESERVED = 500;

export class Engine {
  readonly cap: InstanceCap;
  readonly marks: MarkArena = new MarkArena();
  readonly remains: Remains;
  readonly scheduler: Scheduler = new Scheduler();
  readonly turns: Turns;
  readonly yields: YieldFunctions;
  readonly recorders: Recorders = new Recorders();
  /** For modules that cannot be reset, and so need none. */
  readonly noSnapshot: WebAssembly.Memory = new WebAssembly.Memory({ initial: 0, maximum: 0 });
  /** When a guest stopped running last, on the clock of `performance.now`: another one cannot have run before. */
  lastStop = 0;
  readonly #guests = new Map<number, SlicedGuest>();
  readonly #holders = new Set<Holder>();

  /** What a start function and `_initialize` may take together. */
  readonly startCpuMs: number;

  constructor(cap: InstanceCap, startCpuMs: number = START_CPU_MS, turnMs?: number) {
    growParkingStacks();
    this.cap = cap;
    this.turns = new Turns(turnMs);
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

  /** Returns what takes it back. */
  addHolder(holder: Holder): () => void {
    this.#holders.add(holder);
    return () => this.#holders.delete(holder);
  }

  /**
   * Takes a place under the cap, at the cost of an idle sandbox of whoever has most of these if it must. The last places
   * are for holders that hold less than an even share: a flood on one leaves something for the others.
   */
  takePlace(holder: Holder): boolean {
    const { cap } = this;
    this.remains.makeRoom();
    const overShare = holder.live * this.#holders.size >= cap.maximum;
    const kept = Math.min(MAX_RESERVED, Math.floor(cap.maximum * RESERVED_SHARE));
    const reserved = overShare && this.#holders.size > 1 ? kept : 0;
    // An idle one that is closed while V8 is behind would be one more that waits for its collection.
    if (cap.live + reserved < cap.maximum || cap.waitsForCollection) return cap.take();
    let idlest = holder;
    for (const other of this.#holders) if (other.idle > idlest.idle) idlest = other;
    if (idlest.idle === 0) return false;
    idlest.evict();
    return cap.take();
  }

  #guest(base: number): SlicedGuest {
    const guest = this.#guests.get(base);
    if (guest === undefined) throw new Error(`no sandbox has the number ${base}`);
    return guest;
  }
}
