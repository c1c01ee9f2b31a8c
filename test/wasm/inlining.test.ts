import { expect, test } from "vitest";
import { countFillers } from "../../src/wasm/inlining.ts";
import { instrument } from "../../src/wasm/instrument.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { wat } from "../support/wat.ts";

test.each([
  ["half of the functions are small then", 10, 17, 4, 9],
  ["also where none was", 10, 17, 0, 17],
  ["none are needed where half are already", 10, 17, 9, 0],
  ["none are needed where nearly all are", 0, 7, 6, 0],
  ["the largest module that gets any", 500, 507, 100, 307],
  ["a larger one gets none: each takes memory in every instance", 501, 508, 0, 0],
])("%s", (_, before, count, small, expected) => {
  const fillers = countFillers(before, count, small);
  expect(fillers).toBe(expected);
  expect(fillers).toBeLessThanOrEqual(count);
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
