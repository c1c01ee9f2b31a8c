// The dashboard's figures, from the counters of threads.
import { describe, expect, it, vi } from "vitest";
import { FigureCount } from "../../src/admin/figure-count.ts";
import { FigureCollector } from "../../src/admin/figure-sums.ts";
import { History } from "../../src/admin/history.ts";
import type { Config } from "../../src/config/config.ts";
import type { Inquiry } from "../../src/observe/message.ts";
import {
  APPLICATION_METRICS,
  offsetsOf,
  STATUS_CLASSES,
  THREAD_METRICS,
} from "../../src/observe/metric-table.ts";
import { toRecord } from "../support/admin.ts";

const CONFIG = { applications: [{ name: "hello" }] } as unknown as Config;
const OFFSETS = offsetsOf(APPLICATION_METRICS);

function numbersOf(byClass: Readonly<Record<string, number>>, cpuSeconds: number): Float64Array {
  const at = (name: string): number =>
    OFFSETS[APPLICATION_METRICS.findIndex((one) => one.name === name)] ?? 0;
  const numbers = new Float64Array(OFFSETS.at(-1) ?? 0);
  for (const [name, count] of Object.entries(byClass))
    numbers[at("requests_total") + STATUS_CLASSES.findIndex((one) => one === name)] = count;
  numbers[at("cpu_seconds_total")] = cpuSeconds;
  return numbers;
}

function tell(collector: FigureCollector, thread: number, number: number, counted: Float64Array): void {
  collector.hear(thread, {
    kind: "figures",
    number,
    applications: new Map([["hello", counted]]),
    thread: new Float64Array(offsetsOf(THREAD_METRICS).at(-1) ?? 0),
  });
}

/** With a thread that has counted what the test says. */
function create(): {
  readonly count: FigureCount;
  readonly collector: FigureCollector;
  readonly history: History;
  readonly clock: { now: number };
  readonly thread: { counted: Float64Array; asked: number };
} {
  const clock = { now: 1_700_000_000_000 };
  const thread = { counted: numbersOf({}, 0), asked: 0 };
  const collector = new FigureCollector(CONFIG);
  collector.connect(1, {
    postMessage(message) {
      thread.asked++;
      tell(collector, 1, (message as Inquiry).number, thread.counted);
    },
  });
  const history = new History(() => clock.now);
  return { count: new FigureCount(collector, history), collector, history, clock, thread };
}

describe("the count of a second", () => {
  it("has all requests, those that failed and were cut as errors, and the time of the processor", async () => {
    const { count, history, clock, thread } = create();
    await count.count();
    thread.counted = numbersOf({ "2xx": 900, "4xx": 60, "5xx": 30, cut: 10 }, 0.25);
    count.hear();
    await count.count();
    clock.now += 1000;
    expect(history.summary("10m", "hello")).toMatchObject({ requests: 1000, errors: 40, cpu: 25 });
    expect(history.summary("10m")).toMatchObject({ requests: 1000, errors: 40 });
  });

  it("has the very first call once, whose record comes before it is counted", async () => {
    const { count, history, clock, thread } = create();
    await count.count();
    thread.counted = numbersOf({ "5xx": 1 }, 0.001);
    history.addRecords([toRecord("1", { status: 500 })], 0);
    count.hear();
    await count.count();
    clock.now += 1000;
    expect(history.summary("10m", "hello")).toMatchObject({ requests: 1, errors: 1 });
    expect(history.summary("10m").p50).not.toBeNull();
  });

  it("leaves out what threads had counted before they were asked for the first time", async () => {
    const { count, history, clock, thread } = create();
    thread.counted = numbersOf({ "2xx": 1000 }, 1);
    await count.count();
    thread.counted = numbersOf({ "2xx": 1007 }, 1);
    count.hear();
    await count.count();
    clock.now += 1000;
    expect(history.summary("10m").requests).toBe(7);
  });

  it("leaves out what a thread had counted that hangs when all are asked for the first time", async () => {
    vi.useFakeTimers();
    try {
      const { count, collector, history, clock, thread } = create();
      const other = { counted: numbersOf({ "2xx": 5000 }, 50), number: 0 };
      collector.connect(2, { postMessage: (message) => (other.number = (message as Inquiry).number) });
      const answer = (): void => tell(collector, 2, other.number, other.counted);
      thread.counted = numbersOf({ "2xx": 1000 }, 1);
      const first = count.count();
      await vi.advanceTimersByTimeAsync(5000);
      await first;
      // There were no more calls; it is asked again all the same.
      const second = count.count();
      answer();
      await second;
      other.counted = numbersOf({ "2xx": 5003 }, 50);
      count.hear();
      const third = count.count();
      answer();
      await third;
      clock.now += 1000;
      expect(history.summary("10m")).toMatchObject({ requests: 3, errors: 0 });
      expect(history.series("10m").requests).toEqual([3]);
      expect(history.series("10m", "hello").cpu).toEqual([0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("asks nobody while there are no calls", async () => {
    const { count, thread } = create();
    await count.count();
    await count.count();
    await count.count();
    expect(thread.asked).toBe(1);
    count.hear();
    await count.count();
    expect(thread.asked).toBe(2);
  });
});
