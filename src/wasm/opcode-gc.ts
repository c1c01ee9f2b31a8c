// Opcodes after 0xFB: structs, arrays, casts and i31 (5.4.4 Reference Instructions, 5.4.5 Aggregate Instructions).
import type { OpcodeRow } from "./immediate.ts";

export const GC_ROWS: readonly OpcodeRow[] = [
  { prefix: 0xfb, first: 0, names: "struct.new struct.new_default", immediate: "struct", feature: "gc" },
  {
    prefix: 0xfb,
    first: 2,
    names: "struct.get struct.get_s struct.get_u struct.set",
    immediate: "structField",
    feature: "gc",
  },
  { prefix: 0xfb, first: 6, names: "array.new array.new_default", immediate: "array", feature: "gc" },
  { prefix: 0xfb, first: 8, names: "array.new_fixed", immediate: "arrayFixed", feature: "gc" },
  { prefix: 0xfb, first: 9, names: "array.new_data", immediate: "arrayData", feature: "gc" },
  { prefix: 0xfb, first: 10, names: "array.new_elem", immediate: "arrayElement", feature: "gc" },
  {
    prefix: 0xfb,
    first: 11,
    names: "array.get array.get_s array.get_u array.set",
    immediate: "array",
    feature: "gc",
  },
  { prefix: 0xfb, first: 15, names: "array.len", immediate: "none", feature: "gc" },
  { prefix: 0xfb, first: 16, names: "array.fill", immediate: "array", feature: "gc" },
  { prefix: 0xfb, first: 17, names: "array.copy", immediate: "twoArrays", feature: "gc" },
  { prefix: 0xfb, first: 18, names: "array.init_data", immediate: "arrayData", feature: "gc" },
  { prefix: 0xfb, first: 19, names: "array.init_elem", immediate: "arrayElement", feature: "gc" },
  {
    prefix: 0xfb,
    first: 20,
    names: "ref.test ref.test_null ref.cast ref.cast_null",
    immediate: "heapType",
    feature: "gc",
  },
  { prefix: 0xfb, first: 24, names: "br_on_cast br_on_cast_fail", immediate: "castLabel", feature: "gc" },
  {
    prefix: 0xfb,
    first: 26,
    names: "any.convert_extern extern.convert_any ref.i31 i31.get_s i31.get_u",
    immediate: "none",
    feature: "gc",
  },
];
