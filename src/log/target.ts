// What lines are written to, and how: whole lines only, however little the system takes.
import { closeSync, constants, fstatSync, openSync, write, writeSync } from "node:fs";
import type { LogTurns } from "./turns.ts";

export interface Target {
  /** For messages. */
  readonly name: string;
  /** Writes whole lines, in the thread's turn; or the rest of a line that it took a piece of, and what follows. */
  write(lines: Uint8Array): Written;
  /** There where writing may take long, or for ever: without it, `write` is for the end of the process, and needs no turn. Never rejects. */
  readonly writeLater?: WriteLater | undefined;
  close(): void;
}

/** The lines must stay as they are until it is over. */
export type WriteLater = (lines: Uint8Array) => Promise<Written>;

export interface Written {
  readonly taken: number;
  /** Why not all bytes were taken. */
  readonly failure?: Error | undefined;
}

const LINE_FEED = 10;
const LINE_END = new Uint8Array([LINE_FEED]);
/** A pipe takes so much in one piece or not at all (`PIPE_BUF` of Linux). */
const PIPE_BYTES = 4096;

/** Where a piece of a line stands whose rest will never come, the next one begins on a line of its own. */
export async function finishLine(descriptor: number, turns: LogTurns): Promise<void> {
  if (turns.unfinished === undefined) return;
  await writePiece(descriptor, LINE_END, 0);
  turns.unfinished = undefined;
}

/** Writes all, by a thread that may stand still; `done` hears of each piece. */
export async function writeAll(
  descriptor: number,
  lines: Uint8Array,
  done: (bytes: number) => void,
): Promise<void> {
  for (let taken = 0; taken < lines.length;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    const bytes = await writePiece(descriptor, lines, taken);
    taken += bytes;
    done(bytes);
  }
}

function writePiece(descriptor: number, bytes: Uint8Array, offset: number): Promise<number> {
  return new Promise((resolve, reject) => {
    write(descriptor, bytes, offset, (error, written) => (error === null ? resolve(written) : reject(error)));
  });
}

/**
 * Standard output or error. A pipe never blocks; a terminal, a socket (systemd's journal) or a file may. Of a long line it may
 * take a piece; the rest has to come next, and other threads wait for it.
 */
export class StandardTarget implements Target {
  readonly name: string;
  readonly #turns: LogTurns;
  readonly #descriptor: number;
  /** Opened here: a pipe whose reader does not read is full, and that blocks nobody. */
  readonly #own: number | undefined;
  readonly writeLater: WriteLater | undefined;

  constructor(descriptor: 1 | 2, turns: LogTurns) {
    this.name = descriptor === 1 ? "stdout" : "stderr";
    this.#turns = turns;
    this.#own = openPipe(descriptor);
    this.#descriptor = this.#own ?? descriptor;
    if (this.#own === undefined) this.writeLater = (lines) => this.#writeLater(lines);
  }

  write(lines: Uint8Array): Written {
    let taken = 0;
    try {
      const { unfinished } = this.#turns;
      if (unfinished === "other") return { taken, failure: new FullError() };
      if (unfinished === "nobody") writeSync(this.#descriptor, LINE_END);
      while (taken < lines.length) {
        const end = this.#own === undefined ? lines.length : toPieceEnd(lines, taken);
        taken += writeSync(this.#descriptor, lines, taken, end - taken);
      }
      return { taken };
    } catch (error) {
      return { taken, failure: error as Error };
    } finally {
      this.#note(lines, taken);
    }
  }

  async #writeLater(lines: Uint8Array): Promise<Written> {
    let taken = 0;
    try {
      if (this.#turns.unfinished === "other") return { taken, failure: new FullError() };
      if (this.#turns.unfinished === "nobody") await finishLine(this.#descriptor, this.#turns);
      await writeAll(this.#descriptor, lines, (bytes) => (taken += bytes));
      return { taken };
    } catch (error) {
      return { taken, failure: error as Error };
    } finally {
      this.#note(lines, taken);
    }
  }

  #note(lines: Uint8Array, taken: number): void {
    if (taken > 0) this.#turns.unfinished = lines[taken - 1] === LINE_FEED ? undefined : "own";
  }

  close(): void {
    if (this.#own !== undefined) closeSync(this.#own);
  }
}

/** Another thread has a line to end first. */
class FullError extends Error {
  readonly code = "EAGAIN";

  constructor() {
    super("another thread has begun a line");
  }
}

/** The system takes no more now, and will later: nothing is wrong. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EAGAIN" || error.code === "EBUSY");
}

/** How many of the first `done` bytes are whole lines. */
export function toWhole(lines: Uint8Array, done: number): number {
  return done === 0 ? 0 : lines.lastIndexOf(LINE_FEED, done - 1) + 1;
}

/** As many lines as a pipe takes in one piece, or one. */
function toPieceEnd(lines: Uint8Array, start: number): number {
  if (lines.length - start <= PIPE_BYTES) return lines.length;
  const last = lines.lastIndexOf(LINE_FEED, start + PIPE_BYTES - 1) + 1;
  return last > start ? last : lines.indexOf(LINE_FEED, start) + 1;
}

/** Linux opens a pipe again by its descriptor; what is set then (not to block) is not set for others that have it. */
function openPipe(descriptor: number): number | undefined {
  try {
    if (!fstatSync(descriptor).isFIFO()) return undefined;
    return openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
}
