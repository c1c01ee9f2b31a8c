// What instrumented modules do to memory and globals: what they do plain, all of it marked, all of it restored.
import { describe, expect, test } from "vitest";
import { InstrumentedInstance, instantiate } from "../support/instrumented.ts";
import { outcome, same } from "../support/same.ts";
import { body, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const MIB = 1 << 20;

describe("memory.fill and memory.copy", () => {
  const bytes = wat(`(module (memory (export "memory") 64)
    (func (export "fill") (param i32 i32 i32) (memory.fill (local.get 0) (local.get 1) (local.get 2)))
    (func (export "copy") (param i32 i32 i32) (memory.copy (local.get 0) (local.get 1) (local.get 2))))`);

  test.each([
    ["fill", 0, 7, 0],
    ["fill", 64 << 16, 7, 0],
    ["fill", (64 << 16) + 1, 7, 0],
    ["fill", 5, 7, 3 * MIB + 11],
    ["fill", 3 * MIB, 7, MIB],
    ["fill", 3 * MIB, 7, MIB + 1],
    ["fill", -1, 7, 2],
    ["fill", 10, 7, -1],
    ["copy", 0, 1, 3 * MIB + 5],
    ["copy", 1, 0, 3 * MIB + 5],
    ["copy", MIB / 2, 0, 2 * MIB],
    ["copy", 0, MIB / 2, 2 * MIB],
    ["copy", 2 * MIB, 0, 2 * MIB],
    ["copy", 2 * MIB + 1, 0, 2 * MIB],
    ["copy", 0, 2 * MIB + 1, 2 * MIB],
    ["copy", 0, 0, 4 * MIB],
    ["copy", 7, 64 << 16, 0],
    ["copy", 7, 1 << 30, 0],
  ])("%s (%i, %i, %i) writes what it writes plain, or nothing", (what, ...values) => {
    const plain = instantiate(new WebAssembly.Module(bytes));
    const instance = new InstrumentedInstance(bytes);
    const theirs = new Uint8Array((plain["memory"] as WebAssembly.Memory).buffer);
    const ours = instance.bytes();
    for (let at = 0; at < ours.length; at += 4093) ours[at] = theirs[at] = at % 251;
    instance.save();
    const expected = outcome(
      () => (plain[what] as (...values: number[]) => unknown)(...values),
      new Uint8Array(),
    );
    expect(outcome(() => instance.call(what, ...values), new Uint8Array())).toBe(expected);
    expect(Buffer.compare(ours, theirs)).toBe(0);
    expect(instance.unmarkedChange()).toBe(-1);
    instance.restore();
    expect(Buffer.compare(ours, instance.snapshot())).toBe(0);
  });
});

describe("memory.init", () => {
  test.each([
    [0, 0, 5],
    [65_531, 0, 5],
    [65_532, 0, 5],
    [0, 1, 5],
    [0, 5, 0],
    [65_536, 0, 0],
    [-1, 0, 1],
  ])("(%i, %i, %i)", (...values) => {
    const bytes = wat(`(module (memory (export "memory") 1) (data "other") (data $d "hello")
      (func (export "f") (param i32 i32 i32) (memory.init $d (local.get 0) (local.get 1) (local.get 2))))`);
    same(bytes, ...values);
  });
});

describe("stores", () => {
  const STORES = [
    "i32.store",
    "i32.store8",
    "i32.store16",
    "i64.store",
    "i64.store8",
    "i64.store16",
    "i64.store32",
  ].concat(["f32.store", "f64.store", "v128.store", "v128.store8_lane", "v128.store64_lane"]);
  const VALUES: Readonly<Record<string, string>> = {
    i32: "(i32.const 0x64636261)",
    i64: "(i64.const 0x6867666564636261)",
    f32: "(f32.const 7.25)",
    f64: "(f64.const -7.25)",
    v128: "(v128.const i64x2 0x6867666564636261 0x706f6e6d6c6b6a69)",
  };
  test.each(STORES)("%s at a page's end, with every offset, and out of bounds", (store) => {
    const value = VALUES[store.split(".")[0] ?? ""] ?? "";
    const lane = store.endsWith("lane") ? " 1" : "";
    for (const offset of [0, 239, 240, 256, 4095, 65_520, 0xffff_ffff]) {
      const bytes = wat(`(module (memory (export "memory") 2)
        (func (export "f") (param i32) (${store} offset=${offset}${lane} (local.get 0) ${value})
          (${store} offset=${Math.min(offset + 200, 0xffff_ffff)}${lane} (local.get 0) ${value})))`);
      for (const address of [4095, 4096 - 16, 131_072 - 16, -offset]) same(bytes, address);
    }
  });

  test("as far behind a marked page as a mark may cover", () => {
    const bytes = wat(`(module (memory (export "memory") 1) (func (export "f")  (local i32)
      (local.set 0 (i32.const 4095)) (i32.store8 (local.get 0) (i32.const 1))
      (v128.store offset=240 (local.get 0) (v128.const i64x2 -1 -1))
      (v128.store offset=241 (local.get 0) (v128.const i64x2 -1 -1))))`);
    same(bytes);
    const instance = new InstrumentedInstance(bytes);
    instance.save();
    instance.call("f");
    instance.restore();
    expect(instance.bytes().every((byte) => byte === 0)).toBe(true);
  });

  test("marks lie where the base says, and nowhere else", () => {
    const bytes = wat(`(module (memory 4) (func (export "f") (i32.store (i32.const 8190) (i32.const -1))))`);
    for (const base of [0, 16, 64, 992, 4096 - 64]) {
      const instance = new InstrumentedInstance(bytes, { base, maximumPages: 4 });
      instance.save();
      instance.call("f");
      expect([...instance.marks().entries()].flatMap(([page, mark]) => (mark === 0 ? [] : [page]))).toEqual([
        1,
      ]);
      instance.restore();
    }
  });
});

describe("memory.grow", () => {
  const bytes = wat(`(module (memory (export "memory") 1 5)
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
    (func (export "size") (result i32) (memory.size))
    (func (export "load") (param i32) (result i32) (i32.load (local.get 0)))
    (func (export "store") (param i32) (i32.store (local.get 0) (i32.const -1))))`);

  test("grows to the limit, and gives -1 beyond", () => {
    const instance = new InstrumentedInstance(bytes);
    const grow = (pages: number): unknown => instance.call("grow", pages);
    expect([
      grow(0),
      grow(2),
      grow(3),
      grow(65_536),
      grow(-1),
      grow(2),
      grow(1),
      instance.call("size"),
    ]).toEqual([1, 1, -1, -1, -1, 3, -1, 5]);
  });

  test("goes no further than the host allows", () => {
    const instance = new InstrumentedInstance(bytes, { maximumPages: 2 });
    expect([instance.call("grow", 2), instance.call("grow", 1), instance.call("grow", 1)]).toEqual([
      -1, 1, -1,
    ]);
  });

  test("begins anew after a restore, with zeros", () => {
    const instance = new InstrumentedInstance(bytes);
    instance.save();
    for (let round = 0; round < 3; round++) {
      expect(instance.call("size")).toBe(1);
      if (round === 0) expect(() => instance.call("load", 65_536)).toThrow("out of bounds");
      expect(instance.call("grow", 3)).toBe(1);
      for (const at of [65_533, 65_536, 4 * 65_536 - 4]) instance.call("store", at);
      instance.restore();
      expect(instance.bytes().every((byte) => byte === 0)).toBe(true);
      instance.call("grow", 4);
      expect(instance.call("load", 65_536)).toBe(0);
      instance.restore();
    }
  });
});

describe("globals", () => {
  test("of every type are restored, those that are never null too", () => {
    const types = { i32: "(i32.const 1)", i64: "(i64.const -1)", f32: "(f32.const 1)", f64: "(f64.const 1)" };
    const fields = Object.entries(types).map(
      ([type, value], index) => `(global (export "g${index}") (mut ${type}) ${value})
        (func (export "s${index}") (param ${type}) (global.set ${index} (local.get 0)))`,
    );
    const instance = new InstrumentedInstance(
      wat(`(module ${fields.join("")}
      (global (export "g4") (mut funcref) (ref.func $f)) (func (export "s4") (param funcref) (global.set 4 (local.get 0)))
      (global (export "g5") (mut externref) (ref.null extern))
      (func (export "s5") (param externref) (global.set 5 (local.get 0)))
      (global $v (mut v128) (v128.const i64x2 1 2)) (func $f (export "f"))
      (func (export "lane") (result i64) (i64x2.extract_lane 1 (global.get $v)))
      (func (export "s6") (param i64) (global.set $v (i64x2.splat (local.get 0)))))`),
    );
    const read = (): unknown[] =>
      [0, 1, 2, 3, 4, 5].map((index) => (instance.exports[`g${index}`] as WebAssembly.Global).value);
    instance.call("s5", "kept");
    instance.save();
    const saved = read();
    expect(saved).toEqual([1, -1n, 1, 1, instance.exports["f"], "kept"]);
    for (const [index, value] of [7, 7n, 7, 7, null, {}, 7n].entries()) instance.call(`s${index}`, value);
    expect(read()).toEqual([7, 7n, 7, 7, null, {}]);
    instance.restore();
    expect(read()).toEqual(saved);
    expect(instance.call("lane")).toBe(2n);
  });

  test("of a type that is never null", () => {
    // (global (mut (ref 0)) (ref.func 0)), set to function 1, and called.
    const bytes = wasm(
      section(SECTION.type, vector([0x60, 0, 1, 0x7f], [0x60, 0, 0])),
      section(SECTION.function, vector([0], [0], [1], [0])),
      section(SECTION.global, vector([0x64, 0, 1, 0xd2, 0, 0x0b])),
      section(SECTION.export, vector([name("set"), 0, 2], [name("get"), 0, 3], [name("b"), 0, 1])),
      section(
        SECTION.code,
        vector(body(0x41, 10), body(0x41, 11), body(0xd2, 1, 0x24, 0), body(0x23, 0, 0x14, 0)),
      ),
    );
    const instance = new InstrumentedInstance(bytes);
    instance.save();
    instance.call("set");
    expect(instance.call("get")).toBe(11);
    instance.restore();
    expect(instance.call("get")).toBe(10);
  });
});
