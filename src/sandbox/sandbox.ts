// One instance of a module with its snapshot: initialised once, called for one request at a time, reset in between.
import { GuestContext } from "../abi/context.ts";
import type { Invocation, Runner } from "../abi/invocation.ts";
import { PAGE_BYTES } from "../abi/memory.ts";
import { BacklogPlace } from "./backlog.ts";
import type { Engine, SlicedGuest } from "./engine.ts";
import { GuestClock } from "./guest-clock.ts";
import { findLimit, needsParking, toCallError, toStartError } from "./failure.ts";
import { runFirstSteps, runFirstStepsParking } from "./first-steps.ts";
import { FuelAccount } from "./fuel-account.ts";
import { GuestInstance } from "./guest-instance.ts";
import { Tape, toBoundary } from "./tape.ts";
import type { Program, ProgramState } from "./program.ts";

/** More memory than this above the snapshot's is given back with the instance instead of being kept for the next call. */
const KEPT_GROWTH_BYTES = 16 * 1024 * 1024;
/** Takes the fuel below zero whatever was left. */
const NO_FUEL = -(2 ** 30);

type Mode = "start" | "plain" | "parking" | "replay";

export class Sandbox implements SlicedGuest, Runner {
  readonly #engine: Engine;
  readonly #program: Program;
  readonly #state: ProgramState;
  readonly #context: GuestContext;
  readonly #tape: Tape;
  readonly #clock: GuestClock;
  readonly parksWasm = true;
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
  #endedInSlice = false;
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
    this.#context = new GuestContext((units) => this.#fuel.take(units), toBoundary(program));
    const context = this.#context;
    this.#tape = new Tape({ context, state, program, recorders: engine.recorders });
    try {
      this.instance = new GuestInstance({ program, state, engine, context, guest: this });
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
      await runFirstStepsParking(this.instance, this.#clock, () => invocation?.fault);
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
    this.#tape.settle(this.instance.adopted);
  }

  /**
   * Calls the function for one request; a promise only where the guest may be parked. Never fails: what went wrong is
   * the invocation's `fault`.
   */
  call(invocation: Invocation): void | Promise<void> {
    const { module, replay } = this.#program;
    if (replay === undefined && (module.blocks || this.#state.takeParkingCall()))
      return this.#callParking(invocation);
    this.#begin(invocation, replay === undefined ? "plain" : "replay");
    // What the guest logs is held back until it is known that this run counts.
    invocation.holdLog();
    let failure: unknown;
    try {
      this.instance.call();
    } catch (error) {
      failure = error;
    }
    if (replay === undefined && needsParking(failure, module.script !== undefined)) this.#overrun();
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
    this.#state.expectParking();
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
        resolve(this.#fuel.add(this.#killed ? this.#noFuel() : fuel));
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
    this.#fuel.begin(this.#tape.begin(invocation, this.instance.memory, mode === "plain"));
    this.#clock.reset(mode !== "plain");
    this.#context.enter(invocation);
    this.instance.enter(invocation);
    invocation.runner = this;
    this.#clock.start();
  }

  #finish(invocation: Invocation, failure: unknown): void {
    this.#clock.stop();
    invocation.runner = undefined;
    if (failure !== undefined) {
      if (invocation.fault === undefined) invocation.abort(toCallError(failure));
      // Where it stood, only the trap knows.
      else if (this.#endedInSlice) invocation.fault.cause ??= failure;
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
    this.#tape.finish(invocation);
    this.#context.enter(undefined);
  }

  goOn(go: () => void): (() => void) | undefined {
    this.#place.enter(performance.now());
    return this.#engine.turns.run(this.#state, go);
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
    this.#tape.abort();
    this.#place.enter(performance.now());
    this.#fuel.drain();
    this.#endedInSlice = this.#wakeSlice !== undefined;
    this.#wakeSlice?.();
  }

  #noFuel(): number {
    this.#tape.stop(this.#fuel.endSlice());
    return NO_FUEL;
  }

  /** The fuel of the next slice, or `NO_FUEL` for a call that is over. */
  #nextSlice(): number {
    const invocation = this.#context.current;
    if (this.#killed || (invocation !== undefined && this.#mayEnd(invocation))) return this.#noFuel();
    if (this.#mode === "start" && this.#clock.hasRun(this.#engine.startCpuMs)) {
      this.#startFault = `it ran for more than ${this.#engine.startCpuMs} ms`;
      return NO_FUEL;
    }
    const { used, tookMs } = this.#clock.nextSlice(this.#fuel.endSlice());
    this.#state.adjustSlice(used, tookMs);
    // What the guest owes comes on top: a long stretch without a check may cost more than a slice.
    return this.#state.sliceFuel + this.#fuel.debt;
  }

  #mayEnd(invocation: Invocation): boolean {
    // A plain call is made again anyway; whether the processor was somebody else's meanwhile is not known.
    const { cpuMs } = this.#program;
    const ranOut = this.#mode !== "plain" && this.#clock.hasRun(cpuMs);
    // It has a whole slice in which to learn that the client is gone, and to come to an end.
    const isForNobody = invocation.clientGone && this.#slicesForNobody++ > 0;
    const limit = this.#tape.end ?? findLimit(cpuMs, { ranOut, isForNobody, heldMs: this.instance.heldMs });
    if (limit !== undefined) invocation.abort(limit);
    return invocation.fault !== undefined;
  }
}
