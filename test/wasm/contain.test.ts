import { describe, expect, test } from "vitest";
import { findReservedNames, findUncontainable } from "../../src/wasm/contain.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { body, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

function refused(bytes: Uint8Array): [string, number][] {
  return findUncontainable(parseModule(bytes)).map(({ proposal, offset }) => [proposal, offset]);
}

describe("findUncontainable names", () => {
  test.each([
    ["own", wasm(section(SECTION.memory, vector([3, 1, 2]))), 11],
    ["imported", wasm(section(SECTION.import, vector([name("a"), name("b"), 2, 3, 1, 2]))), 16],
  ])("threads for a shared memory (%s)", (_, bytes, offset) => {
    expect(refused(bytes)).toEqual([["threads", offset]]);
  });

  test("threads for an atomic instruction, at its byte", () => {
    const bytes = wat(`(module (memory 1 1) (func (drop (i32.atomic.load (i32.const 0)))))`);
    const [[proposal, offset] = ["", 0]] = refused(bytes);
    expect(proposal).toBe("threads");
    expect([...bytes.subarray(offset, offset + 2)]).toEqual([0xfe, 0x10]);
  });

  test("memory64 for a memory or a table with 64-bit addresses", () => {
    expect(refused(wat(`(module (memory i64 1))`))).toEqual([["memory64", 11]]);
    expect(refused(wasm(section(SECTION.table, vector([0x70, 4, 1]))))).toEqual([["memory64", 12]]);
  });

  test("multi-memory for a second memory, own or imported", () => {
    expect(refused(wasm(section(SECTION.memory, vector([0, 1], [0, 1]))))).toEqual([["multi-memory", 13]]);
    const imported = section(SECTION.import, vector([0, 0, 2, 0, 1]));
    expect(refused(wasm(imported, section(SECTION.memory, vector([0, 1]))))).toEqual([["multi-memory", 19]]);
  });

  test("gc for structs and arrays", () => {
    expect(refused(wasm(section(SECTION.type, vector([0x60, 0, 0], [0x5e, 0x7f, 1]))))).toEqual([["gc", 14]]);
    const [found] = findUncontainable(parseModule(wasm(section(SECTION.type, vector([0x5f, 0])))));
    expect(found?.reason).toContain("struct types live on the garbage-collected heap");
  });

  test("several proposals in file order", () => {
    const bytes = wasm(
      section(SECTION.type, vector([0x5f, 0])),
      section(SECTION.memory, vector([7, 1, 2], [0, 1])),
    );
    expect(refused(bytes).map(([proposal]) => proposal)).toEqual([
      "gc",
      "threads",
      "memory64",
      "multi-memory",
    ]);
  });
});

describe("findUncontainable lets pass", () => {
  test("ordinary modules, exceptions, tail calls, references and vectors", () => {
    const bytes = wat(`(module (memory (export "memory") 1) (tag $t) (table 1 externref)
      (func $f (try (do (throw $t)) (catch_all)) (return_call $f))
      (func (result v128) (v128.const i64x2 0 0)))`);
    expect(refused(bytes)).toEqual([]);
  });

  test("casts and i31, which allocate nothing", () => {
    const bytes = wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(SECTION.function, vector([0])),
      section(SECTION.code, vector(body(0x41, 1, 0xfb, 0x1c, 0x1a))),
    );
    expect(refused(bytes)).toEqual([]);
  });

  test("the only memory, also where an instruction names it", () => {
    const bytes = wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(SECTION.function, vector([0])),
      section(SECTION.memory, vector([0, 1])),
      section(SECTION.code, vector(body(0x41, 0, 0x28, 0x42, 0, 0, 0x1a))),
    );
    expect(refused(bytes)).toEqual([]);
  });
});

describe("findReservedNames names", () => {
  test.each([
    ['(import "serverless-wasm" "marks" (memory 0))', 'import "serverless-wasm" "marks"'],
    ['(import "serverless-wasm:yield" "" (func))', 'import "serverless-wasm:yield" ""'],
    ['(func (export "serverless-wasm:restore"))', 'export "serverless-wasm:restore"'],
    ['(func (export "serverless-wasm"))', 'export "serverless-wasm"'],
  ])("%s", (field, what) => {
    const found = findReservedNames(parseModule(wat(`(module ${field})`)));
    expect(found.map((entry) => entry.what)).toEqual([what]);
    expect(found[0]?.offset).toBeGreaterThan(8);
  });

  test("nothing in modules that only resemble it", () => {
    const bytes = wat(`(module (import "env" "serverless-wasm" (func)) (func (export "serverless-wasm2")))`);
    expect(findReservedNames(parseModule(bytes))).toEqual([]);
  });
});
