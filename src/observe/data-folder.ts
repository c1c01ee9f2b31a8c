// The folder for what a server keeps, and a file in it: nobody else may write to it, and the files are for its user only.

// An import of this module reads all that it exports, half of Node's streams among it: 1.5 MB of the observer's thread.
const { chmodSync, closeSync, lstatSync, mkdirSync, openSync, statSync } =
  process.getBuiltinModule("node:fs");

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const WRITABLE_BY_OTHERS = 0o022;
const OTHERS = 0o077;

/** Makes the folder where it does not exist. Throws where it cannot be made or trusted. */
export function openDataFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const user = process.getuid?.();
  // Windows has neither users nor modes here.
  if (user === undefined) return;
  const { uid, mode } = statSync(folder);
  // A folder of the system's own, whose files are ours, is as good.
  if (uid !== user && uid !== 0) throw new Error(`${folder} belongs to another user`);
  if ((mode & WRITABLE_BY_OTHERS) !== 0)
    throw new Error(`${folder} can be written to by other users; chmod 700 it`);
}

/** Makes the file where it does not exist. Whoever opens it then finds it closed to others from the first byte on. */
export function openPrivately(path: string): void {
  try {
    // Never a link that somebody left, and never a second descriptor of a file that is open: closing that would free its locks.
    closeSync(openSync(path, "wx", FILE_MODE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const facts = lstatSync(path);
    if (!facts.isFile()) throw new Error(`${path} is no file; remove it`, { cause: error });
    if (process.getuid !== undefined && (facts.mode & OTHERS) !== 0) chmodSync(path, FILE_MODE);
  }
}
