import { describe, expect, test } from "vitest";
import { capMemory } from "../../src/wasm/cap-memory.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { body, flatten, leb, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

function cap(bytes: Uint8Array, pages: number): Uint8Array {
  return capMemory(bytes, parseModule(bytes), pages);
}

function maximum(bytes: Uint8Array): number | undefined {
  return parseModule(bytes).memories[0]?.limits.maximum;
}

describe("capMemory", () => {
  test("adds a maximum where there is none", () => {
    const capped = cap(wat(`(module (memory (export "memory") 1))`), 1024);
    expect(maximum(capped)).toBe(1024);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(capped)));
    const memory = exports["memory"] as WebAssembly.Memory;
    expect(memory.grow(1023)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  test("lowers a maximum that is above the limit", () => {
    expect(maximum(cap(wat(`(module (memory 1 65536))`), 300))).toBe(300);
  });

  test.each([
    ["a lower maximum", wat(`(module (memory 1 3))`)],
    ["the same maximum", wat(`(module (memory 1 10))`)],
    ["no memory", wat(`(module)`)],
    ["an imported memory", wat(`(module (import "env" "memory" (memory 1)))`)],
    ["an empty memory section", wasm(section(SECTION.memory, 0))],
  ])("gives the very same bytes for %s", (_, bytes) => {
    expect(cap(bytes, 10)).toBe(bytes);
  });

  test("leaves every other byte as it is, padded numbers and custom sections included", () => {
    const before = wasm(
      section(SECTION.custom, name("note"), 1, 2, 3),
      section(SECTION.type, vector([0x60, 0, 0])),
    );
    const rest = [
      section(SECTION.export, vector([name("memory"), 2, 0])),
      section(SECTION.custom, name("after"), 9),
    ];
    const memory = [SECTION.memory, leb(5, 3), leb(1, 2), 0, leb(1, 2)];
    const original = wasm(
      section(SECTION.custom, name("note"), 1, 2, 3),
      section(SECTION.type, vector([0x60, 0, 0])),
      memory,
      rest,
    );
    const capped = cap(original, 200);
    const tail = new Uint8Array(flatten(rest));
    expect(capped.subarray(0, before.length)).toEqual(before);
    expect(capped.subarray(capped.length - tail.length)).toEqual(tail);
    expect(maximum(capped)).toBe(200);
    expect(WebAssembly.validate(new Uint8Array(capped))).toBe(true);
  });

  test("does not change what code does", () => {
    const bytes = wasm(
      section(SECTION.type, vector([0x60, 0, 1, 0x7f])),
      section(SECTION.function, vector([0])),
      section(SECTION.memory, vector([0, 2])),
      section(SECTION.export, vector([name("grow"), 0, 0])),
      section(SECTION.code, vector(body(0x41, 1, 0x40, 0))),
    );
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(cap(bytes, 3))));
    const grow = exports["grow"] as () => number;
    expect([grow(), grow()]).toEqual([2, -1]);
  });

  test("refuses a minimum above the limit", () => {
    const bytes = wat(`(module (memory 20))`);
    expect(() => cap(bytes, 19)).toThrow(RangeError);
    expect(() => cap(bytes, 19)).toThrow("the memory's minimum of 20 pages is above the limit of 19");
  });
});
