// What WebAssembly types look like in this program, and how they are printed. Reading them from bytes is type-reader.ts.

export type NumberType = "i32" | "i64" | "f32" | "f64" | "v128";

/**
 * Short forms are always used where the specification has one (`funcref`, never `(ref null func)`), so that two types of one module
 * are the same exactly when their strings are equal. Numbers in `(ref 3)` are type indices of the module.
 */
export type ReferenceType =
  | "funcref"
  | "externref"
  | "anyref"
  | "eqref"
  | "i31ref"
  | "structref"
  | "arrayref"
  | "exnref"
  | "nullref"
  | "nullfuncref"
  | "nullexternref"
  | "nullexnref"
  | `(ref ${string})`;

export type ValueType = NumberType | ReferenceType;

export interface FunctionType {
  readonly parameters: readonly ValueType[];
  readonly results: readonly ValueType[];
}

export interface FieldType {
  readonly type: ValueType | "i8" | "i16";
  readonly mutable: boolean;
}

/** 2.3.8 Composite Types. */
export type CompositeType =
  | ({ readonly kind: "function" } & FunctionType)
  | { readonly kind: "struct"; readonly fields: readonly FieldType[] }
  | { readonly kind: "array"; readonly element: FieldType };

/** One entry of the type index space (2.3.9 Recursive Types). */
export type TypeDefinition = CompositeType & {
  readonly final: boolean;
  readonly supertype?: number;
  /** Index of the first type of its recursion group: its own index where it stands alone. */
  readonly group: number;
  /** The byte where it is written, and the byte after it. */
  readonly offset: number;
  readonly end: number;
};

export interface Limits {
  /** Pages of 64 KiB, or elements. A 64-bit number above 2^53 is rounded. */
  readonly minimum: number;
  readonly maximum?: number;
  readonly shared: boolean;
  /** The type of addresses: `i64` for the memory64 proposal. */
  readonly address: "i32" | "i64";
}

export interface MemoryType {
  readonly limits: Limits;
  readonly offset: number;
  readonly end: number;
}

export interface TableType {
  readonly element: ReferenceType;
  readonly limits: Limits;
  readonly offset: number;
  readonly end: number;
}

export interface GlobalType {
  readonly type: ValueType;
  readonly mutable: boolean;
  readonly offset: number;
  readonly end: number;
}

export interface TagType {
  readonly typeIndex: number;
  readonly type: FunctionType;
  readonly offset: number;
}

/** `(i32, i64) -> i64`; several results as `(i32) -> (i32, i32)`; none as `() -> ()`. */
export function formatFunctionType(type: FunctionType): string {
  const [only, ...rest] = type.results;
  const results = only !== undefined && rest.length === 0 ? only : `(${type.results.join(", ")})`;
  return `(${type.parameters.join(", ")}) -> ${results}`;
}

/** True when both have the same parameters and results; meaningful within one module, or where no type index occurs. */
export function equalFunctionTypes(a: FunctionType, b: FunctionType): boolean {
  return equalLists(a.parameters, b.parameters) && equalLists(a.results, b.results);
}

/** `1 to 10 pages`, `at least 1`, with `shared` and `64-bit` where they apply. */
export function formatLimits(limits: Limits, unit = ""): string {
  const size =
    limits.maximum === undefined ? `at least ${limits.minimum}` : `${limits.minimum} to ${limits.maximum}`;
  return [size, unit, limits.shared ? "shared" : "", limits.address === "i64" ? "64-bit" : ""]
    .filter((word) => word !== "")
    .join(" ");
}

function equalLists(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((type, index) => type === b[index]);
}
