// The lines of one thread on their way to where they go. Those of one turn of the event loop are written together at its
// end, and whatever is left when the process ends: a write for each line would take longer than a small function. Lines of
// calls that went well wait for the next others, or for some milliseconds. What may take long, because a disk or a reader
// stands still, does so beside the threads, once at a time in the process. What cannot be written is kept up to a bound and
// tried again; nobody waits for it.
import { setTimeout as delay } from "node:timers/promises";
import { StillError, tellOnStderr, toComplaint } from "./complaint.ts";
import { GatheredLines } from "./gathered-lines.ts";
import { pause } from "./pause.ts";
import { isFull } from "./target.ts";
import type { Target, WriteLater, Written } from "./target.ts";
import type { LogTurns } from "./turns.ts";
import { MAX_WAITING_BYTES, WaitingLines } from "./waiting-lines.ts";

/** More than this does not wait for the end of the turn: about what a pipe holds. */
const MAX_TURN_BYTES = 65_536;
/** The same where it is written beside this thread, which takes as much time again for each write. */
const MAX_LATER_BYTES = 262_144;
/** So long lines that may wait do. */
const SOON_MS = 10;
const RETRY_MS = 250;
/** For a pipe that is full, and where another thread has the turn. */
const RETRY_FULL_MS = 5;
/**
 * A reader that is slow is waited for when no more can be kept, and at the end of the process; one that reads nothing for so
 * long is not, until it does. The same goes for a disk at the end of the process.
 */
