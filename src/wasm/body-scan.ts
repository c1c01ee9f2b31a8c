// One walk over a function body before it is written anew: what costs fuel, what is to be edited and where, which locals
// that takes.
import { functionTypeIn, type CodeSpace } from "./code-space.ts";
import type { CodeCursor } from "./code.ts";
import type { Exemption } from "./call-graph.ts";
import { FuelCost } from "./fuel-cost.ts";
import { codeOf, OPCODES } from "./opcode.ts";
import { StoreAddress } from "./store-address.ts";

/**
 * What is edited. A store's number is `EDIT.store`, or `EDIT.loopStore` in a loop, plus the place of its value's type in
 * `VALUE_TYPES`.
 */
export const EDIT = {
  none: 0,
  loop: 1,
  size: 2,
  grow: 3,
  fill: 4,
  copy: 5,
  init: 6,
  tableBulk: 7,
  indirectCall: 8,
  call: 9,
  tailCall: 10,
  return: 11,
  exception: 12,
  /** Nothing to edit, but a module that does this cannot be reset. */
  permanent: 13,
  hostCall: 14,
  /** A loop without parameters that calls nothing, charges nothing else and holds no other loop. */
  tightLoop: 15,
  /** Its end; and branches out of such a loop, or of one that only began like it. */
  loopEnd: 16,
  exit: 17,
  exitTable: 18,
  branchNull: 19,
  /** The check of the entry. */
  entry: 20,
  store: 21,
  loopStore: 26,
} as const;

export const VALUE_TYPES = [0x7f, 0x7e, 0x7d, 0x7c, 0x7b] as const;
const VALUE_NAMES = ["i32", "i64", "f32", "f64", "v128"];

const EDIT_BY_CODE: Uint8Array = editTable();
const RETURN_CALL = codeOf("return_call");
/** Depth of a loop that is not there, or that is known not to be tight. */
const NO_LOOP = -1;

/** Numbers of an edit in `edits`: kind, first byte, byte after the last, and one that depends on the kind. */
export const EDIT_NUMBERS = 4;

export interface ScanOptions {
  readonly space: CodeSpace;
  readonly exemption: Exemption;
  readonly tracked: boolean;
  readonly importsEscape: boolean;
  readonly maximumRegionCost?: number | undefined;
}

export class BodyScan {
  readonly #cursor: CodeCursor;
  readonly #space: CodeSpace;
  readonly #exempt: Uint8Array;
  readonly #charges: Uint8Array;
  readonly #places: Uint32Array;
  readonly #imported: number;
  readonly #tracked: boolean;
  readonly #importsEscape: boolean;
  readonly #addresses: StoreAddress;
  readonly fuel: FuelCost;
  /** Opcodes met so far, in any body, that change what `restore` does not set back. */
  readonly permanent: Set<number> = new Set();
  /** The first `length` numbers are the edits of the body. */
  edits: Int32Array = new Int32Array(4096);
  length = 0;
  /** Where the instructions begin. */
  codeStart = 0;
  /** A bit for each value type whose stores are marked. */
  stored = 0;
  /** An address or a length must be kept. */
  address = false;
  /** The fuel is kept in a local: some loop calls nothing that charges, and runs the faster for it. */
  localFuel = false;
  /** How many marked stores stand in loops; if any, the base of the marks is kept in a local. */
  loopStores = 0;
  #exceptions = false;
  // The innermost open loop, as long as it may be tight: its frame, and its place in `edits`.
  #loopDepth = NO_LOOP;
  #loopEdit = 0;

