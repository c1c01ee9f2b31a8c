// The dashboard's figures from what all threads count, asked once a second while there are calls.
import { APPLICATION_METRICS, offsetsOf, STATUS_CLASSES } from "../observe/metric-table.ts";
import { Counted } from "./counted.ts";
import type { Counters } from "./counted.ts";
import type { FigureCollector } from "./figure-sums.ts";
import type { History } from "./history.ts";

const OFFSETS = offsetsOf(APPLICATION_METRICS);
const REQUESTS = offsetOf("requests_total");
const CPU_SECONDS = offsetOf("cpu_seconds_total");

export class FigureCount {
  readonly #collector: FigureCollector;
  readonly #history: History;
  readonly #counted = new Counted();
  #isNews = true;

  constructor(collector: FigureCollector, history: History) {
    this.#collector = collector;
    this.#history = history;
  }

  /** There were calls: the next time it pays to ask. */
  hear(): void {
    this.#isNews = true;
  }

  /** To be called once a second. */
  async count(): Promise<void> {
    if (!this.#isNews) return;
    this.#isNews = false;
    const { applications, isWhole } = await this.#collector.collect();
    if (!isWhole) {
      // What a thread that hangs has counted would be taken for news when it answers.
      this.#isNews = true;
      return;
    }
    const counters = new Map([...applications].map(([name, numbers]) => [name, toCounters(numbers)]));
    this.#history.addCounted(this.#counted.since(counters));
  }
}

function toCounters(numbers: Float64Array): Counters {
  const byClass = numbers.subarray(REQUESTS, REQUESTS + STATUS_CLASSES.length);
  const of = (name: string): number => byClass[STATUS_CLASSES.indexOf(name)] ?? 0;
  return {
    requests: byClass.reduce((sum, count) => sum + count, 0),
    errors: of("5xx") + of("cut"),
    cpuMs: (numbers[CPU_SECONDS] ?? 0) * 1000,
  };
}

function offsetOf(name: string): number {
  return OFFSETS[APPLICATION_METRICS.findIndex((metric) => metric.name === name)] ?? 0;
}
