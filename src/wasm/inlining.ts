// How many empty functions stand at the end of a rewritten module, so that V8 inlines in it. V8 takes a module with many
// small functions for one that nobody has inlined in yet, and inlines the more; with few of them it inlines little. Checks
// make functions larger, and in recursion it is inlining that decides what a check costs.

/** V8 calls a body of fewer bytes small. */
export const SMALL_BYTES = 50;
/** If this part of the functions is small, V8 inlines as much as it ever does. */
const ENOUGH = 1 / 2;
/** A larger module gets none: each function takes every instance 16 bytes, and V8 more time where there is more to inline. */
const MAX_FUNCTIONS = 500;

/** Of a module that had `before` functions, and has `count`, `small` of them small. */
export function countFillers(before: number, count: number, small: number): number {
  if (before > MAX_FUNCTIONS) return 0;
  return Math.max(0, Math.ceil((ENOUGH * count - small) / (1 - ENOUGH)));
}
