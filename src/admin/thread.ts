// The observer's thread: where it begins. It gets what the threads that serve tell of their calls, and does with it
// whatever takes time.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Notice, ObserverData, ObserverOrder, ObserverReport } from "../observe/message.ts";
import { InvocationKeeper } from "../observe/store.ts";

if (parentPort === null) throw new Error("this file is for the main thread's worker");
const main = parentPort;
const data = workerData as ObserverData;
const { invocations, server } = data.config;
const keeper = new InvocationKeeper({
  settings: invocations,
  folder: server.dataDir,
  report: (level, fields, message) => report({ kind: "log", level, fields, message }),
});
const ports = new Map<number, MessagePort>();

main.on("message", (order: ObserverOrder) => {
  switch (order.kind) {
    case "connect":
      return connect(order.thread, order.port as MessagePort);
    case "config":
      return keeper.set(order.config.invocations);
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
  port.on("message", (notice: Notice) => hear(notice, thread));
}

function hear({ records }: Notice, thread: number): void {
  keeper.add(records, thread);
}

function close(): void {
  for (const [thread, port] of ports) {
    // What was posted before the order to close may come after it.
    for (;;) {
      const last = receiveMessageOnPort(port);
      if (last === undefined) break;
      hear(last.message, thread);
    }
    port.close();
  }
  keeper.close();
  report({ kind: "closed" });
  main.close();
}

function report(message: ObserverReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  main.postMessage(message);
}
