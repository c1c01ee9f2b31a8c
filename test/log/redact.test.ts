// What is never in a line.
import { describe, expect, it } from "vitest";
import { createPathRedactor, createRedactor, Redactor } from "../../src/log/redact.ts";
import { loadConfig } from "../../src/config/load.ts";
import { MemoryLog } from "../support/log.ts";
import { writeTable } from "../support/table.ts";
import { rmSync } from "node:fs";

const toml = (names: string): string =>
  `[log]\nredact = ${names}\n[[applications]]\nfile_path = "f.wasm"\nmethod = "GET"\nurl_path = "/1/:id"\nenv = { key = "first-secret", none = "" }\n[[applications]]\nfile_path = "f.wasm"\nmethod = "GET"\nurl_path = "/2"\nenv = { key = "second-secret" }\n`;

const redact = (urlPath: string, path: string): string | undefined =>
  createPathRedactor({ urlPath }, [":token", ":other"])?.(path);

const redactorOf = (names: string): Redactor | undefined => {
  const { folder, configFile } = writeTable(toml(names), { f: new Uint8Array() });
  const { config, problems } = loadConfig(configFile, { workingDirectory: folder });
  rmSync(folder, { recursive: true });
  if (config === undefined) throw new Error(JSON.stringify(problems));
  return createRedactor(config);
};

describe("a redactor", () => {
  it("replaces each secret wherever it stands, the longer one of two that begin alike as a whole", () => {
    const redactor = new Redactor(["pass", "password", ""]);
    expect(redactor.text("password pass passw0rd x")).toBe("*** *** ***w0rd x");
  });

  it.each([
    ["as it is", 'p"ä ss/\n', 'a p"ä ss/\n b'],
    ["in JSON", 'p"ä\\ss', JSON.stringify({ password: 'p"ä\\ss' })],
    ["percent-encoded", "p/ä ss", `/x/${encodeURIComponent("p/ä ss")}`],
    ["percent-encoded in lower case", "p/ä ss", `/x/${encodeURIComponent("p/ä ss").toLowerCase()}`],
    ["as bytes of a path", "pässe", `/x/${Buffer.from("pässe").toString("latin1")}`],
    ["line by line", "-----BEGIN KEY-----\nMIIEvQ\r\nabcdef", "x MIIEvQ y"],
    ["with signs of regular expressions", "a.*(b[c$", "1 a.*(b[c$ 2"],
  ])("finds a secret %s", (_, secret, text) => {
    const shown = new Redactor([secret]).text(text);
    expect(shown).toContain("***");
    for (const form of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])
      expect(shown).not.toContain(form);
  });

  it("looks into the fields of a line, and not at their names", () => {
    const log = new MemoryLog();
    const fields = {
      secret: 1,
      stack: ["at secret"],
      problems: [{ message: "secret", index: 2 }],
      none: null,
    };
    new Redactor(["secret"]).wrap(log).write("error", fields, "a secret");
    expect(log.lines).toEqual([
      {
        level: "error",
        message: "a ***",
        fields: { secret: 1, stack: ["at ***"], problems: [{ message: "***", index: 2 }], none: null },
      },
    ]);
  });

  it("takes time in proportion to the text", () => {
    const redactor = new Redactor([`${"a".repeat(200)}b`]);
    const begun = performance.now();
    redactor.text("a".repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it("has the values of all applications, and is none where there is nothing to hide", () => {
    expect(redactorOf('["key"]')?.text("first-secret second-secret third")).toBe("*** *** third");
    expect([redactorOf("[]"), redactorOf('["none"]'), redactorOf('[":id"]')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("a path", () => {
  it.each([
    ["/reset/:token", "/reset/abc", "/reset/:token"],
    ["/reset/:token", "/reset/abc/", "/reset/:token/"],
    ["/reset/:token?", "/reset", "/reset"],
    ["/:user/:token/x", "/ada/abc%20d/x", "/ada/:token/x"],
    ["/:token/*", "/abc/d/e", "/:token/d/e"],
  ])("of %s, %s, is %s", (urlPath, path, shown) => {
    expect(redact(urlPath, path)).toBe(shown);
  });

  it.each([
    "/x/../reset/abc",
    "/./reset/abc",
    "//reset/abc",
    "/x%2F..%2freset/abc",
    "/x/%2E%2e/reset/abc",
    "\\reset/abc",
    "*",
  ])("is the route where it is not certain which segment is which: %s", (path) => {
    expect(redact("/reset/:token", path)).toBe("/reset/:token");
  });

  it("is the route where a pattern may cover several segments", () => {
    expect(redact("/:a/:token{.+}", "/x/y/abc")).toBe("/:a/:token{.+}");
  });

  it("stays where no parameter of it is named", () => {
    expect(createPathRedactor({ urlPath: "/a/:b" }, [":token"])).toBeUndefined();
  });

  it("takes time in proportion to its length", () => {
    const begun = performance.now();
    redact("/:token", `/${"a/".repeat(5000)}\\`);
    redact("/:token", `/${"%20".repeat(5000)}`);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
