// Holds the header of a recording, which anybody may have written, against its shape.
import { ERROR_TABLE } from "../errors.ts";
import type { Limits } from "../config/config.ts";
import { damaged } from "./event.ts";
import type { RecordedFailure, RecordingHeader } from "./recording.ts";

type Table = Readonly<Record<string, unknown>>;

const MAX_MEMORY_MB = 4096;
const LIMIT_NAMES: readonly (keyof Limits)[] = [
  "cpuMs",
  "wallMs",
  "memoryMb",
  "requestBodyBytes",
  "responseBodyBytes",
  "logBytes",
  "tcpConnections",
  "concurrency",
  "queue",
  "queueMs",
  "maxIdle",
  "idleMs",
];

/** The header, or `USAGE` thrown. */
export function checkHeader(value: unknown): RecordingHeader {
  const own = table(value, "the header");
  const application = table(own["application"], "application");
  const request = table(own["request"], "request");
  const result = table(own["result"], "result");
  const limits = table(application["limits"], "limits");
  const checked = Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, whole(limits[name], name)]),
  ) as unknown as Limits;
  if (checked.memoryMb < 1 || checked.memoryMb > MAX_MEMORY_MB) throw wrong("memoryMb");
  if (checked.cpuMs < 1) throw wrong("cpuMs");
  const digest = text(own["digest"], "digest");
  if (!/^[0-9a-f]{64}$/.test(digest)) throw wrong("digest");
  return {
    version: text(own["version"], "version"),
    node: text(own["node"], "node"),
    id: text(own["id"], "id"),
    at: time(own["at"], "at"),
    application: {
      name: text(application["name"], "name"),
      file: text(application["file"], "file"),
      filePath: text(application["filePath"], "filePath"),
      runtime: application["runtime"] === "js" ? "js" : "wasm",
      function: text(application["function"], "function"),
      urlPath: text(application["urlPath"], "urlPath"),
      env: pairs(application["env"], "env"),
      tcp: texts(application["tcp"], "tcp"),
      limits: checked,
    },
    digest,
    request: {
      scheme: request["scheme"] === "https" ? "https" : "http",
      method: text(request["method"], "method"),
      path: text(request["path"], "path"),
      query: text(request["query"], "query"),
      headers: texts(request["headers"], "headers"),
      hasBody: request["hasBody"] === true,
      parameters: pairs(request["parameters"], "parameters"),
    },
    redacted: texts(own["redacted"], "redacted"),
    memoryBytes: whole(own["memoryBytes"], "memoryBytes"),
    result: {
      guest: failure(result["guest"], "guest"),
      failure: failure(result["failure"], "failure"),
      status: whole(result["status"], "status"),
      fuel: whole(result["fuel"], "fuel"),
      stoppedAt: result["stoppedAt"] === undefined ? undefined : whole(result["stoppedAt"], "stoppedAt"),
      streaming: result["streaming"] === true,
    },
    names: texts(own["names"], "names"),
  };
}

function table(value: unknown, name: string): Table {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(name);
  return value as Table;
}

function text(value: unknown, name: string): string {
  if (typeof value !== "string") throw wrong(name);
  return value;
}

/** Unix milliseconds, as `Date` takes them. */
function time(value: unknown, name: string): number {
  if (typeof value !== "number" || Number.isNaN(new Date(value).getTime())) throw wrong(name);
  return value;
}

function whole(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(name);
  return value as number;
}

function texts(value: unknown, name: string): string[] {
  if (!Array.isArray(value)) throw wrong(name);
  return value.map((item) => text(item, name));
}

function pairs(value: unknown, name: string): [string, string][] {
  if (!Array.isArray(value)) throw wrong(name);
  return value.map((item): [string, string] => {
    const [first, second] = texts(item, name);
    if (first === undefined || second === undefined) throw wrong(name);
    return [first, second];
  });
}

function failure(value: unknown, name: string): RecordedFailure | undefined {
  if (value === undefined) return undefined;
  const own = table(value, name);
  const code = text(own["code"], "code");
  if (!Object.hasOwn(ERROR_TABLE, code)) throw wrong("code");
  return { code: code as RecordedFailure["code"], message: text(own["message"], "message") };
}

function wrong(name: string): Error {
  return damaged(`its header has a wrong ${name}`);
}
