import { describe, expect, test } from "vitest";
import { WasmFormatError } from "../../src/wasm/format-error.ts";
import { exportedFunction, functionTypeOf, parseModule } from "../../src/wasm/module.ts";
import {
  body,
  functionWith,
  leb,
  name,
  section,
  SECTION,
  vector,
  wasm,
  type Bytes,
} from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

describe("imports and exports", () => {
  test("carry their full types", () => {
    const { imports } = parseModule(
      wat(`(module
        (import "env" "log" (func (param i32 i64) (result i64)))
        (import "env" "table" (table 2 9 externref))
        (import "env" "memory" (memory 17))
        (import "env" "counter" (global (mut i64)))
        (import "env" "failed" (tag (param i32))))`),
    );
    expect(imports).toMatchObject([
      {
        module: "env",
        name: "log",
        kind: "function",
        type: { parameters: ["i32", "i64"], results: ["i64"] },
      },
      { name: "table", kind: "table", type: { element: "externref", limits: { minimum: 2, maximum: 9 } } },
      { name: "memory", kind: "memory", type: { limits: { minimum: 17, shared: false, address: "i32" } } },
      { name: "counter", kind: "global", type: { type: "i64", mutable: true } },
      { name: "failed", kind: "tag", type: { type: { parameters: ["i32"], results: [] } } },
    ]);
    expect(imports[2]?.kind === "memory" && imports[2].type.limits.maximum).toBeUndefined();
  });

  test("keep indices that count imports first", () => {
    const info = parseModule(
      wat(`(module
        (import "env" "log" (func (param i32 i64)))
        (import "env" "memory" (memory 1))
        (table (export "table") 1 funcref)
        (global (export "global") i32 (i32.const 1))
        (tag (export "tag"))
        (func (export "handle"))
        (func (export "add") (param i64 i64) (result i64) unreachable)
        (export "memory" (memory 0)))`),
    );
    expect(info.exports.map(({ name: exported, kind, index }) => [exported, kind, index])).toEqual([
      ["table", "table", 0],
      ["global", "global", 0],
      ["tag", "tag", 0],
      ["handle", "function", 1],
      ["add", "function", 2],
      ["memory", "memory", 0],
    ]);
    expect(exportedFunction(info, "add")).toMatchObject({
      index: 2,
      type: { parameters: ["i64", "i64"], results: ["i64"] },
    });
    expect(exportedFunction(info, "memory")).toBeUndefined();
    expect(exportedFunction(info, "missing")).toBeUndefined();
    expect(functionTypeOf(info, 0).parameters).toEqual(["i32", "i64"]);
    expect(() => functionTypeOf(info, 3)).toThrow(RangeError);
    expect(info.memories).toEqual([]);
    expect(info.spaces.memories).toHaveLength(1);
    expect(info.functions).toHaveLength(2);
  });
});

