// Keeps invocations in a file, and goes on whatever becomes of that file: what cannot be written waits, within bounds, and
// the operator is told once, and once more when it works again.
import type { InvocationSettings } from "../config/config.ts";
import type { LogFields } from "../log.ts";
import { openDataFolder } from "./data-folder.ts";
import { InvocationFile } from "./invocation-file.ts";
import { UnfitFileError } from "./unfit-file.ts";
import { toRow } from "./invocation-row.ts";
import type { InvocationFilter, StoredInvocation } from "./invocation-row.ts";
import type { InvocationRecord } from "./record.ts";
import { Retention } from "./retention.ts";
import { RowQueue } from "./row-queue.ts";

export type { InvocationFilter, StoredInvocation } from "./invocation-row.ts";

export interface InvocationStore {
  add(records: readonly InvocationRecord[], thread: number): void;
  find(id: string): StoredInvocation | undefined;
  /** The newest first; without `lines`, `calls` and `recording`. */
  list(filter: InvocationFilter): readonly StoredInvocation[];
  close(): void;
}

export interface KeeperOptions {
  readonly settings: InvocationSettings;
  /** `server.dataDir`. */
  readonly folder: string;
  /** Writes a line for the operator. */
  readonly report: (level: "info" | "warn", fields: LogFields, message: string) => void;
  /** Unix milliseconds. */
  readonly now?: () => number;
}

const RETRY_MS = 1000;
/** It works again when nothing failed for so long: on a disk that is nearly full every other write may fail. */
const STEADY_MS = 5000;
/** What grows old goes although nothing is written. */
const SWEEP_MS = 600_000;
/** So often the file is read anew where it is written to; what was written since then is also kept in memory. */
const FRESH_MS = 20_000;
/** A new file is begun this often at most: what damages one may damage the next. */
const BEGIN_MS = 60_000;
/** One call may take up to this part of `keep_bytes`. */
const MAX_SHARE = 8;
const FIELDS: LogFields = { event: "invocations" };

interface Open {
  readonly file: InvocationFile;
  readonly retention: Retention;
  /** When the last transaction read what is in the file. */
  freshAt: number;
}

export class InvocationKeeper implements InvocationStore {
  readonly #folder: string;
  readonly #report: KeeperOptions["report"];
  readonly #now: () => number;
  #settings: InvocationSettings;
  #open: Open | undefined;
  /** What could not be written. */
  readonly #waiting = new RowQueue();
  /** What was written since the file was last read anew. */
  readonly #written = new RowQueue();
  #lost = 0;
  #failing = false;
  #retry: NodeJS.Timeout | undefined;
  #steady: NodeJS.Timeout | undefined;
  #sweep: NodeJS.Timeout | undefined;
  /** What another server of another version has made is left alone, once this one has had its file. */
  #hasOpened = false;
  #begunAt = Number.NEGATIVE_INFINITY;

  constructor({ settings, folder, report, now = Date.now }: KeeperOptions) {
    this.#settings = settings;
    this.#folder = folder;
    this.#report = report;
    this.#now = now;
  }

  /** From now on. */
  set(settings: InvocationSettings): void {
    this.#settings = settings;
    if (settings.keep === 0) this.close();
  }

