// Bundles the runtime script of JavaScript functions into `guests/js-runtime.js`.
import { join } from "node:path";
import { build } from "esbuild";

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
