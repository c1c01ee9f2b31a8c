// Writes one function body anew: checks of the fuel, marks behind stores, the size that the guest sees. Everything else is
// copied byte for byte.
import { BodyScan, EDIT, EDIT_NUMBERS, resultType, VALUE_TYPES } from "./body-scan.ts";
import type { Exemption } from "./call-graph.ts";
import type { CodeSpace } from "./code-space.ts";
import type { CodeCursor } from "./code.ts";
import { RETURN_COST } from "./fuel-table.ts";
import { InstrumentError } from "./instrument-error.ts";
import { MAX_BODY_BYTES, MAX_LOCALS } from "./limit.ts";
import type { RuntimeIndices } from "./runtime.ts";
import type { RuntimeWriter } from "./runtime-writer.ts";
import { closeTightLoop, openTightLoop, TIGHT_LOOP_LABELS, writeExitTable } from "./tight-loop.ts";

const I32 = 0x7f;
const BLOCK = 0x02;
const BR = 0x0c;
const END = 0x0b;
const MAX_LAST_PAGES = 2;

export interface MeterOptions {
  /** Write tracking; without it stores are copied as they are. */
  readonly tracked: boolean;
  readonly indices: RuntimeIndices;
  readonly exemption: Exemption;
  readonly space: CodeSpace;
  /** An imported function may be what an indirect call calls. */
  readonly importsEscape: boolean;
  readonly maximumRegionCost?: number | undefined;
}

export class BodyMeter {
  readonly #cursor: CodeCursor;
  readonly #writer: RuntimeWriter;
  readonly #indices: RuntimeIndices;
  readonly #space: CodeSpace;
  readonly #scan: BodyScan;
  /** Data segments that `memory.init` names, in the order of the functions that take its place. */
  readonly segments: number[] = [];
  readonly #segmentPlaces = new Map<number, number>();
  #copied = 0;
  /** Where the check of the entry stands if not there, else 0. */
  #late = 0;
  /** Labels that were added between the loop that is being written and what is around it. */
  #farther = 0;
  // Locals that are added; -1 where the body does without.
  #address = -1;
  #fuel = -1;
  #base = -1;
  #page = -1;
  // The pages that the stores of a loop marked last: for the first few stores one each, because a loop that writes to two
  // places in turn would otherwise never find the page that it marked last.
  #last = -1;
  #lasts = 0;
  #nextLast = 0;
  readonly #values = new Int32Array(VALUE_TYPES.length);

  constructor(cursor: CodeCursor, writer: RuntimeWriter, options: MeterOptions) {
    this.#cursor = cursor;
    this.#writer = writer;
    this.#indices = options.indices;
    this.#space = options.space;
    this.#scan = new BodyScan(cursor, options);
  }

  /** Opcodes met so far whose effect outlives a call. */
  get permanent(): ReadonlySet<number> {
    return this.#scan.permanent;
  }

  /** Writes the body with its size before it. */
  rewrite(functionIndex: number, start: number, end: number): void {
    const writer = this.#writer;
    const scan = this.#scan;
    scan.scan(functionIndex, start, end);
    const place = writer.openLength();
    this.#writeLocals(functionIndex, start);
    this.#enter(functionIndex);
    const { edits, length } = scan;
    for (let at = 0; at < length; at += EDIT_NUMBERS)
      this.#edit(
        edits[at] as number,
        edits[at + 1] as number,
        edits[at + 2] as number,
        edits[at + 3] as number,
      );
    this.#copyTo(end - 1);
    if (this.#fuel >= 0) {
      writer.u8(END);
      writer.storeFuel(this.#fuel);
    }
    writer.u8(END);
    writer.patchLength(place);
    const size = writer.length - place - 5;
    if (size > MAX_BODY_BYTES)
      throw new InstrumentError(
        `function ${functionIndex} takes ${size} bytes with its checks; V8 allows ${MAX_BODY_BYTES}: split it`,
      );
  }

