import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { call, guest, report } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

describe("clock_now_ns", () => {
  it("is the Unix time in nanoseconds", async () => {
    const before = BigInt(Date.now()) * 1_000_000n;
    const [now = 0n] = await report(guest("(call $report (call $clock_now_ns)) (call $answer)"));
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(BigInt(Date.now() + 1) * 1_000_000n);
  });
});

describe("clock_monotonic_ns", () => {
  it("never goes back, and moves on", async () => {
    const times = await report(
      guest(`${"(call $report (call $clock_monotonic_ns))".repeat(200)} (call $answer)`),
    );
    expect(times).toEqual(times.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(times.at(-1)).toBeGreaterThan(times[0] ?? 0n);
  });
});

describe("clock_sleep_ms", () => {
  it("parks the call for at least so long, less the timer's rounding", async () => {
    const [before = 0n, after = 0n] = await report(
      guest(`
        (call $report (call $clock_monotonic_ns))
        (call $clock_sleep_ms (i64.const 20))
        (call $report (call $clock_monotonic_ns))
        (call $answer)`),
    );
    expect(after - before).toBeGreaterThanOrEqual(19_000_000n);
  });

  it("returns for 0", async () => {
    expect(
      await report(guest("(call $clock_sleep_ms (i64.const 0)) (call $report (i64.const 1)) (call $answer)")),
    ).toEqual([1n]);
  });

  it("lets other calls go on meanwhile", async () => {
    using table = createGuest(guest("(call $clock_sleep_ms (i64.const 50)) (call $answer)"));
    const answers = Array.from({ length: 30 }, () => table.request("/"));
    await setImmediate();
    const [pool] = table.service.pools.values();
    expect(pool?.running).toBe(30);
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
    expect(pool?.running).toBe(0);
  });

  it.each(["1000000", "-1", "9223372036854775807", "-9223372036854775808", "2147483648"])(
    "of %s ms ends with 504 at wall_ms",
    async (length) => {
      const text = guest(`(call $ok) (call $clock_sleep_ms (i64.const ${length})) (call $answer)`);
      const { response, table } = await call(text, "limits = { wall_ms = 30 }");
      expect(response.status).toBe(504);
      expect(table.log.failures[0]?.fields["code"]).toBe("WALL_LIMIT");
    },
  );
});
