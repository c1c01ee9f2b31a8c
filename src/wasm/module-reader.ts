// The state of reading one module: the cursor, and the index spaces (2.5.1 Indices) as the sections fill them, imports first.
import { CodeCursor } from "./code.ts";
import type { FeatureLog } from "./feature.ts";
import type { Export, ExternalKind, Import } from "./link-section.ts";
import type { DataSegment, ElementSegment } from "./segment-section.ts";
import { TypeReader } from "./type-reader.ts";
import type { FunctionType, GlobalType, MemoryType, TableType, TagType, TypeDefinition } from "./type.ts";

export class ModuleReader extends TypeReader {
  types: readonly TypeDefinition[] = [];
  /** The type index of every function. */
  readonly functionTypes: number[] = [];
  readonly tables: TableType[] = [];
  readonly memories: MemoryType[] = [];
  readonly globals: GlobalType[] = [];
  readonly tags: TagType[] = [];
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly elements: ElementSegment[] = [];
  readonly data: DataSegment[] = [];
  start: number | undefined;
  /** From the data count section. */
  dataCount: number | undefined;
  /** Start and end of each function body, alternating. */
  bodies: Uint32Array<ArrayBuffer> = new Uint32Array(0);

  importedFunctions = 0;
  importedGlobals = 0;
  /** An imported function is referred to, so that code may call it through a table or a reference. */
  importsEscape = false;
  /** Walks constants and bodies; sees the index spaces as far as they are read. */
  readonly code: CodeCursor;

  constructor(bytes: Uint8Array, features: FeatureLog) {
    super(bytes, features);
    this.code = new CodeCursor(bytes, this, features);
  }

  /** An index into a space of `count` things. */
  index(what: string, count: number): number {
    const offset = this.position;
    const index = this.u32();
    if (index >= count) this.fail(`${what} index ${index} is out of range (there are ${count})`, offset);
    return index;
  }

  countOf(kind: ExternalKind): number {
    const spaces: Record<ExternalKind, readonly unknown[]> = {
      function: this.functionTypes,
      table: this.tables,
      memory: this.memories,
      global: this.globals,
      tag: this.tags,
    };
    return spaces[kind].length;
  }

  /** Reads the index of a type and makes sure that it is a function type. */
  functionTypeIndex(): number {
    const offset = this.position;
    const index = this.index("type", this.types.length);
    if (this.types[index]?.kind !== "function") this.fail(`type ${index} is not a function type`, offset);
    return index;
  }

  functionType(typeIndex: number): FunctionType {
    const type = this.types[typeIndex];
    return type?.kind === "function" ? type : this.fail(`type ${typeIndex} is not a function type`);
  }

  /** 5.3.16 Tag Types. */
  tagType(): TagType {
    const offset = this.position;
    this.features.use("exception-handling", offset);
    const attribute = this.u8();
    if (attribute !== 0) this.fail(`unknown tag attribute 0x${attribute.toString(16)}`, offset);
    const typeOffset = this.position;
    const typeIndex = this.functionTypeIndex();
    const type = this.functionType(typeIndex);
    if (type.results.length > 0) this.fail(`the type of a tag cannot have results`, typeOffset);
    return { typeIndex, type, offset };
  }

  addTable(table: TableType): void {
    if (this.tables.length === 1) this.features.use("reference-types", table.offset);
    this.tables.push(table);
  }

  addMemory(memory: MemoryType): void {
    if (this.memories.length === 1) this.features.use("multi-memory", memory.offset);
    this.memories.push(memory);
  }
}
