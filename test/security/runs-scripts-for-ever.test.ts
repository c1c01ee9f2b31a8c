// Functions in JavaScript that would never end, or would take all memory: each ends alone.
import { describe, expect, it } from "vitest";
import { endOfScript } from "../support/js.ts";

const BUSY: readonly (readonly [what: string, body: string])[] = [
  ["an empty loop", "for (;;);"],
  ["a loop in try, catch and finally", "for (;;) { try { for (;;); } catch {} finally { for (;;); } }"],
  ["endless microtasks", "const f = () => Promise.resolve().then(f); await new Promise(() => f());"],
  ["endless queueMicrotask", "const f = () => queueMicrotask(f); f(); await new Promise(() => {});"],
  ["awaiting nothing for ever", "for (;;) await null;"],
  ["timers that never stop working", "setInterval(() => { for (;;); }, 0); await new Promise(() => {});"],
  ["a catastrophic regular expression", `/^(a+)+$/.test("a".repeat(40) + "b");`],
  ["one with a reference back", `/(a*)*\\1b/.exec("a".repeat(60));`],
  ["a giant indexOf", `"a".repeat(3e6).indexOf("a".repeat(1e6) + "b");`],
  ["a giant join", `new Array(1e8).join("");`],
  ["a search through 2 ** 53 elements", "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);"],
  ["a product of BigInts", "let x = 1n; for (let i = 1n; ; i++) x *= i;"],
  ["BigInts as texts", "const x = 7n ** 100000n; for (;;) x.toString();"],
  ["sorting", "[1, 2, 3].sort(() => { for (;;); });"],
  ["JSON", `const s = "[" + "1,".repeat(1e6) + "1]"; for (;;) JSON.parse(s);`],
  ["filling memory again and again", "for (;;) new Uint8Array(5e7).fill(1);"],
  ["copying memory", "const u = new Uint8Array(3e7); for (;;) u.copyWithin(1, 0);"],
  ["failing to allocate", "const a = []; for (;;) try { for (;;) a.push(new Uint8Array(1e6)); } catch {}"],
  ["growing a text in vain", `for (;;) try { let s = "x"; for (;;) s += s; } catch {}`],
  ["compiling", `for (;;) new Function("return " + Math.random());`],
  ["collecting garbage", "for (;;) { const x = { y: {} }; x.y.x = x; }"],
  ["timers set and cleared", "for (;;) clearTimeout(setTimeout(() => {}, 1));"],
  ["rejections", `for (;;) Promise.reject(new Error("x"));`],
  ["log lines", `for (;;) console.log("x".repeat(1000));`],
  ["asking for the time", "for (;;) Date.now();"],
  ["asking for random numbers", "for (;;) crypto.randomUUID();"],
  ["a Proxy as response", "return new Proxy({}, { get() { for (;;); } });"],
  ["a getter of the status", "return { get statusCode() { for (;;); } };"],
  ["a getter of a header", "return { headers: { get a() { for (;;); } } };"],
  ["a Proxy as headers", "return { headers: new Proxy({}, { ownKeys() { for (;;); } }) };"],
  ["a header's toString", "return { headers: { a: { toString() { for (;;); } } } };"],
  ["a then getter", "return { get then() { for (;;); } };"],
  ["a thenable", "return { then() { for (;;); } };"],
  ["toJSON", "return { body: { toJSON() { for (;;); } } };"],
  [
    "a poisoned Object.prototype",
    `Object.defineProperty(Object.prototype, "statusCode", { get() { for (;;); } }); return {};`,
  ],
  ["a poisoned then", `Object.defineProperty(Object.prototype, "then", { get() { for (;;); } }); return {};`],
  [
    "throwing what cannot be looked at",
    "throw new Proxy(new Error(), { get() { for (;;); }, has() { for (;;); }, getPrototypeOf() { for (;;); } });",
  ],
  [
    "throwing an error of getters",
    `const e = new Error(); for (const k of ["name", "message", "stack", "cause"]) Object.defineProperty(e, k, { get() { for (;;); } }); throw e;`,
  ],
  ["saying what a stack is", "Error.prepareStackTrace = () => { for (;;); }; null.x;"],
  [
    "handling rejections late",
    "const p = []; for (let i = 0; i < 5000; i++) p.push(Promise.reject(i)); for (const q of p.reverse()) q.catch(() => {}); for (;;);",
  ],
  ["a URL's toString", "new URL({ toString() { for (;;); } });"],
];