describe("what a module defines", () => {
  const bytes = wat(`(module $guest
    (memory 1 3) (table 2 funcref) (global $g (mut i32) (i32.const 7)) (tag $t (param f64))
    (func $first (local i32 i64) (i32.load offset=4 (i32.const 0)) drop)
    (func $second) (start $second)
    (elem (i32.const 0) $first $second) (elem func $first) (elem declare func $second)
    (data (i32.const 8) "hello") (data "later"))`);
  const info = parseModule(bytes);

  test("is listed with types and limits", () => {
    expect(info.memories).toMatchObject([{ limits: { minimum: 1, maximum: 3 } }]);
    expect(info.tables).toMatchObject([{ element: "funcref", limits: { minimum: 2 } }]);
    expect(info.globals).toMatchObject([{ type: "i32", mutable: true }]);
    expect(info.tags).toMatchObject([{ type: { parameters: ["f64"] } }]);
    expect(info.start).toBe(1);
  });

  test("includes segments with mode and size", () => {
    expect(info.elements).toMatchObject([
      { mode: "active", table: 0, type: "funcref", count: 2 },
      { mode: "passive", count: 1 },
      { mode: "declarative", count: 1 },
    ]);
    expect(info.data).toMatchObject([
      { mode: "active", memory: 0, size: 5 },
      { mode: "passive", size: 5 },
    ]);
    const [first] = info.data;
    expect(new TextDecoder().decode(bytes.subarray(first!.start, first!.end))).toBe("hello");
  });

  test("has names, decoded when asked for", () => {
    expect(info.names.functions).toEqual(
      new Map([
        [0, "first"],
        [1, "second"],
      ]),
    );
    expect(parseModule(functionWith([])).names).toEqual({ module: undefined, functions: new Map() });
  });

  test("lies in sections whose ranges cover the whole file", () => {
    let at = 8;
    for (const { offset, start, end } of info.sections) {
      expect(offset).toBe(at);
      expect(start).toBeGreaterThan(offset);
      at = end;
    }
    expect(at).toBe(bytes.length);
    expect(info.byteLength).toBe(bytes.length);
  });

  test("has bodies whose ranges end with the end opcode", () => {
    expect(info.bodies).toHaveLength(4);
    for (let index = 1; index < 4; index += 2) expect(bytes[info.bodies[index]! - 1]).toBe(0x0b);
    expect([...bytes.subarray(info.bodies[2], info.bodies[3])]).toEqual([0, 0x0b]);
  });
});

function custom(text: string, ...content: Bytes): Bytes {
  return section(SECTION.custom, name(text), content);
}

