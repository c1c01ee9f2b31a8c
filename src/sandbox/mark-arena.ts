// The memory in which the sandboxes of a thread mark what they write, a byte for each small page. One memory for all of
// them, because each memory takes 8 GiB of address space and a few mappings, which is what limits how many fit.

const PAGE_BYTES = 65_536;
const MAX_PAGES = 65_536;

/** A sandbox's part of the arena. */
export interface MarkRegion {
  /** First byte; also the sandbox's number, for no two live sandboxes share one. */
  readonly base: number;
  readonly length: number;
}

export class MarkArena {
  readonly memory: WebAssembly.Memory = new WebAssembly.Memory({ initial: 1, maximum: MAX_PAGES });
  #bytes = new Uint8Array(this.memory.buffer);
  #end = 0;
  /** Regions given back, by length: sandboxes of one program all need the same. */
  readonly #free = new Map<number, number[]>();

  /** All marks; valid until the next `take`. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  /**
   * A region of zeros for so many pages of 64 KiB, each mark standing for `2 ** pageBits` bytes; undefined when the arena
   * is full.
   */
  take(pages: number, pageBits: number): MarkRegion | undefined {
    // Read eight at a time; never empty, so that every sandbox has a number.
    const length = Math.max(8, pages * (PAGE_BYTES >> pageBits));
    const reused = this.#free.get(length)?.pop();
    if (reused !== undefined) return { base: reused, length };
    const base = this.#end;
    const missing = Math.ceil((base + length) / PAGE_BYTES) - this.#bytes.length / PAGE_BYTES;
    if (missing > 0) {
      try {
        this.memory.grow(Math.max(missing, 16));
      } catch {
        return undefined;
      }
      this.#bytes = new Uint8Array(this.memory.buffer);
    }
    this.#end = base + length;
    return { base, length };
  }

  give(region: MarkRegion): void {
    this.clear(region);
    const free = this.#free.get(region.length);
    if (free === undefined) this.#free.set(region.length, [region.base]);
    else free.push(region.base);
  }

  /** How many are set. */
  count({ base, length }: MarkRegion): number {
    const bytes = this.#bytes;
    // Most are not set: eight are looked at together.
    const words = new Float64Array(bytes.buffer, base, length / 8);
    let set = 0;
    for (let word = 0; word < words.length; word++) {
      if (words[word] === 0) continue;
      const start = base + word * 8;
      for (let at = start; at < start + 8; at++) if (bytes[at] !== 0) set++;
    }
    return set;
  }

  clear({ base, length }: MarkRegion): void {
    this.#bytes.fill(0, base, base + length);
  }
}
