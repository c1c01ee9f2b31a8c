// What one call may make the host hold, and do on threads where nothing meters it.
import { ScriptError } from "./completions.ts";
import { Lane } from "./lane.ts";

/** Bytes that a call has handed over and nobody has taken yet. A larger piece has to be the only one. */
const MAX_HELD_BYTES = 16 * 1024 * 1024;

export class Allowance {
  /** Work on shared threads waits here first, so that a call with much of it does not hold up the others. */
  readonly lane: Lane = new Lane(1);
  readonly #cpuMs: number;
  #heldBytes = 0;
  #spentMs = 0;

  constructor(cpuMs: number) {
    this.#cpuMs = cpuMs;
  }

  /** Returns what lets go of them; it may be called more than once. */
  hold(bytes: number): () => void {
    if (this.#heldBytes > 0 && this.#heldBytes + bytes > MAX_HELD_BYTES) {
      throw new ScriptError(
        "QuotaExceededError",
        `more than ${MAX_HELD_BYTES} bytes are on their way; wait for some of them`,
      );
    }
    this.#heldBytes += bytes;
    let held = bytes;
    return () => {
      this.#heldBytes -= held;
      held = 0;
    };
  }

  /** Time that crypto.subtle will take about. */
  spend(milliseconds: number): void {
    this.#spentMs += milliseconds;
    if (this.#spentMs <= this.#cpuMs) return;
    throw new ScriptError(
      "QuotaExceededError",
      `crypto.subtle would take more than limits.cpu_ms = ${this.#cpuMs}`,
    );
  }
}
