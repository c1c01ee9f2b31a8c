// Long texts go to the host in pieces: what comes out is the same, and the thread is held for no longer than for one.
import { describe, expect, it } from "vitest";
import { createJs, endOfScript } from "../support/js.ts";
import { expectSame as expectSameWithin } from "./same-as-node.ts";

const LIMITS = { cpu_ms: 15_000, wall_ms: 19_000, memory_mb: 256 };
const expectSame = async (snippet: string): Promise<void> => expectSameWithin(snippet, { limits: LIMITS });

const HASH = `const sum = (list) => { let h = list.length; for (let i = 0; i < list.length; i += 997) h = (h * 31 + (typeof list === "string" ? list.charCodeAt(i) : list[i])) % 1e9; return [list.length, h]; };`;
const LONG = `const long = (text, length) => text.repeat(Math.ceil(length / text.length)).slice(0, length);`;
/** The bytes of a text in the encodings that Node has no encoder for. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "utf-8": "[0xf0, 0x9f, 0x98, 0x80, 0xe2, 0x82, 0xac, 0x61]",
  "utf-16le": "[0x3d, 0xd8, 0, 0xde, 0x61, 0, 0xac, 0x20]",
  "utf-16be": "[0xd8, 0x3d, 0xde, 0, 0, 0x61]",
  gbk: "[0xc4, 0xe3, 0xba, 0xc3, 0x20, 0x81, 0x30, 0x81, 0x30, 0x0a]",
  gb18030: "[0xc4, 0xe3, 0x90, 0x30, 0x81, 0x30, 0x0a]",
  big5: "[0xa7, 0x41, 0xa6, 0x6e, 0x0a]",
  "euc-jp": "[0xa4, 0xa2, 0x8f, 0xb0, 0xa1, 0x0a]",
  shift_jis: "[0x82, 0xa0, 0xb1, 0x0a]",
  "euc-kr": "[0xb0, 0xa1, 0x20]",
  "windows-1252": "[0x80, 0xff, 0x61]",
};

describe("a long text", () => {
  it.each(["a", "é", "€", "😀", "a😀", "😀\\uD800", "\\uDC00a€"])(
    "of %s is encoded as in Node",
    async (text) => {
      await expectSame(
        `${HASH} ${LONG} const text = long("${text}", 1_300_001); const made = [new TextEncoder().encode(text), new Uint8Array(await new Response(text).arrayBuffer()), new Uint8Array(await new Blob([text]).arrayBuffer()), Buffer.from(text)];
       return made.map(sum)`,
      );
    },
  );

  it.each(Object.entries(CHARACTERS))("in %s is decoded as in Node", async (label, bytes) => {
    await expectSame(
      `${HASH} const piece = ${bytes}; const all = new Uint8Array(1_300_003); for (let i = 0; i < all.length; i++) all[i] = piece[i % piece.length];
       const d = new TextDecoder("${label}"); const text = d.decode(all); const made = [text, d.decode(all.buffer), d.decode(all.subarray(1)), d.decode(all)];
       if ("${label}" === "utf-8") made.push(await new Response(all).text(), await new Blob([all]).text(), Buffer.from(all).toString());
       return made.map(sum)`,
    );
  });

  it.each(["", ", { ignoreBOM: true }", ", { fatal: true }"])(
    "begins with one byte order mark%s",
    async (options) => {
      await expectSame(
        `const all = new Uint8Array(1_600_000).fill(0x61); for (const at of [0, 65_536, 131_073, 700_000]) all.set([0xef, 0xbb, 0xbf], at);
       const text = new TextDecoder("utf-8"${options}).decode(all); return [text.length, [...text].filter((c) => c === "\\uFEFF").length]`,
      );
    },
  );

  it("that is malformed in a later piece is refused where it is to be", async () => {
    await expectSame(
      `const all = new Uint8Array(1_300_000).fill(0x61); all[1_200_000] = 0xff; const text = new TextDecoder().decode(all);
       try { new TextDecoder("utf-8", { fatal: true }).decode(all); } catch (error) { return [error.name, text.length, text.indexOf("\\uFFFD")]; }`,
    );
  });

  it.each(["gbk", "iso-2022-jp"])("in %s without a break is refused", async (label) => {
    const js = await createJs(
      `export const handler = () => { try { new TextDecoder("${label}").decode(new Uint8Array(600_000).fill(0xb0)); } catch (error) { return { body: error.message }; } };`,
      { limits: LIMITS },
    );
    expect((await js.request()).body).toBe(`More than 65536 bytes of ${label} without a break`);
  });
});

describe("a long answer", () => {
  it.each([
    ["a text", "{ body: text }"],
    ["an object", "{ body: { text } }"],
    ["a Response", "new Response(text)"],
  ])("as %s is sent, whatever it is made of", async (_, answer) => {
    const js = await createJs(
      `export const handler = async () => { await null; const text = "😀a".repeat(700_000); return ${answer}; };`,
      { limits: LIMITS },
    );
    const { status, body, failure } = await js.request();
    expect([status, failure]).toEqual([200, undefined]);
    expect(body.replaceAll("😀a", "").length).toBeLessThan(20);
  });
});

describe("a script that works on long texts", () => {
  it.each([
    ["encodes", `const text = "€".repeat(4e6); for (let i = 0; i < 5; i++) new TextEncoder().encode(text);`],
    [
      "has them as a body",
      `const text = "€".repeat(4e6); for (let i = 0; i < 5; i++) await new Response(text).arrayBuffer();`,
    ],
    [
      "decodes",
      `const b = new Uint8Array(12e6).fill(0xc4); for (let i = 9; i < b.length; i += 1000) b[i] = 32; for (let i = 0; i < 3; i++) new TextDecoder("gbk").decode(b);`,
    ],
    [
      "writes base64",
      `const b = Buffer.alloc(9e6, 200); for (let i = 0; i < 3; i++) Buffer.from(b.toString("base64url"), "base64url");`,
    ],
  ])("that it %s lets others run meanwhile", async (_, body) => {
    const { status, hellos, pauseMs } = await endOfScript(`${body} return {};`, LIMITS);
    expect(status).toBe(200);
    expect(hellos).toBeGreaterThan(20);
    expect(pauseMs).toBeLessThan(500);
  });
});
