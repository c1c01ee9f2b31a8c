// Log lines as a developer reads them, and what must never get to the terminal.
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { createPrettyFormat, wantsColor } from "../../src/log/pretty.ts";
import { createLog } from "../../src/log.ts";
import type { LogFields, LogLine } from "../../src/log.ts";

const TIME = new Date(2026, 10, 21, 9, 5, 7, 30);

function format(level: LogLine["level"], fields: LogFields, message: string, color = false): string {
  return createPrettyFormat(color)({ time: TIME, level, fields, message });
}

const CALL = { event: "call", application: "greet", method: "GET", path: "/greet/Ada" };

describe("a call", () => {
  it("is one line with time, method, path, status, duration and application", () => {
    expect(format("debug", { ...CALL, status: 200, wallMs: 3 }, "call done")).toBe(
      "09:05:07.030 GET /greet/Ada 200 3 ms greet\n",
    );
  });

  it("that failed has its code, its reason and the guest's frames below", () => {
    const fields = {
      ...CALL,
      status: 500,
      wallMs: 4,
      code: "GUEST_TRAP",
      stack: ["inner (wasm-function[5]:0x346)", "outer (wasm-function[6]:0x400)"],
    };
    expect(format("error", fields, "call failed: unreachable")).toBe(
      [
        "09:05:07.030 GET /greet/Ada 500 4 ms greet GUEST_TRAP: unreachable",
        "               at inner (wasm-function[5]:0x346)",
        "               at outer (wasm-function[6]:0x400)",
        "",
      ].join("\n"),
    );
  });

  it("whose client left has no status", () => {
    const fields = { ...CALL, status: 0, wallMs: 4, code: "CLIENT_GONE" };
    expect(format("info", fields, "call failed: it left")).toBe(
      "09:05:07.030 GET /greet/Ada - 4 ms greet CLIENT_GONE: it left\n",
    );
  });

  it("of a source that does not compile says so without repeating the compiler", () => {
    const fields = { ...CALL, status: 500, wallMs: 0, code: "BUILD" };
    expect(format("error", fields, "call failed: a.ts does not compile:\nERROR TS2322")).toBe(
      "09:05:07.030 GET /greet/Ada 500 0 ms greet BUILD: a.ts does not compile\n",
    );
  });

  it("without a route has no application", () => {
    const fields = { event: "call", method: "GET", path: "/x", status: 404, code: "ROUTE_NOT_FOUND" };
    expect(format("info", fields, "Route not found")).toBe(
      "09:05:07.030 GET /x 404 ROUTE_NOT_FOUND: Route not found\n",
    );
  });
});

describe("a guest's line", () => {
  const fields = { event: "guest", application: "greet", function: "handle", requestId: "1" };

  it("begins with the application, and its level where that is not info", () => {
    expect(format("info", fields, "hello")).toBe("09:05:07.030 greet hello\n");
    expect(format("warn", fields, "hello")).toBe("09:05:07.030 greet warn hello\n");
  });

  it("of several lines is indented, so that none of them looks like another record", () => {
    expect(format("info", fields, "one\r\ntwo\n09:05:07.031 GET / 200 1 ms greet\n")).toBe(
      "09:05:07.030 greet one\n             two\n             09:05:07.031 GET / 200 1 ms greet\n",
    );
  });

  it("that is empty is a line", () => {
    expect(format("info", fields, "")).toBe("09:05:07.030 greet\n");
  });
});

describe("problems", () => {
  it("have a line each, below what they led to", () => {
    const problems = [
      { file: "config.toml", path: "applications[0].limits.cpu", message: "is not a known key" },
      { file: "config.toml", path: "", message: "line 1, column 2: wrong\n  1 | x\n    | ^" },
    ];
    const message = "not reloaded, what was served is served on; 2 problems found: a: b; c";
    expect(format("error", { event: "reload", code: "CONFIGURATION", problems }, message)).toBe(
      [
        "09:05:07.030 not reloaded, what was served is served on; 2 problems found",
        "             config.toml: applications[0].limits.cpu: is not a known key",
        "             config.toml: line 1, column 2: wrong",
        "               1 | x",
        "                 | ^",
        "",
      ].join("\n"),
    );
  });
});

