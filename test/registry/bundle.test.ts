// One script of a file and what it imports: which files that are, and what is said where it cannot be.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Bundler } from "../../src/registry/bundle.ts";
import type { Bundled } from "../../src/registry/bundle.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** In one piece and beside, which is the same. */
async function bundle(name: string): Promise<Bundled> {
  const [one, other] = [new Bundler(), new Bundler()];
  const bundled = one.bundle(join(folder, name));
  const beside = await other.bundleBeside(join(folder, name));
  other.close();
  one.close();
  expect(beside).toEqual(bundled);
  return bundled;
}

function names(...files: readonly string[]): string[] {
  return files.map((file) => join(folder, file));
}

describe("a script", () => {
  it("is told with all files that it is made of, packages included", async () => {
    write({
      "src/function.ts":
        'import "./one"; import "two"; import "node:buffer"; import data from "../data.json"; export { data };',
      "src/one.ts": "export const one: number = 1;",
      "node_modules/two/package.json": '{ "main": "main.js", "module": "module.mjs" }',
      "node_modules/two/module.mjs": "globalThis.two = 2;",
      "data.json": "{}",
    });
    const { bundle: made, files, problems } = await bundle("src/function.ts");
    expect(problems).toEqual([]);
    expect(files.toSorted()).toEqual(
      names("data.json", "node_modules/two/module.mjs", "src/function.ts", "src/one.ts"),
    );
    expect(made?.code).toContain("globalThis.two = 2");
    const { sources } = JSON.parse(made?.sourceMap ?? "{}") as { sources: string[] };
    expect(sources).toContain("function.ts");
    expect(sources).toContain("../node_modules/two/module.mjs");
  });

  it("takes of packages what they have for workers and the web, and leaves out what they leave out there", async () => {
    write({
      "a.js": `import "exports-worker"; import "exports-browser"; import "field"; import text from "data:text/plain,hi";
        export const handler = text + process.env.NODE_ENV;`,
      "node_modules/exports-worker/package.json":
        '{ "exports": { "node": "./node.js", "worker": "./worker.js", "browser": "./no.js", "default": "./no.js" } }',
      "node_modules/exports-worker/worker.js": 'globalThis.one = "for workers";',
      "node_modules/exports-browser/package.json":
        '{ "exports": { "browser": "./web.js", "default": "./node.js" } }',
      "node_modules/exports-browser/web.js": 'globalThis.two = "for the web";',
      "node_modules/exports-browser/node.js": 'import "node:crypto";',
      "node_modules/field/package.json":
        '{ "main": "main.js", "browser": { "./node.js": false, "./other.js": "./web.js" } }',
      "node_modules/field/main.js": 'globalThis.three = [require("./node"), require("./other")];',
      "node_modules/field/node.js": 'module.exports = require("util");',
      "node_modules/field/web.js": 'module.exports = "instead of another";',
    });
    const { bundle: made, files, problems } = await bundle("a.js");
    expect(problems).toEqual([]);
    for (const text of ["for workers", "for the web", "instead of another", "process.env.NODE_ENV"])
      expect(made?.code).toContain(text);
    const packages = ["exports-browser/web.js", "exports-worker/worker.js", "field/main.js", "field/web.js"];
    expect(files.toSorted()).toEqual(names("a.js", ...packages.map((file) => `node_modules/${file}`)));
  });

  it("gets what a package has for require where it is required, and for import where it is imported", async () => {
    write({
      "a.cjs": 'exports.handler = require("both");',
      "b.mjs": 'import both from "both"; export const handler = both;',
      "node_modules/both/package.json": '{ "exports": { "import": "./es.mjs", "require": "./common.cjs" } }',
      "node_modules/both/es.mjs": 'export default "an ES module";',
      "node_modules/both/common.cjs": 'module.exports = "CommonJS";',
    });
    const [required, imported] = [await bundle("a.cjs"), await bundle("b.mjs")];
    expect(required.files).toContain(join(folder, "node_modules/both/common.cjs"));
    expect(imported.files).toContain(join(folder, "node_modules/both/es.mjs"));
  });

  it("may have any name", async () => {
    write({ "bundle.js": "export const handler = 1;" });
    expect((await bundle("bundle.js")).problems).toEqual([]);
  });

  it("may be on the way, with others, before it is asked for", async () => {
    const files = ["one.js", "two.js", "wrong.js"];
    write({ "one.js": "exports.a = 1;", "two.js": "exports.a = 2;", "wrong.js": "const a = ;" });
    const bundler = new Bundler();
    const begun = files.map((name) => bundler.begin(join(folder, name)));
    // The second time, it is the same one.
    for (const [index, name] of files.entries()) expect(bundler.begin(join(folder, name))).toBe(begun[index]);
    const [one, two, wrong] = await Promise.all(
      files.map((name) => bundler.bundleBeside(join(folder, name))),
    );
    bundler.close();
    expect(one?.bundle?.code).toContain("exports.a = 1;");
    expect(two?.bundle?.code).toContain("exports.a = 2;");
    expect(wrong?.problems).toEqual([`wrong.js:1:11: Unexpected ";"`]);
  });

  it("is bundled once by one bundler", () => {
    write({ "a.js": "export const handler = 1;" });
    const bundler = new Bundler();
    expect(bundler.bundle(join(folder, "a.js"))).toBe(bundler.bundle(join(folder, "a.js")));
    bundler.close();
  });
});

