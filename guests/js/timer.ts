// setTimeout and its kin, on the host's clock.
import { begin, cancel } from "./loop.ts";

const MAX_DELAY_MS = 2 ** 31 - 1;

type Callback = (...args: unknown[]) => void;

/** From the number that the application has to that of the host, which changes with every round of an interval. */
const intervals = Object.create(null) as Record<number, number>;

function toDelay(delay: unknown): number {
  const ms = Math.trunc(Number(delay));
  return ms >= 1 && ms <= MAX_DELAY_MS ? ms : 1;
}

function check(callback: unknown): asserts callback is Callback {
  if (typeof callback !== "function") throw new TypeError("The callback must be a function");
}

export function setTimeout(callback: Callback, delay?: number, ...args: unknown[]): number {
  check(callback);
  return begin(() => callback(...args), "sleep", toDelay(delay));
}

export function setImmediate(callback: Callback, ...args: unknown[]): number {
  check(callback);
  return begin(() => callback(...args), "sleep", 0);
}

export function setInterval(callback: Callback, delay?: number, ...args: unknown[]): number {
  check(callback);
  const ms = toDelay(delay);
  let id = 0;
  const round = (): void => {
    intervals[id] = begin(round, "sleep", ms);
    callback(...args);
  };
  id = begin(round, "sleep", ms);
  intervals[id] = id;
  return id;
}

/** Ends both kinds, as everywhere. */
export function clearTimeout(id?: unknown): void {
  if (typeof id !== "number" && typeof id !== "string") return;
  const own = Number(id);
  const current = intervals[own];
  if (current !== undefined) delete intervals[own];
  cancel(current ?? own);
}
