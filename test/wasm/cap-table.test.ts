import { describe, expect, it } from "vitest";
import { capTables, countTableElements } from "../../src/wasm/cap-table.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { leb, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

function limitsAfter(bytes: Uint8Array, elements: number): (readonly [number, number | undefined])[] {
  const capped = capTables(bytes, parseModule(bytes), elements);
  expect(WebAssembly.validate(capped)).toBe(true);
  return parseModule(capped).tables.map(({ limits }) => [limits.minimum, limits.maximum] as const);
}

describe("capTables", () => {
  it("adds a maximum where there is none", () => {
    expect(limitsAfter(wat("(module (table 1 funcref))"), 100)).toEqual([[1, 100]]);
  });

  it("lowers a maximum that is above the limit", () => {
    expect(limitsAfter(wat("(module (table 5 10000000 externref))"), 100)).toEqual([[5, 100]]);
  });

  it("shares what the minima leave among the tables that can grow", () => {
    const module = wat(
      "(module (table 10 funcref) (table 4 4 funcref) (table 0 20 externref) (table 6 externref))",
    );
    expect(limitsAfter(module, 110)).toEqual([
      [10, 40],
      [4, 4],
      [0, 20],
      [6, 36],
    ]);
  });

  it.each([
    ["no table", wat("(module)")],
    ["a lower maximum", wat("(module (table 1 50 funcref))")],
    ["a table that cannot grow", wat("(module (table 100 100 funcref))")],
  ])("gives the very same bytes for %s", (_, bytes) => {
    expect(capTables(bytes, parseModule(bytes), 100)).toBe(bytes);
  });

  it("reads over long element types, padded numbers and initial values", () => {
    const bytes = wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(
        SECTION.table,
        // (ref null 0) with the type index padded to two bytes; (ref null func) with an initial value; funcref.
        vector([0x63, 0x80, 0, 0, leb(3, 4)], [0x40, 0, 0x63, 0x70, 0, 2, 0xd0, 0x70, 0x0b], [0x70, 0, 1]),
      ),
      section(SECTION.memory, vector([0, 1])),
    );
    expect(WebAssembly.validate(bytes)).toBe(true);
    expect(limitsAfter(bytes, 36)).toEqual([
      [3, 13],
      [2, 12],
      [1, 11],
    ]);
  });

  it("refuses minima above the limit", () => {
    const bytes = wat("(module (table 60 funcref) (table 60 funcref))");
    const info = parseModule(bytes);
    expect(countTableElements(info)).toBe(120);
    expect(() => capTables(bytes, info, 119)).toThrow(RangeError);
    expect(capTables(bytes, info, 120)).not.toBe(bytes);
  });
});
