// Rewrites one function body: checks of the fuel, marks behind stores, the size that the guest sees. Everything else is
// copied byte for byte.
import { functionTypeIn } from "./code-space.ts";
import type { CodeSpace } from "./code-space.ts";
import type { CodeCursor } from "./code.ts";
import { OPCODES, codeOf } from "./opcode.ts";
import type { RuntimeIndices } from "./runtime.ts";
import type { RuntimeWriter } from "./runtime-writer.ts";
import { StoreAddress } from "./store-address.ts";

const EDIT = {
  none: 0,
  loop: 1,
  size: 2,
  grow: 3,
  fill: 4,
  copy: 5,
  init: 6,
  tableBulk: 7,
  call: 8,
  indirectCall: 9,
  tailCall: 10,
  return: 11,
  exception: 12,
  store: 13,
} as const;

/** A store's edit is `EDIT.store` plus the place of its value's type here. */
const VALUE_TYPES = [0x7f, 0x7e, 0x7d, 0x7c, 0x7b] as const;
const RESULT_TYPES: Readonly<Record<string, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
  funcref: 0x70,
  externref: 0x6f,
};
const I32 = 0x7f;
const VOID = 0x40;
const BLOCK = 0x02;
const BR = 0x0c;
const END = 0x0b;

const EDIT_BY_CODE: Uint8Array = editTable();
const LOOP = codeOf("loop");

export interface MeterOptions {
  /** Write tracking; without it stores are copied as they are. */
  readonly tracked: boolean;
  readonly indices: RuntimeIndices;
  /** 1 for each own function without a check at its entry. */
  readonly exempt: Uint8Array;
  readonly space: CodeSpace;
}

/** What a look at the body tells before it is written. */
interface BodyNeeds {
  /** A bit for each value type that is stored. */
  stored: number;
  /** An address or a length must be kept. */
  address: boolean;
  /** The fuel is kept in a local: some loop calls nothing that charges, and runs the faster for it. */
  localFuel: boolean;
  /** The base of the marks is kept in a local: there is a store in a loop. */
  localBase: boolean;
}

export class BodyMeter {
  readonly #cursor: CodeCursor;
  readonly #writer: RuntimeWriter;
  readonly #options: MeterOptions;
  readonly #imported: number;
  readonly #addresses: StoreAddress;
  #copied = 0;
  // Locals that are added; -1 where the body does without.
  #address = -1;
  #fuel = -1;
  #base = -1;
  #page = -1;
  #last = -1;
  readonly #values = new Int32Array(VALUE_TYPES.length);

  constructor(cursor: CodeCursor, writer: RuntimeWriter, options: MeterOptions) {
    this.#cursor = cursor;
    this.#writer = writer;
    this.#options = options;
    this.#imported = options.space.functionTypes.length - options.exempt.length;
    this.#addresses = new StoreAddress(cursor);
  }

