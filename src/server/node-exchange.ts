// Requests and answers of `node:http`, written straight to its response: reason phrase, header spelling, repeated
// headers and bytes go out as the guest gave them, which a web `Response` cannot carry.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestBody, RequestSource, ResponseSink } from "../abi/invocation.ts";
import type { ResponseHead } from "../abi/response.ts";
import { answerLength, isBodyless, splitTarget } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { NodeRequestBody } from "./node-body.ts";

/** A request body that the guest left unread is discarded up to this size so that the connection can be kept. */
const DISCARD_BYTES = 65_536;
/**
 * Before a connection is closed, what still arrives of a body is discarded for so long: closing at once would make the
 * system answer it with a reset, and the client lose the answer (RFC 9112 section 9.6).
 */
const LINGER_MS = 2000;

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
  readonly #body: NodeRequestBody;
  readonly #closing: () => boolean;
  #complete = false;
  /** The status that is streamed has no content: what the guest writes goes nowhere. */
  #bodyless = false;
  #gone: (() => void) | undefined;
  #drained: (() => void) | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, options: NodeExchangeOptions) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#closing = options.closing;
    this.#body = new NodeRequestBody(incoming, outgoing, options.requestBodyBytes);
    const length = incoming.headers["content-length"];
    this.contentLength = length === undefined ? undefined : Number(length);
    this.request = {
      method: incoming.method ?? "GET",
      ...splitTarget(incoming.url ?? "/"),
      headers: incoming.rawHeaders,
      body: this.#body satisfies RequestBody,
    };
    this.finished = new Promise((resolve) => {
      const leave = (): void => {
        this.#drained?.();
        if (!this.#complete) this.#gone?.();
      };
      outgoing.on("finish", () => {
        this.#complete = true;
        resolve();
      });
      outgoing.on("close", () => {
        resolve();
        leave();
      });
      // A client that stops in the middle of its body is gone for the guest at once, before the connection is closed.
      if (this.#hasBody()) incoming.on("close", () => incoming.complete || leave());
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
    if (this.#endsConnection()) headers.push("Connection", "close");
    this.#bodyless = isBodyless(head.status);
    this.#outgoing.writeHead(head.status, head.reason, headers);
    this.#outgoing.flushHeaders();
  }

  write(bytes: Uint8Array): boolean | Promise<boolean> {
    const outgoing = this.#outgoing;
    if (outgoing.destroyed || !outgoing.writable) return false;
    if (this.#bodyless || outgoing.write(bytes)) return true;
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
    const headers = [...head.headers];
    const length = answerLength(head.status, body);
    if (length !== undefined) headers.push("Content-Length", String(length));
    if (this.#endsConnection()) headers.push("Connection", "close");
    outgoing.writeHead(head.status, head.reason, headers);
    this.#end(isBodyless(head.status) ? undefined : body);
  }

  end(): void {
    this.#end(undefined);
  }

  cut(): void {
    this.#outgoing.destroy();
  }

  #end(lastPiece: Uint8Array | undefined): void {
    const outgoing = this.#outgoing;
    if (!this.#hasBody() || this.#incoming.readableEnded) {
      outgoing.end(lastPiece);
      return;
    }
    const closes = this.#endsConnection() || !outgoing.shouldKeepAlive;
    if (closes && !this.#incoming.complete && !this.#body.awaitsLeave) {
      if (lastPiece === undefined) outgoing.flushHeaders();
      else outgoing.write(lastPiece);
      this.#endLater();
    } else {
      outgoing.end(lastPiece);
    }
    this.#body.discard();
  }

  /** Ends the answer, and with it the connection, when the body has come or the patience is over. */
  #endLater(): void {
    const incoming = this.#incoming;
    const end = (): void => {
      clearTimeout(timer);
      this.#outgoing.end();
    };
    const timer = setTimeout(end, LINGER_MS);
    incoming.once("end", end);
    incoming.once("close", end);
  }

  /** The server drains, or the rest of the body is too large to be waited for, or nobody knows whether it comes. */
  #endsConnection(): boolean {
    if (this.#closing()) return true;
    if (!this.#hasBody() || this.#incoming.complete) return false;
    return this.#body.awaitsLeave || this.contentLength === undefined || this.contentLength > DISCARD_BYTES;
  }

  #hasBody(): boolean {
    if (this.contentLength !== undefined) return this.contentLength > 0;
    return this.#incoming.headers["transfer-encoding"] !== undefined;
  }
}
