// The main thread where several others serve: it starts them, replaces one that has died, and closes them all. No request
// comes here.
import { ServerlessWasmError } from "../errors.ts";
import type { Log, LogTurns } from "../log.ts";
import type { SharedAddress } from "./address.ts";
import type { Identity } from "./identity.ts";
import type { Closing } from "./listen.ts";
import type { ObserverThread } from "./observer-thread.ts";
import { ServingThread } from "./serving-thread.ts";
import type { ThreadEnd } from "./serving-thread.ts";
import type { IdleConnections, Listens, ServedTable, ThreadData } from "./thread-message.ts";

const LOOK_MS = 1000;
/** After the grace, a thread that has not ended by itself is ended. */
const CLOSE_MARGIN_MS = 1000;
const FIRST_PAUSE_MS = 1000;
const MAX_PAUSE_MS = 30_000;
/** A thread that has listened for so long is not in the trouble any more that the one before it died of. */
const STEADY_MS = 10_000;

export interface SupervisorOptions {
  readonly threads: number;
  readonly table: ServedTable;
  readonly address: SharedAddress;
  readonly secureAddress: SharedAddress | undefined;
  /** Sockets of a server that this one replaces: the first threads listen on those. */
  readonly descriptors: readonly number[];
  readonly log: Log;
  readonly turns: LogTurns;
  readonly observer: ObserverThread;
  /** For the threads. */
  readonly data: Pick<ThreadData, "logLevel" | "logTurns" | "stackFrames">;
}

/** How long a thread waits to be replaced, after so many in its place that died too soon. */
export function pauseMs(failures: number): number {
  if (failures === 0) return 0;
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}

/** How many died too soon, with one that listened for so long, which took the place of another one or not. */
export function failuresWith(before: number | undefined, listenedMs: number): number {
  return before === undefined || listenedMs >= STEADY_MS ? 0 : before + 1;
}

/** Deals them out in turns; none is left over, because connections wait in each. */
export function share(descriptors: readonly number[], threads: number): (readonly number[])[] {
  return Array.from({ length: threads }, (_, thread) =>
    descriptors.filter((_descriptor, index) => index % threads === thread),
  );
}

export class Supervisor {
  readonly #options: SupervisorOptions;
  /** By their numbers. */
  readonly #threads = new Map<number, ServingThread>();
  readonly #pauses = new Set<NodeJS.Timeout>();
  readonly #watch: NodeJS.Timeout;
  #closing: Closing | undefined;
  #deadline: NodeJS.Timeout | undefined;
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
      const shares = share(options.descriptors, options.threads);
      const listens = await Promise.all(
        numbers.map((number) => supervisor.#begin(number, shares[number - 1]).listens),
      );
      for (const thread of supervisor.#threads.values()) supervisor.#replaceAtEnd(thread, undefined);
      return { supervisor, listens };
    } catch (error) {
      const { code, message: reason } = error as Error & { readonly code?: unknown };
      await supervisor.close(0, "close").complete;
      const message = code === "LISTEN" ? reason : `a thread cannot start: ${reason}`;
      throw new ServerlessWasmError("LISTEN", message, { cause: error });
    }
  }

  /** Has all threads serve another table; a thread that is just starting is told when it listens. */
  async replace(table: ServedTable): Promise<void> {
    this.#table = table;
    await Promise.all([...this.#threads.values()].map((thread) => thread.replace(table)));
  }

  /** Has all threads show another certificate. */
  async renew(identity: Identity): Promise<void> {
    this.#table = { ...this.#table, identity };
    await Promise.all([...this.#threads.values()].map((thread) => thread.renew(identity)));
  }

  /** The listening sockets of all threads. */
  get descriptors(): readonly number[] {
    return [...this.#threads.values()].flatMap(({ descriptors }) => descriptors);
  }

  /** Lets what runs finish for `graceMs`, then cuts the rest off. Safe twice; the later call has the last word. */
  close(graceMs: number, idle: IdleConnections): Closing {
    this.#closing ??= this.#close();
    const threads = [...this.#threads.values()].filter(({ hasEnded }) => !hasEnded);
    for (const thread of threads) thread.close(graceMs, idle);
    clearTimeout(this.#deadline);
    const kill = (): void => {
      for (const thread of threads) thread.kill("it did not close in time");
    };
    if (threads.length > 0) this.#deadline = setTimeout(kill, graceMs + CLOSE_MARGIN_MS);
    return this.#closing;
  }

  #close(): Closing {
    for (const pause of this.#pauses) clearTimeout(pause);
    const threads = [...this.#threads.values()].filter(({ hasEnded }) => !hasEnded);
    const refuses = Promise.all(threads.map((thread) => thread.refuses)).then(() => undefined);
    const complete = Promise.all(threads.map((thread) => thread.ended)).then((ends) => {
      clearTimeout(this.#deadline);
      clearInterval(this.#watch);
      return ends.every((end) => end.complete);
    });
    return { refuses, complete };
  }

  #begin(number: number, descriptors: readonly number[] = []): ServingThread {
    const { threads, address, secureAddress, data } = this.#options;
    const where = { address, secureAddress, descriptors };
    const thread = new ServingThread({ ...data, ...this.#table, ...where, number, threads });
    this.#threads.set(number, thread);
    const { observer } = this.#options;
    thread.onObserved = () => observer.start();
    observer.add(number, (port) => thread.observe(port));
    return thread;
  }

  /** `failures`: how many died too soon in its place before it; undefined for the first one there. */
  #replaceAtEnd(thread: ServingThread, failures: number | undefined): void {
    let listensSince = Number.POSITIVE_INFINITY;
    void thread.listens.then(
      () => (listensSince = performance.now()),
      () => undefined,
    );
    void thread.ended.then((end) => {
      const listenedMs = Math.max(0, performance.now() - listensSince);
      const isStart = listensSince === Number.POSITIVE_INFINITY;
      this.#replace(thread, end, failuresWith(failures, listenedMs), isStart);
    });
  }

  #replace({ number }: ServingThread, end: ThreadEnd, failures: number, isStart: boolean): void {
    this.#options.turns.forget(number);
    if (end.cause === undefined) return;
    const pause = pauseMs(failures);
    const next =
      this.#closing !== undefined
        ? "the server is stopping"
        : pause === 0
          ? "another takes its place"
          : `${isStart ? "it died at its start" : "it died soon after another"}; another takes its place in ${pause / 1000} s`;
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
      this.#restart(number, failures);
    }, pause);
    this.#pauses.add(timer);
  }

  #restart(number: number, failures: number): void {
    const thread = this.#begin(number);
    const begun = this.#table;
    this.#replaceAtEnd(thread, failures);
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
