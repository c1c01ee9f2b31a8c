// One instance of a module with its snapshot: initialised once, called for one request at a time, reset in between.
import { GuestContext } from "../abi/context.ts";
import { ABI_MODULE } from "../abi/import.ts";
import type { Invocation, Runner } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import { createHostFunctions, createImportObject } from "../host/import-object.ts";
import { RESERVED_NAME } from "../wasm/runtime.ts";
import type { Engine, SlicedGuest } from "./engine.ts";
import { GuestClock } from "./guest-clock.ts";
import { toCallError, toStartError } from "./failure.ts";
import type { MarkRegion } from "./mark-arena.ts";
import type { Program, ProgramState } from "./program.ts";
import { chooseSnapshot, createMemory, takeSnapshot } from "./snapshot.ts";

/** More memory than this above the snapshot's is given back with the instance instead of being kept for the next call. */
const KEPT_GROWTH_BYTES = 16 * 1024 * 1024;
/** So many calls are made ready to be parked after one that did not end within its first slice. */
const PARKING_CALLS = 100;
/** Takes the fuel below zero whatever was left. */
const NO_FUEL = -(2 ** 30);
/** How far host calls take it below zero: with the largest check and `NO_FUEL` on top it still fits in an i32. */
const MAX_DEBT = 2 ** 28;

const PAGE_BYTES = 65_536;

type Mode = "start" | "plain" | "parking";

export class Sandbox implements SlicedGuest, Runner {
  readonly #engine: Engine;
  readonly #program: Program;
  readonly #state: ProgramState;
  readonly #context = new GuestContext((units) => this.#takeFuel(units));
  readonly #clock: GuestClock;
  readonly #region: MarkRegion;
  readonly #memory: WebAssembly.Memory | undefined;
  readonly #fuel: WebAssembly.Global;
  readonly #yield: WebAssembly.Global;
  readonly #pages: WebAssembly.Global;
  readonly #restore: () => void;
  readonly #plain: () => void;
  readonly #parking: () => Promise<unknown>;
  readonly #startBytes: number;
  /** Bytes of the snapshot that are not in pages of zeros. */
  snapshotBytes = 0;
  #mode: Mode = "start";
  #calls = 0;
  /** Fuel in the module at the start of the call, and what was added since. */
  #given = 0;
  #sliceStartMs = 0;
  #killed = false;
  #overran = false;
  #startFault: string | undefined;
  #wakeSlice: (() => void) | undefined;
  #closed = false;

