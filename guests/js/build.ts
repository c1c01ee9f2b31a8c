// Bundles the runtime script of JavaScript functions into `guests/js-runtime.js`, and compiles that to the engine's own
// code, `guests/js-runtime.bin`.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CompileFlags, QuickJS } from "quickjs-wasi";

/** One expression, a function of the host. The same sources give the same text on every machine. */
export async function buildJsRuntime(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: join(import.meta.dirname, "../.."),
    entryPoints: ["guests/js/main.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "runtime",
    target: "es2023",
    platform: "neutral",
    mainFields: ["module", "main"],
    minify: true,
    lineLimit: 120,
    legalComments: "none",
    charset: "utf8",
    logLevel: "silent",
    banner: { js: '(function(host){"use strict";' },
    footer: { js: "return runtime.default})" },
  });
  return outputFiles[0]?.text ?? "";
}

/** The same bytes with the same version of the engine, and of no use with another. */
export async function compileJsRuntime(text: string): Promise<Uint8Array> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm")));
  using engine = await QuickJS.create({ wasm });
  return engine.compile(text, "serverless-wasm", 0, CompileFlags.STRIP_SOURCE);
}
