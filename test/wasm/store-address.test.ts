// Which stores are marked, and where: one mark for neighbours, and never one too few.
import { describe, expect, it } from "vitest";
import { CodeCursor } from "../../src/wasm/code.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { codeOf } from "../../src/wasm/opcode.ts";
import { StoreAddress } from "../../src/wasm/store-address.ts";
import { InstrumentedInstance } from "../support/instrumented.ts";
import { wat } from "../support/wat.ts";

const STORE = codeOf("i32.store");

function moduleOf(body: string): Uint8Array<ArrayBuffer> {
  return wat(`(module (memory (export "memory") 4) (func $other) (table 1 funcref)
    (func (export "run") (param $a i32) (param $b i32) (local $c i32) ${body}))`);
}

/** What each store is to mark, as an offset from its address, or -1. */
function marksOf(body: string): number[] {
  const bytes = moduleOf(body);
  const info = parseModule(bytes);
  const cursor = new CodeCursor(bytes, info.spaces);
  const addresses = new StoreAddress(cursor);
  const marks: number[] = [];
  cursor.openBody(1, info.bodies[2] ?? 0, info.bodies[3] ?? 0);
  addresses.reset();
  while (cursor.next()) {
    if (cursor.code === STORE) marks.push(addresses.offsetToMark());
    addresses.step();
  }
  return marks;
}

const store = (local: string, offset = 0): string =>
  `(i32.store offset=${offset} (local.get ${local}) (i32.const 1))`;
const SET_A = "(local.set $a (i32.add (local.get $a) (i32.const 8192)))";
const [a, b] = [store("$a"), store("$b")];

const CASES: Readonly<Record<string, readonly [body: string, marks: readonly number[]]>> = {
  "one store": [a, [0]],
  "the same address twice": [a + a, [0, -1]],
  "a neighbour within the slack": [a + store("$a", 200), [0, -1]],
  "the last offset that the slack covers, and the first that it does not": [
    a + store("$a", 240) + store("$a", 241),
    [0, -1, 128],
  ],
  "a neighbour in front of the mark": [store("$a", 4096) + store("$a", 4000), [4096, 3968]],
  "neighbours far from their address": [store("$a", 5000) + store("$a", 5100), [4992, -1]],
  "two locals": [a + b + a + b, [0, 0, -1, -1]],
  "a local that was set in between": [a + SET_A + a, [0, 0]],
  "a local that was set with tee in between": [`${a} (drop (local.tee $a (i32.const 70000))) ${a}`, [0, 0]],
  "the value that tee leaves": [
    `(i32.store (local.tee $c (i32.add (local.get $a) (i32.const 4))) (i32.const 1)) ${store("$c")}`,
    [0, -1],
  ],
  "a local that is set between its get and the store": [
    `${a} (local.get $a) (local.set $a (i32.const 70000)) (i32.const 1) (i32.store) ${a}`,
    [0, -1, 0],
  ],
  "an address that was calculated": [
    `${a} (i32.store (i32.add (local.get $a) (i32.const 4)) (i32.const 1))`,
    [0, 0],
  ],
  "an address behind a call": [
    `${a} (i32.store (local.get $a) (call_indirect (result i32) (i32.const 0)))`,
    [0, 0],
  ],
  "a mark in a block does not count behind it, for a branch may have passed it": [
    `(block $l (br_if $l (local.get $b)) ${a}) ${a}`,
    [0, 0],
  ],
  "a mark before a block counts in it and behind it": [`${a} (block ${a}) ${a}`, [0, -1, -1]],
  "one arm's mark does not count in the other, nor behind": [
    `(if (local.get $b) (then ${a}) (else ${a})) ${a}`,
    [0, 0, 0],
  ],
  "a mark before a condition counts in both arms": [
    `${a} (if (local.get $b) (then ${a}) (else ${a}))`,
    [0, -1, -1],
  ],
  "a local that one arm sets": [`${a} (if (local.get $b) (then ${SET_A})) ${a}`, [0, 0]],
  "a mark before a loop does not count in it": [
    `${a} (loop $l ${a} ${SET_A} (br_if $l (local.get $b)))`,
    [0, 0],
  ],
  "a mark in a loop counts until its end": [`(loop $l ${a} ${a} ${SET_A} (br $l))`, [0, -1]],
  "a mark before a loop counts behind it, unless the loop sets the local": [
    `${a} ${b} (loop $l ${SET_A} (br_if $l (local.get $b))) ${b} ${a}`,
    [0, 0, -1, 0],
  ],
  "what unreachable code marks does not count": [`(block $l (br $l) ${a}) ${a}`, [0, 0]],
};

describe("stores that are marked:", () => {
  it.each(Object.entries(CASES))("%s", (_, [body, marks]) => {
    expect(marksOf(body)).toEqual(marks);
  });

  it("are so for more operands, marks and locals than are kept", () => {
    const deep = `(local.get $a)${"(i32.const 1)".repeat(300)}${"(drop)".repeat(299)}(i32.store)`;
    expect(marksOf(a + deep)).toEqual([0, 0]);
    const many = Array.from({ length: 5000 }, (_, index) => store("$a", index * 4096)).join("");
    expect(marksOf(many).filter((mark) => mark === -1)).toEqual([]);
  });

  it("begin anew in the next body", () => {
    const bytes = wat(`(module (memory 1) (func (param i32) (i32.store (local.get 0) (i32.const 1)))
      (func (param i32) (i32.store (local.get 0) (i32.const 1))))`);
    const info = parseModule(bytes);
    const cursor = new CodeCursor(bytes, info.spaces);
    const addresses = new StoreAddress(cursor);
    const marks = [0, 1].map((index) => {
      cursor.openBody(index, info.bodies[2 * index] ?? 0, info.bodies[2 * index + 1] ?? 0);
      addresses.reset();
      let mark = -2;
      while (cursor.next()) {
        if (cursor.code === STORE) mark = addresses.offsetToMark();
        addresses.step();
      }
      return mark;
    });
    expect(marks).toEqual([0, 0]);
  });
});

describe("what the marks cover", () => {
  it.each(Object.entries(CASES))("%s", (_, [body]) => {
    for (const [first, second] of [
      [0, 0],
      [4090, 1],
      [4096 - 241, 0],
      [8192 - 256, 1],
      [65_535, 0],
      [61_440 - 4, 8192],
    ]) {
      const guest = new InstrumentedInstance(moduleOf(body), { yield: budget() });
      guest.save();
      try {
        guest.call("run", first, second);
      } catch (error) {
        // Out of fuel, or of bounds, or called what the table does not have.
        if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      }
      expect(guest.unmarkedChange()).toBe(-1);
      guest.restore();
      expect(Buffer.compare(guest.bytes(), guest.snapshot())).toBe(0);
    }
  });
});

/** Fuel for a while, then none. */
function budget(): () => number {
  let left = 3;
  return () => (left-- > 0 ? 1000 : -1_000_000);
}
