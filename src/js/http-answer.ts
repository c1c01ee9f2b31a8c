// The answer to a request of `fetch`: its head, and its body piece by piece, as the script asks for it.
import type { ClientRequest, IncomingMessage } from "node:http";
import { PassThrough, pipeline } from "node:stream";
import type { Readable, Transform } from "node:stream";
import type { Descriptor } from "../abi/descriptor.ts";
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";
import { MAX_HEADER_BYTES } from "./http.ts";
import type { HttpConnection, HttpRequest } from "./http.ts";

const READ_BYTES = 65_536;
/** More than this is meant to cost something. */
const MAX_CODINGS = 5;
const KNOWN_CODINGS: ReadonlySet<string> = new Set(["gzip", "x-gzip", "deflate", "br", "zstd"]);
/** 8 MiB, as RFC 9659 has it: a decoder holds that much. */
const ZSTD_WINDOW_LOG = 23;
/** What the first byte of a zlib stream ends with; `deflate` without that header is common, too. */
const ZLIB_METHOD = 8;

/** JSON for the script, besides the handle. */
export interface AnswerHead {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface AnswerOptions {
  /** Called when the request's body is no longer held. */
  readonly release: () => void;
  /** Called once there is a head; or `fail`. */
  readonly done: (head: AnswerHead) => void;
  readonly fail: (error: ScriptError) => void;
}

export class HttpAnswer implements Descriptor {
  readonly #connection: HttpConnection;
  readonly #request: ClientRequest | undefined;
  readonly #release: () => void;
  #body: Readable | undefined;
  #ended = false;
  #wake: (() => void) | undefined;

  /** Sends the request. */
  constructor(connection: HttpConnection, own: HttpRequest, { release, done, fail }: AnswerOptions) {
    this.#connection = connection;
    this.#release = release;
    const { request: send } = process.getBuiltinModule("node:http");
    const { method, path, headers, body } = own;
    try {
      const request = send({
        method,
        path,
        headers,
        setHost: false,
        maxHeaderSize: MAX_HEADER_BYTES,
        createConnection: () => connection.socket,
      });
      this.#request = request;
      // Their size is bounded.
      request.maxHeadersCount = 0;
      request.on("response", (message) => {
        try {
          done(this.#open(message));
        } catch (error) {
          this.close();
          fail(error instanceof ScriptError ? error : failed("the answer cannot be read"));
        }
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        if (this.#body !== undefined) return;
        this.close();
        fail(failed(error.code ?? "it was closed"));
      });
      request.on("finish", release);
      request.end(body);
    } catch {
      // Node sends no names and values that HTTP forbids.
      this.close();
      fail(new ScriptError("TypeError", "the request has a header that HTTP forbids"));
    }
  }

  get bytesRead(): number {
    return this.#connection.socket.bytesRead;
  }

  get bytesWritten(): number {
    return this.#connection.socket.bytesWritten ?? 0;
  }

  /** At most one at a time. Giving it up closes the connection. */
  read(): Begin {
    return (resolve, reject) => {
      if (this.#wake !== undefined) return reject(new ScriptError("Error", "the body is being read already"));
      const deliver = (): void => {
        const body = this.#body;
        const chunk = body?.read(Math.min(READ_BYTES, body.readableLength)) as Uint8Array | null | undefined;
        if (chunk) resolve(new Uint8Array(chunk));
        else if (this.#ended) resolve(undefined);
        else if (body === undefined || body.destroyed) reject(failed("the body is not complete"));
        else {
          this.#wake = deliver;
          return;
        }
        this.#wake = undefined;
      };
      deliver();
      return () => this.close();
    };
  }

  close(): void {
    this.#release();
    this.#request?.destroy();
    this.#connection.close();
    this.#body?.destroy();
    this.#wake?.();
  }

  #open(message: IncomingMessage): AnswerHead {
    const { statusCode: status = 0, statusMessage: statusText = "", rawHeaders } = message;
    const headers: [string, string][] = [];
    for (let at = 0; at < rawHeaders.length; at += 2) {
      headers.push([rawHeaders[at] ?? "", rawHeaders[at + 1] ?? ""]);
    }
    const body = decode(message, this.#request?.method === "HEAD");
    this.#body = body;
    const wake = (): void => this.#wake?.();
    for (const event of ["readable", "error", "close"]) body.on(event, wake);
    body.on("end", () => {
      this.#ended = true;
      wake();
    });
    return { status, statusText, headers };
  }
}

function failed(reason: string): ScriptError {
  return new ScriptError("Error", `the request failed: ${reason}`);
}

/** Without its `content-encoding`; a coding that is not known is left as it is. */
function decode(message: IncomingMessage, isHead: boolean): Readable {
  const codings = (message.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
  if (codings.length > MAX_CODINGS) throw failed(`more than ${MAX_CODINGS} content codings`);
  const { statusCode } = message;
  const isEmpty = isHead || statusCode === 204 || statusCode === 304;
  if (isEmpty || codings.length === 0 || !codings.every((coding) => KNOWN_CODINGS.has(coding)))
    return message;
  return codings.toReversed().reduce(unpack, message);
}

function unpack(source: Readable, coding: string): Readable {
  if (coding !== "deflate") return join(source, toDecoder(coding));
  const { createInflate, createInflateRaw, constants } = process.getBuiltinModule("node:zlib");
  const options = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
  const unpacked = new PassThrough();
  const begin = (): void => {
    source.off("readable", begin).off("close", begin);
    const first = source.read() as Uint8Array | null;
    if (first !== null) source.unshift(first);
    const isRaw = first !== null && ((first[0] ?? 0) & 0x0f) !== ZLIB_METHOD;
    join(join(source, isRaw ? createInflateRaw(options) : createInflate(options)), unpacked);
  };
  source.on("readable", begin).on("close", begin);
  return unpacked;
}

function join(source: Readable, target: Transform): Transform {
  pipeline(source, target, () => undefined);
  return target;
}

/** What was sent of an answer that breaks off in the middle is handed on, as other clients do. */
function toDecoder(coding: string): Transform {
  const { createUnzip, createBrotliDecompress, createZstdDecompress, constants } =
    process.getBuiltinModule("node:zlib");
  if (coding === "br") {
    const operation = constants.BROTLI_OPERATION_FLUSH;
    return createBrotliDecompress({ flush: operation, finishFlush: operation });
  }
  if (coding === "zstd") {
    const operation = constants.ZSTD_e_flush;
    const params = { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG };
    return createZstdDecompress({ flush: operation, finishFlush: operation, params });
  }
  return createUnzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH });
}
