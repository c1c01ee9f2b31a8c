// Walks instructions (5.4 Instructions): opcodes, immediates, nesting. It does not check operand types: V8 does, when it compiles.
// One object is made per module and opened on one body after the other; `next` allocates nothing (16 MB in well under half a second).
import { functionTypeIn, type CodeSpace } from "./code-space.ts";
import type { FeatureLog } from "./feature.ts";
import { IMMEDIATE } from "./immediate.ts";
import { ImmediateReader } from "./immediate-reader.ts";
import { MAX_BRANCH_TABLE, MAX_LOCALS } from "./limit.ts";
import { FEATURE_BY_CODE, IMMEDIATE_BY_CODE, PARAMETER_BY_CODE, toCode, UNKNOWN_OPCODE } from "./opcode.ts";

// What opened a frame, by its opcode; the body itself is a block.
const BLOCK = 0x02;
const IF = 0x04;
const ELSE = 0x05;
const TRY = 0x06;
const CATCH = 0x07;
const CATCH_ALL = 0x19;

const EMPTY_BLOCK_TYPE = -64;

export class CodeCursor extends ImmediateReader {
  /** The instruction just read: its code (see `Opcode`), where it begins and where its immediates begin. It ends at `position`. */
  code = 0;
  offset = 0;
  immediates = 0;
  /** Open frames after the instruction just read, the body itself included: 0 after the last `end`. */
  depth = 0;
  /** How many labels or catch clauses `br_table` and `try_table` have, the default of the former not counted. */
  labelCount = 0;
  #frames: Uint8Array<ArrayBuffer> = new Uint8Array(64);
  #firstUse: Float64Array;
  #isBody = false;

  constructor(bytes: Uint8Array, space: CodeSpace, features?: FeatureLog) {
    super(bytes, space, features);
    this.#firstUse = this.features.first;
  }

  /**
   * Opens the body of a function: `start` and `end` enclose its locals and its instructions (5.5.13 Code Section). Afterwards `position`
   * is the first instruction.
   */
  openBody(functionIndex: number, start: number, end: number): void {
    this.#open(start, end);
    this.section = "code section";
    this.item = "function";
    this.itemIndex = functionIndex;
    this.#isBody = true;
    this.#readLocals(functionTypeIn(this.space, functionIndex)?.parameters.length ?? 0);
  }

  /** Opens a constant expression, whose last `end` is not known beforehand: it is at `position` when `next` gives false. */
  openExpression(start: number, end: number): void {
    this.#open(start, end);
    this.#isBody = false;
    this.localCount = 0;
  }

  /** Reads the next instruction into the fields; false after the last `end`. */
  next(): boolean {
    if (this.depth === 0) return false;
    const offset = this.position;
    if (offset >= this.end) this.fail(`unexpected end: ${this.depth} "end" missing`, this.end);
    let code = this.bytes[offset] as number;
    this.position = offset + 1;
    if (code === 0xfb || code === 0xfc || code === 0xfd || code === 0xfe) code = this.#prefixed(code);
    const kind = IMMEDIATE_BY_CODE[code] as number;
    this.offset = offset;
    this.code = code;
    this.immediates = this.position;
    const feature = FEATURE_BY_CODE[code] as number;
    if (feature !== 0 && offset < (this.#firstUse[feature - 1] as number))
      this.features.useAt(feature - 1, offset);
    // The most frequent kinds are handled here and not in readImmediate: 45 MB take 300 instead of 390 ms.
    switch (kind) {
      case IMMEDIATE.none:
        return true;
      case IMMEDIATE.local: {
        const local = this.u32();
        if (local >= this.localCount)
          this.fail(`local index ${local} is out of range (there are ${this.localCount})`, offset + 1);
        this.index = local;
        return true;
      }
      case IMMEDIATE.i32:
        this.value = this.s32();
        return true;
      case IMMEDIATE.label:
        this.index = this.#label();
        return true;
      case IMMEDIATE.end:
        this.#close();
        return true;
      case IMMEDIATE.block:
        this.#blockType();
        this.#push(code);
        return true;
      case UNKNOWN_OPCODE:
        return this.fail(`unknown opcode 0x${code.toString(16).padStart(2, "0")}`, offset);
      default:
        if (!this.#readControl(kind)) this.readImmediate(kind, PARAMETER_BY_CODE[code] as number);
        return true;
    }
  }

  /** What opened the frame that `label` names: the opcode of block, loop, if, else, try, catch, catch_all or try_table. */
  frame(label: number): number {
    return this.#frames[this.depth - 1 - label] ?? 0;
  }

  #open(start: number, end: number): void {
    this.position = start;
    this.end = end;
    this.depth = 0;
    this.typeCount = this.space.types.length;
    this.#push(BLOCK);
  }

  #readLocals(parameters: number): void {
    let total = parameters;
    const groups = this.u32();
    for (let group = 0; group < groups; group++) {
      const offset = this.position;
      total += this.u32();
      if (total > MAX_LOCALS) this.fail(`${total} locals; V8 allows ${MAX_LOCALS}`, offset);
      this.valueType();
    }
    this.localCount = total;
  }

  #prefixed(prefix: 0xfb | 0xfc | 0xfd | 0xfe): number {
    const offset = this.position - 1;
    const number = this.u32();
    const code = toCode(prefix, number);
    if (code < 0 || IMMEDIATE_BY_CODE[code] === UNKNOWN_OPCODE)
      this.fail(`unknown opcode 0x${prefix.toString(16)} 0x${number.toString(16).padStart(2, "0")}`, offset);
    return code;
  }

