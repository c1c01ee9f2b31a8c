// Files that cannot be served: said before anything listens, with the place.
import { describe, expect, it } from "vitest";
import { createJs, problemsOf } from "../support/js.ts";

const FINE = "export const handler = () => ({});";

describe("a file that cannot be read", () => {
  it.each([
    [
      "is not UTF-8",
      Buffer.from([0x61, 0x0a, 0x20, 0x22, 0xff, 0x22]),
      "function.ts:2:3: is not UTF-8; save the file as UTF-8",
    ],
    ["does not parse", "const a = 1;\nconst b = ;\n", `function.ts:2:11: Unexpected ";"`],
    ["would leave its function", "}); for (;;); (function () {", `function.ts:1:1: Unexpected "}"`],
    [
      "imports what is not there",
      `import { x } from "./no.ts"; x()`,
      `function.ts:1:19: Could not resolve "./no.ts"`,
    ],
    [
      "imports of Node",
      `import fs from "node:fs"; fs()`,
      `function.ts:1:16: "node:fs" is a module of Node that functions do not have; they have buffer, events, path, serverless-wasm/sockets`,
    ],
  ])("because it %s is a problem with line and column", async (_, source, problem) => {
    expect(await problemsOf(source)).toEqual([problem]);
  });

  it("is named where it was imported", async () => {
    const files = {
      "lib/other.ts": Buffer.concat([Buffer.from("export const x = 1;\n// "), Buffer.from([0xc3, 0x28])]),
    };
    expect(await problemsOf(`import { x } from "./lib/other.ts"; ${FINE} x;`, { files })).toEqual([
      "lib/other.ts:2:4: is not UTF-8; save the file as UTF-8",
    ]);
    expect(
      await problemsOf(`import { x } from "./other.ts"; ${FINE} x;`, {
        files: { "other.ts": "\n\nexport const x = (;" },
      }),
    ).toEqual([`other.ts:3:19: Unexpected ";"`]);
  });

  it("may have a byte order mark", async () => {
    expect((await (await createJs(Buffer.from(`\uFEFF${FINE}`))).request()).status).toBe(200);
  });
});

describe("the top level of a file", () => {
  it.each([
    ["throws", `\n\n  throw new RangeError("mine");`, /^RangeError: mine\n +at .*function\.ts:3:\d+\)$/],
    ["throws an object", "throw { code: 5 };", /^Uncaught \{ code: 5 \}$/],
    ["throws null", "throw null;", /^Uncaught null$/],
    [
      "throws what cannot be looked at",
      "throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } });",
      /^Uncaught/,
    ],
    [
      "takes all memory",
      "const a = []; for (;;) a.push(new Uint8Array(1e6));",
      /^InternalError: out of memory\n +at .*function\.ts:1:\d+/,
    ],
    [
      "calls itself for ever",
      "const f = () => f() + 1; f();",
      /^RangeError: Maximum call stack size exceeded\n +at f \(function\.ts:1:\d+\)/,
    ],
    ["exports nothing", "", /^TypeError: the module exports no function "handler".*it exports nothing$/],
  ])("that %s is an error with words", async (_, source, problem) => {
    expect(await problemsOf(source)).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ["loops for ever", "for (;;);"],
    ["queues microtasks for ever", `const f = () => queueMicrotask(f); f(); ${FINE}`],
    [
      "throws an error that takes for ever",
      "throw { get message() { for (;;); }, get stack() { for (;;); } };",
    ],
  ])("that %s is an error after a while", async (_, source) => {
    expect(await problemsOf(source, { startCpuMs: 200 })).toEqual([
      expect.stringMatching(/it ran for more than 200 ms$/),
    ]);
  });

  it("needs some memory", async () => {
    expect(await problemsOf(FINE, { limits: { memory_mb: 1 } })).toEqual([
      "the engine needs limits.memory_mb = 2 or more, found 1",
    ]);
    expect((await (await createJs(FINE, { limits: { memory_mb: 2 } })).request()).status).toBe(200);
  });

  it("starts nothing that outlives it, and gets an error where it would wait", async () => {
    const js = await createJs(`
      let fired = 0;
      const top = setTimeout(() => fired++, 0);
      setInterval(() => fired++, 0);
      const failed = [];
      fetch("http://a/").catch((error) => failed.push(error.cause?.message ?? error.message));
      export const handler = async () => {
        const own = new Promise((resolve) => setTimeout(resolve, 5, "own"));
        for (let id = -9; id < 9; id++) if (id !== 3) clearTimeout(id === 1 ? top : -100);
        return { body: [await own, fired, failed] };
      };`);
    for (const _ of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- the second finds the same
      expect((await js.request()).body).toBe(
        `["own",0,["nothing can be waited for outside of requests; begin it in the function"]]`,
      );
    }
  });

  it("fills no more than its share of the log", async () => {
    const lines: string[] = [];
    const js = await createJs(`for (let i = 0; i < 10000; i++) console.log("x".repeat(1000)); ${FINE}`);
    for (const { message } of js.log.lines) lines.push(message);
    expect(lines.join("").length).toBeLessThan(100_000);
    expect(lines.at(-1)).toMatch(/^log cut: the start of the file wrote more bytes than it may = \d+$/);
  });
});
