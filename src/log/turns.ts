// The threads of a process write their lines one after the other: what one writes is never mixed with what another does,
// and of what has to happen once (putting a file aside, telling the operator) one of them does it.

/** What a wait for the turn to write is cut into. */
const TURN_WAIT_MS = 1000;
/** After the log could be written again, nobody is told for so long that it cannot for the same reason: a disk that is almost full says both in turns. */
const QUIET_S = 60;

/** Words of shared memory, before those of the threads. */
const HOLDER = 0;
const GENERATION = 1;
const TOLD = 2;
const TOLD_AT_S = 3;
const TOLD_WHY = 4;
const UNFINISHED = 5;
const WANTED = 6;
const FIRST_THREAD = 7;
/** For `UNFINISHED`: the thread that began the line is gone. */
const NOBODY = -1;

/** Thread 0 is the one that says when another has died, so nobody would tell it, and it waits once only. */
export class LogTurns {
  readonly #state: Int32Array<SharedArrayBuffer>;
  /** Bytes in the log file. Only for the one that has the turn. */
  readonly #size: Float64Array<SharedArrayBuffer>;
  readonly #thread: number;

  constructor(shared: SharedArrayBuffer, thread: number) {
    this.#size = new Float64Array(shared, 0, 1);
    this.#state = new Int32Array(shared, Float64Array.BYTES_PER_ELEMENT);
    this.#thread = thread;
  }

  /** For threads 0 to `last`. */
  static share(last: number): SharedArrayBuffer {
    const words = FIRST_THREAD + last + 1;
    return new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT + words * Int32Array.BYTES_PER_ELEMENT);
  }

  take<T>(write: () => T): T {
    const state = this.#state;
    const own = this.#thread + 1;
    Atomics.store(state, FIRST_THREAD + this.#thread, 1);
    try {
      let holder = Atomics.compareExchange(state, HOLDER, 0, own);
      while (holder !== 0) {
        const waited = Atomics.wait(state, HOLDER, holder, TURN_WAIT_MS);
        holder = Atomics.compareExchange(state, HOLDER, 0, own);
        if (waited === "timed-out" && own === 1) break;
      }
      return write();
    } finally {
      this.free(this.#thread);
      Atomics.store(state, FIRST_THREAD + this.#thread, 0);
    }
  }

  /** The same for what takes its time, and without waiting: false where another thread has the turn. */
  begin(): boolean {
    const state = this.#state;
    if (Atomics.compareExchange(state, HOLDER, 0, this.#thread + 1) === 0) return true;
    Atomics.store(state, WANTED, 1);
    return false;
  }

  /** True where others have asked for the turn meanwhile: they are to have it next. */
  end(): boolean {
    this.free(this.#thread);
    return Atomics.exchange(this.#state, WANTED, 0) === 1;
  }

  get isTaken(): boolean {
    return Atomics.load(this.#state, HOLDER) !== 0;
  }

  /** True while the thread writes, or waits for its turn: whoever reads the lines may keep it from going on. */
  isBusy(thread: number): boolean {
    return Atomics.load(this.#state, FIRST_THREAD + thread) === 1;
  }

  /** Ends the turn of a thread, also of one that has died. */
  free(thread: number): void {
    const own = thread + 1;
    if (Atomics.compareExchange(this.#state, HOLDER, own, 0) === own) Atomics.notify(this.#state, HOLDER, 1);
  }

  /** For the number of a thread that has died. */
  forget(thread: number): void {
    Atomics.compareExchange(this.#state, UNFINISHED, thread + 1, NOBODY);
    this.free(thread);
    Atomics.store(this.#state, FIRST_THREAD + thread, 0);
  }

  /** Changes when the file is another one now, or may be. */
  get generation(): number {
    return Atomics.load(this.#state, GENERATION);
  }

  /** Has all threads look whether the file is still the one of that name. */
  renew(): number {
    return Atomics.add(this.#state, GENERATION, 1) + 1;
  }

  get size(): number {
    return this.#size[0] ?? 0;
  }

  set size(bytes: number) {
    this.#size[0] = bytes;
  }

  /** Whose rest is to come, where the last thing that was written is a piece of a line; `nobody` where it never will. */
  get unfinished(): "own" | "other" | "nobody" | undefined {
    const owner = Atomics.load(this.#state, UNFINISHED);
    if (owner === 0) return undefined;
    if (owner === NOBODY) return "nobody";
    return owner === this.#thread + 1 ? "own" : "other";
  }

  set unfinished(whose: "own" | "nobody" | undefined) {
    const owner = whose === undefined ? 0 : whose === "own" ? this.#thread + 1 : NOBODY;
    Atomics.store(this.#state, UNFINISHED, owner);
  }

  /** True for the first thread that finds that the log cannot be written. `nowS`: Unix seconds; `why`: the system's number of the error. */
  mayTell(nowS: number, why = 0): boolean {
    const state = this.#state;
    const isSame = Atomics.load(state, TOLD_WHY) === why;
    if (isSame && nowS - Atomics.load(state, TOLD_AT_S) < QUIET_S) return false;
    if (Atomics.compareExchange(state, TOLD, 0, 1) !== 0) return false;
    Atomics.store(state, TOLD_WHY, why);
    return true;
  }

  /** It can be written again. */
  recovered(nowS: number): void {
    if (Atomics.compareExchange(this.#state, TOLD, 1, 0) === 1) Atomics.store(this.#state, TOLD_AT_S, nowS);
  }
}
