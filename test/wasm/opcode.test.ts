// The table of opcodes against V8: nothing missing, nothing too many, every immediate of the right length.
import { describe, expect, test } from "vitest";
import { WasmFormatError } from "../../src/wasm/format-error.ts";
import type { Immediate } from "../../src/wasm/immediate.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { codeOf, opcodeOf, OPCODES, type Opcode } from "../../src/wasm/opcode.ts";
import { body, flatten, leb, section, SECTION, vector, wasm, type Bytes } from "../support/wasm-bytes.ts";

const I32 = 0x7f;
const NO_OPCODE = 0xff;

/** Immediates that name what `moduleWith` has, by kind; a memory access gets its natural alignment. */
const IMMEDIATES: Record<Immediate, (opcode: Opcode) => Bytes> = {
  none: () => [],
  local: () => [leb(1, 3)],
  global: () => [0],
  function: () => [0],
  i32: () => [leb(0x7f, 5)],
  i64: () => [leb(1n << 62n, 10)],
  f32: () => [1, 2, 3, 4],
  f64: () => [1, 2, 3, 4, 5, 6, 7, 8],
  label: () => [0],
  access: ({ parameter }) => [leb(parameter), leb(0xffff_ffff)],
  block: () => [0x40],
  end: () => [],
  else: () => [],
  labelTable: () => [2, 0, 0, 0],
  callIndirect: () => [0, 0],
  memory: () => [0],
  table: () => [0],
  callRef: () => [0],
  selectTypes: () => [1, 0x63, 1],
  heapType: () => [0x6e],
  tag: () => [0],
  catch: () => [0],
  catchAll: () => [],
  delegate: () => [0],
  rethrow: () => [0],
  tryTable: () => [0x40, 1, 2, 0],
  memoryInit: () => [0, 0],
  data: () => [0],
  twoMemories: () => [0, 0],
  tableInit: () => [0, 0],
  element: () => [0],
  twoTables: () => [0, 0],
  v128: () => Array.from({ length: 16 }, () => 1),
  shuffle: () => Array.from({ length: 16 }, (_, lane) => 2 * lane),
  lane: ({ parameter }) => [parameter - 1],
  accessLane: ({ parameter }) => [leb(parameter), 0, (16 >> parameter) - 1],
  atomic: ({ parameter }) => [leb(parameter), 0],
  zero: () => [0],
  struct: () => [1],
  structField: ({ name }) => [1, /_[su]$/.test(name) ? 1 : 0],
  array: ({ name }) => [/_[su]$/.test(name) ? 3 : 2],
  arrayFixed: () => [2, 3],
  arrayData: () => [2, 0],
  arrayElement: () => [4, 0],
  twoArrays: () => [2, 2],
  castLabel: () => [3, 0, 0x6e, 0x6d],
};

/** What must stand before an opcode that closes or continues a block, and after one that opens a block. */
const BEFORE: Record<string, Bytes> = {
  else: [0x04, 0x40],
  catch: [0x06, 0x40],
  catch_all: [0x06, 0x40],
  delegate: [0x06, 0x40],
  rethrow: [0x06, 0x40, 0x19],
  br_on_non_null: [0x02, 0x63, 1, 0x00],
  br_on_cast: [0x02, 0x6d, 0x00],
  br_on_cast_fail: [0x02, 0x6e, 0x00],
  return_call_indirect: [0x00],
};
const OPENS = new Set(["block", "loop", "if", "else", "try", "catch", "catch_all", "try_table", "rethrow"]);
OPENS.add("br_on_non_null").add("br_on_cast").add("br_on_cast_fail");

/** A module that has one of everything, with this body; V8's stack is polymorphic after the `unreachable` in front. */
function moduleWith(...code: Bytes): Uint8Array<ArrayBuffer> {
  const struct = [0x5f, vector([I32, 1], [0x78, 1])];
  const types = vector([0x60, 0, 0], struct, [0x5e, I32, 1], [0x5e, 0x78, 1], [0x5e, 0x70, 1]);
  const content = flatten([1, 5, I32, 0x00, code]);
  return wasm(
    section(SECTION.type, types),
    section(SECTION.function, vector([0])),
    section(SECTION.table, vector([0x70, 0, 1])),
    section(SECTION.memory, vector([0, 1])),
    section(SECTION.tag, vector([0, 0])),
    section(SECTION.global, vector([I32, 1, 0x41, 0, 0x0b])),
    section(SECTION.element, vector([1, 0, vector([0])])),
    section(SECTION.dataCount, 1),
    section(SECTION.code, vector([leb(content.length), content])),
    section(SECTION.data, vector([1, 0])),
  );
}