  /** Writes the body with its size before it. `costs`: of the entry and of each loop. */
  rewrite(functionIndex: number, start: number, end: number, costs: Int32Array): void {
    const cursor = this.#cursor;
    const writer = this.#writer;
    const { tracked } = this.#options;
    const needs = this.#needs(functionIndex, start, end);
    const place = writer.openLength();
    cursor.openBody(functionIndex, start, end);
    this.#writeLocals(start, needs);
    this.#enter(functionIndex, costs[0] ?? 0);
    this.#addresses.reset();
    let check = 0;
    while (cursor.next()) {
      const edit = EDIT_BY_CODE[cursor.code] as number;
      if (edit === EDIT.loop) {
        this.#copyTo(cursor.position);
        const cost = Math.max(1, costs[++check] ?? 0);
        if (this.#fuel < 0) writer.charge(cost);
        else writer.chargeLocal(this.#fuel, cost, false);
      } else if (edit >= EDIT.store) {
        if (tracked) this.#store(edit - EDIT.store);
      } else if (edit !== EDIT.none) {
        this.#edit(edit);
      }
      if (tracked) this.#addresses.step();
    }
    this.#copyTo(end - 1);
    if (this.#fuel >= 0) {
      writer.u8(END);
      writer.storeFuel(this.#fuel);
    }
    writer.u8(END);
    writer.patchLength(place);
  }

  /** Entry check; where the fuel is in a local, the body becomes a block, so that every way out passes its end. */
  #enter(functionIndex: number, cost: number): void {
    const writer = this.#writer;
    const exempt = this.#options.exempt[functionIndex - this.#imported] === 1;
    if (this.#base >= 0) {
      writer.globalGet(this.#options.indices.base);
      writer.set(this.#base);
      writer.i32(-1);
      writer.set(this.#last);
    }
    if (this.#fuel < 0) {
      if (!exempt && cost > 0) writer.charge(cost);
      return;
    }
    writer.chargeLocal(this.#fuel, cost, true);
    writer.u8(BLOCK);
    writer.u8(resultType(this.#options.space, functionIndex));
  }

  #needs(functionIndex: number, start: number, end: number): BodyNeeds {
    const cursor = this.#cursor;
    const needs: BodyNeeds = { stored: 0, address: false, localFuel: false, localBase: false };
    // For each open frame: 0 no loop, 1 a loop that called nothing so far, 2 a loop that did.
    const frames: number[] = [0];
    let exceptions = false;
    cursor.openBody(functionIndex, start, end);
    while (cursor.next()) {
      const { code } = cursor;
      while (frames.length > cursor.depth) if (frames.pop() === 1) needs.localFuel = true;
      if (frames.length < cursor.depth) frames.push(code === LOOP ? 1 : 0);
      const edit = EDIT_BY_CODE[code] as number;
      if (edit >= EDIT.store) {
        needs.stored |= 1 << (edit - EDIT.store);
        if (!needs.localBase && frames.some((frame) => frame !== 0)) needs.localBase = true;
      } else if (edit === EDIT.tableBulk) needs.address = true;
      else if (edit === EDIT.exception) exceptions = true;
      if (this.#charges(edit)) {
        for (let index = frames.length - 1; index >= 0; index--) if (frames[index] === 1) frames[index] = 2;
      }
    }
    if (!this.#options.tracked) {
      needs.stored = 0;
      needs.localBase = false;
    }
    if (exceptions || resultType(this.#options.space, functionIndex) < 0) needs.localFuel = false;
    return needs;
  }

  /** True for what may charge fuel, or let the host look at it. */
  #charges(edit: number): boolean {
    if (edit === EDIT.call) {
      const { index } = this.#cursor;
      return index < this.#imported || this.#options.exempt[index - this.#imported] !== 1;
    }
    return edit >= EDIT.grow && edit <= EDIT.tailCall;
  }

  #writeLocals(start: number, needs: BodyNeeds): void {
    const cursor = this.#cursor;
    const writer = this.#writer;
    const afterLocals = cursor.position;
    cursor.position = start;
    const groups = cursor.u32();
    const groupsStart = cursor.position;
    cursor.position = afterLocals;
    const added: number[] = [];
    const add = (needed: boolean, type: number): number =>
      needed ? cursor.localCount + added.push(type) - 1 : -1;
    this.#address = add(needs.address || needs.stored !== 0, I32);
    this.#fuel = add(needs.localFuel, I32);
    this.#base = add(needs.localBase, I32);
    this.#page = add(needs.localBase, I32);
    this.#last = add(needs.localBase, I32);
    for (const [place, type] of VALUE_TYPES.entries()) {
      this.#values[place] = add((needs.stored & (1 << place)) !== 0, type);
    }
    writer.leb(groups + added.length);
    writer.copy(cursor.bytes, groupsStart, afterLocals);
    for (const type of added) {
      writer.u8(1);
      writer.u8(type);
    }
    this.#copied = afterLocals;
  }

  #store(type: number): void {
    const { offset, position } = this.#cursor;
    const writer = this.#writer;
    const marked = this.#addresses.offsetToMark();
    if (marked < 0) return;
    const value = this.#values[type] ?? 0;
    this.#copyTo(offset);
    writer.set(value);
    writer.tee(this.#address);
    writer.get(value);
    this.#copyTo(position);
    if (this.#base < 0) writer.mark(this.#address, marked, this.#base);
    else writer.markChanged(this.#address, marked, this.#base, this.#page, this.#last);
  }

  #edit(edit: number): void {
    const cursor = this.#cursor;
    const writer = this.#writer;
    if (edit === EDIT.exception) return;
    if (edit === EDIT.size) {
      this.#copyTo(cursor.offset);
      writer.globalGet(this.#options.indices.pages);
      this.#copied = cursor.position;
      return;
    }
    const local = this.#fuel >= 0;
    if (edit === EDIT.return) {
      if (!local) return;
      this.#copyTo(cursor.offset);
      writer.u8(BR);
      writer.leb(cursor.depth - 1);
      this.#copied = cursor.position;
      return;
    }
    if (edit === EDIT.call || edit === EDIT.indirectCall || edit === EDIT.tailCall) {
      if (!local || !this.#charges(edit)) return;
      this.#copyTo(cursor.offset);
      writer.storeFuel(this.#fuel);
      this.#copyTo(cursor.position);
      if (edit !== EDIT.tailCall) writer.loadFuel(this.#fuel);
      return;
    }
    this.#copyTo(cursor.offset);
    if (local) writer.storeFuel(this.#fuel);
    this.#replace(edit);
    if (local) writer.loadFuel(this.#fuel);
  }

  #replace(edit: number): void {
    const cursor = this.#cursor;
    const writer = this.#writer;
    const { indices } = this.#options;
    this.#copied = cursor.position;
    switch (edit) {
      case EDIT.grow:
        writer.call(indices.grow);
        return;
      case EDIT.fill:
        writer.call(indices.fill);
        return;
      case EDIT.copy:
        writer.call(indices.copy);
        return;
      case EDIT.init:
        writer.call(indices.init.get(cursor.index) ?? 0);
        return;
      default:
        // How many elements: the topmost operand of all of them.
        writer.tee(this.#address);
        writer.chargeFor(this.#address);
        writer.copy(cursor.bytes, cursor.offset, cursor.position);
    }
  }

  #copyTo(position: number): void {
    this.#writer.copy(this.#cursor.bytes, this.#copied, position);
    this.#copied = position;
  }
}

/** The block type for a function's results, or -1 where it takes more than one byte. */
function resultType(space: CodeSpace, functionIndex: number): number {
  const results = functionTypeIn(space, functionIndex)?.results ?? [];
  const [only] = results;
  if (only === undefined) return VOID;
  return results.length === 1 ? (RESULT_TYPES[only] ?? -1) : -1;
}

function editTable(): Uint8Array {
  const table = new Uint8Array(0x600);
  const set = (edit: number, names: string): void => {
    for (const name of names.split(" ")) table[codeOf(name)] = edit;
  };
  for (const { code, name } of OPCODES) {
    const store = /^(i32|i64|f32|f64|v128)\.store/.exec(name)?.[1];
    if (store !== undefined) table[code] = EDIT.store + ["i32", "i64", "f32", "f64", "v128"].indexOf(store);
  }
  set(EDIT.loop, "loop");
  set(EDIT.size, "memory.size");
  set(EDIT.grow, "memory.grow");
  set(EDIT.fill, "memory.fill");
  set(EDIT.copy, "memory.copy");
  set(EDIT.init, "memory.init");
  set(EDIT.tableBulk, "table.grow table.fill table.copy table.init");
  set(EDIT.call, "call");
  set(EDIT.indirectCall, "call_indirect call_ref");
  set(EDIT.tailCall, "return_call return_call_indirect return_call_ref");
  set(EDIT.return, "return");
  set(EDIT.exception, "try catch catch_all delegate rethrow throw throw_ref try_table");
  return table;
}
