// How many empty functions stand at the end of a rewritten module, so that V8 inlines in it as it would in the original.
// V8 takes a module with many small functions for one that nobody has inlined in yet, and inlines the more; with few of
// them it inlines little. Checks make functions larger, and in recursion it is inlining that decides what a check costs.

/** V8 calls a body of fewer bytes small. */
export const SMALL_BYTES = 50;
/** More small functions than this change nothing any more, nor do fewer than `LITTLE`. */
const ENOUGH = 1 / 2;
const LITTLE = 1 / 4;
/** A module with so few functions is inlined in as much as V8 would ever do: that takes it little time. */
const FEW_FUNCTIONS = 1000;

export interface Bodies {
  readonly count: number;
  readonly small: number;
}

/** `room`: how many functions the module may still have. The answer is never above `after.count`. */
export function countFillers(before: Bodies, after: Bodies, room: number): number {
  const share = before.count <= FEW_FUNCTIONS ? ENOUGH : Math.min(ENOUGH, before.small / before.count);
  if (share <= LITTLE) return 0;
  const missing = Math.ceil((share * after.count - after.small) / (1 - share));
  return Math.max(0, Math.min(missing, room));
}
