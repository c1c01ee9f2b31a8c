// What `/hello` beside endless loops is compared with: a bare `node:http` server whose own loops give way after every
// millisecond, as well as JavaScript can. `/loop` is busy for 2 s in turns of 1 ms, everything else is a greeting.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const BUSY_MS = 2000;
const TURN_MS = 1;

function spin(ranMs: number, onEnd: () => void): void {
  const start = performance.now();
  while (performance.now() - start < TURN_MS);
  const total = ranMs + performance.now() - start;
  if (total >= BUSY_MS) onEnd();
  else waiting.push(() => spin(total, onEnd));
}

/** One turn of one loop for each turn of the event loop. */
const waiting: (() => void)[] = [];
function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}

const server = createServer((request, response) => {
  if (request.url !== "/loop") {
    response.end("Hello world from WASM!\n");
    return;
  }
  if (waiting.length === 0) setImmediate(next);
  waiting.push(() => spin(0, () => response.writeHead(504).end()));
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
