// The bodies of the functions that the instrumenter appends.
import { BULK_PIECE_BYTES, GUEST_MEMORY } from "./runtime.ts";
import type { RuntimeIndices } from "./runtime.ts";
import { I32, OP } from "./runtime-opcode.ts";
import type { RuntimeWriter } from "./runtime-writer.ts";

/** Local declarations: groups of a count and a type. */
export function locals(
  writer: RuntimeWriter,
  groups: readonly (readonly [count: number, type: number])[],
): void {
  writer.leb(groups.length);
  for (const [count, type] of groups) {
    writer.leb(count);
    writer.u8(type);
  }
}

/**
 * `() -> ()`: asks the host for fuel, slice by slice, until a region that costs more than one is paid for. Without any,
 * nothing of the guest runs on, not even its exception handlers.
 */
export function writeRefuel(writer: RuntimeWriter, indices: RuntimeIndices): void {
  const given = 0;
  locals(writer, [[1, I32]]);
  writer.loop();
  writer.globalGet(indices.base);
  writer.globalGet(indices.yield);
  writer.op("callRef");
  writer.leb(indices.integerType);
  writer.tee(given);
  writer.globalGet(indices.fuel);
  writer.op("i32Add");
  writer.globalSet(indices.fuel);
  writer.globalGet(indices.fuel);
  writer.i32(0);
  writer.op("i32LtS");
  writer.if();
  writer.get(given);
  writer.i32(0);
  writer.op("i32GtS");
  writer.br(1, true);
  writer.op("unreachable", "end", "end", "end");
}

/** Less than half of what an i32 holds by more than any slice. */
const MAX_UNSEEN_FUEL = 2 ** 30;

/**
 * `(fuel) -> fuel`: refuel for a body that keeps the fuel in a local. What the body has used since it began stays out of
 * the module's fuel afterwards, as before: if it traps, what is then seen to be used does not depend on where slices ended.
 * Up to a bound, so that the module's fuel, which may wrap around by this, does not seem to be ahead of what was used
 * (`sandbox/fuel-account.ts`). Nobody else looks at it before the body has stored its own.
 */
export function writeRefuelLocal(writer: RuntimeWriter, indices: RuntimeIndices): void {
  const [fuel, unseen, after] = [0, 1, 2];
  locals(writer, [[2, I32]]);
  writer.globalGet(indices.fuel);
  writer.get(fuel);
  writer.op("i32Sub");
  writer.set(unseen);
  writer.get(fuel);
  writer.globalSet(indices.fuel);
  writer.call(indices.refuel);
  writer.get(unseen);
  writer.i32(MAX_UNSEEN_FUEL);
  writer.get(unseen);
  writer.i32(MAX_UNSEEN_FUEL);
  writer.op("i32LtU");
  writer.u8(0x1b); // select
  writer.globalGet(indices.fuel);
  writer.tee(after);
  writer.op("i32Add");
  writer.globalSet(indices.fuel);
  writer.get(after);
  writer.op("end");
}

/** `(delta) -> old size or -1`: memory.grow on the size that the guest sees. */
export function writeGrow(writer: RuntimeWriter, indices: RuntimeIndices): void {
  const [delta, real] = [0, 1];
  locals(writer, [[1, I32]]);
  const refuse = (): void => {
    writer.get(delta);
    writer.globalSet(indices.refused);
    writer.i32(-1);
  };
  // More than all there can ever be: the sum below would wrap.
  writer.get(delta);
  writer.i32(65_536);
  writer.op("i32GtU");
  writer.if();
  refuse();
  writer.op("return", "end");
  writer.globalGet(indices.pages);
  writer.get(delta);
  writer.op("i32Add");
  writer.memorySize();
  writer.tee(real);
  writer.op("i32GtU");
  writer.if();
  writer.globalGet(indices.pages);
  writer.get(delta);
  writer.op("i32Add");
  writer.get(real);
  writer.op("i32Sub");
  writer.raw([OP.memoryGrow, GUEST_MEMORY]);
  writer.i32(-1);
  writer.op("i32Eq");
  writer.if();
  refuse();
  writer.op("return", "end", "end");
  writer.globalGet(indices.pages);
  writer.globalGet(indices.pages);
  writer.get(delta);
  writer.op("i32Add");
  writer.globalSet(indices.pages);
  writer.op("end");
}

