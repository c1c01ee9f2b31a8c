// The stacks of calls that can be parked: how large V8 makes them.
import { setFlagsFromString } from "node:v8";

/**
 * KiB. V8 keeps 4 MiB of stacks for the next calls: making a larger one takes longer than most calls. Only pages that are
 * used take memory.
 */
const STACK_KB = 4000;

/**
 * To be called before the first of them is made: those that are kept are used again as they are. V8 takes the smaller one of
 * both numbers, and the thread's own stack has been measured before.
 */
export function growParkingStacks(): void {
  for (const name of ["stack-size", "wasm-stack-switching-stack-size"])
    setFlagsFromString(`--${name}=${STACK_KB}`);
}
