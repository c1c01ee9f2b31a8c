// Whether a guest can hold the thread: `/hello` alone and beside four endless loops, in turns, and how each loop ends.
// `node test/bench/hold.ts [rounds]`
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { wat } from "../support/wat.ts";
import { Client } from "./client.ts";
import { readCoreWaitMs } from "./core-wait.ts";
import type { LoadResult } from "./load.ts";
import { canPin, runJson, startOwnServer, startServer } from "./process.ts";
import type { BenchServer } from "./process.ts";
import { formatSpread, printTable, toSpread } from "./table.ts";
import type { Spread } from "./table.ts";

const ROUNDS = Number(process.argv[2] ?? 4);
const LOOPS = 4;
const CPU_MS = 2000;
/** Far away: CPU time without what other programs took can be long in coming. */
const WALL_MS = 600_000;
const WINDOW_MS = 3000;
const LOADS: readonly (readonly [name: string, script: string, parameter: string])[] = [
  ["200 a second, sent on time", "open-load.ts", "200"],
  ["1 connection, one after the other", "load.ts", "1"],
  ["32 connections, one after the other", "load.ts", "32"],
];
const LOOP = '(module (memory (export "memory") 1) (func (export "handle") (loop $again (br $again))))';

/** The record of a call that failed. */
interface Failure {
  readonly application: string;
  readonly status: number;
  readonly code: string;
  readonly cpuMs: number;
  readonly wallMs: number;
}

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

await using server = await startOwnServer(
  `
[log]
sample = 0
[server]
threads = 1

[[applications]]
name = "hello"
file_path = ${JSON.stringify(script("../../samples/hello.wasm"))}
method = "GET"
url_path = "/hello"
function = "hello"

[[applications]]
name = "loop"
file_path = "./loop.wasm"
method = "GET"
url_path = "/loop"
limits = { cpu_ms = ${CPU_MS}, wall_ms = ${WALL_MS} }
`,
  { "loop.wasm": wat(LOOP) },
);

await using busy = await startServer(script("busy.ts"));

const failures: Failure[] = [];
let line = "";
server.output.on("data", (text: string) => {
  const lines = (line + text).split("\n");
  line = lines.pop() ?? "";
  // The guest's own lines are many, and are not looked at.
  for (const each of lines) if (each.includes('"event":"call"')) failures.push(JSON.parse(each) as Failure);
});

/** Keeps so many loops running until told to end, and resolves with their statuses when the last has ended. */
function runLoops(port: number): { end(): Promise<number[]> } {
  const ending = new AbortController();
  const statuses: number[] = [];
  const run = async (): Promise<void> => {
    using client = new Client(port);
    const request = Buffer.from("GET /loop HTTP/1.1\r\nHost: localhost\r\n\r\n");
    while (!ending.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- a loop is started where another has ended
      const { status } = await client.ask(request);
      statuses.push(status);
    }
  };
  const all = Promise.all(Array.from({ length: LOOPS }, run));
  return {
    async end() {
      ending.abort();
      await all;
      return statuses;
    },
  };
}

interface Window extends LoadResult {
  /** How long others kept the server, and the load generator, from their cores. */
  readonly serverWaitedMs: number;
  readonly waitedMs?: number;
}

/** Windows by kind of load. */
type Results = Map<string, Window[]>;

async function measure({ port, pid }: BenchServer, results: Results): Promise<void> {
  for (const [name, file, parameter] of LOADS) {
    const before = readCoreWaitMs(pid);
    // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
    const result = await runJson<LoadResult>(
      script(file),
      String(port),
      "/hello",
      parameter,
      String(WINDOW_MS),
    );
    const window = { ...result, serverWaitedMs: readCoreWaitMs(pid) - before };
    results.set(name, [...(results.get(name) ?? []), window]);
  }
}

