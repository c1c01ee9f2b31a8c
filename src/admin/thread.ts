// The observer's thread: where it begins. It gets what the threads that serve tell of their calls, and does with it
// whatever takes time.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Notice, ObserverData, ObserverOrder, ObserverReport } from "../observe/message.ts";
import { FigureCollector } from "./figure-sums.ts";
import { TelemetryLoader } from "./telemetry-loader.ts";

if (parentPort === null) throw new Error("this file is for the main thread's worker");
const main = parentPort;
const data = workerData as ObserverData;
const ports = new Map<number, MessagePort>();
const figures = new FigureCollector(data.config);
const telemetry = new TelemetryLoader({
  version: data.version,
  collector: figures,
  report: (level, fields, message) => report({ kind: "log", level, fields, message }),
});
telemetry.set(data.config);

main.on("message", (order: ObserverOrder) => {
  switch (order.kind) {
    case "connect":
      return connect(order.thread, order.port as MessagePort);
    case "config":
      figures.setConfig(order.config);
      return telemetry.set(order.config);
    case "state":
      return undefined;
    case "close":
      return void close();
  }
});
report({ kind: "ready" });

function connect(thread: number, port: MessagePort): void {
  ports.get(thread)?.close();
  ports.set(thread, port);
  figures.connect(thread, port);
  port.on("message", (notice: Notice) => hear(thread, notice));
  port.on("close", () => figures.disconnect(thread, port));
}

function hear(thread: number, notice: Notice): void {
  if (notice.kind === "figures") figures.hear(thread, notice);
  else telemetry.add(notice.records);
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
  report({ kind: "closed" });
  main.close();
}

function report(message: ObserverReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  main.postMessage(message);
}
