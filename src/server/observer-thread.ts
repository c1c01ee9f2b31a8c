// The observer's thread, as the main thread sees it: what happens to calls after they are over (keeping, counting,
// showing) takes no time from those that serve. It is started when there is something for it, and again when it dies.
import { MessageChannel, Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { ListenAddress } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Log } from "../log.ts";
import type {
  AdminAction,
  AdminOutcome,
  Listening,
  ObserverData,
  ObserverOrder,
  ObserverReport,
  ServerState,
} from "../observe/message.ts";
import { toListenError } from "./address.ts";
import type { Identity } from "./identity.ts";
import { ownFile } from "./own-file.ts";

const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 60_000;
/** One that ran for so long did not die of its start. */
const STEADY_MS = 10_000;
/** So long its end may take. */
const CLOSE_MS = 2000;

/** What the thread knows of what is served. */
export type ObservedTable = Omit<ObserverData, "version">;

export interface ObserverThreadOptions {
  readonly table: ObservedTable;
  readonly version: string;
  readonly log: Log;
}

/** What an operator may have done by the admin interface. */
export type AdminActions = Readonly<Record<AdminAction, () => Promise<AdminOutcome>>>;

/** Takes a port to post to; undefined when nobody listens there any more. */
export type Connect = (port: MessagePort | undefined) => void;

export class ObserverThread {
  readonly #log: Log;
  readonly #version: string;
  /** Who is to be connected, by their numbers; 0 is the main thread. */
  readonly #threads = new Map<number, Connect>();
  #table: ObservedTable;
  #listening: Listening | undefined;
  #actions: AdminActions | undefined;
  #opening: PromiseWithResolvers<ListenAddress> | undefined;
  #state: ServerState = "starting";
  #worker: Worker | undefined;
  #startedAt = 0;
  #failures = 0;
  /** The operator knows that it does not run. */
  #told = false;
  #pause: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;

