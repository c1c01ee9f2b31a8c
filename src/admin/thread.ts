// The observer's thread: where it begins. It gets what the threads that serve tell of their calls, and does with it
// whatever takes time.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Config } from "../config/config.ts";
import type { Notice, ObserverData, ObserverOrder, ObserverReport, Taken } from "../observe/message.ts";
import { explainInvocation as explain } from "../observe/explain.ts";
import { InvocationKeeper } from "../observe/store.ts";
import type { InvocationStore } from "../observe/store.ts";
import type { Admin } from "./admin.ts";
import { Asks } from "./ask.ts";
import { FigureCount } from "./figure-count.ts";
import { FigureCollector } from "./figure-sums.ts";
import { AdminState } from "./state.ts";
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

const asks = new Asks((ask, action) => report({ kind: "ask", ask, action }));
const state = new AdminState({ ...data, store: toStore(data.config), ask: (action) => asks.ask(action) });

const counts = new FigureCount(figures, state.history);

main.on("message", (order: ObserverOrder) => {
  switch (order.kind) {
    case "connect":
      return connect(order.thread, order.port as MessagePort);
    case "config":
      return void set(order);
    case "state":
      state.state = order.state;
      return undefined;
    case "listening":
      state.listening = order.listening;
      return undefined;
    case "outcome":
      return asks.settle(order.ask, order.outcome);
    case "taken":
      return void giveUp();
    case "close":
      return void close();
  }
});
const admin: Promise<Admin | undefined> = openAdmin();
report({ kind: "ready" });

/** Loaded where there is one: Hono and Node's HTTP server come with it. */
async function openAdmin(): Promise<Admin | undefined> {
  if (data.admin === undefined) return undefined;
  const [{ Admin: Interface }, { createMetrics }] = await Promise.all([
    import("./admin.ts"),
    import("./metrics.ts"),
  ]);
  const metrics = createMetrics(figures);
  const opened = new Interface({
    data: data.admin,
    report,
    state,
    explain,
    metrics: async () => ({ type: metrics.contentType, text: await metrics.text() }),
    count: () => void counts.count(),
  });
  await opened.listen();
  // Before there are calls: what a thread counts from now on is news.
  void counts.count();
  return opened;
}

async function set(order: ObserverOrder & { readonly kind: "config" }): Promise<void> {
  figures.setConfig(order.config);
  telemetry.set(order.config);
  keeper.set(order.config.invocations);
  state.store = toStore(order.config);
  state.setTable(order);
  if (order.admin !== undefined) (await admin)?.set(order.admin);
}

async function giveUp(): Promise<void> {
  await (await admin)?.close();
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
  const { records, lost } = notice;
  counts.hear();
  keeper.add(records, thread);
  telemetry.add(records);
  state.activity.add(records);
  state.history.addRecords(records, lost);
  state.events.tell(records, lost);
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
  await (await admin)?.close();
  keeper.close();
  report({ kind: "closed" });
  main.close();
}

function report(message: ObserverReport): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
  main.postMessage(message);
}
