// The observer's thread: where it begins. It gets what the threads that serve tell of their calls, and does with it
// whatever takes time.
import { parentPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Notice, ObserverData, ObserverOrder, ObserverReport } from "../observe/message.ts";
import type { InvocationRecord } from "../observe/record.ts";
import type { InvocationStore } from "../observe/store.ts";
import type { Admin } from "./admin.ts";
import { Asks } from "./ask.ts";
import { AdminState } from "./state.ts";

if (parentPort === null) throw new Error("this file is for the main thread's worker");
const main = parentPort;
const data = workerData as ObserverData;
const ports = new Map<number, MessagePort>();

const asks = new Asks((ask, action) => report({ kind: "ask", ask, action }));
// The one place where what keeps the invocations joins.
const store: InvocationStore | undefined = undefined;
// The one place where what explains a call joins.
const explain = ({ failure }: InvocationRecord): string[] => [
  failure === undefined ? "It succeeded." : `It failed with ${failure.code}: ${failure.message}`,
];
const state = new AdminState({ ...data, store, ask: (action) => asks.ask(action) });

main.on("message", (order: ObserverOrder) => {
  switch (order.kind) {
    case "connect":
      return connect(order.thread, order.port as MessagePort);
    case "config":
      return set(order);
    case "state":
      state.state = order.state;
      return undefined;
    case "listening":
      state.listening = order.listening;
      return undefined;
    case "outcome":
      return asks.settle(order.ask, order.outcome);
    case "taken":
      return void admin.then((opened) => opened?.close());
    case "close":
      return void close();
  }
});
const admin: Promise<Admin | undefined> = openAdmin();
report({ kind: "ready" });

/** Loaded where there is one: Hono and Node's HTTP server come with it. */
async function openAdmin(): Promise<Admin | undefined> {
  if (data.admin === undefined) return undefined;
  const { Admin: Interface } = await import("./admin.ts");
  const opened = new Interface({ data: data.admin, report, state, explain });
  await opened.listen();
  return opened;
}

function set(order: ObserverOrder & { readonly kind: "config" }): void {
  state.setTable(order);
  const { admin: next } = order;
  if (next !== undefined) void admin.then((opened) => opened?.set(next));
}

function connect(thread: number, port: MessagePort): void {
  ports.get(thread)?.close();
  ports.set(thread, port);
  port.on("message", (notice: Notice) => hear(notice));
}

function hear({ records, lost }: Notice): void {
  state.activity.add(records);
  state.history.addRecords(records, lost);
  state.events.tell(records, lost);
}

async function close(): Promise<void> {
  for (const port of ports.values()) port.close();
  await (await admin)?.close();
  report({ kind: "closed" });
  main.close();
}

function report(message: ObserverReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  main.postMessage(message);
}
