// Random code that pushes one value.
import { sleb, TYPE, zero, type Type } from "./random-type.ts";
import { RandomWriter } from "./random-writer.ts";
import { leb } from "./wasm-bytes.ts";

const LOADS: ReadonlyMap<Type, readonly number[]> = new Map<Type, readonly number[]>([
  [TYPE.i32, [0x28, 0x2c, 0x2d, 0x2e, 0x2f]],
  [TYPE.i64, [0x29, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35]],
]);
const BINARY: ReadonlyMap<Type, readonly number[]> = new Map<Type, readonly number[]>([
  [TYPE.i32, [0x6a, 0x6b, 0x6c, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78]],
  [TYPE.i64, [0x7c, 0x7d, 0x7e, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a]],
  [TYPE.f32, [0x92, 0x93, 0x94, 0x95, 0x96, 0x97]],
  [TYPE.f64, [0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5]],
]);
export abstract class RandomValue extends RandomWriter {
  protected abstract statements(depth: number): void;

  /** A condition: half of them change with every step that the module takes. */
  protected condition(depth: number): void {
    if (this.random(2) === 0) return this.value(TYPE.i32, depth);
    this.op(0x23, leb(this.around.budgetGlobal));
    this.op(0x41, 1 << this.random(4));
    this.op(0x71);
  }

  /** Code that pushes one value. */
  protected value(type: Type, depth: number): void {
    if (depth > 6 || this.left < 0 || this.random(4) === 0) return this.simple(type);
    const choice = this.random(14);
    if (choice === 0) return this.select(type, depth);
    if (choice === 1) return this.tee(type, depth);
    if (choice === 2 && depth < 4) return this.valueBlock(type, depth);
    switch (type) {
      case TYPE.i32:
        return choice < 5
          ? this.compare(depth)
          : choice < 6
            ? this.divide(depth)
            : this.arithmetic(type, depth);
      case TYPE.i64:
      case TYPE.f32:
      case TYPE.f64:
        return this.arithmetic(type, depth);
      case TYPE.v128:
        this.value(TYPE.i64, depth + 1);
        return this.op(0xfd, 0x12);
      default:
        return this.simple(type);
    }
  }

  protected simple(type: Type): void {
    const choice = this.random(4);
    if (choice === 0) return this.op(0x20, leb(this.localOf(type)));
    const global = this.around.globals.indexOf(type);
    if (choice === 1 && global >= 0) return this.op(0x23, leb(global));
    if (type === TYPE.i32)
      return this.op(0x41, sleb(this.random(3) === 0 ? this.random(2 ** 32) : this.random(9)));
    if (type === TYPE.i64) return this.op(0x42, sleb(this.random(2 ** 32)));
    if (type === TYPE.f64)
      return this.op(0x44, [...new Uint8Array(new Float64Array([this.random(999) / 7]).buffer)]);
    if (type === TYPE.funcref && choice === 2)
      return this.op(
        0xd2,
        leb(this.around.imported + this.random(this.around.functions.length - this.around.imported)),
      );
    return this.op(zero(type));
  }

  protected select(type: Type, depth: number): void {
    this.value(type, depth + 1);
    this.value(type, depth + 1);
    this.value(TYPE.i32, depth + 1);
    if (type >= TYPE.v128) this.op(0x1b);
    else this.op(0x1c, 1, type);
  }

  protected tee(type: Type, depth: number): void {
    this.value(type, depth + 1);
    this.op(0x22, leb(this.localOf(type)));
  }

  protected valueBlock(type: Type, depth: number): void {
    this.op(0x02, type);
    this.inside([type], () => {
      this.statements(depth + 2);
      this.value(type, depth + 2);
    });
    this.op(0x0b);
  }

  protected compare(depth: number): void {
    const [type, opcodes] = this.pick([
      [TYPE.i32, [0x46, 0x48, 0x49, 0x4d, 0x4f]],
      [TYPE.i64, [0x51, 0x53, 0x54]],
      [TYPE.f64, [0x61, 0x63]],
    ] as const);
    this.value(type, depth + 1);
    this.value(type, depth + 1);
    this.op(this.pick<number>(opcodes));
  }

  /** Never by zero, but for now and then. */
  protected divide(depth: number): void {
    this.value(TYPE.i32, depth + 1);
    this.value(TYPE.i32, depth + 1);
    if (this.random(20) !== 0) {
      this.op(0x41, 1);
      this.op(0x72);
    }
    this.op(this.pick([0x6e, 0x70]));
  }

  protected arithmetic(type: Type, depth: number): void {
    const loads = LOADS.get(type);
    if (loads !== undefined && this.random(4) === 0) {
      this.pointer(depth);
      return this.op(this.pick(loads), 0, leb(this.random(40)));
    }
    this.value(type, depth + 1);
    this.value(type, depth + 1);
    this.op(this.pick(BINARY.get(type) ?? []));
    if (type === TYPE.i32 || type === TYPE.i64) return;
    // The bits of a NaN may be any: none is let through to memory.
    const local = this.localOf(type);
    this.op(0x22, leb(local));
    this.op(zero(type));
    this.op(0x20, leb(local));
    this.op(0x20, leb(local));
    this.op(type === TYPE.f32 ? 0x5b : 0x61);
    this.op(0x1b);
    this.op(0x21, leb(local));
    this.op(0x20, leb(local));
  }

  /** The operand of an access: a place at a page's end, a local as it is, or a masked value. */
  protected pointer(depth: number): void {
    const choice = this.random(12);
    if (choice < 4) this.op(0x41, sleb((1 + this.random(15)) * 4096 - this.random(24)));
    else if (choice < 7) this.op(0x20, leb(this.localOf(TYPE.i32)));
    else {
      this.value(TYPE.i32, depth + 1);
      this.op(0x41, sleb(choice === 7 ? -1 : 0x7fff));
      this.op(0x71);
    }
  }

  protected offset(): number {
    const kind = this.random(16);
    if (kind < 8) return this.random(32);
    if (kind < 12) return 220 + this.random(50);
    if (kind < 15) return this.random(9000);
    return this.random(40) === 0 ? 0xffff_ff00 + this.random(256) : 4096 - this.random(300);
  }
}
