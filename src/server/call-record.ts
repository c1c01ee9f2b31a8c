// What the observer is told of a call that is over.
import type { Invocation } from "../abi/invocation.ts";
import type { Application } from "../config/config.ts";
import type { ErrorCode } from "../errors.ts";
import { toUnixMs } from "../observe/arrival.ts";
import type { Taken } from "../observe/call-recorder.ts";
import type { CallTrace, Failure, GuestLine, HostCalls, InvocationRecord } from "../observe/record.ts";
import { wasmStack } from "../sandbox/stack.ts";
import type { Exchange } from "./exchange.ts";
import { toTraceparent } from "./traceparent.ts";

/** Longer than what is left of what a script threw. */
const MAX_HALF = 16_384;

export type Shown = (text: string) => string;

const asItIs: Shown = (text) => text;

/** What is the same for all calls of an application. */
export interface RecordSettings {
  /** Names of request headers that are kept. */
  readonly requestHeaders: readonly string[];
  /** Hides secrets; undefined where there are none. */
  readonly shown: Shown | undefined;
  /** Hides parameters of the path. */
  readonly redactPath: ((path: string) => string) | undefined;
}

/** What only the call itself knows. */
export interface CallFacts {
  /** What the client saw. */
  readonly status: number;
  /** What the guest logged. */
  readonly lines: readonly GuestLine[];
  readonly trace?: CallTrace | undefined;
}

export interface Ended {
  readonly exchange: Exchange;
  readonly invocation: Invocation;
  readonly facts: CallFacts;
  /** What it asked of the host, where that was taken down. */
  readonly taken: Taken | undefined;
}

export function toRecord(
  application: Application,
  { exchange, invocation, facts, taken }: Ended,
  settings: RecordSettings,
): InvocationRecord {
  const { status, lines, trace } = facts;
  const { requestHeaders, redactPath, shown = asItIs } = settings;
  const { arrivedAt, startedAt } = invocation;
  const now = performance.now();
  const wallMs = now - arrivedAt;
  return {
    id: shown(exchange.id),
    at: toUnixMs(arrivedAt, now),
    application: application.name,
    function: application.function,
    route: application.urlPath,
    method: exchange.method,
    path: shown(redactPath === undefined ? exchange.path : redactPath(exchange.path)),
    status,
    bytesIn: invocation.requestBytes,
    bytesOut: bytesOut(invocation),
    wallMs,
    queueMs: startedAt === undefined ? wallMs : startedAt - arrivedAt,
    usage: invocation.usage,
    connections: invocation.connections,
    tcpBytesIn: invocation.tcpBytesIn,
    tcpBytesOut: invocation.tcpBytesOut,
    traceparent: toTraceparent(exchange.headers),
    trace,
    requestHeaders:
      requestHeaders.length === 0 ? undefined : pickHeaders(exchange.headers, requestHeaders, shown),
    failure: toFailure(application, invocation, shown),
    lines,
    linesDropped: invocation.linesDropped,
    calls: shown === asItIs ? taken?.calls : redactCalls(taken?.calls, shown),
    recording: taken?.recording,
  };
}

function redactCalls(calls: HostCalls | undefined, shown: Shown): HostCalls | undefined {
  if (calls === undefined) return undefined;
  const last = calls.last.map((call) => ({
    ...call,
    detail: shown(call.detail),
    result: call.result === undefined ? undefined : shown(call.result),
  }));
  return { total: calls.total, last };
}

/** By name in lower case; repeated ones joined. */
function pickHeaders(
  headers: readonly string[],
  names: readonly string[],
  shown: Shown,
): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at]?.toLowerCase() ?? "";
    if (!names.includes(name)) continue;
    const before = found.get(name);
    const value = shown(headers[at + 1] ?? "");
    found.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  // Not by assignment: a header may be called `__proto__`.
  return Object.fromEntries(found);
}

/** Of the function's own answer; the sentence of an error is not counted. */
function bytesOut({ fault, response, streaming, streamedBytes }: Invocation): number {
  if (streaming) return streamedBytes;
  return fault === undefined ? response.body.length : 0;
}

function toFailure(
  { runtime }: Application,
  { fault, startedAt }: Invocation,
  shown: Shown,
): Failure | undefined {
  if (fault === undefined) return undefined;
  const { audience, code, message } = fault;
  // A call that never ran has no stack, and refusing has to be cheap: V8 takes longest to make a text of it.
  // And the frames of the engine say nothing to whoever wrote a script.
  const stack =
    startedAt === undefined || runtime === "js" ? (fault.frames ?? []) : wasmStack(fault.cause ?? fault);
  const limit = toLimit(code, message);
  return {
    code,
    audience,
    message: bound(shown(message)),
    ...(limit === undefined ? {} : { limit }),
    stack: stack.map(shown),
  };
}

/** Failures by a limit, whose messages are this program's own and name its key: nothing of a guest's stands in them. */
const LIMITED: ReadonlySet<string> = new Set(
  "REQUEST_BODY_TOO_LARGE RESPONSE_TOO_LARGE QUEUE_FULL CPU_LIMIT WALL_LIMIT GUEST_TRAP".split(" "),
);

/** Of several the last: `limits.queue` is full because `limits.concurrency` was. */
function toLimit(code: ErrorCode, message: string): string | undefined {
  if (code === "INSTANCE_CAP") return "server.instances";
  return LIMITED.has(code) ? message.match(/\blimits\.[a-z_]+/g)?.at(-1) : undefined;
}

/** What a script throws may be as long as its memory is large. Its end has the frames. */
function bound(message: string): string {
  if (message.length <= 2 * MAX_HALF) return message;
  const cut = `${message.slice(0, MAX_HALF)} [...] ${message.slice(-MAX_HALF)}`;
  // A copy: V8's slices hold the whole text.
  return Buffer.from(cut, "utf16le").toString("utf16le");
}
