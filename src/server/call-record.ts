// What the observer is told of a call that is over.
import type { Invocation } from "../abi/invocation.ts";
import type { Application } from "../config/config.ts";
import type { Failure, GuestLine, InvocationRecord } from "../observe/record.ts";
import { wasmStack } from "../sandbox/stack.ts";
import type { Exchange } from "./exchange.ts";
import { toTraceparent } from "./traceparent.ts";

const MAX_HALF = 4096;

/** `status`: what the client saw; `lines`: what the guest logged. */
export function toRecord(
  application: Application,
  exchange: Exchange,
  invocation: Invocation,
  { status, lines }: { readonly status: number; readonly lines: readonly GuestLine[] },
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
    failure: toFailure(application, invocation),
    lines,
    calls: undefined,
    recording: undefined,
  };
}

/** Of the function's own answer; the sentence of an error is not counted. */
function bytesOut({ fault, response, streaming, streamedBytes }: Invocation): number {
  if (streaming) return streamedBytes;
  return fault === undefined ? response.body.length : 0;
}

function toFailure({ runtime }: Application, { fault, startedAt }: Invocation): Failure | undefined {
  if (fault === undefined) return undefined;
  const { audience, code, message } = fault;
  // A call that never ran has no stack, and refusing has to be cheap: V8 takes longest to make a text of it.
  // And the frames of the engine say nothing to whoever wrote a script; those of the script are in the message.
  const stack = startedAt === undefined || runtime === "js" ? [] : wasmStack(fault.cause ?? fault);
  return { code, audience, message: bound(message), stack };
}

/** What a script throws may be as long as its memory is large. Its end has the frames. */
function bound(message: string): string {
  if (message.length <= 2 * MAX_HALF) return message;
  const cut = `${message.slice(0, MAX_HALF)} [...] ${message.slice(-MAX_HALF)}`;
  // A copy: V8's slices hold the whole text.
  return Buffer.from(cut, "utf16le").toString("utf16le");
}
