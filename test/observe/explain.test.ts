// What is said of each kind of failure, word for word: made-up records, as complete as a thread that serves makes them.
import { describe, expect, it } from "vitest";
import { ERROR_TABLE } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { explainInvocation } from "../../src/observe/explain.ts";
import type { HostCall, InvocationRecord } from "../../src/observe/record.ts";
import { toFailure, toRecord } from "../support/invocation-record.ts";

const CONNECT: HostCall = {
  name: "tcp_connect",
  detail: "127.0.0.1:6379",
  result: "0",
  ms: 0.4,
  tookMs: 0.2,
};
const READ: HostCall = { name: "tcp_read", detail: "descriptor 0", result: undefined, ms: 0.7, tookMs: 0 };
const STACK = ["a/parse (wasm-function[7]:0x1a2)", "a/handle (wasm-function[5]:0x346)"];
const LONG_STACK = [
  ...STACK,
  ...Array.from({ length: 20 }, (_, index) => `f${index} (wasm-function[9]:0x1)`),
];

function explain(more: Partial<InvocationRecord>): string[] {
  return explainInvocation(toRecord("id", { status: 500, ...more })).slice(1);
}

function failed(code: ErrorCode, message: string, more: Partial<InvocationRecord> = {}): string[] {
  const { audience, status } = ERROR_TABLE[code];
  return explain({ status, failure: toFailure({ code, audience, message, stack: STACK }), ...more });
}

const USE =
  "Of 1 ms it waited 0 ms to begin, ran 0.5 ms itself (fuel 100) and spent 0.5 ms in the host or behind others; memory 64 KiB, warm start; 0 bytes in, 0 out";
const WHERE = "Where: a/parse (wasm-function[7]:0x1a2), called by a/handle (wasm-function[5]:0x346)";

