import { describe, expect, it } from "vitest";
import { Backlog, BacklogPlace } from "../../src/sandbox/backlog.ts";

/** A thread with one thing to do at a time, on a clock of its own: who waits, how long, and who is refused. */
class Thread {
  readonly backlog: Backlog = new Backlog();
  readonly tookMs: number[] = [];
  refused = 0;
  readonly #row: number[] = [];
  #freeMs = 0;
  readonly #serviceMs: number;

  constructor(serviceMs: number) {
    this.#serviceMs = serviceMs;
  }

  arrive(nowMs: number): void {
    this.work(nowMs);
    if (this.backlog.refuses(nowMs, 250)) {
      this.refused++;
      return;
    }
    this.backlog.enter(nowMs);
    this.#row.push(nowMs);
  }

  /** So many in a row, one every `intervalMs`. */
  load(fromMs: number, untilMs: number, intervalMs: number): void {
    for (let now = fromMs; now < untilMs; now += intervalMs) this.arrive(now);
  }

  work(untilMs: number): void {
    for (;;) {
      const [cameMs] = this.#row;
      if (cameMs === undefined) return;
      const ends = Math.max(this.#freeMs, cameMs) + this.#serviceMs;
      if (ends > untilMs) return;
      this.#row.shift();
      this.backlog.end(ends);
      this.backlog.leave(ends);
      this.tookMs.push(ends - cameMs);
      this.#freeMs = ends;
    }
  }
}

const longest = (times: readonly number[]): number => Math.max(...times);

describe("a backlog", () => {
  it("refuses nobody under a load that can be carried", () => {
    const thread = new Thread(1);
    thread.load(0, 60_000, 1.05);
    expect([thread.refused, longest(thread.tookMs)]).toEqual([0, expect.closeTo(1)]);
  });

  it("lets a burst wait", () => {
    const thread = new Thread(1);
    for (let burst = 0; burst < 10; burst++) {
      for (let count = 0; count < 200; count++) thread.arrive(burst * 1000);
    }
    thread.work(Number.POSITIVE_INFINITY);
    expect([thread.refused, longest(thread.tookMs)]).toEqual([0, 200]);
  });

  it.each([1.5, 3, 10])(
    "keeps those short that it lets in under %d times the load, and the thread at work",
    (times) => {
      const thread = new Thread(1);
      thread.load(0, 60_000, 1 / times);
      expect(longest(thread.tookMs)).toBeLessThan(350);
      // Once it is known that this is no burst.
      expect(longest(thread.tookMs.slice(1000))).toBeLessThan(40);
      expect(thread.tookMs.length).toBeGreaterThan(59_900);
      expect(thread.refused).toBeGreaterThan((times - 1) * 59_000);
    },
  );

  it("is as before when the load has gone", () => {
    const thread = new Thread(1);
    thread.load(0, 5000, 1 / 3);
    const { refused } = thread;
    expect(refused).toBeGreaterThan(9000);
    thread.load(5100, 10_000, 1.05);
    for (let count = 0; count < 200; count++) thread.arrive(11_000);
    thread.work(Number.POSITIVE_INFINITY);
    expect(thread.refused).toBe(refused);
  });

  it("lets 32 in, however long they take", () => {
    const thread = new Thread(1000);
    thread.load(0, 32_000, 1000);
    for (let count = 0; count < 40; count++) thread.arrive(40_000);
    for (let count = 0; count < 40; count++) thread.arrive(40_050);
    expect([thread.backlog.size, thread.refused]).toEqual([40, 40]);
    thread.work(Number.POSITIVE_INFINITY);
    expect(thread.backlog.size).toBe(0);
  });

  it("counts neither those that are parked nor the time without work", () => {
    const backlog = new Backlog();
    let refused = 0;
    for (let now = 0; now < 10_000; now += 100) {
      refused += Number(backlog.refuses(now, 250));
      backlog.enter(now);
      backlog.leave(now + 1);
      backlog.enter(now + 51);
      backlog.end(now + 52);
      backlog.leave(now + 52);
    }
    for (let count = 0; count < 100; count++) backlog.enter(20_000);
    expect([refused, backlog.size]).toEqual([0, 100]);
    expect(backlog.expectedMs).toBeCloseTo(200);
  });

  it("counts a call once, however often it is said to be parked or to go on", () => {
    const backlog = new Backlog();
    const place = new BacklogPlace(backlog);
    backlog.enter(0);
    const sizes = ["leave", "leave", "enter", "enter", "leave", "enter"] as const;
    expect(
      sizes.map((what) => {
        place[what](1);
        return backlog.size;
      }),
    ).toEqual([0, 0, 1, 1, 0, 1]);
  });

  it("does not refuse for what was slow in the past before it is seen again", () => {
    const thread = new Thread(100);
    thread.load(0, 3200, 100);
    thread.work(Number.POSITIVE_INFINITY);
    for (let count = 0; count < 100; count++) thread.arrive(10_000);
    expect(thread.refused).toBe(0);
    thread.arrive(10_100);
    expect(thread.refused).toBe(1);
  });

  it("does not count the time that making a sandbox takes", () => {
    const backlog = new Backlog();
    for (let count = 0; count < 300; count++) backlog.enter(0);
    for (let now = 1; now <= 300; now++) {
      backlog.discount(0.9);
      backlog.end(now);
      backlog.leave(now);
    }
    for (let count = 0; count < 300; count++) backlog.enter(1000);
    expect(backlog.expectedMs).toBeCloseTo(30);
  });
});
