// Instrumented modules do what they do plain: shapes of code that random modules seldom have, and limits.
import { describe, expect, test } from "vitest";
import { instrument } from "../../src/wasm/instrument.ts";
import { InstrumentError } from "../../src/wasm/instrument-error.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { InstrumentedInstance, instantiate } from "../support/instrumented.ts";
import { body, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const MIB = 1 << 20;

/** The outcome of a call: its result or the message of its trap, and a digest of the memory. */
function outcome(call: () => unknown, memory: Uint8Array): string {
  let result: string;
  try {
    result = String(call());
  } catch (error) {
    result = String(error);
  }
  return `${result}, memory ${Buffer.from(memory).toString("latin1").replaceAll("\0", "")}`;
}

/** Runs `f` plain, metered and tracked, and gives the one outcome they have. */
function same(bytes: Uint8Array<ArrayBuffer>, ...values: unknown[]): string {
  const exports = instantiate(new WebAssembly.Module(bytes));
  const plain = outcome(
    () => (exports["f"] as (...values: unknown[]) => unknown)(...values),
    new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer),
  );
  for (const tracked of [false, true]) {
    const instance = new InstrumentedInstance(bytes, { tracked, yield: () => 1000 });
    if (tracked) instance.save();
    expect(outcome(() => instance.call("f", ...values), instance.bytes())).toBe(plain);
    if (tracked) expect(instance.unmarkedChange()).toBe(-1);
    expect(instance.fuelUsed).toBeGreaterThanOrEqual(0);
  }
  return plain;
}

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

describe("shapes", () => {
  test("a start function is exported and not run", () => {
    const bytes = wat(
      `(module (memory (export "memory") 1) (start $s) (func $s (i32.store8 (i32.const 0) (i32.const 65))))`,
    );
    const { bytes: rewritten, hasStart } = instrument(bytes, parseModule(bytes), {
      maximumPages: 1,
      maximumElements: 1,
    });
    expect(hasStart).toBe(true);
    const info = parseModule(rewritten);
    expect(info.start).toBeUndefined();
    expect(info.exports.at(-1)).toMatchObject({ name: "serverless-wasm:start", index: 0 });
    expect(new InstrumentedInstance(bytes).bytes()[0]).toBe(65);
  });

  test("a module without anything in it", () => {
    const instance = new InstrumentedInstance(wasm());
    instance.save();
    instance.restore();
    expect(instance.module).toMatchObject({
      memory: undefined,
      tracked: false,
      hasStart: false,
      unresettable: [],
    });
  });

  test("an imported memory stays imported under its own name", () => {
    const bytes = wat(`(module (import "env" "memory" (memory 2)) (func (export "f") (result i32)
      (i32.store (i32.const 100) (i32.const 5)) (memory.grow (i32.const 1))))`);
    const instance = new InstrumentedInstance(bytes, { maximumPages: 3 });
    expect(instance.module.memory).toEqual({ minimum: 2, maximum: 3, imported: true });
    instance.save();
    expect(instance.call("f")).toBe(2);
    expect(instance.unmarkedChange()).toBe(-1);
  });

  test("names and indices of functions stay", () => {
    const bytes = wat(`(module (memory 1) (func $first) (func $second (export "f") unreachable))`);
    const { bytes: rewritten } = instrument(bytes, parseModule(bytes), {
      maximumPages: 1,
      maximumElements: 1,
    });
    expect(parseModule(rewritten).names.functions.get(1)).toBe("second");
    expect(() => new InstrumentedInstance(bytes).call("f")).toThrow(
      expect.objectContaining({
        stack: expect.stringMatching(/second.*wasm-function\[1\]/) as string,
      }),
    );
  });

  test("the fuel of a loop that calls nothing is the module's again, however the function is left", () => {
    const ways = [
      "",
      "(return)",
      "(br 0)",
      "(br_table 0 0 (i32.const 1))",
      "(return_call $own)",
      "(call $own)",
    ];
    for (const way of ways) {
      const bytes = wat(`(module (memory (export "memory") 1) (func $own (loop))
        (func (export "f") (local i32)
          (loop (local.set 0 (i32.add (local.get 0) (i32.const 1))) (br_if 0 (i32.lt_u (local.get 0) (i32.const 1000)))) ${way}))`);
      const instance = new InstrumentedInstance(bytes);
      instance.call("f");
      expect(instance.fuelUsed, way).toBeGreaterThan(6000);
      expect(instance.fuelUsed, way).toBeLessThan(9000);
    }
  });

  test("an exception that passes a loop's function leaves the fuel right", () => {
    const bytes = wat(`(module (memory (export "memory") 1) (tag $t)
      (func $throws (throw $t))
      (func $loops (local i32)
        (loop (local.set 0 (i32.add (local.get 0) (i32.const 1))) (br_if 0 (i32.lt_u (local.get 0) (i32.const 1000))))
        (call $throws))
      (func $local (local i32) (call $throws) (loop (local.set 0 (i32.const 1))))
      (func (export "f") (try (do (call $loops)) (catch_all)))
      (func (export "g") (try (do (call $local)) (catch_all))))`);
    const instance = new InstrumentedInstance(bytes);
    instance.call("f");
    expect(instance.fuelUsed).toBeGreaterThan(6000);
    const before = instance.fuelUsed;
    instance.call("g");
    expect(instance.fuelUsed).toBeGreaterThan(before + 500);
  });

  test("a function that catches keeps no fuel of its own", () => {
    const bytes =
      wat(`(module (memory (export "memory") 1) (tag $t) (func $spends (loop) (memory.fill (i32.const 0) (i32.const 1) (i32.const 60000)) (throw $t))
      (func (export "f") (local i32)
        (try (do (call $spends)) (catch_all))
        (loop (local.set 0 (i32.add (local.get 0) (i32.const 1))) (br_if 0 (i32.lt_u (local.get 0) (i32.const 10))))))`);
    const instance = new InstrumentedInstance(bytes);
    instance.call("f");
    expect(instance.fuelUsed).toBeGreaterThan(60_000 / 16);
  });
});

