// Guests whose single instructions do much: what they cost follows their operands.
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { endOf } from "../support/hostile.ts";

const ALL = 64 << 20;
const GROWN = "(drop (memory.grow (i32.const 1008)))";

const BULK: readonly (readonly [what: string, body: string, fields?: string])[] = [
  [
    "memory.fill of all memory",
    `${GROWN} (loop $l (memory.fill (i32.const 0) (i32.const 7) (i32.const ${ALL})) (br $l))`,
  ],
  [
    "memory.copy of half the memory onto the other",
    `${GROWN} (loop $l (memory.copy (i32.const 0) (i32.const ${ALL / 2}) (i32.const ${ALL / 2})) (br $l))`,
  ],
  [
    "memory.copy onto itself, by one byte",
    `${GROWN} (loop $l (memory.copy (i32.const 1) (i32.const 0) (i32.const ${ALL - 1})) (br $l))`,
  ],
  [
    "memory.init of a large segment",
    "(loop $l (memory.init $d (i32.const 0) (i32.const 0) (i32.const 100000)) (br $l))",
    `(data $d "${"x".repeat(100_000)}")`,
  ],
  ["memory.grow by nothing", "(loop $l (drop (memory.grow (i32.const 0))) (br $l))"],
  ["memory.grow by a page", "(loop $l (drop (memory.grow (i32.const 1))) (br $l))"],
  ["memory.grow by what there is not", "(loop $l (drop (memory.grow (i32.const -1))) (br $l))"],
  [
    "table.fill of a whole table",
    "(loop $l (table.fill $t (i32.const 0) (ref.null func) (i32.const 100000)) (br $l))",
    "(table $t 100000 funcref)",
  ],
  [
    "table.copy of a whole table",
    "(loop $l (table.copy $t $t (i32.const 1) (i32.const 0) (i32.const 99999)) (br $l))",
    "(table $t 100000 funcref)",
  ],
  [
    "table.init of a whole segment",
    "(loop $l (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 10000)) (br $l))",
    `(table $t 10000 funcref) (elem $e func ${"$nothing ".repeat(10_000)}) (func $nothing)`,
  ],
  [
    "table.grow by one",
    "(loop $l (drop (table.grow $t (ref.null func) (i32.const 1))) (br $l))",
    "(table $t 1 funcref)",
  ],
  ["table.set", "(loop $l (table.set $t (i32.const 0) (ref.null func)) (br $l))", "(table $t 1 funcref)"],
];

describe("a guest that does", () => {
  it.each(BULK.map(([what, body, fields = ""]) => [what, body, fields] as const))(
    "%s for ever ends alone with 504",
    async (_, body, fields) => {
      const { status, code, failures, hellos } = await endOf(guest(body, { fields }));
      expect([status, code]).toEqual([504, "CPU_LIMIT"]);
      expect(failures).toHaveLength(1);
      expect(hellos).toBeGreaterThan(3);
    },
  );

  it("memory.fill in a row, without a loop, ends alone with 504", async () => {
    const row = `(memory.fill (i32.const 0) (i32.const 7) (i32.const ${ALL}))`.repeat(2000);
    const { status, code, hellos } = await endOf(guest(`${GROWN} ${row} (call $answer)`));
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(hellos).toBeGreaterThan(3);
  });
});
