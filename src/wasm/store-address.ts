// Which stores need a mark of their own: a store through the same local, at nearly the same offset as one that was marked
// on the way here, lies on a page that is marked already. Knows the operand stack only as far as it is plain.
import type { CodeCursor } from "./code.ts";
import { codeOf, OPCODES } from "./opcode.ts";
import { MAX_LOCALS } from "./limit.ts";
import { TRACKED_SLACK_BYTES } from "./runtime.ts";

/** A mark at an offset covers stores of up to 16 bytes from there to so far behind it. */
const COVERED_OFFSET = TRACKED_SLACK_BYTES - 16;
/** Offsets are marked from a multiple of this, so that neighbours fall to the same mark. */
const OFFSET_STEP = 128;

const EFFECT = {
  unknown: 0,
  push: 1,
  unary: 2,
  binary: 3,
  drop: 4,
  get: 5,
  set: 6,
  tee: 7,
  store: 8,
  select: 9,
  open: 10,
  loop: 11,
  arm: 12,
  end: 13,
  nothing: 14,
} as const;

const EFFECT_BY_CODE: Uint8Array = effectTable();

// Beyond these, a store gets a mark of its own.
const MAX_OPERANDS = 256;
const MAX_MARKS = 4096;
/** So many marks are looked at, from the last one made: a body of stores only takes no longer for it. */
const MAX_COMPARED = 16;

/** An operand of which nothing is known. */
const UNKNOWN = -1;

export class StoreAddress {
  readonly #cursor: CodeCursor;
  /** For each known operand, the local whose value it is, and which of its values. */
  readonly #locals: Int32Array = new Int32Array(MAX_OPERANDS);
  readonly #versions: Int32Array = new Int32Array(MAX_OPERANDS);
  #top = 0;
  /** The marks on every path that leads here: local, its value, offset. Those below the floor stand outside of a loop. */
  readonly #markLocal: Int32Array = new Int32Array(MAX_MARKS);
  readonly #markVersion: Int32Array = new Int32Array(MAX_MARKS);
  readonly #markOffset: Float64Array = new Float64Array(MAX_MARKS);
  #marks = 0;
  #floor = 0;
  /** For each open block, how many marks there were before it, and their floor. */
  readonly #blockMarks: number[] = [];
  readonly #blockFloor: number[] = [];
  /** The version of each local; what is not above `#firstVersion` was left by another body. */
  readonly #version: Int32Array = new Int32Array(MAX_LOCALS);
  #firstVersion = 0;
  #lastVersion = 0;

  constructor(cursor: CodeCursor) {
    this.#cursor = cursor;
  }

  /** Before the first instruction of a body. */
  reset(): void {
    this.#top = 0;
    this.#marks = 0;
    this.#floor = 0;
    this.#blockMarks.length = 0;
    this.#blockFloor.length = 0;
    this.#firstVersion = this.#lastVersion;
  }

