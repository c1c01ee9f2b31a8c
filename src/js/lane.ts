// Work in order: so much at once, and what nobody waits for any more is left out.

export class Lane {
  readonly #atOnce: number;
  readonly #waiting = new Set<() => Promise<void>>();
  #running = 0;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** `work` never rejects. What is returned takes it back: true if it had not begun. */
  add(work: () => Promise<void>): () => boolean {
    this.#waiting.add(work);
    this.#next();
    return () => this.#waiting.delete(work);
  }

  #next(): void {
    for (const work of this.#waiting) {
      if (this.#running >= this.#atOnce) return;
      this.#waiting.delete(work);
      this.#running++;
      void work().then(() => {
        this.#running--;
        this.#next();
      });
    }
  }
}
