// One of several threads that serve: where it begins. It takes what the supervisor has read and compiled, starts the
// modules, and listens for itself. It reads no file, which may be another one by now, and hears no signal.
import { parentPort, workerData } from "node:worker_threads";
import { deepFreeze } from "../config/freeze.ts";
import { createLog, LogTurns } from "../log.ts";
import { listen } from "./listen.ts";
import type { Listener } from "./listen.ts";
import { createService } from "./service.ts";
import { startModules } from "./start.ts";
import type { Order, Report, ThreadData } from "./thread-message.ts";

if (parentPort === null) throw new Error("this file is for the supervisor's threads");
const port = parentPort;
const data = workerData as ThreadData;
Error.stackTraceLimit = data.stackFrames;
const { threads, modules, address } = data;
const config = deepFreeze(data.config);
const turns = new LogTurns(data.logTurns, data.number);
const log = createLog({ level: data.logLevel, turns });
// The supervisor has written what the modules say at their start. One that failed only here starts with its first call.
const starts = new Map(
  [...startModules(modules).starts].map(([key, start]) => [key, { ...start, lines: [] }]),
);
const service = createService({ config, modules, starts, log, direct: true, threads });
const listener = await listen({ service, config, log, shared: address, threads });
port.on("message", (order: Order) => {
  if (order.kind === "turn") report({ kind: "turned" });
  else void close(listener, order.graceMs);
});
report({ kind: "listens", host: listener.host, port: listener.port, instances: service.cap.maximum });

function report(message: Report): void {
  port.postMessage(message);
}

async function close(own: Listener, graceMs: number): Promise<void> {
  const { refuses, complete } = own.close(graceMs);
  await refuses;
  report({ kind: "refuses" });
  report({ kind: "closed", complete: await complete });
  // Ends this thread only, and writes the lines that wait.
  process.exit();
}
