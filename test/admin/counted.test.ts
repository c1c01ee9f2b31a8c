// Counters of threads as what came about since the last time.
import { describe, expect, it } from "vitest";
import { Counted } from "../../src/admin/counted.ts";

describe("what was counted", () => {
  it("is told as what came since the last time, of those that did something", () => {
    const counted = new Counted();
    const idle = { requests: 7, errors: 0, cpuMs: 1 };
    expect(counted.since(new Map([["a", { requests: 100, errors: 5, cpuMs: 20 }]]))).toEqual([]);
    expect(
      counted.since(
        new Map([
          ["a", { requests: 130, errors: 6, cpuMs: 25 }],
          ["idle", idle],
        ]),
      ),
    ).toEqual([
      ["a", { requests: 30, errors: 1, cpuMs: 5 }],
      ["idle", idle],
    ]);
    expect(counted.since(new Map([["idle", idle]]))).toEqual([]);
  });

  it("begins anew with an application that went and came again", () => {
    const counted = new Counted();
    counted.since(new Map([["a", { requests: 100, errors: 5, cpuMs: 20 }]]));
    const now = { requests: 3, errors: 1, cpuMs: 2 };
    expect(counted.since(new Map([["a", now]]))).toEqual([["a", now]]);
  });
});
