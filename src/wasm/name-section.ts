// The name section (7.4.1): names for people, in log lines and stack traces. Engines ignore a malformed one, and so does this file:
// what can be read is kept, the rest is left out, nothing is ever an error.
import { ByteWriter } from "./byte-writer.ts";
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

/**
 * The section with more names behind its own, for functions that have none there; `start` to `end`: its content as it was,
 * where there was one. Nothing is decoded: there may be megabytes of it.
 */
export function extendNames(
  bytes: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  more: ReadonlyMap<number, string>,
): ByteWriter {
  const own = findFunctionNames(bytes, start, end);
  const added = [...more].filter(([index]) => !own.indices.has(index));
  const entries = new ByteWriter();
  for (const [index, text] of added) {
    entries.leb(index);
    entries.name(text);
  }
  const writer = new ByteWriter(end - start + entries.length + 32);
  writer.name("name");
  writer.copy(bytes, start, own.before);
  writer.u8(FUNCTION_SUBSECTION);
  const size = writer.openLength();
  writer.leb(own.count + added.length);
  writer.copy(bytes, own.first, own.last);
  writer.raw(entries.view());
  writer.patchLength(size);
  writer.copy(bytes, own.after, end);
  return writer;
}

interface FunctionNames {
  /** Of the subsection: what is before it ends there, what is after it begins there. */
  before: number;
  after: number;
  /** Of its entries, as far as they can be read. */
  first: number;
  last: number;
  count: number;
  readonly indices: Set<number>;
}

function findFunctionNames(bytes: Uint8Array, start: number, end: number): FunctionNames {
  const found: FunctionNames = {
    before: end,
    after: end,
    first: end,
    last: end,
    count: 0,
    indices: new Set(),
  };
  const reader = new Reader(bytes, start, end);
  try {
    while (reader.position < end) {
      const before = reader.position;
      // What cannot be read is left out from there on.
      found.before = before;
      const id = reader.u8();
      const size = reader.u32();
      const next = reader.position + size;
      if (next > end) break;
      if (id === FUNCTION_SUBSECTION) {
        reader.end = next;
        found.after = next;
        readEntries(reader, found);
        break;
      }
      reader.position = next;
      found.before = next;
    }
  } catch (error) {
    if (!(error instanceof WasmFormatError)) throw error;
  }
  return found;
}

function readEntries(reader: Reader, found: FunctionNames): void {
  let count = reader.u32();
  found.first = reader.position;
  found.last = reader.position;
  while (count-- > 0 && reader.position < reader.end) {
    const index = reader.u32();
    reader.skip(reader.u32());
    found.indices.add(index);
    found.count += 1;
    found.last = reader.position;
  }
}
