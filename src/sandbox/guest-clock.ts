// The CPU time of one call: the sum of the times that its guest ran, without those that it was parked.
import type { Engine } from "./engine.ts";

export class GuestClock {
  readonly #engine: Engine;
  #ranMs = 0;
  #startedAt = 0;
  #running = false;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  reset(): void {
    this.#ranMs = 0;
    this.#running = false;
  }

  /** The guest runs from now on, or as soon as the one that runs now stops. */
  start(): void {
    this.#running = true;
    this.#startedAt = performance.now();
  }

  stop(): void {
    const now = performance.now();
    this.#ranMs += this.#since(now);
    this.#running = false;
    this.#engine.lastStop = now;
  }

  /** Milliseconds up to now. */
  get ms(): number {
    return this.#ranMs + this.#since(performance.now());
  }

  #since(now: number): number {
    if (!this.#running) return 0;
    return now - Math.max(this.#startedAt, this.#engine.lastStop);
  }
}
