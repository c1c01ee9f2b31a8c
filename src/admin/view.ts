// What is known, as the API shows it: plain JSON, with names only of what is secret.
import type { Application } from "../config/config.ts";
import type { ModuleFacts } from "../observe/message.ts";
import type { CallUsage, Failure, InvocationRecord } from "../observe/record.ts";
import type { StoredInvocation } from "../observe/store.ts";
import type { Activity } from "./activity.ts";

export function viewApplication(
  application: Application,
  facts: ModuleFacts | undefined,
  activity: Activity,
): object {
  const { name, function: called, runtime, filePath: file, methods, urlPath: path } = application;
  return {
    name,
    function: called,
    runtime,
    file,
    methods,
    path,
    limits: viewLimits(application),
    grants: { tcp: application.tcp.map(({ text }) => text), env: [...application.env.keys()] },
    module: facts === undefined ? null : viewModule(facts),
    activity: activity.of(name),
  };
}

function viewModule({ digest, bytes, imports, resettable }: ModuleFacts): object {
  return { digest, bytes, imports, resettable };
}

/** `cpuMs` is `cpu_ms` in the configuration. */
export function viewLimits({ limits }: Application): Record<string, number> {
  const pairs = Object.entries(limits).map(([key, value]): [string, number] => [
    key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
  return Object.fromEntries(pairs);
}

/** What lists show of an invocation. */
export function viewInvocation(record: StoredInvocation): object {
  const { sequence, thread } = record;
  return { sequence, thread, ...viewRecord(record) };
}

/** Field by field: nothing is shown that is not meant to be. Without what the guest logged and called. */
export function viewRecord(record: InvocationRecord): object {
  const { usage, failure, traceparent = null } = record;
  return {
    id: record.id,
    at: record.at,
    application: record.application,
    function: record.function,
    route: record.route,
    method: record.method,
    path: record.path,
    status: record.status,
    bytesIn: record.bytesIn,
    bytesOut: record.bytesOut,
    wallMs: record.wallMs,
    queueMs: record.queueMs,
    usage: usage === undefined ? null : viewUsage(usage),
    connections: record.connections,
    traceparent,
    failure: failure === undefined ? null : viewFailure(failure),
  };
}

function viewUsage({ fuel, cpuMs, memoryBytes, cold }: CallUsage): object {
  return { fuel, cpuMs, memoryBytes, cold };
}

function viewFailure({ code, audience, message, stack }: Failure): object {
  return { code, audience, message, stack };
}

export function viewWhole(record: StoredInvocation): object {
  const { lines, calls, recording } = record;
  return {
    ...viewInvocation(record),
    lines: lines.map(({ level, text, ms }) => ({ level, text, ms })),
    calls:
      calls === undefined
        ? null
        : {
            total: calls.total,
            last: calls.last.map(({ name, detail, result = null, ms, tookMs }) => {
              return { name, detail, result, ms, tookMs };
            }),
          },
    recordingBytes: recording?.length ?? null,
  };
}