  add(records: readonly InvocationRecord[], thread: number): void {
    const { keep, keepBytes } = this.#settings;
    if (keep === 0 || records.length === 0) return;
    this.#waiting.add(records.map((record) => toRow(record, thread, keepBytes / MAX_SHARE)));
    // A file that failed is tried once a second: each try may take a while.
    if (this.#retry === undefined) this.#write();
    this.#lost += this.#waiting.bound();
  }

  find(id: string): StoredInvocation | undefined {
    const found = this.#read((file) => file.find(id));
    return typeof found === "object" && found.id === id ? found : undefined;
  }

  list(filter: InvocationFilter): readonly StoredInvocation[] {
    return this.#read((file) => file.list(filter)) ?? [];
  }

  /** Writes what waits, if that can be done. Safe twice. */
  close(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    if (this.#waiting.rows.length > 0) this.#write();
    clearTimeout(this.#retry);
    if (this.#steady !== undefined) this.#recovered();
    this.#close();
  }

  #read<T>(ask: (file: InvocationFile) => T): T | undefined {
    // Nothing was written since the start, perhaps; what the last one kept is there all the same.
    if (this.#open === undefined && (this.#settings.keep === 0 || this.#retry !== undefined))
      return undefined;
    try {
      return ask(this.#opened().file);
    } catch (error) {
      return this.#fail(error) ? this.#read(ask) : undefined;
    }
  }

  #write(): void {
    const { rows } = this.#waiting;
    try {
      const open = this.#opened();
      const { file, retention } = open;
      const isFresh = Math.abs(this.#now() - open.freshAt) >= FRESH_MS;
      if (isFresh) {
        file.forgetPages();
        retention.forget();
      }
      try {
        file.write(() => {
          for (const row of retention.makeRoom(rows, this.#settings)) file.add(row);
          retention.tidy(this.#settings);
        });
      } catch (error) {
        retention.forget();
        throw error;
      }
      if (isFresh) {
        open.freshAt = this.#now();
        this.#written.clear();
      }
      this.#written.add(rows);
      this.#written.bound();
      this.#waiting.clear();
      if (this.#failing) this.#steady ??= setTimeout(() => this.#recovered(), STEADY_MS).unref();
    } catch (error) {
      if (error instanceof TypeError) {
        // No file takes them.
        this.#lost += rows.length;
        this.#waiting.clear();
      }
      this.#fail(error);
    }
  }

  #opened(): Open {
    if (this.#open !== undefined) return this.#open;
    openDataFolder(this.#folder);
    const file = InvocationFile.open(this.#folder);
    this.#hasOpened = true;
    this.#open = { file, retention: new Retention(file, this.#now), freshAt: this.#now() };
    this.#sweep = setInterval(() => this.#write(), SWEEP_MS).unref();
    return this.#open;
  }

  #close(): void {
    clearInterval(this.#sweep);
    this.#open?.file.close();
    this.#open = undefined;
  }

  /** True where another file takes its place at once. */
  #fail(error: unknown): boolean {
    this.#close();
    clearTimeout(this.#steady);
    this.#steady = undefined;
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UnfitFileError && this.#begin(error.reason, reason)) {
      if (this.#waiting.rows.length > 0) this.#write();
      return true;
    }
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      if (this.#waiting.rows.length > 0) this.#write();
      this.#lost += this.#waiting.bound();
    }, RETRY_MS).unref();
    if (!this.#failing) this.#report("warn", FIELDS, `calls are not kept: ${reason}; requests are served`);
    this.#failing = true;
    return false;
  }

  /** Makes way for a new file, which the next try begins; false where that cannot be done, or was just done. */
  #begin(why: UnfitFileError["reason"], reason: string): boolean {
    const now = this.#now();
    if (Math.abs(now - this.#begunAt) < BEGIN_MS) return false;
    this.#begunAt = now;
    if (why === "replaced") {
      this.#report("warn", FIELDS, `calls are kept in a new file: ${reason}`);
      return true;
    }
    if (why === "other version" && this.#hasOpened) return false;
    try {
      const place = InvocationFile.moveAside(this.#folder, why);
      if (why === "damaged") this.#waiting.putBack(this.#written.rows);
      this.#written.clear();
      this.#report("warn", FIELDS, `calls are kept in a new file: the old one is ${place} (${reason})`);
      return true;
    } catch {
      return false;
    }
  }

  #recovered(): void {
    clearTimeout(this.#steady);
    this.#steady = undefined;
    this.#failing = false;
    const lost = this.#lost === 1 ? "1 call was" : `${this.#lost} calls were`;
    this.#lost = 0;
    this.#report("info", FIELDS, `calls are kept again; ${lost} lost`);
  }
}
