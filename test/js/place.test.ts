// Where a script stood whose call was ended: the functions that ran or waited, in the files as they were written.
import { expect, it } from "vitest";
import { readEngineStacks } from "../../src/js/engine-stack.ts";
import { createRecorded } from "../support/recorded.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import { listenTcp } from "../support/tcp-server.ts";

/** The failure of a call that ends at its limits. */
async function fail(
  source: string,
  { limits = "wall_ms = 300", file = "a.ts", more = {}, tcp = "" } = {},
): Promise<NonNullable<InvocationRecord["failure"]>> {
  using table = createRecorded(
    `[[applications]]
file_path = "${file}"
method = "*"
url_path = "/"
tcp = [${tcp}]
limits = { ${limits} }`,
    { [file]: source, ...more },
  );
  await (await table.request("/")).text();
  const { failure } = table.take()[0] ?? {};
  if (failure === undefined) throw new Error("it went well");
  return failure;
}

const WAITS: readonly (readonly [what: string, source: string, stack: readonly RegExp[]])[] = [
  [
    "a timer, in a function that others wait for",
    `const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
interface Unused { a: 1 }
async function inner(): Promise<void> {
  for (const ms of [1, 60_000]) await pause(ms);
}
class Shop {
  async load() {
    await inner();
  }
}
export const handler = async () => {
  await new Shop().load();
};`,
    [/^inner \(a\.ts:4:\d+\)$/, /^load \(a\.ts:8:\d+\)$/, /^handler \(a\.ts:12:\d+\)$/],
  ],
  [
    "a promise that nobody settles, while somebody has its ends",
    `let ends: unknown;
export const handler = async () => {
  await new Promise((...all) => { ends = all; });
};`,
    [/^handler \(a\.ts:3:\d+\)$/],
  ],
  [
    "several at once: in the one that was begun last",
    `const pause = () => new Promise((done) => setTimeout(done, 60_000));
const first = async () => { await pause(); };
const second = async () => {
  await pause();
};
export const handler = async () => {
  await Promise.all([first(), second()]);
};`,
    [/^second \(a\.ts:4:\d+\)$/, /^handler \(a\.ts:7:\d+\)$/],
  ],
  [
    "the first of several, behind a promise of its own",
    `const pause = () => new Promise((done) => setTimeout(done, 60_000));
const one = async () => {
  await pause();
};
const both = () => Promise.race([one().then((value) => value), new Promise(() => {})]);
export const handler = async () => {
  const asked = new Promise((resolve) => resolve(both()));
  await asked.finally(() => {});
};`,
    [/^one \(a\.ts:3:\d+\)$/, /^handler \(a\.ts:8:\d+\)$/],
  ],
  [
    "a loop over what comes in time",
    `async function* ticks() {
  yield 1;
  await new Promise((done) => setTimeout(done, 60_000));
}
export const handler = async () => {
  for await (const tick of ticks()) void tick;
};`,
    [/^handler \(a\.ts:6:\d+\)$/],
  ],
  [
    "a function without a name, and one with an odd one",
    `const pause = () => new Promise((done) => setTimeout(done, 60_000));
const odd = async () => { await (async () => { await pause(); })(); };
Object.defineProperty(odd, "name", { value: "\\u0436 at x (y.js:1:1)\\n    at forged (z.js:1:1)" });
export const handler = async () => odd();`,
    [
      /^<anonymous> \(a\.ts:2:\d+\)$/,
      /^\u0436 at x \(y\.js:1:1\) {5}at forged \(z\.js:1:1\) \(a\.ts:2:\d+\)$/,
    ],
  ],
  [
    "nothing that can be told: the function that is served",
    `export const handler = () => new Promise(() => {});`,
    [/^handler \(a\.ts\)$/],
  ],
];

it.each(WAITS)("A script that waits for %s", async (_, source, stack) => {
  const failure = await fail(source);
  expect(failure.code).toBe("WALL_LIMIT");
  expect(failure.stack).toEqual(stack.map((frame): unknown => expect.stringMatching(frame)));
});

it("A script that waits for others on the network stands in its own function, not in the platform's", async () => {
  await using server = await listenTcp();
  const source = `import { connect } from "serverless-wasm/sockets";
async function read() {
  const { readable } = connect("${server.address}");
  return readable.getReader().read();
}
const ask = async () => {
  const answer = await fetch("http://${server.address}/");
  return answer.text();
};
export const handler = async ({ query }) => {
  const value = await (query === "" ? ask() : read());
  return String(value);
};`;
  const failure = await fail(source, { tcp: `"${server.address}"` });
  expect(failure.stack).toEqual([
    expect.stringMatching(/^ask \(a\.ts:7:\d+\)$/),
    expect.stringMatching(/^handler \(a\.ts:11:\d+\)$/),
  ]);
});

it("A script in several files is told in its files, and runs out of CPU time where it loops", async () => {
  const failure = await fail(
    `import { spin } from "./spin.ts";
export const handler = async () => {
  await null;
  return spin(0);
};`,
    {
      limits: "cpu_ms = 50",
      more: {
        "spin.ts": `interface Unused { a: 1 }

export function spin(from: number): number {
  let sum = from;
  for (;;) sum += Math.sin(sum);
}`,
      },
    },
  );
  expect(failure.code).toBe("CPU_LIMIT");
  expect(failure.stack).toEqual([
    expect.stringMatching(/^spin \(spin\.ts:5:\d+\)$/),
    expect.stringMatching(/^handler \(a\.ts:4:\d+\)$/),
  ]);
});

it("A script that has called nothing yet is told where its function begins", async () => {
  const failure = await fail(`\nexport function handler() {\n  for (;;) ;\n}`, { limits: "cpu_ms = 50" });
  expect(failure.stack).toEqual([expect.stringMatching(/^handler \(a\.ts:2:\d+\)$/)]);
});

it("A script that has no memory left is told where it asked for more", async () => {
  const failure = await fail(
    `const grow = () => { const all = []; for (;;) all.push(new Uint8Array(1_000_000).fill(1)); };
export const handler = () => {
  try { grow(); } catch {}
  return "x".repeat(100);
};`,
    { limits: "memory_mb = 8, cpu_ms = 2000" },
  ).catch((error: unknown) => error);
  // Where the engine can say so itself, the script catches it.
  expect(failure).toEqual(new Error("it went well"));
});

it("A script that was thrown a text at has no frames of its own, and is told by its function", async () => {
  const failure = await fail(`export const handler = () => { throw "a text"; };`);
  expect([failure.code, failure.message, failure.stack]).toEqual([
    "GUEST_EXCEPTION",
    "Uncaught 'a text'",
    ["handler (a.ts)"],
  ]);
});

it("A memory full of nonsense gives nothing, in no time", () => {
  const bytes = new Uint8Array(1 << 20);
  expect(readEngineStacks(bytes, 0)).toEqual([]);
  const words = new Uint32Array(bytes.buffer);
  let seed = 1;
  for (let round = 0; round < 40; round++) {
    for (let at = 0; at < words.length; at += round % 2 === 0 ? 1 : 7) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      // Mostly places in the same memory, and now and then what marks an object.
      words[at] = seed % 5 === 0 ? 0xffffffff : seed % 5 === 1 ? seed * 2 : (seed % (1 << 20)) & ~3;
    }
    for (const runtime of [0, 4, 1000, bytes.length - 4, bytes.length, 2 ** 32 - 4]) {
      const started = performance.now();
      for (const frames of readEngineStacks(bytes, runtime)) expect(frames.length).toBeLessThanOrEqual(16);
      expect(performance.now() - started).toBeLessThan(250);
    }
  }
});
