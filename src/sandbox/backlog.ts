// The calls of one application that have work for the thread or wait to begin, and whether one that comes now is to be
// refused because it would be late. Calls parked in a host call do not count. Knows no clock: everyone says when it is.

/** Calls that count for how fast they end; earlier ones count less and less. */
const REMEMBERED = 32;
/** So many may be at work or wait, however long they take: a page's images. */
const ALWAYS = 32;
/** Once it refuses, this part of the patience is left: who is let in is answered sooner, and no fewer are. */
const OVERLOADED_SHARE = 0.05;
/** So long after it refused the last one. */
const OVERLOADED_MS = 1000;
/** What is reckoned may be of the past: nobody is refused before there was work for this part. */
const SEEN_SHARE = 0.1;

export class Backlog {
  #size = 0;
  /** When there was nothing to do last. */
  #busySinceMs = 0;
  /** The time with work since the last call ended, up to when there was none. */
  #busyMs = 0;
  /** From where the time with work counts on. */
  #countedMs = 0;
  #intervalMs = 0;
  #ended = 0;
  #refusedMs = Number.NEGATIVE_INFINITY;

  get size(): number {
    return this.#size;
  }

  /** How long all of them take, if things go on as they did. */
  get expectedMs(): number {
    return this.#size * this.#intervalMs;
  }

  /** Whether one that comes now is to be refused, because all of them take longer than `patienceMs`. */
  refuses(nowMs: number, patienceMs: number): boolean {
    if (this.#size < ALWAYS) return false;
    const overloaded = nowMs - this.#refusedMs < OVERLOADED_MS;
    const limitMs = patienceMs * (overloaded ? OVERLOADED_SHARE : 1);
    if (this.expectedMs <= limitMs) return false;
    if (!overloaded && nowMs - this.#busySinceMs <= limitMs * SEEN_SHARE) return false;
    this.#refusedMs = nowMs;
    return true;
  }

  /** One comes, or goes on. */
  enter(nowMs: number): void {
    if (this.#size++ > 0) return;
    this.#busySinceMs = nowMs;
    this.#countedMs = nowMs;
  }

  /** One is parked, or has ended, or was given up. */
  leave(nowMs: number): void {
    if (--this.#size === 0) this.#busyMs += Math.max(0, nowMs - this.#countedMs);
  }

  /** One has ended; it leaves afterwards. */
  end(nowMs: number): void {
    const tookMs = this.#busyMs + Math.max(0, nowMs - this.#countedMs);
    this.#busyMs = 0;
    this.#countedMs = nowMs;
    if (this.#ended < REMEMBERED) this.#ended++;
    this.#intervalMs += (tookMs - this.#intervalMs) / this.#ended;
  }

  /** So long the thread made a sandbox: the first calls say nothing of how fast the next ones end. */
  discount(tookMs: number): void {
    this.#countedMs += tookMs;
  }
}

/** The place of a call that has begun: it leaves it while it is parked in a host call. Both are safe twice. */
export class BacklogPlace {
  readonly #backlog: Backlog;
  #left = false;

  constructor(backlog: Backlog) {
    this.#backlog = backlog;
  }

  leave(nowMs: number): void {
    if (!this.#left) this.#backlog.leave(nowMs);
    this.#left = true;
  }

  enter(nowMs: number): void {
    if (this.#left) this.#backlog.enter(nowMs);
    this.#left = false;
  }
}
