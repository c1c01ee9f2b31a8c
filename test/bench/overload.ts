// More than the server can carry: a function that computes for a third of a millisecond is asked as often as it can be
// served, three times as often, and as often as before; beside it, another application's `/hello`, 20 times a second.
// `node test/bench/overload.ts [seconds of overload = 60] [times = 3]`
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { wat } from "../support/wat.ts";
import type { LoadResult } from "./load.ts";
import type { OpenLoadResult } from "./open-load.ts";
import { canPin, runJson, startOwnServer } from "./process.ts";
import { printTable } from "./table.ts";

const OVERLOAD_MS = Number(process.argv[2] ?? 60) * 1000;
const TIMES = Number(process.argv[3] ?? 3);
const FULL_MS = Math.min(10_000, OVERLOAD_MS);
const CONNECTIONS = 32;
/** A third of a millisecond, which is more than a slice has fuel for. */
const ROUNDS = 400_000;

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

await using server = await startOwnServer(
  `
[log]
sample = 0
[server]
threads = 1

[[applications]]
file_path = ${JSON.stringify(script("../../samples/hello.wasm"))}
method = "GET"
url_path = "/hello"
function = "hello"

[[applications]]
file_path = "work.wasm"
method = "GET"
url_path = "/work"
`,
  {
    "work.wasm": wat(`(module
      (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
      (memory (export "memory") 1)
      (func (export "handle") (local $i i32)
        (loop $again
          (i32.store (i32.and (local.get $i) (i32.const 1020)) (i32.mul (local.get $i) (i32.const 31)))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $again (i32.lt_u (local.get $i) (i32.const ${ROUNDS}))))
        (call $status (i32.const 200) (i32.const 0) (i64.const 0))))`),
  },
);

const closed = (milliseconds: number): Promise<LoadResult> =>
  runJson(script("load.ts"), String(server.port), "/work", String(CONNECTIONS), String(milliseconds));
const open = (path: string, rate: number, milliseconds: number): Promise<OpenLoadResult> =>
  runJson(script("open-load.ts"), String(server.port), path, String(Math.round(rate)), String(milliseconds));

const rows: string[][] = [];
async function measure(what: string, rate: number, milliseconds: number): Promise<void> {
  const resident: number[] = [];
  const timer = setInterval(() => resident.push(server.residentMib()), 500);
  const [work, hello] = await Promise.all([
    open("/work", rate, milliseconds),
    open("/hello", 20, milliseconds),
  ]);
  clearInterval(timer);
  rows.push([
    what,
    rate.toFixed(0),
    ((work.accepted.count * 1000) / milliseconds).toFixed(0),
    work.accepted.p50Ms.toFixed(1),
    work.accepted.p99Ms.toFixed(1),
    String(work.refused.count),
    work.refused.p50Ms.toFixed(1),
    work.refused.p99Ms.toFixed(1),
    String(work.failures - work.refused.count),
    hello.accepted.p50Ms.toFixed(1),
    hello.accepted.p99Ms.toFixed(1),
    String(hello.failures),
    `${(resident[0] ?? 0).toFixed(0)} to ${Math.max(...resident).toFixed(0)}`,
    `${((work.waitedMs / milliseconds) * 100).toFixed(0)} %`,
  ]);
}

const busyBefore = loadavg()[0] ?? 0;
await closed(3000);
const { requestsPerSecond: capacity, p99Ms } = await closed(5000);
await measure("as much as it can", capacity, FULL_MS);
await measure(`${TIMES} times as much`, TIMES * capacity, OVERLOAD_MS);
await measure("as before", capacity, FULL_MS);

process.stdout.write(
  `Node ${process.version}, ${canPin ? "server and load generator each on a core of its own" : "not pinned to cores"}, ` +
    `load average ${busyBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after\n` +
    `${capacity.toFixed(0)} requests a second with ${CONNECTIONS} connections, p99 ${p99Ms.toFixed(1)} ms; then sent on time, whatever comes back\n`,
);
printTable("/work, and /hello beside it", [
  [
    "",
    "offered/s",
    "served/s",
    "p50 ms",
    "p99 ms",
    "refused",
    "p50 ms",
    "p99 ms",
    "lost",
    "/hello p50 ms",
    "p99 ms",
    "failures",
    "memory MiB",
    "generator stolen",
  ],
  ...rows,
]);
