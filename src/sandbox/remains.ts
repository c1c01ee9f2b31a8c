// The memories of sandboxes that are closed and that V8 has not freed yet: they hold pages, address space and mappings
// like live ones. V8 does not know how much (`linear-memory.ts`), so this asks it to collect when it has become much.
import type { InstanceCap } from "./instance-cap.ts";

/** V8 is asked to collect after so many more memories in all threads together ... */
const MEMORIES = 1000;
/** ... or so many more bytes that were written. Both grow with the sandboxes, which make each collection slower. */
const BYTES = 256 * 1024 * 1024;
const SANDBOXES = 4000;
/** V8 begins to collect, in small steps, when it hears of so much at once; 64 MiB were seen not to be enough. */
const NOTE_BYTES = 128 * 1024 * 1024;

export class Remains {
  readonly #cap: InstanceCap;
  readonly #collected = new FinalizationRegistry<undefined>(() => {
    this.#cap.otherMemories--;
    this.#asked = false;
  });
  /** V8 was asked, and has not freed any since. */
  #asked = false;
  /** Since V8 was asked last. */
  #memories = 0;
  #bytes = 0;

  /** Counts them in `cap.otherMemories`. */
  constructor(cap: InstanceCap) {
    this.#cap = cap;
  }

  /** A memory that nobody uses any more, and about how much of it was written. */
  add(memory: WebAssembly.Memory, writtenBytes: number): void {
    const cap = this.#cap;
    this.#collected.register(memory, undefined);
    cap.otherMemories++;
    this.#memories++;
    this.#bytes += writtenBytes;
    const scale = Math.max(1 / cap.threads, (cap.live + cap.otherMemories) / SANDBOXES);
    if (this.#memories < MEMORIES * scale && this.#bytes < BYTES * scale) return;
    this.#ask();
  }

  /** For when a sandbox is to be made. */
  makeRoom(): void {
    if (this.#cap.isCrowded && !this.#asked) this.#ask();
  }

  #ask(): void {
    this.#memories = 0;
    this.#bytes = 0;
    this.#asked = true;
    askToCollect();
  }
}

/** V8 reckons the size of a buffer, even of one that is garbage at once; zeros that nobody touches take no real memory. */
function askToCollect(): void {
  try {
    void new ArrayBuffer(NOTE_BYTES);
  } catch {
    // No address space for it: then V8 has just collected all that there was, to find some.
  }
}
