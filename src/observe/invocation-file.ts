// The SQLite file of kept invocations: its schema, one writer's transactions, and what any process asks of it. Whatever is
// wrong with it is thrown; `store.ts` knows what to do then.
//
// It has a write-ahead log: readers and the writer do not wait for each other, a process that is killed loses nothing that
// was written, and one commit is one append.
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { StatementSync } from "node:sqlite";
import { openPrivately } from "./data-folder.ts";
import { toCondition, toInvocation } from "./invocation-row.ts";
import type { InvocationFilter, Row, StoredInvocation, StoredRow } from "./invocation-row.ts";
import { createSchema, isEmpty, readVersion, SCHEMA_VERSION } from "./invocation-schema.ts";
import { UnfitFileError, withDamage } from "./unfit-file.ts";

// See `data-folder.ts`.
const { renameSync, rmSync, statSync } = process.getBuiltinModule("node:fs");

const NAME = "invocations.sqlite";
/** So long a write waits for that of another process: whatever else the thread does waits as well. */
const WRITER_WAIT_MS = 100;
const READER_WAIT_MS = 3000;
/** The log is written back at a megabyte; only a reader that stands still lets it grow to this. */
const MAX_LOG_BYTES = 32 * 1024 * 1024;
const KEPT_LOG_BYTES = 1024 * 1024;
const WRITE_BACK_PAGES = 256;
const COLUMNS = "sequence, id, at, thread, application, code, status, method, path, facts";

export class InvocationFile {
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly inode: number;
  /** Its log, and the index of that, which are there from the first transaction on. */
  #beside: string | undefined;
  readonly #statements = new Map<string, StatementSync>();

