// The observer's thread: where it begins. It gets what the threads that serve tell of their calls, and does with it
// whatever takes time.
import { parentPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Notice, ObserverData, ObserverOrder, ObserverReport } from "../observe/message.ts";

if (parentPort === null) throw new Error("this file is for the main thread's worker");
const main = parentPort;
const data = workerData as ObserverData;
const ports = new Map<number, MessagePort>();

main.on("message", (order: ObserverOrder) => {
  switch (order.kind) {
    case "connect":
      return connect(order.thread, order.port as MessagePort);
    case "config":
    case "state":
      return undefined;
    case "close":
      return close();
  }
});
report({ kind: "ready" });

function connect(thread: number, port: MessagePort): void {
  ports.get(thread)?.close();
  ports.set(thread, port);
  port.on("message", (notice: Notice) => hear(notice));
}

function hear(_notice: Notice): void {
  void data;
}

function close(): void {
  for (const port of ports.values()) port.close();
  report({ kind: "closed" });
  main.close();
}

function report(message: ObserverReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  main.postMessage(message);
}