describe("what is wrong", () => {
  it("is told with file, line and column, and with the files that may mend it", async () => {
    write({
      "a.js": 'import "./wrong.js"; import "./lib/absent"; import "no-package"; export const handler = 1;',
      "wrong.js": "\nconst = 1;",
    });
    const { bundle: made, files, problems } = await bundle("a.js");
    expect(made).toBeUndefined();
    expect(problems.toSorted()).toEqual([
      'a.js:1:29: Could not resolve "./lib/absent"',
      'a.js:1:52: Could not resolve "no-package": it is in no node_modules',
      expect.stringMatching(/^wrong\.js:2:7: Expected identifier /),
    ]);
    expect(files).toEqual(
      expect.arrayContaining(
        names("a.js", "wrong.js", "lib/absent.ts", "lib/absent.js", "lib/absent/index.js"),
      ),
    );
  });

  it.each([
    [
      'import fs from "node:fs"; export default fs;',
      '1:16: "node:fs" is a module of Node that functions do not have; they have buffer, events, path, serverless-wasm/sockets',
    ],
    ["await 1; export default 1;", "1:1: await is not possible outside of functions"],
    ['import "./picture.png";', '1:8: No loader is configured for ".png" files: picture.png'],
    [
      'import { absent } from "./other.js"; absent();',
      '1:10: No matching export in "other.js" for import "absent"',
    ],
    [
      'import "own/private";',
      /^1:8: Could not resolve "own\/private" The path "\.\/private" is not exported by package "own":?/,
    ],
  ])("is told without advice about esbuild: %s", async (source, expected) => {
    write({
      "a.js": source,
      "picture.png": "",
      "other.js": "export {};",
      "node_modules/own/package.json": '{ "exports": { ".": "./main.js" } }',
      "node_modules/own/private.js": "",
    });
    const { problems } = await bundle("a.js");
    expect(problems).toEqual([
      typeof expected === "string"
        ? `a.js:${expected}`
        : expect.stringMatching(new RegExp(`^a\\.js:${expected.source.slice(1)}`)),
    ]);
  });

  it("is told of a file that is gone by now", async () => {
    const { files, problems } = await bundle("gone.js");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^Could not resolve ".*gone\.js"$/);
    expect(files).toEqual(names("gone.js"));
  });

  it("is told of every file that is not UTF-8", async () => {
    write({
      "a.js": 'import "./b.js"; export const handler = 1;',
      "b.js": Buffer.from('x;\n"\xe9"', "latin1"),
    });
    const { files, problems } = await bundle("a.js");
    expect(problems).toEqual(["b.js:2:2: is not UTF-8; save the file as UTF-8"]);
    expect(files.toSorted()).toEqual(names("a.js", "b.js"));
  });
});

it("A setting of the environment is left as it was", () => {
  write({ "a.js": "export const handler = 1;" });
  const before = { ...process.env };
  new Bundler().bundle(join(folder, "a.js"));
  expect({ ...process.env }).toEqual(before);
});
