// What is known, as the API shows it: plain JSON, with names only of what is secret.
import type { Application } from "../config/config.ts";
import type { ModuleFacts } from "../observe/message.ts";
import type { InvocationRecord } from "../observe/record.ts";
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

/** Without what the guest logged and called. */
export function viewRecord(record: InvocationRecord): object {
  const { id, at, application, function: called, route, method, path, status } = record;
  const { bytesIn, bytesOut, wallMs, queueMs, connections } = record;
  const { usage = null, traceparent = null, failure = null } = record;
  return {
    ...{ id, at, application, function: called, route, method, path, status },
    ...{ bytesIn, bytesOut, wallMs, queueMs, usage, connections, traceparent, failure },
  };
}

export function viewWhole(record: StoredInvocation): object {
  const { lines, calls, recording } = record;
  return {
    ...viewInvocation(record),
    lines,
    calls:
      calls === undefined
        ? null
        : {
            total: calls.total,
            last: calls.last.map(({ result = null, ...call }) => ({ ...call, result })),
          },
    recordingBytes: recording?.length ?? null,
  };
}
