// What has to go so that what is kept stays within its bounds: decided with figures that are held here, so that a batch of
// calls costs no more than its own size.
import type { InvocationSettings } from "../config/config.ts";
import { UnfitFileError } from "./unfit-file.ts";
import type { InvocationFile } from "./invocation-file.ts";
import type { Row } from "./invocation-row.ts";

const HOUR_MS = 3_600_000;
/** So often the age is looked at, and whether another process has written. */
const LOOK_MS = 1000;
const AGE_MS = 60_000;
/** Rows of one deletion. */
const MAX_DELETED = 1000;
/** Beyond this multiple of `keep_bytes` deleting did not help. */
const MAX_EXCESS = 2;
const SLACK_BYTES = 8 * 1024 * 1024;
/** Free pages that are kept for what comes, and how many are given back at once. */
const MIN_FREE_BYTES = 1024 * 1024;
const SHRINK_PAGES = 256;

interface Kept {
  readonly application: string;
  readonly kind: number;
  count: number;
  bytes: number;
}

export class Retention {
  readonly #file: InvocationFile;
  readonly #now: () => number;
  #groups = new Map<string, Kept>();
  #foreign = -1;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #agedAt = Number.NEGATIVE_INFINITY;

  constructor(file: InvocationFile, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /** Within a transaction, before rows are added. Returns those that are to be: of very many the last. */
  makeRoom(all: readonly Row[], { keep, keepBytes, keepHours }: InvocationSettings): readonly Row[] {
    const rows = lastOf(all, keep, keepBytes / 2);
    const now = this.#now();
    if (Math.abs(now - this.#agedAt) >= AGE_MS) {
      this.#agedAt = now;
      const age = keepHours * HOUR_MS;
      // What arrived while the clock was far ahead would keep whatever stands behind it.
      if (this.#file.deleteOutside(now - age, now + age) > 0) this.#foreign = -1;
    }
    this.#look(now);
    let excess = this.#file.size().used - keepBytes;
    for (const row of rows) {
      const group = this.#group(row);
      group.count++;
      group.bytes += row.bytes;
      excess += row.bytes;
    }
    for (const group of this.#groups.values()) {
      if (group.count <= keep) continue;
      const bytes = this.#delete(group, group.count - keep);
      excess -= bytes;
    }
    while (excess > 0) {
      const largest = this.#largest();
      if (largest === undefined) break;
      const each = Math.max(1, largest.bytes / largest.count);
      const freed = this.#delete(largest, Math.min(MAX_DELETED, Math.ceil(excess / each)));
      if (freed === 0) this.#groups.delete(toKey(largest));
      excess -= freed;
    }
    return rows;
  }

  /** The transaction did not happen: the figures are not what they were. */
  forget(): void {
    this.#foreign = -1;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
  }

  /** After the transaction. Throws where the file grows although nothing is left to delete. */
  tidy({ keepBytes }: InvocationSettings): void {
    const { used, free } = this.#file.size();
    if (used > keepBytes * MAX_EXCESS + SLACK_BYTES)
      throw new UnfitFileError("damaged", `${used} bytes are in use, and what is known of takes less`);
    if (free > Math.max(MIN_FREE_BYTES, used / 4)) this.#file.shrink(SHRINK_PAGES);
  }

  /** Counts anew where another process has written, or this one never looked. */
  #look(now: number): void {
    if (this.#foreign !== -1 && Math.abs(now - this.#lookedAt) < LOOK_MS) return;
    this.#lookedAt = now;
    const foreign = this.#file.foreignVersion;
    if (foreign === this.#foreign) return;
    this.#foreign = foreign;
    this.#groups = new Map(this.#file.groups().map((group) => [toKey(group), { ...group }]));
  }

  #group({ application, kind }: Row): Kept {
    const key = toKey({ application, kind });
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { application, kind, count: 0, bytes: 0 };
      this.#groups.set(key, group);
    }
    return group;
  }

  /** Whoever has most gives first: a function that logs a lot drives out its own calls and not those of others. */
  #largest(): Kept | undefined {
    let largest: Kept | undefined;
    for (const group of this.#groups.values())
      if (group.count > 0 && (largest === undefined || group.bytes > largest.bytes)) largest = group;
    return largest;
  }

  #delete(group: Kept, count: number): number {
    const deleted = this.#file.deleteOldest(group.application, group.kind, count);
    const bytes = deleted.reduce((sum, each) => sum + each, 0);
    group.count -= deleted.length;
    group.bytes -= bytes;
    return bytes;
  }
}

function toKey({ application, kind }: Pick<Kept, "application" | "kind">): string {
  return `${kind} ${application}`;
}

/** The last of a batch, so that it fits by itself. */
function lastOf(rows: readonly Row[], keep: number, maximumBytes: number): readonly Row[] {
  const counts = new Map<string, number>();
  let bytes = 0;
  return rows
    .toReversed()
    .filter((row) => {
      const key = toKey(row);
      const count = (counts.get(key) ?? 0) + 1;
      if (count > keep || bytes + row.bytes > maximumBytes) return false;
      counts.set(key, count);
      bytes += row.bytes;
      return true;
    })
    .toReversed();
}
