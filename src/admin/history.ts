// Figures over time, for the dashboard's charts: by the second for ten minutes, by ten seconds for four hours. In memory, and
// bounded: an application has a place only where it had calls.
import type { InvocationRecord } from "../observe/record.ts";
import type { Counters } from "./counted.ts";
import { Tally, toFigures } from "./tally.ts";
import type { Figures, Percentiles } from "./tally.ts";

export type Range = "10m" | "4h";
export const RANGES: readonly Range[] = ["10m", "4h"];

/** Places for an application in some step, per range. With more of them only the total is counted. */
const MAX_PLACES = 50_000;

/** Of the process: CPU time since its start, and memory now. */
export interface ProcessFigures {
  readonly cpuMs: number;
  readonly memoryBytes: number;
}

interface ProcessMoment extends ProcessFigures {
  /** Unix milliseconds. */
  readonly at: number;
}

/** One figure for each step, the oldest first. */
export interface Series {
  readonly stepMs: number;
  /** Unix seconds. */
  readonly times: readonly number[];
  /** Per second. */
  readonly requests: readonly number[];
  readonly errors: readonly number[];
  /** Milliseconds; null where there were no calls. */
  readonly p50: readonly (number | null)[];
  readonly p95: readonly (number | null)[];
  readonly p99: readonly (number | null)[];
  /** Per cent of a core. */
  readonly cpu: readonly (number | null)[];
  readonly memoryBytes: readonly (number | null)[];
}

export interface Summary extends Percentiles {
  readonly requests: number;
  readonly errors: number;
  readonly requestsPerSecond: number;
  /** Per cent of a core. */
  readonly cpu: number | null;
  /** The most. */
  readonly memoryBytes: number | null;
}

class Step {
  readonly number: number;
  readonly total: Tally = new Tally();
  readonly applications = new Map<string, Tally>();
  process: ProcessMoment | undefined;

  constructor(number: number) {
    this.number = number;
  }
}

class Ring {
  readonly stepMs: number;
  readonly #steps: (Step | undefined)[];
  #places = 0;

  constructor(stepMs: number, length: number) {
    this.stepMs = stepMs;
    this.#steps = Array.from({ length });
  }

  at(now: number): Step {
    const number = Math.floor(now / this.stepMs);
    const index = number % this.#steps.length;
    const old = this.#steps[index];
    if (old?.number === number) return old;
    this.#places -= old?.applications.size ?? 0;
    const step = new Step(number);
    this.#steps[index] = step;
    return step;
  }

  /** A second's timer leaves out a second now and then: what is between two moments is then between their figures. */
  addProcess(now: number, process: ProcessMoment): void {
    const before = this.at(now - 2 * this.stepMs).process;
    const skipped = this.at(now - this.stepMs);
    if (before !== undefined) skipped.process ??= between(before, process);
    this.at(now).process = process;
  }

  add(now: number, application: string, figures: Figures): void {
    const { total, applications } = this.at(now);
    total.add(figures);
    let tally = applications.get(application);
    if (tally === undefined) {
      if (this.#places >= MAX_PLACES) return;
      this.#places++;
      tally = new Tally();
      applications.set(application, tally);
    }
    tally.add(figures);
  }

  /** Those that are complete, the oldest first, with undefined where nothing happened. */
  steps(now: number): readonly [number, Step | undefined][] {
    const last = Math.floor(now / this.stepMs);
    return Array.from({ length: this.#steps.length - 1 }, (_, index) => {
      const number = last - this.#steps.length + 1 + index;
      const step = this.#steps[number % this.#steps.length];
      return [number, step?.number === number ? step : undefined];
    });
  }
}

export class History {
  /** Unix milliseconds. */
  readonly #now: () => number;
  readonly #rings: Readonly<Record<Range, Ring>> = {
    "10m": new Ring(1000, 601),
    "4h": new Ring(10_000, 1441),
  };
  readonly #begun: number;
  #isCounted = false;

  constructor(now: () => number) {
    this.#now = now;
    this.#begun = now();
  }

