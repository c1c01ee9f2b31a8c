// The kinds of immediates (what follows an opcode), and the form of the rows from which the opcode table is made.
import type { Feature } from "./feature.ts";

/** Each kind with the number that the walker switches on. */
export const IMMEDIATE = {
  none: 0,
  local: 1,
  global: 2,
  function: 3,
  i32: 4,
  i64: 5,
  f32: 6,
  f64: 7,
  label: 8,
  /** Alignment, memory, offset (5.4.7 Memory Instructions); the row's number is the natural alignment as a power of two. */
  access: 9,
  block: 10,
  end: 11,
  else: 12,
  labelTable: 13,
  /** Function type and table. */
  callIndirect: 14,
  memory: 15,
  table: 16,
  /** Function type. */
  callRef: 17,
  selectTypes: 18,
  heapType: 19,
  tag: 20,
  catch: 21,
  catchAll: 22,
  delegate: 23,
  rethrow: 24,
  tryTable: 25,
  /** Data segment and memory. */
  memoryInit: 26,
  data: 27,
  twoMemories: 28,
  /** Element segment and table. */
  tableInit: 29,
  element: 30,
  twoTables: 31,
  v128: 32,
  shuffle: 33,
  /** The row's number is how many lanes there are. */
  lane: 34,
  /** A memory access and a lane. */
  accessLane: 35,
  /** A memory access whose alignment must be the natural one. */
  atomic: 36,
  zero: 37,
  struct: 38,
  structField: 39,
  array: 40,
  /** Array type and a number of elements. */
  arrayFixed: 41,
  arrayData: 42,
  arrayElement: 43,
  twoArrays: 44,
  /** Flags, label, two heap types. */
  castLabel: 45,
} as const;

export type Immediate = keyof typeof IMMEDIATE;

/** Consecutive opcodes with the same kind of immediates. */
export interface OpcodeRow {
  /** The byte before the opcode, or 0. */
  readonly prefix: 0 | 0xfb | 0xfc | 0xfd | 0xfe;
  /** Opcode of the first name; each further name is one more. */
  readonly first: number;
  /** Separated by spaces; `name:3` adds the number that the kind of immediates asks for. */
  readonly names: string;
  readonly immediate: Immediate;
  readonly feature?: Feature;
}
