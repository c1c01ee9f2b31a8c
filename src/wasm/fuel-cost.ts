// What instructions cost in fuel, and the cost of every region of a function. A region begins at the function's entry or
// at a loop's header and ends where control leaves or comes back to a header, so each is run through at most once for
// each time its check is passed. Its cost is that of its longest path: an upper bound that does not add up the arms of a
// switch.
import type { CodeCursor } from "./code.ts";
import { CONTROL, CONTROL_BY_CODE, COST, IMPORT_COST, LOCALS_COST_BITS } from "./fuel-table.ts";

const EMPTY_BLOCK_TYPE = -64;

const FRAME = { block: 0, loop: 1, caught: 2 } as const;

/** Not reachable: the value of a path that control cannot take. */
const DEAD = -1;

/**
 * The fuel of every check of a function body: `begin`, `step` after each instruction that the cursor reads, `finish`.
 * One object measures one body after the other.
 */
export class FuelCost {
  readonly #cursor: CodeCursor;
  readonly #importedFunctions: number;
  /** What a direct call of a function adds for the callee, by function index: 0 where the callee pays itself. */
  readonly #calleeCost: Uint8Array;
  /** The cost of the entry region, then of each loop in the order of their headers; complete after `finish`. */
  readonly costs: number[] = [];
  /** The region that the instruction just read stands in: a place in `costs`. */
  region = 0;
  // The stack of open frames: the region that their label belongs to, the longest path to their end so far, for an `if`
  // the path that skips it, and whether it is a loop or an exception is caught at its end.
  #depth = 0;
  readonly #frameRegion: number[] = [];
  readonly #frameLabel: number[] = [];
  readonly #frameSkip: number[] = [];
  readonly #frameKind: number[] = [];
  /** By region: the longest path to the place where an inner loop begins, the region around it, its charges. */
  readonly #suspended: number[] = [];
  readonly #outer: number[] = [];
  readonly #charging: boolean[] = [];
  readonly #maximumRegionCost: number;
  #path = 0;

  /** `maximumRegionCost`: no round of a loop costs more, however long its longest path is. */
  constructor(
    cursor: CodeCursor,
    importedFunctions: number,
    calleeCost: Uint8Array,
    maximumRegionCost: number = Infinity,
  ) {
    this.#maximumRegionCost = maximumRegionCost;
    this.#cursor = cursor;
    this.#importedFunctions = importedFunctions;
    this.#calleeCost = calleeCost;
  }

  /** Before the first instruction of a body. */
  begin(): void {
    this.costs.length = 0;
    this.#depth = 0;
    this.#suspended.length = 0;
    this.#outer.length = 0;
    this.#charging.length = 0;
    this.#openRegion(-1);
    this.#openFrame(FRAME.block, DEAD);
    // Locals are set to zero, many at a time.
    this.#path = this.#cursor.localCount >>> LOCALS_COST_BITS;
  }

  /** Before `step`: the check of the entry stands here, and what does not pass it has been paid for. */
  restart(): void {
    this.#frameLabel.fill(DEAD, 0, this.#depth);
    this.#frameSkip.fill(DEAD, 0, this.#depth);
    this.costs[0] = 0;
    this.#path = 0;
  }

