// Who may begin or go on in this turn of the event loop. When hundreds of requests arrive, or hundreds of backends speak,
// at the same instant, Node tells them all in one turn; past its time, the others wait here, and every application gets
// one through after the other: a flood on one keeps the others waiting for a turn, and not for its end.

/** So long things begin as they come. */
const TURN_MS = 2;
/** So many are let go in one turn from here: what a parked guest does when it goes on shows only afterwards. */
const MAX_LET_GO = 8;

export class Turns {
  readonly #turnMs: number;
  #began = -Infinity;
  /** The loop has gone round since: this is another turn. */
  #over = true;
  /** By application. */
  readonly #waiting = new Map<object, Set<() => void>>();
  #scheduled = false;

  constructor(turnMs: number = TURN_MS) {
    this.#turnMs = turnMs;
  }

  /** True when one may begin at once. `now`: by `performance.now`, if it is at hand. */
  isOpen(now: number = performance.now()): boolean {
    if (this.#waiting.size > 0) return false;
    if (now - this.#began < this.#turnMs) return true;
    if (!this.#over) return false;
    this.#began = now;
    this.#over = false;
    setImmediate(() => {
      this.#over = true;
    });
    return true;
  }

  get waiting(): number {
    let sum = 0;
    for (const { size } of this.#waiting.values()) sum += size;
    return sum;
  }

  /** Calls `go` now where the turn has time for it, and in a later one otherwise: what is returned takes it back. */
  run(application: object, go: () => void): (() => void) | undefined {
    if (!this.isOpen()) return this.add(application, go);
    go();
    return undefined;
  }

  /** `go` is called once, in a later turn; the returned function takes it back. */
  add(application: object, go: () => void): () => void {
    let queue = this.#waiting.get(application);
    if (queue === undefined) {
      queue = new Set();
      this.#waiting.set(application, queue);
    }
    queue.add(go);
    this.#schedule();
    return () => this.#remove(application, go);
  }

  #remove(application: object, go: () => void): void {
    const queue = this.#waiting.get(application);
    queue?.delete(go);
    if (queue?.size === 0) this.#waiting.delete(application);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#letGo();
      if (this.#waiting.size > 0) this.#schedule();
    });
  }

  #letGo(): void {
    this.#began = performance.now();
    for (let count = 0; count < MAX_LET_GO; count++) {
      const [next] = this.#waiting;
      if (next === undefined) return;
      const [application, queue] = next;
      // To the end of the row; gone where it was the only one.
      this.#waiting.delete(application);
      const [go] = queue;
      if (go === undefined) continue;
      queue.delete(go);
      if (queue.size > 0) this.#waiting.set(application, queue);
      go();
      if (performance.now() - this.#began > this.#turnMs) return;
    }
  }
}
