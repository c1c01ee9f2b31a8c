// A thread that serves, as the supervisor sees it: from its start to its end, whatever the cause, with the watchdog that
// ends it when its event loop stands still.
import { Worker } from "node:worker_threads";
import type { MessagePort } from "node:worker_threads";
import type { Identity } from "./identity.ts";
import { ownFile } from "./own-file.ts";
import type { IdleConnections, Listens, Order, Report, ServedTable, ThreadData } from "./thread-message.ts";

/** Looks, a second apart, that may find no turn of the event loop. A slice of a guest takes milliseconds. */
const MAX_STILL_LOOKS = 10;
/** A thread that has closed is gone after milliseconds, but where a line that it writes never comes to its end. */
const EXIT_MS = 1000;
/** V8's default on a main thread, and what Node keeps for itself: recursion ends where it does with one thread. */
const STACK_MB = (984 + 192) / 1024;

export interface ThreadEnd {
  /** Why, in a few words; undefined when it was told to close, and did. */
  readonly cause: string | undefined;
  readonly stack: string | undefined;
  /** False when calls were cut off. */
  readonly complete: boolean;
}

export class ServingThread {
  readonly number: number;
  /** Called when it has something to tell the observer, and no port to. */
  onObserved: (() => void) | undefined;
  /** Rejects when it ends before. */
  readonly listens: Promise<Listens>;
  /** It accepts nothing any more. */
  readonly refuses: Promise<void>;
  readonly ended: Promise<ThreadEnd>;
  readonly #worker: Worker;
  #cause: string | undefined;
  #error: Error | undefined;
  /** What it said last about its closing. */
  #closed: boolean | undefined;
  #isListening = false;
  #descriptors: readonly number[] = [];
  #hasEnded = false;
  #stillLooks = 0;
  #idleMs = 0;
  #asked = false;
  #replaced: PromiseWithResolvers<void> | undefined;
  #replacing: Promise<void> = Promise.resolve();

  constructor(data: ThreadData) {
    this.number = data.number;
    this.#worker = new Worker(ownFile("./thread", import.meta.url), {
      workerData: data,
      name: `serve ${data.number}`,
      resourceLimits: { stackSizeMb: STACK_MB },
    });
    const listens = Promise.withResolvers<Listens>();
    const refuses = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<ThreadEnd>();
    this.listens = listens.promise;
    this.refuses = refuses.promise;
    this.ended = ended.promise;
    // Whoever does not wait for it learns the same from `ended`.
    this.listens.catch(() => undefined);
    this.#worker.on("message", (report: Report) => {
      switch (report.kind) {
        case "listens":
          this.#isListening = true;
          this.#descriptors = report.descriptors;
          listens.resolve(report);
          break;
        case "replaced":
          this.#replaced?.resolve();
          break;
        case "turned":
          this.#moved();
          break;
        case "observed":
          this.onObserved?.();
          break;
        case "refuses":
          refuses.resolve();
          break;
        case "closed":
          this.#closed = report.complete;
          setTimeout(() => exited(0), EXIT_MS).unref();
          break;
      }
    });
    this.#worker.on("error", (error: unknown) => {
      this.#cause ??= error instanceof Error ? error.message : String(error);
      if (error instanceof Error) this.#error ??= error;
    });
    const exited = (code: number): void => {
      const told = this.#closed !== undefined && this.#cause === undefined;
      const cause = told ? undefined : (this.#cause ?? `it exited with ${code}`);
      this.#isListening = false;
      this.#hasEnded = true;
      listens.reject(this.#error ?? new Error(cause ?? "it was closed"));
      refuses.resolve();
      ended.resolve({ cause, stack: this.#error?.stack, complete: told && this.#closed === true });
    };
    this.#worker.on("exit", exited);
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Of its listening sockets. */
  get descriptors(): readonly number[] {
    return this.#isListening ? this.#descriptors : [];
  }

  /** Lets what runs finish for so long. One that does not listen yet has nothing that runs. */
  close(graceMs: number, idle: IdleConnections): void {
    if (this.#isListening) this.#order({ kind: "close", graceMs, idle });
    else this.#discard();
  }

  /** Resolves when it serves another table, or has ended. One after the other: the last one stays. */
  replace(table: ServedTable): Promise<void> {
    return this.#change({ kind: "table", ...table });
  }

  /** The same for another certificate. */
  renew(identity: Identity): Promise<void> {
    return this.#change({ kind: "identity", identity });
  }

  #change(order: Order): Promise<void> {
    this.#replacing = this.#replacing.then(() => this.#ask(order));
    return this.#replacing;
  }

  #ask(order: Order): Promise<void> {
    if (!this.#isListening) return Promise.resolve();
    this.#replaced = Promise.withResolvers<void>();
    this.#order(order);
    return Promise.race([this.#replaced.promise, this.ended.then(() => undefined)]);
  }

  /** Gives it a port to tell about calls. */
  observe(port: MessagePort | undefined): void {
    if (!this.#hasEnded) this.#order({ kind: "observer", port }, port === undefined ? [] : [port]);
  }

  /** Ends it at once. */
  kill(cause: string): void {
    this.#cause ??= cause;
    void this.#worker.terminate();
  }

  #discard(): void {
    this.#closed = true;
    void this.#worker.terminate();
  }

  /**
   * To be called once a second. `excused`: it waits for something that is not its fault. A thread that waits for events
   * is not woken for this: the time that it spends idle grows.
   */
  look(excused: boolean): void {
    if (!this.#isListening) return;
    const { idle } = this.#worker.performance.eventLoopUtilization();
    if (excused || idle > this.#idleMs) {
      this.#idleMs = idle;
      this.#moved();
      return;
    }
    if (++this.#stillLooks > MAX_STILL_LOOKS) {
      this.#isListening = false;
      this.kill(`its event loop did not turn for ${MAX_STILL_LOOKS} seconds`);
    } else if (!this.#asked) {
      this.#asked = true;
      this.#order({ kind: "turn" });
    }
  }

  #moved(): void {
    this.#stillLooks = 0;
    this.#asked = false;
  }

  #order(order: Order, transfer: readonly MessagePort[] = []): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    this.#worker.postMessage(order, transfer);
  }
}
