// Gathers, in a thread that serves, what the observer's thread is to know of its calls, and posts it a few times a second:
// a call itself only pays for putting its record into an array. What is done with it then takes a fraction of the time where
// it is done with many in a row.
import type { Application } from "../config/config.ts";
import type { Pool } from "../sandbox/pool.ts";
import type { Log } from "../log.ts";
import { Figures } from "./figures.ts";
import type { Notice, Port } from "./message.ts";
import { hasFailed } from "./record.ts";
import type { InvocationRecord } from "./record.ts";

/** So often what was gathered is posted. */
const POST_MS = 200;
/** So long the start of an observer's thread is waited for at the end. */
const FINISH_MS = 1000;
/** So many posts may be on their way: where the disk stands still, the observer does as well, and what it was posted would pile up. */
const MAX_POSTED = 5;
/** So many calls that went well, and said nothing, wait to be sorted in. */
const MAX_FRESH = 64;
/** So many of the last calls of an application are posted each time; of those that failed more than of the others. */
const MAX_SUCCEEDED = 50;
const MAX_FAILED = 200;
/** Those that a trace has to be told of, whatever else there was. */
const MAX_TRACED = 200;
/** Characters of log lines that wait to be posted, of all applications together. */
const MAX_WAITING_CHARACTERS = 4 * 1024 * 1024;
/** The same for bytes of recordings: a call beyond it is told without one. */
const MAX_WAITING_RECORDED_BYTES = 16 * 1024 * 1024;

/** A ring of the last few. */
class Last {
  readonly #maximum: number;
  #records: InvocationRecord[] = [];
  #next = 0;

  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /** Returns the one that has to go for it. */
  add(record: InvocationRecord): InvocationRecord | undefined {
    if (this.#records.length < this.#maximum) {
      this.#records.push(record);
      return undefined;
    }
    const old = this.#records[this.#next];
    this.#records[this.#next] = record;
    this.#next = (this.#next + 1) % this.#maximum;
    return old;
  }

  take(): readonly InvocationRecord[] {
    const taken = [...this.#records.slice(this.#next), ...this.#records.slice(0, this.#next)];
    this.#records = [];
    this.#next = 0;
    return taken;
  }
}

interface Waiting {
  readonly succeeded: Last;
  readonly traced: Last;
  readonly failed: Last;
}

export class Observer {
  readonly #onFirst: () => void;
  readonly #log: Pick<Log, "linesLost"> | undefined;
  readonly #figures = new Figures();
  readonly #waiting = new Map<string, Waiting>();
  #fresh: InvocationRecord[] = [];
  #characters = 0;
  #recordedBytes = 0;
  #lost = 0;
  #port: Port | undefined;
  /** Posts that were not taken yet. */
  #posted = 0;
  #timer: NodeJS.Timeout | undefined;
  #onConnected: (() => void) | undefined;
  #timerAt = 0;

  /** `onFirst`: called when there is something to post and nobody to post it to; `log`: of this thread. */
  constructor(onFirst: () => void, log?: Pick<Log, "linesLost">) {
    this.#onFirst = onFirst;
    this.#log = log;
  }

