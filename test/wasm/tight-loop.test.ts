// Loops that call nothing get their fuel from outside: they do what they did, take the fuel that they took, and every
// branch out of them goes where it went.
import { describe, expect, test } from "vitest";
import { CodeCursor } from "../../src/wasm/code.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { codeOf } from "../../src/wasm/opcode.ts";
import { instantiate, InstrumentedInstance } from "../support/instrumented.ts";
import { wat } from "../support/wat.ts";

const LOOP = codeOf("loop");
const COUNT = "(local.set 1 (i32.add (local.get 1) (i32.const 1)))";
const MORE = "(i32.lt_u (local.get 1) (local.get 0))";

/** Local 0 is how often, local 1 counts. */
function module(code: string, functions = ""): Uint8Array<ArrayBuffer> {
  return wat(`(module (memory 1) (tag $t) (table 1 funcref) ${functions}
    (func $f (export "f") (param i32) (result i32) (local i32 i32) ${code}))`);
}

/** How many loops the function `f`, the last of the module's own, has once it is rewritten. */
function countLoops(instance: InstrumentedInstance, bytes: Uint8Array): number {
  const index = parseModule(bytes).functions.length - 1;
  const info = parseModule(instance.module.bytes);
  const cursor = new CodeCursor(instance.module.bytes, info.spaces);
  cursor.openBody(index, info.bodies[2 * index] ?? 0, info.bodies[2 * index + 1] ?? 0);
  let loops = 0;
  while (cursor.next()) loops += Number(cursor.code === LOOP);
  return loops;
}

const TIGHT: readonly (readonly [string, string])[] = [
  ["counts", `(loop ${COUNT} (br_if 0 ${MORE})) (local.get 1)`],
  ["has a value", `(loop (result i32) ${COUNT} (br_if 0 ${MORE}) (local.get 1))`],
  [
    "has several values",
    `(loop (result i32 i32) ${COUNT} (br_if 0 ${MORE}) (local.get 1) (i32.const 7)) (i32.add)`,
  ],
  ["never comes to its end", `(block (loop ${COUNT} (br_if 0 ${MORE}) (br 1))) (local.get 1)`],
  [
    "leaves for several blocks",
    `(block (result i32) (block (block (loop ${COUNT}
      (br_if 1 (i32.eq (local.get 1) (i32.const 5))) (br_if 2 (i32.eq (local.get 1) (i32.const 3)))
      (br_if 0 ${MORE})) (local.set 2 (i32.const 100))) (local.set 2 (i32.add (local.get 2) (i32.const 10))))
      (i32.add (local.get 1) (local.get 2)))`,
  ],
  [
    "leaves with a value out of a block in it",
    `(block (result i32) (loop ${COUNT} (block (br_if 0 ${MORE}) (br 2 (i32.const 42))) (br 0)) (unreachable))`,
  ],
  [
    "leaves by a table",
    `(block (block (block (loop ${COUNT} (block
      (br_table 0 1 1 2 3 4 (i32.and (local.get 1) (i32.const 7)))) (br_if 0 ${MORE}) (br 2))) (return (i32.const 1000))) (return (i32.const 2000))) (local.get 1)`,
  ],
  [
    "leaves by a table with a value",
    `(block (result i32) (block (result i32) (loop ${COUNT}
      (br_if 0 ${MORE}) (br_table 1 2 1 (i32.const 9) (i32.and (local.get 0) (i32.const 1))))
      (unreachable)) (i32.const 1) (i32.add))`,
  ],
  ["returns", `(loop ${COUNT} (br_if 0 ${MORE}) (return (local.get 1))) (unreachable)`],
  ["branches out of the function", `(loop ${COUNT} (br_if 0 ${MORE}) (br 1 (local.get 1))) (unreachable)`],
  [
    "has operands below it",
    `(i32.const 30) (loop (result i32) ${COUNT} (br_if 0 ${MORE}) (local.get 1)) (i32.sub)`,
  ],
  [
    "follows another",
    `(loop ${COUNT} (br_if 0 ${MORE})) (loop ${COUNT} (br_if 0 (i32.lt_u (local.get 1) (i32.const 50)))) (local.get 1)`,
  ],
  [
    "traps",
    `(loop ${COUNT} (drop (i32.div_u (i32.const 1) (i32.sub (i32.sub (local.get 1) (local.get 0)) (i32.const 1)))) (br 0)) (i32.const 0)`,
  ],
  [
    "stores",
    `(loop (i32.store (i32.mul (local.get 1) (i32.const 256)) (local.get 1)) ${COUNT} (br_if 0 ${MORE})) (i32.load (i32.const 256))`,
  ],
];