  /** 5.4.1 Control Instructions, the less frequent ones; false when `kind` is none of them. */
  #readControl(kind: number): boolean {
    switch (kind) {
      case IMMEDIATE.else:
        if (this.#top() !== IF) this.fail("else without an if", this.offset);
        this.#frames[this.depth - 1] = ELSE;
        return true;
      case IMMEDIATE.labelTable:
        this.#labelTable();
        return true;
      case IMMEDIATE.catch:
        this.#catch(CATCH);
        this.index = this.tagIndex();
        return true;
      case IMMEDIATE.catchAll:
        this.#catch(CATCH_ALL);
        return true;
      case IMMEDIATE.delegate:
        if (this.#top() !== TRY) this.fail("delegate without a try, or after a catch", this.offset);
        this.depth--;
        this.index = this.#label();
        return true;
      case IMMEDIATE.rethrow: {
        this.index = this.#label();
        const target = this.frame(this.index);
        if (target !== CATCH && target !== CATCH_ALL) this.fail("rethrow must name a catch", this.immediates);
        return true;
      }
      case IMMEDIATE.tryTable:
        this.#tryTable();
        return true;
      case IMMEDIATE.castLabel: {
        const flags = this.u8();
        if (flags > 3) this.fail(`unknown cast flags 0x${flags.toString(16)}`, this.immediates);
        this.index = this.#label();
        this.heapCode();
        this.heap = this.heapCode();
        return true;
      }
      default:
        return false;
    }
  }

  #labelTable(): void {
    const offset = this.position;
    const count = this.u32();
    if (count > MAX_BRANCH_TABLE) this.fail(`${count} labels; V8 allows ${MAX_BRANCH_TABLE}`, offset);
    for (let label = 0; label < count; label++) this.#label();
    this.labelCount = count;
    this.index = this.#label();
  }

  /** The labels of the clauses count from outside of the block. */
  #tryTable(): void {
    this.#blockType();
    const count = this.u32();
    for (let clause = 0; clause < count; clause++) {
      const kind = this.u8();
      if (kind > 3) this.fail(`unknown catch clause 0x${kind.toString(16)}`, this.position - 1);
      if (kind < 2) this.tagIndex();
      this.#label();
    }
    this.labelCount = count;
    this.#push(this.code);
  }

  #catch(frame: typeof CATCH | typeof CATCH_ALL): void {
    const top = this.#top();
    if (top !== TRY && top !== CATCH) this.fail("catch without a try, or after a catch_all", this.offset);
    this.#frames[this.depth - 1] = frame;
  }

  /** `index` becomes the type index, or -1 for a block that takes nothing and gives at most one value. */
  #blockType(): void {
    const offset = this.position;
    const code = this.s33();
    this.index = -1;
    // V8 takes a padded -64 for the empty type; 0x40 is the only encoding the specification knows.
    if (code === EMPTY_BLOCK_TYPE) return;
    if (code < 0) {
      this.position = offset;
      this.valueType();
      return;
    }
    if (this.space.types[code]?.kind !== "function")
      this.fail(`block type ${code} is not a function type`, offset);
    this.features.use("multi-value", offset);
    this.index = code;
  }

  #label(): number {
    const offset = this.position;
    const label = this.u32();
    if (label >= this.depth) this.fail(`label ${label} is out of range (${this.depth} open blocks)`, offset);
    return label;
  }

  #top(): number {
    return this.#frames[this.depth - 1] as number;
  }

  #push(frame: number): void {
    if (this.depth === this.#frames.length) {
      const larger = new Uint8Array(2 * this.depth);
      larger.set(this.#frames);
      this.#frames = larger;
    }
    this.#frames[this.depth++] = frame;
  }

  #close(): void {
    this.depth--;
    if (this.depth === 0 && this.#isBody && this.position !== this.end)
      this.fail(`${this.end - this.position} bytes after the last "end"`);
  }
}
