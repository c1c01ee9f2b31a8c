// Where the check of a function's entry stands. A call that leaves before it has called or repeated anything has done
// little, which its caller can pay: the check stands behind such ways out. In recursion most calls are of that kind.
import type { CodeCursor } from "./code.ts";
import { CONTROL, CONTROL_BY_CODE, COST, EXEMPT_COST, LOCALS_COST_BITS } from "./fuel-table.ts";
import { codeOf } from "./opcode.ts";

/** Control cannot come here without passing the check. */
const CHECKED = -1;
/** What is farther into a body is not looked at: its check then stands at the entry. */
const MAX_LOOK_BYTES = 1024;

const UNREACHABLE = codeOf("unreachable");

/**
 * Finds the one place that no loop, no call and nothing dear can be reached without passing, as near to them as it can be.
 * One and not several, so that no call passes two checks. One object looks at one body after the other.
 */
export class EntryCheck {
  readonly #cursor: CodeCursor;
  /** Offset of the instruction before which the check stands; 0 for the entry. */
  place = 0;
  /** The most that a call costs without, and before it passes, the check; at most `EXEMPT_COST`. */
  unchecked = 0;

  /** The cost of the longest way here that does not pass the check; for each open frame, that to its end and past an `if`. */
  #path = 0;
  #depth = 0;
  readonly #label: number[] = [];
  readonly #skip: number[] = [];
  /** How many of those lead on: all but the one to the function's own end. */
  #leading = 0;
  /** For each label that a way was found to, the frame and its cost before: what a check further outside undoes. */
  readonly #ways: number[] = [];
  // For each open frame, the place for a check that stands in the frame itself: the offset, the path to it, `#ways` there.
  readonly #place: number[] = [];
  readonly #placePath: number[] = [];
  readonly #placeWays: number[] = [];
  /** The frame that the check stands in or, once that has ended, the one around it; `CHECKED` before there is one. */
  #frame = CHECKED;

  constructor(cursor: CodeCursor) {
    this.#cursor = cursor;
  }

  /** Looks at the body that the cursor has just opened. */
  find(): void {
    const cursor = this.#cursor;
    const limit = cursor.position + MAX_LOOK_BYTES;
    this.#depth = 0;
    this.#leading = 0;
    this.#ways.length = 0;
    this.#frame = CHECKED;
    this.#path = cursor.localCount >>> LOCALS_COST_BITS;
    this.#open(CHECKED);
    let known = this.#path > EXEMPT_COST;
    while (!known && cursor.position < limit && cursor.next()) {
      this.#step();
      known = this.#path === CHECKED && this.#leading === 0;
    }
    const without = this.#label[0] ?? CHECKED;
    // Not known, or no call leaves before it, or nothing to check: it stands at the entry.
    if (!known || this.#frame === CHECKED || without === CHECKED) this.place = this.unchecked = 0;
    else this.unchecked = Math.max(this.unchecked, without);
  }

  #step(): void {
    const { code } = this.#cursor;
    const control = CONTROL_BY_CODE[code] as number;
    if (this.#path !== CHECKED) {
      const path = this.#path + (COST[code] as number);
      const checks = control === CONTROL.loop || control === CONTROL.call || control === CONTROL.tailCall;
      if (checks || path > EXEMPT_COST) this.#check();
      else this.#path = path;
    }
    if (control !== CONTROL.none) this.#control(control);
  }