  constructor(
    cursor: CodeCursor,
    { space, exemption, tracked, importsEscape, maximumRegionCost }: ScanOptions,
  ) {
    this.#cursor = cursor;
    this.#importsEscape = importsEscape;
    this.#space = space;
    this.#exempt = exemption.exempt;
    this.#charges = exemption.charges;
    this.#places = exemption.places;
    this.#imported = space.functionTypes.length - exemption.exempt.length;
    this.#tracked = tracked;
    this.#addresses = new StoreAddress(cursor);
    this.fuel = new FuelCost(cursor, this.#imported, exemption.calleeCost, maximumRegionCost);
  }

  /** True when a function's callers pay for it. */
  isExempt(functionIndex: number): boolean {
    return functionIndex >= this.#imported && this.#exempt[functionIndex - this.#imported] === 1;
  }

  /** A direct call of the function may take fuel: by a check of its own, or of what it calls. */
  #mayCharge(functionIndex: number): boolean {
    return !this.isExempt(functionIndex) || this.#charges[functionIndex - this.#imported] === 1;
  }

  /** The offset of the instruction before which the check of the entry stands; 0 for the entry itself. */
  entryPlace(functionIndex: number): number {
    return this.#places[functionIndex - this.#imported] ?? 0;
  }

  scan(functionIndex: number, start: number, end: number): void {
    const cursor = this.#cursor;
    const place = this.entryPlace(functionIndex);
    const { fuel } = this;
    const addresses = this.#tracked ? this.#addresses : undefined;
    this.length = 0;
    this.stored = 0;
    this.address = false;
    this.loopStores = 0;
    this.#exceptions = false;
    this.#loopDepth = NO_LOOP;
    cursor.openBody(functionIndex, start, end);
    this.codeStart = cursor.position;
    fuel.begin();
    addresses?.reset();
    while (cursor.next()) {
      if (cursor.offset === place) this.#passEntry();
      fuel.step();
      const edit = EDIT_BY_CODE[cursor.code] as number;
      if (edit !== EDIT.none) this.#edit(edit);
      if (addresses !== undefined) addresses.step();
    }
    fuel.finish();
    this.localFuel = !this.#exceptions && resultType(this.#space, functionIndex) >= 0 && fuel.hasQuietLoop();
  }

  #edit(edit: number): void {
    const cursor = this.#cursor;
    switch (edit) {
      case EDIT.loop:
        this.#loopEdit = this.length;
        this.#loopDepth = this.#hasParameters() ? NO_LOOP : cursor.depth;
        return this.#add(edit, this.fuel.region);
      case EDIT.loopEnd:
        if (cursor.depth !== this.#loopDepth - 1) return;
        this.#loopDepth = NO_LOOP;
        this.edits[this.#loopEdit] = EDIT.tightLoop;
        return this.#add(edit, this.edits[this.#loopEdit + 3] ?? 0);
      case EDIT.exit:
        if (cursor.index > this.#labelOfLoop()) this.#add(edit, cursor.index);
        return;
      case EDIT.exitTable:
        if (this.#loopDepth !== NO_LOOP) this.#add(edit, this.#labelOfLoop());
        return;
      case EDIT.branchNull:
        this.#loopDepth = NO_LOOP;
        return;
      case EDIT.size:
        return this.#add(edit, 0);
      case EDIT.call:
        if (this.#mayCharge(cursor.index)) this.#charge();
        else if (cursor.code !== RETURN_CALL) return;
        // What this body has taken would be lost with it, whatever the other takes.
        if (cursor.code === RETURN_CALL) return this.#add(EDIT.tailCall, 0);
        return this.#add(cursor.index < this.#imported ? EDIT.hostCall : edit, 0);
      case EDIT.return:
        return this.#add(edit, cursor.depth - 1);
      case EDIT.exception:
        this.#exceptions = true;
        return;
      case EDIT.permanent:
        this.permanent.add(cursor.code);
        return;
      case EDIT.tableBulk:
        this.permanent.add(cursor.code);
        this.address = true;
        this.#charge();
        return this.#add(edit, 0);
      default:
        if (edit >= EDIT.store) return this.#store(edit);
        this.#charge();
        if (edit === EDIT.indirectCall && this.#importsEscape) return this.#add(EDIT.hostCall, 0);
        return this.#add(edit, cursor.index);
    }
  }

  #passEntry(): void {
    this.fuel.restart();
    this.#add(EDIT.entry, 0);
    // It stands before the instruction, which is copied as it is, or edited by itself.
    this.edits[this.length - EDIT_NUMBERS + 2] = this.#cursor.offset;
  }

  #charge(): void {
    this.fuel.noteCharge();
    this.#loopDepth = NO_LOOP;
  }

  /** The label that names the loop which may be tight, from here; without one, more than any label. */
  #labelOfLoop(): number {
    return this.#loopDepth === NO_LOOP ? Number.MAX_SAFE_INTEGER : this.#cursor.depth - this.#loopDepth;
  }

  #hasParameters(): boolean {
    const { index } = this.#cursor;
    if (index < 0) return false;
    const type = this.#space.types[index];
    return type?.kind === "function" && type.parameters.length > 0;
  }

  #store(edit: number): void {
    if (!this.#tracked) return;
    const marked = this.#addresses.offsetToMark();
    if (marked < 0) return;
    this.stored |= 1 << (edit - EDIT.store);
    this.address = true;
    if (this.fuel.region === 0) return this.#add(edit, marked);
    this.loopStores++;
    this.#add(edit - EDIT.store + EDIT.loopStore, marked);
  }

  #add(edit: number, detail: number): void {
    if (this.length === this.edits.length) {
      const larger = new Int32Array(2 * this.edits.length);
      larger.set(this.edits);
      this.edits = larger;
    }
    this.edits[this.length] = edit;
    this.edits[this.length + 1] = this.#cursor.offset;
    this.edits[this.length + 2] = this.#cursor.position;
    this.edits[this.length + 3] = detail;
    this.length += EDIT_NUMBERS;
  }
}

