// Records of invocations, as a thread that serves makes them.
import type { Failure, InvocationRecord } from "../../src/observe/record.ts";

/** A call that succeeded, unless `more` says otherwise. */
export function toRecord(id: string, more: Partial<InvocationRecord> = {}): InvocationRecord {
  return {
    id,
    at: Date.UTC(2026, 10, 21, 10),
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
    usage: { fuel: 100, cpuMs: 0.5, memoryBytes: 65_536, cold: false },
    connections: 0,
    traceparent: undefined,
    failure: undefined,
    lines: [],
    calls: undefined,
    recording: undefined,
    ...more,
  };
}

export function toFailure(more: Partial<Failure> = {}): Failure {
  return { code: "GUEST_TRAP", audience: "guest", message: "unreachable", stack: [], ...more };
}
