// One of several threads that serve: where it begins. It takes what the supervisor has read, compiled and started, starts
// the modules whose snapshot cannot travel, and listens for itself. It reads no file, which may be another one by now, and hears no signal.
import { parentPort, workerData } from "node:worker_threads";
import { deepFreeze } from "../config/freeze.ts";
import { ServerLog } from "../log/open.ts";
import { LogTurns } from "../log/turns.ts";
import { Observer } from "../observe/observer.ts";
import { listen } from "./listen.ts";
import type { Listener } from "./listen.ts";
import { CurrentService, withoutLines } from "./current-service.ts";
import { startAgain, startModules } from "./start.ts";
import type { Order, Report, ThreadData } from "./thread-message.ts";

if (parentPort === null) throw new Error("this file is for the supervisor's threads");
const port = parentPort;
const data = workerData as ThreadData;
Error.stackTraceLimit = data.stackFrames;
const { threads, modules, images, identity, address, secureAddress, descriptors } = data;
const config = deepFreeze(data.config);
const turns = new LogTurns(data.logTurns, data.number);
const log = new ServerLog(config, { level: data.logLevel, turns, opensLater: true });
// The supervisor has written what the modules say at their start. One that failed only here starts with its first call.
const starts = withoutLines(startModules(modules, images).starts);
const observer = new Observer(() => report({ kind: "observed" }), log);
const current = new CurrentService({ config, modules, starts, identity }, log, { threads, observer });
const listener = await listen({ current, log, address, secureAddress, threads, descriptors });
port.on("message", (order: Order) => {
  switch (order.kind) {
    case "turn":
      return report({ kind: "turned" });
    case "close":
      return void close(listener, order);
    case "table":
      return void replace(order);
    case "observer":
      return observer.connect(order.port);
    case "identity":
      current.renew(order.identity);
      return report({ kind: "replaced" });
  }
});
report({
  kind: "listens",
  host: listener.host,
  port: listener.port,
  descriptors: listener.descriptors(),
  instances: current.engine.cap.maximum,
});

function report(message: Report): void {
  port.postMessage(message);
}

async function replace(order: Order & { readonly kind: "table" }): Promise<void> {
  const { modules: next, images: ready, identity: renewed } = order;
  const { starts: again } = await startAgain(next, current.table, current.engine, ready);
  const table = { config: deepFreeze(order.config), modules: next, identity: renewed };
  log.apply(table.config);
  current.replace({ ...table, starts: withoutLines(again) });
  report({ kind: "replaced" });
}

async function close(own: Listener, { graceMs, idle }: Order & { readonly kind: "close" }): Promise<void> {
  const { refuses, complete } = own.close(graceMs, idle);
  await refuses;
  report({ kind: "refuses" });
  const isWhole = await complete;
  await Promise.all([observer.finish(), log.finish()]);
  report({ kind: "closed", complete: isWhole });
  // Ends this thread only, and writes the lines that wait.
  process.exit();
}
