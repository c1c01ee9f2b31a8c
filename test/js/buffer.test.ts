// Buffer of JavaScript functions beside Node's own: the same expressions give the same in both, errors included.
import { inspect } from "node:util";
import { expect, it } from "vitest";
import { createJs } from "../support/js.ts";

const ENCODINGS = [
  "utf8",
  "utf-8",
  "UTF8",
  "hex",
  "base64",
  "base64url",
  "BASE64URL",
  "latin1",
  "binary",
  "ascii",
  "utf16le",
  "utf-16le",
  "ucs2",
  "ucs-2",
];
/** Texts that are odd in some encoding or other. */
const TEXTS = [
  "",
  "a",
  "ab",
  "abc",
  "aé€😀",
  "\\ud800a",
  "a\\udc00",
  "\\ud83d",
  "ÿĀ",
  "\\u0000",
  "\\ufeffx",
  "0",
  "0g",
  "00ffAB",
  "abcdefg",
  "00zz11",
  "aGk=",
  "aGk",
  "aGk==",
  "aGk=aGk=",
  "+/-_",
  " a G\\nk ",
  "a*b*c*d",
  "____",
  "////",
  "a",
  "YQ==YQ==",
  "=",
  "-_8",
];
const BYTES = [
  "[]",
  "[0]",
  "[255]",
  "[255, 254]",
  "[251, 239, 190]",
  "[1, 2, 3, 4, 5]",
  "[239, 187, 191, 97]",
  "[226, 130]",
  "[240, 159, 152, 128, 237, 160, 128]",
  "[61, 216, 0, 222, 65]",
  "[192, 128, 97, 255]",
];
const VALUES = `const b = Buffer.from([1, 2, 3, 250, 251, 252, 0, 127, 128, 99]); const t = Buffer.from("this is a buffer, is it");
  const show = (x) => x instanceof Uint8Array ? [Buffer.isBuffer(x) ? "Buffer" : "Uint8Array", [...x]] : typeof x === "bigint" ? x + "n" : typeof x === "number" ? String(x) + Object.is(x, -0) : x;`;

const cross = (first: readonly string[], second: readonly string[], make: (a: string, b: string) => string) =>
  first.flatMap((one) => second.map((other) => make(one, other)));