const MAX_STILL_MS = 2000;
/** What is being written when the process ends suddenly has so long to come before the last lines. */
const LAST_MS = 20;

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
  readonly #turn: GatheredLines;
  /** It is written at the end of this turn. */
  #isDue = false;
  #soon: NodeJS.Timeout | undefined;
  readonly #waiting = new WaitingLines();
  #timer: NodeJS.Timeout | undefined;
  #retryAt = 0;
  /** This thread has told the operator. */
  #told = false;
  #awaitsEnd = false;
  #isEnding = false;
  #hasFailed = false;
  /** It took no more the last time, and will. */
  #isFull = false;
  /** Nobody reads what it has. */
  #stands = false;
  /** Names the lines that are being written, beside this thread. */
  #underWay: object | undefined;
  /** Since when lines are being written, or wait for other threads'. */
  #behindSince: number | undefined;

  constructor(options: LineWriterOptions) {
    this.#options = options;
    this.#target = options.target;
    this.#turn = new GatheredLines(toMost(options.target), (lines) => this.#sendOrKeep(lines));
    this.#tell = options.tell ?? tellOnStderr;
  }

  write(line: string): void {
    if (!this.#isDue) {
      this.#isDue = true;
      setImmediate(this.#flush);
    }
    this.#awaitEnd();
    this.#turn.add(line);
  }

  writeSoon(toLine: () => string): void {
    this.#soon ??= setTimeout(this.#flush, SOON_MS).unref();
    this.#awaitEnd();
    this.#turn.addSoon(toLine);
  }

  /** Since the start. */
  get linesLost(): number {
    return this.#waiting.lostInAll;
  }

  /** Writes to another target from now on; what waits goes there, too. */
  setTarget(target: Target): void {
    this.#flush();
    if (this.#underWay === undefined) this.#target.close();
    else {
      // Nobody knows how long it takes, or whether it ends.
      this.#turn.forget();
      this.#options.turns.end();
      this.#setUnderWay(undefined);
    }
    this.#target = target;
    this.#turn.most = toMost(target);
    this.#retryAt = 0;
    this.#goOn();
  }

  /** Writes what there is. False where that does not end soon, in this thread or in another one: nor would the process. */
  async finish(): Promise<boolean> {
    this.#flush();
    const until = performance.now() + MAX_STILL_MS;
    const { turns } = this.#options;
    while (this.#underWay !== undefined || turns.isTaken) {
      if (this.#isStill() || performance.now() > until) return false;
      // oxlint-disable-next-line no-await-in-loop -- it looks again and again
      await delay(RETRY_FULL_MS);
    }
    return true;
  }

  readonly #flush = (): void => {
    this.#isDue = false;
    clearTimeout(this.#soon);
    this.#soon = undefined;
    // What comes while lines are being written is written together afterwards.
    if (this.#underWay === undefined) this.#turn.flush();
    else this.#complainIfStill();
  };

  /** True where the lines are being written then. */
  #sendOrKeep(lines: Uint8Array): boolean {
    if (this.#timer !== undefined && performance.now() >= this.#retryAt) this.#retry();
    const waiting = this.#waiting;
    this.#waitUntil(() => waiting.isEmpty || waiting.bytes + lines.length <= MAX_WAITING_BYTES);
    const isFree = this.#timer === undefined && this.#underWay === undefined;
    if (isFree && waiting.lost === 0) {
      this.#send(lines);
      return this.#underWay !== undefined;
    }
    this.#keep(lines);
    return false;
  }

  readonly #end = (): void => {
    if (this.#isStill()) return;
    if (this.#underWay !== undefined) {
      pause(LAST_MS);
      this.#setUnderWay(undefined);
    }
    this.#isEnding = true;
    this.#flush();
    this.#retry();
    this.#waitUntil(() => this.#waiting.isEmpty);
    // How many were lost, if it is known only now.
    this.#flush();
  };

  /** Stands still as long as a reader is behind, and reads. */
  #waitUntil(isEnough: () => boolean): void {
    if (this.#target.writeLater !== undefined && !this.#isEnding) return;
    let until = performance.now() + MAX_STILL_MS;
    while (!isEnough() && this.#isFull && !this.#stands) {
      pause(RETRY_FULL_MS);
      const before = this.#waiting.bytes;
      this.#retry();
      if (this.#waiting.bytes < before) until = performance.now() + MAX_STILL_MS;
      else if (performance.now() > until) this.#stands = true;
    }
  }

  #retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#underWay !== undefined) return;
    const { isEmpty, lost } = this.#waiting;
    if (!isEmpty || lost > 0) this.#send(this.#waiting.takeAll());
  }

  /** With what has come meanwhile. */
  #goOn(): void {
    this.#retry();
    if (!this.#isDue && this.#soon === undefined) this.#flush();
  }

  #send(lines: Uint8Array): void {
    const target = this.#target;
    const { turns } = this.#options;
    if (target.writeLater === undefined)
      this.#sent(
        lines,
        turns.take(() => target.write(lines)),
      );
    else if (this.#isEnding) this.#sent(lines, target.write(lines));
    else if (turns.begin()) void this.#sendLater(lines, target, target.writeLater.bind(target));
    else {
      this.#behindSince ??= performance.now();
      this.#complainIfStill();
      this.#putBack(lines);
      this.#retryIn(RETRY_FULL_MS);
    }
  }

  async #sendLater(lines: Uint8Array, target: Target, write: WriteLater): Promise<void> {
    const underWay = {};
    this.#setUnderWay(underWay);
    this.#awaitEnd();
    const written = await write(lines);
    if (this.#underWay !== underWay) {
      // Another target has taken its place.
      target.close();
      this.#putBack(lines.subarray(written.taken));
      if (this.#underWay === undefined && this.#timer === undefined) this.#goOn();
      return;
    }
    this.#setUnderWay(undefined);
    const isWanted = this.#options.turns.end();
    this.#sent(lines, written);
    if (written.failure !== undefined) return;
    if (isWanted) this.#retryIn(2 * RETRY_FULL_MS);
    else this.#goOn();
  }

  #setUnderWay(underWay: object | undefined): void {
    this.#underWay = underWay;
    this.#behindSince = underWay === undefined ? undefined : performance.now();
  }

  #sent(lines: Uint8Array, { taken, failure }: Written): void {
    this.#isFull = isFull(failure);
    this.#hasFailed = failure !== undefined && (!this.#isFull || this.#target.writeLater === undefined);
    if (taken > 0) this.#stands = false;
    if (failure === undefined) {
      if (!this.#waiting.isEmpty) return;
      if (this.#awaitsEnd && this.#turn.isEmpty) {
        this.#awaitsEnd = false;
        process.off("exit", this.#end);
      }
      this.#recover();
      return;
    }
    this.#putBack(lines.subarray(taken));
    if (!this.#isFull || this.#waiting.lost > 0) this.#complain(failure);
    this.#retryIn(this.#isFull ? RETRY_FULL_MS : RETRY_MS);
  }

  #retryIn(ms: number): void {
    this.#retryAt = performance.now() + ms;
    // Nobody's end waits for it.
    this.#timer ??= setTimeout(() => this.#goOn(), ms).unref();
  }

  /** What was tried stays: a piece of it may be written. */
  #putBack(lines: Uint8Array): void {
    this.#waiting.putBack(lines);
    if (!this.#waiting.isEmpty) this.#awaitEnd();
  }

  #keep(lines: Uint8Array): void {
    this.#waiting.add(lines, this.#hasFailed);
    if (!this.#waiting.isEmpty) this.#awaitEnd();
  }

  #awaitEnd(): void {
    if (this.#awaitsEnd) return;
    this.#awaitsEnd = true;
    process.on("exit", this.#end);
  }

  #isStill(): boolean {
    return this.#behindSince !== undefined && performance.now() - this.#behindSince > MAX_STILL_MS;
  }

  #complainIfStill(): void {
    if (this.#isStill()) this.#complain(new StillError(MAX_STILL_MS));
  }

  #complain(failure: NodeJS.ErrnoException): void {
    if (this.#told || !this.#options.turns.mayTell(toSeconds(), failure.errno)) return;
    this.#told = true;
    this.#tell(toComplaint(this.#target.name, failure));
  }

  #recover(): void {
    const { lost } = this.#waiting;
    if (lost === 0 && !this.#told) return;
    this.#waiting.recover();
    this.#told = false;
    this.#options.turns.recovered(toSeconds());
    this.write(this.#options.toLostLine(lost));
  }
}

function toMost({ writeLater }: Target): number {
  return writeLater === undefined ? MAX_TURN_BYTES : MAX_LATER_BYTES;
}

function toSeconds(): number {
  return Math.floor(Date.now() / 1000);
}