  /** Entry check; where the fuel is in a local, the body becomes a block, so that every way out passes its end. */
  #enter(functionIndex: number): void {
    const writer = this.#writer;
    const [cost = 0] = this.#scan.fuel.costs;
    if (this.#base >= 0) {
      writer.globalGet(this.#indices.base);
      writer.set(this.#base);
      for (let last = 0; last < this.#lasts; last++) {
        writer.i32(-1);
        writer.set(this.#last + last);
      }
    }
    this.#late = this.#scan.entryPlace(functionIndex);
    if (this.#fuel < 0) {
      if (cost > 0 && this.#late === 0 && !this.#scan.isExempt(functionIndex)) writer.charge(cost);
      return;
    }
    if (this.#late > 0) writer.loadFuel(this.#fuel);
    else writer.chargeLocal(this.#fuel, cost, true);
    writer.u8(BLOCK);
    writer.u8(resultType(this.#space, functionIndex));
  }

  /** The check of the entry where it stands farther inside; costs nothing where only loops follow, which have their own. */
  #enterLate(): void {
    const [cost = 0] = this.#scan.fuel.costs;
    if (cost === 0) return;
    if (this.#fuel < 0) this.#writer.charge(cost);
    else this.#writer.chargeLocal(this.#fuel, cost, false);
  }

  #writeLocals(functionIndex: number, start: number): void {
    const cursor = this.#cursor;
    const writer = this.#writer;
    const scan = this.#scan;
    const added: number[] = [];
    const add = (needed: boolean, type: number): number =>
      needed ? cursor.localCount + added.push(type) - 1 : -1;
    this.#address = add(scan.address, I32);
    this.#fuel = add(scan.localFuel, I32);
    const loops = scan.loopStores > 0;
    this.#base = add(loops, I32);
    this.#page = add(loops, I32);
    this.#lasts = Math.min(scan.loopStores, MAX_LAST_PAGES);
    this.#nextLast = 0;
    this.#last = add(loops, I32);
    for (let more = 1; more < this.#lasts; more++) add(true, I32);
    for (const [place, type] of VALUE_TYPES.entries())
      this.#values[place] = add((scan.stored & (1 << place)) !== 0, type);
    if (cursor.localCount + added.length > MAX_LOCALS)
      throw new InstrumentError(
        `function ${functionIndex} has ${cursor.localCount} locals and its checks need ${added.length} more; V8 allows ${MAX_LOCALS}`,
      );
    cursor.position = start;
    writer.leb(cursor.u32() + added.length);
    writer.copy(cursor.bytes, cursor.position, scan.codeStart);
    for (const type of added) {
      writer.u8(1);
      writer.u8(type);
    }
    this.#copied = scan.codeStart;
  }

  #edit(edit: number, start: number, end: number, detail: number): void {
    const writer = this.#writer;
    const local = this.#fuel >= 0;
    switch (edit) {
      case EDIT.loop:
        this.#copyTo(end);
        if (local) writer.chargeLocal(this.#fuel, this.#loopCost(detail), false);
        else writer.charge(this.#loopCost(detail));
        return;
      case EDIT.tightLoop:
        if (!local) return this.#edit(EDIT.loop, start, end, detail);
        this.#replace(start, end);
        this.#farther = TIGHT_LOOP_LABELS;
        return openTightLoop(
          writer,
          this.#cursor.bytes.subarray(start + 1, end),
          this.#fuel,
          this.#loopCost(detail),
        );
      case EDIT.loopEnd:
        if (!local) return;
        this.#copyTo(end);
        this.#farther = 0;
        return closeTightLoop(writer, this.#fuel, this.#loopCost(detail));
      case EDIT.exit:
        if (this.#farther === 0) return;
        this.#copyTo(start + 1);
        this.#copied = end;
        return writer.leb(detail + this.#farther);
      case EDIT.exitTable:
        if (this.#farther === 0) return;
        this.#copyTo(start + 1);
        this.#copied = end;
        this.#cursor.position = start + 1;
        return writeExitTable(writer, this.#cursor, detail);
      case EDIT.entry:
        this.#copyTo(start);
        return this.#enterLate();
      case EDIT.size:
        this.#replace(start, end);
        return writer.globalGet(this.#indices.pages);
      case EDIT.return:
        // Before its check, a call has not taken any fuel that would have to be stored.
        if (!local || start < this.#late) return;
        this.#replace(start, end);
        writer.u8(BR);
        return writer.leb(detail + this.#farther);
      case EDIT.call:
      case EDIT.indirectCall:
        if (!local) return;
        this.#copyTo(start);
        writer.storeFuel(this.#fuel);
        this.#copyTo(end);
        return writer.loadFuel(this.#fuel);
      case EDIT.hostCall:
        this.#copyTo(start);
        if (local) writer.storeFuel(this.#fuel);
        this.#copyTo(end);
        // The host takes fuel for its own work: a row of such calls must not go on without any.
        return local ? writer.chargeLocal(this.#fuel, RETURN_COST, true) : writer.charge(RETURN_COST);
      case EDIT.tailCall:
        if (!local) return;
        this.#copyTo(start);
        return writer.storeFuel(this.#fuel);
      default:
        if (edit >= EDIT.store) return this.#store(edit, start, end, detail);
        this.#replace(start, end);
        if (local) writer.storeFuel(this.#fuel);
        this.#bulk(edit, start, end, detail);
        if (local) writer.loadFuel(this.#fuel);
    }
  }

  #loopCost(region: number): number {
    return Math.max(1, this.#scan.fuel.costs[region] ?? 0);
  }

  #store(edit: number, start: number, end: number, marked: number): void {
    const writer = this.#writer;
    const inLoop = edit >= EDIT.loopStore;
    const value = this.#values[edit - (inLoop ? EDIT.loopStore : EDIT.store)] ?? 0;
    this.#copyTo(start);
    writer.set(value);
    writer.tee(this.#address);
    writer.get(value);
    this.#copyTo(end);
    if (!inLoop) writer.mark(this.#address, marked);
    else {
      const last = this.#last + (this.#nextLast++ % this.#lasts);
      writer.markChanged(this.#address, marked, this.#base, this.#page, last);
    }
  }

  /** What charges by its operands. */
  #bulk(edit: number, start: number, end: number, detail: number): void {
    const writer = this.#writer;
    const { grow, fill, copy, init } = this.#indices;
    switch (edit) {
      case EDIT.grow:
        return writer.call(grow);
      case EDIT.fill:
        return writer.call(fill);
      case EDIT.copy:
        return writer.call(copy);
      case EDIT.init: {
        const place = this.#segmentPlaces.get(detail) ?? this.segments.push(detail) - 1;
        this.#segmentPlaces.set(detail, place);
        return writer.call(init + place);
      }
      default:
        // How many elements: the topmost operand of all of them.
        writer.tee(this.#address);
        writer.chargeFor(this.#address);
        writer.copy(this.#cursor.bytes, start, end);
    }
  }

  #replace(start: number, end: number): void {
    this.#copyTo(start);
    this.#copied = end;
  }

  #copyTo(position: number): void {
    this.#writer.copy(this.#cursor.bytes, this.#copied, position);
    this.#copied = position;
  }
}
