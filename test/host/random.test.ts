import { describe, expect, it } from "vitest";
import { call, guest, SCRATCH } from "../support/guest.ts";

describe("random_get", () => {
  it("fills the range, the whole range and nothing but the range, with bytes that differ each time", async () => {
    const text = guest(`
      (call $random_get (i32.const ${SCRATCH + 1}) (i64.const 32))
      (call $random_get (i32.const ${SCRATCH + 34}) (i64.const 32))
      (call $report_bytes (i32.const ${SCRATCH}) (i32.const 67))
      (call $answer)`);
    const { bytes } = await call(text);
    const [first, second] = [bytes.subarray(1, 33), bytes.subarray(34, 66)];
    expect(first.equals(second)).toBe(false);
    // 32 random bytes are hardly ever fewer than ten different ones.
    expect(new Set(first).size).toBeGreaterThan(10);
    expect([bytes[0], bytes[33], bytes[66]]).toEqual([0, 0, 0]);
    const again = (await call(text)).bytes;
    expect(again.subarray(1, 33).equals(first)).toBe(false);
  });

  it("fills a large range to its end", async () => {
    const text = guest(`
      (call $random_get (i32.const ${SCRATCH}) (i64.const 262144))
      (call $report_bytes (i32.const ${SCRATCH}) (i32.const 262144))
      (call $answer)`);
    // The report itself lies in the range: its bytes are the random ones either way.
    const { bytes } = await call(text);
    expect(new Set(bytes.subarray(-4096)).size).toBe(256);
  });
});

describe("seed", () => {
  it("returns doubles from 1 to below 2 that differ", async () => {
    const { bytes } = await call(
      guest(`${"(call $report (i64.reinterpret_f64 (call $seed)))".repeat(100)} (call $answer)`),
    );
    const seeds = Array.from({ length: 100 }, (_, index) => bytes.readDoubleLE(index * 8));
    for (const seed of seeds) {
      expect(seed).toBeGreaterThanOrEqual(1);
      expect(seed).toBeLessThan(2);
    }
    expect(new Set(seeds).size).toBe(100);
  });
});
