// The lines of one thread on their way to where they go. Those of one turn of the event loop are written together at its
// end, and whatever is left when the process ends: a write for each line would take longer than a small function. Lines of
// calls that went well wait for the next others, or for some milliseconds, and are made then: many in a row take a third of
// the time. What cannot be written is kept up to a bound and tried again; nobody waits for it.
import { writeSync } from "node:fs";
import { escapeControls } from "../config/source.ts";
import { isFull } from "./target.ts";
import type { Target } from "./target.ts";
import type { LogTurns } from "./turns.ts";

/** More than this is not kept until the end of the turn. */
const MAX_TURN_BYTES = 65_536;
/** Of a character of a text. */
const MAX_UTF8_BYTES = 3;
/** So many lines wait to be made. */
const MAX_SOON = 64;
/** What cannot be written is kept up to this size, in each thread. */
const MAX_WAITING_BYTES = 1_048_576;
/** So long lines that may wait do. */
const SOON_MS = 10;
const RETRY_MS = 250;
/** For a pipe that is full. */
const RETRY_FULL_MS = 5;
/**
 * A reader that is slow is waited for when no more can be kept, and at the end of the process; one that reads nothing for so
 * long is not, until it does.
 */
const MAX_STILL_MS = 2000;

export interface LineWriterOptions {
  readonly target: Target;
  readonly turns: LogTurns;
  /** The line that says that so many were lost, 0 or more. */
  readonly toLostLine: (lost: number) => string;
  /** Tells the operator, where that is not the log. Default: a line on stderr. */
  readonly tell?: (text: string) => void;
}

export class LineWriter {
  readonly #options: LineWriterOptions;
  readonly #tell: (text: string) => void;
  #target: Target;
  /** Whole lines that wait for the end of the turn; made once: memory for each turn's would take time. */
  #turn: Buffer | undefined;
  #turnBytes = 0;
  /** It is written at the end of this turn. */
  #isDue = false;
  #soon: (() => string)[] = [];
  #soonTimer: NodeJS.Timeout | undefined;
  /** Whole lines, the oldest first. */
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #lost = 0;
  #timer: NodeJS.Timeout | undefined;
  #retryAt = 0;
  /** This thread has told the operator. */
  #told = false;
  #awaitsEnd = false;
  /** It took no more the last time, and will. */
  #isFull = false;
  /** Nobody reads what it has. */
  #stands = false;

  constructor(options: LineWriterOptions) {
    this.#options = options;
    this.#target = options.target;
    this.#tell = options.tell ?? tellOnStderr;
  }

