// A call as spans of OpenTelemetry, under the semantic conventions for HTTP servers and functions as a service: one for the
// call, and one below it for each connection and each `fetch`.
import { randomBytes } from "node:crypto";
import { createTraceState, SpanKind, SpanStatusCode, TraceFlags } from "@opentelemetry/api";
import type { Attributes, HrTime, SpanContext } from "@opentelemetry/api";
import type { Resource } from "@opentelemetry/resources";
import type { ReadableSpan } from "@opentelemetry/sdk-trace";
import type { CallTrace, HostCall, InvocationRecord } from "../observe/record.ts";

export interface SpanOptions {
  readonly resource: Resource;
  /** Of this program. */
  readonly version: string;
}

/** Of those that the conventions know; any other would be a name that the client chose. */
const METHODS: ReadonlySet<string> = new Set([
  "CONNECT",
  "DELETE",
  "GET",
  "HEAD",
  "OPTIONS",
  "PATCH",
  "POST",
  "PUT",
  "QUERY",
  "TRACE",
]);
/** Host calls that reach out. */
const REMOTE: ReadonlySet<string> = new Set(["connect", "fetch", "tcp_connect"]);

/** None for a call that is not sampled. The call's own span comes first. */
export function toSpans(record: InvocationRecord, options: SpanOptions): ReadableSpan[] {
  const { trace } = record;
  if (trace === undefined || !trace.sampled) return [];
  const { method, route, failure, status } = record;
  const known = METHODS.has(method);
  const error = failure?.code ?? (status >= 500 ? String(status) : undefined);
  const isFault = failure === undefined ? status >= 500 : failure.audience !== "client" || status >= 500;
  const own = contextOf(trace, trace.spanId);
  const server = toSpan(
    {
      name: `${known ? method : "HTTP"} ${route}`,
      kind: SpanKind.SERVER,
      context: own,
      parent:
        trace.parentId === undefined ? undefined : { ...contextOf(trace, trace.parentId), isRemote: true },
      startMs: record.at,
      endMs: record.at + record.wallMs,
      status: isFault
        ? { code: SpanStatusCode.ERROR, ...(failure === undefined ? {} : { message: failure.code }) }
        : { code: SpanStatusCode.UNSET },
      attributes: attributesOf(record, trace, error, known),
    },
    options,
  );
  const reached = record.calls?.last.filter(({ name }) => REMOTE.has(name)) ?? [];
  return [
    server,
    ...reached.map((call) => toClientSpan(call, { at: record.at, trace, parent: own }, options)),
  ];
}

function toClientSpan(
  { name, detail, result, ms, tookMs }: HostCall,
  { at, trace, parent }: { at: number; trace: CallTrace; parent: SpanContext },
  options: SpanOptions,
): ReadableSpan {
  // A result that is negative, or none: it failed, or the call ended in it.
  const failed = result === undefined || /^(?:-|failed: |threw )/.test(result);
  return toSpan(
    {
      name,
      kind: SpanKind.CLIENT,
      context: contextOf(trace, randomBytes(8).toString("hex")),
      parent,
      startMs: at + ms,
      endMs: at + ms + tookMs,
      status: { code: failed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
      attributes: {
        "serverless_wasm.detail": detail,
        ...(result === undefined ? {} : { "serverless_wasm.result": result }),
        ...(failed ? { "error.type": "_OTHER" } : {}),
      },
    },
    options,
  );
}

function attributesOf(
  record: InvocationRecord,
  { scheme }: CallTrace,
  error: string | undefined,
  isKnownMethod: boolean,
): Attributes {
  const { method, status, usage } = record;
  return {
    "http.request.method": isKnownMethod ? method : "_OTHER",
    ...(isKnownMethod ? {} : { "http.request.method_original": method }),
    "http.route": record.route,
    "url.path": record.path,
    "url.scheme": scheme,
    // Of one that was cut off before there was a status, there is none.
    ...(status === 0 ? {} : { "http.response.status_code": status }),
    "http.request.body.size": record.bytesIn,
    "http.response.body.size": record.bytesOut,
    ...(error === undefined ? {} : { "error.type": error }),
    "faas.name": record.application,
    "faas.trigger": "http",
    "faas.invocation_id": record.id,
    "serverless_wasm.function": record.function,
    "serverless_wasm.queue_ms": record.queueMs,
    ...(usage === undefined
      ? {}
      : {
          "faas.coldstart": usage.cold,
          "serverless_wasm.cpu_ms": usage.cpuMs,
          "serverless_wasm.fuel": usage.fuel,
          "serverless_wasm.memory_bytes": usage.memoryBytes,
        }),
  };
}

function contextOf({ traceId, state }: CallTrace, spanId: string): SpanContext {
  return {
    traceId,
    spanId,
    traceFlags: TraceFlags.SAMPLED,
    ...(state === undefined ? {} : { traceState: createTraceState(state) }),
  };
}

interface SpanFacts {
  readonly name: string;
  readonly kind: ReadableSpan["kind"];
  readonly context: SpanContext;
  readonly parent: SpanContext | undefined;
  /** Unix time. */
  readonly startMs: number;
  readonly endMs: number;
  readonly status: ReadableSpan["status"];
  readonly attributes: Attributes;
}

function toSpan(facts: SpanFacts, { resource, version }: SpanOptions): ReadableSpan {
  const { name, kind, context, parent, startMs, endMs, status, attributes } = facts;
  return {
    name,
    kind,
    spanContext: () => context,
    ...(parent === undefined ? {} : { parentSpanContext: parent }),
    startTime: toHrTime(startMs),
    endTime: toHrTime(endMs),
    duration: toHrTime(endMs - startMs),
    status,
    attributes,
    links: [],
    events: [],
    ended: true,
    resource,
    instrumentationScope: { name: "serverless-wasm", version },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** Seconds and nanoseconds. */
export function toHrTime(milliseconds: number): HrTime {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.round((milliseconds - seconds * 1000) * 1e6)];
}
