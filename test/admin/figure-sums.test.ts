import { describe, expect, it, vi } from "vitest";
import { FigureCollector, toFamilies } from "../../src/admin/figure-sums.ts";
import type { FigureSums, Point } from "../../src/admin/figure-sums.ts";
import type { Config } from "../../src/config/config.ts";
import type { Inquiry, Port } from "../../src/observe/message.ts";
import { APPLICATION_METRICS, offsetsOf, THREAD_METRICS } from "../../src/observe/metric-table.ts";

function configOf(...names: string[]): Config {
  return { applications: names.map((name) => ({ name })) } as unknown as Config;
}

/** Numbers of an application: its cold starts, and its sandboxes. */
function numbersOf(coldStarts: number, live: number): Float64Array {
  const numbers = new Float64Array(offsetsOf(APPLICATION_METRICS).at(-1) ?? 0);
  const set = (name: string, value: number): void => {
    const index = APPLICATION_METRICS.findIndex((metric) => metric.name === name);
    numbers[offsetsOf(APPLICATION_METRICS)[index] ?? 0] = value;
  };
  set("cold_starts_total", coldStarts);
  set("instances_live", live);
  return numbers;
}

function threadNumbers(lost: number): Float64Array {
  return new Float64Array(offsetsOf(THREAD_METRICS).at(-1) ?? 0).fill(lost, -1);
}

/** A thread that has counted this, and answers unless it is told not to. */
class FakeThread implements Port {
  readonly #collector: FigureCollector;
  readonly #number: number;
  counted: Record<string, Float64Array> = {};
  lost = 0;
  answers = true;
  asked = 0;

  constructor(collector: FigureCollector, number: number) {
    this.#collector = collector;
    this.#number = number;
    collector.connect(number, this);
  }

  postMessage(message: unknown): void {
    this.asked++;
    if (this.answers) queueMicrotask(() => this.tell((message as Inquiry).number));
  }

  tell(number: number): void {
    const applications = new Map(Object.entries(this.counted));
    this.#collector.hear(this.#number, {
      kind: "figures",
      number,
      applications,
      thread: threadNumbers(this.lost),
    });
  }
}

function valuesOf(sums: FigureSums, name: string): Record<string, Point["value"]> {
  const points = toFamilies(sums, "").find((family) => family.name === name)?.points ?? [];
  return Object.fromEntries(
    points.map(({ labels, value }) => [labels["application"] ?? labels["thread"], value]),
  );
}