  /** Instantiates, runs the start function and `_initialize`, takes the snapshot. Throws `GUEST_START` when that fails. */
  constructor(program: Program, state: ProgramState, engine: Engine) {
    const { module } = program;
    this.#engine = engine;
    this.#program = program;
    this.#state = state;
    this.#clock = new GuestClock(engine);
    const region = engine.marks.take(module.memory?.maximumPages ?? 0);
    if (region === undefined) throw new ServerlessWasmError("INSTANCE_CAP", "no room for more marks");
    this.#region = region;
    engine.register(region.base, this);
    try {
      const snapshot = chooseSnapshot(module, state);
      this.#memory = createMemory(module);
      this.#context.memory.attach(this.#memory, { arena: engine.marks, base: region.base });
      const { exports } = new WebAssembly.Instance(module.compiled, this.#imports(snapshot));
      const own = (name: string): unknown => exports[`${RESERVED_NAME}:${name}`];
      this.#fuel = own("fuel") as WebAssembly.Global;
      this.#yield = own("yield") as WebAssembly.Global;
      this.#pages = own("pages") as WebAssembly.Global;
      this.#restore = own("restore") as () => void;
      (own("base") as WebAssembly.Global).value = region.base;
      this.#yield.value = engine.yields.plain;
      this.#initialise(exports, own("start"));
      (own("save") as () => void)();
      this.#startBytes = this.#memory?.buffer.byteLength ?? 0;
      if (this.#memory !== undefined && snapshot !== undefined) {
        this.snapshotBytes = takeSnapshot(this.#memory, snapshot, state);
        engine.marks.clear(region);
      }
      this.#plain = exports[program.function] as () => void;
      this.#parking = WebAssembly.promising(this.#plain);
    } catch (error) {
      this.close();
      throw toStartError(this.#startFault ?? error);
    }
  }

  /**
   * Calls the function for one request; a promise only where the guest may be parked. Never fails: what went wrong is
   * the invocation's `fault`.
   */
  call(invocation: Invocation): void | Promise<void> {
    const { module } = this.#program;
    if (module.blocks) return this.#callParking(invocation);
    if (this.#state.parkingCalls > 0) {
      this.#state.parkingCalls--;
      return this.#callParking(invocation);
    }
    this.#begin(invocation, "plain");
    // What the guest logs is held back until it is known that this run counts.
    invocation.log.hold();
    let failure: unknown;
    try {
      this.#plain();
    } catch (error) {
      failure = error;
    }
    if (this.#overran) return undefined;
    invocation.log.release();
    this.#finish(invocation, failure);
    return undefined;
  }

  /** What initialisation asked for that differs each time. */
  get frozen(): ("random" | "time")[] {
    return [...this.#context.frozen];
  }

  /** True when the call did not end within its first slice: it is to be made again, in another sandbox. */
  get overran(): boolean {
    return this.#overran;
  }

  /** Sets memory, globals and size back to the snapshot; false when this instance must not be used again. */
  reset(): boolean {
    if (this.#closed || this.#killed || this.#program.module.unresettable.length > 0) return false;
    if ((this.#memory?.buffer.byteLength ?? 0) > this.#startBytes + KEPT_GROWTH_BYTES) return false;
    this.#restore();
    return true;
  }

  /** Marks so many pages, spread over the memory, as if the guest had written them. */
  markPages(count: number): void {
    const { base, length } = this.#region;
    for (let page = 0; page < count; page++) {
      this.#engine.marks.bytes[base + Math.floor((page * (length - 1)) / count)] = 1;
    }
  }

  /** Gives back what the sandbox holds. Safe twice. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#engine.unregister(this.#region.base);
    this.#engine.marks.give(this.#region);
  }

  endSlice(): number {
    const fuel = this.#nextSlice();
    if (fuel === NO_FUEL || this.#mode !== "plain") return this.#add(fuel);
    this.#overran = true;
    this.#killed = true;
    this.#state.parkingCalls = PARKING_CALLS;
    return NO_FUEL;
  }

  endSliceOrPark(): number | Promise<number> {
    const fuel = this.#nextSlice();
    if (fuel === NO_FUEL) return this.#add(fuel);
    return new Promise((resolve) => {
      this.#clock.stop();
      const go = (): void => {
        this.#wakeSlice = undefined;
        this.#clock.start();
        this.#sliceStartMs = this.#clock.ms;
        resolve(this.#add(this.#killed ? NO_FUEL : fuel));
      };
      this.#wakeSlice = () => {
        this.#engine.scheduler.leave(go);
        go();
      };
      this.#engine.scheduler.add(go);
    });
  }

  async #callParking(invocation: Invocation): Promise<void> {
    this.#begin(invocation, "parking");
    let failure: unknown;
    try {
      await this.#parking();
    } catch (error) {
      failure = error;
    }
    this.#finish(invocation, failure);
  }

  #begin(invocation: Invocation, mode: Mode): void {
    if (mode !== this.#mode) {
      this.#mode = mode;
      this.#yield.value = mode === "parking" ? this.#engine.yields.parking : this.#engine.yields.plain;
    }
    this.#overran = false;
    this.#calls++;
    this.#given = this.#state.sliceFuel;
    this.#fuel.value = this.#given;
    this.#sliceStartMs = 0;
    this.#clock.reset();
    this.#context.enter(invocation);
    invocation.runner = this;
    this.#clock.start();
  }

  #finish(invocation: Invocation, failure: unknown): void {
    this.#clock.stop();
    invocation.runner = undefined;
    if (failure !== undefined) {
      this.#killed = true;
      if (invocation.fault === undefined) invocation.abort(toCallError(failure));
    }
    // A guest may return although it was ended; what it left behind is not to be trusted.
    if (invocation.fault !== undefined) this.#killed = true;
    invocation.closeDescriptors();
    invocation.usage = {
      fuel: this.#given - (this.#fuel.value as number),
      cpuMs: this.#clock.ms,
      memoryBytes: (this.#pages.value as number) * PAGE_BYTES,
      cold: this.#calls === 1,
    };
    this.#context.enter(undefined);
  }

  parked(): void {
    this.#clock.stop();
  }

  resumed(): void {
    this.#clock.start();
  }

  /** No more fuel, and if it waits for its next slice, it learns so at once. */
  aborted(): void {
    this.#killed = true;
    this.#given += -1 - (this.#fuel.value as number);
    this.#fuel.value = -1;
    this.#wakeSlice?.();
  }

  /** The fuel of the next slice, or `NO_FUEL` for a call that is over. */
  #nextSlice(): number {
    const ranMs = this.#clock.ms;
    const invocation = this.#context.current;
    if (this.#killed || (invocation !== undefined && this.#mayEnd(invocation, ranMs))) return NO_FUEL;
    if (this.#mode === "start" && ranMs > this.#engine.startCpuMs) {
      this.#startFault = `it ran for more than ${this.#engine.startCpuMs} ms`;
      return NO_FUEL;
    }
    this.#state.adjustSlice(ranMs - this.#sliceStartMs);
    this.#sliceStartMs = ranMs;
    // What the guest owes comes on top: a long stretch without a check may cost more than a slice.
    const debt = Math.max(0, -(this.#fuel.value as number));
    return this.#state.sliceFuel + debt;
  }

  #add(fuel: number): number {
    this.#given += fuel;
    return fuel;
  }

  /** For the work of a host call; the guest's next check finds out. What does not fit in the module's i32 is noted here alone. */
  #takeFuel(units: number): void {
    const wanted = (this.#fuel.value as number) - units;
    const left = Math.max(wanted, -MAX_DEBT);
    this.#fuel.value = left;
    this.#given += left - wanted;
  }

  #mayEnd(invocation: Invocation, ranMs: number): boolean {
    if (ranMs >= this.#program.cpuMs) {
      const message = `the guest ran for limits.cpu_ms = ${this.#program.cpuMs}`;
      invocation.abort(new ServerlessWasmError("CPU_LIMIT", message));
    } else if (invocation.clientGone) {
      invocation.abort(new ServerlessWasmError("CLIENT_GONE", "the client closed the connection"));
    }
    return invocation.fault !== undefined;
  }

  #imports(snapshot: WebAssembly.Memory | undefined): WebAssembly.Imports {
    const { module, grants } = this.#program;
    const functions = createHostFunctions(this.#context, grants);
    const env = createImportObject(module.imports, functions);
    const importedAs = module.memory?.importedAs;
    if (importedAs !== undefined) env[importedAs] = this.#memory;
    const own = { memory: this.#memory, marks: this.#engine.marks.memory, snapshot };
    return { [ABI_MODULE]: env, [RESERVED_NAME]: own };
  }

  #initialise(exports: WebAssembly.Instance["exports"], start: unknown): void {
    this.#clock.start();
    if (typeof start === "function") start();
    const initialise = exports["_initialize"];
    if (typeof initialise === "function" && this.#program.function !== "_initialize") initialise();
    this.#clock.stop();
  }
}