  private constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.#database = database;
    this.inode = statSync(path).ino;
  }

  /** For the one who writes; makes the file where there is none. */
  static open(folder: string): InvocationFile {
    const path = join(folder, NAME);
    openPrivately(path);
    return InvocationFile.#open(path, WRITER_WAIT_MS, (database) => {
      // Before there is a page, or it has no effect.
      database.exec("PRAGMA auto_vacuum = INCREMENTAL");
      createSchema(database);
      // One that has left the numbers of JavaScript would say that the disk is full, for ever.
      if (readVersion(database) === SCHEMA_VERSION) database.prepare("SELECT seq FROM sqlite_sequence").all();
      database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        PRAGMA journal_size_limit = ${KEPT_LOG_BYTES}; PRAGMA wal_autocheckpoint = ${WRITE_BACK_PAGES}`);
    });
  }

  /** For another process; undefined where there is no file, or nothing in it yet. */
  static read(folder: string): InvocationFile | undefined {
    const path = join(folder, NAME);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    let empty = false;
    const file = InvocationFile.#open(
      path,
      READER_WAIT_MS,
      (database) => {
        empty = isEmpty(database);
      },
      true,
    );
    if (!empty) return file;
    file.close();
    return undefined;
  }

  static #open(
    path: string,
    timeout: number,
    prepare: (database: DatabaseSync) => void,
    readOnly = false,
  ): InvocationFile {
    return withDamage(() => {
      const database = new DatabaseSync(path, { timeout, readOnly });
      try {
        prepare(database);
        const version = readVersion(database);
        if (version !== SCHEMA_VERSION && !(readOnly && version === 0))
          throw new UnfitFileError(
            "other version",
            `version ${version}, this program writes ${SCHEMA_VERSION}`,
          );
        return new InvocationFile(path, database);
      } catch (error) {
        database.close();
        throw error;
      }
    });
  }

  /** Names it otherwise, over what has that name already, so that another can be begun: one of a kind is kept. */
  static moveAside(folder: string, reason: string): string {
    const path = join(folder, NAME);
    const other = `${path}.${reason.replaceAll(" ", "-")}`;
    renameSync(path, other);
    // A log without its file is thrown away by SQLite, but a process that has both open would share them with the new one.
    for (const suffix of ["-wal", "-shm"]) rmSync(path + suffix, { force: true });
    return other;
  }

  /** Runs `work` in a transaction, or throws, and nothing has happened. */
  write(work: () => void): void {
    withDamage(() => {
      this.#checkPlace();
      this.#boundLog();
      this.#database.exec("BEGIN IMMEDIATE");
      try {
        work();
        this.#database.exec("COMMIT");
        this.#beside ??= this.#findBeside();
      } catch (error) {
        // Some failures have done so already.
        if (this.#database.isTransaction) this.#database.exec("ROLLBACK");
        throw error;
      }
    });
  }

  /** Forgets the pages it remembers: damage shows only where they are read. Those of the next transaction are. */
  forgetPages(): void {
    this.#database.exec("PRAGMA shrink_memory");
  }

  add(row: Row): void {
    const insert = `INSERT INTO invocation
      (id, at, thread, application, kind, code, status, method, path, bytes, facts, more, recording)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    const { id, at, thread, application, kind, code, status, method, path, bytes, facts, more } = row;
    const columns = [id, at, thread, application, kind, code, status, method, path, bytes, facts, more];
    this.#prepare(insert).run(...columns, row.recording);
  }

  /** How many there are of each application and kind, and what they take. */
  groups(): readonly Group[] {
    const text = `SELECT application, kind, count(*) AS count, sum(bytes) AS bytes
      FROM invocation GROUP BY application, kind`;
    return this.#prepare(text).all() as unknown as Group[];
  }

  /** Deletes the oldest of a group. Returns the bytes of each. */
  deleteOldest(application: string, kind: number, count: number): readonly number[] {
    const text = `DELETE FROM invocation WHERE sequence IN
      (SELECT sequence FROM invocation WHERE application = ? AND kind = ? ORDER BY sequence LIMIT ?) RETURNING bytes`;
    const rows = this.#prepare(text).all(application, kind, count) as unknown as { bytes: number }[];
    return rows.map(({ bytes }) => bytes);
  }

  /** Deletes from the beginning up to the first that arrived between the two. */
  deleteOutside(from: number, to: number): number {
    const text = `DELETE FROM invocation WHERE sequence < ifnull(
      (SELECT sequence FROM invocation WHERE at BETWEEN ? AND ? ORDER BY sequence LIMIT 1), 9223372036854775807)`;
    return Number(this.#prepare(text).run(from, to).changes);
  }

  /** Bytes of the pages that hold something, and of those that are free. */
  size(): { readonly used: number; readonly free: number } {
    const pages = this.#number("page_count");
    const free = this.#number("freelist_count");
    const size = this.#number("page_size");
    return { used: (pages - free) * size, free: free * size };
  }

  /** Gives free pages back to the system, some at a time. */
  shrink(pages: number): void {
    withDamage(() => this.#database.exec(`PRAGMA incremental_vacuum(${pages})`));
  }

  /** Another number whenever another process has written. */
  get foreignVersion(): number {
    return this.#number("data_version");
  }

  /** By its id, or by what it begins with where that is one only; else how many there are. */
  find(id: string): StoredInvocation | number {
    return withDamage(() => {
      const text = `SELECT sequence, id FROM invocation
        WHERE id >= ? AND id < ? ORDER BY id = ? DESC, sequence DESC LIMIT 100`;
      const rows = this.#prepare(text).all(id, `${id}\u{10FFFF}`, id) as unknown as StoredRow[];
      const [first] = rows;
      const ids = new Set(rows.map((row) => row.id));
      if (first === undefined || (first.id !== id && ids.size > 1)) return ids.size;
      return this.get(first.sequence) ?? 0;
    });
  }

  get(sequence: number): StoredInvocation | undefined {
    return withDamage(() => {
      const text = `SELECT ${COLUMNS}, more, recording FROM invocation WHERE sequence = ?`;
      const row = this.#prepare(text).get(sequence) as StoredRow | undefined;
      return row === undefined ? undefined : toInvocation(row);
    });
  }

  /** 0 where there is none. */
  lastSequence(): number {
    return withDamage(() =>
      Number(this.#prepare("SELECT ifnull(max(sequence), 0) AS last FROM invocation").get()?.["last"]),
    );
  }

  list(filter: InvocationFilter): readonly StoredInvocation[] {
    return withDamage(() => {
      const { text, values } = toCondition(filter);
      const select = `SELECT ${COLUMNS}, NULL AS more, NULL AS recording FROM invocation ${text}
        ORDER BY sequence DESC LIMIT ?`;
      const rows = this.#prepare(select).all(...values, filter.limit) as unknown as StoredRow[];
      return rows.map(toInvocation).filter((invocation) => invocation !== undefined);
    });
  }

  /** The arrival of the oldest one. */
  oldest(): number | undefined {
    const row = withDamage(() =>
      this.#prepare("SELECT at FROM invocation ORDER BY sequence LIMIT 1").get(),
    ) as { at: number } | undefined;
    return row?.at;
  }

  close(): void {
    try {
      this.#database.close();
    } catch {
      // What could not be written back is still in the log.
    }
  }

  /** True while the file's name leads to this file. */
  get isInPlace(): boolean {
    return statSync(this.path, { throwIfNoEntry: false })?.ino === this.inode;
  }

  #checkPlace(): void {
    if (!this.isInPlace) throw new UnfitFileError("replaced", `${this.path} was removed or replaced`);
    // Nobody else sees what is written to the old ones, and it would be gone if this process was killed. Closing writes it back.
    if (this.#beside !== undefined && this.#beside !== this.#findBeside())
      throw new Error(`${this.path}-wal or -shm was removed or replaced`);
  }

  #findBeside(): string {
    return ["-wal", "-shm"].map((end) => statSync(this.path + end, { throwIfNoEntry: false })?.ino).join();
  }

  #boundLog(): void {
    const { size = 0 } = statSync(`${this.path}-wal`, { throwIfNoEntry: false }) ?? {};
    if (size <= MAX_LOG_BYTES) return;
    const result = this.#database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get() as { busy: number };
    if (result.busy !== 0) throw new Error("another process reads the file and does not end");
  }

  #number(pragma: string): number {
    return Number(Object.values(this.#prepare(`PRAGMA ${pragma}`).get() ?? {})[0]);
  }

  #prepare(text: string): StatementSync {
    let statement = this.#statements.get(text);
    if (statement === undefined) {
      statement = this.#database.prepare(text);
      this.#statements.set(text, statement);
    }
    return statement;
  }
}

export interface Group {
  readonly application: string;
  readonly kind: number;
  readonly count: number;
  readonly bytes: number;
}
