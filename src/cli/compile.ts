// AssemblyScript source to a WebAssembly module: the options every guest is compiled with, and where the SDK is found.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { ServerlessWasmError } from "../errors.ts";

/** How the guest manages memory: `stub` never frees, `minimal` and `incremental` collect garbage. */
export const RUNTIMES = ["stub", "minimal", "incremental"] as const;

export type Runtime = (typeof RUNTIMES)[number];

export interface CompileOptions {
  /** The source file whose exports become the module's. */
  readonly entry: string;
  /** Where the module is written; its folder is made. Without it nothing is written. */
  readonly outFile?: string;
  /**
   * The folder that file names in stack traces are relative to; default: the nearest folder above the entry that has a
   * package.json. Nothing outside of it, and no absolute path, ends up in the module.
   */
  readonly baseDir?: string;
  readonly runtime?: Runtime;
  /** Told of every file that is looked for, with its absolute path, whether it is there or not. */
  readonly onRead?: (file: string) => void;
}

export interface CompileResult {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the compiler said without refusing, as it prints it; empty when it said nothing. */
  readonly warnings: string;
}

/** Where this package lies: the same two levels up from `src/cli` and from `dist/cli`. */
export const PACKAGE_ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

/** A path of asc's that looks for this package under some `node_modules`. */
const OWN_PACKAGE = /(?:^|[\\/])node_modules[\\/]serverless-wasm[\\/](guests[\\/].*)$/;

/**
 * Compiles one guest. The same sources give the same bytes on every machine. Function names are kept for stack traces.
 *
 * @throws {ServerlessWasmError} `BUILD` with everything the compiler found, each with file, line and column.
 */
export async function compileGuest(options: CompileOptions): Promise<CompileResult> {
  const entry = resolve(options.entry);
  if (!existsSync(entry)) throw new ServerlessWasmError("BUILD", `${options.entry} does not exist`);
  const baseDir = resolve(options.baseDir ?? findProject(entry));
  // Loading the compiler takes a second: only when something is compiled.
  const { default: asc } = await import("assemblyscript/asc");

  const stderr = asc.createMemoryStream();
  let bytes: Uint8Array<ArrayBuffer> | undefined;
  const { error } = await asc.main(
    [
      relative(baseDir, entry).split(sep).join("/"),
      `--baseDir=${baseDir}`,
      "--outFile=guest.wasm",
      `--runtime=${options.runtime ?? "stub"}`,
      "--optimizeLevel=3",
      "--shrinkLevel=1",
      "--debug",
      "--noColors",
    ],
    {
      stderr,
      readFile: (name, folder) => readSource(name, folder, options.onRead),
      listFiles: () => [],
      writeFile(_name, contents) {
        if (typeof contents !== "string") bytes = Uint8Array.from(contents);
      },
    },
  );

  const printed = stderr.toString().trim();
  if (error || !bytes) {
    const reason = printed === "" ? (error?.message ?? "the compiler gave no module") : printed;
    throw new ServerlessWasmError("BUILD", `${options.entry} does not compile:\n${reason}`);
  }
  if (options.outFile !== undefined) {
    await mkdir(dirname(resolve(options.outFile)), { recursive: true });
    await writeFile(options.outFile, bytes);
  }
  return { bytes, warnings: printed };
}

/** Reads a source for asc; null lets it look elsewhere. `serverless-wasm/guests/*` is always this very package's. */
async function readSource(
  name: string,
  baseDir: string,
  onRead: CompileOptions["onRead"],
): Promise<string | null> {
  // A project's asconfig.json would change the options above; guests are compiled alike everywhere.
  if (name === "asconfig.json") return null;
  const own = OWN_PACKAGE.exec(name)?.[1];
  const file = own === undefined ? resolve(baseDir, name) : join(PACKAGE_ROOT, own);
  onRead?.(file);
  try {
    return await readFile(file, "utf8");
  } catch {
    return null;
  }
}

function findProject(entry: string): string {
  const start = dirname(entry);
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return start;
  }
}
