// Request: what arrived, of which only what is asked for is fetched from the host, and what fetch sends.
import { hide } from "./hide.ts";
import { AbortController, AbortSignal } from "./abort.ts";
import { Body, extract, bodies } from "./body.ts";
import { Headers, headerLists } from "./headers.ts";
import { showAs } from "./inspect.ts";
import { run } from "./loop.ts";
import { NativeTypeError, NativeUint8Array } from "./primordial.ts";
import { toHref } from "./url.ts";

const arriving: unique symbol = Symbol("arriving");
const MAX_CHUNK_BYTES = 65_536;
const FORBIDDEN_METHODS = /^(?:connect|trace|track)$/i;
const COMMON_METHODS = /^(?:delete|get|head|options|post|put)$/i;

interface RequestInit {
  readonly method?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | null;
  readonly redirect?: string;
}

export class Request extends Body {
  #method: string | undefined;
  #url: string | undefined;
  #headers: Headers | undefined;
  #signal: AbortSignal | undefined;
  #redirect = "follow";

  constructor(input: unknown, init: RequestInit = {}) {
    super();
    if (input === arriving) return;
    const from = typeof input === "object" && input !== null && #method in input ? input : undefined;
    this.#url = from === undefined ? toHref(input) : from.url;
    this.#method = init.method === undefined ? (from?.method ?? "GET") : toMethod(init.method);
    this.#headers = new Headers(init.headers ?? from?.headers);
    const signal = init.signal === undefined ? from?.signal : init.signal;
    if (signal instanceof AbortSignal) this.#signal = signal;
    this.#redirect = init.redirect ?? from?.redirect ?? "follow";
    const hasBody = init.body !== undefined && init.body !== null;
    if (!hasBody && from === undefined) return;
    if (hasBody && (this.#method === "GET" || this.#method === "HEAD")) {
      throw new NativeTypeError("Request with GET/HEAD method cannot have body");
    }
    if (hasBody) {
      const { source, type } = extract(init.body);
      bodies.init(this, source);
      if (type !== undefined && !this.#headers.has("content-type"))
        this.#headers.append("content-type", type);
    } else if (from !== undefined && init.body === undefined) bodies.init(this, bodies.take(from));
  }

  /** The running request: made before the snapshot. */
  static arriving(): Request {
    return new Request(arriving);
  }

  /** When it is served: whether it has a body. */
  static arrive(request: Request): void {
    bodies.init(request, {
      async pull() {
        const chunk = await run("body", MAX_CHUNK_BYTES);
        return chunk === undefined ? undefined : new NativeUint8Array(chunk as ArrayBuffer);
      },
      cancel: () => undefined,
    });
  }

  get method(): string {
    return (this.#method ??= host.request("method"));
  }

  get url(): string {
    return (this.#url ??= readUrl());
  }

  get headers(): Headers {
    return (this.#headers ??= headerLists.parse(host.request("headers")));
  }

  get signal(): AbortSignal {
    return (this.#signal ??= new AbortController().signal);
  }

  get redirect(): string {
    return this.#redirect;
  }

  get cache(): string {
    return "default";
  }
  get credentials(): string {
    return "same-origin";
  }
  get destination(): string {
    return "";
  }
  get duplex(): string {
    return "half";
  }
  get integrity(): string {
    return "";
  }
  get keepalive(): boolean {
    return false;
  }
  get mode(): string {
    return "cors";
  }
  get referrer(): string {
    return "about:client";
  }
  get referrerPolicy(): string {
    return "";
  }

  clone(): Request {
    const copy = new Request(arriving);
    copy.#method = this.method;
    copy.#url = this.url;
    copy.#headers = new Headers(this.headers);
    copy.#signal = this.#signal;
    copy.#redirect = this.#redirect;
    bodies.init(copy, bodies.split(this));
    return copy;
  }

  get [Symbol.toStringTag](): string {
    return "Request";
  }

  static {
    showAs(this, (own) => ({ method: own.method, url: own.url, headers: own.headers }));
  }
}

/** What only this script may do. */
export const requests: Pick<typeof Request, "arriving" | "arrive"> = hide(Request, "arriving", "arrive");

function readUrl(): string {
  const path = host.request("path");
  const query = host.request("query");
  const start = `${host.request("scheme") || "http"}://${host.request("host") || "localhost"}`;
  return `${start}${path.startsWith("/") ? "" : "/"}${path}${query === "" ? "" : `?${query}`}`;
}

function toMethod(method: unknown): string {
  const text = String(method);
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text) || FORBIDDEN_METHODS.test(text)) {
    throw new NativeTypeError(`'${text}' is not a valid HTTP method.`);
  }
  return COMMON_METHODS.test(text) ? text.toUpperCase() : text;
}
