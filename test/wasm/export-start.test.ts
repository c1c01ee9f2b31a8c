import { describe, expect, it } from "vitest";
import { exportStart } from "../../src/wasm/export-start.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { body, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const STARTS = `(module
  (global $steps (mut i32) (i32.const 0))
  (func $start (global.set $steps (i32.add (global.get $steps) (i32.const 1))))
  (func (export "steps") (result i32) (global.get $steps))
  (start $start)
  (data (i32.const 0) "x")
  (memory 1))`;

function apply(bytes: Uint8Array, as = "begin"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(exportStart(bytes, parseModule(bytes), as));
}

describe("exportStart", () => {
  it("runs nothing at instantiation, and the start function when the export is called", () => {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(apply(wat(STARTS))));
    const { begin, steps } = exports as Record<string, () => number>;
    expect(steps?.()).toBe(0);
    begin?.();
    expect(steps?.()).toBe(1);
  });

  it.each([
    ["no start section", `(module (func (export "f")))`],
    ["no exports", "(module (func $f) (start $f))"],
    ["an export of that name", `(module (func $f (export "begin")) (start $f))`],
  ])("gives the very same bytes for %s", (_, text) => {
    const bytes = wat(text);
    expect(exportStart(bytes, parseModule(bytes), "begin")).toBe(bytes);
  });

  it("reads over padded numbers and custom sections", () => {
    const bytes = wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(SECTION.function, vector([0])),
      section(SECTION.export, leb(1, 4), name("f"), 0, leb(0, 3)),
      section(SECTION.custom, name("between"), 1, 2, 3),
      section(SECTION.start, leb(0, 2)),
      section(SECTION.code, vector(body([]))),
    );
    const after = apply(bytes);
    expect(WebAssembly.validate(after)).toBe(true);
    const info = parseModule(after);
    expect(info.start).toBeUndefined();
    expect(info.exports.map((entry) => entry.name)).toEqual(["f", "begin"]);
    expect(info.customSections).toHaveLength(1);
  });
});
