// Lines of one thread that could not be written yet, up to a bound; of what is over it, how many there were.

/** What cannot be written is kept up to this size, in each thread. */
export const MAX_WAITING_BYTES = 1_048_576;
/** The same where it only takes its time: a good disk stands still for half a second at times. */
const MAX_BEHIND_BYTES = 8_388_608;

export class WaitingLines {
  /** Whole lines, the oldest first; of the first one a piece may be written. */
  #lines: Uint8Array[] = [];
  #bytes = 0;
  #lost = 0;
  #lostInAll = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get lost(): number {
    return this.#lost;
  }

  /** Since the start. */
  get lostInAll(): number {
    return this.#lostInAll;
  }

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  /** Behind all others. Once some are lost, so are those that follow, until `recover`. */
  add(lines: Uint8Array, hasFailed: boolean): void {
    const most = hasFailed ? MAX_WAITING_BYTES : MAX_BEHIND_BYTES;
    if (this.#lost > 0 || this.#bytes + lines.length > most) {
      const lost = countLines(lines);
      this.#lost += lost;
      this.#lostInAll += lost;
      return;
    }
    this.#lines.push(Buffer.from(lines));
    this.#bytes += lines.length;
  }

  /** In front of all others, whatever has come meanwhile. */
  putBack(lines: Uint8Array): void {
    if (lines.length === 0) return;
    this.#lines.unshift(Buffer.from(lines));
    this.#bytes += lines.length;
  }

  takeAll(): Uint8Array {
    const lines = Buffer.concat(this.#lines);
    this.#lines = [];
    this.#bytes = 0;
    return lines;
  }

  /** How many were lost. */
  recover(): number {
    const lost = this.#lost;
    this.#lost = 0;
    return lost;
  }
}

function countLines(lines: Uint8Array): number {
  let count = 0;
  for (const byte of lines) if (byte === 10) count++;
  return count;
}
