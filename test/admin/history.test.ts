// Figures over time.
import { describe, expect, it } from "vitest";
import { History } from "../../src/admin/history.ts";
import { toRecord } from "../support/admin.ts";

const START = 1_700_000_000_000;

interface Clocked {
  readonly history: History;
  readonly clock: { now: number };
}

function create(): Clocked {
  const clock = { now: START };
  return { history: new History(() => clock.now), clock };
}

describe("figures over time", () => {
  it("count requests and errors by the second, of all and of each application", () => {
    const { history, clock } = create();
    history.addRecords([toRecord("1"), toRecord("2", { application: "greet", status: 500 })], 0);
    clock.now += 1000;
    const all = history.series("10m");
    expect([all.times, all.requests, all.errors]).toEqual([[START / 1000], [2], [1]]);
    expect(history.series("10m", "hello").requests).toEqual([1]);
    expect(history.series("10m", "greet").errors).toEqual([1]);
    expect(history.series("10m", "nobody").requests).toEqual([0]);
  });

  it("leave out the second that is not over, and what was before the start", () => {
    const { history } = create();
    history.addRecords([toRecord("1")], 0);
    expect(history.series("10m").times).toEqual([]);
  });

  it("take a failure that broke off a good answer, or had none, for an error, and no client's mistake", () => {
    const { history, clock } = create();
    const failure = { code: "WALL_LIMIT", audience: "guest", message: "", stack: [] } as const;
    history.addRecords(
      [
        toRecord("1", { failure }),
        toRecord("2", { failure, status: 0 }),
        toRecord("3", { failure: { ...failure, code: "REQUEST_BODY_TOO_LARGE" }, status: 413 }),
      ],
      0,
    );
    clock.now += 1000;
    expect(history.summary("10m").errors).toBe(2);
  });

  it("tell percentiles within an eighth", () => {
    const { history, clock } = create();
    history.addRecords(
      Array.from({ length: 100 }, (_, index) => toRecord(String(index), { wallMs: index + 1 })),
      0,
    );
    clock.now += 1000;
    const { p50, p95, p99 } = history.summary("10m");
    for (const [found, right] of [
      [p50, 50],
      [p95, 95],
      [p99, 99],
    ] as const)
      expect(Math.abs((found ?? 0) / right - 1)).toBeLessThan(0.125);
    expect(history.series("10m", "nobody").p50).toEqual([null]);
  });

  it("know the CPU time and the memory of the process", () => {
    const { history, clock } = create();
    history.addProcess({ cpuMs: 100, memoryBytes: 1000 });
    clock.now += 1000;
    history.addProcess({ cpuMs: 600, memoryBytes: 2000 });
    clock.now += 1000;
    expect(history.series("10m").cpu).toEqual([null, 50]);
    expect(history.series("10m").memoryBytes).toEqual([1000, 2000]);
    expect(history.summary("10m")).toMatchObject({ cpu: 50, memoryBytes: 2000 });
  });

  it("have no gap where the timer of a second leaves one out, and one where more are missing", () => {
    const { history, clock } = create();
    clock.now += 990;
    // 50 % of a core, and a byte a millisecond.
    const begun = clock.now;
    const tell = (afterMs: number): void => {
      clock.now += afterMs;
      const ms = clock.now - begun;
      history.addProcess({ cpuMs: ms / 2, memoryBytes: ms });
    };
    for (const afterMs of [0, 1005, 1006, 1000, 3000, 1000]) tell(afterMs);
    clock.now += 1000;
    const { cpu, memoryBytes } = history.series("10m");
    expect(cpu).toEqual([null, 50, 50, 50, 50, null, null, null, 50]);
    expect(memoryBytes).toEqual([0, 1005, 1508, 2011, 3011, null, null, 6011, 7011]);
  });

  it("count calls that nothing more is known of in the total", () => {
    const { history, clock } = create();
    history.addRecords([toRecord("1")], 99);
    clock.now += 1000;
    expect(history.series("10m").requests).toEqual([100]);
    expect(history.series("10m", "hello").requests).toEqual([1]);
  });

  it("believe what threads counted more than records, which are a part of all", () => {
    const { history, clock } = create();
    history.addCounted([["hello", { requests: 1000, errors: 3, cpuMs: 200 }]]);
    history.addRecords([toRecord("1", { status: 500 })], 5);
    clock.now += 1000;
    expect(history.summary("10m", "hello")).toMatchObject({ requests: 1000, errors: 3, cpu: 20 });
    expect(history.summary("10m").p50).not.toBeNull();
  });

  it("do not know the memory of an application of which only counters are known", () => {
    const { history, clock } = create();
    history.addCounted([["hello", { requests: 1, errors: 0, cpuMs: 2 }]]);
    clock.now += 1000;
    expect(history.series("10m", "hello").memoryBytes).toEqual([null]);
    expect(history.summary("10m", "hello").memoryBytes).toBeNull();
  });

  it("forget after ten minutes, and after four hours", () => {
    const { history, clock } = create();
    history.addRecords([toRecord("1")], 0);
    clock.now += 700_000;
    expect(history.summary("10m").requests).toBe(0);
    expect(history.summary("4h").requests).toBe(1);
    expect(history.series("10m").times).toHaveLength(600);
    clock.now += 4 * 3_600_000;
    expect(history.summary("4h").requests).toBe(0);
    expect(history.series("4h").times).toHaveLength(1440);
  });

  it("hold a bounded number of applications, and count the others in the total", () => {
    const { history, clock } = create();
    for (let index = 0; index < 50_010; index++)
      history.add(`a${index}`, { requests: 1, errors: 0, cpuMs: 0, memoryBytes: 0, durations: [] });
    clock.now += 1000;
    expect(history.summary("10m").requests).toBe(50_010);
    expect(history.summary("10m", "a49999").requests).toBe(1);
    expect(history.summary("10m", "a50000").requests).toBe(0);
    // What is over makes room.
    clock.now += 700_000;
    for (let step = 0; step < 601; step++, clock.now += 1000)
      history.addProcess({ cpuMs: 0, memoryBytes: 0 });
    history.add("late", { requests: 1, errors: 0, cpuMs: 0, memoryBytes: 0, durations: [] });
    clock.now += 1000;
    expect(history.summary("10m", "late").requests).toBe(1);
  });
});