describe("a script that is busy with", () => {
  it.each(BUSY)("%s ends alone with 504", async (_, body) => {
    const { status, text, code, hellos, log } = await endOfScript(body);
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(text).toMatch(/^The function took too long\. Request id: [-0-9a-f]{36}\n$/);
    expect(log.failures).toHaveLength(1);
    expect(hellos).toBeGreaterThan(3);
  });

  it.each([
    ["timers", "const f = () => setTimeout(f, 0); f(); await new Promise(() => {});"],
    ["immediates", "const f = () => setImmediate(f); f(); await new Promise(() => {});"],
    ["nothing", "await new Promise(() => {});"],
  ])("%s that take no time ends at wall_ms", async (_, body) => {
    const { status, code, hellos } = await endOfScript(body, { wall_ms: 200, cpu_ms: 5000 });
    expect([status, code]).toEqual([504, "WALL_LIMIT"]);
    expect(hellos).toBeGreaterThan(3);
  });
});

describe("a script that is asked something by the host", () => {
  it("holds the thread no longer than a moment, whatever it does then", async () => {
    // The engine makes an error, and asks the script what its stack is to be.
    const body = `await null; setTimeout(() => {}, 1); await new Promise((go) => setTimeout(go, 1));
      const b = new ArrayBuffer(8); const u = new Uint8Array(b); b.transfer();
      Error.prepareStackTrace = () => { for (;;); }; return { body: u };`;
    const { status, code, failure, pauseMs } = await endOfScript(body);
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(failure?.message).toContain("the host waited 50 ms for the script");
    expect(pauseMs).toBeLessThan(500);
  });
});

