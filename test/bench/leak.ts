// Whether anything is left of requests: very many over all samples, 1 % of which trap and 1 % of which time out, while
// the server's memory, instances and descriptors are watched. `node test/bench/leak.ts [requests] [seed]`
import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { createRandom } from "../support/random.ts";
import { startBackends } from "./leak/backends.ts";
import { chart, slope } from "./leak/chart.ts";
import { Client } from "./client.ts";
import { KIND_NAMES, nextRequest, toConfiguration } from "./leak/mixture.ts";
import { readVitals } from "./leak/vitals.ts";
import type { Vitals } from "./leak/vitals.ts";
import { startOwnServer } from "./process.ts";
import { printTable } from "./table.ts";

const REQUESTS = Number(process.argv[2] ?? 1_000_000);
const SEED = Number(process.argv[3] ?? Math.floor(Math.random() * 2 ** 31));
const CONNECTIONS = 64;
const SAMPLES = 200;
/** What comes before is the server getting warm. */
const WARM_SHARE = 0.1;
/** Longer than idle sandboxes and keep-alive connections are kept. */
const REST_MS = 65_000;

interface Count {
  requests: number;
  expected: number;
  wrongBodies: number;
  readonly others: Map<number, number>;
}

const random = createRandom(SEED);
await using backends = await startBackends();
const { toml, files } = toConfiguration(backends);
await using server = await startOwnServer(toml, files);
const counts = new Map<string, Count>(
  KIND_NAMES.map((name) => [name, { requests: 0, expected: 0, wrongBodies: 0, others: new Map() }]),
);
const bodies = new Map<string, Buffer>();
const samples: [requests: number, vitals: Vitals][] = [];
let started = 0;
let done = 0;

async function keepAsking(client: Client): Promise<void> {
  while (started < REQUESTS) {
    started++;
    const { name, bytes, expected, isStable, leaves } = nextRequest(random);
    // oxlint-disable-next-line no-await-in-loop -- one request at a time on a connection
    const { status, body } = await client.ask(bytes, leaves);
    const count = counts.get(name) as Count;
    count.requests++;
    if (status === expected) count.expected++;
    else count.others.set(status, (count.others.get(status) ?? 0) + 1);
    if (isStable && status === expected) {
      const before = bodies.get(name);
      // A copy: what came stands in a larger buffer.
      if (before === undefined) bodies.set(name, Buffer.from(body));
      else if (!before.equals(body)) count.wrongBodies++;
    }
    if (++done % Math.ceil(REQUESTS / SAMPLES) === 0) samples.push([done, readVitals(server.pid)]);
  }
}

const busyBefore = loadavg()[0] ?? 0;
const before = readVitals(server.pid);
const start = performance.now();
const clients = Array.from({ length: CONNECTIONS }, () => new Client(server.port));
await Promise.all(clients.map(keepAsking));
const seconds = (performance.now() - start) / 1000;
const busyAfter = loadavg()[0] ?? 0;
for (const client of clients) client[Symbol.dispose]();
await wait(REST_MS);
const rested = readVitals(server.pid);

process.stdout.write(
  `Node ${process.version}, ${REQUESTS} requests over ${CONNECTIONS} connections, seed ${SEED}, ` +
    `${(REQUESTS / seconds).toFixed(0)} requests/s, load average ${busyBefore.toFixed(1)} before and ${busyAfter.toFixed(1)} after\n`,
);
printTable("Answers", [
  ["kind", "requests", "as expected", "other statuses", "wrong bodies"],
  ...[...counts].map(([name, count]) => [
    name,
    String(count.requests),
    String(count.expected),
    [...count.others].map(([status, times]) => `${times} times ${status}`).join(", ") || "-",
    String(count.wrongBodies),
  ]),
]);

const warm = samples.filter(([requests]) => requests > REQUESTS * WARM_SHARE);
const METRICS: readonly (readonly [title: string, pick: (vitals: Vitals) => number])[] = [
  ["resident memory, MiB", ({ residentMib }) => residentMib],
  ["memories of instances", ({ memories }) => memories],
  ["descriptors", ({ descriptors }) => descriptors],
  ["memory mappings", ({ mappings }) => mappings],
];
for (const [title, pick] of METRICS) {
  const values = samples.map(([, vitals]) => pick(vitals));
  process.stdout.write(
    chart(`${title}, over ${REQUESTS} requests`, values, title.startsWith("resident") ? 8 : 3),
  );
}
printTable(`From the first ${WARM_SHARE * 100} % on`, [
  ["", "before", "at 10 %", "lowest", "highest", "at the end", "a minute later", "slope for 100,000"],
  ...METRICS.map(([title, pick]) => {
    const values = warm.map(([, vitals]) => pick(vitals));
    const grown = slope(warm.map(([requests, vitals]) => [requests / 100_000, pick(vitals)]));
    const isMemory = title.startsWith("resident");
    return [
      title,
      ...[
        pick(before),
        values[0] ?? 0,
        Math.min(...values),
        Math.max(...values),
        values.at(-1) ?? 0,
        pick(rested),
      ].map((value) => value.toFixed(0)),
      isMemory ? `${(grown * 1024).toFixed(0)} KiB` : grown.toFixed(2),
    ];
  }),
]);
const wrong = [...counts.values()].some(
  ({ requests, expected, wrongBodies }) => expected < requests || wrongBodies > 0,
);
if (wrong) process.exitCode = 1;
