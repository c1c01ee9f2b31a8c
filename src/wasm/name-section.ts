// The name section (7.4.1): names for people, in log lines and stack traces. Engines ignore a malformed one, and so does this file:
// what can be read is kept, the rest is left out, nothing is ever an error.
import { WasmFormatError } from "./format-error.ts";
import { Reader } from "./reader.ts";

const MODULE_SUBSECTION = 0;
const FUNCTION_SUBSECTION = 1;
/** Shows what is not UTF-8 with replacement characters. */
const TOLERANT_UTF8 = new TextDecoder();

export interface ModuleNames {
  readonly module: string | undefined;
  /** By function index, imports included. */
  readonly functions: ReadonlyMap<number, string>;
}

export const NO_NAMES: ModuleNames = { module: undefined, functions: new Map() };

/** Reads the content of the custom section `name`, from `start` (after the section's own name) to `end`. */
export function readNames(bytes: Uint8Array, start: number, end: number): ModuleNames {
  let module: string | undefined;
  const functions = new Map<number, string>();
  const reader = new Reader(bytes, start, end);
  try {
    while (reader.position < end) {
      const id = reader.u8();
      const size = reader.u32();
      const next = reader.position + size;
      if (next > end) break;
      reader.end = next;
      if (id === MODULE_SUBSECTION) module = tolerantName(reader);
      else if (id === FUNCTION_SUBSECTION) readFunctionNames(reader, functions);
      reader.position = next;
      reader.end = end;
    }
  } catch (error) {
    if (!(error instanceof WasmFormatError)) throw error;
  }
  return { module, functions };
}

/** A name map: function index, name. The first of two names for one function is kept, as V8 does. */
function readFunctionNames(reader: Reader, functions: Map<number, string>): void {
  let count = reader.u32();
  while (count-- > 0 && reader.position < reader.end) {
    const index = reader.u32();
    const name = tolerantName(reader);
    if (!functions.has(index)) functions.set(index, name);
  }
}

function tolerantName(reader: Reader): string {
  const length = reader.u32();
  const start = reader.position;
  reader.skip(length);
  return TOLERANT_UTF8.decode(reader.bytes.subarray(start, reader.position));
}
