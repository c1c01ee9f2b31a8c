// Writes the instructions that the instrumenter adds, one method for each instruction or idiom.
import { ByteWriter } from "./byte-writer.ts";
import { OP } from "./runtime-opcode.ts";
import {
  BULK_COST_BITS,
  ELEMENT_COST_BITS,
  GUEST_MEMORY,
  MAX_CHARGED_ELEMENTS,
  TRACK_MEMORY,
} from "./runtime.ts";
import type { RuntimeIndices } from "./runtime.ts";

const VOID = 0x40;

/** `i32.const 0`, `i32.lt_s`. */
const BELOW_ZERO = new Uint8Array([OP.i32Const, 0, OP.i32LtS]);
/** Page and base are added and a 1 stored there: i32.store8, alignment with the bit that a memory follows, offset 0. */
const ADD_MARK = new Uint8Array([OP.i32Add, OP.i32Const, 1, 0x3a, 0x40, TRACK_MEMORY, 0]);

/** Writes instructions by name; each method is one instruction or one idiom. */
export class RuntimeWriter extends ByteWriter {
  readonly #indices: RuntimeIndices;
  /** Where the checks' branches stand, in order: V8 lays out what they guard as unlikely. */
  readonly unlikely: number[] = [];

  // What is written most often, ready to be copied.
  readonly #chargeHead: Uint8Array;
  readonly #chargeTail: Uint8Array;
  readonly #check: Uint8Array;
  readonly #refuel: Uint8Array;
  readonly #refuelLocal: Uint8Array;
  readonly #markHere: Uint8Array;
  /** From an address to its page. */
  readonly #toPage: Uint8Array;

