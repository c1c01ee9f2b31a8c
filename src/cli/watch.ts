// Tells when the configuration or one of its modules is another on disk.
import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Editors and compilers write in several steps. */
const QUIET_MS = 100;

export class FileWatch {
  readonly #changed: (file: string) => void;
  /** By folder: a file that is replaced is another one, but its folder stays. */
  readonly #watchers = new Map<string, FSWatcher>();
  #files: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  /** `changed` is called with one of the files when all of them have been left alone for a moment. */
  constructor(changed: (file: string) => void) {
    this.#changed = changed;
  }

  /** Watches these files and no others. They need not exist; their folders do. */
  follow(files: Iterable<string>): void {
    this.#files = new Set([...files].map((file) => resolve(file)));
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
      const watcher = watch(folder, (_event, name) => {
        if (name === null) return;
        const file = resolve(folder, basename(name));
        if (this.#files.has(file)) this.#note(file);
      });
      watcher.on("error", () => {
        watcher.close();
        this.#watchers.delete(folder);
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // There is no such folder any more; the next reload says so.
    }
  }

  #note(file: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed(file), QUIET_MS);
  }
}
