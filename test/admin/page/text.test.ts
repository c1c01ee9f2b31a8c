// Texts that others made, as the pages show them.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { html } from "../../../src/admin/page/html.ts";
import {
  formatBytes,
  formatMs,
  formatSpan,
  invocationLink,
  showName,
  showText,
} from "../../../src/admin/page/text.ts";

const ESC = "\u001B";

describe("a text that somebody else made", () => {
  it("stays text, whatever markup it holds", () => {
    const shown = String(showText(`<img src=x onerror="alert(1)"> & '</script>`));
    expect(shown).not.toMatch(/<(?:img|\/script)/);
    expect(shown).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;&lt;/script&gt;");
  });

  it.each([
    ["escapes of terminals", `${ESC}[31mred`, String.raw`\u001b`],
    ["what turns the writing direction", "a\u202Eb", String.raw`\u202e`],
    ["isolates", "a\u2066b", String.raw`\u2066`],
    ["what has no width", "a\u200Bb", String.raw`\u200b`],
    ["line separators", "a\u2028b", String.raw`\u2028`],
    ["zero bytes", "a\u0000b", String.raw`\u0000`],
    ["tags, which no font shows", "a\u{E0041}b", String.raw`\u{e0041}`],
    ["halves of characters", "a\uD800b", String.raw`\ud800`],
  ])("has %s named", (_, text, name) => {
    for (const shown of [String(showName(text)), String(showText(text))]) {
      expect(shown).toContain(`<span class="hidden-character">${name}</span>`);
      expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u200B\u2028\u202E\u2066\p{Cs}]/u);
    }
  });

  it("has line feeds and tabs named where there is one line only", () => {
    const shown = String(showName("a\r\nb\tc"));
    for (const name of [String.raw`\r`, String.raw`\n`, String.raw`\t`])
      expect(shown).toContain(`>${name}</span>`);
    expect(shown).not.toMatch(/[\r\t]/);
  });

  it("keeps line feeds and tabs where there may be several lines", () => {
    expect(String(showText("a\r\n\tb\rc"))).toContain(`a\n\tb<span class="hidden-character">\\r</span>c`);
  });

  it("shows the beginning of a very long line, then more on demand, then a number", () => {
    const shown = String(showText("x".repeat(100_000)));
    expect(shown.length).toBeLessThan(70_000);
    expect(shown).toContain("98\u202F000 more characters</summary>");
    expect(shown.replaceAll(/[ \n]+/g, " ")).toContain("32\u202F464 characters more are not shown");
  });

  it("is not cut within a character", () => {
    expect(String(showName("\u{1F600}".repeat(10), 5))).toBe(
      `<bdi class="foreign">${"\u{1F600}".repeat(2)}…</bdi>`,
    );
  });

  it("leaves emoji and other scripts as they are", () => {
    const text = "héllo שלום 👩‍💻 日本";
    expect(String(showName(text))).toBe(`<bdi class="foreign">${text}</bdi>`);
  });

  it("is escaped in attributes as well", () => {
    expect(String(html`<a title="${`"><script>`}"></a>`)).toBe(`<a title="&quot;&gt;&lt;script&gt;"></a>`);
  });
});

describe("the live tail's own script", () => {
  it("names the same characters as the server's pages", () => {
    expect(readHidden("assets/live.js")).toMatch(/Cc/);
    expect(readHidden("assets/live.js")).toBe(readHidden("page/text.ts"));
  });
});

describe("the link to an invocation", () => {
  it.each([
    ["plain-1", "/invocations/plain-1"],
    ["a/b?c=d", "/invocations/a%2Fb%3Fc%3Dd"],
    // Browsers would make folders of these.
    ["..", "/invocations?id=.."],
    [".", "/invocations?id=."],
  ])("of %s is %s", (id, link) => {
    expect(invocationLink(id)).toBe(link);
  });
});

describe("figures", () => {
  it.each([
    [formatMs(null), "–"],
    [formatMs(0), "0 ms"],
    [formatMs(0.001), "<0.01 ms"],
    [formatMs(12.345), "12.3 ms"],
    [formatMs(2500), "2.5 s"],
    [formatMs(150_000), "2 min 30 s"],
    [formatBytes(1_572_864), "1.5 MiB"],
    [formatSpan(0), "0 s"],
    [formatSpan(90_061_000), "1 d 1 h"],
  ])("are written as %s", (written, expected) => {
    expect(written).toBe(expected);
  });
});

/** The pattern, of a file of the admin interface. */
function readHidden(path: string): string | undefined {
  const text = readFileSync(new URL(`../../../src/admin/${path}`, import.meta.url), "utf8");
  return /const HIDDEN =\s+(\/.+\/u);/.exec(text)?.[1];
}
