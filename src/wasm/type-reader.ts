// Reads types (5.3 Types) from bytes. The type section itself, which defines the types that `(ref 3)` names, is type-section.ts.
import type { Feature } from "./feature.ts";
import { FeatureLog } from "./feature.ts";
import { MAX_MEMORY32_PAGES, MAX_MEMORY64_PAGES, MAX_TABLE_ELEMENTS } from "./limit.ts";
import { Reader } from "./reader.ts";
import type {
  GlobalType,
  Limits,
  MemoryType,
  NumberType,
  ReferenceType,
  TableType,
  ValueType,
} from "./type.ts";

interface AbstractHeapType {
  readonly name: string;
  /** The short form of `(ref null <name>)`. */
  readonly nullable: ReferenceType;
  readonly feature: Feature | undefined;
}

/** 5.3.3 Heap Types, by byte. */
const ABSTRACT_HEAP_TYPES: Readonly<Record<number, AbstractHeapType>> = {
  0x74: { name: "noexn", nullable: "nullexnref", feature: "exception-handling" },
  0x73: { name: "nofunc", nullable: "nullfuncref", feature: "gc" },
  0x72: { name: "noextern", nullable: "nullexternref", feature: "gc" },
  0x71: { name: "none", nullable: "nullref", feature: "gc" },
  0x70: { name: "func", nullable: "funcref", feature: undefined },
  0x6f: { name: "extern", nullable: "externref", feature: "reference-types" },
  0x6e: { name: "any", nullable: "anyref", feature: "gc" },
  0x6d: { name: "eq", nullable: "eqref", feature: "gc" },
  0x6c: { name: "i31", nullable: "i31ref", feature: "gc" },
  0x6b: { name: "struct", nullable: "structref", feature: "gc" },
  0x6a: { name: "array", nullable: "arrayref", feature: "gc" },
  0x69: { name: "exn", nullable: "exnref", feature: "exception-handling" },
};

/** 5.3.1 Number Types and 5.3.2 Vector Types. */
const NUMBER_TYPES: Readonly<Record<number, NumberType>> = {
  0x7f: "i32",
  0x7e: "i64",
  0x7d: "f32",
  0x7c: "f64",
  0x7b: "v128",
};

const REFERENCE = 0x64;
const REFERENCE_OR_NULL = 0x63;

export class TypeReader extends Reader {
  readonly features: FeatureLog;
  /** Type indices below this may be named; grows while the type section is read. */
  typeCount = 0;

  constructor(bytes: Uint8Array, features: FeatureLog = new FeatureLog()) {
    super(bytes);
    this.features = features;
  }

  /** 5.3.5 Value Types. */
  valueType(): ValueType {
    const offset = this.position;
    const code = this.u8();
    const number = NUMBER_TYPES[code];
    if (number !== undefined) {
      if (number === "v128") this.features.use("simd", offset);
      return number;
    }
    return this.#reference(code, offset, "value type");
  }

  /** 5.3.4 Reference Types. */
  referenceType(): ReferenceType {
    const offset = this.position;
    return this.#reference(this.u8(), offset, "reference type");
  }

  /** 5.3.3 Heap Types: an abstract one by name, or a type index in decimal. */
  heapType(): string {
    const code = this.heapCode();
    return code >= 0 ? String(code) : (ABSTRACT_HEAP_TYPES[code & 0x7f]?.name ?? "");
  }

  /** A heap type as its number: a type index, or below 0 the code of an abstract one. Allocates nothing. */
  heapCode(): number {
    const offset = this.position;
    const code = this.s33();
    if (code >= 0) {
      this.features.use("function-references", offset);
      if (code >= this.typeCount)
        this.fail(`type index ${code} is out of range (there are ${this.typeCount})`, offset);
      return code;
    }
    const abstract = code >= -64 ? ABSTRACT_HEAP_TYPES[code & 0x7f] : undefined;
    if (abstract === undefined) return this.fail(`unknown heap type ${code}`, offset);
    if (abstract.feature !== undefined) this.features.use(abstract.feature, offset);
    return code;
  }

  /** 5.3.13 Memory Types. */
  memoryType(): MemoryType {
    const offset = this.position;
    const flags = this.u8();
    if (flags > 7) this.fail(`unknown memory limits flags 0x${flags.toString(16)}`, offset);
    if ((flags & 3) === 2) this.fail("a shared memory must have a maximum", offset);
    const limits = this.#limits(flags, "memory", (flags & 4) === 0 ? MAX_MEMORY32_PAGES : MAX_MEMORY64_PAGES);
    if (limits.shared) this.features.use("threads", offset);
    if (limits.address === "i64") this.features.use("memory64", offset);
    return { limits, offset, end: this.position };
  }

  /** 5.3.14 Table Types. */
  tableType(): TableType {
    const offset = this.position;
    const element = this.referenceType();
    const limitsOffset = this.position;
    const flags = this.u8();
    if ((flags & ~5) !== 0) this.fail(`unknown table limits flags 0x${flags.toString(16)}`, limitsOffset);
    const limits = this.#limits(flags, "table", MAX_TABLE_ELEMENTS);
    if (limits.address === "i64") this.features.use("memory64", limitsOffset);
    return { element, limits, offset, end: this.position };
  }

  /** 5.3.15 Global Types. */
  globalType(): GlobalType {
    const offset = this.position;
    const type = this.valueType();
    return { type, mutable: this.mutability(), offset, end: this.position };
  }

  mutability(): boolean {
    const flag = this.u8();
    if (flag > 1) this.fail(`unknown mutability 0x${flag.toString(16)}`, this.position - 1);
    return flag === 1;
  }

  #reference(code: number, offset: number, what: string): ReferenceType {
    if (code === REFERENCE || code === REFERENCE_OR_NULL) {
      this.features.use("function-references", offset);
      const heap = this.heapType();
      if (code === REFERENCE) return `(ref ${heap})`;
      return nullableReference(heap);
    }
    const abstract = ABSTRACT_HEAP_TYPES[code];
    if (abstract === undefined) return this.fail(`unknown ${what} 0x${code.toString(16)}`, offset);
    if (abstract.feature !== undefined) this.features.use(abstract.feature, offset);
    return abstract.nullable;
  }

  /** 5.3.11 Limits. V8 limits the minimum of both, and the maximum of memories only. */
  #limits(flags: number, what: "memory" | "table", limit: number): Limits {
    const wide = (flags & 4) !== 0;
    const minimumOffset = this.position;
    const minimum = wide ? this.u64() : this.u32();
    if (minimum > limit) this.fail(`${what} minimum of ${minimum}; V8 allows ${limit}`, minimumOffset);
    const base = { minimum, shared: (flags & 2) !== 0, address: wide ? ("i64" as const) : ("i32" as const) };
    if ((flags & 1) === 0) return base;
    const maximumOffset = this.position;
    const maximum = wide ? this.u64() : this.u32();
    if (what === "memory" && maximum > limit)
      this.fail(`memory maximum of ${maximum}; V8 allows ${limit}`, maximumOffset);
    if (maximum < minimum) this.fail(`maximum ${maximum} is below the minimum ${minimum}`, maximumOffset);
    return { ...base, maximum };
  }
}

function nullableReference(heap: string): ReferenceType {
  for (const abstract of Object.values(ABSTRACT_HEAP_TYPES))
    if (abstract.name === heap) return abstract.nullable;
  return `(ref null ${heap})`;
}
