// Applications with `fetch(request, env, ctx)`, and what they reach.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";
import type { JsRequest } from "../support/exchange.ts";
import { createJs as createDouble, type FetchRequest, type JsOptions } from "./double.ts";

const wrap = (body: string): string => `export default { async fetch(request, env, ctx) { ${body} } }`;

async function call(
  body: string,
  request: JsRequest = {},
  env: Readonly<Record<string, string>> = {},
): ReturnType<Awaited<ReturnType<typeof createJs>>["request"]> {
  return (await createJs(wrap(body), { env })).request(request);
}

/** On the double: which operations of the host are asked for, and `fetch` and `connect`. */
async function callDouble(
  body: string,
  request: { readonly method?: string } = {},
  options: JsOptions = {},
): ReturnType<Awaited<ReturnType<typeof createDouble>>["request"]> {
  return (await createDouble(wrap(body), options)).request(request);
}

describe("fetch(request, env, ctx)", () => {
  it("gets the request", async () => {
    const answer = await call(
      `return Response.json([request.method, request.url, [...request.headers], await request.json(), request.bodyUsed, env, this !== undefined])`,
      {
        method: "POST",
        path: "/a/b",
        query: "c=1",
        headers: [
          ["Host", "example.com:81"],
          ["X-A", "1"],
          ["x-a", "2"],
        ],
        body: `{"k":1}`,
      },
      { KEY: "v" },
    );
    expect(answer).toMatchObject({ status: 200, headers: [["content-type", "application/json"]] });
    expect(JSON.parse(answer.body)).toEqual([
      "POST",
      "http://example.com:81/a/b?c=1",
      [
        ["host", "example.com:81"],
        ["x-a", "1, 2"],
      ],
      { k: 1 },
      true,
      { KEY: "v" },
      true,
    ]);
  });

  it("answers with one operation, and reads nothing that is not asked for", async () => {
    const answer = await callDouble(`return new Response("hi", { status: 201, statusText: "Made" })`);
    expect(answer).toMatchObject({ status: 201, reason: "Made", body: "hi", operations: ["respond"] });
  });

  it("may be a method that returns a Response at once", async () => {
    const js = await createJs(
      `export default new (class { text = "own"; fetch() { return new Response(this.text); } })`,
    );
    expect((await js.request()).body).toBe("own");
  });

  it("streams an answer", async () => {
    const body = `
      const { readable, writable } = new TransformStream();
      const writer = writable.getWriter();
      (async () => { for (const part of ["a", "b"]) await writer.write(new TextEncoder().encode(part)); await writer.close(); })();
      return new Response(readable, { headers: { a: "b" } });`;
    const answer = await call(body);
    expect(answer).toMatchObject({ body: "ab", headers: [["a", "b"]], failure: undefined });
    const { operations } = await callDouble(body);
    expect(operations).toEqual(["respondHead", "request method", "write", "write", "end"]);
  });

  it("streams the request's body back", async () => {
    const answer = await call(`return new Response(request.body)`, { method: "POST", body: "back" });
    expect(answer).toMatchObject({ body: "back", failure: undefined });
  });

  it("sends no stream for HEAD", async () => {
    const answer = await callDouble(`return new Response(new Response("x").body)`, { method: "HEAD" });
    expect(answer).toMatchObject({ body: "", operations: ["respondHead", "request method", "end"] });
  });

  it.each([204, 304])("answers %i without a body", async (status) => {
    expect(await call(`return new Response(null, { status: ${status} })`)).toMatchObject({
      status,
      body: "",
    });
  });

  it("waits for what ctx.waitUntil was given, after the answer", async () => {
    const body = `
      ctx.passThroughOnException();
      ctx.waitUntil(new Promise((r) => setTimeout(r, 2)).then(() => console.log("late")));
      ctx.waitUntil(Promise.reject(new Error("lost")));
      return new Response("early");`;
    const answer = await call(body);
    expect(answer).toMatchObject({ body: "early", failure: undefined });
    expect(answer.log.map(([level, text]) => [level, text.split("\n")[0]])).toEqual([
      [1, "ctx.waitUntil: Error: lost"],
      [3, "late"],
    ]);
    expect((await callDouble(body)).operations.slice(-2)).toEqual(["finish", "end"]);
  });

  it.each([
    ["nothing", "return", /fetch must return a Response, found undefined/],
    ["a plain object", "return {}", /found object/],
    ["a throw", "throw new RangeError('mine')", /RangeError: mine/],
    [
      "a stream of texts",
      "return new Response(new ReadableStream({ start(c) { c.enqueue('x'); c.close(); } }))",
      /must give Uint8Arrays/,
    ],
    [
      "a stream that fails",
      "return new Response(new ReadableStream({ pull() { throw new RangeError('mine'); } }))",
      /RangeError: mine/,
    ],
  ])("fails for %s", async (_title, body, failure) => {
    expect(await call(body)).toMatchObject({
      code: "GUEST_EXCEPTION",
      failure: expect.stringMatching(failure) as string,
    });
  });

  it("serves a Hono application unchanged", async () => {
    const js = await createJs(
      `import { Hono } from "hono";
       import { cors } from "hono/cors";
       import { streamText } from "hono/streaming";
       const app = new Hono();
       app.use(cors());
       app.get("/hello/:name", (c) => c.text("Hello " + c.req.param("name") + "?" + c.req.query("q")));
       app.post("/json", async (c) => c.json({ got: await c.req.json() }, 201));
       app.get("/stream", (c) => streamText(c, async (s) => { await s.write("a"); await s.sleep(1); await s.write("b"); }));
       app.get("/throw", () => { throw new Error("mine"); });
       export default app;`,
    );
    expect(await js.request({ path: "/hello/you", query: "q=1" })).toMatchObject({
      status: 200,
      body: "Hello you?1",
    });
    const json = await js.request({ method: "POST", path: "/json", body: `{"a":[1]}` });
    expect(json).toMatchObject({ status: 201, body: `{"got":{"a":[1]}}` });
    expect(json.headers).toContainEqual(["access-control-allow-origin", "*"]);
    expect(await js.request({ path: "/stream" })).toMatchObject({
      status: 200,
      body: "ab",
      failure: undefined,
    });
    expect(await js.request({ path: "/none" })).toMatchObject({ status: 404, body: "404 Not Found" });
    const thrown = await js.request({ path: "/throw" });
    expect(thrown.status).toBe(500);
    expect(thrown.log.join()).toContain("Error: mine");
  });
});

