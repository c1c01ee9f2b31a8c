// The whole module: parseModule reads all sections and walks all code; ModuleInfo is what the rest of the program knows about a
// module. It holds offsets into the bytes, not copies, so that a rewriter can copy what it does not change.
import { readCodeSection, walkBodies } from "./code-section.ts";
import type { CodeSpace } from "./code-space.ts";
import { functionTypeIn } from "./code-space.ts";
import {
  readFunctionSection,
  readGlobalSection,
  readMemorySection,
  readStartSection,
  readTableSection,
  readTagSection,
} from "./definition-section.ts";
import { FeatureLog, type Feature } from "./feature.ts";
import { MAX_MODULE_BYTES } from "./limit.ts";
import { readExportSection, readImportSection, type Export, type Import } from "./link-section.ts";
import { ModuleReader } from "./module-reader.ts";
import { NO_NAMES, readNames, type ModuleNames } from "./name-section.ts";
import {
  readDataCountSection,
  readDataSection,
  readElementSection,
  type DataSegment,
  type ElementSegment,
} from "./segment-section.ts";
import { readTypeSection } from "./type-section.ts";
import type { FunctionType, GlobalType, MemoryType, TableType, TagType, TypeDefinition } from "./type.ts";

export { WasmFormatError } from "./format-error.ts";

/** A section, custom ones included, in file order. */
export interface Section {
  readonly id: number;
  /** `type`, `import`, ...; `custom` for custom sections. */
  readonly name: string;
  /** The byte of its id, the first byte after its size, and the byte after its end. */
  readonly offset: number;
  readonly start: number;
  readonly end: number;
}

export interface CustomSection extends Section {
  readonly customName: string;
  /** The first byte after its name. */
  readonly contentStart: number;
}

/** All lists are in module order. Offsets and ranges count bytes from the start of the module; ends are exclusive. */
export interface ModuleInfo {
  readonly byteLength: number;
  readonly sections: readonly Section[];
  readonly customSections: readonly CustomSection[];
  readonly types: readonly TypeDefinition[];
  readonly imports: readonly Import[];
  /** The module's own functions, tables, memories, globals and tags; with the imported ones before them, see `spaces`. */
  readonly functions: readonly number[];
  readonly tables: readonly TableType[];
  readonly memories: readonly MemoryType[];
  readonly globals: readonly GlobalType[];
  readonly tags: readonly TagType[];
  readonly exports: readonly Export[];
  /** Function index. */
  readonly start?: number;
  readonly elements: readonly ElementSegment[];
  readonly data: readonly DataSegment[];
  /** Start and end of the body of each own function, alternating: locals and instructions, without the size before them. */
  readonly bodies: Uint32Array;
  /** An imported function may be called through a table or a reference. */
  readonly importsEscape: boolean;
  /** Proposals used, with the byte of the first use. */
  readonly features: ReadonlyMap<Feature, number>;
  /** Decoded when first asked for. */
  readonly names: ModuleNames;
  /** The index spaces: what a CodeCursor needs to walk the module's code again. */
  readonly spaces: CodeSpace;
}

interface SectionKind {
  readonly name: string;
  /** Sections come in this order (5.5.2 Sections), at most once each. */
  readonly order: number;
  readonly read: (reader: ModuleReader) => void;
}

const SECTIONS: Readonly<Record<number, SectionKind>> = {
  1: { name: "type", order: 1, read: (reader) => (reader.types = readTypeSection(reader)) },
  2: { name: "import", order: 2, read: readImportSection },
  3: { name: "function", order: 3, read: readFunctionSection },
  4: { name: "table", order: 4, read: readTableSection },
  5: { name: "memory", order: 5, read: readMemorySection },
  13: { name: "tag", order: 6, read: readTagSection },
  6: { name: "global", order: 7, read: readGlobalSection },
  7: { name: "export", order: 8, read: readExportSection },
  8: { name: "start", order: 9, read: readStartSection },
  9: { name: "element", order: 10, read: readElementSection },
  12: { name: "data count", order: 11, read: readDataCountSection },
  10: { name: "code", order: 12, read: readCodeSection },
  11: { name: "data", order: 13, read: readDataSection },
};

const HEADER_BYTES = 8;
const MAGIC = [0x00, 0x61, 0x73, 0x6d];

/**
 * Reads a module (5.5.16 Modules). Throws WasmFormatError for bytes that are malformed, name something that does not exist or exceed a limit of V8;
 * types of operands are left to V8. Time and memory are proportional to the length of `bytes`, whatever they say.
 */
