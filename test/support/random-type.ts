// The types of random modules, and what their code may refer to.
import type { Bytes } from "./wasm-bytes.ts";

export const TYPE = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
  funcref: 0x70,
  externref: 0x6f,
} as const;
export type Type = (typeof TYPE)[keyof typeof TYPE];
export const NUMBERS: readonly Type[] = [TYPE.i32, TYPE.i64, TYPE.f32, TYPE.f64];
export const ALL: readonly Type[] = [...NUMBERS, TYPE.v128, TYPE.funcref, TYPE.externref];

export interface Signature {
  readonly parameters: readonly Type[];
  readonly results: readonly Type[];
}

/** What code may refer to. */
export interface Surroundings {
  /** Imports first. */
  readonly functions: readonly Signature[];
  readonly imported: number;
  /** From this on functions are small and count nothing down; each calls one before it, or none. */
  readonly smallFrom: number;
  readonly globals: readonly Type[];
  /** Steps that the module may still take: every loop and function counts it down and gives up below zero. */
  readonly budgetGlobal: number;
  /** Counts instructions, in the module that counts; -1 in the other. */
  readonly countGlobal: number;
  readonly legacyExceptions: boolean;
  readonly tags: readonly Signature[];
  readonly dataBytes: readonly number[];
  readonly elementSegment: number;
  readonly typeIndex: (signature: Signature) => number;
  readonly pages: number;
}

/** An instruction that pushes the zero of a type. */
export function zero(type: Type): Bytes {
  switch (type) {
    case TYPE.i32:
      return [0x41, 0];
    case TYPE.i64:
      return [0x42, 0];
    case TYPE.f32:
      return [0x43, 0, 0, 0, 0];
    case TYPE.f64:
      return [0x44, 0, 0, 0, 0, 0, 0, 0, 0];
    case TYPE.v128:
      return [0xfd, 0x0c, ...new Uint8Array(16)];
    default:
      return [0xd0, type];
  }
}

/** Signed LEB128 of a 32-bit number. */
export function sleb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const byte = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && byte < 0x40) || (rest === -1 && byte >= 0x40)) return [...bytes, byte];
    bytes.push(byte | 0x80);
  }
}