it("A fault of this program has its stack below", () => {
  const stack = "Error: why\n    at first (a.ts:1:2)\n    at second (b.ts:3:4)";
  expect(format("error", { event: "call", code: "HOST_FAULT", stack }, "host fault: why")).toBe(
    "09:05:07.030 host fault: why\n               at first (a.ts:1:2)\n               at second (b.ts:3:4)\n",
  );
});

describe("control characters", () => {
  // Escape sequences that clear the screen, set the title, answer into the shell; C1 forms; marks that turn the direction.
  const HOSTILE = "\u001B[2J\u001B]0;title\u0007\u009B31m\u0090q\u009C\b\r\u007F\u061C\u202E\u2066\u0000";
  const SEEN = /^[\n\t\u0020-\u007E]*$/;
  const KINDS: readonly (readonly [string, LogFields, string])[] = [
    ["a guest's line", { event: "guest", application: "a" }, HOSTILE],
    ["a name", { event: "guest", application: HOSTILE }, "x"],
    ["a line at the start", { event: "start", application: "a" }, HOSTILE],
    ["a path", { ...CALL, path: HOSTILE, status: 200 }, "call done"],
    ["a method", { ...CALL, method: HOSTILE, status: 200 }, "call done"],
    ["a reason", { ...CALL, status: 500, code: "GUEST_ABORT" }, `call failed: ${HOSTILE}`],
    ["a code", { ...CALL, status: 500, code: HOSTILE }, "x"],
    ["a frame", { ...CALL, status: 500, code: "GUEST_TRAP", stack: [HOSTILE] }, "x"],
    ["a stack", { event: "call", code: "HOST_FAULT", stack: `x\n${HOSTILE}` }, "x"],
    ["a compiler's message", { event: "build", code: "BUILD" }, `does not compile:\n${HOSTILE}`],
    ["a problem", { problems: [{ file: HOSTILE, path: HOSTILE, message: HOSTILE }] }, "x"],
    ["any message", {}, HOSTILE],
  ];

  it.each(KINDS)("of %s do not reach the terminal", (_, fields, message) => {
    for (const level of ["error", "info"] as const) expect(format(level, fields, message)).toMatch(SEEN);
    // With colour, only those of the colours.
    const [plain = "", ...colors] = format("error", fields, message, true).split("\u001B");
    expect(colors.length).toBeGreaterThan(0);
    expect(plain + colors.map((part) => part.replace(/^\[\d{1,2}m/, "")).join("")).toMatch(SEEN);
  });

  it("are shown as what they are", () => {
    expect(format("info", { event: "guest", application: "a" }, "\u001B[2J\tx")).toBe(
      "09:05:07.030 a \\u001b[2J\tx\n",
    );
  });
});

describe("colour", () => {
  it("is for terminals whose user did not refuse it", () => {
    expect(wantsColor({ isTTY: true }, { TERM: "xterm" })).toBe(true);
    expect(wantsColor({ isTTY: true }, { NO_COLOR: "" })).toBe(true);
    expect(wantsColor({ isTTY: true }, { NO_COLOR: "1" })).toBe(false);
    expect(wantsColor({ isTTY: true }, { TERM: "dumb" })).toBe(false);
    expect(wantsColor({ isTTY: false }, {})).toBe(false);
    expect(wantsColor({}, {})).toBe(false);
  });

  it("changes nothing of the text", () => {
    const fields = {
      ...CALL,
      status: 500,
      wallMs: 4,
      code: "GUEST_TRAP",
      stack: ["a (wasm-function[5]:0x1)"],
    };
    const colored = format("error", fields, "call failed: unreachable", true);
    expect(colored).toContain("\u001B[31m");
    expect(stripVTControlCharacters(colored)).toBe(format("error", fields, "call failed: unreachable"));
  });
});

it("A log with a format writes the lines of its level and above", () => {
  const lines: string[] = [];
  const log = createLog({
    level: "warn",
    stream: { write: (line) => void lines.push(line) },
    format: ({ level, message, fields }) => `${level} ${message} ${JSON.stringify(fields)}`,
  });
  for (const level of ["error", "warn", "info", "debug"] as const) log.write(level, { level }, "x");
  expect(lines).toEqual(['error x {"level":"error"}', 'warn x {"level":"warn"}']);
  expect([log.writes?.("warn"), log.writes?.("info")]).toEqual([true, false]);
});
