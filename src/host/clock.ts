// `clock_*`: the time, and waiting for it to pass.
import type { GuestContext } from "../abi/context.ts";
import { toLength } from "../abi/memory.ts";

export interface ClockImports {
  clock_now_ns(): bigint;
  clock_monotonic_ns(): bigint;
  clock_sleep_ms(milliseconds: bigint): void | Promise<void>;
}

/** The longest single timer; a longer sleep never ends by itself, because no wall clock is set that far. */
const MAX_TIMER_MS = 2_147_483_647;

export function createClockImports(context: GuestContext): ClockImports {
  return {
    clock_now_ns() {
      context.note("time");
      return BigInt(Date.now()) * 1_000_000n;
    },
    clock_monotonic_ns() {
      context.note("time");
      return process.hrtime.bigint();
    },
    clock_sleep_ms(milliseconds) {
      const { invocation } = context;
      const length = Math.min(toLength(milliseconds), MAX_TIMER_MS);
      return invocation.park<void>((resolve) => {
        const timer = setTimeout(() => resolve(() => undefined), length);
        return () => clearTimeout(timer);
      });
    },
  };
}
