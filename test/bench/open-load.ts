// A load generator that does not wait for answers: requests leave at fixed times, and how long one takes counts from
// when it was to leave, so that a server that stands still shows in all that wait for it.
// As a program it prints its figures as one JSON line: `node open-load.ts <port> <path> <a second> <milliseconds>`.
import { Client } from "./client.ts";
import { readCoreWaitMs } from "./core-wait.ts";
import { quantile } from "./load.ts";
import type { LoadResult } from "./load.ts";

export interface OpenLoadResult extends LoadResult {
  /** How long this generator itself was kept from running. */
  readonly waitedMs: number;
  readonly accepted: Answers;
  /** With 503. */
  readonly refused: Answers;
}

export interface Answers {
  readonly count: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Sends `path` so many times a second for so long, over as many connections as are needed. */
export async function applyOpenLoad(
  port: number,
  path: string,
  rate: number,
  durationMs: number,
): Promise<OpenLoadResult> {
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const idle: Client[] = [];
  const all: Client[] = [];
  const count = Math.round((rate * durationMs) / 1000);
  const latencies = new Float64Array(count);
  const statuses = new Uint16Array(count);
  let failures = 0;
  const send = async (index: number, due: number): Promise<void> => {
    let client = idle.pop();
    if (client === undefined) {
      client = new Client(port);
      all.push(client);
    }
    const { status } = await client.ask(request);
    latencies[index] = performance.now() - due;
    statuses[index] = status;
    if (status !== 200) failures++;
    idle.push(client);
  };
  const waitedBefore = readCoreWaitMs("self");
  const start = performance.now();
  const pending: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      for (;;) {
        const due = start + (pending.length * 1000) / rate;
        if (pending.length === count || due > performance.now()) break;
        pending.push(send(pending.length, due));
      }
      if (pending.length < count) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  await Promise.all(pending);
  for (const client of all) client[Symbol.dispose]();
  const seconds = (performance.now() - start) / 1000;
  const sorted = latencies.toSorted();
  const answers = (wanted: number): Answers => {
    const chosen = latencies.filter((_, index) => statuses[index] === wanted).toSorted();
    return { count: chosen.length, p50Ms: quantile(chosen, 0.5), p99Ms: quantile(chosen, 0.99) };
  };
  return {
    requestsPerSecond: count / seconds,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    failures,
    accepted: answers(200),
    refused: answers(503),
    waitedMs: readCoreWaitMs("self") - waitedBefore,
  };
}

if (import.meta.main) {
  const [port, path, rate, durationMs] = process.argv.slice(2);
  const result = await applyOpenLoad(Number(port), path ?? "/", Number(rate), Number(durationMs));
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
