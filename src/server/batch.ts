// The requests that arrive in one turn of the event loop, served in three passes: all are read, then all functions run,
// then all answers are written. One request after the other, the parser, the guest's code and the system's network code
// would drive each other out of the processor's caches: a function in JavaScript takes twice as long then.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "./turn.ts";

/** Where a call that is over waits for its answer to be written. */
export interface Answers {
  add(call: Answerable): void;
}

export interface Answerable {
  /** Writes the answer. Never throws. */
  finish(): void;
}

/** Without `answers`, they are written at once. */
export type BatchHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answers: Answers | undefined,
) => void;

/**
 * Calls `handle` for the first request of a turn at once, because it may well be the only one, and for the others when
 * all have been read.
 */
export function createBatches(handle: BatchHandler): RequestHandler {
  let requests: [IncomingMessage, ServerResponse][] | undefined;
  const serve = (): void => {
    const arrived = requests ?? [];
    requests = undefined;
    if (arrived.length === 0) return;
    const finished: Answerable[] = [];
    const answers = { add: (call: Answerable): unknown => finished.push(call) };
    let next = 0;
    const go = (): void => {
      while (next < arrived.length) {
        const [incoming, outgoing] = arrived[next++] ?? [];
        // The client may have left meanwhile.
        if (incoming === undefined || outgoing === undefined || outgoing.destroyed) continue;
        const before = finished.length;
        handle(incoming, outgoing, answers);
        // A call that can be parked has a stack of its own, and V8 takes that back in a microtask: without one in between,
        // each of them would get a new stack, which takes longer than most calls.
        if (finished.length === before) {
          queueMicrotask(go);
          return;
        }
      }
      for (const call of finished) call.finish();
    };
    go();
  };
  return (incoming, outgoing) => {
    if (requests !== undefined) {
      requests.push([incoming, outgoing]);
      return;
    }
    requests = [];
    setImmediate(serve);
    handle(incoming, outgoing, undefined);
  };
}
