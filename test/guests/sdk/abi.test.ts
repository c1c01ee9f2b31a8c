// The SDK's raw declarations against the table of imports.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ABI_IMPORTS, ABI_MODULE } from "../../../src/abi/import.ts";
import { parseModule } from "../../../src/wasm/module.ts";
import { compileText } from "../../support/sdk-host.ts";

/** What the compiler itself imports; no file of the SDK declares these. */
const COMPILERS_OWN = new Set(["abort", "seed", "trace"]);

const source = readFileSync(new URL("../../../guests/sdk/abi.ts", import.meta.url), "utf8");
const declared = [...source.matchAll(/declare function (\w+)\(([^)]*)\)/g)].map(([, name, list]) => ({
  name: name!,
  count: list === "" ? 0 : list!.split(",").length,
}));

const calls = declared.map(({ name, count }) => `abi.${name}(${Array(count).fill("0").join(", ")});`);
const { imports } = parseModule(
  await compileText(
    `import * as abi from "serverless-wasm/guests/sdk/abi";\nexport function all(): void {\n${calls.join("\n")}\n}\n`,
  ),
);

describe("guests/sdk/abi.ts", () => {
  it("declares each import of the contract under its own name", () => {
    const names = Object.keys(ABI_IMPORTS).filter((name) => !COMPILERS_OWN.has(name));
    expect(new Set(declared.map(({ name }) => name))).toEqual(new Set(names));
    expect(new Set(imports.map(({ name }) => name))).toEqual(new Set(names));
    expect(imports.filter(({ module }) => module !== ABI_MODULE)).toEqual([]);
  });

  it.each(imports)("compiles $name to the signature of the contract", (found) => {
    const { parameters, results } = ABI_IMPORTS[found.name as keyof typeof ABI_IMPORTS];
    expect(found).toMatchObject({ kind: "function", type: { parameters, results } });
  });
});
