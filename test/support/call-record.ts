// Records of calls, for whatever keeps or counts them.
import type { InvocationRecord } from "../../src/observe/record.ts";

/** A record of a call that went well, but for what is said otherwise. */
export function toCallRecord(id: string, more: Partial<InvocationRecord> = {}): InvocationRecord {
  return {
    id,
    at: Number(id.replaceAll(/\D/g, "")),
    application: "a",
    function: "handle",
    route: "/a",
    method: "GET",
    path: "/a",
    status: 200,
    bytesIn: 0,
    bytesOut: 0,
    wallMs: 1,
    queueMs: 0,
    usage: undefined,
    connections: 0,
    traceparent: undefined,
    failure: undefined,
    lines: [],
    calls: undefined,
    recording: undefined,
    ...more,
  };
}
