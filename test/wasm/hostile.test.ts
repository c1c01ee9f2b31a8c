// Bytes that nobody meant well: whatever they are, the reader ends soon, with a module or with a WasmFormatError.
import { describe, expect, test } from "vitest";
import { WasmFormatError } from "../../src/wasm/format-error.ts";
import { parseModule } from "../../src/wasm/module.ts";
import { createRandom } from "../support/random.ts";
import { body, leb, name, section, SECTION, vector, wasm, type Bytes } from "../support/wasm-bytes.ts";
import { SAMPLES } from "../support/wasm-sample.ts";

/** What V8 says of modules that it cannot read, as opposed to modules whose operand types are wrong. */
const FORMAT_COMPLAINT =
  /reached end|opcode|overflow|extra bits|out of (bounds|range)|invalid .* index|UTF-8|section|exceeds|trailing|alignment|must end|depth/i;

/** The message of the WasmFormatError, or undefined for a module that is accepted. Any other error fails the test. */
function complaint(bytes: Uint8Array): string | undefined {
  try {
    parseModule(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof WasmFormatError && error.code === "MODULE_FORMAT") {
      expect(error.offset).toBeGreaterThanOrEqual(0);
      expect(error.offset).toBeLessThanOrEqual(bytes.length);
      return error.message;
    }
    throw error;
  }
}

function v8Complaint(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    void new WebAssembly.Module(bytes);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe("every prefix of a module", () => {
  test.each([...SAMPLES])(
    "(%s) is refused, but for those that end between sections and are modules",
    (_, bytes) => {
      for (let length = 0; length < bytes.length; length++) {
        const prefix = bytes.slice(0, length);
        const ours = complaint(prefix) === undefined;
        expect(ours, `prefix of ${length} bytes`).toBe(WebAssembly.validate(prefix));
      }
    },
  );
});

describe("10,000 mutations", () => {
  const seed = Number(process.env["WASM_SEED"] ?? 20_180_101);

  test(`each give a module or an error, and what V8 accepts is accepted (WASM_SEED=${seed})`, () => {
    const random = createRandom(seed);
    const samples = [...SAMPLES];
    for (let round = 0; round < 10_000; round++) {
      const [sample, original] = samples[random(samples.length)]!;
      const bytes = mutate(original, random);
      const theirs = v8Complaint(bytes);
      const ours = complaint(bytes);
      const detail = `${sample}, WASM_SEED=${seed}, round ${round}: V8 says ${theirs}, we say ${ours}`;
      if (theirs === undefined) expect(ours, detail).toBeUndefined();
      else if (ours === undefined) expect(theirs, detail).not.toMatch(FORMAT_COMPLAINT);
    }
  });
});

describe("declared counts", () => {
  const HUGE = leb(100_000_000);
  const TYPE = section(SECTION.type, vector([0x60, 0, 0]));
  const FUNCTION = section(SECTION.function, vector([0]));
  const code = (...content: Bytes): Bytes => [
    TYPE,
    FUNCTION,
    section(SECTION.code, 1, leb(content.length), content),
  ];

  test.each<[string, Bytes]>([
    ...Object.entries(SECTION).flatMap(([what, id]): [string, Bytes][] =>
      ["custom", "start", "dataCount"].includes(what) ? [] : [[what, section(id, HUGE)]],
    ),
    ["parameters", section(SECTION.type, 1, 0x60, HUGE)],
    ["struct fields", section(SECTION.type, 1, 0x5f, HUGE)],
    ["a recursion group", section(SECTION.type, 1, 0x4e, leb(900_000))],
    ["elements", section(SECTION.element, 1, 1, 0, leb(9_000_000))],
    ["bytes of data", section(SECTION.data, 1, 1, HUGE)],
    ["data segments", section(SECTION.dataCount, HUGE)],
    ["local groups", code(...HUGE)],
    ["locals", code(1, ...leb(0xffff_ffff), 0x7f, 0x0b)],
    ["branch targets", code(0, 0x00, 0x0e, ...leb(65_000), 0x0b)],
    ["catch clauses", code(0, 0x1f, 0x40, ...HUGE, 0x0b)],
  ])("of 100 million (%s) allocate nothing", (_, content) => {
    const bytes = wasm(content);
    const before = process.memoryUsage();
    expect(complaint(bytes)).toBeDefined();
    const after = process.memoryUsage();
    expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(
      8 * 2 ** 20,
    );
    expect(WebAssembly.validate(bytes)).toBe(false);
  });
});

test("a hundred thousand functions, exports and names are read in well under a second", () => {
  const count = 100_000;
  const repeat = (item: (index: number) => Bytes): Bytes => [
    leb(count),
    Array.from({ length: count }, (_, index) => item(index)),
  ];
  const bytes = wasm(
    section(SECTION.type, vector([0x60, 0, 0])),
    section(
      SECTION.function,
      repeat(() => [0]),
    ),
    section(
      SECTION.export,
      repeat((index) => [name(String(index).padStart(6, "0")), 0, leb(index)]),
    ),
    section(
      SECTION.code,
      repeat(() => body()),
    ),
  );
  const start = performance.now();
  const info = parseModule(bytes);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(info.exports.at(-1)).toMatchObject({ name: "099999", index: 99_999 });
});

/** One to three small changes: a byte replaced, a bit flipped, bytes taken out or put in. */
function mutate(original: Uint8Array, random: (limit: number) => number): Uint8Array<ArrayBuffer> {
  const bytes = [...original];
  const interesting = [0x00, 0x0b, 0x40, 0x7f, 0x80, 0xff, 0xfb, 0xfc, 0xfd, 0xfe];
  for (let change = random(3); change >= 0; change--) {
    const at = 8 + random(bytes.length - 8);
    const byte = bytes[at] ?? 0;
    const replacements = [
      random(256),
      byte ^ (1 << random(8)),
      interesting[random(interesting.length)]!,
      (byte + 1) & 0xff,
    ];
    const kind = random(6);
    if (kind < 4) bytes[at] = replacements[kind]!;
    else if (kind === 4) bytes.splice(at, 1 + random(3));
    else bytes.splice(at, 0, random(256));
  }
  return new Uint8Array(bytes);
}