  step(): void {
    const { code } = this.#cursor;
    if (this.#path !== DEAD) this.#path += COST[code] as number;
    const control = CONTROL_BY_CODE[code] as number;
    if (control !== CONTROL.none) this.#control(control);
  }

  /** After the last instruction. */
  finish(): void {
    this.#touch();
    for (let region = 0; region < this.costs.length; region++) {
      if ((this.costs[region] ?? 0) > this.#maximumRegionCost) this.costs[region] = this.#maximumRegionCost;
    }
  }

  /** The instruction just read may take fuel itself, or let the host look at it. */
  noteCharge(): void {
    for (
      let region = this.region;
      region >= 0 && this.#charging[region] === false;
      region = this.#outer[region] ?? -1
    )
      this.#charging[region] = true;
  }

  /** True when there is a loop in which nothing else takes fuel. */
  hasQuietLoop(): boolean {
    for (let region = 1; region < this.#charging.length; region++)
      if (this.#charging[region] === false) return true;
    return false;
  }

  #control(control: number): void {
    const cursor = this.#cursor;
    switch (control) {
      case CONTROL.block:
        this.#openFrame(FRAME.block, DEAD);
        return;
      case CONTROL.tryTable:
        this.#openTryTable();
        return;
      case CONTROL.loop: {
        this.#touch();
        const outer = this.region;
        this.#suspended[outer] = this.#path;
        this.#openRegion(outer);
        // Dead code stays dead, but a loop in it still has a header to check.
        this.#openFrame(FRAME.loop, DEAD);
        this.#path = 0;
        return;
      }
      case CONTROL.if:
        this.#openFrame(FRAME.block, this.#path);
        return;
      case CONTROL.else:
        this.#endArm();
        this.#path = this.#takeSkip();
        return;
      case CONTROL.catch:
        // The exception may come from anywhere before: as long as the longest path of the region so far.
        this.#endArm();
        this.#path = this.costs[this.region] ?? 0;
        return;
      case CONTROL.end:
        this.#endFrame();
        return;
      case CONTROL.branch:
        this.#branch(cursor.index);
        this.#stop();
        return;
      case CONTROL.branchMaybe:
        this.#branch(cursor.index);
        return;
      case CONTROL.branchTable:
        this.#branchTable();
        this.#stop();
        return;
      case CONTROL.stop:
        this.#stop();
        return;
      case CONTROL.call:
        this.#call();
        return;
      case CONTROL.tailCall:
        this.#call();
        this.#stop();
        return;
    }
  }

  #call(): void {
    if (this.#path === DEAD) return;
    const { index } = this.#cursor;
    this.#path += index < this.#importedFunctions ? IMPORT_COST : (this.#calleeCost[index] ?? 0);
  }

  #openRegion(outer: number): void {
    this.region = this.costs.length;
    this.costs.push(0);
    this.#outer.push(outer);
    this.#suspended.push(0);
    this.#charging.push(false);
    this.#path = 0;
  }

  #openFrame(kind: number, skip: number): void {
    const depth = this.#depth++;
    this.#frameRegion[depth] = this.region;
    this.#frameLabel[depth] = DEAD;
    this.#frameSkip[depth] = skip;
    this.#frameKind[depth] = kind;
  }

  /** The labels of the clauses count from outside of the block; a loop among them has its own check. */
  #openTryTable(): void {
    const cursor = this.#cursor;
    const { position } = cursor;
    cursor.position = cursor.immediates;
    const type = cursor.s33();
    if (type < 0 && type !== EMPTY_BLOCK_TYPE) {
      cursor.position = cursor.immediates;
      cursor.valueType();
    }
    for (let clauses = cursor.u32(); clauses > 0; clauses--) {
      if (cursor.u8() < 2) cursor.u32();
      const frame = this.#depth - 1 - cursor.u32();
      if (this.#frameKind[frame] === FRAME.block) this.#frameKind[frame] = FRAME.caught;
    }
    cursor.position = position;
    this.#openFrame(FRAME.block, DEAD);
  }

  /** Control may go to the end of the frame that `label` names, or back to its header. */
  #branch(label: number): void {
    this.#touch();
    this.#arrive(this.#depth - 1 - label);
  }

  #arrive(frame: number): void {
    if (this.#path === DEAD || this.#frameKind[frame] === FRAME.loop) return;
    this.#raise(frame, this.#pathIn(this.#frameRegion[frame] ?? 0));
  }

  #raise(frame: number, path: number): void {
    if (path > (this.#frameLabel[frame] ?? DEAD)) this.#frameLabel[frame] = path;
  }

  /** The path here as an enclosing region counts it: its own loops cost it nothing. */
  #pathIn(region: number): number {
    return region === this.region ? this.#path : (this.#suspended[region] ?? 0);
  }

  #branchTable(): void {
    const cursor = this.#cursor;
    const { position } = cursor;
    cursor.position = cursor.immediates;
    this.#touch();
    for (let labels = cursor.u32(); labels >= 0; labels--) this.#arrive(this.#depth - 1 - cursor.u32());
    cursor.position = position;
  }

  /** Control does not go on here. */
  #stop(): void {
    this.#touch();
    this.#path = DEAD;
  }

  #endArm(): void {
    this.#touch();
    this.#arrive(this.#depth - 1);
  }

  #takeSkip(): number {
    const depth = this.#depth - 1;
    const skip = this.#frameSkip[depth] ?? DEAD;
    this.#frameSkip[depth] = DEAD;
    return skip;
  }

  #endFrame(): void {
    this.#touch();
    const depth = --this.#depth;
    const kind = this.#frameKind[depth];
    if (kind === FRAME.loop) {
      const outer = this.#outer[this.region] ?? 0;
      const reachable = this.#path !== DEAD;
      this.region = outer;
      this.#path = reachable ? (this.#suspended[outer] ?? 0) : DEAD;
      return;
    }
    this.#path = Math.max(this.#path, this.#frameLabel[depth] ?? DEAD, this.#frameSkip[depth] ?? DEAD);
    // An exception may come here from anywhere before: the longest path so far covers it.
    if (kind === FRAME.caught) this.#path = Math.max(this.#path, this.costs[this.region] ?? 0);
  }

  #touch(): void {
    if (this.#path > (this.costs[this.region] ?? 0)) this.costs[this.region] = this.#path;
  }
}
