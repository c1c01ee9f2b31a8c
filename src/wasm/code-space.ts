// What code may refer to: the index spaces of a module (2.5.1 Indices), imports first.
import type { FunctionType, GlobalType, MemoryType, TableType, TagType, TypeDefinition } from "./type.ts";

export interface CodeSpace {
  readonly types: readonly TypeDefinition[];
  /** The type index of every function. */
  readonly functionTypes: readonly number[];
  readonly tables: readonly TableType[];
  readonly memories: readonly MemoryType[];
  readonly globals: readonly GlobalType[];
  readonly tags: readonly TagType[];
  readonly elements: { readonly length: number };
  /** From the data count section; code cannot name data segments without one. */
  readonly dataCount: number | undefined;
}

/** The type of a function by its index; undefined when there is no such function. */
export function functionTypeIn(space: CodeSpace, functionIndex: number): FunctionType | undefined {
  const typeIndex = space.functionTypes[functionIndex];
  const type = typeIndex === undefined ? undefined : space.types[typeIndex];
  return type?.kind === "function" ? type : undefined;
}
