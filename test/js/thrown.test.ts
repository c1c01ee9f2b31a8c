// What the host reads of an error that a function threw: whatever it is, the call ends alone, and the log has a few words.
import { describe, expect, it } from "vitest";
import { createJs, endOfScript, problemsOf } from "../support/js.ts";

const THROWS =
  "get() { throw 1; }, has() { throw 1; }, getPrototypeOf() { throw 1; }, ownKeys() { throw 1; }, getOwnPropertyDescriptor() { throw 1; }";
const HARMLESS: readonly (readonly [what: string, body: string])[] = [
  ["a Proxy that throws", `throw new Proxy({}, { ${THROWS} });`],
  ["a Proxy of an error that throws", `throw new Proxy(new Error("x"), { ${THROWS} });`],
  ["a revoked Proxy", "const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;"],
  ["undefined", "throw undefined;"],
  ["a symbol", "throw Symbol('x');"],
  ["a function", "throw () => { for (;;); };"],
  ["a name that is no text", "throw Object.assign(new Error('x'), { name: Symbol('y') });"],
  [
    "a name whose toString throws",
    "throw Object.assign(new Error('x'), { name: { toString() { throw 1; } } });",
  ],
  [
    "a name whose toString recurses",
    "const o = { toString() { return '' + o; } }; throw Object.assign(new Error('x'), { name: o });",
  ],
  ["a stack that is no text", "throw Object.assign(new Error('x'), { stack: 5 });"],
  [
    "a getter on Error.prototype.message that throws",
    "Object.defineProperty(Error.prototype, 'message', { get() { throw 1; } }); throw new Error();",
  ],
  [
    "a getter on Error.prototype.name that throws",
    "Object.defineProperty(Error.prototype, 'name', { get() { throw 1; } }); null.x;",
  ],
  [
    "a getter on Error.prototype.stack",
    "Object.defineProperty(Error.prototype, 'stack', { get() { throw 1; }, set() { throw 2; } }); null.x;",
  ],
  [
    "a getter on Object.prototype.cause",
    "Object.defineProperty(Object.prototype, 'cause', { get() { return this; } }); throw new Error('x');",
  ],
  ["a cause that is itself", "const e = new Error('x'); e.cause = e; throw e;"],
  ["a chain of causes", "let e; for (let i = 0; i < 1e4; i++) e = new Error('x', { cause: e }); throw e;"],
  ["prepareStackTrace that throws", "Error.prepareStackTrace = () => { throw 1; }; null.x;"],
  ["prepareStackTrace that gives an object", "Error.prepareStackTrace = () => ({ a: 1 }); null.x;"],
];
const ENDLESS: readonly (readonly [what: string, body: string])[] = [
  ["a message's toString", "throw Object.assign(new Error(), { message: { toString() { for (;;); } } });"],
  [
    "a getter on Error.prototype.message",
    "Object.defineProperty(Error.prototype, 'message', { get() { for (;;); } }); throw new Error();",
  ],
  [
    "a getter on Error.prototype.name",
    "Object.defineProperty(Error.prototype, 'name', { get() { for (;;); } }); throw new Error('x');",
  ],
  ["a getter on the error", "throw Object.defineProperty(new Error('x'), 'stack', { get() { for (;;); } });"],
  [
    "a Proxy's getPrototypeOf",
    "throw new Proxy({}, { getPrototypeOf() { for (;;); } , get() { for (;;); } });",
  ],
  ["a name's toString", "throw Object.assign(new Error('x'), { name: { toString() { for (;;); } } });"],
  ["a cause", "throw new Error('x', { cause: { get stack() { for (;;); } } });"],
];