  /**
   * For a store, before `step`: the offset from its address operand that is to be marked, or -1 when the mark that
   * covers it was made before.
   */
  offsetToMark(): number {
    const { memoryOffset } = this.#cursor;
    const operand = this.#top - 2;
    const offset = memoryOffset <= COVERED_OFFSET ? 0 : memoryOffset - (memoryOffset % OFFSET_STEP);
    const local = operand < 0 ? UNKNOWN : (this.#locals[operand] ?? UNKNOWN);
    if (local === UNKNOWN) return offset;
    const version = this.#versions[operand] ?? 0;
    const floor = Math.max(this.#floor, this.#marks - MAX_COMPARED);
    for (let mark = this.#marks - 1; mark >= floor; mark--) {
      if (this.#markLocal[mark] !== local || this.#markVersion[mark] !== version) continue;
      const behind = memoryOffset - (this.#markOffset[mark] ?? 0);
      if (behind >= 0 && behind <= COVERED_OFFSET) return -1;
    }
    if (this.#marks < MAX_MARKS) {
      this.#markLocal[this.#marks] = local;
      this.#markVersion[this.#marks] = version;
      this.#markOffset[this.#marks++] = offset;
    }
    return offset;
  }

  /** Follows the instruction that the cursor is at. */
  step(): void {
    const { code, index } = this.#cursor;
    switch (EFFECT_BY_CODE[code]) {
      case EFFECT.nothing:
        return;
      case EFFECT.push:
        this.#push(UNKNOWN, 0);
        return;
      case EFFECT.unary:
        this.#pop(1);
        this.#push(UNKNOWN, 0);
        return;
      case EFFECT.binary:
        this.#pop(2);
        this.#push(UNKNOWN, 0);
        return;
      case EFFECT.select:
        this.#pop(3);
        this.#push(UNKNOWN, 0);
        return;
      case EFFECT.drop:
        this.#pop(1);
        return;
      case EFFECT.store:
        this.#pop(2);
        return;
      case EFFECT.get:
        this.#push(index, this.#versionOf(index));
        return;
      case EFFECT.set:
        this.#pop(1);
        this.#assign(index);
        return;
      case EFFECT.tee:
        this.#pop(1);
        this.#assign(index);
        this.#push(index, this.#lastVersion);
        return;
      case EFFECT.open:
        this.#open();
        return;
      case EFFECT.loop:
        // The header is also reached from the loop's end, where locals may have other values.
        this.#open();
        this.#floor = this.#marks;
        return;
      case EFFECT.arm:
        this.#top = 0;
        this.#marks = this.#blockMarks.at(-1) ?? 0;
        return;
      case EFFECT.end:
        this.#top = 0;
        this.#marks = this.#blockMarks.pop() ?? 0;
        this.#floor = this.#blockFloor.pop() ?? 0;
        return;
      default:
        this.#top = 0;
    }
  }

  #open(): void {
    this.#top = 0;
    this.#blockMarks.push(this.#marks);
    this.#blockFloor.push(this.#floor);
  }

  #push(local: number, version: number): void {
    // Those below are only forgotten.
    if (this.#top === MAX_OPERANDS) this.#top = 0;
    this.#locals[this.#top] = local;
    this.#versions[this.#top++] = version;
  }

  #pop(count: number): void {
    this.#top = Math.max(0, this.#top - count);
  }

  #versionOf(local: number): number {
    const version = this.#version[local] ?? 0;
    return version > this.#firstVersion ? version : 0;
  }

  #assign(local: number): void {
    this.#version[local] = ++this.#lastVersion;
  }
}

function effectTable(): Uint8Array {
  const table = new Uint8Array(0x600);
  for (const { code, name } of OPCODES) table[code] = effectOf(name);
  table[codeOf("delegate")] = EFFECT.end;
  return table;
}

/** What is not recognised makes everything unknown, which costs a mark and is never wrong. */
function effectOf(name: string): number {
  if (/^(block|if|try|try_table)$/.test(name)) return EFFECT.open;
  if (name === "loop") return EFFECT.loop;
  if (/^(else|catch|catch_all)$/.test(name)) return EFFECT.arm;
  if (name === "end") return EFFECT.end;
  if (name === "nop") return EFFECT.nothing;
  if (name === "local.get") return EFFECT.get;
  if (name === "local.set") return EFFECT.set;
  if (name === "local.tee") return EFFECT.tee;
  if (name === "global.get" || /^(i32|i64|f32|f64|v128)\.const$/.test(name)) return EFFECT.push;
  if (name === "global.set" || name === "drop" || name === "br_if") return EFFECT.drop;
  if (name === "select") return EFFECT.select;
  if (/^(i32|i64|f32|f64|v128)\.store/.test(name)) return EFFECT.store;
  if (/^(i32|i64|f32|f64)\.load/.test(name)) return EFFECT.unary;
  if (/^(i32|i64|f32|f64)\.(eqz|clz|ctz|popcnt|abs|neg|ceil|floor|trunc|nearest|sqrt)$/.test(name))
    return EFFECT.unary;
  if (/^(i32|i64|f32|f64)\.(wrap|trunc|extend|convert|demote|promote|reinterpret)/.test(name))
    return EFFECT.unary;
  if (
    /^(i32|i64|f32|f64)\.(eq|ne|lt|gt|le|ge|add|sub|mul|div|rem|and|or|xor|shl|shr|rotl|rotr|min|max|copysign)(_[su])?$/.test(
      name,
    )
  )
    return EFFECT.binary;
  return EFFECT.unknown;
}