const busyBefore = loadavg()[0] ?? 0;
const ways = ["serverless-wasm", "node:http"] as const;
const servers = { "serverless-wasm": server, "node:http": busy };
const alone = { "serverless-wasm": new Map(), "node:http": new Map() } satisfies Record<string, Results>;
const beside = { "serverless-wasm": new Map(), "node:http": new Map() } satisfies Record<string, Results>;
const statuses: number[] = [];
for (const way of ways) {
  // oxlint-disable-next-line no-await-in-loop
  await measure(servers[way], new Map());
}
for (let round = 0; round < ROUNDS; round++) {
  for (const way of ways) {
    // oxlint-disable-next-line no-await-in-loop
    await measure(servers[way], alone[way]);
    const loops = runLoops(servers[way].port);
    // oxlint-disable-next-line no-await-in-loop
    await measure(servers[way], beside[way]);
    // oxlint-disable-next-line no-await-in-loop
    const ended = await loops.end();
    if (way === "serverless-wasm") statuses.push(...ended);
  }
}
// What the server wrote last is read when it has ended.
await server[Symbol.asyncDispose]();

process.stdout.write(
  `Node ${process.version}, ${canPin ? "server and load generator each on a core of its own" : "not pinned to cores"}, ` +
    `${ROUNDS} rounds of ${WINDOW_MS} ms in turns, load average ${busyBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after\n` +
    "Medians with the range of the rounds. Stolen: share of the time that the server's thread, and the generator's, was ready\n" +
    "to run and other programs had its core. node:http: a bare server whose own loops give way after every millisecond.\n",
);
const spread = (windows: readonly Window[], pick: (window: Window) => number): Spread =>
  toSpread(windows.map(pick));
const stolen = (windows: readonly Window[]): string =>
  [
    spread(windows, ({ serverWaitedMs }) => serverWaitedMs),
    spread(windows, ({ waitedMs }) => waitedMs ?? Number.NaN),
  ]
    .map(({ median }) => (Number.isNaN(median) ? "-" : `${((median / WINDOW_MS) * 100).toFixed(0)} %`))
    .join(", ");
for (const [name] of LOADS) {
  const rows = ways.flatMap((way) => {
    const [without, within] = [alone[way], beside[way]].map((results: Results) => results.get(name) ?? []);
    const row = (title: string, windows: readonly Window[] = []): string[] => [
      `${way}, ${title}`,
      formatSpread(
        spread(windows, ({ p50Ms }) => p50Ms),
        2,
      ),
      formatSpread(
        spread(windows, ({ p99Ms }) => p99Ms),
        2,
      ),
      spread(windows, ({ requestsPerSecond }) => requestsPerSecond).median.toFixed(0),
      String(windows.reduce((sum, window) => sum + window.failures, 0)),
      stolen(windows),
    ];
    const more = (pick: (window: Window) => number): string =>
      (spread(within ?? [], pick).median - spread(without ?? [], pick).median).toFixed(2);
    return [
      row("alone", without),
      row(`beside ${LOOPS} loops`, within),
      ["  difference of the medians", more(({ p50Ms }) => p50Ms), more(({ p99Ms }) => p99Ms), "", "", ""],
    ];
  });
  printTable(`/hello: ${name}`, [["", "p50 ms", "p99 ms", "requests/s", "lost", "stolen"], ...rows]);
}

const loops = failures.filter(({ application }) => application === "loop");
const others = failures.length - loops.length;
const right = loops.filter(({ status, code }) => status === 504 && code === "CPU_LIMIT").length;
const over = toSpread(loops.map(({ cpuMs }) => cpuMs - CPU_MS));
const wall = toSpread(loops.map(({ wallMs }) => wallMs));
process.stdout.write(
  `\n${statuses.length} loops with cpu_ms = ${CPU_MS}: ${statuses.filter((status) => status === 504).length} answers 504, ` +
    `${loops.length} records, ${right} of them 504 CPU_LIMIT; ${others} records of other failed calls\n` +
    `CPU time over the budget: ${formatSpread(over, 2)} ms; they took ${formatSpread(wall, 0)} ms side by side\n`,
);
const lost = ways
  .flatMap((way) => [alone[way], beside[way]])
  .flatMap((results: Results) => [...results.values()].flat())
  .reduce((sum, window) => sum + window.failures, 0);
if (right !== statuses.length || loops.length !== statuses.length || others > 0 || lost > 0)
  process.exitCode = 1;
