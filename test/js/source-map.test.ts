// The reader of source maps beside Node's own, on a real bundle.
import { SourceMap as NodeSourceMap } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { SourceMap } from "../../src/js/source-map.ts";
import { Bundler } from "../../src/registry/bundle.ts";

it("Every place of a bundle is the one that Node finds", () => {
  const bundler = new Bundler();
  const { bundle } = bundler.bundle(fileURLToPath(new URL("../../samples/js-hono.ts", import.meta.url)));
  bundler.close();
  const { code = "", sourceMap = "{}" } = bundle ?? {};
  const map = new SourceMap(sourceMap);
  const node = new NodeSourceMap(JSON.parse(sourceMap) as ConstructorParameters<typeof NodeSourceMap>[0]);
  let count = 0;
  // Without the footer, which was written nowhere.
  for (const [row, line] of code.trimEnd().split("\n").slice(0, -1).entries()) {
    for (let column = 0; column <= line.length; column += 1) {
      const entry = node.findEntry(row, column);
      const expected =
        "originalSource" in entry
          ? { source: entry.originalSource, row: entry.originalLine, column: entry.originalColumn }
          : undefined;
      const found = map.find(row, column);
      if (
        found?.source !== expected?.source ||
        found?.row !== expected?.row ||
        found?.column !== expected?.column
      )
        expect.fail(`${row}:${column}: ${JSON.stringify(found)} and ${JSON.stringify(expected)}`);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(10_000);
  expect(map.find(1_000_000, 0)).toBeUndefined();
});
