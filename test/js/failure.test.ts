// What the log says of a call that failed: the places are those of the files as they were written.
import { expect, it } from "vitest";
import { createJs } from "../support/js.ts";

const FILES = {
  "lib/deep.ts": `import { make } from "../make.js";

interface A { a: 1 }
export function deep(query: string): A {
  if (query === "throw") throw make();
  return null!.a;
}`,
  "make.js": `export class OwnError extends TypeError {}
export const make = () =>
  new OwnError("of its own", { cause: new Error("first") });`,
};
const SOURCE = `import { deep } from "./lib/deep.ts";

type Event = { query: string };

export const handler = async (event: Event) => {
  await null;
  return deep(event.query);
};`;

it("A throw through TypeScript files is a 500 with name, message, cause, files, lines and columns in the log", async () => {
  const js = await createJs(SOURCE, { files: FILES });
  const thrown = await js.request({ query: "throw" });
  expect([thrown.status, thrown.code]).toEqual([500, "GUEST_EXCEPTION"]);
  expect(thrown.body).toBe("The function failed. Request id: id-1\n");
  expect(thrown.failure).toMatch(
    /^TypeError: of its own\n +at OwnError \(make\.js:1:\d+\)\n +at make \(make\.js:3:\d+\)\n +at deep \(lib\/deep\.ts:5:\d+\)\n +at handler \(function\.ts:7:\d+\)\ncaused by Error: first\n +at make \(make\.js:3:\d+\)/,
  );
  const { failure } = await js.request();
  expect(failure).toMatch(
    /^TypeError: cannot read property 'a' of null\n +at deep \(lib\/deep\.ts:[56]:\d+\)\n +at handler \(function\.ts:7:\d+\)$/,
  );
});

it("The client learns nothing of a failure, whatever was prepared before", async () => {
  const js = await createJs(
    `export default { fetch() { const r = new Response("secret", { status: 201, headers: { a: "secret" } }); throw Object.assign(new Error("secret"), { r }); } }`,
  );
  const answer = await js.request();
  expect(answer.status).toBe(500);
  expect(JSON.stringify([answer.body, answer.headers, answer.reason])).not.toContain("secret");
});

it("Lines of the log are written once, where a call is made again because it waits", async () => {
  const js = await createJs(
    `export const handler = async () => { console.log("one"); await new Promise((r) => setTimeout(r, 1)); console.log("two"); throw new Error("x"); }`,
  );
  for (const _ of [1, 2, 3]) {
    js.state.parkingCalls = 0;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await js.request()).log.map(([, text]) => text)).toEqual(["one", "two"]);
  }
});

it("What a script writes to the log about its errors has the places of the files as well", async () => {
  const js = await createJs(
    `import { make } from "./make.js";

export const handler = async () => {
  console.error(make());
  console.log("it failed:", { error: make() });
  console.warn(make().stack);
  console.info("at noon, see\\n at function.ts: there, and at other.ts:1:2");
};`,
    { files: FILES },
  );
  const { log } = await js.request();
  const [error, nested, stack, text] = log.map(([, line]) => line);
  expect(error).not.toContain("serverless-wasm:");
  const frames = String.raw`at OwnError \(make\.js:1:\d+\)\n +at make \(make\.js:3:\d+\)\n +at handler \(function\.ts:`;
  expect(error).toMatch(new RegExp(`^TypeError: of its own\\n {4}${frames}4:\\d+\\)`));
  expect(nested).toMatch(new RegExp(`\\n +${frames}5:\\d+\\)`));
  expect(stack).toMatch(new RegExp(`^TypeError: of its own\\n {4}${frames}6:\\d+\\)`));
  expect(text).toBe("at noon, see\n at function.ts: there, and at other.ts:1:2");
});

it("A stack that a script made up takes no longer than its length", async () => {
  const js = await createJs(
    `export const handler = async ({ query }) => {
      const frame = { colons: "at " + "a:".repeat(200_000), brackets: "at " + "(a:1".repeat(100_000), numbers: "at function.ts:" + "1:1".repeat(200_000),
        spaces: " ".repeat(400_000) + "at", files: " at " + "function.ts:1:".repeat(50_000) }[query];
      if (query === "files") console.error(frame);
      throw Object.assign(new Error("x"), { stack: frame + "\\n" + frame });
    }`,
  );
  for (const query of ["colons", "brackets", "numbers", "spaces", "files"]) {
    // A quadratic search took minutes for these, where nothing can stop it.
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await js.request({ query })).code).toBe("GUEST_EXCEPTION");
  }
}, 5000);

it("A failure's text is cut in its middle where it is long, and no line of its message counts as a frame", async () => {
  const js = await createJs(
    `export const handler = async ({ query }) => { throw new Error(query === "long" ? "x".repeat(3_000_000) : "line\\n".repeat(200)); }`,
  );
  const { failure: long = "" } = await js.request({ query: "long" });
  expect(long).toMatch(
    /^Error: x{8000,}\n\.\.\. \d+ more characters \.\.\.\nx+\n +at handler \(function\.ts:1:\d+\)$/,
  );
  expect(long.length).toBeLessThan(20_000);
  const { failure: lines = "" } = await js.request();
  expect(lines).toMatch(/^Error: line\n(line\n){199}\n? +at handler \(function\.ts:1:\d+\)$/);
});