describe("custom sections", () => {
  test("may stand anywhere and more than once", () => {
    const bytes = wasm(
      custom("a", 1, 2),
      section(SECTION.type, vector()),
      custom("a"),
      custom("producers", 0),
    );
    const { customSections } = parseModule(bytes);
    expect(
      customSections.map(({ customName, contentStart, end }) => [customName, end - contentStart]),
    ).toEqual([
      ["a", 2],
      ["a", 0],
      ["producers", 1],
    ]);
  });

  test("need a valid name", () => {
    expect(() => parseModule(wasm(section(SECTION.custom)))).toThrow("(custom section): unexpected end");
    expect(() => parseModule(wasm(section(SECTION.custom, 1, 0xff)))).toThrow(
      "section name is not valid UTF-8",
    );
    expect(() => parseModule(wasm(section(SECTION.custom, 9, 65)))).toThrow(
      "section name of 9 bytes runs past",
    );
  });

  test.each<[string, Bytes]>([
    ["is cut off", [1, 9, 5]],
    ["has a size past its end", [1, 0xff, 0x7f, 0]],
    ["counts more names than there are", [1, 5, leb(1e9)]],
    ["is no number", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
  ])("called name whose content %s are ignored, as V8 does", (_, content) => {
    const bytes = wasm(custom("name", content));
    expect(parseModule(bytes).names.functions.size).toBe(0);
    expect(WebAssembly.validate(bytes)).toBe(true);
  });

  test("called name keep what can be read", () => {
    const functions = vector([0, name("one")], [1, [1, 0xff]], [0, name("again")]);
    const names = parseModule(wasm(custom("name", 0, 4, name("app"), 1, leb(14), functions, 9))).names;
    expect(names.module).toBe("app");
    expect(names.functions.get(0)).toBe("one");
    expect(names.functions.get(1)).toBe("\ufffd");
  });
});

const TYPE = section(SECTION.type, vector([0x60, 0, 0], [0x60, 1, 0x7f, 1, 0x7f]));
const FUNCTION = section(SECTION.function, vector([0]));
const CODE = section(SECTION.code, vector(body()));
const MEMORY = section(SECTION.memory, vector([0, 1]));
const I32_0 = [0x41, 0, 0x0b];

/** What is wrong, the bytes, the offset where the error is, and the end of the message. */
const MALFORMED: [string, Bytes | Uint8Array, number, string][] = [
  ["an empty file", new Uint8Array(0), 0, "(header): the file is empty"],
  [
    "text",
    new TextEncoder().encode("(module)"),
    0,
    `(header): not a WebAssembly binary: it must begin with "\\0asm"`,
  ],
  ["a cut magic", new Uint8Array([0, 0x61]), 2, `it must begin with "\\0asm"`],
  ["a cut version", new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0]), 6, "(header): unexpected end"],
  [
    "another version",
    new Uint8Array([0, 0x61, 0x73, 0x6d, 2, 0, 0, 0]),
    4,
    "unknown version 2; 1 is expected",
  ],
  [
    "a component",
    new Uint8Array([0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0]),
    4,
    "this is a component; only core modules can be run",
  ],
  ["a lone byte", [1], 9, "(module): unexpected end"],
  ["an unknown section", [14, 0], 8, "(unknown section): unknown section 0x0e"],
  ["a section past the end", [1, 5, 1], 9, "(type section): a section of 5 bytes, but only 1 are left"],
  ["a section twice", [MEMORY, MEMORY], 13, "(memory section): there is more than one memory section"],
  [
    "sections in the wrong order",
    [MEMORY, TYPE],
    13,
    "(type section): the type section must stand before the memory section",
  ],
  [
    "a data count section after code",
    [TYPE, FUNCTION, CODE, section(12, 0)],
    29,
    "must stand before the code section",
  ],
  [
    "a section longer than its content",
    [section(5, vector([0, 1]), 9)],
    13,
    "the section is 1 bytes longer than its content",
  ],
  [
    "a section shorter than its content",
    [section(5, 2, 1, 1, 2, 0)],
    15,
    "(memory section, memory 1): unexpected end",
  ],
  ["a declared count of 100 million", [section(1, leb(1e8))], 10, "100000000 types; V8 allows 1000000"],
  [
    "a count that the section cannot hold",
    [section(1, leb(1000), 0x60)],
    10,
    "1000 types cannot fit in the remaining 1 bytes",
  ],
  [
    "an import of an unknown kind",
    [section(2, vector([0, 0, 5, 0]))],
    13,
    "(import section, import 0): unknown import kind 0x5",
  ],
  [
    "an import of an unknown type",
    [section(2, vector([0, 0, 0, 3]))],
    14,
    "type index 3 is out of range (there are 0)",
  ],
  [
    "a function of an unknown type",
    [TYPE, section(3, vector([2]))],
    22,
    "(function section, function 0): type index 2 is out of range (there are 2)",
  ],
  [
    "a function of a struct type",
    [section(1, vector([0x5f, 0])), FUNCTION],
    16,
    "type 0 is not a function type",
  ],
  [
    "functions without code",
    [TYPE, FUNCTION],
    23,
    "the function section declares 1 functions, but there is no code section",
  ],
  ["code without functions", [CODE], 10, "1 function bodies, but the function section declares 0"],
  ["a table of numbers", [section(4, vector([0x7f, 0, 0]))], 11, "unknown reference type 0x7f"],
  [
    "a table of non-null references without value",
    [section(4, vector([0x64, 0x70, 0, 0]))],
    11,
    "a table of (ref func) needs an initial value",
  ],
  ["unknown limits", [section(5, vector([8, 1]))], 11, "unknown memory limits flags 0x8"],
  [
    "a shared memory without maximum",
    [section(5, vector([2, 1]))],
    11,
    "a shared memory must have a maximum",
  ],
  ["a maximum below the minimum", [section(5, vector([1, 5, 2]))], 13, "maximum 2 is below the minimum 5"],
  [
    "a memory of more than 4 GiB",
    [section(5, vector([0, leb(65537)]))],
    12,
    "memory minimum of 65537; V8 allows 65536",
  ],
  [
    "a table of more than 10 million",
    [section(4, vector([0x70, 0, leb(1e7 + 1)]))],
    13,
    "table minimum of 10000001; V8 allows 10000000",
  ],
  ["a tag with results", [TYPE, section(13, vector([0, 1]))], 23, "the type of a tag cannot have results"],
  ["a tag with an attribute", [TYPE, section(13, vector([1, 0]))], 22, "unknown tag attribute 0x1"],
  [
    "a global that uses a later one",
    [section(6, vector([0x7f, 0, 0x23, 0, 0x0b]))],
    14,
    "global index 0 is out of range (there are 0)",
  ],
  [
    "a global that uses a mutable one",
    [section(6, vector([0x7f, 1, I32_0], [0x7f, 0, 0x23, 0, 0x0b]))],
    19,
    "global 0 is mutable: a constant cannot use it",
  ],
  [
    "a global computed by a division",
    [section(6, vector([0x7f, 0, 0x41, 1, 0x41, 1, 0x6d, 0x0b]))],
    17,
    "i32.div_s is not allowed in a constant",
  ],
  [
    "a global with a block",
    [section(6, vector([0x7f, 0, 0x02, 0x40, 0x0b, 0x0b]))],
    13,
    "block is not allowed in a constant",
  ],
  ["a global without end", [section(6, vector([0x7f, 0, 0x41, 1]))], 15, `unexpected end: 1 "end" missing`],
  [
    "two exports of one name",
    [MEMORY, section(7, vector([name("m"), 2, 0], [name("m"), 2, 0]))],
    20,
    `(export section, export 1): duplicate export name "m"`,
  ],
  ["an export of an unknown kind", [section(7, vector([0, 5, 0]))], 12, "unknown export kind 0x5"],
  [
    "an export of nothing",
    [section(7, vector([0, 3, 0]))],
    13,
    "global index 0 is out of range (there are 0)",
  ],
  [
    "a start with parameters",
    [TYPE, section(3, vector([1])), section(8, 0), CODE],
    25,
    "the start function 0 must have no parameters and no results",
  ],
  [
    "a start of nothing",
    [section(8, 0)],
    10,
    "(start section): function index 0 is out of range (there are 0)",
  ],
  ["an unknown element segment", [section(9, vector([8, 0, 0]))], 11, "unknown element segment flag 8"],
  ["an element kind other than functions", [section(9, vector([1, 1, 0]))], 12, "unknown element kind 0x1"],
  [
    "elements for no table",
    [section(9, vector([0, I32_0, 0]))],
    11,
    "the segment fills table 0, but the module has no table",
  ],
  [
    "an element that is no function",
    [section(9, vector([1, 0, 1, 0]))],
    14,
    "function index 0 is out of range (there are 0)",
  ],
  ["an unknown data segment", [section(11, vector([3, 0]))], 11, "unknown data segment flag 3"],
  [
    "data for no memory",
    [section(11, vector([0, I32_0, 0]))],
    11,
    "memory index 0 is out of range (there are 0)",
  ],
  [
    "data longer than the section",
    [section(11, vector([1, 5, 65]))],
    12,
    "5 bytes of data cannot fit in the remaining 1 bytes",
  ],
  [
    "another number of data segments than announced",
    [section(12, 2), section(11, vector([1, 0]))],
    13,
    "1 data segments, but the data count section says 2",
  ],
  [
    "announced data segments that do not come",
    [section(12, 1)],
    11,
    "the data count section says 1, but there are 0 data segments",
  ],
  [
    "a body past the section",
    [TYPE, FUNCTION, section(10, 1, 9, 0, 0x0b)],
    26,
    "(code section, function 0): a body of 9 bytes runs past the end of the section",
  ],
  ["an empty body", [TYPE, FUNCTION, section(10, 1, 0)], 27, "(code section, function 0): unexpected end"],
];

describe("a module with", () => {
  test.each(MALFORMED)("%s is refused, by V8 too", (_, content, offset, problem) => {
    const bytes = content instanceof Uint8Array ? new Uint8Array(content) : wasm(content);
    const error = parseError(bytes);
    expect(error.message).toContain(problem);
    expect(error.message).toContain(`at byte 0x${error.offset.toString(16)} (`);
    expect(error.offset).toBe(offset);
    expect(WebAssembly.validate(bytes)).toBe(false);
  });
});

function parseError(bytes: Uint8Array): WasmFormatError {
  try {
    parseModule(bytes);
  } catch (error) {
    if (error instanceof WasmFormatError) return error;
    throw error;
  }
  throw new Error("the module is accepted");
}