/** A body, with its size. */
function withSize(bytes: number[]): number[] {
  return [...leb(bytes.length), ...bytes];
}

describe("limits", () => {
  const locals = (count: number): Uint8Array<ArrayBuffer> =>
    wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(SECTION.function, vector([0])),
      section(SECTION.memory, vector([0, 1])),
      section(SECTION.export, vector([name("f"), 0, 0], [name("memory"), 2, 0])),
      section(
        SECTION.code,
        vector(withSize([1, leb(count), 0x7f, 0x41, 0, 0x41, 33, 0x36, 0, 0, 0x0b].flat())),
      ),
    );

  test("49,990 locals are fine, and as many as V8 takes are refused in words", () => {
    expect(same(locals(49_990))).toContain("!");
    expect(() => new InstrumentedInstance(locals(50_000))).toThrow(InstrumentError);
    expect(() => new InstrumentedInstance(locals(50_000))).toThrow("function 0 has 50000 locals");
  });

  test("a body that grows beyond what V8 takes is refused in words", () => {
    // A million stores to different addresses take 7 bytes each, and many more with their marks.
    const count = 1_000_000;
    const code = new Uint8Array(count * 7);
    for (let at = 0; at < code.length; at += 7) code.set([0x41, 0, 0x41, 0, 0x36, 0, 0], at);
    const bodyBytes = [0, ...code, 0x0b];
    const content = [1, ...leb(bodyBytes.length)];
    const head = wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(SECTION.function, vector([0])),
      section(SECTION.memory, vector([0, 1])),
    );
    const size = leb(content.length + bodyBytes.length);
    const bytes = new Uint8Array([head, [10, ...size], content, bodyBytes].flatMap((part) => [...part]));
    expect(() => new InstrumentedInstance(bytes)).toThrow(
      /function 0 takes \d+ bytes with its checks; V8 allows 7654321/,
    );
  });

  test("a memory or a table that starts above its limit is refused", () => {
    expect(() => new InstrumentedInstance(wat(`(module (memory 3))`), { maximumPages: 2 })).toThrow(
      "the memory starts with 3 pages; 2 are allowed",
    );
    expect(() => new InstrumentedInstance(wat(`(module (table 1001 funcref))`))).toThrow(
      "a table starts with 1001 elements; 1000 are allowed",
    );
  });

  test("tables grow to their limit and no further", () => {
    const bytes = wat(`(module (table 990 funcref) (func (export "f") (param i32) (result i32)
      (table.grow 0 (ref.null func) (local.get 0))))`);
    const instance = new InstrumentedInstance(bytes);
    expect([instance.call("f", 11), instance.call("f", 10), instance.call("f", 1)]).toEqual([-1, 990, -1]);
    expect(instance.module.unresettable).toEqual(["writes a table at run time (table.grow)"]);
  });

  test("a million functions leave no room", () => {
    const count = 1_000_000;
    const list = (item: readonly number[]): number[] => Array.from({ length: count }, () => item).flat();
    const functions = [...leb(count), ...list([0])];
    const bodies = [...leb(count), ...list([2, 0, 0x0b])];
    const parts = [
      [...wasm(section(SECTION.type, vector([0x60, 0, 0])))],
      [3, ...leb(functions.length)],
      functions,
      [10, ...leb(bodies.length)],
      bodies,
    ];
    const bytes = new Uint8Array(parts.flat());
    const info = parseModule(bytes);
    expect(() => instrument(bytes, info, { maximumPages: 1, maximumElements: 1 })).toThrow(
      "1000000 functions, and up to 8",
    );
  });
});

