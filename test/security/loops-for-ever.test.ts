// Guests that never come back from a loop.
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { endOf, SHORT } from "../support/hostile.ts";
import { createGuest } from "../support/table.ts";

const LOOPS: readonly (readonly [what: string, body: string, fields?: string])[] = [
  ["an empty loop", "(loop $again (br $again))"],
  ["a loop that branches when it likes", "(loop $again (br_if $again (i32.const 1)))"],
  ["a loop through a table of branches", "(loop $again (br_table $again $again (i32.const 7)))"],
  ["a loop in a loop in a loop", "(loop $a (loop $b (loop $c (br $c)) (br $b)) (br $a))"],
  ["a loop out of whose inner loop the outer begins again", "(loop $a (loop $b (br $a)))"],
  ["a loop with parameters", "(i32.const 1) (loop $again (param i32) (br $again)) "],
  [
    "a loop that waits for memory to change",
    "(loop $again (br_if $again (i32.eqz (i32.load (i32.const 512)))))",
  ],
  ["a loop that writes", "(loop $again (i64.store (i32.const 4090) (i64.const 1)) (br $again))"],
  ["a loop that calls a small function", "(loop $again (call $small) (br $again))", "(func $small nop)"],
  [
    "a loop that calls through a table",
    "(loop $again (call_indirect (i32.const 0)) (br $again))",
    "(table 1 funcref) (elem (i32.const 0) $small) (func $small nop)",
  ],
  ["a loop of nothing but block ends", `(loop $again ${"(block)".repeat(1000)} (br $again))`],
  ["a loop that divides", "(loop $again (drop (i64.div_s (i64.const -9) (i64.const 7))) (br $again))"],
];

describe("a guest that runs", () => {
  it.each(LOOPS.map(([what, body, fields = ""]) => [what, body, fields] as const))(
    "%s for ever ends alone with 504",
    async (_, body, fields) => {
      const { status, text, failures, code, hellos } = await endOf(
        guest(`${body} (call $answer)`, { fields }),
      );
      expect([status, code]).toEqual([504, "CPU_LIMIT"]);
      expect(text).toMatch(/^The function took too long\. Request id: [-0-9a-f]{36}\n$/);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.message).toBe("call failed: the guest ran for limits.cpu_ms = 150");
      expect(hellos).toBeGreaterThan(3);
    },
  );

  it("on and on, call after call, ends each time, and good calls of the same module go on", async () => {
    const text = guest(
      `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0))
         (then (loop $again (br $again))))
       (call $answer)`,
    );

    using table = createGuest(text, SHORT);
    for (let round = 0; round < 5; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const statuses = await Promise.all(
        ["/", "/?loop", "/", "/?loop", "/"].map(async (path) => (await table.request(path)).status),
      );
      expect(statuses).toEqual([200, 504, 200, 504, 200]);
    }
    expect(table.busy).toBe(0);
  });
});
