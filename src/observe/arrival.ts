// When a call arrived, by the calendar.

/** Asking for it takes longer than all the rest. */
const TIME_ORIGIN = performance.timeOrigin;
/** `Date.now` counts whole milliseconds, and the two clocks drift; more than this, and it was set, or the machine slept. */
const JUMP_MS = 1000;

/** Unix milliseconds of `then`, to the microsecond. Both are of `performance.now`. */
export function toUnixMs(then: number, now: number = performance.now()): number {
  const jump = Date.now() - (TIME_ORIGIN + now);
  return Math.abs(jump) < JUMP_MS ? TIME_ORIGIN + then : TIME_ORIGIN + then + jump;
}