const EXPRESSIONS: readonly string[] = [
  ...cross(TEXTS, ENCODINGS, (text, encoding) => `Buffer.from("${text}", "${encoding}")`),
  ...cross(TEXTS, ENCODINGS, (text, encoding) => `Buffer.byteLength("${text}", "${encoding}")`),
  ...cross(BYTES, ENCODINGS, (bytes, encoding) => `Buffer.from(${bytes}).toString("${encoding}")`),
  ...cross(TEXTS, ENCODINGS, (text, encoding) => {
    const write = `[r.write("${text}", "${encoding}"), r.write("${text}", 1, "${encoding}"), r.write("${text}", 2, 3, "${encoding}"), [...r]]`;
    return `(() => { const r = Buffer.alloc(6, 7); return ${write}; })()`;
  }),
  ...cross(TEXTS, ENCODINGS, (text, encoding) => `Buffer.alloc(7).fill("${text}", "${encoding}")`),
  ...cross(TEXTS, ENCODINGS, (text, encoding) => `Buffer.alloc(5, "${text}", "${encoding}")`),
  ...ENCODINGS.map((encoding) => `Buffer.isEncoding("${encoding}")`),
  ...["undefined", "null", "5", "{}", `"no"`, `"utf32"`, `""`].flatMap((encoding) => [
    `Buffer.isEncoding(${encoding})`,
    `Buffer.from("é", ${encoding})`,
    `b.toString(${encoding})`,
    `Buffer.byteLength("é", ${encoding})`,
    `Buffer.alloc(3).write("é", 0, 3, ${encoding})`,
    `Buffer.alloc(3).fill("é", 0, 3, ${encoding})`,
  ]),
  ...ENCODINGS.flatMap((encoding) => [
    `t.indexOf(Buffer.from("is").toString("${encoding}"), "${encoding}")`,
    `t.indexOf(Buffer.from("is").toString("${encoding}"), 3, "${encoding}")`,
    `t.lastIndexOf(Buffer.from("is").toString("${encoding}"), "${encoding}")`,
    `t.includes(Buffer.from("buffer").toString("${encoding}"), "${encoding}")`,
    `t.includes(Buffer.from("buffer").toString("${encoding}"), 12, "${encoding}")`,
    `Buffer.from("xaéyaé", "${encoding}").indexOf("aé", 3, "${encoding}")`,
    `t.toString("${encoding}", 2, 5)`,
    `t.toString("${encoding}", -3, 500)`,
    `t.toString("${encoding}", 5, 2)`,
    `t.toString("${encoding}", "1", 3.7)`,
  ]),
  `Buffer.from([1, 2, 3.9, 256, -1, "4", "x", null])`,
  `Buffer.from({ length: 3, 0: 1, 1: 2 })`,
  `Buffer.from({ length: "x" })`,
  `Buffer.from({ type: "Buffer", data: [1, 2] })`,
  `Buffer.from(JSON.parse(JSON.stringify(b)))`,
  "Buffer.from(b)",
  "Buffer.from(new Uint8Array([1, 2]))",
  "Buffer.from(new Uint16Array([1, 500]))",
  "Buffer.from(new ArrayBuffer(3))",
  "Buffer.from(new Uint8Array([1, 2, 3, 4]).buffer, 1, 2)",
  "Buffer.from(new Uint8Array([1, 2, 3, 4]).buffer, 1)",
  "Buffer.from(new ArrayBuffer(3), 4)",
  "Buffer.from(new ArrayBuffer(3), 1, 5)",
  `Buffer.from(new String("abc"))`,
  `Buffer.from({ valueOf: () => "abc" })`,
  `Buffer.from({ [Symbol.toPrimitive]: () => "abc" })`,
  "Buffer.from(5)",
  "Buffer.from()",
  "Buffer.from(null)",
  "Buffer.from(true)",
  "Buffer.from({})",
  "Buffer.from(new Map())",
  "Buffer.from(Symbol())",
  "Buffer.alloc(3)",
  "Buffer.alloc(0)",
  "Buffer.alloc(-1)",
  `Buffer.alloc("3")`,
  "Buffer.alloc(NaN)",
  "Buffer.alloc(3.7)",
  "Buffer.alloc(4, 257)",
  "Buffer.alloc(4, -1)",
  "Buffer.alloc(4, Buffer.from([1, 2]))",
  "Buffer.alloc(4, new Uint8Array([3]))",
  "Buffer.alloc(4, true)",
  `Buffer.alloc(4, "")`,
  "Buffer.allocUnsafe(3).length",
  "Buffer.allocUnsafeSlow(3).length",
  "Buffer.of(1, 2, 300)",
  "Buffer.concat([])",
  "Buffer.concat([b, t])",
  "Buffer.concat([b, new Uint8Array([1])], 12)",
  "Buffer.concat([b], 3)",
  "Buffer.concat([b], 0)",
  "Buffer.concat([Buffer.alloc(2, 1)], 4)",
  "Buffer.concat([b], -1)",
  "Buffer.concat(b)",
  "Buffer.concat([1])",
  `Buffer.concat(["a"])`,
  "Buffer.concat()",
  "Buffer.compare(b, t)",
  "Buffer.compare(b, b)",
  "Buffer.compare(new Uint8Array([1]), new Uint8Array([1, 2]))",
  `Buffer.compare(b, "x")`,
  "b.compare(t)",
  "b.compare(Buffer.from([3, 250]), 0, 2, 2, 4)",
  "b.compare(t, 100)",
  "b.compare(t, 0, 100)",
  "b.compare(t, -1)",
  "b.compare(t, 5, 2)",
  `b.compare("x")`,
  "b.equals(Buffer.from(b))",
  "b.equals(new Uint8Array(b))",
  "b.equals(t)",
  `b.equals("x")`,
  "Buffer.isBuffer(b)",
  "Buffer.isBuffer(new Uint8Array(1))",
  "Buffer.isBuffer(null)",
  "Buffer.byteLength(b)",
  "Buffer.byteLength(new ArrayBuffer(5))",
  "Buffer.byteLength(new DataView(new ArrayBuffer(5), 2))",
  "Buffer.byteLength(5)",
  "Buffer.byteLength()",
  "Buffer.poolSize",
  "Buffer.name",
  "b.toJSON()",
  "JSON.stringify({ b })",
  "JSON.stringify(Buffer.alloc(0))",
  "b.slice(2, 4)",
  "b.slice(-3)",
  "b.slice(5, 2)",
  `b.slice("1", "3")`,
  "b.subarray(2, -2)",
  "b.subarray(100)",
  "(() => { const c = Buffer.from(b); c.slice(1, 3)[0] = 99; c.subarray(2)[0] = 98; return c; })()",
  "[b.slice().buffer === b.buffer, b.length, b.byteLength, b.parent === b.buffer, b.offset === b.byteOffset]",
  "b.map((x) => x + 1)",
  "b.filter((x) => x > 100)",
  "[...b.entries()]",
  "[...b.keys()]",
  "[...b.values()]",
  "b.at(-1)",
  "b.join()",
  "b.reverse === Uint8Array.prototype.reverse",
  "Buffer.from([3, 1, 2]).sort()",
  "Buffer.from(b).swap16()",
  "Buffer.from(b).swap32()",
  "Buffer.alloc(8, 1).swap64()",
  "Buffer.from([1, 2, 3, 4]).swap32()",
  "Buffer.from([1, 2, 3]).swap16()",
  "String(t)",
  "`${Buffer.from('é')}`",
  "t + ''",
  "t.toLocaleString('hex')",
  "t.inspect === undefined || typeof t.inspect === 'function'",
  "t.readUInt8()",
  ...["8", "16LE", "16BE", "32LE", "32BE"].flatMap((size) =>
    ["Int", "UInt", "Uint"].flatMap((sign) => {
      const name = `${sign}${size}`;
      const offsets = ["", "0", "1", "3", "6", "9", "10", "-1", "1.5", `"1"`, "NaN", "undefined"];
      const values = ["0", "1", "-1", "127", "128", "200", "40000", "-40000", "4294967295", "1.5", `"7"`];
      return [
        ...offsets.map((offset) => `b.read${name}(${offset})`),
        ...values.map((value) => `[Buffer.alloc(5).write${name}(${value}, 1)]`),
        ...values.map(
          (value) => `(() => { const c = Buffer.alloc(5); c.write${name}(${value}, 1); return c; })()`,
        ),
        `Buffer.alloc(1).write${name}(1, 1)`,
      ];
    }),
  ),
  ...["BigInt64LE", "BigInt64BE", "BigUInt64LE", "BigUint64BE"].flatMap((name) => [
    `b.read${name}()`,
    `b.read${name}(2)`,
    `b.read${name}(3)`,
    `(() => { const c = Buffer.alloc(9); return [c.write${name}(1234567890123n, 1), [...c]]; })()`,
    `(() => { const c = Buffer.alloc(9); return [c.write${name}(-5n, 1), [...c]]; })()`,
    `Buffer.alloc(9).write${name}(2n ** 64n)`,
    `Buffer.alloc(9).write${name}(5)`,
  ]),
  ...["FloatLE", "FloatBE", "DoubleLE", "DoubleBE"].flatMap((name) => [
    `b.read${name}()`,
    `b.read${name}(2)`,
    `b.read${name}(8)`,
    ...["0", "-0", "1.1", "NaN", "Infinity", "-1e300", "1e-320"].map(
      (value) =>
        `(() => { const c = Buffer.alloc(9); return [c.write${name}(${value}, 1), [...c], show(c.read${name}(1))]; })()`,
    ),
    `Buffer.alloc(2).write${name}(1)`,
  ]),
  ...["1", "3", "6", "0", "7", "undefined"].flatMap((length) =>
    ["IntLE", "IntBE", "UIntLE", "UIntBE"].flatMap((name) => [
      `b.read${name}(0, ${length})`,
      `b.read${name}(3, ${length})`,
      `b.read${name}(8, ${length})`,
      `(() => { const c = Buffer.alloc(8); return [c.write${name}(100, 1, ${length}), [...c]]; })()`,
      `(() => { const c = Buffer.alloc(8); return [c.write${name}(-100, 1, ${length}), [...c]]; })()`,
    ]),
  ),
  "(() => { const c = Buffer.alloc(4); return [b.copy(c), [...c], b.copy(c, 2), [...c], b.copy(c, 1, 5), [...c], b.copy(c, 0, 8, 100), [...c]]; })()",
  "b.copy(Buffer.alloc(4), 5)",
  "b.copy(Buffer.alloc(4), -1)",
  "b.copy(Buffer.alloc(4), 0, 100)",
  "b.copy(Buffer.alloc(4), 0, 5, 2)",
  "b.copy(new Uint8Array(4))",
  `b.copy("x")`,
  "t.indexOf(105)",
  "t.indexOf(105 + 256)",
  "t.indexOf(-151)",
  "t.indexOf(99.9)",
  `t.indexOf("")`,
  `t.indexOf("", 5)`,
  `t.indexOf("", 500)`,
  `t.indexOf("is", -5)`,
  `t.indexOf("is", -500)`,
  `t.indexOf("is", "3")`,
  `t.indexOf("is", {})`,
  `t.indexOf("is", null)`,
  `t.indexOf("is", NaN)`,
  "t.indexOf(Buffer.from('is'), 4)",
  "t.indexOf(new Uint8Array([105, 115]))",
  "t.indexOf({})",
  "t.indexOf(undefined)",
  "t.indexOf(null)",
  "t.indexOf(true)",
  `t.lastIndexOf("is")`,
  `t.lastIndexOf("is", 5)`,
  `t.lastIndexOf("is", -10)`,
  `t.lastIndexOf("is", undefined)`,
  `t.lastIndexOf("is", null)`,
  `t.lastIndexOf("is", -500)`,
  `t.lastIndexOf("")`,
  `t.includes("this", 1)`,
  `t.includes("it", -3)`,
  "t.includes(44)",
  "Buffer.alloc(5).fill(1, 2)",
  "Buffer.alloc(5).fill(1, 2, 4)",
  "Buffer.alloc(5).fill('ab', 1, 4)",
  "Buffer.alloc(5).fill('ab', 3, 1)",
  "Buffer.alloc(5).fill('a', 6)",
  "Buffer.alloc(5).fill('a', 0, 6)",
  "Buffer.alloc(5).fill('a', -1)",
  "Buffer.alloc(5).fill(Buffer.alloc(0))",
  "Buffer.alloc(5).fill(new Uint8Array([1, 2]))",
  "Buffer.alloc(5).fill({})",
  "Buffer.alloc(5).fill()",
  "Buffer.alloc(4).write('abcdef')",
  "Buffer.alloc(4).write('abcdef', 2)",
  "Buffer.alloc(4).write('abcdef', 5)",
  "Buffer.alloc(4).write('abcdef', -1)",
  "Buffer.alloc(4).write('abcdef', 0, 5)",
  "Buffer.alloc(4).write('€€')",
  "Buffer.alloc(4).write(5)",
  "Buffer.alloc(4).write()",
  "typeof Buffer.prototype.readBigInt64LE",
  "Object.prototype.toString.call(b)",
  "Buffer.from('a') instanceof Uint8Array",
  "require('buffer').Buffer === Buffer",
  "require('node:buffer').Buffer === Buffer",
  "[require('buffer').kMaxLength > 0, require('buffer').constants.MAX_LENGTH > 0]",
];

