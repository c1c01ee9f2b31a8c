// Reads what ties a module to the outside: the import section (5.5.5) and the export section (5.5.10).
import { MAX_EXPORTS, MAX_IMPORTS } from "./limit.ts";
import type { ModuleReader } from "./module-reader.ts";
import type { FunctionType, GlobalType, MemoryType, TableType, TagType } from "./type.ts";

/** In the order of their codes in the binary format. */
export const EXTERNAL_KINDS = ["function", "table", "memory", "global", "tag"] as const;
export type ExternalKind = (typeof EXTERNAL_KINDS)[number];

export type Import = { readonly module: string; readonly name: string; readonly offset: number } & (
  | { readonly kind: "function"; readonly typeIndex: number; readonly type: FunctionType }
  | { readonly kind: "table"; readonly type: TableType }
  | { readonly kind: "memory"; readonly type: MemoryType }
  | { readonly kind: "global"; readonly type: GlobalType }
  | { readonly kind: "tag"; readonly type: TagType }
);

export interface Export {
  readonly name: string;
  readonly kind: ExternalKind;
  /** In the index space of its kind, imports first. */
  readonly index: number;
  readonly offset: number;
}

export function readImportSection(reader: ModuleReader): void {
  const count = reader.count("imports", MAX_IMPORTS, 4);
  reader.item = "import";
  for (let index = 0; index < count; index++) {
    reader.itemIndex = index;
    reader.imports.push(readImport(reader));
  }
}

function readImport(reader: ModuleReader): Import {
  const offset = reader.position;
  const module = reader.name("module name");
  const name = reader.name("field name");
  const kindOffset = reader.position;
  const code = reader.u8();
  const base = { module, name, offset };
  switch (EXTERNAL_KINDS[code]) {
    case "function": {
      const typeIndex = reader.functionTypeIndex();
      reader.functionTypes.push(typeIndex);
      reader.importedFunctions++;
      return { ...base, kind: "function", typeIndex, type: reader.functionType(typeIndex) };
    }
    case "table": {
      const type = reader.tableType();
      reader.addTable(type);
      return { ...base, kind: "table", type };
    }
    case "memory": {
      const type = reader.memoryType();
      reader.addMemory(type);
      return { ...base, kind: "memory", type };
    }
    case "global": {
      const type = reader.globalType();
      if (type.mutable) reader.features.use("mutable-globals", type.offset);
      reader.globals.push(type);
      reader.importedGlobals++;
      return { ...base, kind: "global", type };
    }
    case "tag": {
      const type = reader.tagType();
      reader.tags.push(type);
      return { ...base, kind: "tag", type };
    }
    default:
      return reader.fail(`unknown import kind 0x${code.toString(16)}`, kindOffset);
  }
}

export function readExportSection(reader: ModuleReader): void {
  const count = reader.count("exports", MAX_EXPORTS, 3);
  const seen = new Set<string>();
  reader.item = "export";
  for (let position = 0; position < count; position++) {
    reader.itemIndex = position;
    const offset = reader.position;
    const name = reader.name("export name");
    if (seen.has(name)) reader.fail(`duplicate export name ${JSON.stringify(name)}`, offset);
    seen.add(name);
    const kindOffset = reader.position;
    const code = reader.u8();
    const kind = EXTERNAL_KINDS[code];
    if (kind === undefined) reader.fail(`unknown export kind 0x${code.toString(16)}`, kindOffset);
    const index = reader.index(kind, reader.countOf(kind));
    if (kind === "global" && reader.globals[index]?.mutable === true)
      reader.features.use("mutable-globals", offset);
    // Exported, a function may also be named by `ref.func` (3.4.14 Modules).
    if (kind === "function" && index < reader.importedFunctions) reader.importsEscape = true;
    reader.exports.push({ name, kind, index, offset });
  }
}