  /** Posts to it from now on; undefined: to nobody, until there is another. */
  connect(port: Port | undefined): void {
    this.#port = port;
    this.#posted = 0;
    port?.on?.("message", (message) => {
      if (message.kind === "figures") this.#tellFigures(port, message.number);
      else if (port === this.#port) this.#posted--;
    });
    // Whoever asks does not keep the thread alive.
    port?.unref?.();
    if (port !== undefined) this.#onConnected?.();
  }

  /** False where it would not take a recording. */
  get hasRoom(): boolean {
    return this.#recordedBytes < MAX_WAITING_RECORDED_BYTES;
  }

  /** What is served from now on. */
  serve(pools: ReadonlyMap<Application, Pool>): void {
    this.#sortIn();
    this.#figures.serve(pools);
  }

  /** A call is over. */
  ended(record: InvocationRecord): void {
    this.#fresh.push(record);
    const { failure, lines, recording } = record;
    const isLarge = failure !== undefined || lines.length > 0 || recording !== undefined;
    if (isLarge || this.#fresh.length >= MAX_FRESH) this.#sortIn();
    if (this.#timer === undefined) this.#setTimer();
  }

  #sortIn(): void {
    const fresh = this.#fresh;
    if (fresh.length === 0) return;
    this.#fresh = [];
    for (const record of fresh) this.#add(record);
  }

  #add(record: InvocationRecord): void {
    this.#figures.count(record);
    const { application, lines } = record;
    let waiting = this.#waiting.get(application);
    if (waiting === undefined) {
      waiting = {
        succeeded: new Last(MAX_SUCCEEDED),
        traced: new Last(MAX_TRACED),
        failed: new Last(MAX_FAILED),
      };
      this.#waiting.set(application, waiting);
    }
    if (lines.length > 0) {
      const characters = charactersOf(record);
      if (this.#characters + characters > MAX_WAITING_CHARACTERS) {
        this.#lose();
        return;
      }
      this.#characters += characters;
    }
    this.#recordedBytes += record.recording?.length ?? 0;
    const isTraced = record.trace?.sampled === true;
    const last = hasFailed(record) ? waiting.failed : isTraced ? waiting.traced : waiting.succeeded;
    const old = last.add(record);
    if (old !== undefined) {
      this.#lose();
      this.#characters -= charactersOf(old);
      this.#recordedBytes -= old.recording?.length ?? 0;
    }
  }

  /** Posts what there is at once. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#post();
  }

  /** The same at the end of a thread: what there is waits a moment for somebody to post it to. */
  async finish(): Promise<void> {
    // There is no later.
    this.#posted = 0;
    this.flush();
    if (this.#timer !== undefined) {
      await new Promise<void>((resolve) => {
        this.#onConnected = resolve;
        setTimeout(resolve, FINISH_MS);
      });
      this.flush();
      clearTimeout(this.#timer);
    }
    this.tellFigures();
  }

  /** At the end of a thread: nobody can ask it any more. */
  tellFigures(): void {
    if (this.#port !== undefined) this.#tellFigures(this.#port, 0);
  }

  #setTimer(): void {
    this.#timerAt = performance.now();
    this.#timer = setTimeout(() => {
      this.#figures.countDelay((performance.now() - this.#timerAt - POST_MS) / 1000);
      this.#post();
    }, POST_MS).unref();
  }

  #lose(): void {
    this.#lost++;
    this.#figures.countLost(1);
  }

  #tellFigures(port: Port, number: number): void {
    this.#sortIn();
    const notice: Notice = { kind: "figures", number, ...this.#figures.read(this.#log?.linesLost) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    port.postMessage(notice);
  }

  #post(): void {
    this.#timer = undefined;
    if (this.#port === undefined) {
      this.#onFirst();
      // Later, or never: what waits is bounded.
      if (this.#port === undefined) {
        this.#setTimer();
        return;
      }
    }
    if (this.#posted >= MAX_POSTED) {
      this.#setTimer();
      return;
    }
    this.#sortIn();
    const records = [...this.#waiting.values()].flatMap(({ succeeded, traced, failed }) => [
      ...succeeded.take(),
      ...traced.take(),
      ...failed.take(),
    ]);
    records.sort((one, other) => one.at - other.at);
    // An application that is gone leaves nothing behind.
    this.#waiting.clear();
    this.#characters = 0;
    this.#recordedBytes = 0;
    const notice: Notice = { kind: "calls", records, lost: this.#lost };
    this.#lost = 0;
    if (this.#port.on !== undefined) this.#posted++;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    this.#port.postMessage(notice);
  }
}

function charactersOf({ lines }: InvocationRecord): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
