// What a function returns, as an answer of HTTP; hostile values end as a failed call.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";

async function answer(response: string): ReturnType<Awaited<ReturnType<typeof createJs>>["request"]> {
  // To look for cycles in something deep takes the engine a second.
  const limits = { cpu_ms: 10_000, wall_ms: 20_000 };
  return (await createJs(`export const handler = async () => (${response})`, { limits })).request();
}

const JSON_TYPE = ["content-type", "application/json"];

describe("a response", () => {
  it.each([
    ["nothing", "undefined", 200, [], ""],
    ["null", "null", 200, [], ""],
    ["an empty object", "{}", 200, [], ""],
    ["a body without headers", `{ body: "x" }`, 200, [], "x"],
    ["a status that is no number", `{ statusCode: "404", body: "x" }`, 200, [], "x"],
    [
      "numbers, null and objects as header values",
      `{ headers: { a: 42, b: null, c: {}, d: true } }`,
      200,
      [
        ["a", "42"],
        ["b", "null"],
        ["c", "[object Object]"],
        ["d", "true"],
      ],
      "",
    ],
    [
      "arrays as header values",
      `{ headers: { "Set-Cookie": ["a=1", "b=2", 3], none: [] } }`,
      200,
      [
        ["Set-Cookie", "a=1"],
        ["Set-Cookie", "b=2"],
        ["Set-Cookie", "3"],
      ],
      "",
    ],
    ["an object as body", `{ body: { a: 1 } }`, 200, [JSON_TYPE], `{"a":1}`],
    ["an array as body", `{ body: [1] }`, 200, [JSON_TYPE], "[1]"],
    [
      "an object and a type of its own",
      `{ headers: { "Content-TYPE": "x/y" }, body: {} }`,
      200,
      [["Content-TYPE", "x/y"]],
      "{}",
    ],
    ["a number as body", `{ body: 5 }`, 200, [], ""],
    ["true as body", `{ body: true }`, 200, [], ""],
    ["null as body", `{ body: null }`, 200, [], ""],
    ["base64", `{ isBase64Encoded: true, body: "aGVsbG8=" }`, 200, [], "hello"],
    ["base64 in the alphabet of URLs", `{ isBase64Encoded: true, body: "_-8" }`, 200, [], "\uFFFD\uFFFD"],
    ["bytes", `{ body: new Uint8Array([104, 105]) }`, 200, [], "hi"],
    ["NUL bytes", `{ body: "a\\0b" }`, 200, [], "a\0b"],
    ["a large body", `{ body: "x".repeat(65536) }`, 200, [], "x".repeat(65_536)],
    [
      "a Response",
      `new Response("x", { status: 418, headers: { a: "b" } })`,
      418,
      [
        ["a", "b"],
        ["content-type", "text/plain;charset=UTF-8"],
      ],
      "x",
    ],
  ])("may be %s", async (_title, response, status, headers, body) => {
    expect(await answer(response)).toMatchObject({ status, headers, body, failure: undefined });
  });

  it("may have 40 headers", async () => {
    const { headers } = await answer(
      `{ headers: Object.fromEntries(Array.from({ length: 40 }, (_, i) => ["x-" + i, i])) }`,
    );
    expect(headers.length).toBe(40);
  });
});

