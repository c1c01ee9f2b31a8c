// The log of what an application has no room for: under a flood, a line for each would cost more than refusing it, and fill
// the disk. The first has its line, the others are counted.
import type { Log } from "../log.ts";

/** A line for all in so long. */
const PERIOD_MS = 1000;

export class Refusals {
  readonly #log: Log;
  readonly #application: string;
  #counted = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(log: Log, application: string) {
    this.#log = log;
    this.#application = application;
  }

  /** Counts one more; true when it is to have a line of its own. */
  isFirst(): boolean {
    if (this.#timer !== undefined) {
      this.#counted++;
      return false;
    }
    this.#begin();
    return true;
  }

  /** Writes what was counted. Safe twice. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#tell();
  }

  #begin(): void {
    // The line may come late, but must not keep a process that ends.
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#counted > 0) this.#begin();
      this.#tell();
    }, PERIOD_MS).unref();
  }

  #tell(): void {
    const count = this.#counted;
    this.#counted = 0;
    if (count === 0) return;
    const calls = count === 1 ? "1 more call" : `${count} more calls`;
    const fields = { event: "refused", application: this.#application, status: 503, count };
    this.#log.write("warn", fields, `${calls} refused for lack of room`);
  }
}
