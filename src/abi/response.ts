// What a guest prepares as its answer, and the rules for what may go out: RFC 9112 section 4 (status line) and
// RFC 9110 section 5 (fields). Nothing that could split a response ever gets past here.
import { ServerlessWasmError } from "../errors.ts";
import type { FaultSink } from "./memory.ts";

/** Status line and headers, checked; texts hold one character a byte. */
export interface ResponseHead {
  readonly status: number;
  readonly reason: string;
  /** Names and values in turn; repeated names stay apart. Whoever sends them may add his own. */
  readonly headers: string[];
}

/** Bytes, or a text of one character a byte. */
export type ResponseBody = string | Uint8Array<ArrayBuffer>;

/** All names and values together, in bytes. Clients commonly refuse more than this. */
export const MAX_RESPONSE_HEADER_BYTES = 65_536;

/** What belongs to the connection or to the host: a guest's values are dropped. */
const HOST_HEADERS: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "date",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "x-request-id",
]);

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// oxlint-disable-next-line no-control-regex -- these are the characters that must never reach the wire
const FORBIDDEN_IN_FIELD = /[\x00-\x08\x0a-\x1f\x7f]/;

export class PreparedResponse {
  readonly #faults: FaultSink;
  readonly #maximumBodyBytes: number;
  #status: number | undefined;
  #reason = "";
  readonly #headers: string[] = [];
  #headerBytes = 0;
  #body: ResponseBody = "";

  /** `maximumBodyBytes`: the application's `response_body_bytes`. */
  constructor(maximumBodyBytes: number, faults: FaultSink) {
    this.#faults = faults;
    this.#maximumBodyBytes = maximumBodyBytes;
  }

  /** Empty when the guest set none. */
  get body(): ResponseBody {
    return this.#body;
  }

  /** Status and headers, or undefined while no status was set. */
  get head(): ResponseHead | undefined {
    if (this.#status === undefined) return undefined;
    return { status: this.#status, reason: this.#reason, headers: this.#headers };
  }

  /** The last call wins. Fails with `BAD_STATUS` outside 200 to 599, `BAD_REASON` for control characters. */
  setStatus(status: number, reason: string): void {
    if (status < 200 || status > 599) {
      this.#faults.fail(
        new ServerlessWasmError(
          "BAD_STATUS",
          `status ${status} is not valid; a function may answer 200 to 599`,
        ),
      );
    }
    if (FORBIDDEN_IN_FIELD.test(reason)) {
      this.#faults.fail(
        new ServerlessWasmError("BAD_REASON", `the reason phrase ${quote(reason)} holds a control character`),
      );
    }
    if (reason.length > 1024) {
      this.#faults.fail(
        new ServerlessWasmError(
          "BAD_REASON",
          `the reason phrase has ${reason.length} bytes; 1024 are allowed`,
        ),
      );
    }
    this.#status = status;
    this.#reason = reason;
  }

  /** Appends one header line. Fails with `BAD_HEADER` for what HTTP forbids, `RESPONSE_TOO_LARGE` past the total. */
  addHeader(name: string, value: string): void {
    if (!TOKEN.test(name)) {
      this.#faults.fail(new ServerlessWasmError("BAD_HEADER", `${quote(name)} is not a header name`));
    }
    if (FORBIDDEN_IN_FIELD.test(value)) {
      this.#faults.fail(
        new ServerlessWasmError(
          "BAD_HEADER",
          `the value of header ${name} holds a control character: ${quote(value)}`,
        ),
      );
    }
    this.#headerBytes += name.length + value.length + 4;
    if (this.#headerBytes > MAX_RESPONSE_HEADER_BYTES) {
      this.#faults.fail(
        new ServerlessWasmError(
          "RESPONSE_TOO_LARGE",
          `the headers exceed ${MAX_RESPONSE_HEADER_BYTES} bytes`,
        ),
      );
    }
    if (!HOST_HEADERS.has(name.toLowerCase())) this.#headers.push(name, value);
  }

  /** Fails with `RESPONSE_TOO_LARGE` when so many bytes may not be sent; called before anything is copied. */
  checkBodyBytes(bytes: number): void {
    if (bytes > this.#maximumBodyBytes) {
      this.#faults.fail(
        new ServerlessWasmError(
          "RESPONSE_TOO_LARGE",
          `the response body of ${bytes} bytes is over limits.response_body_bytes = ${this.#maximumBodyBytes}`,
        ),
      );
    }
  }

  /** Takes ownership; the last call wins. */
  setBody(body: ResponseBody): void {
    this.#body = body;
  }
}

/** The start of a text, in quotes, with control characters escaped: safe in a log. */
function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
