// What instructions cost in fuel, and the cost of every region of a function. A region begins at the function's entry or
// at a loop's header and ends where control leaves or comes back to a header, so each is run through at most once for
// each time its check is passed. Its cost is that of its longest path: an upper bound that does not add up the arms of a
// switch.
import type { CodeCursor } from "./code.ts";
import { codeOf, OPCODES, opcodeOf } from "./opcode.ts";

/** Calling the host: its work on the way in and out. */
const IMPORT_COST = 200;
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

/** Not reachable: the value of a path that control cannot take. */
const DEAD = -1;

/** The fuel of every check of a function body. One object measures one body after the other. */
export class FuelCost {
  readonly #cursor: CodeCursor;
  readonly #importedFunctions: number;
  /** What a direct call of a function adds for the callee, by function index: 0 where the callee pays itself. */
  readonly #calleeCost: Uint8Array;
  /** After `measure`: the cost of the entry region, then of each loop in the order of their headers. */
  readonly costs: number[] = [];
  // The stack of open frames: the region that their label belongs to, the longest path to their end so far, and for an
  // `if` the path that skips it.
  #frameRegion: number[] = [];
  #frameLabel: number[] = [];
  #frameSkip: number[] = [];
  #frameLoop: boolean[] = [];
  #frameTryTable: boolean[] = [];
  /** The longest path to the place where an inner loop begins, by region. */
  #suspended: number[] = [];
  #outer: number[] = [];
  #region = 0;
  #path = 0;

  constructor(cursor: CodeCursor, importedFunctions: number, calleeCost: Uint8Array) {
    this.#cursor = cursor;
    this.#importedFunctions = importedFunctions;
    this.#calleeCost = calleeCost;
  }

  measure(functionIndex: number, start: number, end: number): void {
    const cursor = this.#cursor;
    cursor.openBody(functionIndex, start, end);
    this.costs.length = 0;
    this.#frameRegion.length = 0;
    this.#suspended.length = 0;
    this.#outer.length = 0;
    this.#openRegion(-1);
    this.#openFrame(false, DEAD);
    while (cursor.next()) {
      const { code } = cursor;
      if (this.#path !== DEAD) this.#path += COST[code] as number;
      const control = CONTROL_BY_CODE[code] as number;
      if (control !== CONTROL.none) this.#control(control);
    }
    this.#touch();
  }

  #control(control: number): void {
    const cursor = this.#cursor;
    switch (control) {
      case CONTROL.block:
        this.#openFrame(false, DEAD);
        return;
      case CONTROL.tryTable:
        this.#openFrame(false, DEAD);
        this.#frameTryTable[this.#frameRegion.length - 1] = true;
        return;
      case CONTROL.loop: {
        this.#touch();
        const outer = this.#region;
        this.#suspended[outer] = this.#path;
        this.#openRegion(outer);
        // Dead code stays dead, but a loop in it still has a header to check.
        this.#openFrame(true, DEAD);
        this.#path = 0;
        return;
      }
      case CONTROL.if:
        this.#openFrame(false, this.#path);
        return;
      case CONTROL.else:
        this.#endArm();
        this.#path = this.#takeSkip();
        return;
      case CONTROL.catch:
        // The exception may come from anywhere before: as long as the longest path of the region so far.
        this.#endArm();
        this.#path = this.costs[this.#region] ?? 0;
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
    this.#region = this.costs.length;
    this.costs.push(0);
    this.#outer.push(outer);
    this.#suspended.push(0);
    this.#path = 0;
  }

  #openFrame(loop: boolean, skip: number): void {
    const depth = this.#frameRegion.length;
    this.#frameRegion.push(this.#region);
    this.#frameLabel[depth] = DEAD;
    this.#frameSkip[depth] = skip;
    this.#frameLoop[depth] = loop;
    this.#frameTryTable[depth] = false;
  }

  /** Control may go to the end of the frame that `label` names, or back to its header. */
  #branch(label: number): void {
    this.#touch();
    this.#arrive(this.#frameRegion.length - 1 - label);
  }

  #arrive(frame: number): void {
    if (this.#path === DEAD || this.#frameLoop[frame]) return;
    this.#raise(frame, this.#pathIn(this.#frameRegion[frame] ?? 0));
  }

  #raise(frame: number, path: number): void {
    if (path > (this.#frameLabel[frame] ?? DEAD)) this.#frameLabel[frame] = path;
  }

  /** The path here as an enclosing region counts it: its own loops cost it nothing. */
  #pathIn(region: number): number {
    return region === this.#region ? this.#path : (this.#suspended[region] ?? 0);
  }

  #branchTable(): void {
    const { bytes, immediates, labelCount } = this.#cursor;
    let at = immediates;
    const skip = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] as number;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value;
      }
    };
    skip();
    this.#touch();
    for (let label = 0; label <= labelCount; label++) this.#arrive(this.#frameRegion.length - 1 - skip());
  }

  /** Control does not go on here. */
  #stop(): void {
    this.#touch();
    this.#path = DEAD;
  }

  #endArm(): void {
    this.#touch();
    this.#arrive(this.#frameRegion.length - 1);
  }

  #takeSkip(): number {
    const depth = this.#frameRegion.length - 1;
    const skip = this.#frameSkip[depth] ?? DEAD;
    this.#frameSkip[depth] = DEAD;
    return skip;
  }

  #endFrame(): void {
    this.#touch();
    const depth = this.#frameRegion.length - 1;
    if (this.#frameTryTable[depth]) this.#catchAnywhere();
    this.#frameRegion.pop();
    if (this.#frameLoop[depth]) {
      const outer = this.#outer[this.#region] ?? 0;
      const reachable = this.#path !== DEAD;
      this.#region = outer;
      this.#path = reachable ? (this.#suspended[outer] ?? 0) : DEAD;
      return;
    }
    this.#path = Math.max(this.#path, this.#frameLabel[depth] ?? DEAD, this.#frameSkip[depth] ?? DEAD);
  }

  /** A clause of `try_table` may lead to any enclosing label, from anywhere in its body: the longest path covers it. */
  #catchAnywhere(): void {
    const longest = this.costs[this.#region] ?? 0;
    for (let frame = 0; frame < this.#frameRegion.length; frame++) {
      if (this.#frameLoop[frame]) continue;
      const region = this.#frameRegion[frame] ?? 0;
      this.#raise(frame, region === this.#region ? longest : (this.#suspended[region] ?? 0));
    }
  }

  #touch(): void {
    if (this.#path > (this.costs[this.#region] ?? 0)) this.costs[this.#region] = this.#path;
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

/** For messages. */
export function nameOfCode(code: number): string {
  return opcodeOf(code)?.name ?? `0x${code.toString(16)}`;
}
