// AbortController and AbortSignal.
import { hide } from "./hide.ts";
import { Event, EventTarget } from "./event-target.ts";
import { begin } from "./loop.ts";

const key: unique symbol = Symbol("abort");
/** Those who are told before the event: fetch and the like. */
type Follower = (reason: unknown) => void;

export class AbortSignal extends EventTarget {
  #aborted = false;
  #reason: unknown;
  #followers: Follower[] = [];
  #onabort: ((event: Event) => void) | null = null;

  constructor(secret?: unknown) {
    super();
    if (secret !== key) throw new TypeError("Illegal constructor");
  }

  static abort(reason?: unknown): AbortSignal {
    const signal = new AbortSignal(key);
    signals.fire(signal, reason);
    return signal;
  }

  static timeout(ms: number): AbortSignal {
    const signal = new AbortSignal(key);
    begin(
      () => signals.fire(signal, new DOMException("The operation timed out.", "TimeoutError")),
      "sleep",
      ms,
    );
    return signal;
  }

  static any(sources: Iterable<AbortSignal>): AbortSignal {
    const list = [...sources];
    const done = list.find((signal) => signal.aborted);
    if (done !== undefined) return AbortSignal.abort(done.reason);
    const any = new AbortSignal(key);
    for (const signal of list) signals.follow(signal, (reason) => signals.fire(any, reason));
    return any;
  }

  /** Returns what ends it. */
  static follow(signal: AbortSignal, follower: Follower): () => void {
    signal.#followers.push(follower);
    return () => {
      signal.#followers = signal.#followers.filter((own) => own !== follower);
    };
  }

  static fire(signal: AbortSignal, reason: unknown): void {
    if (signal.#aborted) return;
    signal.#aborted = true;
    signal.#reason =
      reason === undefined ? new DOMException("This operation was aborted", "AbortError") : reason;
    const followers = signal.#followers;
    signal.#followers = [];
    for (const follower of followers) follower(signal.#reason);
    signal.dispatchEvent(new Event("abort"));
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  get reason(): unknown {
    return this.#reason;
  }

  get onabort(): ((event: Event) => void) | null {
    return this.#onabort;
  }

  set onabort(callback: ((event: Event) => void) | null) {
    if (this.#onabort !== null) this.removeEventListener("abort", this.#onabort);
    this.#onabort = typeof callback === "function" ? callback : null;
    this.addEventListener("abort", this.#onabort);
  }

  throwIfAborted(): void {
    if (this.#aborted) throw this.#reason;
  }

  get [Symbol.toStringTag](): string {
    return "AbortSignal";
  }
}

/** What only this script may do. */
export const signals: Pick<typeof AbortSignal, "follow" | "fire"> = hide(AbortSignal, "follow", "fire");

export class AbortController {
  readonly #signal: AbortSignal = new AbortSignal(key);

  get signal(): AbortSignal {
    return this.#signal;
  }

  abort(reason?: unknown): void {
    signals.fire(this.#signal, reason);
  }

  get [Symbol.toStringTag](): string {
    return "AbortController";
  }
}
