// The main thread where several others serve: it starts them, replaces one that has died, and closes them all. No request
// comes here.
import { ServerlessWasmError } from "../errors.ts";
import type { Log, LogTurns } from "../log.ts";
import type { SharedAddress } from "./address.ts";
import type { Closing } from "./listen.ts";
import { ServingThread } from "./serving-thread.ts";
import type { Listens, ThreadEnd } from "./serving-thread.ts";
import type { ServedTable, ThreadData } from "./thread-message.ts";

const LOOK_MS = 1000;
/** After the grace, a thread that has not ended by itself is ended. */
const CLOSE_MARGIN_MS = 1000;
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 30_000;

export interface SupervisorOptions {
  readonly threads: number;
  readonly table: ServedTable;
  readonly address: SharedAddress;
  readonly secureAddress: SharedAddress | undefined;
  readonly log: Log;
  readonly turns: LogTurns;
  /** For the threads. */
  readonly data: Pick<ThreadData, "logLevel" | "logTurns" | "stackFrames">;
}

/** How long a thread waits to be replaced, after so many that died before they listened. */
export function pauseMs(failedStarts: number): number {
  if (failedStarts === 0) return 0;
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failedStarts - 1));
}

export class Supervisor {
  readonly #options: SupervisorOptions;
  /** By their numbers. */
  readonly #threads = new Map<number, ServingThread>();
  readonly #pauses = new Set<NodeJS.Timeout>();
  readonly #watch: NodeJS.Timeout;
  #closing: Closing | undefined;
  /** What threads begin with. */
  #table: ServedTable;

  private constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#table = options.table;
    // The threads keep the process alive.
    this.#watch = setInterval(() => this.#look(), LOOK_MS).unref();
  }

  /** Resolves when all threads listen; rejects when one cannot start. */
  static async start(options: SupervisorOptions): Promise<{ supervisor: Supervisor; listens: Listens[] }> {
    const supervisor = new Supervisor(options);
    const numbers = Array.from({ length: options.threads }, (_, index) => index + 1);
    try {
      const listens = await Promise.all(numbers.map((number) => supervisor.#begin(number).listens));
      for (const thread of supervisor.#threads.values()) supervisor.#replaceAtEnd(thread, 0);
      return { supervisor, listens };
    } catch (error) {
      const { code, message: reason } = error as Error & { readonly code?: unknown };
      await supervisor.close(0).complete;
      const message = code === "LISTEN" ? reason : `a thread cannot start: ${reason}`;
      throw new ServerlessWasmError("LISTEN", message, { cause: error });
    }
  }

  /** Has all threads serve another table; a thread that is just starting is told when it listens. */
  async replace(table: ServedTable): Promise<void> {
    this.#table = table;
    await Promise.all([...this.#threads.values()].map((thread) => thread.replace(table)));
  }

  /** Lets what runs finish for `graceMs`, then cuts the rest off. Safe twice. */
  close(graceMs: number): Closing {
    this.#closing ??= this.#close(graceMs);
    return this.#closing;
  }

  #close(graceMs: number): Closing {
    for (const pause of this.#pauses) clearTimeout(pause);
    const threads = [...this.#threads.values()].filter(({ hasEnded }) => !hasEnded);
    for (const thread of threads) thread.close(graceMs);
    const deadline = setTimeout(() => {
      for (const thread of threads) thread.kill("it did not close in time");
    }, graceMs + CLOSE_MARGIN_MS);
    const refuses = Promise.all(threads.map((thread) => thread.refuses)).then(() => undefined);
    const complete = Promise.all(threads.map((thread) => thread.ended)).then((ends) => {
      clearTimeout(deadline);
      clearInterval(this.#watch);
      return ends.every((end) => end.complete);
    });
    return { refuses, complete };
  }

  #begin(number: number): ServingThread {
    const { threads, address, secureAddress, data } = this.#options;
    const thread = new ServingThread({ ...data, ...this.#table, number, threads, address, secureAddress });
    this.#threads.set(number, thread);
    return thread;
  }

  /** `failedStarts`: how many died at their start before this one, without one in between that listened. */
  #replaceAtEnd(thread: ServingThread, failedStarts: number): void {
    let failed = failedStarts + 1;
    void thread.listens.then(
      () => (failed = 0),
      () => undefined,
    );
    void thread.ended.then((end) => this.#replace(thread, end, failed));
  }

  #replace({ number }: ServingThread, end: ThreadEnd, failedStarts: number): void {
    this.#options.turns.forget(number);
    if (end.cause === undefined) return;
    const pause = pauseMs(failedStarts);
    const next =
      this.#closing !== undefined
        ? "the server is stopping"
        : pause === 0
          ? "another takes its place"
          : `it died at its start; another takes its place in ${pause / 1000} s`;
    const fields = {
      event: "thread",
      thread: number,
      code: "HOST_FAULT",
      cause: end.cause,
      stack: end.stack,
    };
    this.#options.log.write("error", fields, `thread ${number} died: ${end.cause}; ${next}`);
    if (this.#closing !== undefined) return;
    const timer = setTimeout(() => {
      this.#pauses.delete(timer);
      this.#restart(number, failedStarts);
    }, pause);
    this.#pauses.add(timer);
  }

  #restart(number: number, failedStarts: number): void {
    const thread = this.#begin(number);
    const begun = this.#table;
    this.#replaceAtEnd(thread, failedStarts);
    void thread.listens.then(
      () => {
        // Another table came while it started.
        if (this.#table !== begun) void thread.replace(this.#table);
        this.#options.log.write("info", { event: "thread", thread: number }, `thread ${number} listens`);
      },
      () => undefined,
    );
  }

  #look(): void {
    for (const thread of this.#threads.values()) thread.look(this.#options.turns.isBusy(thread.number));
  }
}
