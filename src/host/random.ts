// `random_get` and AssemblyScript's `seed`: always fresh from the system, so nothing random is ever frozen.
import { getRandomValues, randomFillSync } from "node:crypto";
import type { GuestContext } from "../abi/context.ts";

/** Node fills less than 2 GiB at a time. */
const MAX_FILL_BYTES = 1_073_741_824;

export interface RandomImports {
  random_get(pointer: number, size: bigint): void;
  seed(): number;
}

export function createRandomImports(context: GuestContext): RandomImports {
  return {
    random_get(pointer, size) {
      context.note("random");
      const view = context.memory.writable(pointer, size);
      for (let start = 0; start < view.length; start += MAX_FILL_BYTES) {
        randomFillSync(view, start, Math.min(MAX_FILL_BYTES, view.length - start));
      }
    },
    // 52 random bits as the mantissa of a double in [1, 2): AssemblyScript takes the bits as they are.
    seed() {
      context.note("random");
      const [bits = 0n] = getRandomValues(new BigUint64Array(1));
      return new Float64Array(new BigUint64Array([(bits >> 12n) | 0x3ff0000000000000n]).buffer)[0] ?? 1;
    },
  };
}
