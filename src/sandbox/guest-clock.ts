// The CPU time of one call: the sum of the times that its guest ran, without those that it was parked, and without those
// that the processor was somebody else's.
import type { Engine } from "./engine.ts";
import { readThreadTime, stolenMs } from "./thread-time.ts";
import type { ThreadTime } from "./thread-time.ts";

/** Less than this is not worth asking the system about: it counts in steps as long. */
const STOLEN_STEP_MS = 4;

export class GuestClock {
  readonly #engine: Engine;
  #ranMs = 0;
  #startedAt = 0;
  #running = false;
  #since: ThreadTime | undefined;
  #sliceSince: ThreadTime | undefined;
  #sliceMs = 0;
  #sliceFuel = 0;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** `long`: the call may take more than a slice, so that it pays to ask the system what the thread did meanwhile. */
  reset(long: boolean): void {
    this.#ranMs = 0;
    this.#running = false;
    this.#since = long ? readThreadTime() : undefined;
    this.#sliceSince = this.#since;
    this.#sliceMs = 0;
    this.#sliceFuel = 0;
  }

  /** The guest runs from now on, or as soon as the one that runs now stops. */
  start(): void {
    this.#running = true;
    this.#startedAt = performance.now();
  }

  stop(): void {
    const now = performance.now();
    this.#ranMs += this.#runningSince(now);
    this.#running = false;
    this.#engine.lastStop = now;
  }

  /** Milliseconds up to now that it seemed to run: at least what it did. */
  get seenMs(): number {
    return this.#running ? this.#ranMs + this.#runningSince(performance.now()) : this.#ranMs;
  }

  /** Milliseconds up to now that it ran. */
  get ms(): number {
    return without(this.seenMs, this.#since);
  }

  /** Asks the clock that is always at hand first. */
  hasRun(milliseconds: number): boolean {
    return this.seenMs >= milliseconds && this.ms >= milliseconds;
  }

  /** Ends a slice and begins the next: how long it ran in it, and how much fuel it used, which is `used` in all by now. */
  nextSlice(used: number): { readonly used: number; readonly tookMs: number } {
    const seenMs = this.seenMs;
    const slice = {
      used: used - this.#sliceFuel,
      tookMs: without(seenMs - this.#sliceMs, this.#sliceSince),
    };
    this.#sliceMs = seenMs;
    this.#sliceFuel = used;
    if (this.#since !== undefined) this.#sliceSince = readThreadTime();
    return slice;
  }

  #runningSince(now: number): number {
    if (!this.#running) return 0;
    return now - Math.max(this.#startedAt, this.#engine.lastStop);
  }
}

/** `seenMs` since `since`, without what the processor was somebody else's. */
export function without(seenMs: number, since: ThreadTime | undefined): number {
  return since === undefined || seenMs < STOLEN_STEP_MS ? seenMs : seenMs - stolenMs(since, seenMs);
}
