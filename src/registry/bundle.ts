// Makes one script of a JavaScript or TypeScript file and everything that it imports.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { BuildFailure, Message } from "esbuild";

export interface Bundle {
  /** An expression: `function (module, exports, require) { ... }`. */
  readonly code: string;
  /** JSON of its source map; sources relative to the entry file's folder. */
  readonly sourceMap: string;
  /** All files that it is made of, absolute. */
  readonly files: readonly string[];
}

/** Modules that the runtime script has, also with `node:` in front. */
const OWN_MODULES = ["buffer", "events", "path", "serverless-wasm/sockets"];

/** What is wrong is returned as sentences. */
export function bundleScript(file: string): Bundle | readonly string[] {
  const folder = dirname(file);
  try {
    const { outputFiles, metafile } = buildSync({
      entryPoints: [file],
      absWorkingDir: folder,
      outfile: join(folder, "bundle.js"),
      bundle: true,
      write: false,
      metafile: true,
      format: "cjs",
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["worker", "import", "default"],
      target: "es2023",
      sourcemap: "external",
      sourcesContent: false,
      external: OWN_MODULES.flatMap((name) => [name, `node:${name}`]),
      banner: { js: "(function (module, exports, require) {" },
      footer: { js: "})" },
      legalComments: "none",
      logLevel: "silent",
      charset: "utf8",
    });
    const files = Object.keys(metafile.inputs).map((input) => resolve(folder, input));
    const malformed = files.flatMap((input) => findMalformed(input, folder));
    if (malformed.length > 0) return malformed;
    const [map, code] = outputFiles.map(({ text }) => text);
    return { code: code ?? "", sourceMap: map ?? "", files };
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return error.errors.map((message) => describe(message, folder));
  }
}

/** esbuild would put replacement characters there without a word. */
function findMalformed(file: string, folder: string): string[] {
  const bytes = readFileSync(file);
  if (isUtf8(bytes)) return [];
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (const [index, line] of splitLines(bytes).entries()) {
    try {
      decoder.decode(line);
    } catch {
      const column = line.toString("utf8").indexOf("\uFFFD") + 1;
      return [`${relative(folder, file)}:${index + 1}:${column}: is not UTF-8; save the file as UTF-8`];
    }
  }
  return [`${relative(folder, file)}: is not UTF-8; save the file as UTF-8`];
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function describe({ text, location, notes }: Message, folder: string): string {
  // Some are about esbuild's own settings, which nobody can change here.
  const hints = notes.map((note) => note.text).filter((note) => note !== "" && !note.includes("platform"));
  const words = [text, ...hints].join(" ");
  if (location === null) return words;
  const place = relative(folder, resolve(folder, location.file));
  return `${place}:${location.line}:${location.column + 1}: ${words}`;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
