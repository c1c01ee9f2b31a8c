// What instructions cost in fuel, and the cost of every region of a function. A region begins at the function's entry or
// at a loop's header and ends where control leaves or comes back to a header, so each is run through at most once for
// each time its check is passed. Its cost is that of its longest path: an upper bound that does not add up the arms of a
// switch.
import type { CodeCursor } from "./code.ts";
import { codeOf, OPCODES } from "./opcode.ts";

/** Calling the host, before and after: above `EXEMPT_COST`, so that no function that callers pay for does it. */
const IMPORT_COST = 50;
/** What is paid when the host returns, so that a long row of such calls is not paid for all at once. */
export const RETURN_COST = 150;
/** Locals for one unit of fuel, as a power of two. */
const LOCALS_COST_BITS = 4;
/** A function without loops and up to this cost has no check of its own; its callers pay. Indirect calls always pay it. */
export const EXEMPT_COST = 48;

const COST: Uint16Array = costTable();

const CONTROL = {
  none: 0,
  block: 1,
  loop: 2,
  if: 3,
  else: 4,
  end: 5,
  branch: 6,
  branchMaybe: 7,
  branchTable: 8,
  stop: 9,
  call: 10,
  tailCall: 11,
  catch: 12,
  tryTable: 13,
} as const;

const CONTROL_BY_CODE: Uint8Array = controlTable();

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
  #path = 0;

  constructor(cursor: CodeCursor, importedFunctions: number, calleeCost: Uint8Array) {
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

  step(): void {
    const { code } = this.#cursor;
    if (this.#path !== DEAD) this.#path += COST[code] as number;
    const control = CONTROL_BY_CODE[code] as number;
    if (control !== CONTROL.none) this.#control(control);
  }

  /** After the last instruction. */
  finish(): void {
    this.#touch();
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

/** One unit for most instructions; what takes visibly longer costs more, and what makes no machine code nothing. */
function costTable(): Uint16Array {
  const costs = new Uint16Array(0x600);
  for (const { code, name } of OPCODES) costs[code] = costOf(name);
  return costs;
}

function costOf(name: string): number {
  if (/^(nop|block|loop|else|end|try|catch|catch_all|delegate|drop)$/.test(name)) return 0;
  if (/\.(div|rem)_[su]$/.test(name)) return 6;
  if (/(\.div|\.sqrt)$/.test(name)) return 4;
  if (/^(return_)?call(_ref|_indirect)$/.test(name)) return 6 + EXEMPT_COST;
  if (/^(return_)?call$/.test(name)) return 3;
  // They charge by their size themselves, which the functions that callers pay for must not: above `EXEMPT_COST`.
  if (/^memory\.(fill|copy|init)$/.test(name) || /^table\.(grow|fill|copy|init)$/.test(name)) return 50;
  if (name === "table.set") return 64;
  if (name === "memory.grow") return 400;
  if (/^(throw|throw_ref|rethrow)$/.test(name)) return 500;
  return 1;
}

function controlTable(): Uint8Array {
  const table = new Uint8Array(0x600);
  const set = (control: number, names: string): void => {
    for (const name of names.split(" ")) table[codeOf(name)] = control;
  };
  set(CONTROL.block, "block try");
  set(CONTROL.tryTable, "try_table");
  set(CONTROL.loop, "loop");
  set(CONTROL.if, "if");
  set(CONTROL.else, "else");
  set(CONTROL.catch, "catch catch_all");
  set(CONTROL.end, "end delegate");
  set(CONTROL.branch, "br");
  set(CONTROL.branchMaybe, "br_if br_on_null br_on_non_null br_on_cast br_on_cast_fail");
  set(CONTROL.branchTable, "br_table");
  set(CONTROL.stop, "unreachable return throw rethrow throw_ref return_call_indirect return_call_ref");
  set(CONTROL.call, "call");
  set(CONTROL.tailCall, "return_call");
  return table;
}
