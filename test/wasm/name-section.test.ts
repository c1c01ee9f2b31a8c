// Names for stack traces: those of exports where a module has none of its own, and those of what the instrumenter adds.
import { expect, test } from "vitest";
import { instrument } from "../../src/wasm/instrument.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { InstrumentedInstance } from "../support/instrumented.ts";
import { body, name, section, SECTION, vector, wasm } from "../support/wasm-bytes.ts";
import type { Bytes } from "../support/wasm-bytes.ts";
import { wat } from "../support/wat.ts";

function namesOf(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<number, string> {
  const { bytes: rewritten } = instrument(bytes, parseModule(bytes), { maximumPages: 1, maximumElements: 1 });
  expect(WebAssembly.validate(rewritten)).toBe(true);
  return parseModule(rewritten).names.functions;
}

test("an exported function without a name of its own has that of its first export, and what is added has one", () => {
  const names = namesOf(
    wat(`(module (memory 1) (func $own (export "a") (export "b")) (func (export "c") (export "d")) (func))`),
  );
  expect([...names]).toEqual([
    [0, "own"],
    [1, "c"],
    ...Array.from({ length: 9 }, (_, index) => [3 + index, "serverless-wasm:runtime"]),
  ]);
});

test("V8 shows them in its stack traces, whatever their order is", () => {
  const bytes = wat(`(module (memory 1) (data "x") (func (export "first") (call 1))
    (func $second (call 2)) (func (export "third") (memory.init 0 (i32.const -1) (i32.const 0) (i32.const 1))))`);
  expect(() => new InstrumentedInstance(bytes).call("first")).toThrow(
    expect.objectContaining({
      stack: expect.stringMatching(
        /^\s*at serverless-wasm:runtime \(wasm[^\n]*\n\s*at third \(wasm[^\n]*\[2\][^\n]*\n\s*at second \(wasm[^\n]*\n\s*at first \(wasm/m,
      ) as string,
    }),
  );
});

const one = (index: number, text: string): Bytes => [index, name(text)];

test.each<[string, Bytes, string, string]>([
  ["nothing in it", [], "first", "second"],
  ["the module's name alone", [0, 2, 1, 109], "first", "second"],
  ["a name", [1, 4, 1, one(1, "x")], "first", "x"],
  ["fewer names than it says", [1, 4, 2, one(1, "x")], "first", "x"],
  ["two names for one function", [1, 7, 2, one(1, "x"), one(1, "y")], "first", "x"],
  ["more bytes than there are", [1, 40, 1, one(1, "x")], "first", "second"],
  ["a name longer than its part", [1, 4, 1, 1, 9, 120], "first", "second"],
  ["a part without a size", [1], "first", "second"],
  ["names of locals behind", [1, 4, 1, one(0, "x"), 2, 1, 0], "x", "second"],
  ["a name that is no UTF-8", [1, 4, 1, 1, 1, 0xff], "first", "\ufffd"],
  ["a function that there is not", [1, 5, 1, one(0x40, "x"), 0], "first", "second"],
])("a name section with %s is kept as far as it can be read, and extended", (_, content, first, second) => {
  const names = namesOf(
    wasm(
      section(SECTION.type, vector([0x60, 0, 0])),
      section(SECTION.function, vector([0], [0])),
      section(SECTION.export, vector([name("first"), 0, 0], [name("second"), 0, 1])),
      section(SECTION.code, vector(body(), body())),
      section(SECTION.custom, name("name"), content),
    ),
  );
  expect([names.get(0), names.get(1)]).toEqual([first, second]);
});

test("a hundred thousand names and exports take no time to speak of", () => {
  const count = 100_000;
  const all = Array.from({ length: count }, (_, index) => index);
  const bytes = wat(`(module ${all.map((index) => `(func $f${index} (export "e${index}"))`).join("")})`);
  const started = performance.now();
  const names = namesOf(bytes);
  expect(performance.now() - started).toBeLessThan(5000);
  expect([names.get(0), names.get(count - 1)]).toEqual(["f0", `f${count - 1}`]);
});
