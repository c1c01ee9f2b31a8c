import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusals } from "../../src/server/refusals.ts";
import { MemoryLog } from "../support/log.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function refuse(refusals: Refusals, count: number): number {
  return Array.from({ length: count }, () => refusals.isFirst()).filter((first) => first).length;
}

describe("refused calls", () => {
  it("have one line of their own, and one a second for all that follow", () => {
    const log = new MemoryLog();
    const refusals = new Refusals(log, "busy");
    expect(refuse(refusals, 1000)).toBe(1);
    expect(log.lines).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(refuse(refusals, 1)).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(log.lines.map(({ level, fields, message }) => [level, fields["count"], message])).toEqual([
      ["warn", 999, "999 more calls refused for lack of room"],
      ["warn", 1, "1 more call refused for lack of room"],
    ]);
    vi.advanceTimersByTime(1000);
    expect(vi.getTimerCount()).toBe(0);
    expect(refuse(refusals, 1)).toBe(1);
  });

  it("are told when the service is closed", () => {
    const log = new MemoryLog();
    const refusals = new Refusals(log, "busy");
    refuse(refusals, 3);
    refusals.close();
    refusals.close();
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      { event: "refused", application: "busy", status: 503, count: 2 },
    ]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