describe.each([true, false])("a loop that calls nothing (tracked: %s)", (tracked) => {
  test.each(TIGHT)("%s", (_, code) => {
    const bytes = module(code);
    const plain = instantiate(new WebAssembly.Module(bytes))["f"] as (count: number) => number;
    for (const count of [0, 1, 2, 7, 100]) {
      const used = [1, 2, 3, 10, 33, 1_000_000].map((slice) => {
        const instance = new InstrumentedInstance(bytes, { tracked, yield: () => slice });
        const expected = outcome(() => plain(count));
        expect(outcome(() => instance.call("f", count))).toEqual(expected);
        // A trap leaves what was taken since the last check in a local, and the instance is thrown away.
        return typeof expected === "string" ? 0 : instance.fuelUsed;
      });
      expect(new Set(used).size).toBe(1);
    }
    const own = (code.match(/\(loop/g) ?? []).length;
    expect(countLoops(new InstrumentedInstance(bytes, { tracked }), bytes)).toBe(2 * own);
  });
});

test.each([
  ["calls", `(loop (drop (call $f (i32.const 0))) ${COUNT} (br_if 0 ${MORE})) (local.get 1)`],
  ["has parameters", `(local.get 0) (loop (param i32) (result i32) (br_if 0 (i32.const 0)))`],
  ["grows the memory", `(loop (drop (memory.grow (i32.const 0))) ${COUNT} (br_if 0 ${MORE})) (local.get 1)`],
  [
    "stands in a function that catches",
    `(try (do (loop ${COUNT} (br_if 0 ${MORE}))) (catch_all)) (local.get 1)`,
  ],
])("a loop that %s keeps its check", (_, code) => {
  const bytes = module(code);
  expect(countLoops(new InstrumentedInstance(bytes), bytes)).toBe(1);
});

test("the loop around a loop keeps its check", () => {
  const bytes = module(`(loop (loop ${COUNT} (br_if 0 ${MORE})) (br_if 0 (i32.const 0))) (local.get 1)`);
  expect(countLoops(new InstrumentedInstance(bytes), bytes)).toBe(3);
});

test("labels in more bytes than they need go where they went", () => {
  // `br 2` of a loop in a block in a block, in five bytes; then a table of such labels.
  for (const [from, to] of [
    [
      [0x0c, 2],
      [0x0c, 0x82, 0x80, 0x80, 0x80, 0],
    ],
    [
      [0x0c, 2],
      [0x41, 0, 0x0e, 0x81, 0x80, 0, 0x82, 0x80, 0, 0x82, 0],
    ],
  ] as const) {
    const bytes = module(`(block (block (loop (br 2))) (return (i32.const 5))) (i32.const 6)`);
    const longer = splice(bytes, from, to);
    expect(new InstrumentedInstance(longer).call("f", 1)).toBe(6);
  }
});

function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

/** The module of one function with one instruction in its place, lengths put right. */
function splice(bytes: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array<ArrayBuffer> {
  const { sections } = parseModule(bytes);
  const code = sections.find(({ id }) => id === 10);
  if (code === undefined) throw new Error("no code section");
  const content = [...bytes.subarray(code.start, code.end)];
  const at = content.findIndex((_, index) => from.every((byte, offset) => content[index + offset] === byte));
  content.splice(at, from.length, ...to);
  const grown = to.length - from.length;
  content[1] = (content[1] ?? 0) + grown;
  return new Uint8Array([
    ...bytes.subarray(0, code.offset),
    10,
    content.length,
    ...content,
    ...bytes.subarray(code.end),
  ]);
}
