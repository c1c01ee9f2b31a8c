// Requests parked in `tcp_read` in one process: how long they take to build up, what each takes of memory, what they
// cost others, and whether each gets its own answer when the backend speaks. Twice, because what the first wave leaves
// behind is freed while the second one comes; and some more requests than the cap allows.
// `node test/bench/parked.ts [count = 1000] [arriving at a time = 50]`
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { relayGuest } from "../support/relay-guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { wat } from "../support/wat.ts";
import { LOAD_CORE, startNode, startOwnServer } from "./process.ts";
import type { Pulse } from "./pulse.ts";
import { printTable } from "./table.ts";

const COUNT = Number(process.argv[2] ?? 1000);
const ARRIVING = Number(process.argv[3] ?? 50);
const BEYOND = 300;
const WAVES = 2;
/** With those that are kept for other applications, and one for `/hello`. */
const INSTANCES = COUNT + 1 + Math.min(500, Math.ceil(COUNT / 9));
const WALL_MS = 300_000;
const MEASURE_MS = 3000;

// A call has two descriptors in the server, its client's and its backend's, and so it has here.
const descriptors = execFileSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" }).trim();
const needed = 2 * COUNT + BEYOND + 100;
if (Number(descriptors) < needed) {
  process.stderr.write(
    `${COUNT} parked calls take ${needed} descriptors, and "ulimit -Hn" is ${descriptors}: raise it, or ask for fewer\n`,
  );
  process.exit(2);
}

using backend = await SilentBackend.start();
await using server = await startOwnServer(
  `
[log]
sample = 0
[server]
threads = 1
connections = ${COUNT + BEYOND + 100}
instances = ${INSTANCES}

[[applications]]
file_path = ${JSON.stringify(fileURLToPath(new URL("../../samples/hello.wasm", import.meta.url)))}
method = "GET"
url_path = "/hello"
function = "hello"

[[applications]]
name = "parked"
file_path = "relay.wasm"
method = "GET"
url_path = "/parked"
function = "handle"
tcp = ["${backend.address}"]
limits = { wall_ms = ${WALL_MS}, concurrency = ${COUNT + BEYOND + 100} }
`,
  { "relay.wasm": wat(relayGuest(backend.address)) },
);

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** One request on a connection of its own, with its number as the query. */
function ask(number: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: server.port, host: "127.0.0.1" });
    let text = "";
    socket.setEncoding("latin1");
    socket.on("connect", () =>
      socket.write(`GET /parked?${number} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
    );
    socket.on("data", (piece: string) => (text += piece));
    socket.on("end", () =>
      resolve({ status: Number(text.slice(9, 12)), body: text.slice(text.indexOf("\r\n\r\n") + 4) }),
    );
    socket.on("error", reject);
  });
}

interface Row extends Pulse {
  readonly what: string;
  readonly tookMs: number;
  readonly memoryMib: number;
  readonly mappings: number;
  readonly descriptors: number;
}
const rows: Row[] = [];

/** Watches `/hello` while something goes on. */
async function watch(what: string, action: () => Promise<unknown>): Promise<void> {
  const script = fileURLToPath(new URL("pulse.ts", import.meta.url));
  const child = startNode(LOAD_CORE, script, String(server.port), "/hello");
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  const closed = new Promise((resolve) => {
    child.on("close", resolve);
  });
  await pause(200);
  const start = performance.now();
  await action();
  const tookMs = performance.now() - start;
  child.kill("SIGTERM");
  await closed;
  rows.push({
    ...(JSON.parse(text) as Pulse),
    what,
    tookMs,
    memoryMib: server.residentMib(),
    mappings: readFileSync(`/proc/${server.pid}/maps`, "utf8").split("\n").length,
    descriptors: readdirSync(`/proc/${server.pid}/fd`).length,
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Sends so many, of which no more than `ARRIVING` have not reached the backend yet. */
async function buildUp(count: number, heardBefore: number): Promise<Promise<Answer>[]> {
  const answers: Promise<Answer>[] = [];
  while (answers.length < count) {
    const room = ARRIVING - (answers.length - (backend.heardFrom - heardBefore));
    for (let i = 0; i < room && answers.length < count; i++) answers.push(ask(heardBefore + answers.length));
    await backend.waitToHear(heardBefore + answers.length - ARRIVING + 1);
  }
  await backend.waitToHear(heardBefore + count);
  return answers;
}

const busyBefore = loadavg()[0] ?? 0;
await watch("before", () => pause(MEASURE_MS));
let right = 0;
let beyond: readonly Answer[] = [];
for (let wave = 1; wave <= WAVES; wave++) {
  const heardBefore = backend.heardFrom;
  let waiting: Promise<Answer>[] = [];
  await watch(`building up ${wave}`, async () => {
    waiting = await buildUp(COUNT, heardBefore);
  });
  await watch(`parked ${wave}`, () => pause(MEASURE_MS));
  if (wave === WAVES) {
    // One of them gets the place of the idle sandbox of `/hello`.
    const more = Array.from({ length: BEYOND + 1 }, (_, index) => ask(heardBefore + COUNT + index));
    beyond = (await Promise.all(more.map((answer) => Promise.race([answer, pause(5000)])))).filter(
      (answer) => answer !== undefined,
    );
  }
  await watch(`answering ${wave}`, async () => {
    backend.echo();
    const answers = await Promise.all(waiting);
    right += answers.filter(
      ({ status, body }, index) => status === 200 && body === String(heardBefore + index),
    ).length;
  });
  await backend.waitForOpen(0);
}
await watch("after", () => pause(MEASURE_MS));

process.stdout.write(
  `Node ${process.version}, ${COUNT} requests parked in tcp_read, ${ARRIVING} arriving at a time, load average before: ${busyBefore.toFixed(1)}\n`,
);
printTable("/hello every 5 ms over 1 connection, and the server's process at the end of each part", [
  [
    "",
    "took ms",
    "/hello",
    "p50 ms",
    "p99 ms",
    "max ms",
    "failures",
    "memory MiB",
    "mappings",
    "descriptors",
  ],
  ...rows.map((row) => [
    row.what,
    row.tookMs.toFixed(0),
    String(row.requests),
    row.p50Ms.toFixed(2),
    row.p99Ms.toFixed(2),
    row.maxMs.toFixed(1),
    String(row.failures),
    row.memoryMib.toFixed(0),
    String(row.mappings),
    String(row.descriptors),
  ]),
]);
const [before, , parked] = rows;
const each = ((parked?.memoryMib ?? 0) - (before?.memoryMib ?? 0)) * (1024 / COUNT);
const mappings = ((parked?.mappings ?? 0) - (before?.mappings ?? 0)) / COUNT;
const refused = Map.groupBy(beyond, ({ status }) => status);
process.stdout.write(
  `\na parked call: ${each.toFixed(1)} KiB resident, ${mappings.toFixed(2)} mappings\n` +
    `right answers: ${right} of ${COUNT * WAVES}\n` +
    `${BEYOND + 1} requests beyond ${COUNT}, for one of which there is room: ` +
    `${[...refused].map(([status, list]) => `${list.length} times ${status}`).join(", ")}\n`,
);
