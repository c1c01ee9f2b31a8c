// Words for values: how a message shows what was found, and what to write in its place.
import { PROTO_KEY, quote } from "./source.ts";

/** A value in a message, short, on one line and in TOML's own notation where it has one. */
export function formatFound(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string") {
    const text = value.length > 60 ? `${value.slice(0, 57)}...` : value;
    return quote(text);
  }
  if (typeof value === "bigint") return "a number beyond 2^53";
  if (typeof value === "number")
    return Number.isNaN(value) ? "nan" : String(value).replace("Infinity", "inf");
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return "a date or time";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  return "a table";
}

/** Puts what was found into a sentence about it, before the advice: `must be x; write y` to `must be x, found z; write y`. */
export function addFound(sentence: string, value: unknown): string {
  const at = sentence.includes("; ") ? sentence.indexOf("; ") : sentence.length;
  return `${sentence.slice(0, at)}, found ${formatFound(value)}${sentence.slice(at)}`;
}

/** A key as it was written. */
export function formatKeyName(key: string): string {
  return key === PROTO_KEY ? "__proto__" : key;
}

/** What a number counts, so that "5s" or "64MB" can be turned into the number to write. */
export type Unit = "ms" | "mb" | "bytes" | "count";

const FACTORS: Readonly<Record<Unit, Readonly<Record<string, number>>>> = {
  ms: { ms: 1, s: 1000, sec: 1000, m: 60_000, min: 60_000, h: 3_600_000 },
  mb: { m: 1, mb: 1, mib: 1, g: 1024, gb: 1024, gib: 1024 },
  bytes: {
    b: 1,
    k: 1024,
    kb: 1024,
    kib: 1024,
    m: 1_048_576,
    mb: 1_048_576,
    mib: 1_048_576,
    g: 1_073_741_824,
    gb: 1_073_741_824,
    gib: 1_073_741_824,
  },
  count: {},
};

/** The number that `value` was probably meant to be, within the range; otherwise `fallback`. */
export function suggestNumber(
  value: unknown,
  unit: Unit,
  min: number,
  max: number,
  fallback: number,
): number {
  let meant = Number.NaN;
  if (typeof value === "number") meant = value > max ? max : value < min ? Number.NaN : Math.round(value);
  if (typeof value === "bigint") meant = max;
  if (typeof value === "string") {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(value.trim().replaceAll("_", ""));
    const suffix = (match?.[2] ?? "").toLowerCase();
    const factor = suffix === "" ? 1 : (FACTORS[unit][suffix] ?? Number.NaN);
    meant = Math.round(Number(match?.[1] ?? Number.NaN) * factor);
  }
  return meant >= min && meant <= max ? meant : fallback;
}
