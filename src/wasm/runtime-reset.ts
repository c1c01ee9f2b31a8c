// The two functions that remember and set back a sandbox's state, as the instrumenter appends them.
import { GUEST_MEMORY, SNAPSHOT_MEMORY, TRACK_MEMORY, TRACKED_SLACK_BYTES } from "./runtime.ts";
import type { RuntimeIndices } from "./runtime.ts";
import { locals } from "./runtime-function.ts";
import { I32, I64, OP } from "./runtime-opcode.ts";
import type { RuntimeWriter } from "./runtime-writer.ts";

/** `() -> ()`: remembers the mutable globals and the size, for `restore`. */
export function writeSave(writer: RuntimeWriter, indices: RuntimeIndices, mutable: readonly number[]): void {
  locals(writer, []);
  for (const [position, global] of [indices.pages, ...mutable].entries()) {
    writer.globalGet(global);
    writer.globalSet(indices.savedPages + position);
  }
  forgetRefused(writer, indices);
  writer.op("end");
}

/**
 * `() -> ()`: copies every marked page back from the snapshot, clears the marks, and sets globals and size back. The
 * marks of a 16 MiB memory are 4 KiB, read eight at a time.
 */
export function writeRestore(
  writer: RuntimeWriter,
  indices: RuntimeIndices,
  mutable: readonly number[],
  tracked: boolean,
): void {
  const [at, end, page, last, left, marks] = [0, 1, 2, 3, 4, 5];
  const { pageBits } = indices;
  const coveredBytes = (1 << pageBits) + TRACKED_SLACK_BYTES;
  locals(
    writer,
    tracked
      ? [
          [5, I32],
          [1, I64],
        ]
      : [],
  );
  if (tracked) {
    writer.globalGet(indices.base);
    writer.tee(at);
    // All that is really there: what the guest reaches beyond the size it sees is set back as well.
    writer.memorySize();
    writer.i32(16 - pageBits);
    writer.op("i32Shl", "i32Add");
    writer.set(end);
    writer.memorySize();
    writer.i32(16);
    writer.op("i32Shl");
    writer.i32(1);
    writer.op("i32Sub");
    writer.set(last);
    writer.block();
    writer.loop();
    writer.get(at);
    writer.get(end);
    writer.op("i32LtU");
    writer.u8(0x45); // i32.eqz
    writer.br(1, true);
    writer.get(at);
    writer.raw([0x29, 0x43, TRACK_MEMORY, 0]); // i64.load
    writer.tee(marks);
    writer.raw([OP.i64Const, 0]);
    writer.op("i64Ne");
    writer.if();
    writer.get(at);
    writer.raw([OP.i64Const, 0, 0x37, 0x43, TRACK_MEMORY, 0]); // i64.store
    writer.loop();
    writer.get(at);
    writer.globalGet(indices.base);
    writer.op("i32Sub");
    writer.get(marks);
    writer.op("i64Ctz");
    writer.raw([OP.i64Const, 3]);
    writer.op("i64ShrU", "i32WrapI64", "i32Add");
    writer.i32(pageBits);
    writer.op("i32Shl");
    writer.tee(page);
    writer.get(page);
    // The page and its slack, or what is left of the memory.
    writer.i32(coveredBytes);
    writer.get(last);
    writer.get(page);
    writer.op("i32Sub");
    writer.tee(left);
    writer.i32(1);
    writer.op("i32Add");
    writer.get(left);
    writer.i32(coveredBytes - 1);
    writer.op("i32GeU");
    writer.u8(0x1b); // select
    writer.raw([0xfc, 10, GUEST_MEMORY, SNAPSHOT_MEMORY]);
    writer.get(marks);
    writer.get(marks);
    writer.raw([OP.i64Const, 1]);
    writer.op("i64Sub", "i64And");
    writer.tee(marks);
    writer.raw([OP.i64Const, 0]);
    writer.op("i64Ne");
    writer.br(0, true);
    writer.op("end", "end");
    writer.get(at);
    writer.i32(8);
    writer.op("i32Add");
    writer.set(at);
    writer.br(0);
    writer.op("end", "end");
  }
  for (const [position, global] of [indices.pages, ...mutable].entries()) {
    writer.globalGet(indices.savedPages + position);
    writer.globalSet(global);
  }
  forgetRefused(writer, indices);
  writer.op("end");
}

function forgetRefused(writer: RuntimeWriter, indices: RuntimeIndices): void {
  writer.i32(0);
  writer.globalSet(indices.refused);
}
