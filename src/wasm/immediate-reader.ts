// Reads the immediates of instructions other than control ones and the most frequent two (those are code.ts), and checks that
// what they name exists. Results land in fields, so that walking allocates nothing.
import type { CodeSpace } from "./code-space.ts";
import type { FeatureLog } from "./feature.ts";
import { IMMEDIATE } from "./immediate.ts";
import { MAX_ARRAY_NEW_FIXED } from "./limit.ts";
import { TypeReader } from "./type-reader.ts";

export class ImmediateReader extends TypeReader {
  readonly space: CodeSpace;
  /** The first index among the immediates: a local, global, function, type, label, segment, ... by the instruction. */
  index = 0;
  /** The second one: the table of `call_indirect`, the memory of `memory.init`, the source of a copy, the field of a struct. */
  index2 = 0;
  /** Of a memory access: memory, alignment (a power of two) and offset (rounded above 2^53). */
  memory = 0;
  alignment = 0;
  memoryOffset = 0;
  lane = 0;
  /** The value of `i32.const`. Other constants are left in the bytes, at `immediates`. */
  value = 0;
  /** The heap type (see `heapCode`) of `ref.null` and of a cast: its target. */
  heap = 0;
  /** How many locals the function has, parameters included. */
  localCount = 0;

  constructor(bytes: Uint8Array, space: CodeSpace, features?: FeatureLog) {
    super(bytes, features);
    this.space = space;
  }

  /** The instructions that are frequent in real modules. The rest is a function of its own, so that this one gets inlined. */
  protected readImmediate(kind: number, parameter: number): void {
    switch (kind) {
      case IMMEDIATE.access:
        this.#access(parameter);
        return;
      case IMMEDIATE.global:
        this.index = this.#index("global", this.space.globals.length);
        return;
      case IMMEDIATE.function:
        this.index = this.#index("function", this.space.functionTypes.length);
        return;
      case IMMEDIATE.i64:
        this.skipS64();
        return;
      default:
        this.#readRare(kind, parameter);
    }
  }

