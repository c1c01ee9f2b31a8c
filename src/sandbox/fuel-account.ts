// The fuel of one call: what was given, what is left in the module, and so what was used.

/** How far host calls take it below zero: with the largest check and what ends a guest on top it still fits in an i32. */
const MAX_DEBT = 2 ** 28;
const WRAP = 2 ** 32;

export class FuelAccount {
  /** The module's own i32. */
  readonly #left: { value: number };
  /** Given at the start of the call, and what was added since. */
  #given = 0;
  /** What was used by the end of the last slice. */
  #used = 0;

  constructor(left: { value: number }) {
    this.#left = left;
  }

  begin(fuel: number): void {
    this.#given = fuel;
    this.#left.value = fuel;
    this.#used = 0;
  }

  /** For fuel that the module adds itself, as the answer to its asking. */
  add(fuel: number): number {
    this.#given += fuel;
    return fuel;
  }

  /** The guest's next check finds out. What does not fit in the module's i32 is noted here alone. */
  take(units: number): void {
    const wanted = this.#left.value - units;
    const left = Math.max(wanted, -MAX_DEBT);
    this.#left.value = left;
    this.#given += left - wanted;
  }

  /** Leaves nothing. */
  drain(): void {
    this.#given += -1 - this.#left.value;
    this.#left.value = -1;
  }

  /** What a guest that asks for fuel has used beyond what it had. */
  get debt(): number {
    return Math.max(0, -this.#left.value);
  }

  /** What was used by the end of a slice, in all. */
  endSlice(): number {
    this.#used = this.#given - this.#left.value;
    return this.#used;
  }

  /** Where the guest trapped, the module's i32 may have wrapped around; no slice is as large as that. */
  get used(): number {
    const used = this.#given - this.#left.value;
    return used - WRAP * Math.max(0, Math.round((used - this.#used) / WRAP));
  }
}
