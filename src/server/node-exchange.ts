// Requests and answers of `node:http`, written straight to its response: reason phrase, header spelling, repeated
// headers and bytes go out as the guest gave them, which a web `Response` cannot carry.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestBody, RequestSource, ResponseSink } from "../abi/invocation.ts";
import type { ResponseHead } from "../abi/response.ts";
import { isBodyless, splitTarget } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { NodeRequestBody } from "./node-body.ts";

/** A request body that the guest left unread is discarded up to this size so that the connection can be kept. */
const DISCARD_BYTES = 65_536;
/** Above it, what still arrives is discarded for so long, so that the client gets to read the answer; then the connection is closed. */
const LINGER_MS = 500;

export interface NodeExchangeOptions {
  /** The application's `request_body_bytes`. */
  readonly requestBodyBytes: number;
  /** True while the server drains: the connection is closed after this answer. */
  readonly closing: () => boolean;
}

export class NodeExchange implements Exchange, ResponseSink {
  readonly request: Omit<RequestSource, "parameter">;
  readonly contentLength: number | undefined;
  readonly finished: Promise<void>;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #closing: () => boolean;
  #complete = false;
  #gone: (() => void) | undefined;
  #drained: (() => void) | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, options: NodeExchangeOptions) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#closing = options.closing;
    const length = incoming.headers["content-length"];
    this.contentLength = length === undefined ? undefined : Number(length);
    this.request = {
      method: incoming.method ?? "GET",
      ...splitTarget(incoming.url ?? "/"),
      headers: incoming.rawHeaders,
      body: new NodeRequestBody(incoming, outgoing, options.requestBodyBytes) satisfies RequestBody,
    };
    this.finished = new Promise((resolve) => {
      outgoing.on("finish", () => {
        this.#complete = true;
        resolve();
      });
      outgoing.on("close", () => {
        resolve();
        this.#drained?.();
        if (!this.#complete) this.#gone?.();
      });
    });
    outgoing.on("drain", () => this.#drained?.());
    outgoing.on("error", () => outgoing.destroy());
  }

  get sink(): ResponseSink {
    return this;
  }

  get sentRequestId(): string | undefined {
    const sent = this.#incoming.headers["x-request-id"];
    return typeof sent === "string" ? sent : undefined;
  }

  onClientGone(callback: () => void): void {
    this.#gone = callback;
    if (this.#outgoing.destroyed && !this.#complete) callback();
  }

  start(head: ResponseHead): void {
    const headers = [...head.headers];
    if (this.#closing() || this.#hasLargeUnreadBody()) headers.push("Connection", "close");
    this.#outgoing.writeHead(head.status, head.reason, headers);
    this.#outgoing.flushHeaders();
  }

  write(bytes: Uint8Array): boolean | Promise<boolean> {
    const outgoing = this.#outgoing;
    if (outgoing.destroyed || !outgoing.writable) return false;
    if (outgoing.write(bytes)) return true;
    return new Promise((resolve) => {
      this.#drained = () => {
        this.#drained = undefined;
        resolve(!outgoing.destroyed);
      };
    });
  }

  send(head: ResponseHead, body: Uint8Array): void {
    const outgoing = this.#outgoing;
    if (outgoing.destroyed) return;
    const linger = this.#hasLargeUnreadBody();
    const headers = [...head.headers];
    if (!isBodyless(head.status)) headers.push("Content-Length", String(body.length));
    if (linger || this.#closing()) headers.push("Connection", "close");
    outgoing.writeHead(head.status, head.reason, headers);
    if (linger) {
      outgoing.write(body);
      this.#discardAndEnd();
    } else {
      outgoing.end(body);
    }
  }

  end(): void {
    if (this.#hasLargeUnreadBody()) this.#discardAndEnd();
    else this.#outgoing.end();
  }

  cut(): void {
    this.#outgoing.destroy();
  }

  /** Closing at once would make the system answer what still arrives with a reset, and the client lose the answer. */
  #discardAndEnd(): void {
    const incoming = this.#incoming;
    const end = (): void => {
      clearTimeout(timer);
      this.#outgoing.end();
    };
    const timer = setTimeout(end, LINGER_MS);
    incoming.removeAllListeners("readable");
    incoming.once("end", end);
    incoming.once("close", end);
    incoming.resume();
  }

  #hasLargeUnreadBody(): boolean {
    if (this.#incoming.complete) return false;
    return this.contentLength === undefined
      ? this.#incoming.headers["transfer-encoding"] !== undefined
      : this.contentLength > DISCARD_BYTES;
  }
}
