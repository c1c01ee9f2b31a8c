// What takes time: begun at the host, called back when the host says that it completed. One completion a turn, so that
// promises go on between two timers.
import { describe } from "./error.ts";
import type { HostValue } from "./host.ts";
import { NativeError, NativePromise, parseJson } from "./primordial.ts";

export type Completion = (ok: boolean, value: HostValue) => void;

interface Loop {
  readonly waiting: Record<number, Completion>;
  /** What ends the call where a callback throws. */
  onError: (error: unknown) => void;
}

const loop: Loop = {
  waiting: Object.create(null) as Record<number, Completion>,
  onError: (error) => host.fail(describe(error)),
};

export function setUncaught(onError: (error: unknown) => void): void {
  loop.onError = onError;
}

/** Reports what a callback of the application threw. */
export function uncaught(error: unknown): void {
  loop.onError(error);
}

/** `done` is called in a later turn, unless it is cancelled. */
export function begin(done: Completion, operation: string, ...values: unknown[]): number {
  const id = host.start(operation, ...values);
  loop.waiting[id] = done;
  return id;
}

export function cancel(id: number): void {
  if (loop.waiting[id] === undefined) return;
  delete loop.waiting[id];
  host.cancel(id);
}

/** The same as a promise. */
export function run(operation: string, ...values: unknown[]): Promise<HostValue> {
  return new NativePromise((resolve, reject) => {
    const done: Completion = (ok, value) => {
      if (ok) resolve(value);
      else reject(toError(value));
    };
    begin(done, operation, ...values);
  });
}

/** True while there was something to deliver: the host runs the job queue, and calls again. */
export function deliver(): boolean {
  const id = host.take();
  if (id === undefined) return false;
  const ok = host.takenOk();
  const value = host.takenValue();
  const done = loop.waiting[id];
  if (done === undefined) return true;
  delete loop.waiting[id];
  try {
    done(ok, value);
  } catch (error) {
    uncaught(error);
  }
  return true;
}

/** The host tells errors as JSON {name, message}. */
export function toError(value: HostValue): Error {
  const { name, message } = parseJson(value as string) as { name: string; message: string };
  if (name === "Error") return new NativeError(message);
  return name === "TypeError" ? new TypeError(message) : new DOMException(message, name);
}