  #readRare(kind: number, parameter: number): void {
    switch (kind) {
      case IMMEDIATE.f32:
        this.skip(4);
        return;
      case IMMEDIATE.f64:
        this.skip(8);
        return;
      case IMMEDIATE.callIndirect:
        this.index = this.#type("function");
        this.index2 = this.#table();
        return;
      case IMMEDIATE.memory:
        this.index = this.#memory();
        return;
      case IMMEDIATE.table:
        this.index = this.#table();
        return;
      case IMMEDIATE.callRef:
        this.index = this.#type("function");
        return;
      case IMMEDIATE.selectTypes:
        if (this.u32() !== 1) this.fail("select takes exactly one type", this.position - 1);
        this.valueType();
        return;
      case IMMEDIATE.heapType:
        this.heap = this.heapCode();
        return;
      case IMMEDIATE.tag:
        this.index = this.tagIndex();
        return;
      case IMMEDIATE.memoryInit:
        this.index = this.#data();
        this.index2 = this.#memory();
        return;
      case IMMEDIATE.data:
        this.index = this.#data();
        return;
      case IMMEDIATE.twoMemories:
        this.index = this.#memory();
        this.index2 = this.#memory();
        return;
      case IMMEDIATE.tableInit:
        this.index = this.#element();
        this.index2 = this.#table();
        return;
      case IMMEDIATE.element:
        this.index = this.#element();
        return;
      case IMMEDIATE.twoTables:
        this.index = this.#table();
        this.index2 = this.#table();
        return;
      case IMMEDIATE.v128:
        this.skip(16);
        return;
      case IMMEDIATE.shuffle:
        for (let lane = 0; lane < 16; lane++) this.#lane(32);
        return;
      case IMMEDIATE.lane:
        this.#lane(parameter);
        return;
      case IMMEDIATE.accessLane:
        this.#access(parameter);
        this.#lane(16 >> parameter);
        return;
      case IMMEDIATE.atomic:
        this.#access(parameter);
        if (this.alignment !== parameter)
          this.fail(`alignment ${this.alignment} of an atomic access must be ${parameter}`, this.position);
        return;
      case IMMEDIATE.zero:
        if (this.u8() !== 0) this.fail("the byte after atomic.fence must be 0", this.position - 1);
        return;
      case IMMEDIATE.struct:
        this.index = this.#type("struct");
        return;
      case IMMEDIATE.structField:
        this.index = this.#type("struct");
        this.index2 = this.#field(this.index);
        return;
      case IMMEDIATE.array:
        this.index = this.#type("array");
        return;
      case IMMEDIATE.arrayFixed:
        this.index = this.#type("array");
        this.index2 = this.#index("array.new_fixed length", MAX_ARRAY_NEW_FIXED + 1);
        return;
      case IMMEDIATE.arrayData:
        this.index = this.#type("array");
        this.index2 = this.#data();
        return;
      case IMMEDIATE.arrayElement:
        this.index = this.#type("array");
        this.index2 = this.#element();
        return;
      case IMMEDIATE.twoArrays:
        this.index = this.#type("array");
        this.index2 = this.#type("array");
        return;
      default:
        this.fail(`unhandled immediates ${kind}`);
    }
  }

  protected tagIndex(): number {
    return this.#index("tag", this.space.tags.length);
  }

  /** The index of a type of this kind. */
  #type(kind: "function" | "struct" | "array"): number {
    const offset = this.position;
    const index = this.#index("type", this.space.types.length);
    if (this.space.types[index]?.kind !== kind) this.fail(`type ${index} is not a ${kind} type`, offset);
    return index;
  }

  /** 5.4.7 Memory Instructions: bit 6 of the alignment says that a memory index follows. */
  #access(natural: number): void {
    const offset = this.position;
    let alignment = this.u32();
    let memory = 0;
    if (alignment >= 0x40 && alignment < 0x80) {
      alignment -= 0x40;
      this.features.use("multi-memory", offset);
      memory = this.#memory();
    } else if (this.space.memories.length === 0)
      this.fail("memory index 0 is out of range (there are 0)", offset);
    if (alignment > natural) this.fail(`alignment ${alignment} is larger than natural (${natural})`, offset);
    const memoryOffset = this.position;
    this.memoryOffset = this.u64();
    if (this.memoryOffset > 0xffff_ffff && this.space.memories[memory]?.limits.address === "i32")
      this.fail(`memory offset ${this.memoryOffset} is beyond 32 bits`, memoryOffset);
    this.memory = memory;
    this.alignment = alignment;
  }

  #memory(): number {
    const offset = this.position;
    const index = this.#index("memory", this.space.memories.length);
    if (index > 0) this.features.use("multi-memory", offset);
    return index;
  }

  #table(): number {
    const offset = this.position;
    const index = this.#index("table", this.space.tables.length);
    if (index > 0) this.features.use("reference-types", offset);
    return index;
  }

  #element(): number {
    return this.#index("element segment", this.space.elements.length);
  }

  #data(): number {
    if (this.space.dataCount === undefined) this.fail("naming a data segment takes a data count section");
    return this.#index("data segment", this.space.dataCount);
  }

  #field(typeIndex: number): number {
    const type = this.space.types[typeIndex];
    return this.#index("struct field", type?.kind === "struct" ? type.fields.length : 0);
  }

  #lane(lanes: number): void {
    const lane = this.u8();
    if (lane >= lanes) this.fail(`lane ${lane} is out of range (there are ${lanes})`, this.position - 1);
    this.lane = lane;
  }

  #index(what: string, count: number): number {
    const offset = this.position;
    const index = this.u32();
    if (index >= count) this.fail(`${what} index ${index} is out of range (there are ${count})`, offset);
    return index;
  }
}
