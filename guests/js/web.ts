// Applications like those of workers: an object with `fetch(request, env, ctx)`.
import { toPull, bodies } from "./body.ts";
import { describe } from "./error.ts";
import { headerLists } from "./headers.ts";
import type { ApplicationInfo } from "./host.ts";
import { run, setUncaught } from "./loop.ts";
import {
  apply,
  getPrototypeOf,
  NativeTypeError,
  NativeUint8Array,
  promisePrototype,
  toPromise,
  watch,
} from "./primordial.ts";
import { reportRejections } from "./rejection.ts";
import { type Request, requests } from "./request.ts";
import { responses } from "./response.ts";
import type { Pull, ReadableStream } from "./stream.ts";
import { encode, toSend } from "./text.ts";

type Fetch = (request: Request, env: object, context: object) => unknown;

/** The answer of the running request: whether it began, and how much is still to be waited for after it. */
interface State {
  settled: boolean;
  /** The answer is on its way in pieces, or complete, and `end` is still to come. */
  begun: boolean;
  sending: boolean;
  waiting: number;
}

const state: State = { settled: false, begun: false, sending: false, waiting: 0 };

/** Makes what serves requests by calling `fetch` of `target`. */
export function createWeb(target: unknown, fetch: Fetch, info: ApplicationInfo): (hasBody: boolean) => void {
  const request = requests.arriving();
  const env = { ...info.env };
  const context = {
    waitUntil(promise: unknown): void {
      state.waiting += 1;
      watch(toPromise(promise), onWaited, onWaitedError);
    },
    passThroughOnException(): void {
      // There is nothing to pass through to.
    },
    props: {},
  };

  return (hasBody) => {
    setUncaught(fail);
    if (hasBody) requests.arrive(request);
    try {
      const returned = apply<unknown, [Request, object, object], unknown>(fetch as never, target, [
        request,
        env,
        context,
      ]);
      if (responses.isOne(returned)) send(returned);
      else if (
        typeof returned === "object" &&
        returned !== null &&
        getPrototypeOf(returned) === promisePrototype
      ) {
        watch(returned as Promise<unknown>, send, fail);
      } else watch(toPromise(returned), send, fail);
    } catch (error) {
      fail(error);
    }
  };
}

/** Also for functions like Lambda's that return a Response. */
export function send(response: unknown): void {
  if (state.settled) return;
  state.settled = true;
  try {
    if (!responses.isOne(response)) {
      throw new NativeTypeError(
        `fetch must return a Response, found ${response === null ? "null" : typeof response}`,
      );
    }
    if (response.status === 0) throw new NativeTypeError("Response.error() cannot be sent");
    const lines = headerLists.toLines(response.headers);
    const source = bodies.take(response);
    if (source === null || typeof source === "string" || source instanceof NativeUint8Array) {
      if (state.waiting === 0) {
        reportRejections();
        host.respond(
          response.status,
          response.statusText,
          lines,
          typeof source === "string" ? toSend(source) : (source ?? undefined),
        );
      } else {
        host.respondHead(response.status, response.statusText, lines);
        stream(source === null ? undefined : typeof source === "string" ? encode(source) : source);
      }
      return;
    }
    host.respondHead(response.status, response.statusText, lines);
    stream(source);
  } catch (error) {
    host.fail(describe(error));
  }
}

function stream(source: Uint8Array | Pull | ReadableStream | undefined): void {
  state.begun = true;
  state.sending = true;
  watch(pump(source), onSent, (error) => host.fail(describe(error)));
}

async function pump(source: Uint8Array | Pull | ReadableStream | undefined): Promise<void> {
  if (source === undefined) return;
  if (source instanceof NativeUint8Array) {
    await run("write", source);
    return;
  }
  const next = toPull(source as Pull | ReadableStream);
  if (host.request("method") === "HEAD") {
    next.cancel();
    return;
  }
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const chunk = await next.pull();
    if (chunk === undefined) return;
    // oxlint-disable-next-line no-await-in-loop -- the next one when this one is on its way
    if (chunk.length > 0 && (await run("write", chunk)) === false) {
      next.cancel();
      return;
    }
  }
}

function onSent(): void {
  state.sending = false;
  if (state.waiting > 0) host.finish();
  endIfDone();
}

function endIfDone(): void {
  if (!state.begun || state.sending || state.waiting > 0) return;
  reportRejections();
  host.end();
}

function onWaited(): void {
  state.waiting -= 1;
  endIfDone();
}

function onWaitedError(error: unknown): void {
  host.log(1, `ctx.waitUntil: ${describe(error)}`);
  onWaited();
}

function fail(error: unknown): void {
  if (state.settled) host.log(1, `after the response: ${describe(error)}`);
  else {
    state.settled = true;
    host.fail(describe(error));
  }
}
