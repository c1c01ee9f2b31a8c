// What came of some calls, added up: how many, how long they took, what they used.
import type { InvocationRecord } from "../observe/record.ts";

/** Durations are counted in classes, each a quarter longer than the one before: from 50 us to 100 s. */
const FIRST_MS = 0.05;
const GROWTH = 1.25;
const CLASSES = 66;
const LOG_GROWTH: number = Math.log(GROWTH);

/** What is added to a tally: of one call, or of many that were counted elsewhere. */
export interface Figures {
  readonly requests: number;
  /** Answered with 5xx, or not to the end. */
  readonly errors: number;
  readonly cpuMs: number;
  /** The most that one of them had. */
  readonly memoryBytes: number;
  /** Duration in milliseconds, and how many took about that long. */
  readonly durations: readonly (readonly [ms: number, count: number])[];
}

export interface Percentiles {
  readonly p50: number | null;
  readonly p95: number | null;
  readonly p99: number | null;
}

export class Tally {
  requests = 0;
  errors = 0;
  cpuMs = 0;
  memoryBytes = 0;
  #classes: Uint32Array | undefined;

  add({ requests, errors, cpuMs, memoryBytes, durations }: Figures): void {
    this.requests += requests;
    this.errors += errors;
    this.cpuMs += cpuMs;
    this.memoryBytes = Math.max(this.memoryBytes, memoryBytes);
    for (const [ms, count] of durations) {
      this.#classes ??= new Uint32Array(CLASSES);
      const found = ms <= FIRST_MS ? 0 : Math.ceil(Math.log(ms / FIRST_MS) / LOG_GROWTH);
      const index = Math.min(CLASSES - 1, found);
      this.#classes[index] = (this.#classes[index] ?? 0) + count;
    }
  }

  merge(other: Tally): void {
    this.add({ ...other.figures, durations: [] });
    if (other.#classes === undefined) return;
    this.#classes ??= new Uint32Array(CLASSES);
    for (const [index, count] of other.#classes.entries())
      this.#classes[index] = (this.#classes[index] ?? 0) + count;
  }

  get figures(): Omit<Figures, "durations"> {
    const { requests, errors, cpuMs, memoryBytes } = this;
    return { requests, errors, cpuMs, memoryBytes };
  }

  /** In milliseconds, right to an eighth; null where nothing was counted. */
  get percentiles(): Percentiles {
    return { p50: this.#quantile(0.5), p95: this.#quantile(0.95), p99: this.#quantile(0.99) };
  }

  #quantile(share: number): number | null {
    const classes = this.#classes;
    if (classes === undefined) return null;
    const rank = Math.ceil(share * classes.reduce((sum, count) => sum + count, 0));
    let seen = 0;
    const index = classes.findIndex((count) => (seen += count) >= rank);
    // The middle of the class, as a factor.
    return FIRST_MS * GROWTH ** (index - 0.5);
  }
}

/** Of one call. */
export function toFigures({ status, wallMs, usage, failure }: InvocationRecord): Figures {
  const isError = status >= 500 || status === 0 || (status < 400 && failure !== undefined);
  return {
    requests: 1,
    errors: isError ? 1 : 0,
    cpuMs: usage?.cpuMs ?? 0,
    memoryBytes: usage?.memoryBytes ?? 0,
    durations: [[wallMs, 1]],
  };
}
