// Tells when the configuration or one of its modules is another on disk.
import { existsSync, watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Editors and compilers write in several steps. */
const QUIET_MS = 100;

export class FileWatch {
  readonly #changed: (files: readonly string[]) => void;
  /** By folder: a file that is replaced is another one, but its folder stays. */
  readonly #watchers = new Map<string, FSWatcher>();
  #files: ReadonlySet<string> = new Set();
  readonly #noted = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  /** `changed` is called with those that changed when all of the files have been left alone for a moment. */
  constructor(changed: (files: readonly string[]) => void) {
    this.#changed = changed;
  }

  /** Watches these files and no others. They need not exist; instead of a folder that does not, it is told itself. */
  follow(files: Iterable<string>): void {
    this.#files = new Set([...files].map((file) => toExisting(resolve(file))));
    const folders = new Set([...this.#files].map((file) => dirname(file)));
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    try {
      const lose = (): void => {
        watcher.close();
        this.#watchers.delete(folder);
      };
      const watcher = watch(folder, (event, name) => {
        if (name === null) return;
        // The folder itself was moved or taken away; one that takes its place is another.
        if (event === "rename" && name === basename(folder)) {
          lose();
          for (const file of this.#files) if (dirname(file) === folder) this.#note(file);
          return;
        }
        const file = resolve(folder, basename(name));
        if (this.#files.has(file)) this.#note(file);
      });
      watcher.on("error", lose);
      this.#watchers.set(folder, watcher);
    } catch {
      // There is no such folder any more; the next reload says so.
    }
  }

  #note(file: string): void {
    this.#noted.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const files = [...this.#noted];
      this.#noted.clear();
      this.#changed(files);
    }, QUIET_MS);
  }
}

/** The file, or the first folder on the way to it that is not there. */
function toExisting(file: string): string {
  const folder = dirname(file);
  return folder === file || existsSync(folder) ? file : toExisting(folder);
}
