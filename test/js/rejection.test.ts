// Promises that were rejected and that nobody waits for: a line in the log, with the places of the files that were
// written, and nothing else.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";

const FILES = {
  "lib/deep.ts": `interface A { a: 1 }

export const fail = async (): Promise<A> => {
  throw new TypeError("deep", { cause: new Error("first") });
};`,
};
const DEEP =
  /^unhandled rejection: TypeError: deep\n +at fail \(lib\/deep\.ts:4:\d+\)\n( +at .*\n)*caused by Error: first\n +at fail \(lib\/deep\.ts:4:\d+\)/;

describe("a rejection that nobody waits for", () => {
  it("of the top level is an error of the start, once, and the function is served", async () => {
    const js = await createJs(
      `import { fail } from "./lib/deep.ts";
       fail();
       const late = Promise.reject(new Error("late")); late.catch(() => {});
       export const handler = () => ({ body: "fine" });`,
      { files: FILES },
    );
    const lines = js.log.lines.map(({ level, message }) => [level, message]);
    expect(lines).toEqual([["error", expect.stringMatching(DEEP)]]);
    expect(await js.request()).toMatchObject({ status: 200, body: "fine", log: [] });
  });

  it("of a task of the top level is reported as well", async () => {
    const js = await createJs(
      `queueMicrotask(async () => { await null; throw new Error("in a task"); });
       fetch("http://a/"); export const handler = () => ({});`,
    );
    expect(js.log.lines.map(({ message }) => message.split("\n")[0])).toEqual([
      "unhandled rejection: Error: in a task",
      "unhandled rejection: Error: nothing can be waited for outside of requests; begin it in the function",
    ]);
  });

  it.each([
    ["at once", "return { body: 'fine' };"],
    ["later", "return new Promise((resolve) => setTimeout(resolve, 1, { body: 'fine' }));"],
    ["as a Response", "return new Response('fine');"],
  ])("of a request is in its log, where the answer comes %s", async (_, end) => {
    const js = await createJs(
      `import { fail } from "./lib/deep.ts";
       export const handler = async () => { fail(); Promise.reject(5); const late = fail(); late.catch(() => {}); ${end} };`,
      { files: FILES },
    );
    for (let round = 0; round < 2; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status, body, log } = await js.request();
      expect([status, body]).toEqual([200, "fine"]);
      expect(log.map(([level, text]) => [level, text])).toEqual([
        [1, expect.stringMatching(DEEP)],
        [1, "unhandled rejection: Uncaught 5"],
      ]);
    }
  });

  it.each([
    [
      "a Proxy that throws",
      "new Proxy({}, { get() { throw 1; }, has() { throw 1; }, getPrototypeOf() { throw 1; }, ownKeys() { throw 1; } })",
    ],
    ["an error whose getters throw", `Object.defineProperty(new Error(), "stack", { get() { throw 1; } })`],
    ["an error whose name cannot be a text", `Object.assign(new Error("x"), { name: Symbol() })`],
    ["null", "null"],
  ])("with %s does no harm", async (_, thrown) => {
    const js = await createJs(
      `export const handler = async () => { Promise.reject(${thrown}); return { body: "fine" }; };`,
    );
    const { status, body, log } = await js.request();
    expect([status, body, log.length]).toEqual([200, "fine", 1]);
    expect(log[0]?.[1]).toMatch(/^unhandled rejection: /);
  });
});

describe("an error that a function logs", () => {
  it.each(["console.error(error)", "console.warn('x\\n' + error.stack)"])(
    "by %s has the places of its files",
    async (log) => {
      const js = await createJs(
        `import { fail } from "./lib/deep.ts";
       export const handler = async () => { try { await fail(); } catch (error) { ${log}; } console.error("  at 10:30:15"); return {}; };`,
        { files: FILES },
      );
      const lines = (await js.request()).log.map(([, text]) => text);
      expect(lines[0]).toMatch(/ +at fail \(lib\/deep\.ts:4:\d+\)\n/);
      expect(lines[1]).toBe("  at 10:30:15");
    },
  );
});
