// A log file: opened again when it is another one, put aside when it is large. All threads write to the same one, each in its
// turn.
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import type { Stats } from "node:fs";
import { finishLine, toWhole } from "./target.ts";
import type { Target, Written } from "./target.ts";
import type { LogTurns } from "./turns.ts";

/** So often it is looked whether the file is still the one of that name. */
const LOOK_MS = 250;
/** Whoever runs the server may write, its group read: lines have paths and what functions say. */
const MODE = 0o640;

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
    this.#turns.take(() => this.#look());
  }

  write(lines: Uint8Array): Written {
    let done = 0;
    const turns = this.#turns;
    try {
      const descriptor = this.#ready(lines.length);
      finishLine(descriptor, turns);
      while (done < lines.length) done += writeSync(descriptor, lines, done);
      turns.size += done;
      return { taken: done };
    } catch (error) {
      const taken = toWhole(lines, done);
      if (taken < done) this.#takeBack(done, done - taken);
      turns.size += taken;
      // Whatever it is, it may be another file when it is tried again.
      this.#lookedAt = 0;
      return { taken, failure: error as Error };
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#generation = -1;
  }

  /** The descriptor to write so much to. */
  #ready(bytes: number): number {
    const turns = this.#turns;
    if (this.#generation !== turns.generation || performance.now() - this.#lookedAt > LOOK_MS) this.#look();
    const { rotateBytes } = this.#options;
    const isLarge = rotateBytes > 0 && turns.size > 0 && turns.size + bytes > rotateBytes;
    if (isLarge && this.#opened?.isFile() === true) this.#rotate();
    if (this.#descriptor === undefined) throw new Error("the file is not open");
    return this.#descriptor;
  }

  /** Opens the file of that name, unless it is the one that is open. */
  #look(): void {
    const { path } = this.#options;
    const found = statSync(path, { throwIfNoEntry: false });
    const opened = this.#opened;
    const isOpen = this.#descriptor !== undefined && found?.ino === opened?.ino && found?.dev === opened?.dev;
    if (found === undefined || !isOpen) this.#open();
    else this.#turns.size = found.size;
    this.#lookedAt = performance.now();
    this.#generation = this.#turns.generation;
  }

  #open(): void {
    this.close();
    const { O_WRONLY, O_APPEND, O_CREAT, O_NONBLOCK, O_NOCTTY } = constants;
    // A pipe without a reader, or a terminal, must not hold up anything.
    const flags = O_WRONLY | O_APPEND | O_CREAT | (O_NONBLOCK ?? 0) | (O_NOCTTY ?? 0);
    const descriptor = openSync(this.#options.path, flags, MODE);
    const opened = fstatSync(descriptor);
    if (!opened.isFile() && !opened.isCharacterDevice()) {
      closeSync(descriptor);
      throw new Error(`${this.#options.path} is no file`);
    }
    this.#descriptor = descriptor;
    this.#opened = opened;
    this.#turns.size = opened.size;
    this.#turns.unfinished = undefined;
  }

  /** `server.log` becomes `server.log.1`, that `server.log.2`, and so on; a new one takes its place. */
  #rotate(): void {
    this.#look();
    const { path, keepFiles, rotateBytes } = this.#options;
    // Another process may have put it aside just now.
    if (this.#turns.size < rotateBytes / 2) return;
    if (keepFiles === 0) rmSync(path, { force: true });
    else {
      // First what may fail: then nothing has moved.
      move(path, `${path}.0`);
      for (let number = keepFiles; number > 0; number--) move(`${path}.${number - 1}`, `${path}.${number}`);
    }
    this.#turns.renew();
    this.#look();
  }

  /** Takes a piece of a line off the end of the file, if nobody has written behind it. */
  #takeBack(done: number, piece: number): void {
    const turns = this.#turns;
    turns.unfinished = "nobody";
    if (this.#descriptor === undefined) return;
    try {
      const { size } = fstatSync(this.#descriptor);
      if (size !== turns.size + done) return;
      ftruncateSync(this.#descriptor, size - piece);
      turns.unfinished = undefined;
    } catch {
      // The next line begins behind the piece, on a line of its own.
    }
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
