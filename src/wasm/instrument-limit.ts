// Whether a module has room for what the instrumenter adds: at V8's limits it has not, and V8 would say so of an offset that
// is nobody's.
import { InstrumentError } from "./instrument-error.ts";
import { MAX_EXPORTS, MAX_FUNCTIONS, MAX_GLOBALS, MAX_IMPORTS, MAX_TYPES } from "./limit.ts";
import type { ModuleInfo } from "./module.ts";

/** At most so many entries are added to an index space, apart from a global and a function each for what is saved. */
const ADDED_ENTRIES = 8;

/** Throws InstrumentError for a module that is too full, or starts with more memory or tables than it may have. */
export function checkRoom(
  info: ModuleInfo,
  options: { readonly maximumPages: number; readonly maximumElements: number },
  savedGlobals: number,
): void {
  const { types, functionTypes, globals } = info.spaces;
  const room: readonly (readonly [what: string, count: number, added: number, limit: number])[] = [
    ["types", types.length, ADDED_ENTRIES, MAX_TYPES],
    ["imports", info.imports.length, ADDED_ENTRIES, MAX_IMPORTS],
    // One more for each data segment that `memory.init` may name.
    ["functions", functionTypes.length, ADDED_ENTRIES + (info.spaces.dataCount ?? 0), MAX_FUNCTIONS],
    ["globals", globals.length, ADDED_ENTRIES + savedGlobals, MAX_GLOBALS],
    ["exports", info.exports.length, ADDED_ENTRIES, MAX_EXPORTS],
  ];
  for (const [what, count, added, limit] of room) {
    if (count + added > limit)
      throw new InstrumentError(
        `${count} ${what}, and up to ${added} are added to meter and reset it; V8 allows ${limit}`,
      );
  }
  const memory = info.spaces.memories[0];
  if (memory !== undefined && memory.limits.minimum > options.maximumPages)
    throw new InstrumentError(
      `the memory starts with ${memory.limits.minimum} pages; ${options.maximumPages} are allowed`,
    );
  for (const { limits } of info.spaces.tables) {
    if (limits.minimum > options.maximumElements)
      throw new InstrumentError(
        `a table starts with ${limits.minimum} elements; ${options.maximumElements} are allowed`,
      );
  }
}
