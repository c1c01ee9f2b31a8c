// Where `dev` compiles: a process of its own, so that requests are served meanwhile, and a compiler that crashes takes
// nothing along. It stays, because loading the compiler takes longer than most builds.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ServerlessWasmError } from "../errors.ts";
import type { BuildOrder, BuildReport } from "./builder.ts";
import { compileGuest } from "./compile.ts";

// Ctrl-C goes to all processes of a terminal; this one ends with the one that started it.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", (order: BuildOrder) => void build(order));

async function build({ source, outFile }: BuildOrder): Promise<void> {
  const files = new Set<string>([resolve(source)]);
  const report = (result: Omit<BuildReport, "files">): void => {
    process.send?.({ ...result, files: [...files] } satisfies BuildReport);
  };
  try {
    const { bytes, warnings } = await compileGuest({ entry: source, onRead: (file) => files.add(file) });
    const old = await readFile(outFile).catch(() => undefined);
    const changed = old === undefined || !old.equals(bytes);
    if (changed) {
      await mkdir(dirname(outFile), { recursive: true });
      await writeFile(outFile, bytes);
    }
    report({ changed, size: bytes.length, warnings });
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    report({
      changed: false,
      size: 0,
      warnings: "",
      failure: error instanceof ServerlessWasmError ? message : stack,
    });
  }
}
