// Whether the setup of a function's folder has run for what the folder holds: a mark for each content, in the cache of
// this user. Runs nothing.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, relative, resolve } from "node:path";

/** What setup makes, or what is no part of the function. */
const LEFT_OUT: ReadonlySet<string> = new Set(["node_modules", ".git"]);
/** A function is a few files. */
const MAX_FILES = 10_000;
const MAX_BYTES = 268_435_456;

export function isSetUp(folder: string): boolean {
  const file = markOf(folder);
  return file !== undefined && existsSync(file);
}

/** To be called when every command has ended well: what they wrote into the folder belongs to the content. */
export function markSetUp(folder: string): void {
  const file = markOf(folder);
  if (file === undefined)
    throw new Error(`more than ${MAX_FILES} files or ${MAX_BYTES} bytes beside node_modules`);
  mkdirSync(resolve(file, ".."), { recursive: true, mode: 0o700 });
  writeFileSync(file, "", { mode: 0o600 });
}

/** Undefined for a folder that cannot be read, or is too large. */
function markOf(folder: string): string | undefined {
  const digest = digestOf(resolve(folder));
  if (digest === undefined) return undefined;
  return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "serverless-wasm", "setup", digest);
}

/** Of the folder's place, its files with their names, and whether packages are installed in it. */
function digestOf(folder: string): string | undefined {
  const hash = createHash("sha256");
  const add = (...parts: readonly (string | Uint8Array)[]): void => {
    for (const part of parts) hash.update(`${part.length} `).update(part);
  };
  add(folder, existsSync(join(folder, "node_modules")) ? "installed" : "bare");
  let files = 0;
  let size = 0;
  const walk = (path: string): void => {
    const entries = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !LEFT_OUT.has(name));
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(path, entry.name);
      if (entry.isDirectory()) {
        walk(file);
        continue;
      }
      // A link is what it says, not what it leads to; pipes and devices are not read.
      const content = entry.isSymbolicLink() ? readlinkSync(file) : entry.isFile() ? readFileSync(file) : "";
      size += content.length;
      if (++files > MAX_FILES || size > MAX_BYTES) throw new Error("too large");
      add(relative(folder, file), content);
    }
  };
  try {
    walk(folder);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
