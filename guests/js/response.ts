// Response: what an application answers, and what fetch gets.
import { hide } from "./hide.ts";
import { Body, extract, type Source, bodies } from "./body.ts";
import { Headers, headerLists } from "./headers.ts";
import { showAs } from "./inspect.ts";
import { NativeTypeError, toJson } from "./primordial.ts";
import { toHref } from "./url.ts";

interface ResponseInit {
  readonly status?: unknown;
  readonly statusText?: unknown;
  readonly headers?: unknown;
}

interface Received {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly url: string;
  readonly redirected: boolean;
  readonly source: Source;
  readonly type?: string;
}

const made: unique symbol = Symbol("made");

export class Response extends Body {
  #status = 200;
  #statusText = "";
  #headers: Headers;
  #url = "";
  #redirected = false;
  #type = "default";

  constructor(body?: unknown, init: ResponseInit | null = {}) {
    super();
    if (body === made) {
      this.#headers = new Headers();
      return;
    }
    const { status, statusText, headers } = init ?? {};
    if (status !== undefined) this.#status = toStatus(status);
    if (statusText !== undefined) this.#statusText = toReason(statusText);
    this.#headers = new Headers(headers);
    if (body === null || body === undefined) return;
    if (isNullBody(this.#status)) {
      throw new NativeTypeError(`Response with status ${this.#status} cannot have a body`);
    }
    if (typeof body === "string") {
      bodies.init(this, body);
      if (!this.#headers.has("content-type"))
        this.#headers.append("content-type", "text/plain;charset=UTF-8");
      return;
    }
    const { source, type } = extract(body);
    bodies.init(this, source);
    if (type !== undefined && !this.#headers.has("content-type")) this.#headers.append("content-type", type);
  }

  static isOne(value: unknown): value is Response {
    return typeof value === "object" && value !== null && #status in value;
  }

  /** What fetch got. */
  static of({ status, statusText, headers, url, redirected, source, type = "basic" }: Received): Response {
    const response = new Response(made);
    response.#status = status;
    response.#statusText = statusText;
    response.#headers = headerLists.freeze(headers);
    response.#url = url;
    response.#redirected = redirected;
    response.#type = type;
    bodies.init(response, source);
    return response;
  }

  static json(data: unknown, init: ResponseInit = {}): Response {
    const text = toJson(data) as string | undefined;
    if (text === undefined) throw new NativeTypeError("The data is not JSON serializable");
    const headers = new Headers(init.headers);
    if (!headers.has("content-type")) headers.append("content-type", "application/json");
    return new Response(text, { ...init, headers });
  }

  static redirect(url: unknown, status = 302): Response {
    const location = toHref(url);
    if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`Invalid status code ${status}`);
    const response = new Response(null, { status, headers: { location } });
    headerLists.freeze(response.#headers);
    return response;
  }

  static error(): Response {
    const response = new Response(made);
    response.#status = 0;
    response.#type = "error";
    headerLists.freeze(response.#headers);
    return response;
  }

  get status(): number {
    return this.#status;
  }
  get ok(): boolean {
    return this.#status >= 200 && this.#status <= 299;
  }
  get statusText(): string {
    return this.#statusText;
  }
  get headers(): Headers {
    return this.#headers;
  }
  get url(): string {
    return this.#url;
  }
  get redirected(): boolean {
    return this.#redirected;
  }
  get type(): string {
    return this.#type;
  }

  clone(): Response {
    const copy = new Response(made);
    copy.#status = this.#status;
    copy.#statusText = this.#statusText;
    copy.#headers = new Headers(this.#headers);
    copy.#url = this.#url;
    copy.#redirected = this.#redirected;
    copy.#type = this.#type;
    bodies.init(copy, bodies.split(this));
    return copy;
  }

  get [Symbol.toStringTag](): string {
    return "Response";
  }

  static {
    showAs(this, (own) => {
      const { status, statusText, headers, url, redirected, type, ok } = own;
      return { status, statusText, headers, ok, redirected, type, url };
    });
  }
}

/** What only this script may do. */
export const responses: Pick<typeof Response, "isOne" | "of"> = hide(Response, "isOne", "of");

function isNullBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function toStatus(value: unknown): number {
  const status = Math.trunc(Number(value));
  if (!(status >= 200 && status <= 599)) {
    throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
  }
  return status;
}

function toReason(value: unknown): string {
  const text = String(value);
  if (!/^[\t\x20-\x7E\x80-\xFF]*$/.test(text)) throw new NativeTypeError("Invalid statusText");
  return text;
}
