// Stub until it is there.
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";
import type { Values } from "./values.ts";

export function startSubtle(_values: Values): Begin {
  return (_resolve, reject) => reject(new ScriptError("NotSupportedError", "not there yet"));
}
