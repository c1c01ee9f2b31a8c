// The page that a developer sees instead of the short sentence.
import { describe, expect, it } from "vitest";
import { ServerlessWasmError } from "../../src/errors.ts";
import { toErrorPage } from "../../src/server/error-page.ts";

const BROWSER = ["Host", "x", "ACCEPT", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"];
const HOSTILE = `<script>alert("1")</script> & '\u001B[2J\u202E'`;

describe("toErrorPage", () => {
  it("is text with code, message and request id where the client does not ask for HTML", () => {
    const { headers, body } = toErrorPage(
      new ServerlessWasmError("BUILD", "a.ts:\nline 2\tx"),
      ["Accept", "*/*"],
      "id",
    );
    expect(headers).toEqual(["Content-Type", "text/plain; charset=utf-8", "Cache-Control", "no-store"]);
    expect(body).toBe(
      "500 BUILD\n\na.ts:\nline 2\tx\n\nRequest id: id. This page is shown by serverless-wasm dev only.\n",
    );
  });

  it("is HTML for a browser, that may run and load nothing", () => {
    const { headers, body } = toErrorPage(new ServerlessWasmError("BUILD", HOSTILE), BROWSER, HOSTILE);
    expect(headers).toContain("text/html; charset=utf-8");
    expect(headers[headers.indexOf("Content-Security-Policy") + 1]).toContain("default-src 'none'");
    expect(body).toContain("<h1>500 BUILD</h1>");
    expect(body).toContain(
      "&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62; &#38; &#39;\\u001b[2J\\u202e&#39;",
    );
    expect(body).not.toContain("<script");
    for (const control of ["\u001B", "\u202E"]) expect(body).not.toContain(control);
  });

  it.each([
    ["text/html", true],
    ["TEXT/HTML;q=0.5", true],
    ["application/json, text/html", true],
    ["text/html;q=0", false],
    ["text/html ; q=0.00, text/plain", false],
    ["text/html;q=0.01", true],
    ["application/json", false],
    ["text/htmlx", false],
    ["", false],
  ])("for Accept: %s", (accept, html) => {
    const { headers } = toErrorPage(new ServerlessWasmError("BUILD", "x"), ["accept", accept], "id");
    expect(headers[1]?.startsWith("text/html")).toBe(html);
  });

  it("has the guest's frames", () => {
    const cause = new Error("unreachable");
    cause.stack = "RuntimeError: unreachable\n    at inner (wasm://wasm/1234:wasm-function[5]:0x346)";
    const error = new ServerlessWasmError("GUEST_TRAP", "unreachable", { cause });
    expect(toErrorPage(error, [], "id").body).toContain(
      "500 GUEST_TRAP\n\nunreachable\n    at inner (wasm-function[5]:0x346)\n",
    );
  });
});
