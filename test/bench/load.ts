// A load generator over keep-alive connections: one request at a time on each, answers cut by their Content-Length.
// As a program it prints its figures as one JSON line:
// `node load.ts <port> <path> <connections> <milliseconds> [a file to send with each request]`.
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failures: number;
}

/** Sends `path`, or the body to it, over so many connections for so long. */
export async function applyLoad(
  port: number,
  path: string,
  connections: number,
  durationMs: number,
  body?: Uint8Array,
): Promise<LoadResult> {
  const request =
    body === undefined
      ? Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
      : Buffer.concat([
          Buffer.from(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n`),
          body,
        ]);
  const latencies: number[] = [];
  let failures = 0;
  const start = performance.now();
  const end = start + durationMs;
  await Promise.all(
    Array.from({ length: connections }, () =>
      keepAsking(port, request, end, (latencyMs, failed) => {
        latencies.push(latencyMs);
        if (failed) failures++;
      }),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  const sorted = Float64Array.from(latencies).toSorted();
  return {
    requestsPerSecond: latencies.length / seconds,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
    failures,
  };
}

export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function keepAsking(
  port: number,
  request: Buffer,
  end: number,
  onAnswer: (latencyMs: number, failed: boolean) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
    let pending: Buffer = Buffer.alloc(0);
    let asked = 0;
    const ask = (): void => {
      asked = performance.now();
      socket.write(request);
    };
    socket.on("connect", ask);
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const length = answerLength(pending);
      if (length === undefined || pending.length < length) return;
      const failed = pending.toString("latin1", 9, 12) !== "200";
      pending = pending.subarray(length);
      const now = performance.now();
      onAnswer(now - asked, failed);
      if (now < end) {
        ask();
      } else {
        socket.destroy();
        resolve();
      }
    });
  });
}

/** Bytes of the answer at the front, head and body; undefined while its head is not whole. */
function answerLength(bytes: Buffer): number | undefined {
  const head = bytes.indexOf("\r\n\r\n", 0, "latin1");
  if (head === -1) return undefined;
  const length = /content-length: *(\d+)/i.exec(bytes.toString("latin1", 0, head))?.[1] ?? "0";
  return head + 4 + Number(length);
}

if (import.meta.main) {
  const [port, path, connections, durationMs, file] = process.argv.slice(2);
  const body = file === undefined ? undefined : readFileSync(file);
  const result = await applyLoad(Number(port), path ?? "/", Number(connections), Number(durationMs), body);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
