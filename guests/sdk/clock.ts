// Time, and waiting.
import * as abi from "./abi";

/** Milliseconds since 1970-01-01T00:00:00Z, as `Date` wants them. */
export function now(): i64 {
  return abi.clock_now_ns() / 1_000_000;
}

/** Nanoseconds since 1970-01-01T00:00:00Z. May jump when the machine's clock is set. */
export function nowNs(): i64 {
  return abi.clock_now_ns();
}

/** Nanoseconds since an arbitrary start; never goes back. For measuring how long something took. */
export function monotonicNs(): i64 {
  return abi.clock_monotonic_ns();
}

/** Waits. Only this call waits, not the server: it goes on with other requests. Counts towards `wall_ms`, not `cpu_ms`. */
export function sleep(milliseconds: i64): void {
  abi.clock_sleep_ms(milliseconds);
}
