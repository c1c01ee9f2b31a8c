// Requests and answers over HTTP/2, written straight to the stream. There are no reason phrases here, names of headers
// are lower case, and what a connection is told in HTTP/1.1 a stream is told by its end.
import type { ServerHttp2Stream } from "node:http2";
import type { RequestSource } from "../abi/invocation.ts";
import type { ResponseBody, ResponseHead } from "../abi/response.ts";
import { withoutAdminCookie } from "./admin-cookie.ts";
import { answerLength, isBodyless, splitTarget } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import type { Http2Request } from "./http2-request.ts";
import { NodeRequestBody } from "./node-body.ts";
import { REQUEST_ID_HEADER, toRequestId } from "./request-id.ts";

/** RFC 9113 section 7. (An import of `node:http2` would load it for everybody.) */
const NO_ERROR = 0;

export class Http2Exchange implements Exchange {
  /** There is no HTTP/2 without TLS here. */
  readonly scheme = "https";
  readonly id: string;
  readonly contentLength: number | undefined;
  readonly parameter: RequestSource["parameter"];
  readonly #request: Http2Request;
  readonly #stream: ServerHttp2Stream;
  readonly #requestBodyBytes: number;
  #body: NodeRequestBody | undefined;
  /** What the guest writes goes nowhere. */
  #bodyless = false;
  #waits = false;
  #gone: (() => void) | undefined;
  #drained: (() => void) | undefined;

  /** `requestBodyBytes`: the application's limit. */
  constructor(request: Http2Request, requestBodyBytes: number, parameter: RequestSource["parameter"]) {
    const { [REQUEST_ID_HEADER]: sentId, "content-length": length } = request.headers;
    this.#request = request;
    this.#stream = request.stream;
    this.#requestBodyBytes = requestBodyBytes;
    this.parameter = parameter;
    this.id = toRequestId(typeof sentId === "string" ? sentId : undefined);
    this.contentLength = length === undefined ? undefined : Number(length);
  }

  get method(): string {
    return this.#request.method;
  }

  get path(): string {
    return splitTarget(this.#request.url).path;
  }

  get query(): string {
    return splitTarget(this.#request.url).query;
  }

  get headers(): readonly string[] {
    return withoutAdminCookie(this.#request.rawHeaders, this.#request.headers.cookie);
  }

  get hasBody(): boolean {
    return !this.#stream.endAfterHeaders;
  }

  get body(): NodeRequestBody {
    const stream = this.#stream;
    this.#body ??= new NodeRequestBody(stream, {
      limit: this.#requestBodyBytes,
      expects: this.#request.headers.expect,
      sendContinue: () => {
        if (stream.headersSent || isOver(stream)) return false;
        stream.additionalHeaders({ ":status": 100 });
        return true;
      },
    });
    return this.#body;
  }

  onClientGone(callback: () => void): void {
    const stream = this.#stream;
    this.#gone = callback;
    stream.on("aborted", () => this.#leave());
    // Of a HEAD request the stream counts as written from its beginning.
    stream.on("close", () => (stream.headersSent && stream.writableFinished) || this.#leave());
    if (isOver(stream) && !stream.writableFinished) callback();
  }

  onFinished(callback: () => void): void {
    const stream = this.#stream;
    if (stream.destroyed || stream.writableFinished) {
      callback();
      return;
    }
    let called = false;
    const once = (): void => {
      if (called) return;
      called = true;
      callback();
    };
    stream.on("finish", once);
    stream.on("close", once);
  }

  #leave(): void {
    this.#drained?.();
    this.#gone?.();
  }

  start(head: ResponseHead): void {
    this.#respond(head, undefined);
  }

  write(bytes: Uint8Array): boolean | Promise<boolean> {
    const stream = this.#stream;
    if (this.#bodyless) return stream.rstCode === NO_ERROR;
    if (isOver(stream) || !stream.writable) return false;
    if (stream.write(bytes)) return true;
    if (!this.#waits) stream.on("drain", () => this.#drained?.());
    this.#waits = true;
    return new Promise((resolve) => {
      this.#drained = () => {
        this.#drained = undefined;
        resolve(!isOver(stream));
      };
    });
  }

  send(head: ResponseHead, body: ResponseBody): void {
    this.#respond(head, answerLength(head.status, body), body.length === 0);
    this.#end(body);
  }

  end(): void {
    this.#end("");
  }

  cut(): void {
    // `close` would end the stream first, as if the answer were whole.
    if (!this.#stream.destroyed) this.#stream.destroy(new Error("the answer was cut off"));
  }

  #respond({ status, headers }: ResponseHead, length: number | undefined, empty = false): void {
    const stream = this.#stream;
    if (isOver(stream)) return;
    this.#bodyless = empty || isBodyless(status) || this.method === "HEAD";
    const fields = [":status", String(status)];
    for (let index = 0; index < headers.length; index += 2) {
      const name = headers[index] ?? "";
      // Of the connection (RFC 9113 section 8.2.2); the others are the host's in HTTP/1.1 as well.
      if (name.toLowerCase() !== "http2-settings") fields.push(name, headers[index + 1] ?? "");
    }
    fields.push(REQUEST_ID_HEADER, this.id);
    if (length !== undefined) fields.push("content-length", String(length));
    stream.respond(fields, { endStream: this.#bodyless });
  }

  #end(lastPiece: ResponseBody): void {
    const stream = this.#stream;
    if (!isOver(stream) && !stream.writableEnded) {
      if (typeof lastPiece === "string") stream.end(lastPiece, "latin1");
      else stream.end(lastPiece);
    }
    if (!this.hasBody || stream.readableEnded) return;
    // RFC 9113 section 8.1: the rest of the body is not wanted, and the answer is whole.
    const stop = (): void => {
      if (!stream.readableEnded) stream.close(NO_ERROR);
    };
    this.#body?.discard();
    if (stream.writableFinished) stop();
    else stream.once("finish", stop);
  }
}

/** Reset by either side: nothing can be sent any more. */
function isOver(stream: ServerHttp2Stream): boolean {
  return stream.destroyed || stream.closed;
}
