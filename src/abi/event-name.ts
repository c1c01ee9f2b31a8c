// What a guest may ask of the host, as recordings number it: imports, what the engine of a script asks of a system, and
// what a script asks for. New names go to the end of their list; a recording carries the names that it uses.
import { ABI_IMPORTS } from "./import.ts";
import type { AbiImportName, AbiType } from "./import.ts";

/** Of the engine: name and parameters. `wait`: until something was completed. */
const ENGINE_IMPORTS: Readonly<Record<string, readonly AbiType[]>> = {
  "engine.clock_time_get": ["i32", "i64", "i32"],
  "engine.random_get": ["i32", "i32"],
  "engine.wait": [],
};

/** `guests/js/host.ts` says what each does. */
const OPERATIONS: readonly string[] =
  "encode decode encoding url setUrl info request param remainingMs monotonicMs log random respond respondHead finish end fail start cancel close take takenOk takenValue".split(
    " ",
  );

/** Those of scripts begin with `js.`. */
export const EVENT_NAMES: readonly string[] = [
  ...Object.keys(ABI_IMPORTS),
  ...Object.keys(ENGINE_IMPORTS),
  ...OPERATIONS.map((name) => `js.${name}`),
];

const NUMBERS: ReadonlyMap<string, number> = new Map(EVENT_NAMES.map((name, index) => [name, index]));

export function toEventNumber(name: string): number {
  const number = NUMBERS.get(name);
  if (number === undefined) throw new TypeError(`${name} has no number; add it to event-name.ts`);
  return number;
}

/** Of an import; what a script asks for has none. */
export function eventParameters(name: string): readonly AbiType[] {
  if (Object.hasOwn(ABI_IMPORTS, name)) return ABI_IMPORTS[name as AbiImportName].parameters;
  return ENGINE_IMPORTS[name] ?? [];
}
