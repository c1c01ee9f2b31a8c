// Reads the sections that define things of the module's own: functions, tables, memories, tags and globals (5.5.6 to 5.5.9, 5.5.16).
// Bodies of functions are another matter: code-section.ts.
import { readConstant } from "./constant.ts";
import { MAX_FUNCTIONS, MAX_GLOBALS, MAX_MEMORIES, MAX_TABLES, MAX_TAGS } from "./limit.ts";
import type { ModuleReader } from "./module-reader.ts";

/** First byte of a table with an initial value, where a reference type would stand. */
const TABLE_WITH_VALUE = 0x40;

export function readFunctionSection(reader: ModuleReader): void {
  const count = reader.count("functions", MAX_FUNCTIONS);
  reader.item = "function";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = reader.functionTypes.length;
    reader.functionTypes.push(reader.functionTypeIndex());
  }
}

export function readTableSection(reader: ModuleReader): void {
  const count = reader.count("tables", MAX_TABLES, 3);
  reader.item = "table";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = reader.tables.length;
    const offset = reader.position;
    const valued = reader.position < reader.end && reader.bytes[reader.position] === TABLE_WITH_VALUE;
    if (valued) {
      reader.features.use("function-references", offset);
      reader.skip(1);
      if (reader.u8() !== 0) reader.fail("the byte after 0x40 must be 0", reader.position - 1);
    }
    const type = reader.tableType();
    if (valued) readConstant(reader);
    else if (type.element.startsWith("(ref ") && !type.element.startsWith("(ref null "))
      reader.fail(`a table of ${type.element} needs an initial value`, offset);
    reader.addTable(type);
  }
}

export function readMemorySection(reader: ModuleReader): void {
  const count = reader.count("memories", MAX_MEMORIES, 2);
  reader.item = "memory";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = reader.memories.length;
    reader.addMemory(reader.memoryType());
  }
}

export function readTagSection(reader: ModuleReader): void {
  const count = reader.count("tags", MAX_TAGS, 2);
  reader.item = "tag";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = reader.tags.length;
    reader.tags.push(reader.tagType());
  }
}

export function readGlobalSection(reader: ModuleReader): void {
  const count = reader.count("globals", MAX_GLOBALS, 4);
  reader.item = "global";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = reader.globals.length;
    const type = reader.globalType();
    readConstant(reader);
    reader.globals.push({ ...type, end: reader.position });
  }
}

/** 5.5.11 Start Section: a function without parameters and results. */
export function readStartSection(reader: ModuleReader): void {
  const offset = reader.position;
  const index = reader.index("function", reader.functionTypes.length);
  const type = reader.functionType(reader.functionTypes[index] ?? -1);
  if (type.parameters.length + type.results.length > 0)
    reader.fail(`the start function ${index} must have no parameters and no results`, offset);
  reader.start = index;
}
