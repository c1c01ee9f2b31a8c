import { expect, test } from "vitest";
import { CodeCursor } from "../../src/wasm/code.ts";
import { FuelCost } from "../../src/wasm/fuel-cost.ts";
import { EXEMPT_COST } from "../../src/wasm/fuel-table.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { body, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

/** The costs of the module's last function: its entry, then its loops. */
function costs(bytes: Uint8Array): number[] {
  const info = parseModule(bytes);
  const count = info.functions.length;
  const imported = info.spaces.functionTypes.length - count;
  const cursor = new CodeCursor(bytes, info.spaces);
  const fuel = new FuelCost(cursor, imported, new Uint8Array(imported + count));
  const [start = 0, end = 0] = info.bodies.subarray(2 * count - 2);
  cursor.openBody(imported + count - 1, start, end);
  fuel.begin();
  while (cursor.next()) fuel.step();
  fuel.finish();
  return fuel.costs;
}

/** One function with a parameter; `P` is a condition that costs 1, `5*` five instructions. */
function of(code: string): number[] {
  const text = code
    .replaceAll("P", "(local.get 0)")
    .replaceAll(/(\d+)\*/g, (_, count: string) => "(drop (i32.const 0))".repeat(Number(count)));
  return costs(
    wat(`(module (import "env" "host" (func $host)) (memory 1) (tag $t) (table 1 funcref)
      (func $own) (func $f (param i32) ${text}))`),
  );
}

test.each<[string, string, number[]]>([
  ["straight code costs its instructions, structure nothing", "(block 3* (block 4*)) nop", [7]],
  ["the longer arm counts", "(if P (then 5*) (else 9*))", [11]],
  ["an if without else may be skipped", "(if P (then 5* (return))) 20*", [22]],
  ["code behind the end of a path does not count", "(return) 100*", [1]],
  ["a branch brings its path along", "(block 7* (br_if 0 P) 10* (return)) 30*", [39]],
  ["a branch out of several blocks does, too", "(block (block 7* (br 1)) 100*) 5*", [13]],
  ["a table reaches all its labels", "(block (block (block (br_table 0 1 2 P)) 4* (br 1)) 8*) 1*", [11]],
  ["a loop is a region of its own", "3* (loop 5* (br_if 0 P)) 4*", [7, 7]],
  ["what comes behind a loop counts with what came before it", "9* (loop (br_if 0 P)) 9*", [18, 2]],
  [
    "a branch out of a loop does not bring the loop's path along",
    "9* (block (loop 50* (br_if 1 P) (br 0))) 9*",
    [18, 53],
  ],
  ["loops in loops are counted apart", "1* (loop 2* (loop 3* (br_if 0 P)) 4* (br_if 0 P))", [1, 8, 5]],
  [
    "a handler costs what the longest path before it does",
    "(try (do 6* (if P (then (return))) 7* (throw $t)) (catch $t 5*))",
    [6 + 2 + 7 + 500 + 5],
  ],
  [
    "a handler behind a loop counts the way to the loop",
    "9* (try (do (loop 5* (throw $t))) (catch_all 5*))",
    [14, 505],
  ],
  ["a call of the host costs more, and again when it returns", "(call $host)", [53]],
  ["a call of an own function costs little", "(call $own)", [3]],
  [
    "a call of any function costs for one that has no check",
    "(call_indirect (i32.const 0))",
    [7 + EXEMPT_COST],
  ],
  ["growing memory is dear", "(drop (memory.grow (i32.const 0)))", [401]],
  ["dead code costs nothing, but a loop in it has a region", "unreachable (loop 5*)", [1, 5]],
])("%s", (_, code, expected) => {
  expect(of(code)).toEqual(expected);
});

/** A number in five bytes. */
function leb5(value: number): number[] {
  return [0, 7, 14, 21].map((shift) => ((value >>> shift) & 0x7f) | 0x80).concat(0);
}

function constants(count: number): number[] {
  return Array.from({ length: count }, () => [0x41, 0, 0x1a]).flat();
}

test("a clause of try_table brings the longest path along", () => {
  // block { try_table (catch_all 0) { 5 instructions; return } } 3 instructions
  const code = [0x02, 0x40, 0x1f, 0x40, 1, 2, 0, ...constants(5), 0x0f, 0x0b, 0x0f, 0x0b, ...constants(3)];
  const bytes = wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.code, vector(body(code))),
  );
  expect(costs(bytes)).toEqual([1 + 5 + 1 + 3]);
});

test("a body of the largest size cannot cost more than an i32 holds", () => {
  // The dearest that can be written in two bytes: memory.grow of what memory.grow gave.
  const bytes = new Uint8Array(7_000_000).fill(0);
  for (let at = 0; at < bytes.length; at += 2) bytes[at] = 0x40;
  const size = bytes.length + 5;
  const head = wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.memory, vector([0, 1])),
  );
  const code = [10, ...leb5(size + 6), 1, ...leb5(size), 0, 0x41, 0];
  const module = new Uint8Array(head.length + code.length + bytes.length + 2);
  module.set(head);
  module.set(code, head.length);
  module.set(bytes, head.length + code.length);
  module.set([0x1a, 0x0b], module.length - 2);
  const [cost = 0] = costs(module);
  expect(cost).toBe(1_400_000_001);
  expect(cost).toBeLessThan(2 ** 31);
});
