// Real and generated modules: the reader and V8 see the same imports and exports.
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseModule } from "../../src/wasm/module.ts";
import { SAMPLES } from "../support/wasm-sample.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const FILES = globSync(["samples/**/*.wasm", "node_modules/**/*.wasm"], { cwd: ROOT }).toSorted();

const MODULES: [string, () => Uint8Array<ArrayBuffer>][] = [
  ...[...SAMPLES].map(([name, bytes]): [string, () => Uint8Array<ArrayBuffer>] => [name, () => bytes]),
  ...FILES.map((file): [string, () => Uint8Array<ArrayBuffer>] => [
    file,
    () => new Uint8Array(readFileSync(ROOT + file)),
  ]),
];

interface Named {
  readonly module?: string;
  readonly name: string;
  readonly kind: string;
}

/** The static methods of WebAssembly.Module, which Node's types leave out. */
const V8 = WebAssembly.Module as unknown as {
  imports(module: WebAssembly.Module): Named[];
  exports(module: WebAssembly.Module): Named[];
  customSections(module: WebAssembly.Module, name: string): ArrayBuffer[];
};

describe("V8 and the reader agree on", () => {
  test.each(MODULES)("%s", (_, load) => {
    const bytes = load();
    const module = new WebAssembly.Module(bytes);
    const info = parseModule(bytes);
    expect(info.imports.map(plain)).toEqual(V8.imports(module).map(plain));
    expect(info.exports.map(plain)).toEqual(V8.exports(module).map(plain));
    for (const { customName, contentStart, end } of info.customSections) {
      const contents = V8.customSections(module, customName).map((content) => new Uint8Array(content));
      expect(contents).toContainEqual(bytes.slice(contentStart, end));
    }
  });
});

test("together the samples use the proposals that change the format most", () => {
  const features = new Set([...SAMPLES.values()].flatMap((bytes) => [...parseModule(bytes).features.keys()]));
  expect([...features].toSorted()).toEqual(
    expect.arrayContaining([
      "bulk-memory",
      "exception-handling",
      "function-references",
      "gc",
      "simd",
      "threads",
    ]),
  );
});

/** V8 leaves the module out for exports. */
function plain({ module, name, kind }: Named): Named {
  return module === undefined ? { name, kind } : { module, name, kind };
}
