// Guests that have no loop to be interrupted in, or hide what their code costs.
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { endOf } from "../support/hostile.ts";
import { body, flatten, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";

/** As many instructions, each of a few bytes, that no compiler can leave out. */
function straight(instructions: number): string {
  const step = "(local.set $n (i32.add (i32.mul (local.get $n) (i32.const 3)) (i32.const 1)))";
  return step.repeat(Math.ceil(instructions / 6));
}

/** A module whose function calls another for ever that is nothing but so many frames around one branch table. */
function branchTable(depth: number): Uint8Array {
  const frames = Array.from({ length: depth }, () => [0x02, 0x40]);
  const table = [0x0e, leb(depth - 1), Array.from({ length: depth }, (_, label) => leb(label))];
  // In each frame behind the table: local 0 is set to 1.
  const ends = Array.from({ length: depth }, () => [0x0b, 0x41, 1, 0x21, 0]);
  const long = flatten([1, 1, 0x7f, frames, [0x41, 0x80, 0x04, 0x28, 2, 0], table, ends, 0x0b]);
  return wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0], [0])),
    section(SECTION.memory, vector([0, 1])),
    section(SECTION.export, vector([name("handle"), 0, 1])),
    section(SECTION.code, vector([leb(long.length), long], body([0x03, 0x40, 0x10, 0, 0x0c, 0, 0x0b]))),
  );
}

const LONG: readonly (readonly [what: string, fields: string, call: string])[] = [
  [
    "a body of 200,000 instructions",
    `(func $long (local $n i32) ${straight(200_000)} (i32.store (i32.const 512) (local.get $n)))`,
    "(call $long)",
  ],
  [
    "a body of 200,000 instructions through a table",
    `(table 1 funcref) (elem (i32.const 0) $long)
     (func $long (local $n i32) ${straight(200_000)} (i32.store (i32.const 512) (local.get $n)))`,
    "(call_indirect (i32.const 0))",
  ],
  [
    "40,000 locals to be set to zero",
    `(func $long (param $n i32) (local ${"i64 ".repeat(40_000)})
      (if (local.get $n) (then (i64.store (i32.const 512) (local.get 40000)))))`,
    "(call $long (i32.const 0))",
  ],
  [
    "a chain of 5,000 functions, each small",
    `${Array.from({ length: 5000 }, (_, index) => `(func $f${index} (call $f${index + 1}))`).join("\n")}
     (func $f5000)`,
    "(call $f0)",
  ],
  [
    "a tree of calls that doubles 60 times",
    `${Array.from({ length: 60 }, (_, index) => `(func $f${index} (call $f${index + 1}) (call $f${index + 1}))`).join("\n")}
     (func $f60)`,
    "(call $f0)",
  ],
];

describe("a guest that calls for ever", () => {
  it.each(LONG)("%s ends alone with 504", async (_, fields, call) => {
    const text = guest(`(loop $again ${call} (br $again))`, { fields });
    const { status, code, failures, hellos } = await endOf(text, "limits = { cpu_ms = 400 }");
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(failures).toHaveLength(1);
    expect(hellos).toBeGreaterThan(3);
  });

  it.each([100, 5000, 20_000])(
    "a branch table of %i labels in as many frames ends alone with 504",
    async (depth) => {
      const { status, code } = await endOf(branchTable(depth), "limits = { cpu_ms = 400 }");
      expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    },
  );
});
