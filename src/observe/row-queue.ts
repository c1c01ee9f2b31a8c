// Rows in memory, the oldest first, up to bounds.
import type { Row } from "./invocation-row.ts";

const MAX_ROWS = 2000;
const MAX_BYTES = 8 * 1024 * 1024;

export class RowQueue {
  #rows: Row[] = [];
  #bytes = 0;

  get rows(): readonly Row[] {
    return this.#rows;
  }

  /** Behind all others. May be over the bounds until `bound`. */
  add(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#rows.push(row);
      this.#bytes += row.bytes;
    }
  }

  /** In front of all others. */
  putBack(rows: readonly Row[]): void {
    const own = this.#rows;
    this.clear();
    this.add(rows);
    this.add(own);
  }

  clear(): void {
    this.#rows = [];
    this.#bytes = 0;
  }

  /** Lets the oldest go; returns how many. */
  bound(): number {
    let gone = 0;
    while (this.#rows.length > MAX_ROWS || this.#bytes > MAX_BYTES) {
      const [oldest] = this.#rows.splice(0, 1);
      this.#bytes -= oldest?.bytes ?? 0;
      gone++;
    }
    return gone;
  }
}
