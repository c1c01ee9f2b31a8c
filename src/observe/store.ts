// Keeps invocations in a file, and goes on whatever becomes of that file: what cannot be written waits, within bounds, and
// the operator is told once, and once more when it works again.
import type { InvocationSettings } from "../config/config.ts";
import type { LogFields } from "../log.ts";
import { openDataFolder } from "./data-folder.ts";
import { InvocationFile, UnfitFileError } from "./invocation-file.ts";
import { toRow } from "./invocation-row.ts";
import type { InvocationFilter, Row, StoredInvocation } from "./invocation-row.ts";
import type { InvocationRecord } from "./record.ts";
import { Retention } from "./retention.ts";

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

/** What could not be written waits up to these; then the oldest are lost. */
const MAX_WAITING = 2000;
const MAX_WAITING_BYTES = 8 * 1024 * 1024;
const RETRY_MS = 1000;
/** A new file is begun this often at most: what damages one may damage the next. */
const BEGIN_MS = 60_000;
/** One call may take up to this part of `keep_bytes`. */
const MAX_SHARE = 8;
const FIELDS: LogFields = { event: "invocations" };

interface Open {
  readonly file: InvocationFile;
  readonly retention: Retention;
}

export class InvocationKeeper implements InvocationStore {
  readonly #folder: string;
  readonly #report: KeeperOptions["report"];
  readonly #now: () => number;
  #settings: InvocationSettings;
  #open: Open | undefined;
  #waiting: Row[] = [];
  #waitingBytes = 0;
  #lost = 0;
  #failing = false;
  #retry: NodeJS.Timeout | undefined;
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
    for (const record of records) {
      const row = toRow(record, thread, keepBytes / MAX_SHARE);
      this.#waiting.push(row);
      this.#waitingBytes += row.bytes;
    }
    // A file that failed is tried once a second: each try may take a while.
    if (this.#retry === undefined) this.#write();
    this.#bound();
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
    if (this.#waiting.length > 0) this.#write();
    clearTimeout(this.#retry);
    this.#close();
  }

  #read<T>(ask: (file: InvocationFile) => T): T | undefined {
    // Nothing was written since the start, perhaps; what the last one kept is there all the same.
    if (this.#open === undefined && (this.#settings.keep === 0 || this.#retry !== undefined))
      return undefined;
    try {
      return ask(this.#opened().file);
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #write(): void {
    const rows = this.#waiting;
    try {
      const { file, retention } = this.#opened();
      try {
        file.write(() => {
          for (const row of retention.makeRoom(rows, this.#settings)) file.add(row);
          retention.tidy(this.#settings);
        });
      } catch (error) {
        retention.forget();
        throw error;
      }
      this.#drop();
      this.#recovered();
    } catch (error) {
      if (error instanceof TypeError) {
        // No file takes them.
        this.#lost += rows.length;
        this.#drop();
      }
      this.#fail(error);
    }
  }

  #opened(): Open {
    if (this.#open !== undefined) return this.#open;
    openDataFolder(this.#folder);
    const file = InvocationFile.open(this.#folder);
    this.#hasOpened = true;
    this.#open = { file, retention: new Retention(file, this.#now) };
    return this.#open;
  }

  #close(): void {
    this.#open?.file.close();
    this.#open = undefined;
  }

  #drop(): void {
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #fail(error: unknown): void {
    this.#close();
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof UnfitFileError && this.#begin(error.reason, reason)) {
      if (this.#waiting.length > 0) this.#write();
      return;
    }
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined;
      if (this.#waiting.length > 0) this.#write();
      this.#bound();
    }, RETRY_MS).unref();
    if (this.#failing) return;
    this.#failing = true;
    this.#report("warn", FIELDS, `calls are not kept: ${reason}; requests are served`);
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
      this.#report("warn", FIELDS, `calls are kept in a new file: the old one is ${place} (${reason})`);
      return true;
    } catch {
      return false;
    }
  }

  #recovered(): void {
    if (!this.#failing) return;
    this.#failing = false;
    const lost = this.#lost === 1 ? "1 call was" : `${this.#lost} calls were`;
    this.#lost = 0;
    this.#report("info", FIELDS, `calls are kept again; ${lost} lost`);
  }

  #bound(): void {
    while (this.#waiting.length > MAX_WAITING || this.#waitingBytes > MAX_WAITING_BYTES) {
      const [oldest] = this.#waiting.splice(0, 1);
      this.#waitingBytes -= oldest?.bytes ?? 0;
      this.#lost++;
    }
  }
}