  /** The check stands before the instruction just read: in this frame or, if there is one already, where both pass it. */
  #check(): void {
    if (this.#frame === CHECKED) this.#frame = this.#depth - 1;
    this.place = this.#place[this.#frame] ?? 0;
    this.unchecked = this.#placePath[this.#frame] ?? 0;
    const kept = this.#placeWays[this.#frame] ?? 0;
    for (let at = this.#ways.length - 2; at >= kept; at -= 2)
      this.#setLabel(this.#ways[at] ?? 0, this.#ways[at + 1] ?? CHECKED);
    this.#ways.length = kept;
    for (let frame = this.#depth - 1; frame > this.#frame; frame--) this.#setSkip(frame, CHECKED);
    this.#path = CHECKED;
  }

  #control(control: number): void {
    const cursor = this.#cursor;
    switch (control) {
      case CONTROL.block:
      case CONTROL.tryTable:
      case CONTROL.loop:
        return this.#open(CHECKED);
      case CONTROL.if:
        return this.#open(this.#path);
      case CONTROL.else:
        this.#endArm();
        this.#path = this.#skip[this.#depth - 1] ?? CHECKED;
        this.#setSkip(this.#depth - 1, CHECKED);
        // The place in the first arm is none for this one.
        this.#placeWays[this.#depth - 1] = -1;
        return this.#mark();
      case CONTROL.catch:
        // Exceptions come from calls only, and those have passed the check.
        this.#endArm();
        this.#path = CHECKED;
        return;
      case CONTROL.end:
        return this.#end();
      case CONTROL.branch:
        this.#arrive(this.#depth - 1 - cursor.index);
        this.#path = CHECKED;
        return;
      case CONTROL.branchMaybe:
        this.#arrive(this.#depth - 1 - cursor.index);
        return this.#mark();
      case CONTROL.branchTable:
        return this.#branchTable();
      case CONTROL.stop:
        // After a trap nothing needs to be paid any more.
        if (cursor.code !== UNREACHABLE) this.#arrive(0);
        this.#path = CHECKED;
        return;
      case CONTROL.tailCall:
        this.#path = CHECKED;
        return;
    }
  }

  #open(skip: number): void {
    const frame = this.#depth++;
    this.#label[frame] = CHECKED;
    this.#skip[frame] = CHECKED;
    this.#setSkip(frame, skip);
    this.#placeWays[frame] = -1;
    this.#mark();
  }

  /** The other arm of the frame does not pass a check in this one. */
  #endArm(): void {
    this.#arrive(this.#depth - 1);
    if (this.#frame === this.#depth - 1) this.#frame--;
  }

  #end(): void {
    const frame = this.#depth - 1;
    if (frame === 0) {
      this.#arrive(0);
      this.#path = CHECKED;
      return;
    }
    this.#path = Math.max(this.#path, this.#label[frame] ?? CHECKED, this.#skip[frame] ?? CHECKED);
    this.#setLabel(frame, CHECKED);
    this.#setSkip(frame, CHECKED);
    if (this.#frame === frame) this.#frame--;
    this.#depth--;
    this.#mark();
  }

  #branchTable(): void {
    const cursor = this.#cursor;
    const { position } = cursor;
    cursor.position = cursor.immediates;
    for (let labels = cursor.u32(); labels >= 0; labels--) this.#arrive(this.#depth - 1 - cursor.u32());
    cursor.position = position;
    this.#path = CHECKED;
  }

  /** Control may go from here to the end of a frame. Loops are none of these: no way without the check leads into one. */
  #arrive(frame: number): void {
    const before = this.#label[frame] ?? CHECKED;
    if (this.#path <= before) return;
    this.#ways.push(frame, before);
    this.#setLabel(frame, this.#path);
  }

  /** A check may stand behind the instruction just read, if a way was found since the last such place. */
  #mark(): void {
    const frame = this.#depth - 1;
    if (this.#frame !== CHECKED || this.#path === CHECKED || this.#placeWays[frame] === this.#ways.length)
      return;
    this.#place[frame] = this.#cursor.position;
    this.#placePath[frame] = this.#path;
    this.#placeWays[frame] = this.#ways.length;
  }

  #setLabel(frame: number, path: number): void {
    if (frame > 0) this.#leading += Number(path !== CHECKED) - Number(this.#label[frame] !== CHECKED);
    this.#label[frame] = path;
  }

  #setSkip(frame: number, path: number): void {
    this.#leading += Number(path !== CHECKED) - Number(this.#skip[frame] !== CHECKED);
    this.#skip[frame] = path;
  }
}
