// The folder for what is only kept to start faster. It may be deleted at any time.
import { lstatSync, mkdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Makes the folder if it is not there. Undefined where none can be made, and where others could write into it: what is
 * read from there is run.
 */
export function openCacheFolder(base?: string): string | undefined {
  try {
    const folder = join(base ?? defaultBase(), "serverless-wasm");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOnlyOurs(folder) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function isOnlyOurs(folder: string): boolean {
  // Windows has neither users nor modes here; the folder is in the user's own profile.
  const user = process.getuid?.();
  if (user === undefined) return true;
  const { uid, mode } = statSync(folder);
  // A link that somebody else made may point to another folder of ours.
  return lstatSync(folder).uid === user && uid === user && (mode & 0o022) === 0;
}

/** Throws where the user has no home. */
function defaultBase(): string {
  const named = process.env["XDG_CACHE_HOME"];
  // The specification says that a relative one is to be ignored.
  return named !== undefined && isAbsolute(named) ? named : join(homedir(), ".cache");
}