describe("a call fails for", () => {
  it.each([
    [
      "a status below 200",
      `{ statusCode: 100 }`,
      /statusCode must be a whole number from 200 to 599, found 100/,
    ],
    ["a status above 599", `{ statusCode: 600 }`, /found 600/],
    ["a status that is not whole", `{ statusCode: 200.5 }`, /found 200.5/],
    ["NaN as status", `{ statusCode: NaN }`, /found NaN/],
    [
      "a cycle in the body",
      `(() => { const a = {}; a.a = a; return { body: a }; })()`,
      /TypeError: circular/i,
    ],
    ["a BigInt in the body", `{ body: [1n] }`, /TypeError/],
    [
      "a deep body",
      `(() => { let a = []; for (let i = 0; i < 1e5; i++) a = [a]; return { body: a }; })()`,
      /RangeError|InternalError/,
    ],
    ["a throwing toJSON", `{ body: { toJSON() { throw new Error("mine"); } } }`, /Error: mine/],
    ["a line break in a header", `{ headers: { a: "1\\nset-cookie: x" } }`, /line break/],
    ["a carriage return in a header", `{ headers: { a: "1\\rb" } }`, /control character/],
    ["a colon in a header's name", `{ headers: { "a: b": "1" } }`, /no name of a header/],
    ["an empty name of a header", `{ headers: { "": "1" } }`, /no name of a header/],
    [
      "a symbol in a header's array",
      `{ headers: { a: [{ toString() { throw new Error("mine"); } }] } }`,
      /Error: mine/,
    ],
    ["base64 that is none", `{ isBase64Encoded: true, body: "*" }`, /SyntaxError/],
    ["a throwing getter", `{ get statusCode() { throw new RangeError("mine"); } }`, /RangeError: mine/],
    [
      "a throwing getter of headers",
      `{ headers: { get a() { throw new RangeError("mine"); } } }`,
      /RangeError: mine/,
    ],
    ["a Proxy that throws", `new Proxy({}, { get() { throw new RangeError("mine"); } })`, /RangeError: mine/],
    [
      "a Proxy whose headers throw",
      `{ headers: new Proxy({}, { ownKeys() { throw new RangeError("mine"); } }) }`,
      /RangeError: mine/,
    ],
    ["a then getter that throws", `{ get then() { throw new RangeError("mine"); } }`, /RangeError: mine/],
    ["a then that throws", `{ then() { throw new RangeError("mine"); } }`, /RangeError: mine/],
    [
      "a revoked Proxy",
      `(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()`,
      /TypeError/,
    ],
    ["an Error", `new RangeError("mine")`, /RangeError: mine/],
    ["Response.error()", `Response.error()`, /cannot be sent/],
    [
      "a Response whose body was read",
      `(async () => { const r = new Response("x"); await r.text(); return r; })()`,
      /already been used/,
    ],
    [
      "a thrown Proxy",
      `(() => { throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; } }); })()`,
      /Uncaught/,
    ],
    ["a thrown null", `(() => { throw null; })()`, /Uncaught null/],
    ["a thrown object", `(() => { throw { code: 5 }; })()`, /Uncaught \{ code: 5 \}/],
    [
      "an Error whose stack throws",
      `(() => { const e = new Error("x"); Object.defineProperty(e, "stack", { get() { throw 1; } }); throw e; })()`,
      /Uncaught/,
    ],
  ])("%s", async (_title, response, failure) => {
    expect(await answer(response)).toMatchObject({
      status: 500,
      failure: expect.stringMatching(failure) as string,
      code: expect.stringMatching(/^(GUEST_EXCEPTION|BAD_HEADER)$/) as string,
    });
  });
});

describe("built-ins that the function changed", () => {
  it.each([
    "Promise.prototype.then = function () { return this; }",
    "Promise.prototype.then = () => { throw new Error('x'); }",
    "Promise.resolve = Promise.reject = undefined",
    "Array.prototype.map = Array.prototype.push = Array.prototype[Symbol.iterator] = () => { throw new Error('x'); }",
    "JSON.parse = JSON.stringify = () => 'x'",
    "Object.keys = Object.defineProperty = Reflect.apply = Reflect.defineProperty = () => []",
    "Object.prototype.get = Object.prototype.value = Object.prototype.enumerable = 1",
    "Object.prototype.statusCode = 404; Object.prototype.inherited = 'x'",
    "String.prototype.indexOf = String.prototype.toLowerCase = () => { throw new Error('x'); }",
    "globalThis.Promise = globalThis.Error = globalThis.Uint8Array = globalThis.String = undefined",
    "Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw new Error('x'); }",
    "Object.defineProperty(Object.prototype, '0', { set() { throw new Error('x'); } })",
    "Object.defineProperty(Promise, Symbol.species, { get() { return Array; } })",
  ])("break at most the function's own: %s", async (change) => {
    const js = await createJs(`export const handler = async (event) => {
      ${change};
      await null;
      return { statusCode: 201, headers: { a: "b" }, body: { path: event.path } };
    }`);
    const own = await js.request();
    expect([undefined, "GUEST_EXCEPTION"]).toContain(own.code);
    expect([201, 500]).toContain(own.status);
  });

  it("give nobody the host", async () => {
    const js = await createJs(`export const handler = async () => {
      const found = [];
      const look = (value, path, depth, seen) => {
        if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value) || depth > 6) return;
        seen.add(value);
        if (typeof value.respondHead === "function" || typeof value.takenValue === "function") found.push(path);
        for (const key of Reflect.ownKeys(value)) {
          const d = Object.getOwnPropertyDescriptor(value, key);
          for (const part of [d.value, d.get, d.set]) look(part, path + "." + String(key), depth + 1, seen);
        }
        look(Object.getPrototypeOf(value), path + ".__proto__", depth + 1, seen);
      };
      look(globalThis, "globalThis", 0, new Set());
      Error.prepareStackTrace = (e, sites) => sites;
      const sites = await new Promise((resolve) => setTimeout(() => resolve(new Error("x").stack), 1));
      for (const site of sites) look(site, "site", 0, new Set());
      return { body: { found, sites: sites.length > 1, functions: sites.filter((s) => s.getFunction).length } };
    }`);
    const { body, failure } = await js.request();
    expect([failure, JSON.parse(body)]).toEqual([undefined, { found: [], sites: true, functions: 0 }]);
  });
});
