// Guests that fill V8's own heap with table elements, which linear memory's limit does not see.
import { describe, expect, it } from "vitest";
import { MAX_TABLE_ELEMENTS } from "../../src/registry/check.ts";
import { guest, report } from "../support/guest.ts";

function growsTables(tables: readonly string[]): string {
  const fields = tables.map((limits, index) => `(table $t${index} ${limits})`).join("\n");
  const grow = tables.map(
    (limits, index) => `
      (loop $again${index}
        (br_if $again${index} (i32.ne (table.grow $t${index} (ref.null ${limits.includes("extern") ? "extern" : "func"}) (i32.const 256)) (i32.const -1))))
      (local.set $sum (i32.add (local.get $sum) (table.size $t${index})))
      (call $report_i32 (table.grow $t${index} (ref.null ${limits.includes("extern") ? "extern" : "func"}) (i32.const 9000000)))`,
  );
  return guest(`${grow.join("\n")} (call $report_i32 (local.get $sum)) (call $answer)`, {
    fields,
    locals: "(local $sum i32)",
  });
}

describe("a guest that grows its tables", () => {
  it.each([
    ["one", ["1 externref"]],
    ["one with a high maximum", ["1 10000000 funcref"]],
    ["sixty", Array.from({ length: 60 }, () => "1 externref")],
  ])("gets no more than the cap for %s of them together", async (_, tables) => {
    const answer = await report(growsTables(tables));
    expect(answer.slice(0, -1)).toEqual(tables.map(() => -1n));
    const total = Number(answer.at(-1));
    expect(total).toBeLessThanOrEqual(MAX_TABLE_ELEMENTS);
    expect(total).toBeGreaterThan(MAX_TABLE_ELEMENTS - 257 * tables.length);
  });

  it("keeps a maximum of its own that is lower", async () => {
    expect(await report(growsTables(["10 300 funcref"]))).toEqual([-1n, 266n]);
  });
});
