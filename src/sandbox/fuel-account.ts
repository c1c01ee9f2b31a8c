// The fuel of one call: what was given, what is left in the module, and so what was used.

/** How far host calls take it below zero: with the largest check and what ends a guest on top it still fits in an i32. */
const MAX_DEBT = 2 ** 28;
/**
 * The module asks each time that it has used so much more, in the middle of a slice too: a sixteenth of what it has used,
 * within these bounds.
 */
const MIN_PIECE = 2 ** 16;
const MAX_PIECE = 2 ** 22;
const PIECES = 16;

export class FuelAccount {
  /** The module's own i32. */
  readonly #left: { value: number };
  /** Given to the module so far, and what it may have by the end of the slice. */
  #given = 0;
  #sliceEnd = 0;
  /** What was used when the module last asked behind a piece's end, or the host last took some: no slice decides where. */
  #known = 0;
  #pieceEnd = MIN_PIECE;
  #owesTurn = false;

  constructor(left: { value: number }) {
    this.#left = left;
  }

  /** `fuel`: up to the end of the slice. */
  begin(fuel: number): void {
    this.#owesTurn = false;
    this.#known = 0;
    this.#pieceEnd = MIN_PIECE;
    this.#sliceEnd = fuel;
    this.#given = Math.min(fuel, MIN_PIECE);
    this.#left.value = this.#given;
  }

  /** The module asks for fuel: more of the same slice, to be added; 0 when that is over. */
  nextPiece(): number {
    const used = this.#given - this.#left.value;
    if (used > this.#pieceEnd) {
      this.#known = used;
      const piece = Math.floor(used / PIECES);
      this.#pieceEnd = used + Math.min(MAX_PIECE, Math.max(MIN_PIECE, piece));
    }
    return used <= this.#sliceEnd ? this.#give() : 0;
  }

  /** Fuel for another slice: what the module is to add of it first. Or a negative number, which ends the guest. */
  add(fuel: number): number {
    if (fuel < 0) {
      this.#given += fuel;
      return fuel;
    }
    this.#sliceEnd = this.#given + fuel;
    return this.#give();
  }

  #give(): number {
    const before = this.#given;
    this.#given = Math.min(this.#sliceEnd, this.#pieceEnd);
    return this.#given - before;
  }

  /** The guest's next check finds out. What does not fit in the module's i32 is noted here alone. */
  take(units: number): void {
    const wanted = this.#left.value - units;
    const left = Math.max(wanted, -MAX_DEBT);
    this.#left.value = left;
    this.#given += left - wanted;
    this.#known = this.#given - left;
  }

  /** The same after a slice that no turn of the event loop could follow. */
  addOwed(fuel: number): number {
    this.#owesTurn = true;
    return this.add(fuel);
  }

  /** Now it could: where one is owed, the slice ends where the module is. */
  endOwed(): void {
    if (!this.#owesTurn) return;
    this.#owesTurn = false;
    this.#given -= Math.max(0, this.#left.value);
    this.#left.value = Math.min(0, this.#left.value);
    this.#sliceEnd = this.#given - 1;
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
    return this.#given - this.#left.value;
  }

  /**
   * Where the guest trapped in a body that kept its fuel in a local, the module's i32 is that of the body's last call or of
   * its beginning, or older still: what is known is nearer then. Less than a piece is missing.
   */
  get used(): number {
    // The i32 may have wrapped around any number of times, but is never half a round away.
    const since = (this.#given - this.#left.value - this.#known) | 0;
    return this.#known + Math.max(0, since);
  }
}
