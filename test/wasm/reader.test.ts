import { describe, expect, test } from "vitest";
import { ServerlessWasmError } from "../../src/errors.ts";
import { WasmFormatError } from "../../src/wasm/format-error.ts";
import { Reader } from "../../src/wasm/reader.ts";
import { leb, name } from "../support/wasm-bytes.ts";

type NumberKind = "u32" | "u64" | "s32" | "s33";

function read(kind: NumberKind, bytes: number[]): number {
  const reader = new Reader(new Uint8Array(bytes));
  const value = reader[kind]();
  expect(reader.position, "all bytes are read").toBe(bytes.length);
  return value;
}

describe("LEB128 numbers", () => {
  test.each<[NumberKind, number[], number]>([
    ["u32", [0x00], 0],
    ["u32", [0x7f], 127],
    ["u32", [0x80, 0x01], 128],
    ["u32", [0x80, 0x00], 0],
    ["u32", [0x80, 0x80, 0x80, 0x80, 0x00], 0],
    ["u32", [0xff, 0xff, 0xff, 0x7f], 0x0fff_ffff],
    ["u32", [0xff, 0xff, 0xff, 0xff, 0x07], 0x7fff_ffff],
    ["u32", [0xff, 0xff, 0xff, 0xff, 0x0f], 0xffff_ffff],
    ["u64", [0x80, 0x80, 0x80, 0x80, 0x10], 2 ** 32],
    ["u64", [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01], 2 ** 63],
    ["u64", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f], 2 ** 53 - 1],
    ["u64", [0x85, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00], 5],
    ["s32", [0x7f], -1],
    ["s32", [0x3f], 63],
    ["s32", [0x40], -64],
    ["s32", [0xc0, 0x00], 64],
    ["s32", [0x80, 0x7f], -128],
    ["s32", [0xff, 0xff, 0xff, 0xff, 0x07], 0x7fff_ffff],
    ["s32", [0x80, 0x80, 0x80, 0x80, 0x78], -0x8000_0000],
    ["s33", [0xff, 0xff, 0xff, 0xff, 0x0f], 0xffff_ffff],
    ["s33", [0x80, 0x80, 0x80, 0x80, 0x70], -(2 ** 32)],
    ["s33", [0x40], -64],
    ["s33", [0xc0, 0x7f], -64],
  ])("reads %s %j as %d", (kind, bytes, value) => {
    expect(read(kind, bytes)).toBe(value);
  });

  test.each<[NumberKind, number[], string]>([
    ["u32", [0x80, 0x80, 0x80, 0x80, 0x80, 0x00], "is longer than 5 bytes"],
    ["u32", [0x80, 0x80, 0x80, 0x80, 0x10], "has bits beyond its type's range"],
    ["u64", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x02], "has bits beyond its type's range"],
    ["u64", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x81, 0], "is longer than 10 bytes"],
    ["s32", [0x80, 0x80, 0x80, 0x80, 0x08], "has bits beyond its type's range"],
    ["s32", [0x80, 0x80, 0x80, 0x80, 0x70], "has bits beyond its type's range"],
    ["s32", [0x80, 0x80, 0x80, 0x80, 0xf8, 0x00], "is longer than 5 bytes"],
    ["s33", [0x80, 0x80, 0x80, 0x80, 0x10], "has bits beyond its type's range"],
    ["u32", [0x80], "unexpected end"],
    ["s33", [], "unexpected end"],
  ])("refuses %s %j: %s", (kind, bytes, problem) => {
    expect(() => read(kind, bytes)).toThrow(problem);
  });

  test("s64 covers the whole range", () => {
    const minimum = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f];
    const maximum = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];
    expect(new Reader(new Uint8Array(minimum)).s64()).toBe(-(2n ** 63n));
    expect(new Reader(new Uint8Array(maximum)).s64()).toBe(2n ** 63n - 1n);
    expect(new Reader(new Uint8Array([0x7f])).s64()).toBe(-1n);
    expect(new Reader(new Uint8Array([0xff, 0x00])).s64()).toBe(127n);
    expect(() => new Reader(new Uint8Array([...maximum.slice(0, 9), 0x01])).s64()).toThrow(
      "beyond its type's range",
    );
  });

  test("agree with V8 for every last byte of a five-byte number", () => {
    for (let last = 0; last < 256; last++) {
      const bytes = [0x80, 0x80, 0x80, 0x80, last];
      const constant = [0x41, ...bytes, 0x0b];
      const content = [1, 0x7f, 0, ...constant];
      const module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 6, ...leb(content.length), ...content]);
      const ours = !throws(() => read("s32", bytes));
      expect(ours, `last byte ${last}`).toBe(WebAssembly.validate(module));
    }
  });
});

describe("names", () => {
  test("are UTF-8, a byte order mark included", () => {
    expect(new Reader(new Uint8Array(name("größe 😀"))).name("name")).toBe("größe 😀");
    expect(new Reader(new Uint8Array(name("\ufeffa"))).name("name")).toBe("\ufeffa");
    expect(new Reader(new Uint8Array([0])).name("name")).toBe("");
  });

  test.each([
    ["a stray continuation", [1, 0x80]],
    ["an overlong form", [2, 0xc0, 0xaf]],
    ["a surrogate", [3, 0xed, 0xa0, 0x80]],
    ["a cut sequence", [2, 0xe2, 0x82]],
    ["a code point above 10FFFF", [4, 0xf4, 0x90, 0x80, 0x80]],
  ])("with %s are refused", (_, bytes) => {
    expect(() => new Reader(new Uint8Array(bytes)).name("export name")).toThrow(
      "export name is not valid UTF-8",
    );
  });

  test("that run past the end are refused", () => {
    expect(() => new Reader(new Uint8Array([5, 65])).name("module name")).toThrow(
      "module name of 5 bytes runs past",
    );
  });
});

test("an error says byte, section, item and what is wrong, under the code MODULE_FORMAT", () => {
  const reader = new Reader(new Uint8Array(600), 0x1f2);
  reader.section = "code section";
  reader.item = "function";
  reader.itemIndex = 12;
  const error = caught(() => reader.fail("unknown opcode 0xff"));
  expect(error).toBeInstanceOf(WasmFormatError);
  expect(error).toBeInstanceOf(ServerlessWasmError);
  expect(error).toMatchObject({
    code: "MODULE_FORMAT",
    offset: 0x1f2,
    message: "at byte 0x1f2 (code section, function 12): unknown opcode 0xff",
  });
});

test("a count that the remaining bytes cannot hold is refused before anything is made for it", () => {
  const reader = new Reader(new Uint8Array([...leb(100_000_000), 1, 2, 3]));
  expect(() => reader.count("types", 1e9)).toThrow("100000000 types cannot fit in the remaining 3 bytes");
});

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

function throws(action: () => unknown): boolean {
  return caught(action) !== undefined;
}
