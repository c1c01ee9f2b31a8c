// The limits of V8 14 (Node 26): a module beyond one of them could not be compiled, so the reader refuses it early,
// before anything proportional to the number is allocated. Counts that have no limit here are bounded by the bytes that follow.

export const MAX_MODULE_BYTES: number = 1024 * 1024 * 1024;
export const MAX_TYPES = 1_000_000;
export const MAX_IMPORTS = 1_000_000;
export const MAX_FUNCTIONS = 1_000_000;
export const MAX_EXPORTS = 1_000_000;
export const MAX_GLOBALS = 1_000_000;
export const MAX_TAGS = 1_000_000;
export const MAX_TABLES = 100_000;
export const MAX_MEMORIES = 100_000;
export const MAX_ELEMENT_SEGMENTS = 10_000_000;
export const MAX_SEGMENT_ELEMENTS = 10_000_000;
export const MAX_DATA_SEGMENTS = 100_000;
export const MAX_PARAMETERS = 1_000;
export const MAX_RESULTS = 1_000;
export const MAX_STRUCT_FIELDS = 10_000;
export const MAX_BODY_BYTES = 7_654_321;
/** Parameters included. */
export const MAX_LOCALS = 50_000;
export const MAX_BRANCH_TABLE = 65_520;
export const MAX_ARRAY_NEW_FIXED = 10_000;
export const MAX_TABLE_ELEMENTS = 10_000_000;
export const MAX_MEMORY32_PAGES = 65_536;
export const MAX_MEMORY64_PAGES = 262_144;
