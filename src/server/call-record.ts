// What the observer is told of a call that is over.
import type { Invocation } from "../abi/invocation.ts";
import type { Application } from "../config/config.ts";
import type { Taken } from "../observe/call-recorder.ts";
import type { Failure, GuestLine, InvocationRecord } from "../observe/record.ts";
import { wasmStack } from "../sandbox/stack.ts";
import type { Exchange } from "./exchange.ts";
import { toTraceparent } from "./traceparent.ts";

interface Ended {
  readonly status: number;
  readonly lines: readonly GuestLine[];
  readonly taken?: Taken | undefined;
}

/** `status`: what the client saw; `lines`: what the guest logged; `taken`: what it asked of the host. */
export function toRecord(
  application: Application,
  exchange: Exchange,
  invocation: Invocation,
  { status, lines, taken }: Ended,
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
    traceparent: toTraceparent(exchange.headers),
    failure: toFailure(invocation),
    lines,
    calls: taken?.calls,
    recording: taken?.recording,
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
