// The log lines of one guest, bounded together: what a guest writes must never fill the operator's disk.
import type { LogLevel } from "./invocation.ts";

export interface GuestLogOptions {
  /** Bytes that may be written; an empty line counts as one. */
  readonly limit: number;
  /** What the lines belong to and the limit's name, for the line that says that the rest was cut. */
  readonly cut: string;
  readonly write: (level: LogLevel, text: string) => void;
}

export class GuestLog {
  readonly #limit: number;
  readonly #cut: string;
  readonly #write: (level: LogLevel, text: string) => void;
  #used = 0;
  #dropped = 0;
  /** Lines of a run of which it is not known yet whether it counts. */
  #held: { level: LogLevel; text: string }[] | undefined;

  constructor(options: GuestLogOptions) {
    this.#limit = options.limit;
    this.#cut = options.cut;
    this.#write = options.write;
  }

  /** Lines that were over the limit, and written nowhere. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Keeps the lines from now on, until `release` or `drop`. */
  hold(): void {
    this.#held = [];
  }

  /** Writes the lines that were kept. */
  release(): void {
    const held = this.#held;
    this.#held = undefined;
    for (const { level, text } of held ?? []) this.#write(level, text);
  }

  /** Forgets the lines that were kept, and what they counted. */
  drop(): void {
    this.#held = undefined;
    this.#used = 0;
    this.#dropped = 0;
  }

  /** Writes a line of `bytes` bytes, cut where the limit is reached; `decode` makes the text of the first few. */
  write(level: LogLevel, bytes: number, decode: (bytes: number) => string): void {
    const left = this.#limit - this.#used;
    if (left < 0) {
      this.#dropped++;
      return;
    }
    const cost = Math.max(bytes, 1);
    this.#used += cost;
    if (cost <= left) {
      this.#line(level, decode(bytes));
      return;
    }
    if (left > 0) this.#line(level, decode(left));
    else this.#dropped++;
    this.#used = this.#limit + 1;
    this.#line("warn", `log cut: ${this.#cut} = ${this.#limit}`);
  }

  #line(level: LogLevel, text: string): void {
    if (this.#held === undefined) this.#write(level, text);
    else this.#held.push({ level, text });
  }
}
