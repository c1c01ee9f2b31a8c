// One instance of a module with its snapshot: initialised once, called for one request at a time, reset in between.
import { GuestContext } from "../abi/context.ts";
import type { Invocation, Runner } from "../abi/invocation.ts";
import { PAGE_BYTES } from "../abi/memory.ts";
import { ServerlessWasmError } from "../errors.ts";
import { BacklogPlace } from "./backlog.ts";
import type { Engine, SlicedGuest } from "./engine.ts";
import { GuestClock } from "./guest-clock.ts";
import { findLimit, isSuspendError, toCallError, toStartError } from "./failure.ts";
import { runFirstSteps, runFirstStepsParking } from "./first-steps.ts";
import { FuelAccount } from "./fuel-account.ts";
import { GuestInstance } from "./guest-instance.ts";
import type { Program, ProgramState } from "./program.ts";

/** More memory than this above the snapshot's is given back with the instance instead of being kept for the next call. */
const KEPT_GROWTH_BYTES = 16 * 1024 * 1024;
/** So many calls are made ready to be parked after one that did not end within its first slice. */
const PARKING_CALLS = 100;
/** Takes the fuel below zero whatever was left. */
const NO_FUEL = -(2 ** 30);

type Mode = "start" | "plain" | "parking";

export class Sandbox implements SlicedGuest, Runner {
  readonly #engine: Engine;
  readonly #program: Program;
  readonly #state: ProgramState;
  readonly #context = new GuestContext((units) => this.#fuel.take(units));
  readonly #clock: GuestClock;
  readonly instance: GuestInstance;
  readonly #fuel: FuelAccount;
  readonly #parking: () => Promise<unknown>;
  #startBytes = 0;
  #mode: Mode = "start";
  #calls = 0;
  /** Slices that ended after the client had left. */
  #slicesForNobody = 0;
  #killed = false;
  #overran = false;
  #startFault: string | undefined;
  #wakeSlice: (() => void) | undefined;
  readonly #place: BacklogPlace;
  #closed = false;

