import { expect, test } from "vitest";
import { countFillers } from "../../src/wasm/inlining.ts";
import { instrument } from "../../src/wasm/instrument.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { wat } from "../support/wat.ts";

const ROOM = 1_000_000;

test.each([
  ["few functions get half of them small", 4, 1, 11, 5, 1],
  ["few functions of which none was small do, too", 10, 0, 17, 0, 17],
  ["many get their own share back", 10_000, 4000, 10_007, 3000, 1672],
  ["of many, half small is enough", 10_000, 9000, 10_007, 4000, 2007],
  ["few small ones among many are left alone", 10_000, 2500, 10_007, 100, 0],
  ["a share that has not become less is left alone", 10_000, 4000, 10_007, 5000, 0],
  ["no functions", 0, 0, 7, 6, 0],
])("%s", (_, count, small, countAfter, smallAfter, expected) => {
  const fillers = countFillers({ count, small }, { count: countAfter, small: smallAfter }, ROOM);
  expect(fillers).toBe(expected);
  expect(fillers).toBeLessThanOrEqual(countAfter);
});

test("there are never more than there is room for", () => {
  expect(countFillers({ count: 10, small: 0 }, { count: 17, small: 0 }, 3)).toBe(3);
  expect(countFillers({ count: 10, small: 0 }, { count: 17, small: 0 }, -2)).toBe(0);
});

test("a rewritten module has half of its functions small, and its own indices", () => {
  const bytes = wat(
    `(module (memory 1) (func $f (export "f") ${"(drop (i32.const 0))".repeat(100)}) (func $g))`,
  );
  const rewritten = instrument(bytes, parseModule(bytes), { maximumPages: 1, maximumElements: 1 });
  const { bodies, functions, names } = parseModule(rewritten.bytes);
  const sizes = functions.map((_, index) => (bodies[2 * index + 1] ?? 0) - (bodies[2 * index] ?? 0));
  expect(sizes.filter((size) => size < 50).length / sizes.length).toBeGreaterThanOrEqual(0.5);
  expect(names.functions.get(1)).toBe("g");
});
