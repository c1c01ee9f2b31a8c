// fetch: one request of the host's for each redirect.
import { type AbortSignal, signals } from "./abort.ts";
import { toPull, type Source, bodies } from "./body.ts";
import { Headers, headerLists } from "./headers.ts";
import type { HostValue } from "./host.ts";
import { begin, cancel, toError } from "./loop.ts";
import { joinBytes, NativePromise, NativeTypeError, NativeUint8Array, parseJson } from "./primordial.ts";
import { Request } from "./request.ts";
import { type Response, responses } from "./response.ts";
import type { Pull } from "./stream.ts";
import { URL } from "./url.ts";
import { encode } from "./text.ts";

const MAX_REDIRECTS = 20;

interface Answer {
  readonly handle: number;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
}

export async function fetch(input: unknown, init?: object): Promise<Response> {
  const request = new Request(input, init);
  const { signal } = request;
  signal.throwIfAborted();
  let { method, url } = request;
  const headers = new Headers(request.headers);
  let body = await toBytes(bodies.take(request));
  for (let redirects = 0; ; redirects += 1) {
    const { protocol, origin } = new URL(url);
    if (protocol !== "http:" && protocol !== "https:")
      throw failed(`the scheme ${protocol} is not supported`);
    // oxlint-disable-next-line no-await-in-loop -- a redirect is only known by the answer
    const answer = parseJson(await send(method, url, headers, body, signal)) as Answer;
    const received = new Headers(answer.headers);
    const location = [301, 302, 303, 307, 308].includes(answer.status) ? received.get("location") : null;
    if (location === null || request.redirect === "manual") {
      return toResponse(answer, received, { url, redirected: redirects > 0, method, signal });
    }
    host.close(answer.handle);
    if (request.redirect === "error") throw failed("there is a redirect");
    if (redirects === MAX_REDIRECTS) throw failed(`more than ${MAX_REDIRECTS} redirects`);
    if (!URL.canParse(location, url)) throw failed(`the redirect to ${location} is no URL`);
    const next = new URL(location, url);
    if (next.hash === "") next.hash = new URL(url).hash;
    const toGet =
      answer.status === 303
        ? method !== "HEAD" && method !== "GET"
        : answer.status < 303 && method === "POST";
    if (toGet) {
      method = "GET";
      body = undefined;
      for (const name of ["content-encoding", "content-language", "content-location", "content-type"])
        headers.delete(name);
    }
    if (next.origin !== origin) for (const name of ["authorization", "cookie", "host"]) headers.delete(name);
    url = next.href;
  }
}

function failed(reason: string): TypeError {
  return new NativeTypeError("fetch failed", { cause: new Error(reason) });
}

async function toBytes(source: Source): Promise<Uint8Array | undefined> {
  if (source === null) return undefined;
  if (typeof source === "string") return encode(source);
  if (source instanceof NativeUint8Array) return source;
  const chunks: Uint8Array[] = [];
  const next = toPull(source);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const chunk = await next.pull();
    if (chunk === undefined) return joinBytes(chunks);
    chunks.push(chunk);
  }
}

async function send(
  method: string,
  url: string,
  headers: Headers,
  body: Uint8Array | undefined,
  signal: AbortSignal,
): Promise<string> {
  const hash = url.indexOf("#");
  const target = hash === -1 ? url : url.slice(0, hash);
  return (await runUntil(signal, "fetch", method, target, headerLists.toLines(headers), body)) as string;
}

/** One of the host's operations, given up when the signal says so. */
function runUntil(signal: AbortSignal, operation: string, ...values: unknown[]): Promise<HostValue> {
  return new NativePromise((resolve, reject) => {
    const done = (ok: boolean, value: HostValue): void => {
      unfollow();
      if (ok) resolve(value);
      else reject(new NativeTypeError("fetch failed", { cause: toError(value) }));
    };
    const id = begin(done, operation, ...values);
    const unfollow = signals.follow(signal, (reason) => {
      cancel(id);
      reject(reason);
    });
  });
}

interface Context {
  readonly url: string;
  readonly redirected: boolean;
  readonly method: string;
  readonly signal: AbortSignal;
}

function toResponse(
  answer: Answer,
  headers: Headers,
  { url, redirected, method, signal }: Context,
): Response {
  const { handle, status, statusText } = answer;
  const isNull = method === "HEAD" || status === 204 || status === 205 || status === 304;
  if (isNull) host.close(handle);
  return responses.of({
    status,
    statusText,
    headers,
    url,
    redirected,
    source: isNull ? null : toSource(handle, signal),
  });
}

function toSource(handle: number, signal: AbortSignal): Pull {
  const close = (): void => {
    unfollow();
    host.close(handle);
  };
  const unfollow = signals.follow(signal, close);
  return {
    async pull() {
      signal.throwIfAborted();
      const chunk = await runUntil(signal, "fetch-read", handle);
      if (chunk !== undefined) return new NativeUint8Array(chunk as ArrayBuffer);
      close();
      return undefined;
    },
    cancel: close,
  };
}