describe("the exported function", () => {
  it.each([
    ["a named export", `export const handler = () => ({ body: "x" })`, {}],
    ["one of another name", `export function other() { return { body: "x" } }`, { function: "other" }],
    ["exports.handler", `exports.handler = () => ({ body: "x" })`, {}],
    ["module.exports = function", `module.exports = () => ({ body: "x" })`, {}],
    ["module.exports = { handler }", `module.exports = { handler: () => ({ body: "x" }) }`, {}],
    ["a default function", `export default () => ({ body: "x" })`, {}],
    ["a default object with the function", `export default { handler: () => ({ body: "x" }) }`, {}],
    ["a named object with fetch", `export const handler = { fetch: () => new Response("x") }`, {}],
    ["a default function that returns a Response", `export default async () => new Response("x")`, {}],
    [
      "TypeScript",
      `export const handler = (event: { path: string }): object => ({ body: "x" } as const)`,
      {},
    ],
  ])("may be %s", async (_title, source, options) => {
    expect(await (await createJs(source, options)).request()).toMatchObject({
      body: "x",
      failure: undefined,
    });
  });

  it.each([
    [
      `export const handle = 1`,
      /exports no function "handler", and no default with a method "fetch"; it exports handle \(number\)/,
    ],
    [`1`, /it exports nothing/],
    [`module.exports = "x"`, /it exports a string/],
    [`require(["node:fs"][0])`, /Cannot find module "node:fs": what can be imported without/],
    [
      `import x from "node:fs"; x()`,
      /function\.ts:1:15: "node:fs" is a module of Node that functions do not have/,
    ],
    [`throw new RangeError("mine")`, /mine/],
  ])("is missed with a text that helps: %s", async (source, message) => {
    await expect(createJs(source)).rejects.toThrow(message);
  });
});

