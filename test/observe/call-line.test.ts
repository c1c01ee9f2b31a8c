// The line of a call: the same whether it is made of fields or of pieces of text.
import { describe, expect, it } from "vitest";
import { createLog } from "../../src/log.ts";
import { createPrettyFormat } from "../../src/log/pretty.ts";
import { CallJson, DONE, toCallLine } from "../../src/observe/call-line.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";

const CALL: InvocationRecord = {
  id: "4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
  at: 1_795_000_000_000.25,
  application: "hello",
  function: "handle",
  route: "/hello/:name",
  method: "GET",
  path: "/hello/ada",
  status: 200,
  bytesIn: 3,
  bytesOut: 13,
  wallMs: 1.23456,
  queueMs: 0.00049,
  usage: { fuel: 1234, cpuMs: 0.5555, memoryBytes: 131_072, cold: false },
  connections: 0,
  traceparent: undefined,
  failure: undefined,
  lines: [],
  calls: undefined,
  recording: undefined,
};

const TIME = /"time":"[^"]+",/;

/** The text that a log writes. */
function write(action: (log: ReturnType<typeof createLog>) => void): string {
  let text = "";
  action(createLog({ level: "debug", stream: { write: (line) => (text += line) } }));
  return text;
}

const asFields = (record: InvocationRecord): string =>
  write((log) => {
    const { level, fields, message } = toCallLine(record);
    log.write(level, fields, message);
  }).replace(TIME, "");
const asText = (record: InvocationRecord): string =>
  write((log) => log.json?.writeSoon("info", () => new CallJson(record).toFields(record), DONE)).replace(
    TIME,
    "",
  );

// Escape sequences, ends of lines, what is no ASCII, HTML, half a surrogate pair.
const HOSTILE =
  '"\\\u001B[2J\u009B31m\r\n\u0000\u0085\u2028\u2029\u061C\u202E\u2066\u007F\uD800<script>é日🎉';
/** What may be in a file: one line, and nothing that a terminal obeys. */
const HARMLESS = /^[^\p{Cc}\u061C\u2028-\u202E\u2066-\u2069]*\n$/u;

describe("the line of a call", () => {
  it("has every part of the record that an operator asks for", () => {
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    const requestHeaders = { "user-agent": "curl/8" };
    const line = JSON.parse(asText({ ...CALL, traceparent, requestHeaders })) as Record<string, unknown>;
    expect(line).toEqual({
      level: "info",
      event: "call",
      application: "hello",
      function: "handle",
      route: "/hello/:name",
      requestId: CALL.id,
      traceId: "0af7651916cd43dd8448eb211c80319c",
      method: "GET",
      path: "/hello/ada",
      status: 200,
      bytesIn: 3,
      bytesOut: 13,
      wallMs: 1.235,
      queueMs: 0,
      fuel: 1234,
      cpuMs: 0.556,
      memoryBytes: 131_072,
      start: "warm",
      requestHeaders: { "user-agent": "curl/8" },
      msg: "call done",
    });
  });

  it.each<[string, Partial<InvocationRecord>]>([
    ["a plain one", {}],
    ["one that never ran", { usage: undefined }],
    ["one that began cold", { usage: { fuel: 0, cpuMs: 0, memoryBytes: 0, cold: true } }],
    ["one of a trace", { traceparent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" }],
    ["one with headers", { requestHeaders: Object.fromEntries([["__proto__", HOSTILE]]) }],
    ["hostile names", { application: HOSTILE, function: HOSTILE, route: HOSTILE, id: HOSTILE }],
    ["a hostile request", { method: HOSTILE, path: HOSTILE }],
  ])("is the same in both ways, and harmless: %s", (_, more) => {
    const record = { ...CALL, ...more };
    expect(asText(record)).toBe(asFields(record));
    expect(asText(record)).toMatch(HARMLESS);
  });

  it("of a failure has code, limit and stack, and the level of whose matter it is", () => {
    const failure = { code: "WALL_LIMIT", audience: "guest", message: "late", stack: ["a"] } as const;
    expect(
      toCallLine({ ...CALL, status: 504, failure: { ...failure, limit: "limits.wall_ms" } }),
    ).toMatchObject({
      level: "error",
      message: "call failed: late",
      fields: { status: 504, code: "WALL_LIMIT", limit: "limits.wall_ms", stack: ["a"] },
    });
    const levels = (["CLIENT_GONE", "QUEUE_FULL"] as const).map(
      (code) => toCallLine({ ...CALL, failure: { ...failure, code, audience: "client" } }).level,
    );
    expect(levels).toEqual(["info", "warn"]);
    const { fields } = toCallLine({ ...CALL, failure: { ...failure, stack: [] } });
    expect(["limit" in fields, "stack" in fields]).toEqual([false, false]);
  });

  it("of a hostile failure is harmless as JSON and on a terminal", () => {
    const failure = { code: "GUEST_ABORT", audience: "guest", message: HOSTILE, stack: [HOSTILE] } as const;
    const record = { ...CALL, application: HOSTILE, method: HOSTILE, path: HOSTILE, failure };
    const json = asFields(record);
    expect(json).toMatch(HARMLESS);
    const { msg, path } = JSON.parse(json) as Record<string, string>;
    const kept = HOSTILE.toWellFormed();
    expect([msg?.toWellFormed(), path?.toWellFormed()]).toEqual([`call failed: ${kept}`, kept]);
    const { level, fields, message } = toCallLine(record);
    const pretty = createPrettyFormat(false)({ time: new Date(), level, fields, message });
    for (const line of pretty.trimEnd().split("\n")) expect(`${line}\n`).toMatch(HARMLESS);
  });
});
