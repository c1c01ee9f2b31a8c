import { describe, expect, it } from "vitest";
import { MarkArena } from "../../src/sandbox/mark-arena.ts";
import type { MarkRegion } from "../../src/sandbox/mark-arena.ts";

describe("the arena of marks", () => {
  it("gives regions that do not overlap, sixteen bytes for a page of memory, eight for none", () => {
    const arena = new MarkArena();
    const regions = [0, 1, 17, 1024, 0, 65_536, 3].map((pages) => arena.take(pages, 12));
    const lengths = regions.map((region) => region?.length);
    expect(lengths).toEqual([8, 16, 272, 16_384, 8, 1_048_576, 48]);
    let end = 0;
    for (const region of regions as MarkRegion[]) {
      expect(region.base).toBeGreaterThanOrEqual(end);
      expect(region.base % 8).toBe(0);
      end = region.base + region.length;
    }
    expect(arena.bytes.length).toBeGreaterThanOrEqual(end);
  });

  it("uses a region that was given back again, without a mark, and only for the same length", () => {
    const arena = new MarkArena();
    const [first, second] = [arena.take(4, 12), arena.take(4, 12)];
    arena.bytes.fill(1);
    arena.give(first!);
    expect(arena.take(5, 12)?.base).toBeGreaterThan(second!.base);
    const again = arena.take(4, 12);
    expect(again).toEqual(first);
    const { base, length } = again!;
    expect(arena.bytes.subarray(base, base + length).every((byte) => byte === 0)).toBe(true);
    // Those of the neighbour stay.
    expect(arena.bytes[second!.base]).toBe(1);
  });

  it("counts the marks of a region, wherever they are, and no others", () => {
    const arena = new MarkArena();
    const [before, region, behind] = [arena.take(1, 12)!, arena.take(3, 12)!, arena.take(1, 12)!];
    for (const { base, length } of [before, behind]) arena.bytes.fill(1, base, base + length);
    expect(arena.count(region)).toBe(0);
    for (const at of [0, 7, 8, 15, 20, 47]) arena.bytes[region.base + at] = 1;
    expect(arena.count(region)).toBe(6);
  });

  it("grows, and keeps what is marked", () => {
    const arena = new MarkArena();
    const first = arena.take(1, 12)!;
    arena.bytes[first.base] = 1;
    const before = arena.memory.buffer.byteLength;
    while (arena.memory.buffer.byteLength === before) arena.take(1024, 12);
    expect(arena.bytes.buffer).toBe(arena.memory.buffer);
    expect(arena.bytes[first.base]).toBe(1);
  });

  it("does not grow for sandboxes that come and go", () => {
    const arena = new MarkArena();
    for (let round = 0; round < 10_000; round++) arena.give(arena.take(1024, 12)!);
    expect(arena.memory.buffer.byteLength).toBeLessThan(4 << 20);
  });
});