  add(application: string, figures: Figures): void {
    for (const ring of Object.values(this.#rings)) ring.add(this.#now(), application, figures);
  }

  /**
   * What threads counted since the last time, by application; the first time nothing. From then on records, which are a part
   * of all calls, only say how long they took.
   */
  addCounted(counted: Iterable<readonly [application: string, Counters]>): void {
    this.#isCounted = true;
    for (const [application, counters] of counted)
      this.add(application, { ...counters, memoryBytes: 0, durations: [] });
  }

  /** `lost`: calls that nothing more is known of. */
  addRecords(records: readonly InvocationRecord[], lost: number): void {
    for (const record of records) {
      const figures = toFigures(record);
      this.add(
        record.application,
        this.#isCounted ? { ...figures, requests: 0, errors: 0, cpuMs: 0 } : figures,
      );
    }
    if (lost === 0 || this.#isCounted) return;
    const figures = { requests: lost, errors: 0, cpuMs: 0, memoryBytes: 0, durations: [] };
    for (const ring of Object.values(this.#rings)) ring.at(this.#now()).total.add(figures);
  }

  /** To be called once a second. */
  addProcess(figures: ProcessFigures): void {
    const at = this.#now();
    for (const ring of Object.values(this.#rings)) ring.addProcess(at, { ...figures, at });
  }

  /** Of an application, or of the process as a whole. */
  series(range: Range, application?: string): Series {
    const { stepMs } = this.#rings[range];
    const steps = this.#known(range);
    const rows = steps.map(([number, step], index) => {
      const tally = toTally(step, application);
      const { p50, p95, p99 } = tally?.percentiles ?? { p50: null, p95: null, p99: null };
      const perSecond = 1000 / stepMs;
      return {
        time: (number * stepMs) / 1000,
        requests: round((tally?.requests ?? 0) * perSecond),
        errors: round((tally?.errors ?? 0) * perSecond),
        p50: round(p50),
        p95: round(p95),
        p99: round(p99),
        cpu:
          application === undefined
            ? round(toProcessCpu(steps[index - 1]?.[1]?.process, step?.process))
            : round(((tally?.cpuMs ?? 0) / stepMs) * 100),
        memoryBytes:
          application === undefined ? (step?.process?.memoryBytes ?? null) : toMemory(tally?.memoryBytes),
      };
    });
    return {
      stepMs,
      times: rows.map(({ time }) => time),
      requests: rows.map(({ requests }) => requests),
      errors: rows.map(({ errors }) => errors),
      p50: rows.map((row) => row.p50),
      p95: rows.map((row) => row.p95),
      p99: rows.map((row) => row.p99),
      cpu: rows.map(({ cpu }) => cpu),
      memoryBytes: rows.map(({ memoryBytes }) => memoryBytes),
    };
  }

  summary(range: Range, application?: string): Summary {
    const { stepMs } = this.#rings[range];
    const steps = this.#known(range);
    const sum = new Tally();
    for (const [, step] of steps) {
      const tally = toTally(step, application);
      if (tally !== undefined) sum.merge(tally);
    }
    const seconds = Math.max(1, (steps.length * stepMs) / 1000);
    const process = steps.flatMap(([, step]) => step?.process ?? []);
    const [first] = process;
    const last = process.at(-1);
    const processCpu = toProcessCpu(first, last);
    return {
      requests: sum.requests,
      errors: sum.errors,
      requestsPerSecond: sum.requests / seconds,
      ...sum.percentiles,
      cpu: application === undefined ? processCpu : (sum.cpuMs / (seconds * 1000)) * 100,
      memoryBytes: application === undefined ? (last?.memoryBytes ?? null) : toMemory(sum.memoryBytes),
    };
  }

  /** Without the time before there was anything to hear. */
  #known(range: Range): readonly [number, Step | undefined][] {
    const ring = this.#rings[range];
    return ring.steps(this.#now()).filter(([number]) => (number + 1) * ring.stepMs > this.#begun);
  }
}

function toTally(step: Step | undefined, application: string | undefined): Tally | undefined {
  return application === undefined ? step?.total : step?.applications.get(application);
}

/** 0 where no record told it. */
function toMemory(bytes = 0): number | null {
  return bytes === 0 ? null : bytes;
}

function toProcessCpu(from: ProcessMoment | undefined, to: ProcessMoment | undefined): number | null {
  if (from === undefined || to === undefined || from.at === to.at) return null;
  return ((to.cpuMs - from.cpuMs) / (to.at - from.at)) * 100;
}

function between(from: ProcessMoment, to: ProcessMoment): ProcessMoment {
  return {
    cpuMs: (from.cpuMs + to.cpuMs) / 2,
    memoryBytes: (from.memoryBytes + to.memoryBytes) / 2,
    at: (from.at + to.at) / 2,
  };
}

/** To three digits: enough for a chart, and a quarter of the bytes. */
function round<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(3))) as T;
}
