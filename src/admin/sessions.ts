// Browsers that have signed in: in memory, a few, for half a day. Only digests are kept.
import { createHash, randomBytes } from "node:crypto";

export const SESSION_MS: number = 12 * 3_600_000;
const MAX_SESSIONS = 64;

export class Sessions {
  readonly #now: () => number;
  /** When each ends, the oldest first. */
  readonly #ends = new Map<string, number>();

  /** `now`: milliseconds since any start, never going back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Returns what its owner shows; of too many the oldest ends. */
  begin(): string {
    const id = randomBytes(32).toString("base64url");
    const [oldest] = this.#ends.keys();
    if (this.#ends.size >= MAX_SESSIONS && oldest !== undefined) this.#ends.delete(oldest);
    this.#ends.set(toDigest(id), this.#now() + SESSION_MS);
    return id;
  }

  has(id: string): boolean {
    const digest = toDigest(id);
    const end = this.#ends.get(digest);
    if (end === undefined) return false;
    if (end > this.#now()) return true;
    this.#ends.delete(digest);
    return false;
  }

  end(id: string): void {
    this.#ends.delete(toDigest(id));
  }

  endAll(): void {
    this.#ends.clear();
  }
}

/** Looking a digest up tells nothing of the id by how long it takes. */
function toDigest(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