describe("the figures of all threads", () => {
  it("are added up, by application, and stay apart by thread", async () => {
    const collector = new FigureCollector(configOf("a", "b", "unknown yet"));
    const [one, two] = [new FakeThread(collector, 1), new FakeThread(collector, 2)];
    one.counted = { a: numbersOf(1, 2), b: numbersOf(3, 4), gone: numbersOf(9, 9) };
    two.counted = { a: numbersOf(5, 6) };
    two.lost = 8;
    const sums = await collector.collect();
    expect(valuesOf(sums, "cold_starts_total")).toEqual({ a: 6, b: 3, "unknown yet": 0 });
    expect(valuesOf(sums, "instances_live")).toEqual({ a: 8, b: 4, "unknown yet": 0 });
    expect(valuesOf(sums, "records_lost_total")).toEqual({ 1: 0, 2: 8 });
  });

  it("are asked for once by all who want to know at the same time", async () => {
    const collector = new FigureCollector(configOf("a"));
    const one = new FakeThread(collector, 1);
    expect(await collector.collect()).not.toBe(await collector.collect());
    expect(one.asked).toBe(2);
    const both = await Promise.all([collector.collect(), collector.collect()]);
    expect([both[0] === both[1], one.asked]).toEqual([true, 3]);
  });

  it("are the last known ones of a thread that does not answer within half a second", async () => {
    vi.useFakeTimers();
    try {
      const collector = new FigureCollector(configOf("a"));
      const [one, two] = [new FakeThread(collector, 1), new FakeThread(collector, 2)];
      [one.counted, two.counted] = [{ a: numbersOf(1, 1) }, { a: numbersOf(1, 1) }];
      await collector.collect();
      two.answers = false;
      [one.counted, two.counted] = [{ a: numbersOf(10, 1) }, { a: numbersOf(10, 1) }];
      const late = collector.collect();
      await vi.advanceTimersByTimeAsync(499);
      expect(await Promise.race([late, Promise.resolve("waits")])).toBe("waits");
      await vi.advanceTimersByTimeAsync(1);
      expect(valuesOf(await late, "cold_starts_total")).toEqual({ a: 11 });
      // What comes too late counts the next time, and does not end its wait.
      two.tell(2);
      const next = collector.collect();
      await vi.advanceTimersByTimeAsync(100);
      expect(await Promise.race([next, Promise.resolve("waits")])).toBe("waits");
      two.tell(3);
      expect(valuesOf(await next, "cold_starts_total")).toEqual({ a: 20 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("wait longer for a thread that has never answered: what it has counted would be missing, and then leap", async () => {
    vi.useFakeTimers();
    try {
      const collector = new FigureCollector(configOf("a"));
      const [one, two] = [new FakeThread(collector, 1), new FakeThread(collector, 2)];
      [one.counted, two.counted] = [{ a: numbersOf(1, 1) }, { a: numbersOf(1000, 1) }];
      two.answers = false;
      const first = collector.collect();
      await vi.advanceTimersByTimeAsync(3000);
      expect(await Promise.race([first, Promise.resolve("waits")])).toBe("waits");
      two.tell(1);
      const sums = await first;
      expect([valuesOf(sums, "cold_starts_total"), sums.isWhole]).toEqual([{ a: 1001 }, true]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("do not go back when a thread dies and another takes its place; only what it held is gone", async () => {
    const collector = new FigureCollector(configOf("a"));
    const dies = new FakeThread(collector, 1);
    dies.counted = { a: numbersOf(7, 3) };
    dies.lost = 1;
    await collector.collect();
    collector.disconnect(1, dies);
    const between = await collector.collect();
    expect([valuesOf(between, "cold_starts_total"), valuesOf(between, "instances_live")]).toEqual([
      { a: 7 },
      { a: 0 },
    ]);
    const next = new FakeThread(collector, 1);
    // Of the port of the one that died it is heard too late that it is closed.
    collector.disconnect(1, dies);
    next.counted = { a: numbersOf(1, 2) };
    next.lost = 1;
    const after = await collector.collect();
    expect([valuesOf(after, "cold_starts_total"), valuesOf(after, "instances_live")]).toEqual([
      { a: 8 },
      { a: 2 },
    ]);
    expect(valuesOf(after, "records_lost_total")).toEqual({ 1: 2 });
  });

  it("are there at once when a thread dies instead of answering", async () => {
    const collector = new FigureCollector(configOf("a"));
    const dies = new FakeThread(collector, 1);
    dies.answers = false;
    const collected = collector.collect();
    collector.disconnect(1, dies);
    expect(valuesOf(await collected, "cold_starts_total")).toEqual({ a: 0 });
  });

  it("forget an application that is gone, of threads that have died as well", async () => {
    const collector = new FigureCollector(configOf("a", "b"));
    const dies = new FakeThread(collector, 1);
    dies.counted = { a: numbersOf(7, 0), b: numbersOf(1, 0) };
    await collector.collect();
    collector.disconnect(1, dies);
    collector.setConfig(configOf("b"));
    expect(valuesOf(await collector.collect(), "cold_starts_total")).toEqual({ b: 1 });
    collector.setConfig(configOf("a", "b"));
    expect(valuesOf(await collector.collect(), "cold_starts_total")).toEqual({ a: 0, b: 1 });
  });
});
