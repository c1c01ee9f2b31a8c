import { describe, expect, test } from "vitest";
import { CodeCursor } from "../../src/wasm/code.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { codeOf, opcodeOf } from "../../src/wasm/opcode.ts";
import {
  flatten,
  functionWith,
  leb,
  section,
  SECTION,
  vector,
  wasm,
  type Bytes,
} from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

const MEMORY = section(SECTION.memory, vector([0, 1]));

/** Opens the body of the only own function of a module. */
function cursorOn(bytes: Uint8Array): CodeCursor {
  const info = parseModule(bytes);
  const cursor = new CodeCursor(bytes, info.spaces);
  const index = info.spaces.functionTypes.length - info.functions.length;
  cursor.openBody(index, info.bodies[0]!, info.bodies[1]!);
  return cursor;
}

describe("CodeCursor", () => {
  test("gives each instruction with its place, its immediates and the nesting after it", () => {
    const bytes = wat(`(module
      (import "env" "log" (func $log (param i32 i64)))
      (memory 1)
      (func (param i32) (local i64 i64)
        (block (loop (br_if 1 (local.get 0)) (i64.store32 offset=300 align=2 (i32.const -5) (local.get 2))))
        (br_table 0 0 0 (i32.const 0))
        (call $log (i32.const 7) (i64.const 9))))`);
    const cursor = cursorOn(bytes);
    const seen: string[] = [];
    let previous = cursor.position;
    while (cursor.next()) {
      const name = opcodeOf(cursor.code)!.name;
      const detail: Record<string, string> = {
        "local.get": `${cursor.index}`,
        "i32.const": `${cursor.value}`,
        "i64.store32": `${cursor.memory} ${cursor.alignment} ${cursor.memoryOffset}`,
        br_if: `${cursor.index} to ${opcodeOf(cursor.frame(cursor.index))?.name}`,
        br_table: `${cursor.labelCount} ${cursor.index}`,
        call: `${cursor.index}`,
      };
      seen.push(`${cursor.depth} ${name} ${detail[name] ?? ""}`.trimEnd());
      expect(cursor.offset).toBe(previous);
      expect(cursor.immediates).toBeGreaterThan(cursor.offset);
      previous = cursor.position;
    }
    expect(seen).toEqual([
      "2 block",
      "3 loop",
      "3 local.get 0",
      "3 br_if 1 to block",
      "3 i32.const -5",
      "3 local.get 2",
      "3 i64.store32 0 1 300",
      "2 end",
      "1 end",
      "1 i32.const 0",
      "1 br_table 2 0",
      "1 i32.const 7",
      "1 i64.const",
      "1 call 0",
      "0 end",
    ]);
    expect(cursor.localCount).toBe(3);
    expect(cursor.next()).toBe(false);
  });

  test("can be opened on one body after the other", () => {
    const bytes = wat(`(module (func (loop (br 0))) (func (param f32)) (func nop))`);
    const { bodies, spaces } = parseModule(bytes);
    const cursor = new CodeCursor(bytes, spaces);
    const counts = [0, 1, 2].map((index) => {
      cursor.openBody(index, bodies[2 * index]!, bodies[2 * index + 1]!);
      let count = 0;
      while (cursor.next()) count++;
      return count;
    });
    expect(counts).toEqual([4, 1, 2]);
  });

  test("leaves the value of a 64-bit constant to be read where it stands", () => {
    const bytes = wat(`(module (func (drop (i64.const -9000000000))))`);
    const cursor = cursorOn(bytes);
    cursor.next();
    expect(cursor.code).toBe(codeOf("i64.const"));
    cursor.position = cursor.immediates;
    expect(cursor.s64()).toBe(-9_000_000_000n);
  });
});