export function parseModule(bytes: Uint8Array): ModuleInfo {
  const reader = new ModuleReader(bytes, new FeatureLog());
  readHeader(reader);
  const sections: Section[] = [];
  const customSections: CustomSection[] = [];
  let order = 0;
  let previous = "";
  while (reader.position < bytes.length) {
    const { id, offset } = readSectionStart(reader);
    const start = reader.position;
    const { end } = reader;
    if (id === 0) {
      const customName = reader.name("section name");
      const section = { id, name: "custom", offset, start, end };
      sections.push(section);
      customSections.push({ ...section, customName, contentStart: reader.position });
      reader.position = end;
      continue;
    }
    const kind = SECTIONS[id];
    if (kind === undefined)
      return reader.fail(`unknown section 0x${id.toString(16).padStart(2, "0")}`, offset);
    reader.section = `${kind.name} section`;
    if (kind.order === order) reader.fail(`there is more than one ${kind.name} section`, offset);
    if (kind.order < order)
      reader.fail(`the ${kind.name} section must stand before the ${previous} section`, offset);
    order = kind.order;
    previous = kind.name;
    kind.read(reader);
    reader.item = "";
    if (reader.position !== end)
      reader.fail(`the section is ${end - reader.position} bytes longer than its content`);
    sections.push({ id, name: kind.name, offset, start, end });
  }
  finish(reader);
  return toInfo(reader, sections, customSections);
}

/** The type of a function by index, imports first. Throws RangeError for an index that the module does not have. */
export function functionTypeOf(info: ModuleInfo, functionIndex: number): FunctionType {
  const type = functionTypeIn(info.spaces, functionIndex);
  if (type === undefined) throw new RangeError(`the module has no function ${functionIndex}`);
  return type;
}

/** The exported function of that name, or undefined when there is none or the export is something else. */
export function exportedFunction(
  info: ModuleInfo,
  name: string,
): { index: number; type: FunctionType } | undefined {
  const found = info.exports.find((entry) => entry.kind === "function" && entry.name === name);
  return found && { index: found.index, type: functionTypeOf(info, found.index) };
}

function readHeader(reader: ModuleReader): void {
  const { bytes } = reader;
  reader.section = "header";
  if (bytes.length > MAX_MODULE_BYTES)
    reader.fail(`a module of ${bytes.length} bytes; V8 allows ${MAX_MODULE_BYTES}`, 0);
  if (bytes.length === 0) reader.fail("the file is empty", 0);
  for (const [position, byte] of MAGIC.entries())
    if (bytes[position] !== byte)
      reader.fail(`not a WebAssembly binary: it must begin with "\\0asm"`, position);
  if (bytes.length < HEADER_BYTES) reader.fail("unexpected end", bytes.length);
  const version = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (version === 0x1_000d) reader.fail("this is a component; only core modules can be run", 4);
  if (version !== 1) reader.fail(`unknown version ${version}; 1 is expected`, 4);
  reader.position = HEADER_BYTES;
}

function readSectionStart(reader: ModuleReader): { id: number; offset: number } {
  const { position: offset, bytes } = reader;
  reader.section = "module";
  reader.item = "";
  reader.itemIndex = -1;
  reader.end = bytes.length;
  const id = reader.u8();
  const sizeOffset = reader.position;
  const size = reader.u32();
  reader.section = id === 0 ? "custom section" : `${SECTIONS[id]?.name ?? "unknown"} section`;
  if (size > bytes.length - reader.position)
    reader.fail(
      `a section of ${size} bytes, but only ${bytes.length - reader.position} are left`,
      sizeOffset,
    );
  reader.end = reader.position + size;
  return { id, offset };
}

/** What can only be checked when all sections are known. */
function finish(reader: ModuleReader): void {
  const defined = reader.functionTypes.length - reader.importedFunctions;
  reader.section = "module";
  if (reader.bodies.length !== 2 * defined)
    reader.fail(`the function section declares ${defined} functions, but there is no code section`);
  if (reader.dataCount !== undefined && reader.dataCount !== reader.data.length)
    reader.fail(
      `the data count section says ${reader.dataCount}, but there are ${reader.data.length} data segments`,
    );
  walkBodies(reader);
}

function toInfo(
  reader: ModuleReader,
  sections: readonly Section[],
  customSections: readonly CustomSection[],
): ModuleInfo {
  const { bytes, types, functionTypes, tables, memories, globals, tags, elements, dataCount } = reader;
  const imported = (kind: string): number => reader.imports.filter((entry) => entry.kind === kind).length;
  const nameSection = customSections.find((section) => section.customName === "name");
  let names: ModuleNames | undefined;
  return {
    byteLength: bytes.length,
    sections,
    customSections,
    types,
    imports: reader.imports,
    functions: functionTypes.slice(reader.importedFunctions),
    tables: tables.slice(imported("table")),
    memories: memories.slice(imported("memory")),
    globals: globals.slice(reader.importedGlobals),
    tags: tags.slice(imported("tag")),
    exports: reader.exports,
    ...(reader.start === undefined ? {} : { start: reader.start }),
    elements,
    data: reader.data,
    bodies: reader.bodies,
    importsEscape: reader.importsEscape,
    features: reader.features.toMap(),
    spaces: { types, functionTypes, tables, memories, globals, tags, elements, dataCount },
    get names(): ModuleNames {
      names ??= nameSection ? readNames(bytes, nameSection.contentStart, nameSection.end) : NO_NAMES;
      return names;
    },
  };
}
