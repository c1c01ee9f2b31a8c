// How often a wrong token may be tried. Counts failures only: whoever is right, or has a session, is not held up by it; and
// what is refused here is not compared, and does not count, so that nobody waits longer than a minute after the last try.

const WINDOW_MS = 60_000;
/** Failures within the window, from one address and from all. */
const MAX_OF_ADDRESS = 10;
const MAX_OF_ALL = 100;
/** Addresses from which the right token came are held up by their own failures only. */
const MAX_KNOWN = 256;

export class Attempts {
  readonly #now: () => number;
  /** When each failure was, the oldest first. */
  readonly #failures: { readonly key: string; readonly at: number }[] = [];
  readonly #known = new Set<string>();

  /** `now`: milliseconds since any start, never going back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Seconds until the address may try again; 0: now. */
  wait(address: string): number {
    const now = this.#now();
    const end = now - WINDOW_MS;
    const current = this.#failures.findIndex(({ at }) => at > end);
    this.#failures.splice(0, current === -1 ? this.#failures.length : current);
    const key = toKey(address);
    const own = this.#failures.filter((failure) => failure.key === key);
    const limits = [own.at(-MAX_OF_ADDRESS)];
    if (!this.#known.has(key)) limits.push(this.#failures.at(-MAX_OF_ALL));
    const until = Math.max(0, ...limits.map((failure) => (failure === undefined ? 0 : failure.at - end)));
    return Math.ceil(until / 1000);
  }

  failed(address: string): void {
    this.#failures.push({ key: toKey(address), at: this.#now() });
  }

  succeeded(address: string): void {
    const key = toKey(address);
    this.#known.delete(key);
    this.#known.add(key);
    const [oldest] = this.#known;
    if (this.#known.size > MAX_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** Whoever has one IPv6 address has all 2^64 of its network. */
function toKey(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(":")) return mapped ?? address;
  const [head = "", tail] = address.replace(/%.*$/, "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => "0"), ...right].slice(0, 4).join(":");
}
