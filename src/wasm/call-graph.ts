// Which functions need no check of their fuel at entry: small ones without loops, of which no cycle of calls is made. Their
// callers pay for them. And where the others have theirs: their callers pay for what comes before it.
import type { CodeCursor } from "./code.ts";
import { EntryCheck } from "./entry-check.ts";
import { FuelCost } from "./fuel-cost.ts";
import { EXEMPT_COST } from "./fuel-table.ts";
import type { ModuleInfo } from "./module.ts";
import { codeOf } from "./opcode.ts";

const LOOP = codeOf("loop");
const CALL = codeOf("call");
const RETURN_CALL = codeOf("return_call");

/** Larger bodies cost more than `EXEMPT_COST`, nearly always, and are not looked at twice. */
const SMALL_BODY_BYTES = 160;

export interface Exemption {
  /** 1 for each own function that has no check at its entry. */
  readonly exempt: Uint8Array;
  /** 1 for each of these that some function with a check may run under: a call of it may take fuel after all. */
  readonly charges: Uint8Array;
  /** What a direct call of a function adds for it, by function index. */
  readonly calleeCost: Uint8Array;
  /** For each own function, the offset of the instruction before which its check stands; 0 for the entry. */
  readonly places: Uint32Array;
}

interface Calls {
  /** 1 for each own function that is small and has no loop. */
  readonly small: Uint8Array;
  /** The own functions that each small function calls by name. */
  readonly callees: readonly number[];
  /** Where those of each function begin, and one place more. */
  readonly starts: Uint32Array;
}

export function findExempt(info: ModuleInfo, cursor: CodeCursor): Exemption {
  const count = info.functions.length;
  const imported = info.spaces.functionTypes.length - count;
  const calls = readCalls(info, cursor, imported);
  const { order, forced } = orderByCalls(calls);
  const calleeCost = new Uint8Array(imported + count);
  const fuel = new FuelCost(cursor, imported, calleeCost);
  const exempt = new Uint8Array(count);
  const charges = new Uint8Array(count);
  const places = new Uint32Array(count);
  const check = new EntryCheck(cursor);
  // A cycle of calls passes every check on it, wherever in its function: none stands behind a call.
  for (let index = 0; index < count; index++) {
    openOwnBody(info, cursor, imported, index);
    check.find();
    places[index] = check.place;
    calleeCost[imported + index] = check.unchecked;
  }
  for (const index of order) {
    if (forced[index] === 1) continue;
    openOwnBody(info, cursor, imported, index);
    fuel.begin();
    while (cursor.next()) fuel.step();
    fuel.finish();
    const [cost = 0] = fuel.costs;
    if (cost > EXEMPT_COST) continue;
    exempt[index] = 1;
    places[index] = 0;
    calleeCost[imported + index] = cost;
    charges[index] = callsCharging(calls, index, exempt, charges);
  }
  return { exempt, charges, calleeCost, places };
}

/** Anything else that takes fuel costs more than `EXEMPT_COST`: host calls, indirect calls, bulk instructions. */
function callsCharging(
  { callees, starts }: Calls,
  index: number,
  exempt: Uint8Array,
  charges: Uint8Array,
): number {
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++) {
    const callee = callees[at] ?? 0;
    if (exempt[callee] !== 1 || charges[callee] === 1) return 1;
  }
  return 0;
}

function openOwnBody(info: ModuleInfo, cursor: CodeCursor, imported: number, index: number): void {
  cursor.openBody(imported + index, info.bodies[2 * index] ?? 0, info.bodies[2 * index + 1] ?? 0);
}

function readCalls(info: ModuleInfo, cursor: CodeCursor, imported: number): Calls {
  const count = info.functions.length;
  const small = new Uint8Array(count);
  const callees: number[] = [];
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) {
    starts[index] = callees.length;
    const size = (info.bodies[2 * index + 1] ?? 0) - (info.bodies[2 * index] ?? 0);
    if (size > SMALL_BODY_BYTES) continue;
    small[index] = 1;
    openOwnBody(info, cursor, imported, index);
    while (cursor.next()) {
      const { code } = cursor;
      if (code === LOOP) {
        small[index] = 0;
        break;
      }
      if ((code === CALL || code === RETURN_CALL) && cursor.index >= imported)
        callees.push(cursor.index - imported);
    }
  }
  starts[count] = callees.length;
  return { small, callees, starts };
}

/**
 * The small functions, callees before callers, and for every cycle of calls among them at least one function on it: the
 * one where a walk in depth comes back to a function that it has not left yet. A cycle through any other function passes
 * that one's check. Iterative: a chain of calls may be as long as the module.
 */
function orderByCalls({ small, callees, starts }: Calls): { order: number[]; forced: Uint8Array } {
  const [unseen, open, done] = [0, 1, 2];
  const state = new Uint8Array(small.length);
  const forced = new Uint8Array(small.length);
  const order: number[] = [];
  const next = starts.slice();
  const stack: number[] = [];
  for (let root = 0; root < small.length; root++) {
    if (small[root] === 0 || state[root] !== unseen) continue;
    state[root] = open;
    stack.push(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const position = next[top] ?? 0;
      if (position === starts[top + 1]) {
        state[top] = done;
        order.push(top);
        stack.pop();
        continue;
      }
      next[top] = position + 1;
      const callee = callees[position] ?? 0;
      if (state[callee] === open) forced[callee] = 1;
      else if (state[callee] === unseen && small[callee] === 1) {
        state[callee] = open;
        stack.push(callee);
      }
    }
  }
  return { order, forced };
}
