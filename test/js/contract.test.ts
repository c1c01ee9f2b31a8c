// The contract of `(event, context, done)`: who settles the response, and what becomes of it.
import { describe, expect, it } from "vitest";
import { createJs } from "../support/js.ts";

const OK = `{ statusCode: 201, body: "first" }`;
const OTHER = `{ statusCode: 202, body: "second" }`;

describe("the first settlement wins", () => {
  it.each([
    ["a returned value", `async () => (${OK})`],
    ["a plain object of a function that is not async", `() => (${OK})`],
    ["done before the promise", `async (e, c, done) => { done(${OK}); return ${OTHER}; }`],
    [
      "a returned value before done",
      `async (e, c, done) => { queueMicrotask(() => queueMicrotask(() => done(${OTHER}))); return ${OK}; }`,
    ],
    ["only a late done", `(e, c, done) => new Promise(() => { setTimeout(() => done(${OK}), 1); })`],
    ["done at once in a function that is not async", `(e, c, done) => { done(${OK}); }`],
    ["a late done in a function that is not async", `(e, c, done) => { setTimeout(() => done(${OK}), 1); }`],
    ["done, then a throw", `(e, c, done) => { done(${OK}); throw new Error("late"); }`],
    ["done, then a rejection", `async (e, c, done) => { done(${OK}); throw new Error("late"); }`],
    ["done twice", `(e, c, done) => { done(${OK}); done(${OTHER}); }`],
    [
      "done with a promise",
      `async (e, c, done) => { done(new Promise((r) => setTimeout(r, 1, ${OK}))); return ${OTHER}; }`,
    ],
    ["a thenable", `() => ({ then(resolve) { setTimeout(resolve, 1, ${OK}); } })`],
  ])("%s", async (_title, handler) => {
    const js = await createJs(`export const handler = ${handler}`);
    expect(await js.request()).toMatchObject({ status: 201, body: "first", failure: undefined });
  });

  it("waits for a promise that never settles, until the time is up", async () => {
    const js = await createJs(
      `export const handler = () => new Promise(() => { setInterval(() => {}, 5); })`,
      { limits: { wall_ms: 60 } },
    );
    expect(await js.request()).toMatchObject({ status: 504, code: "WALL_LIMIT" });
  });

  it.each([
    ["a throw", `() => { throw new TypeError("broken"); }`],
    ["a rejection", `async () => { throw new TypeError("broken"); }`],
    ["a rejection given to done", `(e, c, done) => { done(Promise.reject(new TypeError("broken"))); }`],
    [
      "a throw in a microtask",
      `(e, c, done) => { queueMicrotask(() => { throw new TypeError("broken"); }); }`,
    ],
    ["a throw in a timer", `(e, c, done) => { setTimeout(() => { throw new TypeError("broken"); }, 1); }`],
  ])("%s fails the call with its stack", async (_title, handler) => {
    const js = await createJs(`export const handler = ${handler}`);
    const { status, failure } = await js.request();
    expect(status).toBe(500);
    expect(failure).toMatch(/^TypeError: broken\n +at .*function\.ts:\d+:\d+/);
  });

  it("leaves timers behind when the response is settled", async () => {
    const js = await createJs(
      `export const handler = async () => { setTimeout(() => console.log("late"), 1); return {}; }`,
    );
    expect(await js.request()).toMatchObject({ status: 200, log: [] });
  });
});

it("An answer without a text for its status has the usual one", async () => {
  const plain = await (await createJs(`export const handler = () => ({ statusCode: 404 })`)).request();
  const web = await createJs(
    `export default { fetch: ({ url }) => url.endsWith("own") ? new Response("x", { statusText: "Own" }) : new Response("x", { status: 201 }) }`,
  );
  const [made, own] = [await web.request(), await web.request({ path: "/own" })];
  expect([plain.reason, made.reason, own.reason]).toEqual(["Not Found", "Created", "Own"]);
});
