// Guests whose slice ended wait here: first come first served, one for each turn of the event loop, so that requests and
// sockets are looked after between any two slices.

export class Scheduler {
  readonly #waiting = new Set<() => void>();
  #scheduled = false;

  get waiting(): number {
    return this.#waiting.size;
  }

  /** `turn` is called once; `leave` takes it back. */
  add(turn: () => void): void {
    this.#waiting.add(turn);
    this.#schedule();
  }

  leave(turn: () => void): void {
    this.#waiting.delete(turn);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const [next] = this.#waiting;
      if (next === undefined) return;
      this.#waiting.delete(next);
      if (this.#waiting.size > 0) this.#schedule();
      next();
    });
  }
}
