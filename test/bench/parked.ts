// 1,000 requests parked in `tcp_read` on a silent backend in one process: what they cost others, and what is left of
// them when their wall clock has run out. `node test/bench/parked.ts [count]`
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { HTTP_GUEST } from "../support/http-guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { wat } from "../support/wat.ts";
import type { LoadResult } from "./load.ts";
import { runJson, startOwnServer } from "./process.ts";
import { printTable } from "./table.ts";

const COUNT = Number(process.argv[2] ?? 1000);
const WALL_MS = 12_000;
const MEASURE_MS = 3000;

using backend = await SilentBackend.start();
await using server = await startOwnServer(
  `
[[applications]]
file_path = ${JSON.stringify(fileURLToPath(new URL("../../samples/hello.wasm", import.meta.url)))}
method = "GET"
url_path = "/hello"
function = "hello"

[[applications]]
name = "parked"
file_path = "http.wasm"
method = "GET"
url_path = "/parked"
function = "parked"
env = { backend = "${backend.address}" }
limits = { wall_ms = ${WALL_MS}, concurrency = ${COUNT} }
`,
  { "http.wasm": wat(HTTP_GUEST) },
);

interface Row {
  readonly hello: LoadResult;
  readonly memoryMib: number;
  readonly descriptors: number;
  readonly backendConnections: number;
}

async function measure(): Promise<Row> {
  const memoryMib = server.residentMib();
  const descriptors = readdirSync(`/proc/${server.pid}/fd`).length;
  const backendConnections = backend.open;
  const load = fileURLToPath(new URL("load.ts", import.meta.url));
  const hello = await runJson<LoadResult>(load, String(server.port), "/hello", "1", String(MEASURE_MS));
  return { hello, memoryMib, descriptors, backendConnections };
}

/** One request on a connection of its own, and the status of its answer. */
function park(sockets: Socket[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: server.port, host: "127.0.0.1" });
    sockets.push(socket);
    socket.on("connect", () =>
      socket.write("GET /parked HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
    );
    socket.once("data", (chunk: Buffer) => {
      resolve(Number(chunk.toString("latin1", 9, 12)));
      socket.destroy();
    });
    socket.on("error", reject);
  });
}

const busyBefore = loadavg()[0] ?? 0;
await measure();
const before = await measure();

const start = performance.now();
const sockets: Socket[] = [];
const answers = Array.from({ length: COUNT }, () => park(sockets));
await backend.waitForOpen(COUNT);
const allParkedMs = performance.now() - start;
const during = await measure();
const statuses = await Promise.all(answers);
const allAnsweredMs = performance.now() - start;
await backend.waitForOpen(0);
const after = await measure();
await new Promise((resolve) => {
  setTimeout(resolve, MEASURE_MS);
});
const later = await measure();

const rows = Object.entries({ before, during, after, later }).map(([when, row]) => [
  when,
  row.hello.requestsPerSecond.toFixed(0),
  row.hello.p50Ms.toFixed(3),
  row.hello.p99Ms.toFixed(3),
  String(row.hello.failures),
  row.memoryMib.toFixed(0),
  String(row.descriptors),
  String(row.backendConnections),
]);
process.stdout.write(
  `Node ${process.version}, ${COUNT} requests parked in tcp_read, wall_ms = ${WALL_MS}, load average before: ${busyBefore.toFixed(1)}\n`,
);
printTable("/hello over 1 connection, and the server's process", [
  ["", "requests/s", "p50 ms", "p99 ms", "failures", "memory MiB", "descriptors", "backend connections"],
  ...rows,
]);
const counts = Map.groupBy(statuses, (status) => status);
process.stdout.write(
  `\nall parked after ${allParkedMs.toFixed(0)} ms, all answered after ${allAnsweredMs.toFixed(0)} ms: ` +
    `${[...counts].map(([status, list]) => `${list.length} times ${status}`).join(", ")}\n`,
);
