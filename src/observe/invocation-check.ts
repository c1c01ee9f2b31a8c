// Whether what a row of the file says is an invocation: whatever wrote it, nobody who shows it meets anything else.
import { ERROR_TABLE } from "../errors.ts";

type Check = (value: unknown) => boolean;

/** A little less than a `Date` can be, for the zones. */
const MAX_TIME = 8e15;
const LEVELS: readonly unknown[] = ["error", "warn", "info", "debug"];

const text: Check = (value) => typeof value === "string";
const number: Check = Number.isFinite;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const object =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(shape).every(([key, check]) => check((value as Record<string, unknown>)[key]));

/** Of what is shown. */
export const isInvocation: Check = object({
  sequence: number,
  thread: number,
  id: text,
  at: (value) => typeof value === "number" && Math.abs(value) < MAX_TIME,
  application: text,
  function: text,
  route: text,
  method: text,
  path: text,
  status: number,
  bytesIn: number,
  bytesOut: number,
  wallMs: number,
  queueMs: number,
  connections: number,
  usage: optional(
    object({
      fuel: number,
      cpuMs: number,
      memoryBytes: number,
      refused: optional(object({ bytes: number, maximumBytes: number })),
    }),
  ),
  traceparent: optional(text),
  failure: optional(
    object({
      code: (value) => typeof value === "string" && Object.hasOwn(ERROR_TABLE, value),
      message: text,
      stack: list(text),
    }),
  ),
  lines: list(object({ level: (value) => LEVELS.includes(value), text, ms: number })),
  calls: optional(
    object({
      total: number,
      last: list(object({ name: text, detail: text, result: optional(text), ms: number, tookMs: number })),
    }),
  ),
});
