// What the observer is told of a call that is over.
import type { Invocation } from "../abi/invocation.ts";
import type { Application } from "../config/config.ts";
import type { CallTrace, Failure, GuestLine, InvocationRecord } from "../observe/record.ts";
import { wasmStack } from "../sandbox/stack.ts";
import type { Exchange } from "./exchange.ts";
import { toTraceparent } from "./traceparent.ts";

interface CallFacts {
  /** What the client saw. */
  readonly status: number;
  /** What the guest logged. */
  readonly lines: readonly GuestLine[];
  readonly trace: CallTrace | undefined;
}

export function toRecord(
  application: Application,
  exchange: Exchange,
  invocation: Invocation,
  { status, lines, trace }: CallFacts,
): InvocationRecord {
  const { arrivedAt, startedAt } = invocation;
  const wallMs = performance.now() - arrivedAt;
  return {
    id: exchange.id,
    at: performance.timeOrigin + arrivedAt,
    application: application.name,
    function: application.function,
    route: application.urlPath,
    method: exchange.method,
    path: exchange.path,
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
    failure: toFailure(invocation),
    lines,
    linesDropped: invocation.linesDropped,
    calls: undefined,
    recording: undefined,
  };
}

/** Of the function's own answer; the sentence of an error is not counted. */
function bytesOut({ fault, response, streaming, streamedBytes }: Invocation): number {
  if (streaming) return streamedBytes;
  return fault === undefined ? response.body.length : 0;
}

function toFailure({ fault, startedAt }: Invocation): Failure | undefined {
  if (fault === undefined) return undefined;
  const { audience, code, message } = fault;
  // A call that never ran has no stack, and refusing has to be cheap: V8 takes longest to make a text of it.
  const stack = startedAt === undefined ? [] : wasmStack(fault.cause ?? fault);
  return { code, audience, message, stack };
}
