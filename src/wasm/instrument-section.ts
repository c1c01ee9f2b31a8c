// The sections of an instrumented module that only grow: entries behind the module's own (5.5 Modules).
import { ByteWriter } from "./byte-writer.ts";
import type { ModuleInfo } from "./module.ts";
import { RESERVED_NAME } from "./runtime.ts";
import type { RuntimeIndices } from "./runtime.ts";
import type { TableType } from "./type.ts";

export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
  tag: 13,
} as const;
const EXPORT_FUNCTION = 0;
const EXPORT_GLOBAL = 3;
const IMPORT_MEMORY = 2;
const LIMITS_WITH_MAXIMUM = 1;
export const MAX_PAGES = 65_536;
const I32 = 0x7f;

/** A vector section with `added` entries behind its own. */
function extended(
  bytes: Uint8Array,
  info: ModuleInfo,
  id: number,
  added: number,
  write: (writer: ByteWriter) => void,
): ByteWriter {
  const section = info.sections.find((candidate) => candidate.id === id);
  const writer = new ByteWriter((section === undefined ? 0 : section.end - section.start) + 256);
  const { count, start } = section === undefined ? { count: 0, start: 0 } : readCount(bytes, section.start);
  writer.leb(count + added);
  if (section !== undefined) writer.copy(bytes, start, section.end);
  write(writer);
  return writer;
}

function readCount(bytes: Uint8Array, at: number): { count: number; start: number } {
  let count = 0;
  let position = at;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[position++] ?? 0;
    count += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { count, start: position };
  }
}

export function typeSection(bytes: Uint8Array, info: ModuleInfo): ByteWriter {
  return extended(bytes, info, SECTION.type, 3, (writer) => {
    writer.raw([0x60, 0, 0]);
    writer.raw([0x60, 1, I32, 1, I32]);
    writer.raw([0x60, 3, I32, I32, I32, 0]);
  });
}

/** The module's own memory becomes the host's to give; the memories of marks and of the snapshot come behind it. */
export function importSection(
  bytes: Uint8Array,
  info: ModuleInfo,
  limits: { minimum: number; maximum?: number },
  tracked: boolean,
  options: { readonly maximumPages: number },
): ByteWriter {
  const own = info.memories.length > 0;
  return extended(bytes, info, SECTION.import, (own ? 1 : 0) + (tracked ? 2 : 0), (writer) => {
    const memory = (name: string, minimum: number, maximum: number): void => {
      writer.name(RESERVED_NAME);
      writer.name(name);
      writer.raw([IMPORT_MEMORY, LIMITS_WITH_MAXIMUM]);
      writer.leb(minimum);
      writer.leb(maximum);
    };
    if (own) memory("memory", limits.minimum, Math.min(limits.maximum ?? MAX_PAGES, options.maximumPages));
    if (tracked) {
      memory("marks", 0, MAX_PAGES);
      memory("snapshot", 0, MAX_PAGES);
    }
  });
}

export function functionSection(
  bytes: Uint8Array,
  info: ModuleInfo,
  indices: RuntimeIndices,
  segments: number,
  fillers: number,
): ByteWriter {
  const { voidType, integerType, bulkType } = indices;
  const types = [
    voidType,
    integerType,
    integerType,
    bulkType,
    bulkType,
    voidType,
    voidType,
    integerType,
    integerType,
    ...Array.from({ length: segments }, () => bulkType),
    ...Array.from({ length: fillers }, () => voidType),
  ];
  return extended(bytes, info, SECTION.function, types.length, (writer) => {
    for (const type of types) writer.leb(type);
  });
}

export function globalSection(
  bytes: Uint8Array,
  info: ModuleInfo,
  indices: RuntimeIndices,
  mutable: readonly number[],
  pages: number,
): ByteWriter {
  return extended(bytes, info, SECTION.global, 6 + mutable.length, (writer) => {
    const integer = (value: number): void => {
      writer.raw([I32, 1, 0x41]);
      writer.sleb(value);
      writer.u8(0x0b);
    };
    integer(0);
    // `(ref null $integerType)`, mutable, null. Heap types are signed: one more byte where bit 6 would be the sign.
    const heapType = signedLeb(indices.integerType);
    writer.raw([0x63, ...heapType, 1, 0xd0, ...heapType, 0x0b]);
    integer(pages);
    integer(0);
    integer(0);
    integer(pages);
    const imported = info.spaces.globals.length - info.globals.length;
    for (const index of mutable) {
      const global = info.globals[index - imported];
      // Type, mutability and initial value as they are: a reference that is never null needs one.
      if (global !== undefined) writer.copy(bytes, global.offset, global.end);
    }
  });
}

function signedLeb(value: number): number[] {
  const writer = new ByteWriter(16);
  writer.sleb(value);
  return [...writer.view()];
}

export function exportSection(bytes: Uint8Array, info: ModuleInfo, indices: RuntimeIndices): ByteWriter {
  const exports: [string, number, number][] = [
    ["fuel", EXPORT_GLOBAL, indices.fuel],
    ["yield", EXPORT_GLOBAL, indices.yield],
    ["pages", EXPORT_GLOBAL, indices.pages],
    ["base", EXPORT_GLOBAL, indices.base],
    ["refused", EXPORT_GLOBAL, indices.refused],
    ["save", EXPORT_FUNCTION, indices.save],
    ["restore", EXPORT_FUNCTION, indices.restore],
    ["publish", EXPORT_FUNCTION, indices.publish],
    ["adopt", EXPORT_FUNCTION, indices.adopt],
  ];
  if (info.start !== undefined) exports.push(["start", EXPORT_FUNCTION, info.start]);
  return extended(bytes, info, SECTION.export, exports.length, (writer) => {
    for (const [name, kind, index] of exports) {
      writer.name(`${RESERVED_NAME}:${name}`);
      writer.u8(kind);
      writer.leb(index);
    }
  });
}

/**
 * The table section with maxima, so that V8 itself refuses to grow further: all tables together hold at most
 * `maximumElements`, and what their minima leave is shared evenly. Their elements live on V8's own heap: a table that
 * grows without bound ends the whole process.
 */
export function tableSection(
  bytes: Uint8Array,
  info: ModuleInfo,
  maximumElements: number,
): ByteWriter | undefined {
  const section = info.sections.find(({ id }) => id === SECTION.table);
  if (section === undefined) return undefined;
  const started = info.tables.reduce((sum, { limits }) => sum + limits.minimum, 0);
  const growing = info.tables.filter(({ limits }) => limits.maximum !== limits.minimum).length;
  const share = Math.max(0, Math.floor((maximumElements - started) / Math.max(1, growing)));
  const writer = new ByteWriter(section.end - section.start + 64);
  let copied = section.start;
  for (const table of info.tables) {
    const { minimum, maximum } = table.limits;
    writer.copy(bytes, copied, limitsOffset(bytes, table));
    writer.u8(LIMITS_WITH_MAXIMUM);
    writer.leb(minimum);
    writer.leb(Math.min(maximum ?? Infinity, minimum + share));
    copied = table.end;
  }
  writer.copy(bytes, copied, section.end);
  return writer;
}

/** 5.3.14 Table Types: the limits follow the element type, which is one byte or a prefix and a heap type. */
function limitsOffset(bytes: Uint8Array, table: TableType): number {
  const prefixed = bytes[table.offset] === 0x63 || bytes[table.offset] === 0x64;
  return prefixed ? readCount(bytes, table.offset + 1).start : table.offset + 1;
}
