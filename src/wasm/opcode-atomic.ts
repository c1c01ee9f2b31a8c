// Opcodes after 0xFE: the threads proposal. Listed so that a module that uses them can be read, named and refused.
import type { OpcodeRow } from "./immediate.ts";

const READ_MODIFY_WRITE = ["add", "sub", "and", "or", "xor", "xchg", "cmpxchg"]
  .map(
    (what) =>
      `i32.atomic.rmw.${what}:2 i64.atomic.rmw.${what}:3 i32.atomic.rmw8.${what}_u:0 i32.atomic.rmw16.${what}_u:1 ` +
      `i64.atomic.rmw8.${what}_u:0 i64.atomic.rmw16.${what}_u:1 i64.atomic.rmw32.${what}_u:2`,
  )
  .join(" ");

export const ATOMIC_ROWS: readonly OpcodeRow[] = [
  {
    prefix: 0xfe,
    first: 0,
    names: "memory.atomic.notify:2 memory.atomic.wait32:2 memory.atomic.wait64:3",
    immediate: "atomic",
    feature: "threads",
  },
  { prefix: 0xfe, first: 3, names: "atomic.fence", immediate: "zero", feature: "threads" },
  {
    prefix: 0xfe,
    first: 0x10,
    names:
      "i32.atomic.load:2 i64.atomic.load:3 i32.atomic.load8_u:0 i32.atomic.load16_u:1 " +
      "i64.atomic.load8_u:0 i64.atomic.load16_u:1 i64.atomic.load32_u:2 " +
      "i32.atomic.store:2 i64.atomic.store:3 i32.atomic.store8:0 i32.atomic.store16:1 " +
      "i64.atomic.store8:0 i64.atomic.store16:1 i64.atomic.store32:2 " +
      READ_MODIFY_WRITE,
    immediate: "atomic",
    feature: "threads",
  },
];
