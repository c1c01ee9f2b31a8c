// Nothing of a request is there in the next, whatever its end was.
import { describe, expect, it, vi } from "vitest";
import { createJs } from "../support/js.ts";

const ENDS: readonly (readonly [what: string, end: string, status: number])[] = [
  ["answers", "return { body: seen };", 200],
  ["answers after a wait", "await new Promise((r) => setTimeout(r, 1)); return { body: seen };", 200],
  ["throws", "throw new Error(seen);", 500],
  ["runs for too long", "for (;;);", 504],
  ["waits for too long", "await new Promise(() => {});", 504],
  ["takes too much memory", "const a = []; for (;;) a.push(new Uint8Array(1e6).fill(1));", 500],
  ["traps in the host", "return { headers: { a: '\\r' } };", 500],
];

describe("after a request that", () => {
  it.each(ENDS)("%s, the next finds everything as it was", async (_, end, status) => {
    const js = await createJs(
      `let count = 0;
       const cache = new Map();
       class Own { static made = 0; }
       export const handler = async (event) => {
         const look = () => [count++, cache.size, Own.made, typeof globalThis.added, [1].map((x) => x + 1)[0], ({}).poison,
           JSON.stringify({ a: 1 }), process.env.ADDED, Object.keys(event).length, Reflect.ownKeys(globalThis).length,
           String.prototype.own, RegExp.lastMatch, typeof Buffer.own].join();
         const seen = look();
         if (event.query === "") return { body: seen };
         cache.set("a", new Uint8Array(100_000).fill(1));
         Own.made++;
         globalThis.added = 1;
         Array.prototype.map = () => ["changed"];
         Object.prototype.poison = "poison";
         JSON.stringify = () => "changed";
         process.env.ADDED = "1";
         String.prototype.own = 1;
         Buffer.own = 1;
         /changed/.test("changed");
         setInterval(() => console.log("left"), 0);
         queueMicrotask(() => cache.clear());
         Promise.reject(new Error("left"));
         delete globalThis.Headers;
         Object.freeze(Array.prototype);
         ${end.replaceAll("seen", `"x"`)}
       };`,
      { limits: { cpu_ms: 300, wall_ms: 1000 } },
    );
    const first = await js.request();
    expect(first).toMatchObject({ status: 200, failure: undefined });
    expect((await js.request({ query: "change" })).status).toBe(status);
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await js.request()).toEqual(first);
    }
  });
});

it("The time goes on between requests and within them, and random numbers are never the same", async () => {
  const js = await createJs(
    `const started = Date.now(); Math.random(); crypto.randomUUID();
     export const handler = async (event) => {
       const now = Date.now();
       const random = [Math.random(), Math.random(), crypto.randomUUID(), crypto.getRandomValues(new Uint32Array(4)).join()];
       if (event.query) for (const end = Date.now() + 5; Date.now() < end;);
       return { body: { started, now, later: new Date().getTime(), precise: performance.now(), random } };
     };`,
  );
  interface Seen {
    readonly started: number;
    readonly now: number;
    readonly later: number;
    readonly precise: number;
    readonly random: readonly unknown[];
  }
  const seen: Seen[] = [];
  for (const query of ["", "wait", "", "wait", ""]) {
    const before = Date.now();
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const answer = JSON.parse((await js.request({ query })).body) as Seen;
    expect(answer.now).toBeGreaterThanOrEqual(before - 1);
    expect(answer.later - answer.now).toBeGreaterThanOrEqual(query === "" ? 0 : 5);
    seen.push(answer);
  }
  expect(new Set(seen.map(({ started }) => started)).size).toBe(1);
  expect(seen.map(({ now }) => now)).toEqual(seen.map(({ now }) => now).toSorted((a, b) => a - b));
  expect((seen[3]?.now ?? 0) - (seen[1]?.now ?? 0)).toBeGreaterThanOrEqual(5);
  expect(seen.map(({ precise }) => precise)).toEqual(
    seen.map(({ precise }) => precise).toSorted((a, b) => a - b),
  );
  expect(new Set(seen.flatMap(({ random }) => random)).size).toBe(20);
});

it("the date is the machine's, also after its clock was set", async () => {
  const js = await createJs(
    "export const handler = async () => ({ body: { date: Date.now(), own: new Date().getTime() } });",
  );
  const later = Date.now() + 3_600_000;
  vi.spyOn(Date, "now").mockReturnValue(later);
  const { body } = await js.request().finally(() => vi.restoreAllMocks());
  expect(JSON.parse(body)).toEqual({ date: later, own: later });
});