describe("a script that takes too much", () => {
  it.each([
    ["1 GB at once", "new ArrayBuffer(2 ** 30);", /InternalError: out of memory/],
    ["1 GB in pieces", "const a = []; for (;;) a.push(new Uint8Array(1e6).fill(1));", /out of memory/],
    ["a text that doubles", `let s = "x"; for (;;) s += s;`, /InternalError: string too long/],
    ["a power of BigInts", "2n ** (2n ** 30n);", /RangeError: BigInt is too large/],
    ["a shift of BigInts", "1n << 2n ** 40n;", /RangeError: BigInt is too large/],
  ])("%s fails in itself, and ends alone", async (_, body, message) => {
    const { status, code, failure } = await endOfScript(body, { cpu_ms: 2000 });
    expect([status, code]).toEqual([500, "GUEST_EXCEPTION"]);
    expect(failure?.message).toMatch(message);
    expect(failure?.fields["memoryBytes"]).toBeLessThanOrEqual(64 * 2 ** 20);
  });

  it.each([
    ["calls", "const f = () => f() + 1; f();"],
    ["getters", "class A { get x() { return this.x + 1; } } new A().x;"],
    ["JSON as text", `JSON.parse("[".repeat(1e5) + "]".repeat(1e5));`],
    ["arrays as JSON", "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a);"],
    ["parentheses", `new Function("(".repeat(1e5));`],
    ["brackets", `new Function("[".repeat(1e5));`],
    ["functions in functions", `new Function("(()=>".repeat(2e4));`],
    ["texts in texts", "new Function('`${'.repeat(3e4));"],
    ["arrays in arrays", "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; a.flat(Infinity);"],
    ["Proxies of Proxies", "let p = {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); p.x;"],
    ["a regular expression", `new RegExp("(?=".repeat(2e4)).test("a");`],
    ["groups of one", `new RegExp("(?:a|".repeat(2e4) + ")".repeat(2e4)).test("a");`],
    ["classes of one", `new RegExp("[".repeat(2e4) + "]".repeat(2e4), "v").test("a");`],
    ["objects as text", `JSON.parse('{"a":'.repeat(1e5));`],
    ["arrays as a text", "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; String(a);"],
    ["arrays to be cloned", "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; structuredClone(a);"],
    ["Proxies to be called", "let p = () => {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); p();"],
    [
      "Proxies to be asked",
      "let p = {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); Object.keys(p);",
    ],
    ["a Proxy that asks itself", "const p = new Proxy({}, { get(t, k, r) { return r[k]; } }); p.x;"],
    ["blocks", `new Function("{".repeat(1e5));`],
    ["operators", `new Function("!".repeat(1e5) + "1");`],
    ["powers", `new Function("1**".repeat(1e5) + "1");`],
    ["conditions", `new Function("1?".repeat(1e5) + "1");`],
    ["assignments", `new Function("a=".repeat(1e5) + "1");`],
    ["patterns", `new Function("var " + "[".repeat(1e5));`],
    ["classes", `new Function("(class extends ".repeat(3e4));`],
    ["callbacks", "const f = () => [1].map(f); f();"],
    ["comparisons", "const f = () => [2, 1].sort(f); f();"],
    ["replacements", `const f = () => "a".replace(/a/, f); f();`],
    ["constructors", "class A { constructor() { new A(); } } new A();"],
    ["texts of objects", `const o = { toString() { return "" + o; } }; String(o);`],
    ["toJSON", "class A { toJSON() { return JSON.stringify(new A()); } } JSON.stringify(new A());"],
    ["generators", "function* g() { yield* g(); } [...g()];"],
    ["async functions", "const f = async () => { await f(); }; await f();"],
    ["bound functions", "let g; const f = () => g(); g = f.bind(null); f();"],
    ["evaluated texts", `globalThis.f = () => (0, eval)("f() + 1"); f();`],
    ["texts asked for by the host", "const o = { toString: () => new URL(o).href }; new URL(o);"],
  ])("%s deep in each other gets an error that it can catch", async (_, body) => {
    const deep = `let caught; try { ${body} } catch (error) { caught = error.name; }`;
    for (const first of ["", "await new Promise((resolve) => setTimeout(resolve, 1));"]) {
      // oxlint-disable-next-line no-await-in-loop -- where it can be parked, its stack is another one
      const { status, text } = await endOfScript(`${first} ${deep} return { body: caught };`, {
        cpu_ms: 2000,
      });
      expect([status, text]).toEqual([200, expect.stringMatching(/^(RangeError|SyntaxError)$/)]);
    }
  });

  it.each([
    [
      "calls itself",
      "const f = (n) => (n === 0 ? 0 : 1 + f(n - 1)); return { body: String(f(800)) };",
      "800",
    ],
    [
      "reads JSON",
      `const text = "[".repeat(2500) + "]".repeat(2500); return { body: String(JSON.stringify(JSON.parse(text)) === text) };`,
      "true",
    ],
    [
      "calls back",
      "const f = (n) => (n === 0 ? 0 : 1 + [n].map((x) => f(x - 1))[0]); return { body: String(f(200)) };",
      "200",
    ],
    [
      "compiles",
      `return { body: String(new Function("return " + "(".repeat(200) + "1" + ")".repeat(200))()) };`,
      "1",
    ],
  ])(
    "a function that %s deeply is answered, where it can be parked and where it cannot",
    async (_, body, expected) => {
      for (const first of ["", "await new Promise((resolve) => setTimeout(resolve, 1));"]) {
        // oxlint-disable-next-line no-await-in-loop -- where it can be parked, its stack is another one
        const { status, text } = await endOfScript(`${first} ${body}`, { cpu_ms: 2000 });
        expect([status, text]).toEqual([200, expected]);
      }
    },
  );

  it("timers gets an error from the 10,000th on", async () => {
    const { status, text } = await endOfScript(
      `let n = 0; try { for (;;) { setTimeout(() => {}, 1e6); n++; } } catch (error) { return { body: n + " " + error.message }; }`,
      { cpu_ms: 2000 },
    );
    expect([status, text]).toEqual([200, "10000 more than 10000 operations at once"]);
  });

  it("rejections that nobody waits for fills no more than its share of the log", async () => {
    const { status, log } = await endOfScript(
      `for (let i = 0; i < 20000; i++) Promise.reject(i); await new Promise((r) => setTimeout(r, 1)); return {};`,
      { cpu_ms: 2000, log_bytes: 1000 },
    );
    expect(status).toBe(200);
    expect(log.guest.join("").length).toBeLessThan(1200);
    expect(log.guest.at(-1)).toContain("log cut: this request wrote more than limits.log_bytes = 1000");
  });
});
