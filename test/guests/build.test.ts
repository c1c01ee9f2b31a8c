import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { buildJsRuntime, evaluateJsRuntime } from "../../guests/js/build.ts";
import { compileGuest } from "../../src/cli/compile.ts";
import { parseModule } from "../../src/wasm/module.ts";

const GUESTS = fileURLToPath(new URL("../../guests", import.meta.url));
const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));
const names = readdirSync(GUESTS)
  .filter((file) => file.endsWith(".ts") && file !== "build.ts")
  .map((file) => file.replace(/\.ts$/, ""));

describe("npm run guests", () => {
  it("has made every sample that there is", () => {
    const samples = readdirSync(SAMPLES).filter((file) => file.endsWith(".wasm"));
    expect(new Set(samples)).toEqual(new Set(names.map((name) => `${name}.wasm`)));
  });

  it.each(names)("makes the bytes of samples/%s.wasm again", async (name) => {
    const { bytes, warnings } = await compileGuest({ entry: `${GUESTS}/${name}.ts` });
    expect(warnings).toBe("");
    expect(Buffer.from(bytes).equals(readFileSync(`${SAMPLES}/${name}.wasm`)), "run `npm run guests`").toBe(
      true,
    );
  });

  it("makes guests/js-runtime.js and the memory that it leaves again", async () => {
    const text = readFileSync(`${GUESTS}/js-runtime.js`, "utf8");
    expect((await buildJsRuntime()) === text, "run `npm run guests`").toBe(true);
    expect(text).not.toContain(GUESTS);
    const image = await evaluateJsRuntime(text);
    expect(readFileSync(`${GUESTS}/js-runtime.bin`).equals(image), "run `npm run guests`").toBe(true);
  });

  it.each(names)("keeps function names in %s, and nothing of the machine it was built on", (name) => {
    const bytes = readFileSync(`${SAMPLES}/${name}.wasm`);
    const functions = [...parseModule(bytes).names.functions.values()];
    expect(functions).toContainEqual(expect.stringMatching(new RegExp(`^guests/${name}/\\w+$`)));
    for (const text of [
      bytes.toString("latin1"),
      bytes.toString("utf16le"),
      bytes.subarray(1).toString("utf16le"),
    ]) {
      expect(text).not.toContain(GUESTS);
    }
  });
});