function encoded(opcode: Opcode): Bytes {
  const head = opcode.prefix === 0 ? [opcode.number] : [opcode.prefix, ...leb(opcode.number)];
  return [head, IMMEDIATES[opcode.immediate](opcode)];
}

function v8Error(bytes: Uint8Array<ArrayBuffer>): { message: string; offset: number } {
  try {
    void new WebAssembly.Module(bytes);
    return { message: "", offset: -1 };
  } catch (error) {
    const { message } = error as Error;
    return { message, offset: Number(/@\+(\d+)/.exec(message)?.[1] ?? -1) };
  }
}

function ourError(bytes: Uint8Array): WasmFormatError | undefined {
  try {
    parseModule(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof WasmFormatError) return error;
    throw error;
  }
}

describe("every opcode of the table", () => {
  test.each(OPCODES.map((opcode) => [opcode.name, opcode] as const))(
    "%s is read to its end, as V8 reads it",
    (_, opcode) => {
      const { name } = opcode;
      const before = BEFORE[name] ?? [];
      // A byte that is no opcode shows where each reader believes that the instruction ends.
      const marked = moduleWith(before, encoded(opcode), NO_OPCODE);
      const theirs = v8Error(marked);
      const ours = ourError(marked);
      if (name === "end") {
        expect(ours?.message).toContain('1 bytes after the last "end"');
        return;
      }
      expect(theirs.message).toContain("opcode 0xff");
      expect(ours?.message).toContain("unknown opcode 0xff");
      expect(ours?.offset).toBe(theirs.offset);
      const whole = moduleWith(
        before,
        encoded(opcode),
        OPENS.has(name) ? [0x00, 0x0b, 0x00, 0x0b] : [0x00, 0x0b],
      );
      expect(ourError(whole)).toBeUndefined();
    },
  );

  test("is found by code and by name", () => {
    for (const opcode of OPCODES) {
      expect(opcodeOf(opcode.code)).toBe(opcode);
      expect(codeOf(opcode.name)).toBe(opcode.code);
    }
    expect(new Set(OPCODES.map((opcode) => opcode.name)).size).toBe(OPCODES.length);
    expect(opcodeOf(0x16)).toBeUndefined();
    expect(() => codeOf("i32.nonsense")).toThrow("there is no opcode i32.nonsense");
  });
});

function unknownToV8(code: Bytes): boolean {
  return /invalid (?:\w+ )?opcode/i.test(v8Error(moduleWith(code)).message);
}

describe("the table has what V8 has, no more and no less,", () => {
  const known = new Set(OPCODES.map(({ prefix, number }) => `${prefix}:${number}`));
  /** What follows an opcode in a probe: enough zeros that V8 never complains of the end first. */
  const ROOM = Array.from({ length: 20 }, () => 0);

  test("among opcodes of one byte", () => {
    for (let number = 0; number < 256; number++) {
      if (number >= 0xfb && number <= 0xfe) continue;
      const message = `opcode 0x${number.toString(16)}`;
      expect(known.has(`0:${number}`), message).toBe(!unknownToV8([number, 0x0b]));
    }
  });

  test.each([0xfb, 0xfc, 0xfd, 0xfe])("after the prefix 0x%x", (prefix) => {
    for (let number = 0; number < 0x300; number++) {
      // struct.new_desc and struct.new_default_desc: V8 decodes them before it refuses them for want of a flag.
      if (prefix === 0xfb && (number === 0x20 || number === 0x21)) continue;
      const message = `opcode 0x${prefix.toString(16)} 0x${number.toString(16)}`;
      expect(known.has(`${prefix}:${number}`), message).toBe(!unknownToV8([prefix, leb(number), ROOM]));
    }
  });
});

test("a prefixed opcode may be padded", () => {
  const fill = wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.memory, vector([0, 1])),
    section(SECTION.code, vector(body(0x41, 0, 0x41, 0, 0x41, 0, 0xfc, leb(11, 5), 0))),
  );
  expect(WebAssembly.validate(fill)).toBe(true);
  expect(ourError(fill)).toBeUndefined();
});

test.each([
  [[0xfc, leb(0x12)], "unknown opcode 0xfc 0x12"],
  [[0xfd, leb(0x9a)], "unknown opcode 0xfd 0x9a"],
  [[0xfb, leb(0xffff_ffff)], "unknown opcode 0xfb 0xffffffff"],
  [[0x16], "unknown opcode 0x16"],
])("the unknown opcode %j is named", (code, problem) => {
  expect(ourError(moduleWith(code))?.message).toContain(problem);
});