describe("a function that throws", () => {
  it.each(HARMLESS)("%s fails alone with a 500", async (_, body) => {
    for (const first of [
      "",
      "await new Promise((resolve) => setTimeout(resolve, 1));",
      "setTimeout(() => { ",
    ]) {
      const end = first.startsWith("setTimeout") ? " }, 1); await new Promise(() => {});" : "";
      // oxlint-disable-next-line no-await-in-loop -- one way to throw it after the other
      const { status, code, failure, pauseMs } = await endOfScript(`${first} ${body} ${end}`, {
        cpu_ms: 2000,
      });
      expect([status, code]).toEqual([500, "GUEST_EXCEPTION"]);
      expect(failure?.message).toMatch(/^call failed: ./);
      expect(pauseMs).toBeLessThan(500);
    }
  });

  it.each(ENDLESS)("what takes for ever to be looked at, by %s, ends alone with a 504", async (_, body) => {
    const { status, code, hellos } = await endOfScript(body);
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(hellos).toBeGreaterThan(3);
  });

  it.each([...HARMLESS.slice(0, 2), ...HARMLESS.slice(6, 13)])(
    "%s while its file is loaded is said at the start",
    async (_, body) => {
      expect(await problemsOf(`${body} export const handler = () => ({});`)).toEqual([
        expect.stringMatching(/./),
      ]);
    },
  );
});

describe("a stack that a function wrote itself", () => {
  it.each([
    ["one line of many letters", `"at " + "a".repeat(3e6)`],
    ["one line of many places", `"at (function.ts:1:1)".repeat(1e5)`],
    ["one line of many spaces", `" ".repeat(3e6) + "at x"`],
    ["one line of colons", `"at " + ":1".repeat(1e6)`],
    ["many lines", `"at f (function.ts:1:1)\\n".repeat(1e5)`],
    ["empty lines", `"\\n".repeat(3e6)`],
    ["lines of spaces", `"\\n  ".repeat(1e6)`],
  ])("as %s is read in no time, and cut", async (_, stack) => {
    const { status, code, failure, pauseMs } = await endOfScript(
      `const e = new Error("x"); Object.defineProperty(e, "stack", { value: ${stack} }); throw e;`,
      { cpu_ms: 2000, memory_mb: 256 },
    );
    expect([status, code]).toEqual([500, "GUEST_EXCEPTION"]);
    expect(failure?.message.length).toBeLessThan(140_000);
    expect(pauseMs).toBeLessThan(500);
  });

  it.each([
    ["empty lines", `"\\n".repeat(1e6)`],
    ["spaces", `"\\n" + " ".repeat(1e6)`],
  ])("is not there, and the message is of %s", async (_, message) => {
    const { status, code, pauseMs } = await endOfScript(
      `const e = new Error(${message}); Object.defineProperty(e, "stack", { value: "" }); throw e;`,
      { cpu_ms: 2000, memory_mb: 256 },
    );
    expect([status, code]).toEqual([500, "GUEST_EXCEPTION"]);
    expect(pauseMs).toBeLessThan(500);
  });

  it("has its places looked up, and no others", async () => {
    const js = await createJs(
      `export const handler = () => { const e = new Error("x"); e.stack = "    at a (function.ts:1:30)\\n    at b (other.ts:1:1)\\n    at xfunction.ts:1:1\\n    at c (serverless-wasm:1:1)"; throw e; };`,
    );
    const { failure } = await js.request();
    expect(failure?.split("\n")).toEqual([
      "Error: x",
      expect.stringMatching(/^ +at a \(function\.ts:1:\d+\)$/),
      "    at b (other.ts:1:1)",
      "    at xfunction.ts:1:1",
    ]);
  });
});

describe("the stack of an error", () => {
  it.each([
    ["that was made", `new TypeError("made").stack`, "TypeError: made"],
    ["without a message", `new Error().stack`, "Error"],
    ["of a class of one's own", `new (class Mine extends Error { name = "Mine" })("x").stack`, "Mine: x"],
    [
      "that the engine threw",
      `(() => { try { null.x } catch (error) { return error.stack } })()`,
      "TypeError: ",
    ],
  ])("%s begins with its name and message", async (_title, source, title) => {
    const js = await createJs(`export const handler = () => ({ body: ${source} });`);
    const lines = (await js.request()).body.split("\n");
    expect(lines[0]).toContain(title);
    expect(lines[1]).toMatch(/^ +at .*function\.ts/);
  });

  it("is only frames where name or message throw", async () => {
    const js = await createJs(
      `export const handler = () => { const error = new Error("x"); Object.defineProperty(error, "name", { get() { throw 1; } }); return { body: error.stack }; };`,
    );
    expect((await js.request()).body).toMatch(/^ +at /);
  });

  it("names the error once in the log", async () => {
    const js = await createJs(`export const handler = () => { throw new RangeError("once"); };`);
    expect((await js.request()).failure?.match(/RangeError: once/g)).toHaveLength(1);
  });
});