/** What is wrong, the instructions of a function of type () -> (), the offset within them, and the message. */
const MALFORMED: [string, Bytes, number, string][] = [
  ["an unknown opcode", [0x01, 0xff], 1, "unknown opcode 0xff"],
  ["a missing end", [0x02, 0x40], 3, `unexpected end: 1 "end" missing`],
  ["an end too many", [0x0b], 1, `1 bytes after the last "end"`],
  ["else without if", [0x02, 0x40, 0x05, 0x0b], 2, "else without an if"],
  ["else twice", [0x04, 0x40, 0x05, 0x05, 0x0b], 3, "else without an if"],
  ["catch without try", [0x07, 0], 0, "catch without a try, or after a catch_all"],
  ["catch_all twice", [0x06, 0x40, 0x19, 0x19, 0x0b], 3, "catch without a try, or after a catch_all"],
  ["delegate after a catch", [0x06, 0x40, 0x19, 0x18, 0], 3, "delegate without a try, or after a catch"],
  [
    "delegate to a block that is not there",
    [0x06, 0x40, 0x18, 1],
    3,
    "label 1 is out of range (1 open blocks)",
  ],
  ["rethrow outside of a catch", [0x06, 0x40, 0x09, 0, 0x0b], 3, "rethrow must name a catch"],
  ["a branch to a block that is not there", [0x0c, 1], 1, "label 1 is out of range (1 open blocks)"],
  ["a branch table to a block that is not there", [0x00, 0x0e, 1, 0, 1], 4, "label 1 is out of range"],
  ["a branch table of too many", [0x00, 0x0e, leb(65_521)], 2, "65521 labels; V8 allows 65520"],
  ["a block of an unknown type", [0x02, 1, 0x0b], 1, "block type 1 is not a function type"],
  ["a block of an unknown value type", [0x02, 0x41, 0x0b], 1, "unknown value type 0x41"],
  ["an unknown catch clause", [0x1f, 0x40, 1, 4, 0, 0x0b], 3, "unknown catch clause 0x4"],
  [
    "a catch clause to the block itself",
    [0x1f, 0x40, 1, 2, 1, 0x0b],
    4,
    "label 1 is out of range (1 open blocks)",
  ],
  ["an unknown local", [0x20, 0], 1, "local index 0 is out of range (there are 0)"],
  ["an unknown global", [0x23, 0], 1, "global index 0 is out of range (there are 0)"],
  ["an unknown function", [0x10, 1], 1, "function index 1 is out of range (there are 1)"],
  ["an unknown table", [0x00, 0x25, 0], 2, "table index 0 is out of range (there are 0)"],
  ["an unknown table to call through", [0x00, 0x11, 0, 0], 3, "table index 0 is out of range (there are 0)"],
  ["an unknown type to call", [0x00, 0x11, 1, 0], 2, "type index 1 is out of range (there are 1)"],
  ["an unknown tag", [0x08, 0], 1, "tag index 0 is out of range (there are 0)"],
  ["an access without memory", [0x00, 0x28, 2, 0], 2, "memory index 0 is out of range (there are 0)"],
  ["memory.size without memory", [0x3f, 0], 1, "memory index 0 is out of range (there are 0)"],
  [
    "memory.init without a data count",
    [0x00, 0xfc, 8, 0, 0],
    3,
    "naming a data segment takes a data count section",
  ],
  ["an unknown element segment", [0xfc, 13, 0], 2, "element segment index 0 is out of range (there are 0)"],
  ["a struct of a function type", [0x00, 0xfb, 0, 0], 3, "type 0 is not a struct type"],
  ["a select of two types", [0x00, 0x1c, 2, 0x7f, 0x7f], 2, "select takes exactly one type"],
  ["unknown cast flags", [0x00, 0xfb, 24, 4, 0, 0x6e, 0x6e], 3, "unknown cast flags 0x4"],
  ["an unknown heap type", [0xd0, 0x40], 1, "unknown heap type -64"],
  ["a lane beyond the vector", [0x00, 0xfd, 0x15, 16], 3, "lane 16 is out of range (there are 16)"],
  [
    "a shuffle beyond both vectors",
    [0x00, 0xfd, 0x0d, Array<number>(15).fill(0), 32],
    18,
    "lane 32 is out of range (there are 32)",
  ],
  ["a fence with a byte", [0xfe, 3, 1], 2, "the byte after atomic.fence must be 0"],
  ["a constant that is too long", [0x41, leb(0, 6)], 1, "the LEB128 number is longer than 5 bytes"],
  ["a constant cut by the end", [0x43, 0, 0], 4, "unexpected end"],
];

