// The kinds of keys that tables are described with: what is said of a value that does not fit, and the JSON Schema of one
// that does.
import { z } from "zod";
import { addFound, formatFound, suggestNumber, type Unit } from "./found.ts";
import { parseListenAddress } from "./listen.ts";
import { quote } from "./source.ts";

export interface NumberKey {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: Unit;
  readonly description: string;
}

export const DAY_MS = 86_400_000;
export const MAX_SAFE: number = Number.MAX_SAFE_INTEGER;
export const MILLION = 1_000_000;

export function key(byDefault: number, min: number, max: number, unit: Unit, description: string): NumberKey {
  return { default: byDefault, min, max, unit, description };
}

/** The number keys of a table; `complete` puts the defaults in, without it each may be missing. */
export function numberKeys(
  keys: Readonly<Record<string, NumberKey>>,
  complete: boolean,
): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, entry] of Object.entries(keys)) {
    const schema = wholeNumber(entry);
    shape[name] = (complete ? schema.default(entry.default) : schema.optional()).meta({
      description: entry.description,
    });
  }
  return shape;
}

function wholeNumber({ default: byDefault, min, max, unit }: NumberKey): z.ZodNumber {
  const range = max === MAX_SAFE ? `of at least ${min}` : `from ${min} to ${max}`;
  const error = ({ input }: { input?: unknown }): string =>
    `must be a whole number ${range}, found ${formatFound(input)}; write ${suggestNumber(input, unit, min, max, byDefault)}`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

/** One of a few words. */
export function choice<T extends string>(
  words: readonly [T, ...T[]],
  byDefault: T,
): z.ZodDefault<z.ZodEnum<Record<T, T>>> {
  const listed = `${words.slice(0, -1).map(quote).join(", ")} or ${quote(words.at(-1) ?? "")}`;
  const options = {
    error: ({ input }: { input?: unknown }) =>
      `must be ${listed}, found ${formatFound(input)}; write ${quote(byDefault)}`,
  };
  return (z.enum(words, options) as unknown as z.ZodEnum<Record<T, T>>).default(byDefault as never);
}

/** An array of strings, each with its own rule. */
export function textList(
  what: string,
  example: string,
  findProblem: (value: string) => string | undefined,
): z.ZodArray<z.ZodString> {
  return z.array(
    text((value) => findProblem(value), `write the name of a ${what}`),
    {
      error: ({ input }) => `must be an array of strings, found ${formatFound(input)}; write ${example}`,
    },
  );
}

/** Which part of something is taken. */
export function sample(): z.ZodDefault<z.ZodNumber> {
  return z
    .number({ error: describeSample })
    .min(0, { error: describeSample })
    .max(1, { error: describeSample })
    .default(1);
}

function describeSample({ input }: { input?: unknown }): string {
  return `must be a number from 0 to 1, found ${formatFound(input)}; write 1 for all, 0.1 for one in ten`;
}

/** A string key with its own rule, which answers with the problem's beginning or whole sentence. */
export function text(findProblem: (value: string) => string | undefined, advice: string): z.ZodString {
  return z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `is missing; ${advice}`
          : `must be a string, found ${formatFound(input)}; ${advice}`,
    })
    .check((context) => {
      const problem = findProblem(context.value);
      if (problem === undefined) return;
      const message = problem.includes(", found ")
        ? problem
        : addFound(`${problem}; ${advice}`, context.value);
      context.issues.push({ code: "custom", message, input: context.value });
    });
}

export function listenAddress(example: string): z.ZodUnknown {
  return z.unknown().check((context) => {
    const { value } = context;
    const address =
      value === undefined ? `is missing; write listen_address = "${example}"` : parseListenAddress(value);
    if (typeof address === "string")
      context.issues.push({ code: "custom", message: address, input: context.value });
  });
}

export function pemFile(what: string, example: string): z.ZodString {
  return text(
    (value) => (value === "" || value.includes("\0") ? `must be the path of the ${what}` : undefined),
    `write "${example}"`,
  );
}

/** A table that knows all its keys. */
export function table<T extends Record<string, z.ZodType>>(
  name: string,
  shape: T,
): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "invalid_type") return undefined;
      const found = formatFound(issue.input);
      if (Array.isArray(issue.input) && name.startsWith("[") && !name.startsWith("[["))
        return `must be one table, found ${found}; write ${name} with single brackets`;
      const example = name === "limits" ? "limits = { cpu_ms = 50 }" : name;
      return `must be a table, found ${found}; write ${example}`;
    },
  });
}