const SOURCE = `${VALUES}
  const run = (text) => {
    try { const made = new Function("b", "t", "show", "require", "return show(" + text + ")")(b, t, show, require); return made === undefined ? "undefined" : made; }
    catch (error) { return { thrown: error.name }; }
  };`;

it("Buffer gives what Node's gives", async () => {
  const js = await createJs(
    `import * as buffer from "buffer"; import * as node from "node:buffer";
     const require = (name) => (name === "buffer" ? buffer : node); ${SOURCE}
     export const handler = (event) => ({ body: event.body.map(run) });`,
    { limits: { cpu_ms: 20_000, wall_ms: 20_000 } },
  );
  const answer = await js.request({ method: "POST", body: JSON.stringify(EXPRESSIONS) });
  expect(answer).toMatchObject({ status: 200, failure: undefined });
  const made = JSON.parse(answer.body) as unknown[];
  // oxlint-disable-next-line typescript/no-implied-eval -- the same text for both
  const run = new Function("require", `${SOURCE} return run;`)(
    process.getBuiltinModule("module").createRequire(import.meta.url),
  ) as (text: string) => unknown;
  const differing = EXPRESSIONS.flatMap((text, index) => {
    const expected = JSON.stringify(run(text));
    const found = JSON.stringify(made[index]);
    return found === expected ? [] : [`${text}: ${found}, in Node ${expected}`];
  });
  expect(differing).toEqual([]);
});

it("Buffer is shown as Node shows it", async () => {
  const js = await createJs(
    `export const handler = () => { console.log(Buffer.from("ab"), { b: Buffer.alloc(0) }); console.log(Buffer.alloc(51)); console.log(Buffer.alloc(60, 255)); return {}; };`,
  );
  expect((await js.request()).log.map(([, text]) => text)).toEqual([
    `${inspect(Buffer.from("ab"))} ${inspect({ b: Buffer.alloc(0) })}`,
    inspect(Buffer.alloc(51)),
    inspect(Buffer.alloc(60, 255)),
  ]);
});

it("Buffer makes no work of what is large", async () => {
  const js = await createJs(
    `export const handler = () => { const b = Buffer.alloc(2e6, "abc"); const found = [];
       for (const e of ["utf8", "hex", "base64", "base64url", "latin1"]) found.push(Buffer.from(b.toString(e), e).equals(b));
       found.push(b.indexOf("bca", 1e6), b.lastIndexOf("ab"), b.includes("x")); return { body: found }; };`,
    { limits: { cpu_ms: 5000, wall_ms: 10_000 } },
  );
  expect((await js.request()).body).toBe("[true,true,true,true,true,1000000,1999998,false]");
});