describe("a body with", () => {
  const start = functionWith([]).length - 1;

  test.each(MALFORMED)("%s is refused at its byte, by V8 too", (_, code, offset, problem) => {
    const bytes = functionWith(code);
    const place = `at byte 0x${(start + offset).toString(16)} (code section, function 0): ${problem}`;
    expect(() => parseModule(bytes)).toThrow(place);
    expect(WebAssembly.validate(bytes)).toBe(false);
  });

  test.each<[string, Bytes, string]>([
    ["an alignment above natural", [0x28, 3, 0], "alignment 3 is larger than natural (2)"],
    ["an alignment of 128", [0x28, leb(0x82), 0], "alignment 130 is larger than natural (2)"],
    ["an unknown memory", [0x28, 0x42, 1, 0], "memory index 1 is out of range (there are 1)"],
    ["an offset beyond 32 bits", [0x28, 2, leb(2 ** 32)], "memory offset 4294967296 is beyond 32 bits"],
    [
      "an atomic access of another alignment",
      [0xfe, 0x10, 1, 0],
      "alignment 1 of an atomic access must be 2",
    ],
  ])("a memory access with %s is refused, by V8 too", (_, access, problem) => {
    const bytes = functionWith([0x00, access], MEMORY);
    expect(() => parseModule(bytes)).toThrow(problem);
    expect(WebAssembly.validate(bytes)).toBe(false);
  });

  test.each<[string, Bytes]>([
    ["a padded offset", [0x28, 0, leb(1, 10), 0x1a]],
    ["memory 0 named", [0x28, 0x42, 0, 0, 0x1a]],
    ["a padded alignment", [0x28, leb(2, 5), 0, 0x1a]],
  ])("a memory access with %s is accepted, by V8 too", (_, access) => {
    const bytes = functionWith([0x41, 0, access], MEMORY);
    expect(parseModule(bytes).functions).toEqual([0]);
    expect(WebAssembly.validate(bytes)).toBe(true);
  });
});

function withLocals(parameters: number, ...groups: Bytes[]): Uint8Array<ArrayBuffer> {
  const locals = [...flatten(vector(...groups)), 0x0b];
  return wasm(
    section(SECTION.type, vector([0x60, leb(parameters), Array<number>(parameters).fill(0x7f), 0])),
    section(SECTION.function, vector([0])),
    section(SECTION.code, vector([leb(locals.length), locals])),
  );
}

describe("locals", () => {
  test.each([
    [0, [[leb(50_000), 0x7f]], true],
    [1, [[leb(49_999), 0x7f]], true],
    [1, [[leb(50_000), 0x7f]], false],
    [
      0,
      [
        [leb(25_000), 0x7f],
        [leb(25_001), 0x7e],
      ],
      false,
    ],
    [
      0,
      [
        [leb(0xffff_ffff), 0x7f],
        [leb(0xffff_ffff), 0x7f],
      ],
      false,
    ],
    [
      0,
      [
        [0, 0x7f],
        [0, 0x7e],
      ],
      true,
    ],
  ])("with %d parameters and groups %j are as V8 judges (%s)", (parameters, groups, valid) => {
    const bytes = withLocals(parameters, ...groups);
    expect(WebAssembly.validate(bytes)).toBe(valid);
    if (valid) expect(parseModule(bytes).functions).toHaveLength(1);
    else expect(() => parseModule(bytes)).toThrow("locals; V8 allows 50000");
  });
});

test("a million nested blocks are walked without recursion", () => {
  const depth = 1_000_000;
  const code = new Uint8Array(3 * depth);
  for (let block = 0; block < depth; block++) code.set([0x02, 0x40], 2 * block);
  code.fill(0x0b, 2 * depth);
  const { length } = code;
  const head = functionWith([]).subarray(0, 18);
  const bytes = new Uint8Array([
    ...head,
    10,
    ...leb(length + 7),
    1,
    ...leb(length + 2, 4),
    0,
    ...new Uint8Array(length),
    0x0b,
  ]);
  bytes.set(code, bytes.length - 1 - length);
  expect(parseModule(bytes).bodies).toHaveLength(2);
  bytes[bytes.length - 1] = 0x01;
  expect(() => parseModule(bytes)).toThrow(`unexpected end: 1 "end" missing`);
});