  write(line: string): void {
    if (!this.#isDue) {
      this.#isDue = true;
      setImmediate(this.#flush);
    }
    this.#makeSoon();
    this.#add(line);
  }

  writeSoon(toLine: () => string): void {
    this.#soonTimer ??= setTimeout(this.#flush, SOON_MS).unref();
    this.#awaitEnd();
    this.#soon.push(toLine);
    if (this.#soon.length >= MAX_SOON) this.#makeSoon();
  }

  #makeSoon(): void {
    if (this.#soon.length === 0) return;
    let lines = "";
    for (const toLine of this.#soon) lines += toLine();
    this.#soon = [];
    this.#add(lines);
  }

  #add(lines: string): void {
    this.#awaitEnd();
    const mostBytes = MAX_UTF8_BYTES * lines.length;
    if (this.#turnBytes + mostBytes > 2 * MAX_TURN_BYTES) this.#sendTurn();
    if (mostBytes > 2 * MAX_TURN_BYTES) {
      this.#sendOrKeep(Buffer.from(lines, "utf8"));
      return;
    }
    this.#turn ??= Buffer.allocUnsafeSlow(2 * MAX_TURN_BYTES);
    this.#turnBytes += this.#turn.write(lines, this.#turnBytes, "utf8");
    if (this.#turnBytes > MAX_TURN_BYTES) this.#sendTurn();
  }

  /** Writes to another target from now on; what waits goes there, too. */
  setTarget(target: Target): void {
    this.#flush();
    this.#target.close();
    this.#target = target;
    this.#retryAt = 0;
  }

  readonly #flush = (): void => {
    this.#isDue = false;
    clearTimeout(this.#soonTimer);
    this.#soonTimer = undefined;
    this.#makeSoon();
    this.#sendTurn();
  };

  #sendTurn(): void {
    const turn = this.#turn;
    if (turn === undefined || this.#turnBytes === 0) return;
    const lines = turn.subarray(0, this.#turnBytes);
    this.#turnBytes = 0;
    // Sending may say that it goes again.
    this.#turn = undefined;
    this.#sendOrKeep(lines);
    this.#turn ??= turn;
  }

  /** `lines` may change afterwards. */
  #sendOrKeep(lines: Uint8Array): void {
    if (this.#timer !== undefined && performance.now() >= this.#retryAt) this.#retry();
    this.#waitUntil(() => this.#waitingBytes === 0 || this.#waitingBytes + lines.length <= MAX_WAITING_BYTES);
    if (this.#timer === undefined && this.#lost === 0) this.#send(lines);
    else this.#keep(lines);
  }

  readonly #end = (): void => {
    this.#flush();
    this.#retry();
    this.#waitUntil(() => this.#waitingBytes === 0);
    // How many were lost, if it is known only now.
    this.#flush();
  };

  /** Stands still as long as a reader is behind, and reads. */
  #waitUntil(isEnough: () => boolean): void {
    let until = performance.now() + MAX_STILL_MS;
    while (!isEnough() && this.#isFull && !this.#stands) {
      pause(RETRY_FULL_MS);
      const before = this.#waitingBytes;
      this.#retry();
      if (this.#waitingBytes < before) until = performance.now() + MAX_STILL_MS;
      else if (performance.now() > until) this.#stands = true;
    }
  }

  #retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (waiting.length > 0 || this.#lost > 0) this.#send(Buffer.concat(waiting));
  }

  #send(lines: Uint8Array): void {
    const { turns } = this.#options;
    const { taken, failure } = turns.take(() => this.#target.write(lines));
    this.#isFull = isFull(failure);
    if (taken > 0) this.#stands = false;
    if (failure === undefined) {
      if (this.#awaitsEnd && this.#turnBytes === 0 && this.#soon.length === 0) {
        this.#awaitsEnd = false;
        process.off("exit", this.#end);
      }
      this.#recover();
      return;
    }
    this.#putBack(lines.subarray(taken));
    if (!this.#isFull || this.#lost > 0) this.#complain(failure);
    const retryMs = this.#isFull ? RETRY_FULL_MS : RETRY_MS;
    this.#retryAt = performance.now() + retryMs;
    // Nobody's end waits for it.
    this.#timer ??= setTimeout(() => this.#retry(), retryMs).unref();
  }

  /** What was tried stays, whatever has come meanwhile: a piece of it may be written. */
  #putBack(lines: Uint8Array): void {
    if (lines.length === 0) return;
    this.#awaitEnd();
    this.#waiting.unshift(Buffer.from(lines));
    this.#waitingBytes += lines.length;
  }

  #keep(lines: Uint8Array): void {
    if (this.#lost > 0 || this.#waitingBytes + lines.length > MAX_WAITING_BYTES) {
      this.#lost += countLines(lines);
      return;
    }
    this.#awaitEnd();
    this.#waiting.push(Buffer.from(lines));
    this.#waitingBytes += lines.length;
  }

  #awaitEnd(): void {
    if (this.#awaitsEnd) return;
    this.#awaitsEnd = true;
    process.on("exit", this.#end);
  }

  #complain(failure: NodeJS.ErrnoException): void {
    if (this.#told || !this.#options.turns.mayTell(toSeconds(), failure.errno)) return;
    this.#told = true;
    this.#tell(
      `the log cannot be written to ${this.#target.name}: ${failure.message}; requests are served, each thread keeps up to ${MAX_WAITING_BYTES} bytes of lines, further ones are lost; it is tried again`,
    );
  }

  #recover(): void {
    if (this.#lost === 0 && !this.#told) return;
    const lost = this.#lost;
    this.#lost = 0;
    this.#told = false;
    this.#options.turns.recovered(toSeconds());
    this.write(this.#options.toLostLine(lost));
  }
}

/** Stands still for a moment. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function countLines(lines: Uint8Array): number {
  let count = 0;
  for (const byte of lines) if (byte === 10) count++;
  return count;
}

function toSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

function tellOnStderr(text: string): void {
  try {
    writeSync(2, `serverless-wasm: ${escapeControls(text)}\n`);
  } catch {
    // There is nobody left to tell.
  }
}
