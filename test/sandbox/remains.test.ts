// What V8's garbage collector does about linear memories: nothing for those that are used, enough for those that are not.
import { constants, PerformanceObserver } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { createLinearMemory } from "../../src/sandbox/linear-memory.ts";
import { Remains } from "../../src/sandbox/remains.ts";

const MIB_PAGES = 16;

/** How many times the whole heap was collected meanwhile. */
async function collections(action: () => Promise<void>): Promise<number> {
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { detail } = entry as PerformanceEntry & { readonly detail: { readonly kind: number } };
      if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) count++;
    }
  });
  observer.observe({ entryTypes: ["gc"] });
  await action();
  await setImmediate();
  observer.disconnect();
  return count;
}

describe("memories of sandboxes that live", () => {
  it("have the size that was asked for, and set off no collection of garbage", async () => {
    const kept: WebAssembly.Memory[] = [];
    const count = await collections(async () => {
      for (let round = 0; round < 1000; round++) {
        kept.push(createLinearMemory(16 * MIB_PAGES, 64 * MIB_PAGES));
        // oxlint-disable-next-line no-await-in-loop -- a collection is begun between two turns
        if (round % 50 === 0) await setImmediate();
      }
    });
    // With the size given at once there are 15 and more.
    expect(count).toBeLessThan(6);
    expect(kept.every(({ buffer }) => buffer.byteLength === 16 << 20)).toBe(true);
    expect(() => kept[0]?.grow(48 * MIB_PAGES + 1)).toThrow(RangeError);
  });
});

describe("memories of sandboxes that are closed", () => {
  it("are collected when there are many of them, or when much in them was written", async () => {
    for (const [writtenBytes, atMost] of [
      [0, 3000],
      [16 << 20, 1000],
    ] as const) {
      const cap = new InstanceCap(100, undefined);
      const remains = new Remains(cap);
      let most = 0;
      for (let round = 0; round < 6000; round++) {
        remains.add(createLinearMemory(1, 1), writtenBytes);
        // oxlint-disable-next-line no-await-in-loop
        if (round % 10 === 0) await setImmediate();
        most = Math.max(most, cap.otherMemories);
      }
      expect(most).toBeLessThan(atMost);
    }
  });
});

describe("the cap on live sandboxes", () => {
  it("ends before V8's address space does, and that takes memories beside the sandboxes", () => {
    const cap = new InstanceCap(100_000, 1_000_000_000);
    expect(cap.maximum).toBe(15_000);
    while (cap.live < 14_000) cap.take();
    cap.otherMemories = 2000;
    expect(cap.take()).toBe(false);
    cap.otherMemories = 1000;
    expect(cap.take()).toBe(true);
  });

  it("makes room for what V8 has not freed yet", () => {
    const cap = new InstanceCap(100_000, 65_530);
    while (cap.live < 10_000) cap.take();
    expect(cap.waitsForCollection).toBe(false);
    cap.otherMemories = 5500;
    expect([cap.waitsForCollection, cap.take(), cap.live]).toEqual([true, false, 10_000]);
    cap.otherMemories = 1000;
    expect([cap.waitsForCollection, cap.take(), cap.live]).toEqual([false, true, 10_001]);
  });
});
