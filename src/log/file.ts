// A log file: opened again when it is another one, put aside when it is large. All threads write to the same one, each in its
// turn. A disk may stand still, so that nothing here waits for one but at the start and at the end.
import { close, constants, fstat, fstatSync, ftruncate, open, openSync, writeSync } from "node:fs";
import type { Stats } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { finishLine, toWhole, writeAll } from "./target.ts";
import type { Target, Written } from "./target.ts";
import type { LogTurns } from "./turns.ts";

/** So often it is looked whether the file is still the one of that name. */
const LOOK_MS = 250;
/** Whoever runs the server may write, its group read: lines have paths and what functions say. */
const MODE = 0o640;
// A pipe without a reader, or a terminal, must not hold up anything.
const FLAGS =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NONBLOCK ?? 0) |
  (constants.O_NOCTTY ?? 0);
const [openLater, fstatLater, ftruncateLater] = [promisify(open), promisify(fstat), promisify(ftruncate)];

export interface FileOptions {
  readonly path: string;
  readonly rotateBytes: number;
  readonly keepFiles: number;
}

export class FileTarget implements Target {
  readonly #options: FileOptions;
  readonly #turns: LogTurns;
  #descriptor: number | undefined;
  #generation = -1;
  #lookedAt = 0;
  /** What it was when it was opened. */
  #opened: Stats | undefined;

  constructor(options: FileOptions, turns: LogTurns) {
    this.#options = options;
    this.#turns = turns;
  }

  get name(): string {
    return this.#options.path;
  }

  /** Throws where it cannot be opened. */
  open(): void {
    const descriptor = openSync(this.#options.path, FLAGS, MODE);
    this.#begin(descriptor, fstatSync(descriptor));
  }

  async writeLater(lines: Uint8Array): Promise<Written> {
    let done = 0;
    const turns = this.#turns;
    try {
      const descriptor = await this.#ready(lines.length);
      await finishLine(descriptor, turns);
      await writeAll(descriptor, lines, (bytes) => (done += bytes));
      turns.size += done;
      return { taken: done };
    } catch (error) {
      const taken = toWhole(lines, done);
      if (taken < done) await this.#takeBack(done, done - taken);
      turns.size += taken;
      // Whatever it is, it may be another file when it is tried again.
      this.#lookedAt = 0;
      return { taken, failure: error as Error };
    }
  }

  write(lines: Uint8Array): Written {
    let taken = 0;
    try {
      if (this.#descriptor === undefined) this.open();
      const descriptor = this.#descriptor ?? 0;
      if (this.#turns.unfinished !== undefined) writeSync(descriptor, "\n");
      while (taken < lines.length) taken += writeSync(descriptor, lines, taken);
      return { taken };
    } catch (error) {
      return { taken, failure: error as Error };
    }
  }

  close(): void {
    // What a network's file system still has to write, it may not be able to.
    if (this.#descriptor !== undefined) close(this.#descriptor, () => undefined);
    this.#descriptor = undefined;
    this.#generation = -1;
  }

  /** The descriptor to write so much to. */
  async #ready(bytes: number): Promise<number> {
    const turns = this.#turns;
    if (this.#generation !== turns.generation || performance.now() - this.#lookedAt > LOOK_MS)
      await this.#look();
    const { rotateBytes } = this.#options;
    const isLarge = rotateBytes > 0 && turns.size > 0 && turns.size + bytes > rotateBytes;
    if (isLarge && this.#opened?.isFile() === true) await this.#rotate();
    if (this.#descriptor === undefined) throw new Error("the file is not open");
    return this.#descriptor;
  }

  /** Opens the file of that name, unless it is the one that is open. */
  async #look(): Promise<void> {
    const { path } = this.#options;
    const found = await find(path);
    const opened = this.#opened;
    const isOpen = this.#descriptor !== undefined && found?.ino === opened?.ino && found?.dev === opened?.dev;
    if (found === undefined || !isOpen) {
      this.close();
      const descriptor = await openLater(path, FLAGS, MODE);
      this.#begin(descriptor, await fstatLater(descriptor));
    } else this.#turns.size = found.size;
    this.#lookedAt = performance.now();
    this.#generation = this.#turns.generation;
  }

  #begin(descriptor: number, opened: Stats): void {
    if (!opened.isFile() && !opened.isCharacterDevice()) {
      close(descriptor, () => undefined);
      throw new Error(`${this.#options.path} is no file`);
    }
    this.#descriptor = descriptor;
    this.#opened = opened;
    this.#turns.size = opened.size;
    this.#turns.unfinished = undefined;
  }

  /** `server.log` becomes `server.log.1`, that `server.log.2`, and so on; a new one takes its place. */
  async #rotate(): Promise<void> {
    await this.#look();
    const { path, keepFiles, rotateBytes } = this.#options;
    // Another process may have put it aside just now.
    if (this.#turns.size < rotateBytes / 2) return;
    if (keepFiles === 0) await rm(path, { force: true });
    else {
      // First what may fail: then nothing has moved.
      await move(path, `${path}.0`);
      // oxlint-disable-next-line no-await-in-loop -- the last one has to make room
      for (let number = keepFiles; number > 0; number--)
        await move(`${path}.${number - 1}`, `${path}.${number}`);
    }
    this.#turns.renew();
    await this.#look();
  }

  /** Takes a piece of a line off the end of the file, if nobody has written behind it. */
  async #takeBack(done: number, piece: number): Promise<void> {
    const turns = this.#turns;
    turns.unfinished = "nobody";
    if (this.#descriptor === undefined) return;
    try {
      const { size } = await fstatLater(this.#descriptor);
      if (size !== turns.size + done) return;
      await ftruncateLater(this.#descriptor, size - piece);
      turns.unfinished = undefined;
    } catch {
      // The next line begins behind the piece, on a line of its own.
    }
  }
}

async function find(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
