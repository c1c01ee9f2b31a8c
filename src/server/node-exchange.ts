// Requests and answers of `node:http`, written straight to its response: reason phrase, header spelling, repeated
// headers and bytes go out as the guest gave them, which a web `Response` cannot carry.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestSource } from "../abi/invocation.ts";
import type { ResponseBody, ResponseHead } from "../abi/response.ts";
import { withoutAdminCookie } from "./admin-cookie.ts";
import { answerLength, isBodyless, splitTarget } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { NodeRequestBody } from "./node-body.ts";
import { REQUEST_ID_HEADER, toRequestId } from "./request-id.ts";

/** A request body that the guest left unread is discarded up to this size so that the connection can be kept. */
const DISCARD_BYTES = 65_536;
/**
 * Before a connection is closed, what still arrives of a body is discarded for so long: closing at once would make the
 * system answer it with a reset, and the client lose the answer (RFC 9112 section 9.6).
 */
const LINGER_MS = 2000;

function destroy(this: ServerResponse): void {
  this.destroy();
}

export interface NodeExchangeOptions {
  /** The application's `request_body_bytes`. */
  readonly requestBodyBytes: number;
  /** True while the server drains: the connection is closed after this answer. */
  readonly closing: () => boolean;
}

export class NodeExchange implements Exchange {
  readonly id: string;
  readonly contentLength: number | undefined;
  readonly parameter: RequestSource["parameter"];
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #options: NodeExchangeOptions;
  readonly hasBody: boolean;
  #body: NodeRequestBody | undefined;
  /** The status that is streamed has no content: what the guest writes goes nowhere. */
  #bodyless = false;
  /** Listens for the client that is slow to read. */
  #waits = false;
  #gone: (() => void) | undefined;
  #drained: (() => void) | undefined;

  constructor(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    options: NodeExchangeOptions,
    parameter: RequestSource["parameter"],
  ) {
    const { headers } = incoming;
    const sentId = headers[REQUEST_ID_HEADER];
    const length = headers["content-length"];
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#options = options;
    this.parameter = parameter;
    this.id = toRequestId(typeof sentId === "string" ? sentId : undefined);
    this.contentLength = length === undefined ? undefined : Number(length);
    this.hasBody = length === undefined ? headers["transfer-encoding"] !== undefined : Number(length) > 0;
  }

  get scheme(): "http" | "https" {
    return "encrypted" in this.#incoming.socket ? "https" : "http";
  }

  get method(): string {
    return this.#incoming.method ?? "GET";
  }

  get path(): string {
    return splitTarget(this.#incoming.url ?? "/").path;
  }

  get query(): string {
    return splitTarget(this.#incoming.url ?? "/").query;
  }

  get headers(): readonly string[] {
    return withoutAdminCookie(this.#incoming.rawHeaders, this.#incoming.headers.cookie);
  }

  get body(): NodeRequestBody {
    const outgoing = this.#outgoing;
    this.#body ??= new NodeRequestBody(this.#incoming, {
      limit: this.#options.requestBodyBytes,
      expects: this.#incoming.headers.expect,
      sendContinue: () => {
        if (outgoing.headersSent) return false;
        outgoing.writeContinue();
        return true;
      },
    });
    return this.#body;
  }

  onClientGone(callback: () => void): void {
    const outgoing = this.#outgoing;
    this.#gone = callback;
    outgoing.on("close", () => outgoing.writableFinished || this.#leave());
    // A client that stops in the middle of its body is gone for the guest at once, before the connection is closed.
    const incoming = this.#incoming;
    if (this.hasBody) incoming.on("close", () => incoming.complete || this.#leave());
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
    const { headers } = head;
    headers.push(REQUEST_ID_HEADER, this.id);
    if (this.#endsConnection()) headers.push("Connection", "close");
    this.#bodyless = isBodyless(head.status);
    const outgoing = this.#outgoing;
    outgoing.on("error", destroy);
    outgoing.writeHead(head.status, head.reason, headers);
    outgoing.flushHeaders();
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

  send(head: ResponseHead, body: ResponseBody): void {
    const outgoing = this.#outgoing;
    if (outgoing.destroyed) return;
    const { headers } = head;
    const length = answerLength(head.status, body);
    if (length === undefined) headers.push(REQUEST_ID_HEADER, this.id);
    else headers.push(REQUEST_ID_HEADER, this.id, "Content-Length", String(length));
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

  #end(lastPiece: ResponseBody | undefined): void {
    const outgoing = this.#outgoing;
    if (!this.hasBody || this.#incoming.readableEnded) {
      endWith(outgoing, lastPiece);
      return;
    }
    const closes = this.#endsConnection() || !outgoing.shouldKeepAlive;
    if (closes && !this.#incoming.complete && !this.body.awaitsLeave) {
      if (lastPiece === undefined) outgoing.flushHeaders();
      else if (typeof lastPiece === "string") outgoing.write(lastPiece, "latin1");
      else outgoing.write(lastPiece);
      this.#endLater();
    } else {
      endWith(outgoing, lastPiece);
    }
    this.body.discard();
  }

  /** Ends the answer, and with it the connection, when the body has come or the patience is over. */
  #endLater(): void {
    this.#outgoing.on("error", destroy);
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
    if (this.#options.closing()) return true;
    if (!this.hasBody || this.#incoming.complete) return false;
    return this.body.awaitsLeave || this.contentLength === undefined || this.contentLength > DISCARD_BYTES;
  }
}

function endWith(outgoing: ServerResponse, lastPiece: ResponseBody | undefined): void {
  if (typeof lastPiece === "string") outgoing.end(lastPiece, "latin1");
  else outgoing.end(lastPiece);
}
