// The observer's thread, as the main thread sees it: what happens to calls after they are over (keeping, counting,
// showing) takes no time from those that serve. It is started when there is something for it, and again when it dies.
import { MessageChannel, Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Config } from "../config/config.ts";
import type { Log } from "../log.ts";
import type { ObserverData, ObserverOrder, ObserverReport, ServerState } from "../observe/message.ts";

const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 60_000;
/** One that ran for so long did not die of its start. */
const STEADY_MS = 10_000;
/** So long its end may take. */
const CLOSE_MS = 2000;

export interface ObserverThreadOptions {
  readonly config: Config;
  readonly version: string;
  readonly log: Log;
}

/** Takes a port to post to; undefined when nobody listens there any more. */
export type Connect = (port: MessagePort | undefined) => void;

export class ObserverThread {
  readonly #log: Log;
  readonly #version: string;
  /** Who is to be connected, by their numbers; 0 is the main thread. */
  readonly #threads = new Map<number, Connect>();
  #config: Config;
  #state: ServerState = "starting";
  #worker: Worker | undefined;
  #startedAt = 0;
  #failures = 0;
  #pause: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;

  constructor({ config, version, log }: ObserverThreadOptions) {
    this.#config = config;
    this.#version = version;
    this.#log = log;
  }

  /** Connects a thread that serves, now or as soon as there is something to connect it to; again when that was replaced. */
  add(thread: number, connect: Connect): void {
    this.#threads.set(thread, connect);
    if (this.#worker !== undefined) this.#connect(this.#worker, thread, connect);
  }

  remove(thread: number): void {
    this.#threads.delete(thread);
  }

  /** Starts it, unless it runs, waits to be started again, or is being closed. */
  start(): void {
    if (this.#worker !== undefined || this.#pause !== undefined || this.#closing !== undefined) return;
    this.#startedAt = performance.now();
    const data: ObserverData = { config: this.#config, version: this.#version };
    const worker = new Worker(new URL(`../admin/thread${extension(import.meta.url)}`, import.meta.url), {
      workerData: data,
      name: "observer",
    });
    this.#worker = worker;
    // The server may end whenever it likes.
    worker.unref();
    let cause = "";
    worker.on("message", (report: ObserverReport) => this.#hear(report));
    worker.on("error", (error: unknown) => {
      cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    worker.on("exit", () => this.#end(cause));
    this.#order({ kind: "state", state: this.#state });
    for (const [thread, connect] of this.#threads) this.#connect(worker, thread, connect);
  }

  setConfig(config: Config): void {
    this.#config = config;
    this.#order({ kind: "config", config });
  }

  setState(state: ServerState): void {
    this.#state = state;
    this.#order({ kind: "state", state });
  }

  /** Has it write what there is. Safe twice. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    clearTimeout(this.#pause);
    const worker = this.#worker;
    if (worker === undefined) return;
    const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
    this.#order({ kind: "close" });
    const timer = setTimeout(() => void worker.terminate(), CLOSE_MS);
    await ended;
    clearTimeout(timer);
  }

  #connect(worker: Worker, thread: number, connect: Connect): void {
    const { port1, port2 } = new MessageChannel();
    this.#order({ kind: "connect", thread, port: port1 }, [port1], worker);
    port2.unref();
    connect(port2);
  }

  #order(order: ObserverOrder, transfer: readonly MessagePort[] = [], worker = this.#worker): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    worker?.postMessage(order, transfer);
  }

  #hear(report: ObserverReport): void {
    if (report.kind === "log") this.#log.write(report.level, report.fields, report.message);
  }

  #end(cause: string): void {
    this.#worker = undefined;
    for (const connect of this.#threads.values()) connect(undefined);
    if (this.#closing !== undefined) return;
    const steady = performance.now() - this.#startedAt >= STEADY_MS;
    this.#failures = steady ? 0 : this.#failures + 1;
    const pauseMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    const fields = { event: "observer", code: "HOST_FAULT", cause };
    this.#log.write(
      "error",
      fields,
      `the observer's thread died; requests are served, calls are not kept; it starts again in ${pauseMs / 1000} s`,
    );
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.start();
    }, pauseMs).unref();
  }
}

/** Of this program's files: types are stripped from the sources, and a package carries them compiled. */
function extension(url: string): string {
  return url.slice(url.lastIndexOf("."));
}
