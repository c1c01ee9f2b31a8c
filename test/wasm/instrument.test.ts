// Instrumented modules do what they do plain: shapes of modules that random ones seldom have, and limits.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { instrument } from "../../src/wasm/instrument.ts";
import { InstrumentError } from "../../src/wasm/instrument-error.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { InstrumentedInstance } from "../support/instrumented.ts";
import { same } from "../support/same.ts";
import { body, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const SAMPLES = new URL("../../samples/", import.meta.url);

test.each(readdirSync(SAMPLES).filter((file) => file.endsWith(".wasm")))(
  "samples/%s is one that V8 takes",
  (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, SAMPLES)));
    for (const tracked of [false, true]) {
      const rewritten = instrument(bytes, parseModule(bytes), {
        maximumPages: 1024,
        maximumElements: 10_000,
        tracked,
      });
      expect(WebAssembly.validate(rewritten.bytes)).toBe(true);
    }
  },
);

const STORE = [0x41, 0, 0x41, 0, 0x36, 0, 0];

/** A module of one function with a memory and a tag. */
function module(code: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.memory, vector([0, 1])),
    section(SECTION.tag, vector([0, 0])),
  );
  const size = leb(code.length + 2);
  const content = new Uint8Array([1, ...size, 0, ...code, 0x0b]);
  return new Uint8Array([...head, 10, ...leb(content.length), ...content]);
}

function repeat(bytes: readonly number[], count: number): number[] {
  return Array.from({ length: count }, () => bytes).flat();
}

describe("time is linear in the length of a body", () => {
  const deep = 100_000;

  test.each([
    ["calls in deep blocks", repeat([0x02, 0x40], deep), repeat([0x10, 0], deep)],
    ["calls in deep loops", repeat([0x03, 0x40], deep), repeat([0x10, 0], deep)],
    ["stores in deep loops", repeat([0x03, 0x40], deep), repeat(STORE, deep)],
    ["try_tables in deep blocks", repeat([0x02, 0x40], deep), repeat([0x1f, 0x40, 1, 2, 0, 0x0b], deep)],
  ])("%s", (_, open, inner) => {
    const ends = repeat([0x0b], open.length / 2);
    const bytes = module(new Uint8Array([...open, ...inner, ...ends]));
    const info = parseModule(bytes);
    const start = performance.now();
    instrument(bytes, info, { maximumPages: 1, maximumElements: 1 });
    expect(performance.now() - start).toBeLessThan(3000);
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

/** A function with so many locals, which stores a byte. */
function locals(count: number): Uint8Array<ArrayBuffer> {
  return wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.memory, vector([0, 1])),
    section(SECTION.export, vector([name("f"), 0, 0], [name("memory"), 2, 0])),
    section(
      SECTION.code,
      vector(withSize([1, leb(count), 0x7f, 0x41, 0, 0x41, 33, 0x36, 0, 0, 0x0b].flat())),
    ),
  );
}

describe("limits", () => {
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
