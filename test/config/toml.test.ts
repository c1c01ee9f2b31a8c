// The TOML reader: plain values out of it, exact places in its complaints, and none of its parser's oddities.
import { describe, expect, it } from "vitest";
import { PROTO_KEY } from "../../src/config/source.ts";
import { parseToml } from "../../src/config/toml.ts";

function complaint(text: string): string {
  const result = parseToml(text);
  if (typeof result !== "string") throw new TypeError("the text is valid TOML");
  return result;
}

/** Columns on a terminal, for the characters used below. */
function widthOf(text: string): number {
  const widths = Array.from(text, (character) =>
    character === "\u0301" ? 0 : /[\u65e5\u672c\u{1F600}]/u.test(character) ? 2 : 1,
  );
  return widths.reduce<number>((sum, width) => sum + width, 0);
}

describe("parseToml", () => {
  it("gives tables without a prototype and without symbols", () => {
    const document = parseToml('a = { b = [{ c = "d" }] }\n[[e]]\nf.g = 1');
    expect(document).toEqual({ a: { b: [{ c: "d" }] }, e: [{ f: { g: 1 } }] });
    const tables = [document, (document as { a: object }).a, (document as { e: object[] }).e[0]];
    for (const table of tables) {
      expect(Object.getPrototypeOf(table)).toBeNull();
      expect(Object.getOwnPropertySymbols(table)).toEqual([]);
    }
  });

  it("reads an empty text as an empty document", () => {
    for (const text of ["", "\n", "# nothing", "\r\n\r\n"]) expect(parseToml(text)).toEqual({});
  });

  it("keeps a key __proto__ apart, at every level and in every notation", () => {
    const texts = [
      "__proto__ = 1",
      '"__proto__" = 1',
      "a = { __proto__ = 1 }",
      "[__proto__]\nb = 1",
      "__proto__.b = 1",
    ];
    for (const text of texts) expect(JSON.stringify(parseToml(text))).toContain(JSON.stringify(PROTO_KEY));
    expect({}).not.toHaveProperty("b");
  });

  it("never writes into the built-in objects", () => {
    const before = Object.getOwnPropertyNames(Object).length;
    for (const name of ["constructor", "toString", "hasOwnProperty", "valueOf"])
      for (const text of [
        `[${name}]\nx = 1`,
        `[[${name}]]\nx = 1`,
        `${name}.x = 1`,
        `a = { ${name}.x = 1 }`,
        `[a.${name}]\nx = 1`,
      ])
        expect(parseToml(text)).toMatch(new RegExp(`no table can be named ${name}`));
    expect(Object.getOwnPropertyNames(Object)).toHaveLength(before);
    expect(Object).not.toHaveProperty("x");
  });

  it("takes names of built-in members as ordinary keys", () => {
    expect(parseToml('constructor = "a"\ntoString = "b"')).toEqual({ constructor: "a", toString: "b" });
  });

  it.each([
    ["a = b", 1, 5],
    ["\n\na = b", 3, 5],
    ["a = 1\r\nb = c\r\n", 2, 5],
    ["\ta = b", 1, 6],
    ["x", 1, 2],
    ["a = 1\nb = 2\na = 3", 3, 1],
    ["a = [\n1,\n2]\n  a = [\n3]", 4, 3],
    ["a = { b = 1, b = 2 }", 1, 14],
    ["a = { c = { d = 1 }, c = { d = 1 } }", 1, 22],
    ['a = "\u{1F600}" b', 1, 9],
    ['a = "e\u0301" b', 1, 9],
    ['a = "open\nb = 1', 1, 10],
    ["a = 1 # \u0007", 1, 9],
    ['a = "\\uD800"', 1, 12],
  ])("says where %j breaks: line %i, column %i", (text, line, column) => {
    expect(parseToml(text)).toMatch(new RegExp(`^line ${line}, column ${column}: `));
  });

  it("puts the caret under the character, whatever stands before it", () => {
    for (const before of ["", "\t", "  \t ", '"\u65e5\u672c" = 1, ', '"\u{1F600}e\u0301" = 2, ']) {
      const [, source = "", caret = ""] = complaint(`a = { ${before}c = d }`).split("\n");
      const at = caret.indexOf("^");
      expect(caret.slice(0, at).replaceAll(/[ |\t]/g, "")).toBe("");
      expect(widthOf(caret.slice(0, at))).toBe(widthOf(source.slice(0, source.indexOf("d }"))));
    }
  });

  it("shows no control character of the file", () => {
    const report = complaint('a = "\u001b[2J\u009b2J" b');
    // eslint-disable-next-line no-control-regex
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it("survives arrays and tables nested without end", () => {
    const depth = 20_000;
    expect(parseToml(`a = ${"[".repeat(depth)}${"]".repeat(depth)}`)).toMatch(/more than 32 deep/);
    expect(parseToml(`a = ${"[".repeat(depth)}`)).toMatch(/not closed/);
    expect(parseToml(`${"a.".repeat(depth)}a = 1`)).toMatch(/more than 32 deep/);
  });

  it("answers every broken text with a message, never with an exception", () => {
    const text =
      '# c\nlisten = "a:1"\n[[applications]]\nf = \'x\'\nn = [1, 2.5, 0xff]\nd = 2026-01-01T00:00:00Z\ne = { "k" = """v""" }\n';
    const odd = [
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "=",
      ".",
      ",",
      "\n",
      "#",
      "\\",
      "_",
      "-",
      "\0",
      "\u{1F600}",
      "\ud800",
      "9",
      "__proto__",
      "constructor",
    ];
    let seed = 3;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let length = 0; length <= text.length; length++)
      expect(parseToml(text.slice(0, length))).toBeDefined();
    for (let round = 0; round < 5000; round++) {
      let mutated = text;
      for (let change = 0; change <= random(3); change++) {
        const at = random(mutated.length);
        mutated = mutated.slice(0, at) + odd[random(odd.length)] + mutated.slice(at + random(3));
      }
      const result = parseToml(mutated);
      if (typeof result === "string")
        expect(result).toMatch(/^line \d+, column \d+: .+\n {2}\d+ \|.*\n +\| .*\^$|32 deep$/);
    }
  });
});
