// `random_get` and AssemblyScript's `seed`: always fresh from the system, so nothing random is ever frozen.
import { getRandomValues, randomFillSync } from "node:crypto";
import type { GuestContext } from "../abi/context.ts";

export interface RandomImports {
  random_get(pointer: number, size: bigint): void;
  seed(): number;
}

export function createRandomImports(context: GuestContext): RandomImports {
  return {
    random_get(pointer, size) {
      context.note("random");
      randomFillSync(context.memory.writable(pointer, size));
    },
    // 52 random bits as the mantissa of a double in [1, 2): AssemblyScript takes the bits as they are.
    seed() {
      context.note("random");
      const [bits = 0n] = getRandomValues(new BigUint64Array(1));
      return new Float64Array(new BigUint64Array([(bits >> 12n) | 0x3ff0000000000000n]).buffer)[0] ?? 1;
    },
  };
}