describe("fetch", () => {
  const seen: FetchRequest[] = [];
  const options: JsOptions = {
    fetch(request) {
      seen.push(request);
      const { pathname } = new URL(request.url);
      if (pathname === "/see") return { status: 303, headers: [["location", "/end"]] };
      if (pathname === "/away") return { status: 307, headers: [["location", "http://other/end"]] };
      if (pathname === "/loop") return { status: 302, headers: [["location", "/loop"]] };
      return {
        status: 200,
        statusText: "OK",
        headers: [
          ["x", "1"],
          ["set-cookie", "a"],
          ["set-cookie", "b"],
        ],
        chunks: ["on", "e"],
      };
    },
  };

  it.each([
    [
      `const r = await fetch("http://a/x#h", { headers: { q: "1" } }); return Response.json([r.status, r.statusText, r.ok, r.url, r.redirected, r.headers.get("x"), r.headers.getSetCookie(), await r.text()])`,
      [200, "OK", true, "http://a/x#h", false, "1", ["a", "b"], "one"],
      [{ method: "GET", url: "http://a/x", headers: "q: 1\n", body: undefined }],
    ],
    [
      `const r = await fetch("http://a/see", { method: "POST", body: "b", headers: { cookie: "c" } }); return Response.json([r.url, r.redirected])`,
      ["http://a/end", true],
      [
        { method: "POST", body: "b" },
        { method: "GET", headers: "cookie: c\n", body: undefined },
      ],
    ],
    [
      `const r = await fetch("http://a/away", { method: "PUT", body: "b", headers: { cookie: "c", authorization: "x" } }); return Response.json(r.url)`,
      "http://other/end",
      [
        {},
        {
          method: "PUT",
          url: "http://other/end",
          headers: "content-type: text/plain;charset=UTF-8\n",
          body: "b",
        },
      ],
    ],
    [
      `return Response.json(await fetch("http://a/loop").catch((e) => [e.name, e.message, e.cause.message]))`,
      ["TypeError", "fetch failed", "more than 20 redirects"],
      undefined,
    ],
    [
      `const r = await fetch("http://a/see", { redirect: "manual" }); return Response.json(r.status)`,
      303,
      [{}],
    ],
    [
      `return Response.json(await fetch("http://a/see", { redirect: "error" }).catch((e) => e.cause.message))`,
      "there is a redirect",
      [{}],
    ],
    [
      `return Response.json(await fetch("ftp://a/").catch((e) => e.cause.message))`,
      "the scheme ftp: is not supported",
      [],
    ],
    [
      `return Response.json(await fetch("http://a/", { signal: AbortSignal.abort() }).catch((e) => e.name))`,
      "AbortError",
      [],
    ],
    [
      `const c = new AbortController(); const p = fetch("http://a/", { signal: c.signal }); await null; await null; await null; c.abort(new RangeError("mine")); return Response.json(await p.catch((e) => e.message))`,
      "mine",
      undefined,
    ],
    [
      `return Response.json(await new Response((await fetch("http://a/")).body.pipeThrough(new TextDecoderStream()).pipeThrough(new TextEncoderStream())).text())`,
      "one",
      [{}],
    ],
  ])("%s", async (body, expected, requests) => {
    seen.length = 0;
    const answer = await callDouble(body, {}, options);
    expect([answer.failure, JSON.parse(answer.body || "null")]).toEqual([undefined, expected]);
    if (requests !== undefined) expect(seen).toMatchObject(requests);
  });

  it("ends the reading of a body when it is aborted", async () => {
    const answer = await callDouble(
      `const c = new AbortController(); const r = await fetch("http://a/", { signal: c.signal });
       const text = r.text(); await null; c.abort(); return Response.json(await text.catch((e) => e.name));`,
      {},
      options,
    );
    expect(answer.body).toBe(`"AbortError"`);
  });

  it("is not given up by clearTimeout", async () => {
    const answer = await callDouble(
      `const p = fetch("http://a/"); for (let i = 0; i < 99; i++) clearTimeout(i); return Response.json(await (await p).text());`,
      {},
      options,
    );
    expect(answer.body).toBe(`"one"`);
  });

  it("tells why it failed", async () => {
    const answer = await callDouble(
      `return Response.json(await fetch("http://a/").catch((e) => [e.name, e.message, e.cause.message]))`,
    );
    expect(JSON.parse(answer.body)).toEqual(["TypeError", "fetch failed", "http://a/ is not granted"]);
  });

  it("passes an answer on", async () => {
    const answer = await callDouble(`return fetch("http://a/", request)`, {}, options);
    expect(answer).toMatchObject({ status: 200, body: "one", reason: "OK" });
  });
});

