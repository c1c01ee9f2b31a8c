// What each instruction costs in fuel, and what it does to control.
import { codeOf, OPCODES } from "./opcode.ts";

/** Calling the host, before and after: above `EXEMPT_COST`, so that no function that callers pay for does it. */
export const IMPORT_COST = 50;
/** What is paid when the host returns, so that a long row of such calls is not paid for all at once. */
export const RETURN_COST = 150;
/** Locals for one unit of fuel, as a power of two. */
export const LOCALS_COST_BITS = 4;
/** A function without loops and up to this cost has no check of its own; its callers pay. Indirect calls always pay it. */
export const EXEMPT_COST = 48;

/** By code. */
export const COST: Uint16Array = costTable();

/** What an instruction does to the paths through a body. */
export const CONTROL = {
  none: 0,
  block: 1,
  loop: 2,
  if: 3,
  else: 4,
  end: 5,
  branch: 6,
  branchMaybe: 7,
  branchTable: 8,
  stop: 9,
  call: 10,
  tailCall: 11,
  catch: 12,
  tryTable: 13,
} as const;

/** By code. */
export const CONTROL_BY_CODE: Uint8Array = controlTable();

/** One unit for most instructions; what takes visibly longer costs more, and what makes no machine code nothing. */
function costTable(): Uint16Array {
  const costs = new Uint16Array(0x600);
  for (const { code, name } of OPCODES) costs[code] = costOf(name);
  return costs;
}

function costOf(name: string): number {
  if (/^(nop|block|loop|else|end|try|catch|catch_all|delegate|drop)$/.test(name)) return 0;
  if (/\.(div|rem)_[su]$/.test(name)) return 6;
  if (/(\.div|\.sqrt)$/.test(name)) return 4;
  if (/^(return_)?call(_ref|_indirect)$/.test(name)) return 6 + EXEMPT_COST;
  if (/^(return_)?call$/.test(name)) return 3;
  // They charge by their size themselves, which the functions that callers pay for must not: above `EXEMPT_COST`.
  if (/^memory\.(fill|copy|init)$/.test(name) || /^table\.(grow|fill|copy|init)$/.test(name)) return 50;
  if (name === "table.set") return 64;
  if (name === "memory.grow") return 400;
  if (/^(throw|throw_ref|rethrow)$/.test(name)) return 500;
  return 1;
}

function controlTable(): Uint8Array {
  const table = new Uint8Array(0x600);
  const set = (control: number, names: string): void => {
    for (const name of names.split(" ")) table[codeOf(name)] = control;
  };
  set(CONTROL.block, "block try");
  set(CONTROL.tryTable, "try_table");
  set(CONTROL.loop, "loop");
  set(CONTROL.if, "if");
  set(CONTROL.else, "else");
  set(CONTROL.catch, "catch catch_all");
  set(CONTROL.end, "end delegate");
  set(CONTROL.branch, "br");
  set(CONTROL.branchMaybe, "br_if br_on_null br_on_non_null br_on_cast br_on_cast_fail");
  set(CONTROL.branchTable, "br_table");
  set(CONTROL.stop, "unreachable return throw rethrow throw_ref return_call_indirect return_call_ref");
  set(CONTROL.call, "call");
  set(CONTROL.tailCall, "return_call");
  return table;
}