const VOID = 0x40;
const RESULT_TYPES: ReadonlyMap<string, number> = new Map<string, number>([
  ["i32", 0x7f],
  ["i64", 0x7e],
  ["f32", 0x7d],
  ["f64", 0x7c],
  ["v128", 0x7b],
  ["funcref", 0x70],
  ["externref", 0x6f],
]);

/** The block type for a function's results, or -1 where it takes more than one byte. */
export function resultType(space: CodeSpace, functionIndex: number): number {
  const results = functionTypeIn(space, functionIndex)?.results ?? [];
  const [only] = results;
  if (only === undefined) return VOID;
  return results.length === 1 ? (RESULT_TYPES.get(only) ?? -1) : -1;
}

function editTable(): Uint8Array {
  const table = new Uint8Array(0x600);
  const set = (edit: number, names: string): void => {
    for (const name of names.split(" ")) table[codeOf(name)] = edit;
  };
  for (const { code, name } of OPCODES) {
    const store = /^(i32|i64|f32|f64|v128)\.store/.exec(name)?.[1];
    if (store !== undefined) table[code] = EDIT.store + VALUE_NAMES.indexOf(store);
  }
  set(EDIT.loop, "loop");
  set(EDIT.loopEnd, "end");
  set(EDIT.exit, "br br_if");
  set(EDIT.exitTable, "br_table");
  set(EDIT.branchNull, "br_on_null br_on_non_null br_on_cast br_on_cast_fail");
  set(EDIT.size, "memory.size");
  set(EDIT.grow, "memory.grow");
  set(EDIT.fill, "memory.fill");
  set(EDIT.copy, "memory.copy");
  set(EDIT.init, "memory.init");
  set(EDIT.tableBulk, "table.grow table.fill table.copy table.init");
  set(EDIT.permanent, "table.set data.drop elem.drop");
  set(EDIT.call, "call return_call");
  set(EDIT.indirectCall, "call_indirect call_ref");
  set(EDIT.tailCall, "return_call_indirect return_call_ref");
  set(EDIT.return, "return");
  set(EDIT.exception, "try catch catch_all delegate rethrow throw throw_ref try_table");
  return table;
}
