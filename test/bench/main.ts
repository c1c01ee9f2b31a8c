// `npm run bench`: `/hello` beside a bare `node:http` server and a plain Hono route that send the same bytes, in turns.
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { LoadResult } from "./load.ts";
import { canPin, runJson, startOwnServer, startServer } from "./process.ts";
import type { BenchServer } from "./process.ts";
import { formatSpread, printTable, toSpread } from "./table.ts";

const ROUNDS = 5;
const ROUND_MS = 1500;
const WARM_UP_MS = 2000;
const CONNECTIONS = [1, 32];

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const load = (port: number, connections: number, durationMs: number): Promise<LoadResult> =>
  runJson<LoadResult>(script("load.ts"), String(port), "/hello", String(connections), String(durationMs));

const busyBefore = loadavg()[0] ?? 0;
await using own = await startOwnServer(`
[server]
threads = 1

[[applications]]
file_path = ${JSON.stringify(fileURLToPath(new URL("../../samples/hello.wasm", import.meta.url)))}
method = "GET"
url_path = "/hello"
function = "hello"
`);
const sample = await fetch(`http://127.0.0.1:${own.port}/hello`);
const type = sample.headers.get("content-type") ?? "";
const body = await sample.text();
await using http = await startServer(script("plain.ts"), "http", type, body);
await using hono = await startServer(script("plain.ts"), "hono", type, body);

const servers: [string, BenchServer][] = [
  ["node:http", http],
  ["Hono", hono],
  ["serverless-wasm /hello", own],
];
for (const [, server] of servers) await load(server.port, 32, WARM_UP_MS);

process.stdout.write(
  `Node ${process.version}, ${canPin ? "server and load generator each on a core of its own" : "not pinned to cores"}, ` +
    `${ROUNDS} rounds of ${ROUND_MS} ms in turns, load average before: ${busyBefore.toFixed(1)}\n` +
    "Medians with the range of the rounds.\n",
);
for (const connections of CONNECTIONS) {
  const results = new Map<string, LoadResult[]>(servers.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, server] of servers)
      results.get(name)?.push(await load(server.port, connections, ROUND_MS));
  }
  const base = toSpread((results.get("node:http") ?? []).map((result) => result.requestsPerSecond)).median;
  const rows = [...results].map(([name, rounds]) => {
    const rate = toSpread(rounds.map((result) => result.requestsPerSecond));
    const failures = rounds.reduce((sum, result) => sum + result.failures, 0);
    return [
      name,
      formatSpread(rate, 0),
      `${((rate.median / base) * 100).toFixed(0)} %`,
      formatSpread(toSpread(rounds.map((result) => result.p50Ms)), 3),
      formatSpread(toSpread(rounds.map((result) => result.p99Ms)), 3),
      String(failures),
    ];
  });
  const unit = connections === 1 ? "1 connection" : `${connections} connections`;
  printTable(unit, [["server", "requests/s", "of node:http", "p50 ms", "p99 ms", "failures"], ...rows]);
}
