// This program's own code as V8 compiled it, kept for the next start. From the sources, types need not be stripped again.
import { mkdirSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";
import { openCacheFolder } from "../registry/cache-folder.ts";

/** After a start. Node writes the files at the end of the process otherwise, and a server that is killed has none. */
const WRITE_AFTER_MS = 2000;

/** To be called before the program is loaded. Does nothing where Node's own variables say what is to be done. */
export function keepCode(): void {
  if (process.env["NODE_COMPILE_CACHE"] !== undefined || process.env["NODE_DISABLE_COMPILE_CACHE"] === "1")
    return;
  const folder = openCacheFolder();
  if (folder === undefined) return;
  const code = join(folder, "code");
  try {
    mkdirSync(code, { recursive: true, mode: 0o700 });
  } catch {
    return;
  }
  // The threads read the variable when they start.
  process.env["NODE_COMPILE_CACHE"] = code;
  enableCompileCache(code);
  // A command that is done earlier need not wait for it.
  setTimeout(flushCompileCache, WRITE_AFTER_MS).unref();
}
