// Gathers, in a thread that serves, what the observer's thread is to know of its calls, and posts it a few times a second:
// a call itself only pays for putting its record into an array.
import type { Notice, Port } from "./message.ts";
import type { InvocationRecord } from "./record.ts";

/** So often what was gathered is posted. */
const POST_MS = 200;
/** So long the start of an observer's thread is waited for at the end. */
const FINISH_MS = 1000;
/** So many of the last calls of an application are posted each time; of those that failed more than of the others. */
const MAX_SUCCEEDED = 50;
const MAX_FAILED = 200;
/** Characters of log lines that wait to be posted, of all applications together. */
const MAX_WAITING_CHARACTERS = 4 * 1024 * 1024;

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

export class Observer {
  readonly #onFirst: () => void;
  readonly #waiting = new Map<string, { readonly succeeded: Last; readonly failed: Last }>();
  #characters = 0;
  #lost = 0;
  #port: Port | undefined;
  #timer: NodeJS.Timeout | undefined;
  #onConnected: (() => void) | undefined;

  /** `onFirst`: called when there is something to post and nobody to post it to. */
  constructor(onFirst: () => void) {
    this.#onFirst = onFirst;
  }

  /** Posts to it from now on; undefined: to nobody, until there is another. */
  connect(port: Port | undefined): void {
    this.#port = port;
    if (port !== undefined) this.#onConnected?.();
  }

  /** A call is over. */
  ended(record: InvocationRecord): void {
    const { application, failure, lines } = record;
    let waiting = this.#waiting.get(application);
    if (waiting === undefined) {
      waiting = { succeeded: new Last(MAX_SUCCEEDED), failed: new Last(MAX_FAILED) };
      this.#waiting.set(application, waiting);
    }
    if (lines.length > 0) {
      const characters = charactersOf(record);
      if (this.#characters + characters > MAX_WAITING_CHARACTERS) {
        this.#lost++;
        return;
      }
      this.#characters += characters;
    }
    const old = (failure === undefined ? waiting.succeeded : waiting.failed).add(record);
    if (old !== undefined) {
      this.#lost++;
      this.#characters -= charactersOf(old);
    }
    this.#timer ??= setTimeout(() => this.#post(), POST_MS).unref();
  }

  /** Posts what there is at once. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#post();
  }

  /** The same at the end of a thread: what there is waits a moment for somebody to post it to. */
  async finish(): Promise<void> {
    this.flush();
    if (this.#timer === undefined) return;
    await new Promise<void>((resolve) => {
      this.#onConnected = resolve;
      setTimeout(resolve, FINISH_MS);
    });
    this.flush();
    clearTimeout(this.#timer);
  }

  #post(): void {
    this.#timer = undefined;
    if (this.#port === undefined) {
      this.#onFirst();
      // Later, or never: what waits is bounded.
      if (this.#port === undefined) {
        this.#timer = setTimeout(() => this.#post(), POST_MS).unref();
        return;
      }
    }
    const records = [...this.#waiting.values()].flatMap(({ succeeded, failed }) => [
      ...succeeded.take(),
      ...failed.take(),
    ]);
    records.sort((one, other) => one.at - other.at);
    // An application that is gone leaves nothing behind.
    this.#waiting.clear();
    this.#characters = 0;
    const notice: Notice = { kind: "calls", records, lost: this.#lost };
    this.#lost = 0;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    this.#port.postMessage(notice);
  }
}

function charactersOf({ lines }: InvocationRecord): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
