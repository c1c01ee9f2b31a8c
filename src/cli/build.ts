// `serverless-wasm build`: one AssemblyScript guest to one module.
import { stat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { ServerlessWasmError } from "../errors.ts";
import { compileGuest, RUNTIMES } from "./compile.ts";
import type { Runtime } from "./compile.ts";

/** Where a folder's entry is looked for, in this order. */
const ENTRY_FILES = ["assembly/index.ts", "index.ts"] as const;

/** The module of a folder, unless `--out` names another. */
export const DEFAULT_MODULE = "build/function.wasm";

export function createBuildCommand(): Command {
  return new Command("build")
    .description("compile a guest written in AssemblyScript")
    .argument("<source>", "a .ts file, or a folder with assembly/index.ts or index.ts")
    .option(
      "-o, --out <file>",
      `the module to write (default: ${DEFAULT_MODULE} in the folder, or <source>.wasm)`,
    )
    .addOption(
      new Option("--runtime <name>", "stub never frees memory; the others collect garbage")
        .choices(RUNTIMES)
        .default("stub"),
    )
    .action(async (source: string, options: { out?: string; runtime: Runtime }) => {
      const found = await findEntry(source);
      const outFile = options.out ?? found.outFile;
      const { bytes, warnings } = await compileGuest({ ...found, outFile, runtime: options.runtime });
      if (warnings !== "") process.stderr.write(`${warnings}\n`);
      process.stdout.write(`${outFile}  ${bytes.length} bytes\n`);
    });
}

interface Entry {
  readonly entry: string;
  readonly outFile: string;
  readonly baseDir?: string;
}

/** @throws {ServerlessWasmError} `USAGE` when there is nothing to compile. */
async function findEntry(source: string): Promise<Entry> {
  const found = await stat(source).catch(() => undefined);
  if (!found) throw new ServerlessWasmError("USAGE", `${source} does not exist; name a .ts file or a folder`);
  if (found.isDirectory()) {
    const name = ENTRY_FILES.find((file) => existsSync(join(source, file)));
    if (name === undefined)
      throw new ServerlessWasmError("USAGE", `${source} has neither ${ENTRY_FILES.join(" nor ")}`);
    return { entry: join(source, name), outFile: join(source, DEFAULT_MODULE), baseDir: source };
  }
  if (!source.endsWith(".ts") || source.endsWith(".d.ts"))
    throw new ServerlessWasmError(
      "USAGE",
      `${source} is not an AssemblyScript file; its name must end in .ts`,
    );
  return { entry: source, outFile: source.replace(/\.ts$/, ".wasm") };
}
