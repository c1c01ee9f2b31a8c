// A loop that calls nothing, written so that it stays one: its way to more fuel stands outside of it. V8 unrolls loops
// without calls and keeps what does not change in registers; a call, even one that is never made, would end that.
import type { CodeCursor } from "./code.ts";
import { OP } from "./runtime-opcode.ts";
import type { RuntimeWriter } from "./runtime-writer.ts";

/** Labels between the loop and what is around it: branches out of it have so much farther to go. */
export const TIGHT_LOOP_LABELS = 3;
// From the code in the loop's frame, and from behind its end.
const NO_FUEL = 1;
const DONE = 2;
const AGAIN = 0;

/** Up to and with the loop's header. `type`: its block type; `fuel`: the local that holds the fuel. */
export function openTightLoop(writer: RuntimeWriter, type: Uint8Array, fuel: number, cost: number): void {
  for (const opcode of [OP.block, OP.loop]) {
    writer.u8(opcode);
    writer.short(type);
  }
  writer.block();
  writer.u8(OP.loop);
  writer.short(type);
  writer.takeLocal(fuel, cost);
  writer.brUnlikely(NO_FUEL);
}

/** Behind the loop's end. The header will take the cost a second time, which is why it is given back. */
export function closeTightLoop(writer: RuntimeWriter, fuel: number, cost: number): void {
  writer.br(DONE);
  writer.op("end");
  writer.refuelLocal(fuel);
  writer.i32(cost);
  writer.op("i32Add");
  writer.set(fuel);
  writer.br(AGAIN);
  writer.op("end", "end");
}

/** The labels of a `br_table`, which the cursor stands at, in a tight loop that the label `loop` names from there. */
export function writeExitTable(writer: RuntimeWriter, cursor: CodeCursor, loop: number): void {
  const count = cursor.u32();
  writer.leb(count);
  for (let at = 0; at <= count; at++) {
    const label = cursor.u32();
    writer.leb(label > loop ? label + TIGHT_LOOP_LABELS : label);
  }
}
