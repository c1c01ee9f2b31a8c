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
}

/** Serves one request. Resolves when the answer has left or the client is gone; never rejects. */
export async function serveCall(exchange: Exchange, options: CallOptions): Promise<void> {
  const { application, pool, log } = options;
  const { limits } = application;
  const arrival = performance.now();
  const id = toRequestId(exchange.sentRequestId);
  const names = { application: application.name, function: application.function, requestId: id };
  const request: RequestSource = {
    method: exchange.request.method,
    path: exchange.request.path,
    query: exchange.request.query,
    headers: exchange.request.headers,
    body: exchange.request.body,
    parameter: options.parameter,
  };
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
  const timer = setTimeout(() => {
    if (answered) {
      exchange.cut();
      return;
    }
    invocation.abort(wallError(invocation, limits.wallMs));
    // The answer that says so has to leave as well: a client that does not read it is cut off.
    timer.refresh();
  }, limits.wallMs);
  exchange.onClientGone(() => invocation.leave());

  if (exchange.contentLength !== undefined && exchange.contentLength > limits.requestBodyBytes) {
    const message = `the client announced ${exchange.contentLength} bytes; limits.request_body_bytes = ${limits.requestBodyBytes}`;
    invocation.abort(new ServerlessWasmError("REQUEST_BODY_TOO_LARGE", message));
  } else {
    await pool.run(invocation);
    if (performance.now() - arrival > limits.wallMs) {
      invocation.abort(wallError(invocation, limits.wallMs));
      timer.refresh();
    }
  }
  answered = true;
  const status = answer(exchange, invocation);
  await exchange.finished;
  clearTimeout(timer);
  record(log, invocation, { ...names, status, wallMs: Math.round(performance.now() - arrival) });
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

function record(log: Log, invocation: Invocation, fields: Record<string, unknown>): void {
  const { fault, usage } = invocation;
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
    log.write("debug", { event: "call", ...fields, ...used }, "call done");
    return;
  }
  const stack = wasmStack(fault.cause ?? fault);
  const level = fault.audience === "client" ? (fault.status === 503 ? "warn" : "info") : "error";
  log.write(
    level,
    { event: "call", ...fields, ...used, code: fault.code, ...(stack.length > 0 ? { stack } : {}) },
    `call failed: ${fault.message}`,
  );
}
