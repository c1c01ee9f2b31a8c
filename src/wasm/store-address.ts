// Which stores need a mark of their own: a store through the same local, at nearly the same offset as one that was marked
// on the way here, lies on a page that is marked already. Knows the operand stack only as far as it is plain.
import type { CodeCursor } from "./code.ts";
import { codeOf, OPCODES } from "./opcode.ts";
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

/** An operand of which nothing is known. */
const UNKNOWN = -1;

export class StoreAddress {
  readonly #cursor: CodeCursor;
  /** For each known operand, the local whose value it is, and which of its values. */
  readonly #locals: number[] = [];
  readonly #versions: number[] = [];
  /** The marks on every path that leads here: local, its value, offset. Those below the floor stand outside of a loop. */
  readonly #marks: { local: number; version: number; offset: number }[] = [];
  readonly #blocks: { marks: number; floor: number }[] = [];
  #floor = 0;
  #version = new Map<number, number>();
  #lastVersion = 0;

  constructor(cursor: CodeCursor) {
    this.#cursor = cursor;
  }

  /** Before the first instruction of a body. */
  reset(): void {
    this.#forget();
    this.#marks.length = 0;
    this.#blocks.length = 0;
    this.#floor = 0;
    this.#version.clear();
    this.#lastVersion = 0;
  }

  /**
   * For a store, before `step`: the offset from its address operand that is to be marked, or -1 when the mark that
   * covers it was made before.
   */
  offsetToMark(): number {
    const { memoryOffset } = this.#cursor;
    const top = this.#locals.length;
    const local = this.#locals[top - 2] ?? UNKNOWN;
    const offset = memoryOffset <= COVERED_OFFSET ? 0 : memoryOffset - (memoryOffset % OFFSET_STEP);
    if (local === UNKNOWN) return offset;
    const version = this.#versions[top - 2] ?? 0;
    for (let index = this.#marks.length - 1; index >= this.#floor; index--) {
      const mark = this.#marks[index];
      if (mark === undefined || mark.local !== local || mark.version !== version) continue;
      if (memoryOffset >= mark.offset && memoryOffset - mark.offset <= COVERED_OFFSET) return -1;
    }
    this.#marks.push({ local, version, offset });
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
        this.#push(index, this.#version.get(index) ?? 0);
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
        this.#forget();
        this.#blocks.push({ marks: this.#marks.length, floor: this.#floor });
        return;
      case EFFECT.loop:
        // The header is also reached from the loop's end, where locals may have other values.
        this.#forget();
        this.#blocks.push({ marks: this.#marks.length, floor: this.#floor });
        this.#floor = this.#marks.length;
        return;
      case EFFECT.arm:
        this.#forget();
        this.#marks.length = this.#blocks.at(-1)?.marks ?? 0;
        return;
      case EFFECT.end: {
        this.#forget();
        const block = this.#blocks.pop();
        this.#marks.length = block?.marks ?? 0;
        this.#floor = block?.floor ?? 0;
        return;
      }
      default:
        this.#forget();
    }
  }

  #push(local: number, version: number): void {
    this.#locals.push(local);
    this.#versions.push(version);
  }

  #pop(count: number): void {
    this.#locals.length = Math.max(0, this.#locals.length - count);
    this.#versions.length = this.#locals.length;
  }

  #assign(local: number): void {
    this.#version.set(local, ++this.#lastVersion);
  }

  #forget(): void {
    this.#locals.length = 0;
    this.#versions.length = 0;
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
