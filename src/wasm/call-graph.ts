// Which functions need a check of their fuel at entry: those with a loop, those that every cycle of calls passes, and
// those that cost much. The others are paid for by their callers.
import type { CodeCursor } from "./code.ts";
import { EXEMPT_COST, FuelCost } from "./fuel-cost.ts";
import type { ModuleInfo } from "./module.ts";
import { codeOf } from "./opcode.ts";

const CALL = codeOf("call");
const RETURN_CALL = codeOf("return_call");

export interface FuelPlan {
  /** Costs of all checks of all functions, one function after the other: its entry, then its loops. */
  readonly costs: Int32Array;
  /** Where the costs of each own function begin in `costs`, and one place more. */
  readonly starts: Uint32Array;
  /** 1 for each own function that has no check at its entry. */
  readonly exempt: Uint8Array;
}

export function planFuel(info: ModuleInfo, cursor: CodeCursor): FuelPlan {
  const count = info.functions.length;
  const imported = info.spaces.functionTypes.length - count;
  const { callees, starts: calleeStarts } = readCallees(info, cursor, imported);
  const { order, forced } = orderByCalls(count, callees, calleeStarts);
  const calleeCost = new Uint8Array(imported + count);
  const fuel = new FuelCost(cursor, imported, calleeCost);
  const exempt = new Uint8Array(count);
  const byFunction: (readonly number[])[] = Array.from({ length: count });
  let total = 0;
  for (const index of order) {
    fuel.measure(imported + index, info.bodies[2 * index] ?? 0, info.bodies[2 * index + 1] ?? 0);
    const costs = [...fuel.costs];
    byFunction[index] = costs;
    total += costs.length;
    const [entry = 0] = costs;
    if (costs.length === 1 && entry <= EXEMPT_COST && forced[index] === 0) {
      exempt[index] = 1;
      calleeCost[imported + index] = entry;
    }
  }
  const costs = new Int32Array(total);
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (const [index, own] of byFunction.entries()) {
    starts[index] = at;
    costs.set(own, at);
    at += own.length;
  }
  starts[count] = at;
  return { costs, starts, exempt };
}

/** The own functions that each own function calls by name, without their imported predecessors. */
function readCallees(
  info: ModuleInfo,
  cursor: CodeCursor,
  imported: number,
): { callees: number[]; starts: Uint32Array } {
  const count = info.functions.length;
  const callees: number[] = [];
  const starts = new Uint32Array(count + 1);
  for (let index = 0; index < count; index++) {
    starts[index] = callees.length;
    cursor.openBody(imported + index, info.bodies[2 * index] ?? 0, info.bodies[2 * index + 1] ?? 0);
    while (cursor.next()) {
      const { code } = cursor;
      if ((code === CALL || code === RETURN_CALL) && cursor.index >= imported)
        callees.push(cursor.index - imported);
    }
  }
  starts[count] = callees.length;
  return { callees, starts };
}

/**
 * Callees before callers, and for every cycle at least one function on it marked: the one where a walk in depth comes
 * back to a function that it has not left yet. Iterative: a chain of calls may be as long as the module.
 */
function orderByCalls(
  count: number,
  callees: readonly number[],
  starts: Uint32Array,
): { order: Uint32Array; forced: Uint8Array } {
  const [unseen, open, done] = [0, 1, 2];
  const state = new Uint8Array(count);
  const forced = new Uint8Array(count);
  const order = new Uint32Array(count);
  const next = starts.slice();
  const stack: number[] = [];
  let ordered = 0;
  for (let root = 0; root < count; root++) {
    if (state[root] !== unseen) continue;
    state[root] = open;
    stack.push(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const position = next[top] ?? 0;
      if (position === starts[top + 1]) {
        state[top] = done;
        order[ordered++] = top;
        stack.pop();
        continue;
      }
      next[top] = position + 1;
      const callee = callees[position] ?? 0;
      if (state[callee] === open) forced[callee] = 1;
      else if (state[callee] === unseen) {
        state[callee] = open;
        stack.push(callee);
      }
    }
  }
  return { order, forced };
}