describe("explainInvocation", () => {
  it("begins with the request, its answer and the function", () => {
    const [head] = explainInvocation(toRecord("id", { status: 500, failure: toFailure(), wallMs: 4.25 }));
    expect(head).toMatch(
      /^2026-11-21 \d\d:\d\d:00\.000 GET \/a: answered 500 after 4\.3 ms by a \(function handle\)$/,
    );
    expect(explainInvocation(toRecord("id", { status: 0 }))[0]).toContain("no answer was seen");
  });

  it("of a trap names the cause, the place and the last host calls", () => {
    const calls = {
      total: 9,
      last: [CONNECT, { ...CONNECT, name: "tcp_write", result: "5" }, { ...READ, result: "0" }],
    };
    expect(failed("GUEST_TRAP", "unreachable", { calls })).toEqual([
      "It failed with GUEST_TRAP: unreachable",
      WHERE,
      "Host calls: 9; the last 3: +0.4 ms tcp_connect 127.0.0.1:6379 -> 0 (0.2 ms)",
      "  then +0.4 ms tcp_write 127.0.0.1:6379 -> 5 (0.2 ms)",
      "  then +0.7 ms tcp_read descriptor 0 -> 0 (0 ms)",
      USE,
      "What to do: look at the place above in the function's source; build it with names (a name section) if they are missing.",
    ]);
  });

  it("of the CPU limit names key and value", () => {
    expect(failed("CPU_LIMIT", "the guest ran for limits.cpu_ms = 100")).toEqual([
      "It failed with CPU_LIMIT: the guest ran for limits.cpu_ms = 100",
      WHERE,
      USE,
      "What to do: look for a loop that does not end at the place above; if it needs the time, raise limits.cpu_ms (now 100).",
    ]);
  });

  it("of the wall limit names what it waited in", () => {
    const failure = toFailure({
      code: "WALL_LIMIT",
      message: "the call took longer than limits.wall_ms = 50",
    });
    expect(explain({ failure, calls: { total: 2, last: [CONNECT, READ] } })).toEqual([
      "It failed with WALL_LIMIT: the call took longer than limits.wall_ms = 50, waiting in tcp_read descriptor 0 (it did not return)",
      "Host calls: 2; the last 2: +0.4 ms tcp_connect 127.0.0.1:6379 -> 0 (0.2 ms)",
      "  then +0.7 ms tcp_read descriptor 0 (it did not return)",
      USE,
      "What to do: see why tcp_read took so long; if it may, raise limits.wall_ms (now 50).",
    ]);
    expect(explain({ failure }).at(-1)).toBe(
      "What to do: see what the function waits for (a backend, a slow client); if it may take so long, raise limits.wall_ms (now 50).",
    );
  });

  it("of the wall limit says where it waited, and whether for anything that the host was asked for", () => {
    const message = "the call took longer than limits.wall_ms = 50";
    const parked = failed("WALL_LIMIT", message, { calls: { total: 2, last: [CONNECT, READ] } });
    expect([parked[1], parked.at(-1)]).toEqual([
      WHERE,
      "What to do: see why tcp_read took so long; if it may, raise limits.wall_ms (now 50).",
    ]);
    const never = failed("WALL_LIMIT", message, { calls: { total: 1, last: [{ ...READ, name: "wait" }] } });
    expect([never[0], never.at(-1)]).toEqual([
      `It failed with WALL_LIMIT: ${message}, waiting for a promise that nothing settles`,
      "What to do: have the function settle what it waits for, or call done: nothing that it asked of the host is still to come.",
    ]);
  });

  it("of memory says what was asked for and not given", () => {
    const usage = {
      fuel: 1,
      cpuMs: 0,
      memoryBytes: 15 << 20,
      cold: true,
      refused: { bytes: 2 << 20, maximumBytes: 16 << 20 },
    };
    const lines = failed("GUEST_TRAP", "unreachable", { usage });
    expect(lines[2]).toBe(
      "Memory: it had 15 MiB and asked for 2 MiB more, which it did not get: the limit is 16 MiB (limits.memory_mb = 16, or the module's own maximum)",
    );
    expect(lines.at(-1)).toBe(
      "What to do: most likely it ran out of memory: have it use less, or raise limits.memory_mb (now 16, unless the module itself sets that maximum).",
    );
    // What ended it has nothing to do with that.
    expect(failed("CPU_LIMIT", "the guest ran for limits.cpu_ms = 1", { usage }).at(-1)).toContain(
      "limits.cpu_ms",
    );
  });

  it("of a bad header names the header and the place", () => {
    expect(failed("BAD_HEADER", '"a b" is not a header name')).toEqual([
      'It failed with BAD_HEADER: "a b" is not a header name',
      WHERE,
      USE,
      "What to do: look at the place above: no header name or value may have line feeds, and names are tokens.",
    ]);
  });

  it.each([
    [
      "-1 (refused)",
      "see whether something listens on 127.0.0.1:6379, and whether the application's tcp grants it.",
    ],
    ["-1 (not granted)", "add 127.0.0.1:6379 to the application's tcp, if it may be reached."],
    [
      "-1 (ECONNREFUSED)",
      "see why nothing can be reached on 127.0.0.1:6379: whether it runs, and listens there.",
    ],
    [
      "-1 (there is no such name)",
      "see whether 127.0.0.1:6379 is spelled as it is meant, and is known where the server runs.",
    ],
    ["-2 (limits.tcp_connections)", "raise limits.tcp_connections, or have it close what it opened."],
  ])("of a backend that was not reached (%s) names it, however the function ended", (result, advice) => {
    const calls = { total: 1, last: [{ ...CONNECT, result }] };
    const lines = failed("GUEST_TRAP", "unreachable", { calls });
    const why = `It could not reach 127.0.0.1:6379 (tcp_connect: ${result}).`;
    expect(lines[0]).toBe(`It failed with GUEST_TRAP: unreachable. ${why}`);
    expect(lines.at(-1)).toBe(`What to do: ${advice}`);
    const answered = explain({ status: 502, calls });
    expect([answered[0], answered.at(-1)]).toEqual([
      `The function itself answered 502. ${why}`,
      `What to do: ${advice}`,
    ]);
  });

  it("of a full queue says that it never ran", () => {
    const message = "limits.concurrency = 1 calls run and limits.queue = 0 wait";
    const failure = toFailure({ code: "QUEUE_FULL", audience: "client", message });
    expect(explain({ status: 503, failure, usage: undefined })).toEqual([
      `It failed with QUEUE_FULL: ${message}`,
      "Where: before handle began",
      "It never ran: it waited 1 ms; 0 bytes in, 0 out",
      "What to do: nothing for a moment's load; else make the function faster, raise limits.concurrency (now 1) or limits.queue (now 0), or add threads or machines.",
    ]);
  });

  it("of a client that left", () => {
    const failure = toFailure({
      code: "CLIENT_GONE",
      audience: "client",
      message: "the client closed the connection",
    });
    expect(explain({ status: 0, failure })).toEqual([
      "It failed with CLIENT_GONE: the client closed the connection",
      USE,
      "What to do: nothing, unless many leave: then see what takes so long that they do.",
    ]);
  });

  it("of what JavaScript threw shows the places of its files", () => {
    const message = "TypeError: x is not a function\n    at deep (x.js:1:42)\n    at handler (x.js:5:19)";
    const failure = toFailure({ code: "GUEST_EXCEPTION", message });
    const lines = [
      { level: "error", text: "about to fail", ms: 1 } as const,
      { level: "info", text: "b", ms: 2 } as const,
    ];
    expect(explain({ failure, lines })).toEqual([
      "It failed with GUEST_EXCEPTION: TypeError: x is not a function",
      "Where: deep (x.js:1:42), called by handler (x.js:5:19)",
      "It logged 2 lines; one: error about to fail",
      USE,
      "What to do: look at the place above: nobody caught what was thrown there.",
    ]);
    const placeless = toFailure({ code: "GUEST_EXCEPTION", message: "\n\n12" });
    const other = explain({ failure: placeless });
    expect([other[0], other.at(-1)]).toEqual([
      "It failed with GUEST_EXCEPTION: 12",
      "What to do: look at the function's code: nobody caught what was thrown there.",
    ]);
  });

  it("of a script names what it waits for, also behind what it did since, and the causes of what it threw", () => {
    const fetched: HostCall = { ...READ, name: "fetch", detail: "GET http://a:1/x" };
    const done: HostCall = { ...CONNECT, name: "request", detail: "path", result: "done" };
    const failure = toFailure({ code: "WALL_LIMIT", message: "longer than limits.wall_ms = 50" });
    const recording = new Uint8Array(1);
    const waiting = explain({ failure, recording, calls: { total: 9, last: [fetched, done] } });
    expect([waiting[0], waiting.at(-1)]).toEqual([
      "It failed with WALL_LIMIT: longer than limits.wall_ms = 50, waiting in fetch GET http://a:1/x (it did not return)",
      "What to do: see why fetch took so long; if it may, raise limits.wall_ms (now 50).",
    ]);
    const message =
      "TypeError: fetch failed\n    at f (x.js:1:1)\ncaused by Error: cannot connect: ECONNREFUSED";
    const thrown = explain({
      failure: toFailure({ code: "GUEST_EXCEPTION", message }),
      calls: { total: 9, last: [{ ...fetched, result: "failed: cannot connect: ECONNREFUSED" }] },
    });
    expect([thrown[0], thrown.at(-1)]).toEqual([
      "It failed with GUEST_EXCEPTION: TypeError: fetch failed, caused by Error: cannot connect: ECONNREFUSED",
      "What to do: see why nothing can be reached on http://a:1/x: whether it runs, and listens there.",
    ]);
    expect(explain({ calls: { total: 3, last: [] } })[1]).toBe("It asked the host for nothing.");
  });

  it("of a call that succeeded says so", () => {
    expect(explain({ status: 200 })).toEqual(["It succeeded.", USE, "What to do: nothing."]);
    expect(explain({ status: 404, connections: 2 }).slice(0, 2)).toEqual([
      "It succeeded.",
      "It tried 2 connections to others.",
    ]);
  });

  it.each(Object.keys(ERROR_TABLE) as ErrorCode[])("has at most ten lines, and an advice, for %s", (code) => {
    const calls = { total: 99, last: Array.from({ length: 50 }, () => CONNECT) };
    const refused = { bytes: 1 << 20, maximumBytes: 1 << 24 };
    const lines = explainInvocation(
      toRecord("id", {
        failure: toFailure({ code, message: "why", stack: LONG_STACK }),
        calls,
        lines: Array.from({ length: 100 }, () => ({ level: "warn", text: "line", ms: 0 })),
        usage: { fuel: 1, cpuMs: 1, memoryBytes: 1, cold: true, refused },
      }),
    );
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^What to do: .{8,}\.$/);
    expect(lines[2]).toContain("and 18 more");
  });

  it("shows nothing of a stranger's that drives a terminal, and nothing at length", () => {
    const hostile = `\x1b[2J\r\n\u202E<script>${"x".repeat(10_000)}`;
    const calls = { total: 1, last: [{ name: hostile, detail: hostile, result: hostile, ms: 1, tookMs: 1 }] };
    const lines = explainInvocation(
      toRecord(hostile, {
        function: hostile.slice(0, 20),
        path: hostile,
        failure: toFailure({ message: hostile, stack: [hostile] }),
        lines: [{ level: "info", text: hostile, ms: 1 }],
        calls,
      }),
    );
    expect(lines.join("")).not.toMatch(/[\p{Cc}\u202E]/u);
    expect(lines.length).toBeLessThanOrEqual(10);
  });
});
