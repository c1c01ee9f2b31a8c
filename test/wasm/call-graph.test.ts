import { expect, test } from "vitest";
import { findExempt } from "../../src/wasm/call-graph.ts";
import { CodeCursor } from "../../src/wasm/code.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { wat } from "../support/wat.ts";

type Found = ReturnType<typeof findExempt>;

/** The names of the functions whose callers pay for them. */
function exempt(functions: string): string[] {
  return namesOf("exempt", functions);
}

/** The names of those that something with a check runs under. */
function charging(functions: string): string[] {
  return namesOf("charges", functions);
}

function namesOf(what: "exempt" | "charges", functions: string): string[] {
  const bytes = wat(
    `(module (import "env" "host" (func $host)) (memory 1) (table 4 funcref) (tag $t) ${functions})`,
  );
  const info = parseModule(bytes);
  const found: Found = findExempt(info, new CodeCursor(bytes, info.spaces));
  return [...found[what]].flatMap((one, index) =>
    one === 1 ? [info.names.functions.get(index + 1) ?? ""] : [],
  );
}

test("small functions without loops are paid for by their callers, and calls among them", () => {
  expect(exempt(`(func $a) (func $b (call $a) (call $a)) (func $c (call $b))`)).toEqual(["a", "b", "c"]);
});

test.each([
  ["a loop", `(func $a (loop))`],
  ["a call of the host", `(func $a (call $host))`],
  ["an indirect call", `(func $a (call_indirect (i32.const 0)))`],
  ["an indirect tail call", `(func $a (return_call_indirect (i32.const 0)))`],
  ["an exception", `(func $a (throw $t))`],
  ["memory.grow", `(func $a (drop (memory.grow (i32.const 0))))`],
  ["memory.fill", `(func $a (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))`],
  ["memory.copy", `(func $a (memory.copy (i32.const 0) (i32.const 0) (i32.const 0)))`],
  ["table.fill", `(func $a (table.fill 0 (i32.const 0) (ref.null func) (i32.const 0)))`],
  ["table.grow", `(func $a (drop (table.grow 0 (ref.null func) (i32.const 0))))`],
  ["a cost above the limit", `(func $a ${"(drop (i32.const 0))".repeat(49)})`],
])("a function with %s has a check", (_, functions) => {
  expect(exempt(functions)).toEqual([]);
});

test.each([
  ["itself", `(func $a (call $a))`, []],
  ["itself, as a tail call", `(func $a (return_call $a))`, []],
  ["another", `(func $a (call $b)) (func $b (call $a))`, ["b"]],
  ["a third", `(func $a (call $b)) (func $b (call $c)) (func $c (return_call $a))`, ["b", "c"]],
  ["two cycles", `(func $a (call $b) (call $c)) (func $b (call $a)) (func $c (call $c) (call $a))`, ["b"]],
])("a cycle through %s has at least one check", (_, functions, found) => {
  expect(exempt(functions)).toEqual(found);
});

test.each([
  ["nothing", `(func $a)`, []],
  ["what its callers pay for", `(func $a) (func $b (call $a))`, []],
  ["a loop", `(func $a (loop)) (func $b (call $a))`, ["b"]],
  ["a loop, by a tail call", `(func $a (loop)) (func $b (return_call $a))`, ["b"]],
  [
    "a loop, in a chain",
    `(func $a (loop)) (func $b (call $a)) (func $c (call $b)) (func $d (call $c))`,
    ["b", "c", "d"],
  ],
  [
    "a loop, in a chain against the order",
    `(func $d (call $c)) (func $c (call $b)) (func $b (call $a)) (func $a (loop))`,
    ["d", "c", "b"],
  ],
  [
    "a loop, in one arm",
    `(func $a (loop)) (func $n) (func $b (call $n) (if (i32.const 0) (then (call $a))))`,
    ["b"],
  ],
  [
    "a function with a late check",
    `(func $a (if (i32.const 0) (then (return))) (call $host)) (func $b (call $a))`,
    ["b"],
  ],
  ["itself through another", `(func $a (call $b)) (func $b (call $a))`, ["b"]],
])("a function that its callers pay for and that calls %s", (_, functions, found) => {
  expect(charging(functions)).toEqual(found);
});

test("costs add up until a caller costs too much to go without", () => {
  const body = "(drop (i32.const 0))".repeat(20);
  expect(exempt(`(func $a ${body}) (func $b ${body} (call $a)) (func $c ${body} (call $b))`)).toEqual([
    "a",
    "b",
  ]);
});

test("a chain of 100,000 functions needs no stack", () => {
  const functions = Array.from(
    { length: 100_000 },
    (_, index) => `(func $f${index} (call ${index + 2}))`,
  ).join("");
  expect(exempt(`${functions} (func $last)`)).toContain("last");
});
