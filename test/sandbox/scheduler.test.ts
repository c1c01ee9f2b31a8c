import { setImmediate } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { Engine } from "../../src/sandbox/engine.ts";
import { GuestClock } from "../../src/sandbox/guest-clock.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { ProgramState } from "../../src/sandbox/program.ts";
import { Scheduler } from "../../src/sandbox/scheduler.ts";

describe("the scheduler", () => {
  it("lets one guest run in each turn of the event loop, first come first served", async () => {
    const scheduler = new Scheduler();
    const ran: string[] = [];
    for (const name of ["a", "b", "c"]) scheduler.add(() => ran.push(name));
    expect([ran, scheduler.waiting]).toEqual([[], 3]);
    for (const [index, expected] of ["a", "ab", "abc"].entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one turn after the other
      await setImmediate();
      expect([ran.join(""), scheduler.waiting]).toEqual([expected, 2 - index]);
    }
  });

  it("puts one that comes again behind the others", async () => {
    const scheduler = new Scheduler();
    const ran: string[] = [];
    const turn = (name: string) => (): void => {
      ran.push(name);
      if (ran.length < 9) scheduler.add(turn(name));
    };
    for (const name of ["a", "b", "c"]) scheduler.add(turn(name));
    while (scheduler.waiting > 0) {
      // oxlint-disable-next-line no-await-in-loop
      await setImmediate();
    }
    expect(ran.join("").slice(0, 9)).toBe("abcabcabc");
  });

  it("forgets one that leaves, the last one too", async () => {
    const scheduler = new Scheduler();
    const ran: string[] = [];
    const [a, b] = [(): unknown => ran.push("a"), (): unknown => ran.push("b")];
    scheduler.add(a);
    scheduler.add(b);
    scheduler.leave(a);
    await setImmediate();
    expect(ran).toEqual(["b"]);
    scheduler.add(a);
    scheduler.leave(a);
    await setImmediate();
    await setImmediate();
    expect([ran, scheduler.waiting]).toEqual([["b"], 0]);
  });
});

describe("the clock of a guest", () => {
  it("adds up when it ran, without when it was parked or another one ran", () => {
    vi.useFakeTimers();
    try {
      const engine = new Engine(new InstanceCap(16, undefined));
      const [first, second] = [new GuestClock(engine), new GuestClock(engine)];
      first.start();
      vi.advanceTimersByTime(5);
      expect(first.ms).toBe(5);
      first.stop();
      vi.advanceTimersByTime(100);
      expect(first.ms).toBe(5);
      // Both are to go on; the first runs first.
      first.start();
      second.start();
      vi.advanceTimersByTime(7);
      first.stop();
      vi.advanceTimersByTime(3);
      second.stop();
      expect([first.ms, second.ms]).toEqual([12, 3]);
      first.reset(false);
      expect(first.ms).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("the fuel of a slice", () => {
  it("follows what a slice took, half way up and at once far down", () => {
    const state = new ProgramState();
    const begun = state.sliceFuel;
    state.adjustSlice(begun, 0.1);
    expect(state.sliceFuel).toBe(2 * begun);
    state.adjustSlice(2 * begun, 2);
    expect(state.sliceFuel).toBe(1.5 * begun);
    state.adjustSlice(1.5 * begun, 100);
    expect(state.sliceFuel).toBe(Math.max(20_000, 0.015 * begun));
  });

  it("stays within bounds, whatever was measured", () => {
    const state = new ProgramState();
    for (let round = 0; round < 100; round++) state.adjustSlice(state.sliceFuel, 0);
    expect(state.sliceFuel).toBe(2_000_000);
    for (let round = 0; round < 100; round++) state.adjustSlice(state.sliceFuel, 10_000);
    expect(state.sliceFuel).toBe(20_000);
  });

  it("goes back to a millisecond after a slow slice, without swinging past it, however many guests take turns", () => {
    const fuelOfOneMs = 1_500_000;
    const state = new ProgramState();
    // Each got its fuel when its last slice ended, which is four slices ago.
    const given = Array.from({ length: 4 }, () => state.sliceFuel);
    const took: number[] = [];
    for (let slice = 0; slice < 400; slice++) {
      const used = given.shift() ?? 0;
      // Now and then the processor is somebody else's for a while.
      const tookMs = used / fuelOfOneMs + (slice % 50 === 49 ? 20 : 0);
      state.adjustSlice(used, tookMs);
      given.push(state.sliceFuel);
      took.push(used / fuelOfOneMs);
    }
    expect(Math.max(...took)).toBeLessThan(1.1);
    const nearly = took.filter((ms) => ms > 0.9).length;
    expect(nearly).toBeGreaterThan(250);
  });
});