function echo(): JsOptions {
  const written: string[] = [];
  return {
    connect: () => ({
      write: (text) => void written.push(text),
      read: () => written.shift()?.toUpperCase(),
    }),
  };
}

describe("connect", () => {
  const USE = `const { connect } = require("serverless-wasm/sockets");`;

  it("reads and writes", async () => {
    const js = await createDouble(
      `import { connect } from "serverless-wasm/sockets";
       export default { async fetch() {
         const socket = connect("redis:6379");
         const writer = socket.writable.getWriter();
         await writer.write(new TextEncoder().encode("ping"));
         const reader = socket.readable.getReader();
         const { value } = await reader.read();
         const opened = await socket.opened;
         const { done } = await reader.read();
         await socket.close();
         await socket.closed;
         return Response.json([new TextDecoder().decode(value), done, opened]);
       } }`,
      echo(),
    );
    const answer = await js.request();
    expect([answer.failure, JSON.parse(answer.body)]).toEqual([
      undefined,
      ["PING", true, { hostname: "redis", port: 6379 }],
    ]);
  });

  it("rejects what is not granted, and addresses that are none", async () => {
    const answer = await callDouble(`${USE}
      const s = connect({ hostname: "h", port: 1 }, { tls: true });
      const errors = [await s.opened.catch((e) => e.message), await s.readable.getReader().read().catch((e) => e.message)];
      try { connect("x"); } catch (e) { errors.push(e.message); }
      return Response.json(errors);`);
    expect(JSON.parse(answer.body)).toEqual([
      "h:1 is not granted",
      "h:1 is not granted",
      'connect needs "host:port", found "x"',
    ]);
    expect(answer.log).toEqual([]);
  });
});

it("A class of objects with fetch serves as well", async () => {
  const js = await createJs(
    `export default class { text = "own"; fetch() { return new Response(this.text); } }`,
  );
  expect(await js.request()).toMatchObject({ status: 200, body: "own" });
});

it("Thousands of headers are gone through in their order in little time", async () => {
  const js = await createJs(
    `export default { fetch() {
      const headers = new Headers({ z: "1" });
      for (let index = 3000; index > 0; index--) headers.append("h" + index, "v");
      headers.append("z", "2");
      const names = [...headers].map(([name]) => name);
      return Response.json([names.length, names[0], headers.get("z"), [...headers].at(-1)]);
    } }`,
    { limits: { cpu_ms: 500 } },
  );
  expect(JSON.parse((await js.request()).body)).toEqual([3001, "h1", "1, 2", ["z", "1, 2"]]);
});
