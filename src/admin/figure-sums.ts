// The figures of all threads together. Each thread is asked when somebody wants to know; of one that does not answer in time
// the last ones count, and of one that has died they stay, so that no counter goes back.
import type { Config } from "../config/config.ts";
import type { FigureSet } from "../observe/figures.ts";
import type { Inquiry, Notice, Port } from "../observe/message.ts";
import { APPLICATION_METRICS, offsetsOf, sizeOf, THREAD_METRICS } from "../observe/metric-table.ts";
import type { Metric } from "../observe/metric-table.ts";

/** So long a thread has to answer. */
const ANSWER_MS = 500;
/** Until all have answered once: without what one has counted so far, counters would go back, and leap when it answers. */
const FIRST_ANSWER_MS = 5000;

interface Thread {
  readonly port: Port;
  last: FigureSet | undefined;
  /** The last inquiry that it answered. */
  answered: number;
}

type Sums = Map<string, Float64Array>;

export interface FigureSums {
  readonly applications: ReadonlyMap<string, Float64Array>;
  /** By the thread's number. */
  readonly threads: ReadonlyMap<string, Float64Array>;
  /** False until all threads have answered once: what one has counted so far may be missing. */
  readonly isWhole: boolean;
}

export class FigureCollector {
  readonly #threads = new Map<number, Thread>();
  /** Of threads that have died. */
  readonly #pastApplications: Sums = new Map();
  readonly #pastThreads: Sums = new Map();
  #known: readonly string[] = [];
  #inquiries = 0;
  #running: Promise<FigureSums> | undefined;
  #onAnswer: (() => void) | undefined;
  #isWhole = false;

  constructor(config: Config) {
    this.setConfig(config);
  }

  /** Only what is served is shown: the number of series is that of the configuration. */
  setConfig({ applications }: Config): void {
    this.#known = applications.map(({ name }) => name);
    for (const name of this.#pastApplications.keys())
      if (!this.#known.includes(name)) this.#pastApplications.delete(name);
  }

  /** Another thread has this number from now on. */
  connect(number: number, port: Port): void {
    const old = this.#threads.get(number)?.last;
    if (old !== undefined) {
      for (const [name, numbers] of old.applications) {
        if (this.#known.includes(name)) add(this.#pastApplications, name, withoutGauges(numbers));
      }
      add(this.#pastThreads, String(number), old.thread);
    }
    this.#threads.set(number, { port, last: undefined, answered: 0 });
  }

  /** Nobody with this number can be asked any more: what is there now is gone, what was counted stays. */
  disconnect(number: number, port: Port): void {
    const thread = this.#threads.get(number);
    if (thread === undefined || thread.port !== port) return;
    this.connect(number, port);
    this.#threads.delete(number);
    this.#onAnswer?.();
  }

  hear(number: number, notice: Notice & { readonly kind: "figures" }): void {
    const thread = this.#threads.get(number);
    if (thread === undefined) return;
    thread.last = notice;
    thread.answered = Math.max(thread.answered, notice.number);
    this.#onAnswer?.();
  }

  /** Asks all threads; those who want to know at the same time get the same. */
  collect(): Promise<FigureSums> {
    this.#running ??= this.#collect().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #collect(): Promise<FigureSums> {
    const number = ++this.#inquiries;
    const inquiry: Inquiry = { kind: "figures", number };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
    for (const { port } of this.#threads.values()) port.postMessage(inquiry);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#isWhole ? ANSWER_MS : FIRST_ANSWER_MS);
      this.#onAnswer = () => {
        if ([...this.#threads.values()].some(({ answered }) => answered < number)) return;
        clearTimeout(timer);
        resolve();
      };
      this.#onAnswer();
    });
    this.#onAnswer = undefined;
    return this.#sum();
  }

  /** Applications that nothing is known of yet have zeros, so that their first call is seen as an increase. */
  #sum(): FigureSums {
    const applications: Sums = new Map();
    for (const name of this.#known)
      applications.set(name, new Float64Array(offsetsOf(APPLICATION_METRICS).at(-1) ?? 0));
    const threads: Sums = new Map();
    for (const [name, numbers] of this.#pastApplications) add(applications, name, numbers);
    for (const [name, numbers] of this.#pastThreads) add(threads, name, numbers);
    for (const [number, { last }] of this.#threads) {
      if (last === undefined) continue;
      for (const [name, numbers] of last.applications)
        if (applications.has(name)) add(applications, name, numbers);
      add(threads, String(number), last.thread);
    }
    // One that begins later has nothing old to tell.
    this.#isWhole ||= [...this.#threads.values()].every(({ last }) => last !== undefined);
    return { applications, threads, isWhole: this.#isWhole };
  }
}

function add(sums: Sums, name: string, numbers: Float64Array): void {
  const sum = sums.get(name);
  sums.set(
    name,
    sum === undefined ? numbers.slice() : sum.map((value, index) => value + (numbers[index] ?? 0)),
  );
}

function withoutGauges(numbers: Float64Array): Float64Array {
  const counted = numbers.slice();
  for (const [index, metric] of APPLICATION_METRICS.entries()) {
    const start = offsetsOf(APPLICATION_METRICS)[index] ?? 0;
    if (metric.type === "gauge") counted.fill(0, start, start + sizeOf(metric));
  }
  return counted;
}

/** A metric with its numbers, whoever is to read it. */
export interface Family {
  readonly name: string;
  readonly type: Metric["type"];
  readonly help: string;
  readonly points: readonly Point[];
}

export interface Point {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | Distribution;
}

export interface Distribution {
  /** Upper bounds; `counts` has one more, for what is above. */
  readonly buckets: readonly number[];
  readonly counts: readonly number[];
  readonly sum: number;
}

/** All metrics that are counted, with the prefix before their names. */
export function toFamilies({ applications, threads }: FigureSums, prefix: string): Family[] {
  return [
    ...familiesOf(APPLICATION_METRICS, "application", applications, prefix),
    ...familiesOf(THREAD_METRICS, "thread", threads, prefix),
  ];
}

function familiesOf(
  table: readonly Metric[],
  owner: string,
  all: ReadonlyMap<string, Float64Array>,
  prefix: string,
): Family[] {
  const offsets = offsetsOf(table);
  return table.map((metric, index) => {
    const start = offsets[index] ?? 0;
    const points = [...all].flatMap(([name, numbers]) =>
      pointsOf(metric, { [owner]: name }, numbers.subarray(start, start + sizeOf(metric))),
    );
    return { name: prefix + metric.name, type: metric.type, help: metric.help, points };
  });
}

function pointsOf(
  { label, values, buckets }: Metric,
  labels: Readonly<Record<string, string>>,
  numbers: Float64Array,
): Point[] {
  if (buckets !== undefined) {
    const counts = [...numbers.subarray(0, -1)];
    return [{ labels, value: { buckets, counts, sum: numbers.at(-1) ?? 0 } }];
  }
  if (label === undefined || values === undefined) return [{ labels, value: numbers[0] ?? 0 }];
  return values.map((value, index) => ({
    labels: { ...labels, [label]: value },
    value: numbers[index] ?? 0,
  }));
}