describe("what is added cannot be named", () => {
  const TYPE = section(SECTION.type, vector([0x60, 0, 0]));
  const FUNCTION = section(SECTION.function, vector([0]));
  const MEMORY = section(SECTION.memory, vector([0, 1]));
  const GLOBAL = section(SECTION.global, vector([0x7f, 1, 0x41, 0, 0x0b]));
  test.each([
    ["a function", [0x10, 1]],
    ["a reference to a function", [0xd2, 1, 0x1a]],
    ["a global", [0x23, 1, 0x1a]],
    ["a local", [0x20, 0, 0x1a]],
    ["a block's type", [0x02, 1, 0x0b]],
    ["a reference's type", [0xd0, 1, 0x1a]],
    ["the marks", [0x41, 0, 0x41, 0, 0x36, 0x40, 1, 0]],
    ["the snapshot", [0x3f, 2, 0x1a]],
    ["a copy to the marks", [0x41, 0, 0x41, 0, 0x41, 0, 0xfc, 10, 1, 0]],
    ["the label of the block around a body", [0x0c, 1]],
  ])("%s", (_, code) => {
    const bytes = wasm(TYPE, FUNCTION, MEMORY, GLOBAL, section(SECTION.code, vector(body(code))));
    expect(() => parseModule(bytes)).toThrow(/is out of range|is not a function type/);
  });

  test.each([
    ["an export of a function", section(SECTION.export, vector([name("f"), 0, 1]))],
    ["an export of a memory", section(SECTION.export, vector([name("f"), 2, 1]))],
    ["an export of a global", section(SECTION.export, vector([name("f"), 3, 1]))],
    ["a start function", section(SECTION.start, 1)],
    ["data for the marks", section(SECTION.data, vector([2, 1, 0x41, 0, 0x0b, 0]))],
  ])("%s", (_, extra) => {
    const code = section(SECTION.code, vector(body()));
    const parts = extra[0] === SECTION.data ? [GLOBAL, code, extra] : [GLOBAL, extra, code];
    expect(() => parseModule(wasm(TYPE, FUNCTION, MEMORY, ...parts))).toThrow("is out of range");
  });
});
