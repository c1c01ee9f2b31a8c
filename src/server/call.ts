// One request from arrival to last byte: the invocation, its two ends (the guest's and the client's), the wall clock
// over both, and the record of what happened.
import { Invocation } from "../abi/invocation.ts";
import type { LogLevel } from "../abi/invocation.ts";
import type { Application } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { CallTrace, GuestLine } from "../observe/record.ts";
import type { Pool } from "../sandbox/pool.ts";
import type { Answerable, Answers } from "./batch.ts";
import type { CallLog } from "./call-log.ts";
import type { Development } from "./development.ts";
import { toErrorPage } from "./error-page.ts";
import type { ErrorPage } from "./error-page.ts";
import type { Exchange } from "./exchange.ts";
import { TracedRequest } from "./tracing.ts";
import type { Tracing } from "./tracing.ts";

/** What all calls of a route share. */
export interface CallOptions {
  readonly application: Application;
  readonly pool: Pool;
  /** Told of each line of the guest, and of each call when it is over. */
  readonly callLog: CallLog;
  /** Told what should never happen; the answer is cut off then. */
  readonly reportFault: (error: unknown) => void;
  readonly development?: Development | undefined;
  /** Where calls are traced. */
  readonly tracing?: Tracing | undefined;
}

/**
 * Serves one request; `done` is called when the answer has left or the client is gone. A call that ends at once costs
 * neither a promise nor a timer; its answer is written by `answers` where there are some. Never throws.
 */
export function serveCall(
  exchange: Exchange,
  options: CallOptions,
  done?: () => void,
  answers?: Answers,
): void {
  new Call(exchange, options, done).serve(answers);
}

/** Most guests log nothing. */
const NO_LINES: GuestLine[] = [];

class Call implements Answerable {
  readonly #exchange: Exchange;
  readonly #options: CallOptions;
  readonly #done: (() => void) | undefined;
  readonly #invocation: Invocation;
  readonly #trace: CallTrace | undefined;
  /** What the guest logged, for the observer. */
  #lines: GuestLine[] = NO_LINES;
  #answered = false;
  #ended = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(exchange: Exchange, options: CallOptions, done: (() => void) | undefined) {
    this.#exchange = exchange;
    this.#options = options;
    this.#done = done;
    const trace = options.tracing?.begin(exchange);
    this.#trace = trace;
    this.#invocation = new Invocation({
      id: exchange.id,
      request: trace === undefined ? exchange : new TracedRequest(exchange, trace),
      sink: exchange,
      limits: options.application.limits,
      writeLog: (level, text) => this.#writeLine(level, text),
    });
  }

  serve(answers: Answers | undefined): void {
    const exchange = this.#exchange;
    const invocation = this.#invocation;
    const { application, pool, development } = this.#options;
    try {
      const failure = development?.failure(application);
      if (failure !== undefined) invocation.abort(failure);
      const refused = failure !== undefined || refusedForLength(exchange, invocation);
      const pending = refused ? undefined : pool.run(invocation);
      if (pending === undefined) {
        if (answers === undefined) this.#finish();
        else answers.add(this);
        return;
      }
      this.#startTimer();
      exchange.onClientGone(() => invocation.leave());
      pending.then(() => this.#finish()).catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
    }
  }

  finish(): void {
    try {
      this.#finish();
    } catch (error) {
      this.#fail(error);
    }
  }

  #writeLine(level: LogLevel, text: string): void {
    const ms = performance.now() - this.#invocation.arrivedAt;
    const line = this.#options.callLog.guest(this.#exchange.id, { level, text, ms });
    if (line === undefined) return;
    if (this.#lines === NO_LINES) this.#lines = [];
    this.#lines.push(line);
  }

  #startTimer(): void {
    this.#timer ??= setTimeout(() => this.#timeOut(), this.#options.application.limits.wallMs);
  }

  #timeOut(): void {
    if (this.#answered) {
      this.#exchange.cut();
      return;
    }
    this.#invocation.abort(wallError(this.#invocation, this.#options.application.limits.wallMs));
    // The answer that says so has to leave as well: a client that does not read it is cut off.
    this.#timer?.refresh();
  }

  #finish(): void {
    const exchange = this.#exchange;
    const invocation = this.#invocation;
    const { wallMs } = this.#options.application.limits;
    const late = performance.now() - invocation.arrivedAt > wallMs;
    if (late) invocation.abort(wallError(invocation, wallMs));
    this.#answered = true;
    const status = answer(exchange, invocation, this.#options.development);
    exchange.onFinished(() => this.#end(status));
    if (this.#ended) return;
    this.#startTimer();
    if (late) this.#timer?.refresh();
  }

  #end(status: number): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    const facts = { status, lines: this.#lines, trace: this.#trace };
    this.#options.callLog.ended(this.#exchange, this.#invocation, facts);
    this.#done?.();
  }

  #fail(error: unknown): void {
    this.#options.reportFault(error);
    clearTimeout(this.#timer);
    this.#exchange.cut();
    this.#done?.();
  }
}

