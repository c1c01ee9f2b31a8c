// The log line of a call, made from its record.
import { escapeJson } from "../log.ts";
import type { LogFields, LogLine } from "../log.ts";
import type { InvocationRecord } from "./record.ts";

export type CallLine = Pick<LogLine, "level" | "fields" | "message">;

/** What stands in JSON as it is: most paths, and all request ids. */
const PLAIN = /^[\u0020\u0021\u0023-\u005B\u005D-\u007E]*$/;

export const DONE = "call done";

export function toCallLine(record: InvocationRecord): CallLine {
  const { failure } = record;
  const fields = toCallFields(record);
  if (failure === undefined) return { level: "info", fields, message: DONE };
  const isRefused = failure.code === "QUEUE_FULL";
  const level = failure.audience === "client" ? (isRefused ? "warn" : "info") : "error";
  return { level, fields, message: `call failed: ${failure.message}` };
}

function toCallFields(record: InvocationRecord): LogFields {
  const { usage, failure, traceparent, requestHeaders } = record;
  return {
    event: "call",
    application: record.application,
    function: record.function,
    route: record.route,
    requestId: record.id,
    ...(traceparent === undefined ? {} : { traceId: toTraceId(traceparent) }),
    method: record.method,
    path: record.path,
    status: record.status,
    bytesIn: record.bytesIn,
    bytesOut: record.bytesOut,
    wallMs: round(record.wallMs),
    queueMs: round(record.queueMs),
    ...(usage === undefined
      ? {}
      : {
          fuel: usage.fuel,
          cpuMs: round(usage.cpuMs),
          memoryBytes: usage.memoryBytes,
          start: usage.cold ? "cold" : "warm",
        }),
    ...(requestHeaders === undefined ? {} : { requestHeaders }),
    ...(failure === undefined ? {} : { code: failure.code }),
    ...(failure?.limit === undefined ? {} : { limit: failure.limit }),
    ...(failure === undefined || failure.stack.length === 0 ? {} : { stack: failure.stack }),
  };
}

type Names = Pick<InvocationRecord, "application" | "function" | "route">;

/** Makes the fields of calls that went well as JSON: pieces of text take a fraction of the time that an object does. */
export class CallJson {
  /** What is the same in all lines of an application. */
  readonly #names: string;
  /** Most requests ask for what the one before asked for. */
  #method = "";
  #path = "";
  #request = "";

  constructor({ application, function: called, route }: Names) {
    this.#names = `,"event":"call","application":${toText(application)},"function":${toText(called)},"route":${toText(route)},"requestId":`;
  }

  toFields(record: InvocationRecord): string {
    const { method, path, usage, traceparent, requestHeaders } = record;
    if (this.#request === "" || path !== this.#path || method !== this.#method) {
      this.#request = `,"method":${toText(method)},"path":${toText(path)},"status":`;
      this.#method = method;
      this.#path = path;
    }
    const trace = traceparent === undefined ? "" : `,"traceId":"${toTraceId(traceparent)}"`;
    const used =
      usage === undefined
        ? ""
        : `,"fuel":${usage.fuel},"cpuMs":${toMs(usage.cpuMs)},"memoryBytes":${usage.memoryBytes}${usage.cold ? ',"start":"cold"' : ',"start":"warm"'}`;
    const headers =
      requestHeaders === undefined ? "" : `,"requestHeaders":${escapeJson(JSON.stringify(requestHeaders))}`;
    return `${this.#names}${toText(record.id)}${trace}${this.#request}${record.status},"bytesIn":${record.bytesIn},"bytesOut":${record.bytesOut},"wallMs":${toMs(record.wallMs)},"queueMs":${toMs(record.queueMs)}${used}${headers}`;
  }
}

function toText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : escapeJson(JSON.stringify(text));
}

/** The second part (W3C Trace Context, section 3.2.2.3). */
function toTraceId(traceparent: string): string {
  return traceparent.slice(3, 35);
}

/** What stands behind the whole milliseconds, by the microseconds. */
const FRACTIONS: readonly string[] = Array.from({ length: 1000 }, (_, index) =>
  String(index / 1000).slice(1),
);

/** `round`, as text: of two whole numbers, which takes a third of the time. */
function toMs(ms: number): string {
  const us = Math.round(ms * 1000);
  const whole = Math.floor(us / 1000);
  return `${whole}${FRACTIONS[us - whole * 1000]}`;
}

/** Microseconds are exact enough. */
function round(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
