import { describe, expect, test } from "vitest";
import { parseModule } from "../../src/wasm/module.ts";
import {
  equalFunctionTypes,
  formatFunctionType,
  formatLimits,
  type FunctionType,
} from "../../src/wasm/type.ts";
import { section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";

const NONE: FunctionType = { parameters: [], results: [] };
const ONE: FunctionType = { parameters: ["i32", "i64"], results: ["i64"] };

describe("formatFunctionType", () => {
  test("prints parameters, an arrow and results", () => {
    expect(formatFunctionType(NONE)).toBe("() -> ()");
    expect(formatFunctionType(ONE)).toBe("(i32, i64) -> i64");
    expect(formatFunctionType({ parameters: ["(ref null 3)"], results: ["f32", "v128"] })).toBe(
      "((ref null 3)) -> (f32, v128)",
    );
  });
});

test("function types are equal when parameters and results are", () => {
  expect(equalFunctionTypes(ONE, { ...ONE })).toBe(true);
  expect(equalFunctionTypes(ONE, NONE)).toBe(false);
  expect(equalFunctionTypes(ONE, { parameters: ["i32", "i64"], results: ["i32"] })).toBe(false);
});

test("limits print with unit, sharing and width", () => {
  expect(formatLimits({ minimum: 1, shared: false, address: "i32" }, "pages")).toBe("at least 1 pages");
  expect(formatLimits({ minimum: 1, maximum: 9, shared: true, address: "i64" })).toBe("1 to 9 shared 64-bit");
});

/** Types of the parameters of a function type that takes exactly these bytes. */
function parameters(count: number, ...bytes: number[]): readonly string[] {
  const struct = [0x5f, 0];
  const [, type] = parseModule(wasm(section(SECTION.type, vector(struct, [0x60, count, bytes, 0])))).types;
  return type?.kind === "function" ? type.parameters : [];
}

describe("the type section", () => {
  test("reads number types and abstract references by their short names", () => {
    expect(parameters(5, 0x7f, 0x7e, 0x7d, 0x7c, 0x7b)).toEqual(["i32", "i64", "f32", "f64", "v128"]);
    expect(parameters(4, 0x70, 0x6f, 0x6e, 0x69)).toEqual(["funcref", "externref", "anyref", "exnref"]);
    expect(parameters(4, 0x71, 0x72, 0x73, 0x74)).toEqual([
      "nullref",
      "nullexternref",
      "nullfuncref",
      "nullexnref",
    ]);
    expect(parameters(4, 0x6d, 0x6c, 0x6b, 0x6a)).toEqual(["eqref", "i31ref", "structref", "arrayref"]);
  });

  test("gives one spelling to types that are the same", () => {
    expect(parameters(3, 0x63, 0x70, 0x64, 0x70, 0x63, 0)).toEqual(["funcref", "(ref func)", "(ref null 0)"]);
  });

  test("flattens recursion groups and keeps subtypes", () => {
    const group = [0x4e, 2, [0x50, 0, 0x5f, 1, 0x64, 1, 1], [0x4f, 1, 1, 0x5f, 2, 0x64, 1, 1, 0x78, 0]];
    const { types } = parseModule(wasm(section(SECTION.type, vector([0x60, 0, 0], group, [0x5e, 0x77, 1]))));
    expect(types).toMatchObject([
      { kind: "function", group: 0, final: true },
      { kind: "struct", group: 1, final: false, fields: [{ type: "(ref 1)", mutable: true }] },
      { kind: "struct", group: 1, final: true, supertype: 1, fields: [{}, { type: "i8", mutable: false }] },
      { kind: "array", group: 3, element: { type: "i16", mutable: true } },
    ]);
  });

  test.each([
    ["an unknown form", [0x5d, 0], "unknown type form 0x5d"],
    ["an unknown value type", [0x60, 1, 0x40, 0], "unknown value type 0x40"],
    ["a type index past the group", [0x60, 1, 0x64, 1, 0], "type index 1 is out of range (there are 1)"],
    ["an unknown heap type", [0x60, 1, 0x64, 0x41, 0], "unknown heap type -63"],
    ["a supertype that comes later", [0x50, 1, 0, 0x60, 0, 0], "supertype 0 is not a type defined before"],
    ["two supertypes", [0x50, 2, 0, 0, 0x60, 0, 0], "2 supertypes; V8 allows 1"],
    ["a bad mutability", [0x5e, 0x7f, 2], "unknown mutability 0x2"],
    [
      "too many parameters",
      [0x60, 0xe9, 0x07, Array<number>(1001).fill(0x7f), 0],
      "1001 parameters; V8 allows 1000",
    ],
  ])("refuses %s", (_, type, problem) => {
    const bytes = wasm(section(SECTION.type, vector(type)));
    expect(() => parseModule(bytes)).toThrow(problem);
    expect(WebAssembly.validate(bytes)).toBe(false);
  });

  test("refuses to extend a final type or one of another kind", () => {
    const final = wasm(section(SECTION.type, vector([0x60, 0, 0], [0x50, 1, 0, 0x60, 0, 0])));
    const other = wasm(section(SECTION.type, vector([0x50, 0, 0x60, 0, 0], [0x50, 1, 0, 0x5f, 0])));
    expect(() => parseModule(final)).toThrow("(type section, type 1): supertype 0 is final");
    expect(() => parseModule(other)).toThrow("a struct type cannot extend the function type 0");
  });
});
