// Opcodes of one byte, and the numeric and bulk ones after 0xFC (5.4 Instructions; try, catch, rethrow, delegate and catch_all are
// the legacy form of exception handling, which the specification lists in its appendix only).
import type { OpcodeRow } from "./immediate.ts";

export const CORE_ROWS: readonly OpcodeRow[] = [
  { prefix: 0, first: 0x00, names: "unreachable nop", immediate: "none" },
  { prefix: 0, first: 0x02, names: "block loop if", immediate: "block" },
  { prefix: 0, first: 0x05, names: "else", immediate: "else" },
  { prefix: 0, first: 0x06, names: "try", immediate: "block", feature: "exception-handling" },
  { prefix: 0, first: 0x07, names: "catch", immediate: "catch", feature: "exception-handling" },
  { prefix: 0, first: 0x08, names: "throw", immediate: "tag", feature: "exception-handling" },
  { prefix: 0, first: 0x09, names: "rethrow", immediate: "rethrow", feature: "exception-handling" },
  { prefix: 0, first: 0x0a, names: "throw_ref", immediate: "none", feature: "exception-handling" },
  { prefix: 0, first: 0x0b, names: "end", immediate: "end" },
  { prefix: 0, first: 0x0c, names: "br br_if", immediate: "label" },
  { prefix: 0, first: 0x0e, names: "br_table", immediate: "labelTable" },
  { prefix: 0, first: 0x0f, names: "return", immediate: "none" },
  { prefix: 0, first: 0x10, names: "call", immediate: "function" },
  { prefix: 0, first: 0x11, names: "call_indirect", immediate: "callIndirect" },
  { prefix: 0, first: 0x12, names: "return_call", immediate: "function", feature: "tail-call" },
  { prefix: 0, first: 0x13, names: "return_call_indirect", immediate: "callIndirect", feature: "tail-call" },
  { prefix: 0, first: 0x14, names: "call_ref", immediate: "callRef", feature: "function-references" },
  { prefix: 0, first: 0x15, names: "return_call_ref", immediate: "callRef", feature: "tail-call" },
  { prefix: 0, first: 0x18, names: "delegate", immediate: "delegate", feature: "exception-handling" },
  { prefix: 0, first: 0x19, names: "catch_all", immediate: "catchAll", feature: "exception-handling" },
  { prefix: 0, first: 0x1a, names: "drop select", immediate: "none" },
  { prefix: 0, first: 0x1c, names: "select_t", immediate: "selectTypes", feature: "reference-types" },
  { prefix: 0, first: 0x1f, names: "try_table", immediate: "tryTable", feature: "exception-handling" },
  { prefix: 0, first: 0x20, names: "local.get local.set local.tee", immediate: "local" },
  { prefix: 0, first: 0x23, names: "global.get global.set", immediate: "global" },
  { prefix: 0, first: 0x25, names: "table.get table.set", immediate: "table", feature: "reference-types" },
  {
    prefix: 0,
    first: 0x28,
    names:
      "i32.load:2 i64.load:3 f32.load:2 f64.load:3 i32.load8_s:0 i32.load8_u:0 i32.load16_s:1 i32.load16_u:1 " +
      "i64.load8_s:0 i64.load8_u:0 i64.load16_s:1 i64.load16_u:1 i64.load32_s:2 i64.load32_u:2 " +
      "i32.store:2 i64.store:3 f32.store:2 f64.store:3 i32.store8:0 i32.store16:1 i64.store8:0 i64.store16:1 i64.store32:2",
    immediate: "access",
  },
  { prefix: 0, first: 0x3f, names: "memory.size memory.grow", immediate: "memory" },
  { prefix: 0, first: 0x41, names: "i32.const", immediate: "i32" },
  { prefix: 0, first: 0x42, names: "i64.const", immediate: "i64" },
  { prefix: 0, first: 0x43, names: "f32.const", immediate: "f32" },
  { prefix: 0, first: 0x44, names: "f64.const", immediate: "f64" },
  {
    prefix: 0,
    first: 0x45,
    names:
      "i32.eqz i32.eq i32.ne i32.lt_s i32.lt_u i32.gt_s i32.gt_u i32.le_s i32.le_u i32.ge_s i32.ge_u " +
      "i64.eqz i64.eq i64.ne i64.lt_s i64.lt_u i64.gt_s i64.gt_u i64.le_s i64.le_u i64.ge_s i64.ge_u " +
      "f32.eq f32.ne f32.lt f32.gt f32.le f32.ge f64.eq f64.ne f64.lt f64.gt f64.le f64.ge " +
      "i32.clz i32.ctz i32.popcnt i32.add i32.sub i32.mul i32.div_s i32.div_u i32.rem_s i32.rem_u " +
      "i32.and i32.or i32.xor i32.shl i32.shr_s i32.shr_u i32.rotl i32.rotr " +
      "i64.clz i64.ctz i64.popcnt i64.add i64.sub i64.mul i64.div_s i64.div_u i64.rem_s i64.rem_u " +
      "i64.and i64.or i64.xor i64.shl i64.shr_s i64.shr_u i64.rotl i64.rotr " +
      "f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt f32.add f32.sub f32.mul f32.div " +
      "f32.min f32.max f32.copysign " +
      "f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt f64.add f64.sub f64.mul f64.div " +
      "f64.min f64.max f64.copysign " +
      "i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u i64.extend_i32_s i64.extend_i32_u " +
      "i64.trunc_f32_s i64.trunc_f32_u i64.trunc_f64_s i64.trunc_f64_u " +
      "f32.convert_i32_s f32.convert_i32_u f32.convert_i64_s f32.convert_i64_u f32.demote_f64 " +
      "f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s f64.convert_i64_u f64.promote_f32 " +
      "i32.reinterpret_f32 i64.reinterpret_f64 f32.reinterpret_i32 f64.reinterpret_i64",
    immediate: "none",
  },
  {
    prefix: 0,
    first: 0xc0,
    names: "i32.extend8_s i32.extend16_s i64.extend8_s i64.extend16_s i64.extend32_s",
    immediate: "none",
    feature: "sign-extension",
  },
  { prefix: 0, first: 0xd0, names: "ref.null", immediate: "heapType", feature: "reference-types" },
  { prefix: 0, first: 0xd1, names: "ref.is_null", immediate: "none", feature: "reference-types" },
  { prefix: 0, first: 0xd2, names: "ref.func", immediate: "function", feature: "reference-types" },
  { prefix: 0, first: 0xd3, names: "ref.eq", immediate: "none", feature: "gc" },
  { prefix: 0, first: 0xd4, names: "ref.as_non_null", immediate: "none", feature: "function-references" },
  {
    prefix: 0,
    first: 0xd5,
    names: "br_on_null br_on_non_null",
    immediate: "label",
    feature: "function-references",
  },
  {
    prefix: 0xfc,
    first: 0,
    names:
      "i32.trunc_sat_f32_s i32.trunc_sat_f32_u i32.trunc_sat_f64_s i32.trunc_sat_f64_u " +
      "i64.trunc_sat_f32_s i64.trunc_sat_f32_u i64.trunc_sat_f64_s i64.trunc_sat_f64_u",
    immediate: "none",
    feature: "saturating-float-to-int",
  },
  { prefix: 0xfc, first: 8, names: "memory.init", immediate: "memoryInit", feature: "bulk-memory" },
  { prefix: 0xfc, first: 9, names: "data.drop", immediate: "data", feature: "bulk-memory" },
  { prefix: 0xfc, first: 10, names: "memory.copy", immediate: "twoMemories", feature: "bulk-memory" },
  { prefix: 0xfc, first: 11, names: "memory.fill", immediate: "memory", feature: "bulk-memory" },
  { prefix: 0xfc, first: 12, names: "table.init", immediate: "tableInit", feature: "bulk-memory" },
  { prefix: 0xfc, first: 13, names: "elem.drop", immediate: "element", feature: "bulk-memory" },
  { prefix: 0xfc, first: 14, names: "table.copy", immediate: "twoTables", feature: "bulk-memory" },
  {
    prefix: 0xfc,
    first: 15,
    names: "table.grow table.size table.fill",
    immediate: "table",
    feature: "reference-types",
  },
];