  constructor(indices: RuntimeIndices, expected?: number) {
    super(expected);
    this.#indices = indices;
    const { fuel, pageBits } = indices;
    this.#toPage = new Uint8Array([OP.i32Const, pageBits, OP.i32ShrU]);
    const piece = (write: () => void): Uint8Array => {
      this.length = 0;
      write();
      const bytes = this.view().slice();
      this.length = 0;
      return bytes;
    };
    this.#chargeHead = piece(() => {
      this.globalGet(fuel);
      this.u8(OP.i32Const);
    });
    this.#chargeTail = piece(() => {
      this.op("i32Sub");
      this.globalSet(fuel);
    });
    this.#check = piece(() => {
      this.globalGet(fuel);
      this.raw(BELOW_ZERO);
    });
    this.#refuel = piece(() => {
      this.call(indices.refuel);
      this.op("end");
    });
    this.#refuelLocal = piece(() => this.call(indices.refuelLocal));
    this.#markHere = piece(() => {
      this.#page();
      this.globalGet(indices.base);
      this.raw(ADD_MARK);
    });
  }

  #ifUnlikely(): void {
    this.unlikely.push(this.length);
    this.if();
  }

  brUnlikely(label: number): void {
    this.unlikely.push(this.length);
    this.br(label, true);
  }

  op(...names: (keyof typeof OP)[]): void {
    for (const name of names) this.u8(OP[name]);
  }

  get(local: number): void {
    this.u8(OP.localGet);
    this.leb(local);
  }

  set(local: number): void {
    this.u8(OP.localSet);
    this.leb(local);
  }

  tee(local: number): void {
    this.u8(OP.localTee);
    this.leb(local);
  }

  globalGet(index: number): void {
    this.u8(OP.globalGet);
    this.leb(index);
  }

  globalSet(index: number): void {
    this.u8(OP.globalSet);
    this.leb(index);
  }

  i32(value: number): void {
    this.u8(OP.i32Const);
    this.sleb(value);
  }

  call(index: number): void {
    this.u8(OP.call);
    this.leb(index);
  }

  if(type: number = VOID): void {
    this.u8(OP.if);
    this.u8(type);
  }

  block(): void {
    this.u8(OP.block);
    this.u8(VOID);
  }

  loop(): void {
    this.u8(OP.loop);
    this.u8(VOID);
  }

  br(label: number, conditional = false): void {
    this.u8(conditional ? OP.brIf : OP.br);
    this.leb(label);
  }

  /** Takes a fixed amount of fuel and asks for more when it is up. */
  charge(cost: number): void {
    this.short(this.#chargeHead);
    this.sleb(cost);
    this.short(this.#chargeTail);
    this.checkFuel();
  }

  /** Takes fuel by the bytes in a local. */
  chargeForBytes(local: number): void {
    const { fuel } = this.#indices;
    this.globalGet(fuel);
    this.get(local);
    this.i32(BULK_COST_BITS);
    this.op("i32ShrU", "i32Sub");
    this.globalSet(fuel);
    this.checkFuel();
  }

  /** Takes fuel by the table elements in a local. More than a table can have are none: the instruction fails at once. */
  chargeFor(local: number): void {
    const { fuel } = this.#indices;
    this.globalGet(fuel);
    this.get(local);
    this.i32(ELEMENT_COST_BITS);
    this.op("i32Shl");
    this.i32(0);
    this.get(local);
    this.i32(MAX_CHARGED_ELEMENTS);
    this.op("i32LeU");
    this.u8(0x1b); // select
    this.op("i32Sub");
    this.globalSet(fuel);
    this.checkFuel();
  }

  checkFuel(): void {
    this.short(this.#check);
    this.#ifUnlikely();
    this.short(this.#refuel);
  }

  /** `charge` where the fuel is in a local. */
  chargeLocal(fuel: number, cost: number, fromGlobal: boolean): void {
    if (fromGlobal) this.loadFuel(fuel);
    this.takeLocal(fuel, cost);
    this.#ifUnlikely();
    this.refuelLocal(fuel);
    this.set(fuel);
    this.u8(OP.end);
  }

  /** Takes fuel from a local; leaves whether it is up. */
  takeLocal(fuel: number, cost: number): void {
    this.get(fuel);
    this.i32(cost);
    this.u8(OP.i32Sub);
    this.tee(fuel);
    this.short(BELOW_ZERO);
  }

  /** Leaves the fuel that the host gives when that in a local is up. */
  refuelLocal(fuel: number): void {
    this.get(fuel);
    this.short(this.#refuelLocal);
  }

  /** Makes the local's fuel the module's, before anything that may charge or look. */
  storeFuel(fuel: number): void {
    this.get(fuel);
    this.globalSet(this.#indices.fuel);
  }

  loadFuel(fuel: number): void {
    this.globalGet(this.#indices.fuel);
    this.set(fuel);
  }

  /** Marks the page of the address in a local, plus a constant. */
  mark(address: number, offset: number): void {
    this.#sum(address, offset);
    this.short(this.#markHere);
  }

  /**
   * `mark` in a loop: the page that was marked last is kept in a local and not marked again. `base`: a local with the base
   * of the marks.
   */
  markChanged(address: number, offset: number, base: number, page: number, last: number): void {
    this.#sum(address, offset);
    this.short(this.#toPage);
    this.tee(page);
    this.get(last);
    this.u8(OP.i32Ne);
    this.#ifUnlikely();
    this.get(page);
    this.tee(last);
    this.get(base);
    this.short(ADD_MARK);
    this.u8(OP.end);
  }

  #sum(address: number, offset: number): void {
    this.get(address);
    if (offset === 0) return;
    this.i32(offset);
    this.u8(OP.i32Add);
  }

  /** Marks the pages of `[local start, local start + local size)`; the range lies in memory. */
  markRange(start: number, size: number): void {
    this.get(size);
    this.if();
    this.get(start);
    this.#page();
    this.globalGet(this.#indices.base);
    this.op("i32Add");
    this.i32(1);
    this.get(start);
    this.get(size);
    this.op("i32Add");
    this.i32(1);
    this.op("i32Sub");
    this.#page();
    this.get(start);
    this.#page();
    this.op("i32Sub");
    this.i32(1);
    this.op("i32Add");
    this.raw([0xfc, 11, TRACK_MEMORY]);
    this.op("end");
  }

  #page(): void {
    this.short(this.#toPage);
  }

  memoryFill(): void {
    this.raw([0xfc, 11, GUEST_MEMORY]);
  }

  memoryCopy(): void {
    this.raw([0xfc, 10, GUEST_MEMORY, GUEST_MEMORY]);
  }

  memorySize(): void {
    this.raw([OP.memorySize, GUEST_MEMORY]);
  }
}
