// How a guest waits in a host call, and how it is told that it waited in vain.

/**
 * Starts a wait; what it returns, if anything, gives the wait up. `resolve` takes a function that makes the result: it
 * runs only while the guest still waits, so nothing is written to the memory of a guest that has gone on. `discard` is
 * called instead when nobody waits any more.
 */
export type BeginWait<T> = (
  resolve: (produce: () => T, discard?: () => void) => void,
  reject: (error: unknown) => void,
  // oxlint-disable-next-line typescript/no-invalid-void-type -- most waits have nothing to give up
) => (() => void) | void;

/** The one that waits. */
export interface PendingHostCall {
  readonly settle: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly whenClientGone: unknown;
  cancel: (() => void) | undefined;
}

/**
 * What a guest that waits gets instead of a result where its call is over. V8 makes a number of it once it is back on the
 * guest's own stack, which nobody can ask for meanwhile: so it is there that the fault is thrown, and knows the place. It
 * costs nothing where all goes well.
 */
export class WaitFault {
  readonly #fault: Error;

  constructor(fault: Error) {
    this.#fault = fault;
  }

  [Symbol.toPrimitive](): never {
    Error.captureStackTrace(this.#fault, this[Symbol.toPrimitive]);
    throw this.#fault;
  }
}
