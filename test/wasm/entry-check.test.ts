// Where the check of a function's entry stands, and what a call may cost that never comes to it.
import { describe, expect, test } from "vitest";
import { CodeCursor } from "../../src/wasm/code.ts";
import { EntryCheck } from "../../src/wasm/entry-check.ts";
import { EXEMPT_COST } from "../../src/wasm/fuel-table.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { codeOf } from "../../src/wasm/opcode.ts";
import { wat } from "../support/wat.ts";

const NOP = codeOf("nop");

interface Found {
  /** How many `nop`s stand before the check; -1 when it stands at the entry. */
  readonly nops: number;
  readonly unchecked: number;
}

/** `P` is a condition that costs 1, `5*` five instructions, `r` the function itself. */
function find(code: string, locals = ""): Found {
  const text = code
    .replaceAll(/\bP\b/g, "(local.get 0)")
    .replaceAll(/(\d+)\*/g, (_, count: string) => "(drop (i32.const 0))".repeat(Number(count)));
  const bytes = wat(
    `(module (import "env" "host" (func $host)) (memory 1) (tag $t) (table 1 funcref) (func $exempt)
      (func $r (param i32) (result i32) ${locals} ${text} (i32.const 0)))`,
  );
  const info = parseModule(bytes);
  const cursor = new CodeCursor(bytes, info.spaces);
  const check = new EntryCheck(cursor);
  const open = (): void => cursor.openBody(2, info.bodies[2] ?? 0, info.bodies[3] ?? 0);
  open();
  check.find();
  open();
  let nops = 0;
  while (check.place > 0 && cursor.next() && cursor.offset !== check.place)
    nops += Number(cursor.code === NOP);
  return { nops: check.place === 0 ? -1 : nops, unchecked: check.unchecked };
}

const CALL = "(drop (call $r (i32.const 0)))";
const RETURN = "(return (i32.const 1))";
const AT_ENTRY: Found = { nops: -1, unchecked: 0 };

describe("at the entry", () => {
  test.each([
    ["no call leaves before it", `5* ${CALL}`],
    ["ways part and meet again before it", `(if P (then 3*) (else 4*)) ${CALL}`],
    ["there is nothing to check for", `(if P (then ${RETURN})) 5*`],
    ["a trap is the only way out", `(if P (then unreachable)) ${CALL}`],
    ["both arms call", `(if P (then ${CALL}) (else ${CALL}))`],
    ["the way past an arm that calls leads to a call", `(if P (then ${CALL})) ${CALL}`],
    ["every call passes a loop", `(loop (if P (then ${RETURN})) (br 0))`],
    ["a way leaves only after a call", `${CALL} (if P (then ${RETURN})) ${CALL}`],
    [
      "it would stand far into the body",
      `(if P (then ${RETURN})) ${"(drop (memory.size))".repeat(20)}
      (block (br_if 0 P) (return (i32.const 1)) ${"5*".repeat(400)}) ${CALL}`,
    ],
    ["more locals are set to zero than a caller pays for", `(if P (then ${RETURN})) ${CALL}`, 800],
    ["200,000 instructions come before a way out", `200000* (if P (then ${RETURN})) ${CALL}`],
  ])("when %s", (_, code, locals = 0) => {
    expect(find(code, "(local i32)".repeat(locals))).toEqual(AT_ENTRY);
  });
});

describe("behind ways out", () => {
  test.each<[string, string, Found]>([
    ["a return", `2* (if P (then 3* ${RETURN})) nop 5* ${CALL}`, { nops: 0, unchecked: 2 + 2 + 3 + 2 }],
    [
      "several",
      `(if P (then ${RETURN})) nop (if P (then ${RETURN})) nop 1* (loop (br_if 0 P))`,
      { nops: 1, unchecked: 6 },
    ],
    ["the arm of an if", `(if P (then nop 1* ${RETURN}) (else nop ${CALL}))`, { nops: 1, unchecked: 5 }],
    ["an arm that is left out", `(if P (then nop ${CALL})) 7*`, { nops: 0, unchecked: 2 + 7 + 1 }],
    [
      "the arm that calls, where the other one traps",
      `(if P (then ${RETURN})) (if P (then nop unreachable) (else nop ${CALL}))`,
      { nops: 1, unchecked: 4 },
    ],
    [
      "a branch out of a block",
      `(block nop (br_if 0 P) nop 2* ${CALL} (return (i32.const 1))) 9*`,
      { nops: 1, unchecked: 2 + 9 + 1 },
    ],
    [
      "a table",
      `(block (block (block nop (br_table 0 1 2 P)) nop ${CALL} ${RETURN}) 4* ${RETURN}) 6*`,
      { nops: 1, unchecked: 2 + 6 + 1 },
    ],
    [
      "a try, whose handler is only reached from behind the check",
      `(if P (then ${RETURN})) nop (try (do nop (if P (then ${RETURN})) nop ${CALL}) (catch_all ${CALL}))`,
      { nops: 2, unchecked: 6 },
    ],
    [
      "where calls and ways out alternate, the first of them",
      `(if P (then ${RETURN})) nop (if P (then ${CALL})) (if P (then ${RETURN})) ${CALL}`,
      { nops: 0, unchecked: 4 },
    ],
    [
      "in the block that holds all calls, and not in the one that holds the first",
      `(block (br_if 0 P) nop (block nop (br_if 0 P) nop ${CALL}) ${CALL} ${RETURN}) 3*`,
      { nops: 0, unchecked: 2 + 3 + 1 },
    ],
    [
      "in front of an if, of which either arm calls",
      `(block (br_if 0 P) nop P (if (then (block nop ${CALL})) (else nop ${CALL})) ${RETURN}) 3*`,
      { nops: 0, unchecked: 2 + 3 + 1 },
    ],
    [
      "a call of a function that has no check is a call",
      `(if P (then ${RETURN})) nop (call $exempt) (if P (then ${RETURN})) nop ${CALL}`,
      { nops: 0, unchecked: 4 },
    ],
    [
      "what is dear is checked like a call",
      `(if P (then ${RETURN})) nop (drop (memory.grow P)) (if P (then ${RETURN})) nop ${CALL}`,
      { nops: 0, unchecked: 4 },
    ],
    [
      "what is long is checked like a call",
      `(if P (then ${RETURN})) nop ${EXEMPT_COST}* (if P (then ${RETURN})) nop ${CALL}`,
      { nops: 0, unchecked: 4 },
    ],
    [
      "code that control cannot reach does not count",
      `(if P (then ${RETURN} ${CALL})) nop ${CALL}`,
      { nops: 0, unchecked: 4 },
    ],
  ])("%s", (_, code, expected) => {
    expect(find(code)).toEqual(expected);
  });

  test("what a caller pays is never above what any caller pays for a function without a check", () => {
    for (let count = 1; count < 2 * EXEMPT_COST; count++)
      expect(find(`${count}* (if P (then ${RETURN})) ${CALL}`).unchecked).toBeLessThanOrEqual(EXEMPT_COST);
  });
});
