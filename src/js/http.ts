// What a request of `fetch` says, and the connection that it travels on: one for each request, HTTP/1.1.
import type { Descriptor } from "../abi/descriptor.ts";
import { openSocket } from "../host/tcp-socket.ts";
import { ScriptError } from "./completions.ts";
import type { Values } from "./values.ts";

/** Of a request's headers, and of an answer's. */
export const MAX_HEADER_BYTES = 65_536;

/** What belongs to the connection is the host's (RFC 9110 section 7.6.1), and how long the body is. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
/** For these a length is said even where there is no body (RFC 9110 section 8.6). */
const METHODS_WITH_BODY: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);
/** The Fetch standard, section 2.2.1. */
const FORBIDDEN_METHODS: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

export interface HttpRequest {
  readonly isSecure: boolean;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Names and values in turn. */
  readonly headers: readonly string[];
  readonly body: Uint8Array | undefined;
}

/** From `start("fetch", method, url, headers, body)`. */
export function toHttpRequest(values: Values): HttpRequest {
  const url = URL.parse(values.text(2));
  const method = values.text(1);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new ScriptError("TypeError", "Invalid URL");
  if (FORBIDDEN_METHODS.has(method.toUpperCase())) {
    throw new ScriptError("TypeError", `${method} is not possible`);
  }
  const isSecure = url.protocol === "https:";
  const body = values.bytes(4);
  const headers = toHeaders(values.byteText(3));
  const has = (name: string): boolean => headers.some((text, at) => at % 2 === 0 && equals(text, name));
  if (!has("host")) headers.unshift("host", url.host);
  if (!has("accept")) headers.push("accept", "*/*");
  if (!has("accept-encoding")) headers.push("accept-encoding", "gzip, deflate, br");
  if (!has("user-agent")) headers.push("user-agent", "serverless-wasm");
  if (body !== undefined || METHODS_WITH_BODY.has(method)) {
    headers.push("content-length", String(body?.length ?? 0));
  }
  headers.push("connection", "close");
  return {
    isSecure,
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (isSecure ? 443 : 80) : Number(url.port),
    method,
    path: url.pathname + url.search,
    headers,
    body,
  };
}

/** `lines`: `name: value\n` each. */
function toHeaders(lines: string): string[] {
  if (lines.length > MAX_HEADER_BYTES) {
    throw new ScriptError("TypeError", `more than ${MAX_HEADER_BYTES} bytes of headers`);
  }
  return lines
    .split("\n")
    .slice(0, -1)
    .flatMap((line) => {
      const colon = line.indexOf(": ");
      const name = line.slice(0, Math.max(0, colon));
      return OWN_HEADERS.has(name.toLowerCase()) ? [] : [name, line.slice(colon + 2)];
    });
}

function equals(header: string, name: string): boolean {
  return header.toLowerCase() === name;
}

export interface ConnectionOptions {
  readonly address: string;
  readonly port: number;
  /** Whose certificate it has to be. */
  readonly host: string;
  readonly isSecure: boolean;
}

export class HttpConnection implements Descriptor {
  readonly socket: ReturnType<typeof openSocket>;
  #closed = false;

  constructor({ address, port, host, isSecure }: ConnectionOptions, whenOpen: (open: boolean) => void) {
    const secure = isSecure ? { secureHost: host, protocol: "http/1.1" } : {};
    this.socket = openSocket({ address, port, ...secure }, (open) => {
      if (!this.#closed) whenOpen(open);
    });
  }

  /** Why it failed, once it has. */
  get failure(): string {
    const error: NodeJS.ErrnoException | null = this.socket.errored;
    return error?.code ?? "it was closed";
  }

  close(): void {
    this.#closed = true;
    this.socket.destroy();
  }
}
