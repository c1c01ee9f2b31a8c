// Random code that writes memory and tables.
import { BULK_COST_BITS } from "../../src/wasm/runtime.ts";
import { sleb, TYPE, type Type } from "./random-type.ts";
import { RandomValue } from "./random-value.ts";
import { leb } from "./wasm-bytes.ts";

/** `[opcode, type of the value]` of each store; lanes have a byte behind them. */
const STORES: readonly [number, Type][] = [
  [0x36, TYPE.i32],
  [0x37, TYPE.i64],
  [0x38, TYPE.f32],
  [0x39, TYPE.f64],
  [0x3a, TYPE.i32],
  [0x3b, TYPE.i32],
  [0x3c, TYPE.i64],
  [0x3d, TYPE.i64],
  [0x3e, TYPE.i64],
];
export abstract class RandomStore extends RandomValue {
  protected abstract branchMaybe(depth: number): void;
  protected abstract ifElse(depth: number): void;
  protected abstract loop(depth: number): void;
  protected abstract throwMaybe(depth: number): void;

  /** A local gets an address that most stores through it can use. */
  protected address(): void {
    this.value(TYPE.i32, 4);
    this.op(0x41, sleb(0xfff8));
    this.op(0x71);
    this.op(0x21, leb(this.localOf(TYPE.i32)));
  }

  protected store(depth: number): void {
    this.storeTo(depth, () => this.pointer(depth), this.offset());
  }

  protected storeTo(depth: number, pointer: () => void, offset: number): void {
    pointer();
    const choice = this.random(STORES.length + 3);
    const [opcode, type] = STORES[choice] ?? [0, TYPE.v128];
    this.value(type, depth + 2);
    if (opcode !== 0) return this.op(opcode, 0, leb(offset));
    if (choice === STORES.length) return this.op(0xfd, 0x0b, 0, leb(offset));
    const lane = this.random(4);
    this.op(0xfd, leb(0x58 + lane), 0, leb(offset), this.random(16 >> lane));
  }

  /** Neighbouring stores through one local, with what could make their marks wrong between them. */
  protected burst(depth: number): void {
    this.address();
    const local = this.localOf(TYPE.i32);
    this.op(0x41, sleb(this.random(15) * 4096 + 4090));
    this.op(0x21, leb(local));
    const start = this.offset() & 0x1fff;
    for (let count = 2 + this.random(4); count > 0; count--) {
      const between = this.random(9);
      if (between === 0) this.branchMaybe(depth);
      if (between === 1) this.address();
      if (between === 2) {
        this.op(0x20, leb(local));
        this.op(0x41, sleb(this.random(5000)));
        this.op(0x6a);
        this.op(0x22, leb(local));
        this.op(0x1a);
      }
      if (between === 3 && this.left > 0 && depth < 5) this.ifElse(depth + 1);
      if (between === 4 && this.left > 0 && depth < 5) this.loop(depth + 1);
      this.storeTo(depth, () => this.op(0x20, leb(local)), start + this.random(260));
    }
  }

  protected bulk(depth: number): void {
    const choice = this.random(9);
    this.pointer(depth);
    if (choice < 4) {
      this.value(TYPE.i32, depth + 2);
      this.size();
      return this.op(0xfc, 11, 0);
    }
    if (choice < 7) {
      this.pointer(depth);
      this.size();
      return this.op(0xfc, 10, 0, 0);
    }
    const segment = this.random(2);
    const length = this.around.dataBytes[segment] ?? 0;
    const from = this.random(length + 1);
    this.op(0x41, sleb(from));
    this.op(0x41, sleb(this.random(length - from + (this.random(20) === 0 ? 20 : 1))));
    this.op(0xfc, 8, segment, 0);
  }

  protected size(): void {
    const kind = this.random(20);
    const size = kind === 0 ? -this.random(9) : kind < 4 ? 0 : this.random(kind < 16 ? 300 : 20_000);
    if (size > 0) this.count(size >>> BULK_COST_BITS);
    this.op(0x41, sleb(size));
  }

  protected rare(depth: number): void {
    const element = this.around.elementSegment;
    const index = (): void => this.op(0x41, this.random(15));
    switch (this.random(16)) {
      case 0:
      case 1:
      case 2:
      case 3:
        this.op(0x41, this.random(3) - 1 === -1 ? 0x7f : this.random(2));
        this.op(0x40, 0);
        return this.op(0x1a);
      case 4:
      case 5:
        this.op(0x3f, 0);
        this.op(0x21, leb(this.localOf(TYPE.i32)));
        return;
      case 6:
        index();
        this.value(TYPE.funcref, depth + 2);
        return this.op(0x26, 0);
      case 7:
        this.value(TYPE.funcref, depth + 2);
        this.op(0x41, this.random(3));
        this.op(0xfc, 15, 0);
        return this.op(0x1a);
      case 8:
        index();
        this.value(TYPE.funcref, depth + 2);
        this.op(0x41, this.random(3));
        return this.op(0xfc, 17, 0);
      case 9:
        index();
        index();
        this.op(0x41, this.random(3));
        return this.op(0xfc, 14, 0, 0);
      case 10:
        index();
        this.op(0x41, 0);
        this.op(0x41, this.random(3));
        return this.op(0xfc, 12, element, 0);
      case 11:
        return this.random(8) === 0 ? this.op(0x00) : this.op(0x01);
      case 12:
        return this.random(4) === 0 ? this.op(0xfc, 9, 0) : this.op(0x01);
      default:
        return this.throwMaybe(depth);
    }
  }
}
