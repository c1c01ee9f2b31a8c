// The observer's thread: where it begins. It gets what the threads that serve tell of their calls, and does with it
// whatever takes time.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Config } from "../config/config.ts";
import type { Notice, ObserverData, ObserverOrder, ObserverReport, Taken } from "../observe/message.ts";
import { InvocationKeeper } from "../observe/store.ts";
import type { InvocationStore } from "../observe/store.ts";
import type { Desk } from "./desk.ts";
import { FigureCollector } from "./figure-sums.ts";
import { TelemetryLoader } from "./telemetry-loader.ts";

if (parentPort === null) throw new Error("this file is for the main thread's worker");
const main = parentPort;
const data = workerData as ObserverData;
const { invocations, server } = data.config;
const keeper = new InvocationKeeper({
  settings: invocations,
  folder: server.dataDir,
  report: (level, fields, message) => report({ kind: "log", level, fields, message }),
});
const TAKEN: Taken = { kind: "taken" };
const ports = new Map<number, MessagePort>();
const figures = new FigureCollector(data.config);
const telemetry = new TelemetryLoader({
  version: data.version,
  collector: figures,
  report: (level, fields, message) => report({ kind: "log", level, fields, message }),
});
telemetry.set(data.config);

// What is posted meanwhile waits.
const desk = await openDesk();

main.on("message", (order: ObserverOrder) => {
  switch (order.kind) {
    case "connect":
      return connect(order.thread, order.port as MessagePort);
    case "config":
      figures.setConfig(order.config);
      telemetry.set(order.config);
      keeper.set(order.config.invocations);
      return desk?.setTable(order, toStore(order.config));
    case "close":
      return void close();
    case "state":
    case "listening":
    case "outcome":
    case "taken":
      return desk?.tell(order);
  }
});
report({ kind: "ready" });

async function openDesk(): Promise<Desk | undefined> {
  const { admin } = data;
  if (admin === undefined) return undefined;
  const { Desk: Opened } = await import("./desk.ts");
  return new Opened({ data, admin, figures, store: toStore(data.config), report });
}

/** Undefined where nothing is kept. */
function toStore({ invocations: { keep } }: Config): InvocationStore | undefined {
  return keep === 0 ? undefined : keeper;
}

function connect(thread: number, port: MessagePort): void {
  ports.get(thread)?.close();
  ports.set(thread, port);
  figures.connect(thread, port);
  port.on("message", (notice: Notice) => {
    hear(thread, notice);
    if (notice.kind === "calls") port.postMessage(TAKEN);
  });
  port.on("close", () => figures.disconnect(thread, port));
}

function hear(thread: number, notice: Notice): void {
  if (notice.kind === "figures") {
    figures.hear(thread, notice);
    return;
  }
  const { records } = notice;
  keeper.add(records, thread);
  telemetry.add(records);
  desk?.hear(notice);
}

async function close(): Promise<void> {
  for (const [thread, port] of ports) {
    // What was posted before the order to close may come after it.
    for (;;) {
      const last = receiveMessageOnPort(port);
      if (last === undefined) break;
      hear(thread, last.message as Notice);
    }
  }
  await telemetry.close();
  for (const port of ports.values()) port.close();
  await desk?.close();
  keeper.close();
  report({ kind: "closed" });
  main.close();
}

function report(message: ObserverReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  main.postMessage(message);
}
