// setTimeout and its kin, on the host's clock. The application has numbers of its own: the host's are those of everything
// that takes time, and change with every round of an interval.
import { begin, cancel, uncaught } from "./loop.ts";

const MAX_DELAY_MS = 2 ** 31 - 1;

type Callback = (...args: unknown[]) => void;

interface Timers {
  next: number;
  /** The host's number of each timer that is still to fire. */
  readonly running: Record<number, number>;
}

const timers: Timers = { next: 1, running: Object.create(null) as Record<number, number> };
const nativeQueueMicrotask = globalThis.queueMicrotask;

function toDelay(delay: unknown): number {
  const ms = Math.trunc(Number(delay));
  return ms >= 1 && ms <= MAX_DELAY_MS ? ms : 1;
}

function check(callback: unknown): asserts callback is Callback {
  if (typeof callback !== "function") throw new TypeError("The callback must be a function");
}

function startOnce(ms: number, callback: Callback, args: unknown[]): number {
  check(callback);
  const id = timers.next;
  timers.next += 1;
  const fire = (): void => {
    delete timers.running[id];
    callback(...args);
  };
  timers.running[id] = begin(fire, "sleep", ms);
  return id;
}

export function setTimeout(callback: Callback, delay?: number, ...args: unknown[]): number {
  return startOnce(toDelay(delay), callback, args);
}

export function setImmediate(callback: Callback, ...args: unknown[]): number {
  return startOnce(0, callback, args);
}

export function setInterval(callback: Callback, delay?: number, ...args: unknown[]): number {
  check(callback);
  const ms = toDelay(delay);
  const id = timers.next;
  timers.next += 1;
  const round = (): void => {
    timers.running[id] = begin(round, "sleep", ms);
    callback(...args);
  };
  timers.running[id] = begin(round, "sleep", ms);
  return id;
}

/** Ends every kind, as everywhere. */
export function clearTimeout(id?: unknown): void {
  if (typeof id !== "number" && typeof id !== "string") return;
  const own = Number(id);
  const current = timers.running[own];
  if (current === undefined) return;
  delete timers.running[own];
  cancel(current);
}

/** The engine's own has nobody to tell what a callback throws. */
export function queueMicrotask(callback: () => void): void {
  check(callback);
  nativeQueueMicrotask(() => {
    try {
      callback();
    } catch (error) {
      uncaught(error);
    }
  });
}
