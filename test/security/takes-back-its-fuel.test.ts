// Guests whose functions, one in the other, would set the fuel back to what it was before: so that nothing they do counts.
import { expect, test } from "vitest";
import { endOf } from "../support/hostile.ts";

const LESS = "(i32.sub (local.get 0) (i32.const 1))";
const COUNT_DOWN = (from: number): string =>
  `(local.set 0 (i32.const ${from})) (loop (br_if 0 (local.tee 0 ${LESS})))`;
const GLOBAL_LOOP = (global: string, call: string): string =>
  `(loop (call ${call}) (global.set ${global} (i32.sub (global.get ${global}) (i32.const 1))) (br_if 0 (global.get ${global})))`;

const GUESTS: readonly (readonly [what: string, text: string])[] = [
  [
    "around a call of a function without a check, which calls one with a loop",
    `(module (global $n (mut i32) (i32.const 1000000))
      (func $loops (local i32) ${COUNT_DOWN(100_000)}) (func $between (call $loops))
      (func $taker (local i32) ${COUNT_DOWN(3)} (call $between))
      (func (export "handle") ${GLOBAL_LOOP("$n", "$taker")}))`,
  ],
  [
    "twice so, one around the other",
    `(module (global $n (mut i32) (i32.const 0)) (global $m (mut i32) (i32.const 20))
      (func $loops (local i32) ${COUNT_DOWN(100_000)}) (func $between (call $loops))
      (func $taker (local i32) ${COUNT_DOWN(3)} (call $between))
      (func $many (global.set $n (i32.const 5000)) ${GLOBAL_LOOP("$n", "$taker")}) (func $between2 (call $many))
      (func $taker2 (local i32) ${COUNT_DOWN(3)} (call $between2))
      (func (export "handle") ${GLOBAL_LOOP("$m", "$taker2")}))`,
  ],
  [
    "with a tail call of a function without a check",
    `(module (global $n (mut i32) (i32.const 1000000)) (func $leaf)
      (func $taker (local i32) ${COUNT_DOWN(120_000)} (return_call $leaf))
      (func (export "handle") ${GLOBAL_LOOP("$n", "$taker")}))`,
  ],
];

test.each(GUESTS)("a guest that would take back its fuel %s ends at its limit", async (_, text) => {
  const { status, code, hellos } = await endOf(text);
  expect([status, code]).toEqual([504, "CPU_LIMIT"]);
  expect(hellos).toBeGreaterThan(3);
});