  /** Instantiates; `initialise` or `initialiseParking` comes next. Throws `GUEST_START` when that fails. */
  constructor(program: Program, state: ProgramState, engine: Engine) {
    this.#engine = engine;
    this.#program = program;
    this.#state = state;
    this.#clock = new GuestClock(engine);
    this.#place = new BacklogPlace(state.backlog);
    try {
      this.instance = new GuestInstance({ program, state, engine, context: this.#context, guest: this });
    } catch (error) {
      throw toStartError(error);
    }
    this.#fuel = new FuelAccount(this.instance.fuel);
    this.#parking = WebAssembly.promising(this.instance.call);
    if (this.instance.adopted) this.#ready();
  }

  /** True when `initialise` has nothing that could take long to do. */
  get startsAtOnce(): boolean {
    return !this.instance.initialises;
  }

  /** Runs what the module runs first and takes the snapshot. Throws `GUEST_START` when that fails. */
  initialise(): void {
    if (this.#mode !== "start") return;
    try {
      runFirstSteps(this.instance, this.#clock);
      this.#ready();
    } catch (error) {
      this.close();
      throw toStartError(this.#startFault ?? error);
    }
  }

  /** The same, in slices, while others run; ends with the invocation that it is done for, if any. */
  async initialiseParking(invocation?: Invocation): Promise<void> {
    if (invocation !== undefined) invocation.runner = this;
    try {
      await runFirstStepsParking(this.instance, this.#clock, () => {
        if (invocation?.fault !== undefined) throw invocation.fault;
      });
      this.#ready();
    } catch (error) {
      this.close();
      throw invocation?.fault ?? toStartError(this.#startFault ?? error);
    } finally {
      if (invocation !== undefined) invocation.runner = undefined;
    }
  }

  #ready(): void {
    this.#startBytes = this.instance.memory?.buffer.byteLength ?? 0;
    this.#mode = "plain";
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
    invocation.holdLog();
    let failure: unknown;
    try {
      this.instance.call();
    } catch (error) {
      failure = error;
    }
    if (isSuspendError(failure)) this.#overrun();
    if (this.#overran) {
      this.instance.leave();
      return undefined;
    }
    invocation.releaseLog();
    this.#finish(invocation, failure);
    return undefined;
  }

  /** True when the call did not end within its first slice: it is to be made again, in another sandbox. */
  get overran(): boolean {
    return this.#overran;
  }

  /** Sets memory, globals and size back to the snapshot; false when this instance must not be used again. */
  reset(): boolean {
    if (this.#closed || this.#killed || this.#program.module.unresettable.length > 0) return false;
    if ((this.instance.memory?.buffer.byteLength ?? 0) > this.#startBytes + KEPT_GROWTH_BYTES) return false;
    this.instance.restore();
    return true;
  }

  /** Gives back what the sandbox holds. Safe twice. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.instance.close();
  }

  endSlice(): number {
    const piece = this.#killed ? 0 : this.#fuel.nextPiece();
    if (piece > 0) return piece;
    const fuel = this.#nextSlice();
    if (fuel === NO_FUEL || this.#mode !== "plain") return this.#fuel.addOwed(fuel);
    this.#overrun();
    return NO_FUEL;
  }

  goesOn(): void {
    this.#fuel.endOwed();
  }

  mustPark(): void {
    if (this.#mode !== "plain") return;
    this.#overrun();
    throw new Error("the call is made again");
  }

  #overrun(): void {
    this.#overran = true;
    this.#killed = true;
    this.#state.parkingCalls = PARKING_CALLS;
  }

  endSliceOrPark(): number | Promise<number> {
    const piece = this.#killed ? 0 : this.#fuel.nextPiece();
    if (piece > 0) return piece;
    const fuel = this.#nextSlice();
    if (fuel === NO_FUEL) return this.#fuel.add(fuel);
    return new Promise((resolve) => {
      this.#clock.stop();
      const go = (): void => {
        this.#wakeSlice = undefined;
        this.#clock.start();
        this.#clock.nextSlice(this.#fuel.endSlice());
        resolve(this.#fuel.add(this.#killed ? NO_FUEL : fuel));
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
      this.instance.setParking(mode === "parking");
    }
    this.#overran = false;
    this.#slicesForNobody = 0;
    this.#calls++;
    this.#fuel.begin(this.#state.sliceFuel);
    this.#clock.reset(mode === "parking");
    this.#context.enter(invocation);
    this.instance.enter(invocation);
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
    this.instance.leave();
    invocation.usage = {
      fuel: this.#fuel.used,
      cpuMs: this.#clock.ms,
      memoryBytes: this.instance.pages.value * PAGE_BYTES,
      cold: this.#calls === 1,
      refused: invocation.fault === undefined ? undefined : this.instance.refused,
    };
    this.#context.enter(undefined);
  }

  goOn(go: () => void): (() => void) | undefined {
    const { turns } = this.#engine;
    this.#place.enter(performance.now());
    if (!turns.isOpen()) return turns.add(this.#state, go);
    go();
    return undefined;
  }

  parked(): void {
    this.#clock.stop();
    this.#place.leave(performance.now());
  }

  resumed(): void {
    this.#place.enter(performance.now());
    this.#clock.start();
  }

  /** No more fuel, and if it waits for its next slice, it learns so at once. */
  aborted(): void {
    this.#killed = true;
    this.#place.enter(performance.now());
    this.#fuel.drain();
    this.#wakeSlice?.();
  }

  /** The fuel of the next slice, or `NO_FUEL` for a call that is over. */
  #nextSlice(): number {
    const invocation = this.#context.current;
    if (this.#killed || (invocation !== undefined && this.#mayEnd(invocation))) return NO_FUEL;
    if (this.#mode === "start" && this.#ranFor(this.#engine.startCpuMs)) {
      this.#startFault = `it ran for more than ${this.#engine.startCpuMs} ms`;
      return NO_FUEL;
    }
    const { used, tookMs } = this.#clock.nextSlice(this.#fuel.endSlice());
    this.#state.adjustSlice(used, tookMs);
    // What the guest owes comes on top: a long stretch without a check may cost more than a slice.
    return this.#state.sliceFuel + this.#fuel.debt;
  }

  /** Asks the clock that is always at hand first. */
  #ranFor(milliseconds: number): boolean {
    return this.#clock.seenMs >= milliseconds && this.#clock.ms >= milliseconds;
  }

  #mayEnd(invocation: Invocation): boolean {
    // A plain call is made again anyway; whether the processor was somebody else's meanwhile is not known.
    const { cpuMs } = this.#program;
    const ranOut = this.#mode !== "plain" && this.#ranFor(cpuMs);
    const limit = findLimit(cpuMs, ranOut, this.instance.heldMs);
    if (limit !== undefined) invocation.abort(limit);
    // It had a whole slice in which to learn that the client is gone, and to come to an end.
    else if (invocation.clientGone && this.#slicesForNobody++ > 0)
      invocation.abort(new ServerlessWasmError("CLIENT_GONE", "the client closed the connection"));
    return invocation.fault !== undefined;
  }
}
