// Promises that were rejected and that nobody waits for: an error in the log.
import { describe } from "./error.ts";

interface Rejection {
  readonly promise: unknown;
  readonly reason: unknown;
}

const pending: Rejection[] = [];

/** Told by the engine: a promise is rejected without anybody to wait for it, or now somebody does. */
export function rejected(promise: unknown, reason: unknown, isHandled: boolean): void {
  if (!isHandled) {
    pending[pending.length] = { promise, reason };
    return;
  }
  for (let index = 0; index < pending.length; index += 1) {
    if (pending[index]?.promise === promise) {
      pending[index] = pending[pending.length - 1] as Rejection;
      pending.length -= 1;
      return;
    }
  }
}

/** After the jobs of a turn: who has not been waited for by now is reported. */
export function reportRejections(): void {
  for (let index = 0; index < pending.length; index += 1) {
    host.log(1, `unhandled rejection: ${describe((pending[index] as Rejection).reason)}`);
  }
  pending.length = 0;
}
