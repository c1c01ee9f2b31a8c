// The table that a start serves, loaded in one piece and beside: the same modules and starts, the same problems.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { LoadedTable } from "../../src/server/app.ts";
import { loadTable, loadTableBeside } from "../../src/server/app.ts";
import { guest } from "../support/guest.ts";
import { writeTable } from "../support/table.ts";

function route(file: string, path: string): string {
  return `[[applications]]\nfile_path = "${file}"\nmethod = "GET"\nurl_path = "${path}"\n`;
}

/** In a folder that is there only meanwhile. */
async function within<T>(toml: string, use: (configFile: string, folder: string) => Promise<T>): Promise<T> {
  const { folder, configFile } = writeTable(toml, { plain: guest("(call $answer)") });
  writeFileSync(join(folder, "right.js"), `export const handler = async () => ({ body: "right" });`);
  writeFileSync(join(folder, "wrong.js"), `import "./missing.js"; export const handler = async () => {};`);
  writeFileSync(join(folder, "throws.js"), `throw new Error("at the start");`);
  try {
    return await use(configFile, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function toFacts({ config, modules, starts, scriptFiles, warnings }: LoadedTable): unknown {
  return {
    config,
    modules: [...modules].map(([{ name }, { digest, imports, script }]) => [
      name,
      digest,
      imports,
      script?.bundle,
    ]),
    starts: [...starts].map(([{ name }, { snapshotBytes, lines }]) => [name, snapshotBytes, lines]),
    files: [...scriptFiles.values()],
    warnings,
  };
}

it("A table that is loaded beside is the one that is loaded in one piece", async () => {
  const toml = [route("plain.wasm", "/plain"), route("right.js", "/right")].join("");
  await within(toml, async (configFile, workingDirectory) => {
    const table = await loadTableBeside(configFile, { workingDirectory });
    expect([...table.modules.keys()].map(({ name }) => name)).toEqual(["plain", "right"]);
    expect(toFacts(table)).toEqual(toFacts(loadTable(configFile, { workingDirectory })));
  });
});

it("All problems are found beside as well, of the configuration, the modules, their starts and the files of [tls]", async () => {
  const tables = [
    route("plain.wasm", "/a"),
    route("wrong.js", "/b"),
    route("throws.js", "/c"),
    route("none.wasm", "/d"),
  ];
  const toml = `${tables.join("")}\n[tls]\nlisten_address = "127.0.0.1:0"\ncert_file = "a.pem"\nkey_file = "b.pem"\n`;
  await within(toml, async (configFile, workingDirectory) => {
    const beside = await loadTableBeside(configFile, { workingDirectory }).catch((error: unknown) => error);
    let whole: unknown;
    try {
      loadTable(configFile, { workingDirectory });
    } catch (error) {
      whole = error;
    }
    expect(beside).toEqual(whole);
    for (const part of ["./missing.js", "at the start", "none.wasm", "a.pem"])
      expect((beside as Error).message).toContain(part);
  });
});
