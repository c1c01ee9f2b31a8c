// Reads the segments that fill tables and memories: element section (5.5.12), data section (5.5.14), data count section (5.5.15).
import { readConstant } from "./constant.ts";
import { MAX_DATA_SEGMENTS, MAX_ELEMENT_SEGMENTS, MAX_SEGMENT_ELEMENTS } from "./limit.ts";
import type { ModuleReader } from "./module-reader.ts";
import type { ReferenceType } from "./type.ts";

export interface ElementSegment {
  readonly mode: "active" | "passive" | "declarative";
  /** The table that an active segment fills. */
  readonly table?: number;
  readonly type: ReferenceType;
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

export interface DataSegment {
  readonly mode: "active" | "passive";
  /** The memory that an active segment fills. */
  readonly memory?: number;
  readonly size: number;
  /** Where its bytes begin; they run to `end`. */
  readonly start: number;
  readonly offset: number;
  readonly end: number;
}

// Bits of the flag of an element segment.
const NOT_ACTIVE = 1;
const EXPLICIT = 2;
const EXPRESSIONS = 4;

export function readElementSection(reader: ModuleReader): void {
  const count = reader.count("element segments", MAX_ELEMENT_SEGMENTS, 3);
  for (let index = 0; index < count; index++) {
    reader.item = "element segment";
    reader.itemIndex = index;
    reader.elements.push(readElementSegment(reader));
  }
}

function readElementSegment(reader: ModuleReader): ElementSegment {
  const offset = reader.position;
  const flag = reader.u32();
  if (flag > 7) reader.fail(`unknown element segment flag ${flag}`, offset);
  const active = (flag & NOT_ACTIVE) === 0;
  const explicit = (flag & EXPLICIT) !== 0;
  if (!active) reader.features.use("bulk-memory", offset);
  else if (flag !== 0) reader.features.use("reference-types", offset);
  let table: number | undefined;
  if (active) {
    if (explicit) table = reader.index("table", reader.tables.length);
    else if (reader.tables.length > 0) table = 0;
    else reader.fail("the segment fills table 0, but the module has no table", offset);
    readConstant(reader);
  }
  const type = active && !explicit ? "funcref" : readElementType(reader, flag);
  const count = reader.count("elements", MAX_SEGMENT_ELEMENTS);
  for (let index = 0; index < count; index++) {
    if ((flag & EXPRESSIONS) !== 0) readConstant(reader);
    else if (reader.index("function", reader.functionTypes.length) < reader.importedFunctions)
      reader.importsEscape = true;
  }
  const mode = active ? "active" : explicit ? "declarative" : "passive";
  const segment = { mode, type, count, offset, end: reader.position } as const;
  return table === undefined ? segment : { ...segment, table };
}

function readElementType(reader: ModuleReader, flag: number): ReferenceType {
  if ((flag & EXPRESSIONS) !== 0) return reader.referenceType();
  const offset = reader.position;
  const kind = reader.u8();
  if (kind !== 0) reader.fail(`unknown element kind 0x${kind.toString(16)}`, offset);
  return "funcref";
}

export function readDataCountSection(reader: ModuleReader): void {
  const offset = reader.position;
  const count = reader.u32();
  if (count > MAX_DATA_SEGMENTS)
    reader.fail(`${count} data segments; V8 allows ${MAX_DATA_SEGMENTS}`, offset);
  reader.features.use("bulk-memory", offset);
  reader.dataCount = count;
}

export function readDataSection(reader: ModuleReader): void {
  const countOffset = reader.position;
  const count = reader.count("data segments", MAX_DATA_SEGMENTS, 2);
  if (reader.dataCount !== undefined && count !== reader.dataCount)
    reader.fail(`${count} data segments, but the data count section says ${reader.dataCount}`, countOffset);
  for (let index = 0; index < count; index++) {
    reader.item = "data segment";
    reader.itemIndex = index;
    reader.data.push(readDataSegment(reader));
  }
}

function readDataSegment(reader: ModuleReader): DataSegment {
  const offset = reader.position;
  const flag = reader.u32();
  if (flag > 2) reader.fail(`unknown data segment flag ${flag}`, offset);
  const active = flag !== 1;
  if (flag !== 0) reader.features.use("bulk-memory", offset);
  let memory: number | undefined;
  if (active) {
    memory = flag === 2 ? reader.u32() : 0;
    if (memory >= reader.memories.length)
      reader.fail(`memory index ${memory} is out of range (there are ${reader.memories.length})`, offset);
    readConstant(reader);
  }
  const size = reader.count("bytes of data", 0xffff_ffff);
  const start = reader.position;
  reader.skip(size);
  const base = { mode: active ? "active" : "passive", size, start, offset, end: reader.position } as const;
  return memory === undefined ? base : { ...base, memory };
}
