// The rest of the platform: the log, modules, environment, random numbers, and what nobody waits for.
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";
import { runInEngine } from "./same-as-node.ts";

async function logOf(code: string): Promise<[number, string][]> {
  const answer = await (
    await createJs(`export const handler = async () => { ${code}; return {}; }`)
  ).request();
  expect(answer.failure).toBeUndefined();
  return answer.log;
}

describe("console", () => {
  it("writes with its levels", async () => {
    const log = await logOf(
      `console.log("a"); console.info("b", 1); console.warn("c"); console.error("d"); console.debug("e"); console.assert(0, "f"); console.assert(1)`,
    );
    expect(log).toEqual([
      [3, "a"],
      [3, "b 1"],
      [2, "c"],
      [1, "d"],
      [4, "e"],
      [1, "Assertion failed: f"],
    ]);
  });

  it.each([
    `{ a: 1, b: "x", c: [1, 2, { d: { e: { f: 1 } } }], "k-y": null, [Symbol("s")]: undefined }`,
    `[1, , 3, "it's", 'a"b\\'c', -0, 10n, true]`,
    `new Map([["a", { b: 1 }], [1, 2]])`,
    `new Set([1, "a"])`,
    `class A { x = 1; }; return new (class Foo { y = 2; })()`,
    `Object.create(null)`,
    `[function named() {}, class Klass {}, () => 1, async () => 1]`,
    `new Date(0)`,
    `[/x/g, new Date(NaN)]`,
    `(() => { const a = { n: 1 }; a.self = a; return a; })()`,
    `new Uint8Array([1, 2, 3])`,
    `{ get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {} }`,
    `Array.from({ length: 3 }, (_, i) => "some text that is rather long " + i)`,
    `[[[[1]]]]`,
    `Symbol("x")`,
    `[new Number(1), new String("x"), new Boolean(true)]`,
    `Object.assign(() => {}, { a: 1 })`,
    `{ "Content-Type": "text/plain", nested: { map: new Map([[{ a: 1 }, "b"]]) } }`,
    `[undefined, null, NaN, Infinity]`,
    `"plain"`,
  ])("shows %s as Node does", async (value) => {
    const code = value.includes("return") && value.startsWith("class") ? value : `return ${value}`;
    // oxlint-disable-next-line typescript/no-implied-eval -- the same text for both
    const made = (new Function(code) as () => unknown)();
    const expected = typeof made === "string" ? made : inspect(made, { compact: 3, breakLength: 80 });
    const [line] = await logOf(`console.log((() => { ${code} })())`);
    expect(line?.[1].replaceAll(/\s+/g, " ")).toBe(expected.replaceAll(/\s+/g, " "));
  });

  it("formats", async () => {
    const log = await logOf(
      `console.log("%s is %d of %i%% %j %o", "x", 1.5, 2.7, { a: 1 }, [1], "rest"); console.log("100%", 5)`,
    );
    expect(log).toEqual([
      [3, 'x is 1.5 of 2% {"a":1} [ 1 ] rest'],
      [3, "100% 5"],
    ]);
  });

  it("shows errors with their stacks and causes", async () => {
    const [line] = await logOf(`console.error(new TypeError("x", { cause: new Error("y") }))`);
    expect(line?.[1]).toMatch(/^TypeError: x\n +at [\s\S]*\[cause\]: Error: y\n/);
  });

  it("survives what cannot be shown", async () => {
    const log = await logOf(
      `console.log(new Proxy({}, { ownKeys() { throw 1; } }), Proxy.revocable({}, {}).proxy); console.log({ get [Symbol.toStringTag]() { throw 1; } })`,
    );
    expect(log.length).toBe(2);
  });

  it("counts, measures and indents", async () => {
    const log = await logOf(
      `console.count(); console.count(); console.group("g"); console.log("a\\nb"); console.groupEnd(); console.time("t"); console.timeEnd("t")`,
    );
    expect(log.slice(0, 4).map(([, text]) => text)).toEqual(["default: 1", "default: 2", "g", "  a\n  b"]);
    expect(log[4]?.[1]).toMatch(/^t: [\d.]+ms$/);
  });
});

describe("a rejection that nobody waits for", () => {
  it("is an error in the log, with its stack", async () => {
    const log = await logOf(`Promise.reject(new Error("lost")); await new Promise((r) => setTimeout(r, 1))`);
    expect(log).toEqual([[1, expect.stringMatching(/^unhandled rejection: Error: lost\n +at/)]]);
  });

  it("is told also where the answer follows at once", async () => {
    const log = await logOf(`Promise.reject(new Error("lost"))`);
    expect(log).toEqual([[1, expect.stringMatching(/^unhandled rejection: Error: lost\n +at/)]]);
    const js = await createJs(`export default { fetch() { Promise.reject(5); return new Response("x"); } }`);
    expect(await js.request()).toMatchObject({ body: "x", log: [[1, "unhandled rejection: Uncaught 5"]] });
  });

  it("is none where somebody does in time", async () => {
    expect(
      await logOf(`const p = Promise.reject(new Error("x")); await null; await p.catch(() => {})`),
    ).toEqual([]);
  });
});

describe("modules", () => {
  it.each([
    [
      `const { Buffer: B } = require("node:buffer"); return [B === Buffer, Buffer.from("é").toString("base64"), Buffer.concat([Buffer.from("a"), Buffer.from("b")]).toString("hex")]`,
      [true, "w6k=", "6162"],
    ],
    [
      `const EventEmitter = require("events"); const e = new EventEmitter(); let n = 0; e.on("x", (v) => n += v); e.emit("x", 2); return n`,
      2,
    ],
    [
      `const path = require("path"); return [path.join("a", "..", "b"), path.extname("x.js"), path === require("node:path")]`,
      ["b", ".js", true],
    ],
  ])("%s", async (code, expected) => {
    expect(await runInEngine(code)).toEqual({ value: expected });
  });
});

describe("the environment", () => {
  it("has the application's env and NODE_ENV", async () => {
    expect(await runInEngine(`return process.env`, { env: { A: "1" } })).toEqual({
      value: { NODE_ENV: "production", A: "1" },
    });
    expect(await runInEngine(`return process.env.NODE_ENV`, { env: { NODE_ENV: "test" } })).toEqual({
      value: "test",
    });
  });

  it("has a clock, and a name", async () => {
    expect(
      await runInEngine(
        `return [performance.now() >= 0, Math.abs(performance.timeOrigin + performance.now() - Date.now()) < 5, typeof navigator.userAgent, self === globalThis, global === globalThis]`,
      ),
    ).toEqual({ value: [true, true, "string", true, true] });
  });
});

describe("Math.random", () => {
  it("is seeded by the request, whatever was drawn when the module was evaluated", async () => {
    const js = await createJs(
      `Math.random(); export const handler = () => ({ body: [Math.random(), Math.random()] })`,
    );
    const drawn = new Set<number>();
    for (let round = 0; round < 3; round += 1) {
      for (const value of JSON.parse((await js.request()).body) as number[]) {
        expect(value >= 0 && value < 1).toBe(true);
        drawn.add(value);
      }
    }
    expect(drawn.size).toBe(6);
  });

  it("is even", async () => {
    const { value } = (await runInEngine(
      `let sum = 0; for (let i = 0; i < 20000; i++) sum += Math.random(); return sum / 20000`,
    )) as { value: number };
    expect(Math.abs(value - 0.5)).toBeLessThan(0.02);
  });
});
