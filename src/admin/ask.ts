// What the main thread is asked for, until it has answered.
import type { AdminAction, AdminOutcome } from "../observe/message.ts";

export class Asks {
  readonly #send: (ask: number, action: AdminAction) => void;
  readonly #waiting = new Map<number, PromiseWithResolvers<AdminOutcome>>();
  #last = 0;

  constructor(send: (ask: number, action: AdminAction) => void) {
    this.#send = send;
  }

  ask(action: AdminAction): Promise<AdminOutcome> {
    const waiting = Promise.withResolvers<AdminOutcome>();
    this.#waiting.set(++this.#last, waiting);
    this.#send(this.#last, action);
    return waiting.promise;
  }

  settle(ask: number, outcome: AdminOutcome): void {
    this.#waiting.get(ask)?.resolve(outcome);
    this.#waiting.delete(ask);
  }
}
