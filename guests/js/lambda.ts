// Functions like those of AWS Lambda and isère: `(event, context, done)`. The first settlement wins.
import { answer } from "./answer.ts";
import { describe } from "./error.ts";
import { createContext, createEvent, receive } from "./event.ts";
import type { ApplicationInfo } from "./host.ts";
import { begin, setUncaught, toError } from "./loop.ts";
import { getPrototypeOf, joinBytes, promisePrototype, toPromise, watch } from "./primordial.ts";

const MAX_CHUNK_BYTES = 1024 * 1024;

export type LambdaFunction = (event: object, context: object, done: (response: unknown) => void) => unknown;

/** Makes what serves requests by calling `call`. */
export function createLambda(call: LambdaFunction, info: ApplicationInfo): (hasBody: boolean) => void {
  const event = createEvent(info);
  const context = createContext(info);
  let settled = false;
  let inside = false;
  /** What `done` was given while the function was still running. */
  let given: unknown;

  const fail = (error: unknown): void => {
    if (settled) {
      host.log(1, `after the response: ${describe(error)}`);
      return;
    }
    settled = true;
    host.fail(describe(error));
  };

  /** The response is settled; only a promise that `done` was given is still waited for. */
  const settle = (response: unknown): void => {
    if (settled) return;
    settled = true;
    send(response);
  };

  const resolve = (response: unknown): void => {
    try {
      const promise = toPending(response);
      if (promise === undefined) send(response);
      else watch(promise, send, sendError);
    } catch (error) {
      host.fail(describe(error));
    }
  };

  const done = (response: unknown): void => {
    if (settled) return;
    settled = true;
    if (inside) given = response;
    else resolve(response);
  };

  const run = (): void => {
    inside = true;
    try {
      const returned = call(event, context, done);
      inside = false;
      if (settled) {
        resolve(given);
        return;
      }
      if (returned === undefined) return;
      const promise = toPending(returned);
      if (promise === undefined) settle(returned);
      else watch(promise, settle, fail);
    } catch (error) {
      inside = false;
      const early = settled;
      fail(error);
      if (early) resolve(given);
    }
  };

  const chunks: Uint8Array[] = [];
  const onChunk = (ok: boolean, value: unknown): void => {
    if (!ok) fail(toError(value as string));
    else if (value === undefined) {
      receive(joinBytes(chunks));
      run();
    } else {
      chunks.push(new Uint8Array(value as ArrayBuffer));
      begin(onChunk, "body", MAX_CHUNK_BYTES);
    }
  };

  return (hasBody) => {
    setUncaught(fail);
    if (hasBody) begin(onChunk, "body", MAX_CHUNK_BYTES);
    else run();
  };
}

function send(response: unknown): void {
  try {
    answer(response);
  } catch (error) {
    sendError(error);
  }
}

function sendError(error: unknown): void {
  host.fail(describe(error));
}

/** The promise of the engine to wait for, where the value is a promise or another thenable. */
function toPending(value: unknown): PromiseLike<unknown> | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  // A promise of the engine is waited for in the engine's way, whatever the application made of its prototype.
  if (getPrototypeOf(value) === promisePrototype) return value as PromiseLike<unknown>;
  return typeof (value as PromiseLike<unknown>).then === "function" ? toPromise(value) : undefined;
}
