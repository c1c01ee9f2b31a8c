// A guest that is fast for a while, to be given large slices, and then slow: each instruction waits for memory.
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { endOf } from "../support/hostile.ts";

/** Fuel for the longest path, which is never taken. */
const CHEAP = `(local.set $i (i32.const 0))
  (loop $cheap
    (if (i32.eq (local.get $i) (i32.const -1)) (then ${"(local.set $p (i32.mul (local.get $p) (i32.const 7)))".repeat(400)}))
    (br_if $cheap (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 100000))))`;
const SLOW = `(local.set $i (i32.const 0))
  (loop $slow
    (local.set $p (i32.and (i32.add (i32.mul (i32.add (local.get $p) (i32.load8_u (local.get $p))) (i32.const 1664525)) (i32.const 1013904223)) (i32.const 0x3ffffff)))
    (br_if $slow (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 400000))))`;

describe("a guest that changes its pace", () => {
  it("again and again ends alone with 504, and lets others run in between", async () => {
    const text = guest(`(drop (memory.grow (i32.const 1008))) (loop $again ${CHEAP} ${SLOW} (br $again))`, {
      locals: "(local $i i32) (local $p i32)",
    });
    const { status, code, hellos, failures } = await endOf(text, "limits = { cpu_ms = 500 }");
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(hellos).toBeGreaterThan(50);
    expect(failures[0]?.fields["cpuMs"]).toBeLessThan(1000);
  });
});
