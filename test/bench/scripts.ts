// Whether anything is left of requests to JavaScript functions: 100,000 over several, with every answer checked, while the
// process's memory is watched; and what an idle sandbox of one holds. `node --expose-gc test/bench/scripts.ts [requests]`
import { readFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { createJs } from "../support/js.ts";
import type { Js, JsAnswer } from "../support/js.ts";
import type { JsRequest } from "../support/exchange.ts";
import { printTable } from "./table.ts";

const REQUESTS = Number(process.argv[2] ?? 100_000);
const SAMPLES = 10;
const IDLE = 200;
const TOGETHER = 16;

interface Kind {
  readonly name: string;
  readonly source: string;
  readonly request: (round: number) => JsRequest;
  readonly isRight: (answer: JsAnswer, round: number) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    name: "hello",
    source: `let n = 0; export const handler = async () => ({ statusCode: 200, headers: { "content-type": "text/plain" }, body: "Hello " + ++n });`,
    request: () => ({}),
    isRight: ({ status, body }) => status === 200 && body === "Hello 1",
  },
  {
    name: "JSON",
    source: `const seen = []; export const handler = async (event) => { seen.push(event.body); return { body: { seen, n: event.body.n + 1 } }; };`,
    request: (n) => ({ method: "POST", body: JSON.stringify({ n }) }),
    isRight: ({ body }, n) => body === JSON.stringify({ seen: [{ n }], n: n + 1 }),
  },
  {
    name: "Hono",
    source: `import { Hono } from "hono"; const app = new Hono(); let n = 0; app.get("/hello/:name", (c) => c.text(c.req.param("name") + ++n)); export default app;`,
    request: (n) => ({ path: `/hello/${n}` }),
    isRight: ({ status, body }, n) => status === 200 && body === `${n}1`,
  },
  {
    name: "timer",
    source: `export const handler = async (event) => { setInterval(() => {}, 1); await new Promise((r) => setTimeout(r, 1)); return { body: event.query }; };`,
    request: (n) => ({ query: String(n) }),
    isRight: ({ body }, n) => body === String(n),
  },
  {
    name: "throw",
    source: `export const handler = async (event) => { console.log("x"); throw new Error(event.query); };`,
    request: (n) => ({ query: String(n) }),
    isRight: ({ status, failure, log }, n) =>
      status === 500 && failure?.startsWith(`Error: ${n}\n`) === true && log.length === 1,
  },
  {
    name: "memory",
    source: `export const handler = async (event) => ({ body: String(new Uint8Array(Number(event.query)).fill(1).length) });`,
    request: (n) => ({ query: String((n % 100) * 50_000) }),
    isRight: ({ body }, n) => body === String((n % 100) * 50_000),
  },
];
/** Of every 100 requests; the rest are hellos. */
const SHARES: readonly (readonly [name: string, share: number])[] = [
  ["JSON", 25],
  ["Hono", 15],
  ["timer", 3],
  ["throw", 2],
  ["memory", 2],
];

function readMib(key: "VmRSS" | "VmSize"): number {
  const [, kilobytes = "0"] =
    new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

function readPssMib(): number {
  const [, kilobytes = "0"] = /Pss:\s+(\d+)/.exec(readFileSync("/proc/self/smaps_rollup", "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

const functions = new Map<string, Js>();
for (const { name, source } of KINDS) {
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  functions.set(name, await createJs(source, { limits: { wall_ms: 10_000, log_bytes: 1000 } }));
}
const mixture = SHARES.flatMap(([name, share]) => Array<string>(share).fill(name));
const order = Array.from({ length: 100 }, (_, index) => mixture[(index * 37) % 100] ?? "hello");

const counts = new Map(KINDS.map(({ name }) => [name, { requests: 0, wrong: 0 }]));
const rows: string[][] = [];
let started = 0;
let done = 0;
const keepAsking = async (): Promise<void> => {
  while (started < REQUESTS) {
    const round = started++;
    const kind = KINDS.find(({ name }) => name === order[round % 100]) as Kind;
    const js = functions.get(kind.name) as Js;
    // oxlint-disable-next-line no-await-in-loop -- one request at a time for each of those that ask
    const answer = await js.request(kind.request(round));
    const count = counts.get(kind.name) as { requests: number; wrong: number };
    count.requests++;
    if (!kind.isRight(answer, round)) {
      if (count.wrong++ === 0) process.stdout.write(`${kind.name} ${round}: ${JSON.stringify(answer)}\n`);
    }
    // The log of the tests keeps all lines.
    js.log.lines.length = 0;
    if (++done % (REQUESTS / SAMPLES) === 0) {
      collect();
      rows.push([
        String(done),
        readMib("VmRSS").toFixed(0),
        (process.memoryUsage().heapUsed / 2 ** 20).toFixed(1),
      ]);
    }
  }
};
const start = performance.now();
await keepAsking();
const seconds = (performance.now() - start) / 1000;
process.stdout.write(`${REQUESTS} requests in ${seconds.toFixed(0)} s\n`);
printTable("Answers", [
  ["function", "requests", "wrong"],
  ...[...counts].map(([name, { requests, wrong }]) => [name, String(requests), String(wrong)]),
]);
printTable("Memory, MiB", [["requests", "resident", "heap"], ...rows]);

// What an idle sandbox holds: so many calls at once leave as many sandboxes.
const idle = await createJs(
  `export const handler = async (event) => { if (event.query) await new Promise((r) => setTimeout(r, 300)); return { body: "x" }; }`,
  { limits: { wall_ms: 10_000, concurrency: IDLE, max_idle: IDLE } },
);
await Promise.all(Array.from({ length: TOGETHER }, () => idle.request({ query: "1" })));
const pool = idle.service.pools.get(idle.application);
const before = { idle: pool?.idle ?? 0, pss: 0 };
for (let turn = 0; turn < 10; turn++) {
  collect();
  // oxlint-disable-next-line no-await-in-loop -- V8 frees some of it later
  await setImmediate();
}
before.pss = readPssMib();
await Promise.all(Array.from({ length: IDLE }, () => idle.request({ query: "1" })));
for (let turn = 0; turn < 10; turn++) {
  collect();
  // oxlint-disable-next-line no-await-in-loop
  await setImmediate();
}
const more = (pool?.idle ?? 0) - before.idle;
printTable("Idle sandboxes", [
  ["sandboxes more", "PSS more, MiB", "KiB each"],
  [
    String(more),
    (readPssMib() - before.pss).toFixed(1),
    (((readPssMib() - before.pss) * 1024) / more).toFixed(0),
  ],
]);
for (const js of functions.values()) js.service.close();
idle.service.close();
if ([...counts.values()].some(({ wrong }) => wrong > 0)) process.exitCode = 1;
