// One request from arrival to last byte: the invocation, its two ends (the guest's and the client's), the wall clock
// over both, and the record of what happened.
import { Invocation } from "../abi/invocation.ts";
import type { RequestSource } from "../abi/invocation.ts";
import type { ResponseHead } from "../abi/response.ts";
import type { Application } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Pool } from "../sandbox/pool.ts";
import { wasmStack } from "../sandbox/stack.ts";
import type { Exchange } from "./exchange.ts";
import { REQUEST_ID_HEADER, toRequestId } from "./request-id.ts";

export interface CallOptions {
  readonly application: Application;
  readonly pool: Pool;
  readonly log: Log;
  /** A path parameter of the matched route. */
  readonly parameter: (name: string) => string | undefined;
  /** Told what should never happen; the answer is cut off then. */
  readonly reportFault: (error: unknown) => void;
  /** Called when the answer has left or the client is gone. */
  readonly done?: () => void;
}

/** Serves one request. A call that ends at once costs neither a promise nor a timer. Never throws. */
export function serveCall(exchange: Exchange, options: CallOptions): void {
  const { application, pool, log } = options;
  const { limits } = application;
  const arrival = performance.now();
  const id = toRequestId(exchange.sentRequestId);
  const names = { application: application.name, function: application.function, requestId: id };
  const { method, path, query, headers, body } = exchange.request;
  const { parameter } = options;
  const request: RequestSource = { method, path, query, headers, body, parameter };
  const invocation = new Invocation({
    id,
    request,
    sink: {
      start: (head) => exchange.sink.start(withRequestId(head, id)),
      write: (bytes) => exchange.sink.write(bytes),
    },
    limits,
    writeLog: (level, text) => log.write(level, { ...names, event: "guest" }, text),
  });

  let answered = false;
  let timer: NodeJS.Timeout | undefined;
  const startTimer = (): void => {
    timer ??= setTimeout(() => {
      if (answered) {
        exchange.cut();
        return;
      }
      invocation.abort(wallError(invocation, limits.wallMs));
      // The answer that says so has to leave as well: a client that does not read it is cut off.
      timer?.refresh();
    }, limits.wallMs);
  };
  const finish = (): void => {
    const tookMs = performance.now() - arrival;
    if (tookMs > limits.wallMs) invocation.abort(wallError(invocation, limits.wallMs));
    answered = true;
    const status = answer(exchange, invocation);
    let finished = false;
    exchange.onFinished(() => {
      finished = true;
      clearTimeout(timer);
      record(log, invocation, names, status, performance.now() - arrival);
      options.done?.();
    });
    if (finished) return;
    startTimer();
    if (tookMs > limits.wallMs) timer?.refresh();
  };

  const fail = (error: unknown): void => {
    options.reportFault(error);
    clearTimeout(timer);
    exchange.cut();
    options.done?.();
  };

  try {
    const pending = refusedForLength(exchange, invocation) ? undefined : pool.run(invocation);
    if (pending === undefined) {
      finish();
      return;
    }
    startTimer();
    exchange.onClientGone(() => invocation.leave());
    pending.then(finish).catch(fail);
  } catch (error) {
    fail(error);
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
  return invocation.started
    ? new ServerlessWasmError("WALL_LIMIT", `the call took longer than limits.wall_ms = ${wallMs}`)
    : new ServerlessWasmError("QUEUE_FULL", `the call waited in the queue for limits.wall_ms = ${wallMs}`);
}

/** Sends what the guest prepared, or the error. Returns the status that the client sees, 0 when it is gone. */
function answer(exchange: Exchange, invocation: Invocation): number {
  const { fault, response, id } = invocation;
  const { head } = response;
  if (invocation.streaming) {
    if (fault === undefined && !invocation.clientGone) exchange.end();
    else exchange.cut();
    return head?.status ?? 0;
  }
  if (fault === undefined && head !== undefined) {
    exchange.send(withRequestId(head, id), response.body);
    return head.status;
  }
  const error = fault ?? noAnswer(invocation);
  if (fault === undefined) invocation.abort(error);
  if (error.status === 0) {
    exchange.cut();
    return 0;
  }
  sendError(exchange, error, id);
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

/** The short answer for an error: its sentence and the request id, never its message. */
export function sendError(
  exchange: Exchange,
  error: ServerlessWasmError,
  id: string,
  extraHeaders: readonly string[] = [],
): void {
  const { status, sentence } = error;
  const text = error.code === "NO_STATUS" || status < 500 ? sentence : `${sentence} Request id: ${id}`;
  const headers = ["Content-Type", "text/plain; charset=utf-8", ...extraHeaders];
  if (status === 503) headers.push("Retry-After", "1");
  // The original's answers have no line feed behind `wasm failed`, and one behind the others.
  const body = error.code === "NO_STATUS" ? text : `${text}\n`;
  exchange.send(
    withRequestId({ status, reason: REASONS[status] ?? "Error", headers }, id),
    new TextEncoder().encode(body),
  );
}

function withRequestId(head: ResponseHead, id: string): ResponseHead {
  return { status: head.status, reason: head.reason, headers: [...head.headers, REQUEST_ID_HEADER, id] };
}

function record(
  log: Log,
  invocation: Invocation,
  names: Readonly<Record<string, string>>,
  status: number,
  tookMs: number,
): void {
  const { fault, usage } = invocation;
  if (fault === undefined && log.writes?.("debug") === false) return;
  const fields = { event: "call", ...names, status, wallMs: Math.round(tookMs) };
  const used =
    usage === undefined
      ? {}
      : {
          fuel: usage.fuel,
          cpuMs: Number(usage.cpuMs.toFixed(3)),
          memoryBytes: usage.memoryBytes,
          start: usage.cold ? "cold" : "warm",
        };
  if (fault === undefined) {
    log.write("debug", { ...fields, ...used }, "call done");
    return;
  }
  // A call that never ran has none, and refusing has to be cheap: V8 takes longest to make a text of it.
  const stack = invocation.started ? wasmStack(fault.cause ?? fault) : [];
  const level = fault.audience === "client" ? (fault.status === 503 ? "warn" : "info") : "error";
  log.write(
    level,
    { ...fields, ...used, code: fault.code, ...(stack.length > 0 ? { stack } : {}) },
    `call failed: ${fault.message}`,
  );
}