function refusedForLength({ contentLength }: Exchange, invocation: Invocation): boolean {
  const { requestBodyBytes } = invocation.limits;
  if (contentLength === undefined || contentLength <= requestBodyBytes) return false;
  const message = `the client announced ${contentLength} bytes; limits.request_body_bytes = ${requestBodyBytes}`;
  invocation.abort(new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", message));
  return true;
}

/** Past the wall clock: a call that never ran was refused for lack of room, one that ran took too long. */
function wallError(invocation: Invocation, wallMs: number): ServerlessWasmError {
  return invocation.startedAt !== undefined
    ? new ServerlessWasmError("WALL_LIMIT", `the call took longer than limits.wall_ms = ${wallMs}`)
    : new ServerlessWasmError("QUEUE_FULL", `the call waited in the queue for limits.wall_ms = ${wallMs}`);
}

/** Sends what the guest prepared, or the error. Returns the status that the client sees, 0 when it is gone. */
function answer(exchange: Exchange, invocation: Invocation, development: Development | undefined): number {
  const { fault, response } = invocation;
  const { head } = response;
  if (invocation.streaming) {
    if (fault === undefined && !invocation.clientGone) exchange.end();
    else exchange.cut();
    return head?.status ?? 0;
  }
  if (fault === undefined && head !== undefined) {
    exchange.send(head, response.body);
    return head.status;
  }
  const error = fault ?? noAnswer(invocation);
  if (fault === undefined) invocation.abort(error);
  if (error.status === 0) {
    exchange.cut();
    return 0;
  }
  sendError(exchange, error, [], development !== undefined);
  return error.status;
}

/** A guest that was told that the client left has no reason to answer. */
function noAnswer({ clientGone }: Invocation): ServerlessWasmError {
  return clientGone
    ? new ServerlessWasmError("CLIENT_GONE", "the client closed the connection")
    : new ServerlessWasmError("NO_STATUS", "the function returned without setting a status");
}

const REASONS: Readonly<Record<number, string>> = {
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  500: "Internal Server Error",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

/**
 * The short answer for an error: its sentence and the request id, never its message; or, for `developer`s of their own
 * functions, all of it from 500 up.
 */
export function sendError(
  exchange: Exchange,
  error: ServerlessWasmError,
  extraHeaders: readonly string[] = [],
  developer = false,
): void {
  const { status } = error;
  const page =
    developer && status >= 500
      ? toErrorPage(error, exchange.headers, exchange.id)
      : toSentence(error, exchange.id);
  const headers = [...page.headers, ...extraHeaders];
  if (status === 503) headers.push("Retry-After", "1");
  const { body } = page;
  exchange.send(
    { status, reason: REASONS[status] ?? "Error", headers },
    Buffer.from(body, "utf8").toString("latin1"),
  );
}

function toSentence({ code, status, sentence }: ServerlessWasmError, id: string): ErrorPage {
  const text = code === "NO_STATUS" || status < 500 ? sentence : `${sentence} Request id: ${id}`;
  // The original's answers have no line feed behind `wasm failed`, and one behind the others.
  const body = code === "NO_STATUS" ? text : `${text}\n`;
  return { headers: ["Content-Type", "text/plain; charset=utf-8"], body };
}
