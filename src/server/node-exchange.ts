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
/** Larger bodies go out as they are: copying them costs more than a second write. */
const MAX_TEXT_BYTES = 16_384;

function destroy(this: ServerResponse): void {
  this.destroy();
}

export interface NodeExchangeOptions {
  /** The application's `request_body_bytes`. */
  readonly requestBodyBytes: number;
  /** True while the server drains: the connection is closed after this answer. */
  readonly closing: () => boolean;
}

export class NodeExchange implements Exchange, ResponseSink {
  readonly request: Omit<RequestSource, "parameter">;
  readonly contentLength: number | undefined;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #body: NodeRequestBody;
  readonly #closing: () => boolean;
  /** The status that is streamed has no content: what the guest writes goes nowhere. */
  #bodyless = false;
  /** Listens for the client that is slow to read. */
  #waits = false;
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
    outgoing.on("error", destroy);
  }

  get sink(): ResponseSink {
    return this;
  }

  get sentRequestId(): string | undefined {
    const sent = this.#incoming.headers["x-request-id"];
    return typeof sent === "string" ? sent : undefined;
  }

  onClientGone(callback: () => void): void {
    const outgoing = this.#outgoing;
    this.#gone = callback;
    outgoing.on("close", () => outgoing.writableFinished || this.#leave());
    // A client that stops in the middle of its body is gone for the guest at once, before the connection is closed.
    const incoming = this.#incoming;
    if (this.#hasBody()) incoming.on("close", () => incoming.complete || this.#leave());
    if (outgoing.destroyed && !outgoing.writableFinished) callback();
  }

  onFinished(callback: () => void): void {
    const outgoing = this.#outgoing;
    // What the system has taken whole needs no waiting for.
    if (outgoing.destroyed || (outgoing.writableEnded && outgoing.socket?.writableLength === 0)) {
      callback();
      return;
    }
    let called = false;
    const once = (): void => {
      if (called) return;
      called = true;
      callback();
    };
    outgoing.on("finish", once);
    outgoing.on("close", once);
  }

  #leave(): void {
    this.#drained?.();
    this.#gone?.();
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
    if (!this.#waits) outgoing.on("drain", () => this.#drained?.());
    this.#waits = true;
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
    this.#end(isBodyless(head.status) ? undefined : toPiece(body));
  }

  end(): void {
    this.#end(undefined);
  }

  cut(): void {
    this.#outgoing.destroy();
  }

  #end(lastPiece: Uint8Array | string | undefined): void {
    const outgoing = this.#outgoing;
    if (!this.#hasBody() || this.#incoming.readableEnded) {
      endWith(outgoing, lastPiece);
      return;
    }
    const closes = this.#endsConnection() || !outgoing.shouldKeepAlive;
    if (closes && !this.#incoming.complete && !this.#body.awaitsLeave) {
      if (lastPiece === undefined) outgoing.flushHeaders();
      else if (typeof lastPiece === "string") outgoing.write(lastPiece, "latin1");
      else outgoing.write(lastPiece);
      this.#endLater();
    } else {
      endWith(outgoing, lastPiece);
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

/** Node sends head and body in one piece, and with one copy, where the body is a text of one byte a character. */
function toPiece(body: Uint8Array): Uint8Array | string {
  if (body.length > MAX_TEXT_BYTES) return body;
  return Buffer.from(body.buffer, body.byteOffset, body.length).toString("latin1");
}

function endWith(outgoing: ServerResponse, lastPiece: Uint8Array | string | undefined): void {
  if (typeof lastPiece === "string") outgoing.end(lastPiece, "latin1");
  else outgoing.end(lastPiece);
}