  constructor({ table, version, log }: ObserverThreadOptions) {
    this.#table = table;
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

  /** Starts it, and resolves when the admin interface listens. Rejects with `LISTEN`. To be called where there is one. */
  async open(): Promise<ListenAddress> {
    const opening = Promise.withResolvers<ListenAddress>();
    this.#opening = opening;
    this.start();
    // Until then there may be nothing else to do.
    this.#worker?.ref();
    try {
      return await opening.promise;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      this.#opening = undefined;
      this.#worker?.unref();
    }
  }

  /** Who does what the admin interface asks for. */
  setActions(actions: AdminActions): void {
    this.#actions = actions;
  }

  /** Starts it, unless it runs, waits to be started again, or is being closed. */
  start(): void {
    if (this.#worker !== undefined || this.#pause !== undefined || this.#closing !== undefined) return;
    this.#startedAt = performance.now();
    const data: ObserverData = { ...this.#table, version: this.#version };
    const worker = new Worker(ownFile("../admin/thread", import.meta.url), {
      workerData: data,
      name: "observer",
    });
    this.#worker = worker;
    // The server may end whenever it likes.
    worker.unref();
    let cause = "";
    worker.on("message", (report: ObserverReport) => this.#hear(report, worker));
    worker.on("error", (error: unknown) => {
      cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    });
    worker.on("exit", () => this.#end(cause));
    this.#order({ kind: "state", state: this.#state });
    if (this.#listening !== undefined) this.#order({ kind: "listening", listening: this.#listening });
    for (const [thread, connect] of this.#threads) this.#connect(worker, thread, connect);
  }

  setTable(next: ObservedTable): void {
    const { admin } = this.#table;
    this.#table = { ...next, admin: admin && inForce(admin, next.admin) };
    this.#order({ kind: "config", ...this.#table });
  }

  /** Another certificate of the admin interface. */
  renewAdmin({ certificate, key }: Identity): void {
    const { admin } = this.#table;
    if (admin?.identity === undefined) return;
    this.setTable({ ...this.#table, admin: { ...admin, identity: { certificate, key } } });
  }

  setListening(listening: Listening): void {
    this.#listening = listening;
    this.#order({ kind: "listening", listening });
  }

  /** Another server has taken over, and its admin interface is where this one's was. */
  giveUpAdmin(): void {
    this.#table = { ...this.#table, admin: undefined };
    this.#order({ kind: "taken" });
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

  #hear(report: ObserverReport, worker: Worker): void {
    switch (report.kind) {
      case "log":
        return this.#log.write(report.level, report.fields, report.message);
      case "admin-listens":
        return this.#listens(report.address);
      case "admin-failed":
        return this.#fail(Object.assign(new Error(report.message), { code: report.code ?? "" }));
      case "ask":
        return void this.#act(report.action).then((outcome) =>
          this.#order({ kind: "outcome", ask: report.ask, outcome }, [], worker),
        );
      case "ready":
        return this.#tellThatItRuns();
      case "closed":
        return undefined;
    }
  }

  #listens({ host, port }: ListenAddress): void {
    const { admin } = this.#table;
    if (admin === undefined) return;
    // After a restart it is found where it was.
    const settings = { ...admin.settings, listen: { ...admin.settings.listen, port } };
    this.#table = { ...this.#table, admin: { ...admin, settings } };
    this.#opening?.resolve({ host, port });
  }

  #fail(error: NodeJS.ErrnoException): void {
    const { admin } = this.#table;
    if (admin === undefined) return;
    const failure = toListenError(error, admin.settings.listen);
    if (this.#opening === undefined)
      this.#log.write("error", { event: "admin", code: "LISTEN" }, `the admin interface ${failure.message}`);
    else this.#opening.reject(failure);
  }

  async #act(action: AdminAction): Promise<AdminOutcome> {
    const actions = this.#actions;
    try {
      if (actions === undefined) throw new Error("the server is still starting");
      return await actions[action]();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { done: false, problems: [{ file: "", path: "", message }] };
    }
  }

  #tellThatItRuns(): void {
    if (!this.#told) return;
    this.#told = false;
    this.#log.write("info", { event: "observer" }, "the observer's thread runs again; calls are kept");
  }

  /** Once until it runs again. */
  #tellThatItDied(cause: string, pauseMs: number): void {
    if (this.#told) return;
    this.#told = true;
    const what = NO_DESCRIPTORS.test(cause)
      ? "cannot start: the process has no descriptors left (raise their limit: `LimitNOFILE` of systemd, `ulimit -n`)"
      : "died";
    this.#log.write(
      "error",
      { event: "observer", code: "HOST_FAULT", cause },
      `the observer's thread ${what}; requests are served, calls are not kept; it starts again in ${pauseMs / 1000} s`,
    );
  }

  #end(cause: string): void {
    this.#worker = undefined;
    this.#opening?.reject(new ServerlessWasmError("LISTEN", `the admin interface cannot start: ${cause}`));
    for (const connect of this.#threads.values()) connect(undefined);
    if (this.#closing !== undefined) return;
    const steady = performance.now() - this.#startedAt >= STEADY_MS;
    this.#failures = steady ? 0 : this.#failures + 1;
    const pauseMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#tellThatItDied(cause, pauseMs);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.start();
    }, pauseMs).unref();
  }
}

/** A thread needs some of its own, e.g. for its event loop. */
const NO_DESCRIPTORS = /\bEMFILE\b/;

/** Where it listens, and whether it is encrypted, stays as it was at the start; without `[admin]`, all of it. */
function inForce(
  old: NonNullable<ObservedTable["admin"]>,
  next: ObservedTable["admin"],
): ObservedTable["admin"] {
  if (next === undefined || (next.identity === undefined) !== (old.identity === undefined)) return old;
  return { ...next, settings: { ...next.settings, listen: old.settings.listen }, shared: old.shared };
}