/** `(to, value, size) -> ()`: memory.fill in pieces. */
export function writeFill(writer: RuntimeWriter, tracked: boolean): void {
  const [to, value, size, piece] = [0, 1, 2, 3];
  locals(writer, [[1, I32]]);
  trapOutside(writer, to, size, () => {
    writer.get(to);
    writer.get(value);
    writer.get(size);
    writer.memoryFill();
  });
  if (tracked) writer.markRange(to, size);
  inPieces(writer, size, piece, () => {
    writer.get(to);
    writer.get(value);
    writer.get(piece);
    writer.memoryFill();
    advance(writer, to, piece);
  });
  writer.op("end");
}

/** `(to, from, size) -> ()`: memory.copy in pieces, from the end where the ranges overlap that way. */
export function writeCopy(writer: RuntimeWriter, tracked: boolean): void {
  const [to, from, size, piece] = [0, 1, 2, 3];
  locals(writer, [[1, I32]]);
  const all = (): void => {
    writer.get(to);
    writer.get(from);
    writer.get(size);
    writer.memoryCopy();
  };
  trapOutside(writer, to, size, all);
  trapOutside(writer, from, size, all);
  if (tracked) writer.markRange(to, size);
  writer.get(to);
  writer.get(from);
  writer.op("i32LeU");
  writer.if();
  inPieces(writer, size, piece, () => {
    writer.get(to);
    writer.get(from);
    writer.get(piece);
    writer.memoryCopy();
    advance(writer, to, piece);
    advance(writer, from, piece);
  });
  writer.op("else");
  inPieces(writer, size, piece, () => {
    for (const start of [to, from]) {
      writer.get(start);
      writer.get(size);
      writer.op("i32Add");
      writer.get(piece);
      writer.op("i32Sub");
    }
    writer.get(piece);
    writer.memoryCopy();
  });
  writer.op("end", "end");
}

/** `(to, from, size) -> ()`: memory.init of one segment; no larger than the module. */
export function writeInit(writer: RuntimeWriter, segment: number, tracked: boolean): void {
  const [to, from, size] = [0, 1, 2];
  locals(writer, []);
  writer.chargeForBytes(size);
  writer.get(to);
  writer.get(from);
  writer.get(size);
  writer.raw([0xfc, 8]);
  writer.leb(segment);
  writer.u8(GUEST_MEMORY);
  if (tracked) writer.markRange(to, size);
  writer.op("end");
}

/** A range that does not lie in memory traps before anything is written, as the instruction itself does. */
function trapOutside(writer: RuntimeWriter, start: number, size: number, instruction: () => void): void {
  writer.get(start);
  writer.op("i64ExtendI32U");
  writer.get(size);
  writer.op("i64ExtendI32U", "i64Add");
  writer.memorySize();
  writer.op("i64ExtendI32U");
  writer.raw([OP.i64Const, 16]);
  writer.op("i64Shl", "i64GtU");
  writer.if();
  instruction();
  writer.op("unreachable", "end");
}

/** Runs `work` on `piece` bytes at a time until none of `size` are left; each piece is paid for. */
function inPieces(writer: RuntimeWriter, size: number, piece: number, work: () => void): void {
  writer.block();
  writer.loop();
  writer.get(size);
  writer.i32(BULK_PIECE_BYTES);
  writer.get(size);
  writer.i32(BULK_PIECE_BYTES);
  writer.op("i32LtU");
  writer.u8(0x1b); // select
  writer.tee(piece);
  writer.i32(0);
  writer.op("i32Eq");
  writer.br(1, true);
  writer.chargeForBytes(piece);
  work();
  writer.get(size);
  writer.get(piece);
  writer.op("i32Sub");
  writer.set(size);
  writer.br(0);
  writer.op("end", "end");
}

function advance(writer: RuntimeWriter, local: number, by: number): void {
  writer.get(local);
  writer.get(by);
  writer.op("i32Add");
  writer.set(local);
}
