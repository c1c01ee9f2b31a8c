// What the host functions of one sandbox share: its memory and the invocation that is running in it.
import { ServerlessWasmError } from "../errors.ts";
import type { Boundary } from "./boundary.ts";
import type { Invocation } from "./invocation.ts";
import { GuestMemory } from "./memory.ts";
import type { FaultSink } from "./memory.ts";
import type { Recorder } from "./recorder.ts";

/** What a host call costs as such pays for so many bytes. */
const FREE_BYTES = 1024;

export type CreateBoundary = (context: GuestContext) => Boundary;

export class GuestContext implements FaultSink {
  readonly memory: GuestMemory = new GuestMemory(this);
  /** Takes fuel from the guest. */
  readonly #takeFuel: (units: number) => void;
  #invocation: Invocation | undefined;
  /** What stands between the guest and the host; nothing where nothing is recorded. */
  readonly boundary: Boundary | undefined;
  /** Takes down what the running call, or the module's start, asks for. */
  recorder: Recorder | undefined;
  /** Fuel that was taken so far. */
  taken = 0;

  constructor(takeFuel: (units: number) => void = () => undefined, createBoundary?: CreateBoundary) {
    this.#takeFuel = takeFuel;
    this.boundary = createBoundary?.(this);
  }

  /** Makes the guest pay for work on so many bytes: a host call takes time by what it copies, and no slice ends in it. */
  pay(bytes: number): void {
    if (bytes > FREE_BYTES) this.take(Math.floor(bytes / 2));
  }

  take(units: number): void {
    this.taken += units;
    this.#takeFuel(units);
  }

  /** Puts the invocation in place before the function is called; undefined takes it away. */
  enter(invocation: Invocation | undefined): void {
    this.#invocation = invocation;
  }

  /**
   * The running invocation, for a host call that is just starting. Throws when the call was ended in the meantime, so
   * that a guest that catches exceptions cannot go on, and while the module initialises, when there is no request.
   */
  get invocation(): Invocation {
    const invocation = this.#invocation;
    if (invocation === undefined) {
      throw new ServerlessWasmError(
        "HOST_CALL_ORDER",
        "an import that needs a request was called while the module starts; log, db_get, random_get and the clocks are there",
      );
    }
    if (invocation.fault !== undefined) throw invocation.fault;
    return invocation;
  }

  /** Host calls whose results differ each time, made while the module initialised: they are frozen in its snapshot. */
  readonly frozen: Set<"random" | "time"> = new Set();

  /** Called by such host calls. */
  note(what: "random" | "time"): void {
    if (this.#invocation === undefined) this.frozen.add(what);
  }

  /** The running invocation, or undefined while the module initialises. */
  get current(): Invocation | undefined {
    return this.#invocation;
  }

  /** Fails the running call and throws: the failure is remembered even if the guest catches the exception. */
  fail(error: ServerlessWasmError): never {
    if (this.#invocation !== undefined) this.#invocation.fail(error);
    throw error;
  }
}
