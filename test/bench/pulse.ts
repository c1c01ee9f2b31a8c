// How long one request takes while other things go on: one is due every few milliseconds, and its time counts from when
// it was due, so that a server that stands still is seen in all of those that it held up.
// As a program it prints its figures as one JSON line at SIGTERM: `node pulse.ts <port> <path>`.
import { connect } from "node:net";
import { quantile } from "./load.ts";

const EVERY_MS = 5;

export interface Pulse {
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  readonly failures: number;
}

function beat(port: number, path: string): void {
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const latencies: number[] = [];
  let failures = 0;
  let due = performance.now();
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let from = due;
  const ask = (): void => {
    // A timer may fire a little early.
    from = Math.min(due, performance.now());
    socket.write(request);
  };
  socket.on("connect", ask);
  // The answer is small: it comes in one piece.
  socket.on("data", (chunk: Buffer) => {
    const now = performance.now();
    latencies.push(now - from);
    if (chunk.toString("latin1", 9, 12) !== "200") failures++;
    due += EVERY_MS;
    if (due > now) setTimeout(ask, due - now);
    else ask();
  });
  process.on("SIGTERM", () => {
    // One that is still waited for took so long at least.
    if (performance.now() > due) latencies.push(performance.now() - from);
    const sorted = Float64Array.from(latencies).toSorted();
    const pulse: Pulse = {
      requests: sorted.length,
      p50Ms: quantile(sorted, 0.5),
      p99Ms: quantile(sorted, 0.99),
      maxMs: quantile(sorted, 1),
      failures,
    };
    process.stdout.write(JSON.stringify(pulse), () => process.exit());
  });
}

if (import.meta.main) beat(Number(process.argv[2]), process.argv[3] ?? "/");
