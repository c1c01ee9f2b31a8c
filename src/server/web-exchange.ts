// Requests and answers in the web's own types: for `app.request` in tests and for applications mounted in another Hono
// application, whose middleware can then change the answer. Names of headers are lower case here, as `Headers` keeps them.
import type { RequestBody, RequestSource } from "../abi/invocation.ts";
import type { ResponseBody, ResponseHead } from "../abi/response.ts";
import { ServerlessWasmError } from "../errors.ts";
import { answerLength, bodyTooLarge, isBodyless, splitTarget } from "./exchange.ts";
import type { Exchange } from "./exchange.ts";
import { REQUEST_ID_HEADER, toRequestId } from "./request-id.ts";

export class WebExchange implements Exchange {
  readonly id: string;
  readonly scheme: "http" | "https";
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly string[];
  readonly hasBody: boolean;
  readonly body: RequestBody;
  readonly parameter: RequestSource["parameter"];
  readonly contentLength: number | undefined;
  /** Settles as soon as status and headers are known. */
  readonly response: Promise<Response>;
  readonly #request: Request;
  #respond!: (response: Response) => void;
  #finished = false;
  #onFinished: (() => void) | undefined;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #pulled: (() => void) | undefined;
  #gone: (() => void) | undefined;
  #abandoned = false;

  /** `requestBodyBytes`: the application's limit. */
  constructor(request: Request, requestBodyBytes: number, parameter: RequestSource["parameter"]) {
    this.#request = request;
    this.id = toRequestId(request.headers.get(REQUEST_ID_HEADER) ?? undefined);
    this.parameter = parameter;
    const length = request.headers.get("content-length");
    this.contentLength = length === null ? undefined : Number(length);
    const target = request.url.slice(request.url.indexOf("/", request.url.indexOf("://") + 3));
    const { path, query } = splitTarget(target);
    this.scheme = request.url.startsWith("https:") ? "https" : "http";
    this.method = request.method;
    this.path = path;
    this.query = query;
    this.headers = [...request.headers].flat();
    this.hasBody = request.body !== null;
    this.body = new WebRequestBody(request, requestBodyBytes);
    this.response = new Promise((resolve) => {
      this.#respond = resolve;
    });
    request.signal.addEventListener("abort", () => this.#leave(), { once: true });
  }

  onClientGone(callback: () => void): void {
    this.#gone = callback;
    if (this.#abandoned) callback();
  }

  onFinished(callback: () => void): void {
    if (this.#finished) callback();
    else this.#onFinished = callback;
  }

  start(head: ResponseHead): void {
    if (this.#hasNoContent(head.status)) {
      this.#respond(this.#toResponse(head, null));
      return;
    }
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#controller = controller;
      },
      pull: () => this.#pulled?.(),
      cancel: () => this.#leave(),
    });
    this.#respond(this.#toResponse(head, body));
  }

  write(bytes: Uint8Array): boolean | Promise<boolean> {
    const controller = this.#controller;
    if (this.#abandoned) return false;
    // Nobody would ever read them: the answer has no content.
    if (controller === undefined) return true;
    controller.enqueue(bytes);
    if ((controller.desiredSize ?? 0) > 0) return true;
    return new Promise((resolve) => {
      this.#pulled = () => {
        this.#pulled = undefined;
        resolve(!this.#abandoned);
      };
    });
  }

  send(head: ResponseHead, body: ResponseBody): void {
    const length = answerLength(head.status, body);
    if (length !== undefined) head.headers.push("content-length", String(length));
    const bytes = typeof body === "string" ? Buffer.from(body, "latin1") : body;
    this.#respond(this.#toResponse(head, this.#hasNoContent(head.status) ? null : bytes));
    this.#finish();
  }

  end(): void {
    if (!this.#abandoned) this.#controller?.close();
    this.#finish();
  }

  cut(): void {
    if (!this.#abandoned) this.#controller?.error(new Error("the answer was cut off"));
    // Where nothing was answered yet, the client is gone; whoever waits for this answer still gets one.
    this.#respond(new Response(null, { status: 499, statusText: "Client Closed Request" }));
    this.#finish();
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#onFinished?.();
  }

  #toResponse(
    head: ResponseHead,
    body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer> | null,
  ): Response {
    const headers = new Headers();
    for (let index = 0; index < head.headers.length; index += 2) {
      headers.append(head.headers[index] ?? "", head.headers[index + 1] ?? "");
    }
    headers.append(REQUEST_ID_HEADER, this.id);
    return new Response(body, { status: head.status, statusText: head.reason, headers });
  }

  /** Hono throws the body of an answer to HEAD away without reading it. */
  #hasNoContent(status: number): boolean {
    return this.#request.method === "HEAD" || isBodyless(status);
  }

  #leave(): void {
    this.#abandoned = true;
    this.#gone?.();
    this.#pulled?.();
    this.#finish();
  }
}

class WebRequestBody implements RequestBody {
  readonly #request: Request;
  readonly #limit: number;
  #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  #rest: Uint8Array | undefined;
  #bytes = 0;

  constructor(request: Request, limit: number) {
    this.#request = request;
    this.#limit = limit;
  }

  read(maximum: number): Uint8Array | undefined | Promise<Uint8Array | undefined> {
    if (this.#rest !== undefined) return this.#take(this.#rest, maximum);
    if (this.#request.body === null) return undefined;
    this.#reader ??= this.#request.body.getReader();
    return this.#next(this.#reader, maximum);
  }

  async #next(
    reader: ReadableStreamDefaultReader<Uint8Array>,
    maximum: number,
  ): Promise<Uint8Array | undefined> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- pieces come one after the other; empty ones are passed over
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new ServerlessWasmError("CLIENT_GONE", "the request body broke off", { cause: error });
      });
      if (done) return undefined;
      if (value.length === 0) continue;
      this.#bytes += value.length;
      if (this.#bytes > this.#limit) {
        throw new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", bodyTooLarge(this.#limit));
      }
      return this.#take(value, maximum);
    }
  }

  #take(bytes: Uint8Array, maximum: number): Uint8Array {
    this.#rest = bytes.length > maximum ? bytes.subarray(maximum) : undefined;
    return bytes.subarray(0, maximum);
  }
}
