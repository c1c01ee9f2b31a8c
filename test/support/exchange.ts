// A request as it travels, and what is answered, without a socket.
import type { RequestBody } from "../../src/abi/invocation.ts";
import type { ResponseBody, ResponseHead } from "../../src/abi/response.ts";
import type { Exchange } from "../../src/server/exchange.ts";

export interface JsRequest {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: readonly (readonly [string, string])[];
  /** An array comes in pieces. */
  readonly body?: string | Uint8Array | readonly string[];
  readonly params?: Readonly<Record<string, string>>;
  /** Called when the answer's head and each piece of its body leave. */
  readonly onSent?: () => void;
}

export class TestExchange implements Exchange {
  readonly id = "id-1";
  readonly scheme = "http";
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: readonly string[];
  readonly hasBody: boolean;
  readonly contentLength = undefined;
  readonly body: RequestBody;
  readonly pieces: Uint8Array[] = [];
  head: ResponseHead | undefined;
  isCut = false;
  readonly #request: JsRequest;
  #finished = false;
  #onFinished: (() => void) | undefined;

  constructor(request: JsRequest) {
    this.#request = request;
    const { method = "GET", path = "/", query = "", headers = [], body } = request;
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers.flat();
    this.hasBody = body !== undefined;
    this.body = createBody(body);
  }

  parameter(name: string): string | undefined {
    return this.#request.params?.[name];
  }

  onClientGone(): void {
    // It stays.
  }

  start(head: ResponseHead): void {
    this.head = head;
    this.#request.onSent?.();
  }

  write(bytes: Uint8Array): boolean {
    this.pieces.push(bytes);
    this.#request.onSent?.();
    return true;
  }

  send(head: ResponseHead, body: ResponseBody): void {
    this.head = head;
    this.pieces.push(typeof body === "string" ? Buffer.from(body, "latin1") : body);
    this.end();
  }

  end(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#onFinished?.();
  }

  cut(): void {
    this.isCut = true;
    this.end();
  }

  onFinished(callback: () => void): void {
    if (this.#finished) callback();
    else this.#onFinished = callback;
  }
}

function createBody(body: JsRequest["body"]): RequestBody {
  const pieces = (typeof body === "string" || body instanceof Uint8Array ? [body] : (body ?? [])).map(
    (piece) => Buffer.from(piece as string),
  );
  return {
    read(maximum) {
      const [piece] = pieces;
      if (piece === undefined) return undefined;
      if (piece.length <= maximum) pieces.shift();
      else pieces[0] = piece.subarray(maximum);
      return piece.subarray(0, maximum);
    },
  };
}
