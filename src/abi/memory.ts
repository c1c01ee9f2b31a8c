// Bounds-checked access to a guest's linear memory: every pointer and length that a guest gives goes through here.
// A range outside memory throws and allocates nothing.
import { ServerlessWasmError } from "../errors.ts";

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const EMPTY = new Uint8Array(0);
const NO_MEMORY: Buffer<ArrayBuffer> = Buffer.alloc(0);

/** Who is told that a call fails: the failure counts even if the guest catches the exception that carries it. */
export interface FaultSink {
  fail(error: ServerlessWasmError): never;
}

/** Who is told how many bytes are decoded, or written to the guest. */
export interface MemoryUser extends FaultSink {
  pay(bytes: number): void;
}

/** Where the pages that are written are marked, so that reset restores them and no others. */
export interface WriteMarks {
  readonly arena: { readonly bytes: Uint8Array };
  /** The sandbox's first byte there. */
  readonly base: number;
  /** A mark stands for so many bytes, as a power of two. */
  readonly pageBits: number;
}

/** An i64 as wasm passes it, or a length that was made of one before. */
export type Size = bigint | number;

/** A page of linear memory (4.2.8). */
export const PAGE_BYTES = 65_536;

/**
 * A guest's memory. Views are taken afresh at every use, because growing replaces the buffer; a returned view is for
 * immediate use only. Pointers are i32 as wasm passes them (read as unsigned), sizes are i64 (read as unsigned).
 */
export class GuestMemory {
  readonly #user: MemoryUser;
  #memory: WebAssembly.Memory | undefined;
  /** All of the memory; of length 0 once it has grown, which detaches its buffer. */
  #bytes: Buffer<ArrayBuffer> = NO_MEMORY;
  #marks: WriteMarks | undefined;
  #pages: { readonly value: unknown } | undefined;
  /** So much the guest always has. */
  #minimumBytes = 0;

  constructor(user: MemoryUser) {
    this.#user = user;
  }

  /** The memory of the instance, or undefined for a module without one, and where writes to it are marked. */
  attach(memory: WebAssembly.Memory | undefined, marks?: WriteMarks): void {
    this.#memory = memory;
    this.#bytes = NO_MEMORY;
    this.#marks = marks;
    this.#pages = undefined;
    this.#minimumBytes = this.byteLength;
  }

  /** `pages`: the size that the guest sees, which is smaller than the memory where an earlier call grew that. */
  limitTo(pages: { readonly value: unknown }): void {
    this.#pages = pages;
    this.#minimumBytes = this.byteLength;
  }

  /** Size in bytes. */
  get byteLength(): number {
    if (this.#pages !== undefined) return (this.#pages.value as number) * PAGE_BYTES;
    return this.#memory?.buffer.byteLength ?? 0;
  }

  /** Fails with `OUT_OF_BOUNDS` unless all of the range lies in memory; a size of 0 is always right. Returns the size. */
  check(pointer: number, size: Size): number {
    const length = toLength(size);
    if (length === 0) return 0;
    const start = pointer >>> 0;
    const end = start + length;
    if (end > this.#minimumBytes && end > this.byteLength) {
      const where =
        this.#memory === undefined
          ? "cannot be reached: the module has no memory that the host knows of"
          : `is outside the guest's memory of ${this.byteLength} bytes`;
      this.#user.fail(
        new ServerlessWasmError("OUT_OF_BOUNDS", `pointer ${start} with size ${length} ${where}`),
      );
    }
    return length;
  }

  /** A view of the range, valid until the guest runs again. */
  view(pointer: number, size: Size): Uint8Array<ArrayBuffer> {
    const length = this.check(pointer, size);
    if (length === 0 || this.#memory === undefined) return EMPTY;
    return new Uint8Array(this.#memory.buffer, pointer >>> 0, length);
  }

  /** A view of the range to write to, valid until the guest runs again: reset will restore it. */
  writable(pointer: number, size: Size): Uint8Array<ArrayBuffer> {
    const view = this.view(pointer, size);
    if (view.length === 0) return view;
    this.#user.pay(view.length);
    this.#mark(view.byteOffset, view.length);
    return view;
  }

  #mark(start: number, length: number): void {
    const marks = this.#marks;
    if (marks === undefined) return;
    const first = marks.base + (start >>> marks.pageBits);
    const last = marks.base + ((start + length - 1) >>> marks.pageBits);
    marks.arena.bytes.fill(1, first, last + 1);
  }

  /** UTF-8 text; invalid sequences become replacement characters. */
  text(pointer: number, size: Size): string {
    return this.#decode(pointer, size, "utf8");
  }

  /** One character a byte, as HTTP's fields travel: nothing is lost whatever the bytes are. */
  latin1(pointer: number, size: Size): string {
    return this.#decode(pointer, size, "latin1");
  }

  /** A number of four bytes, little-endian. */
  u32(pointer: number): number {
    const memory = this.#memory;
    if (this.check(pointer, 4) === 0 || memory === undefined) return 0;
    return this.#all(memory).readUInt32LE(pointer >>> 0);
  }

  /** A number of eight bytes, little-endian. */
  u64(pointer: number): bigint {
    const memory = this.#memory;
    if (this.check(pointer, 8) === 0 || memory === undefined) return 0n;
    return this.#all(memory).readBigUInt64LE(pointer >>> 0);
  }

  #decode(pointer: number, size: Size, encoding: "utf8" | "latin1"): string {
    const length = this.check(pointer, size);
    if (length === 0 || this.#memory === undefined) return "";
    this.#user.pay(length);
    const start = pointer >>> 0;
    return this.#all(this.#memory).toString(encoding, start, start + length);
  }

  #all(memory: WebAssembly.Memory): Buffer<ArrayBuffer> {
    if (this.#bytes.length === 0) this.#bytes = Buffer.from(memory.buffer);
    return this.#bytes;
  }

  /** Copies `min(length, size)` bytes of `value` to the range and returns the full length: what `get` functions do. */
  give(pointer: number, size: bigint, value: Uint8Array): bigint {
    const length = this.check(pointer, size);
    if (length > 0 && value.length > 0) {
      const given = value.length > length ? value.subarray(0, length) : value;
      this.writable(pointer, given.length).set(given);
    }
    return BigInt(value.length);
  }

  /** A number that stands for the bytes of a range, or for its first `maximum`; 0 where it is not in memory. */
  hash(pointer: number, size: Size, maximum: number): number {
    const length = Math.min(toLength(size), maximum);
    const start = pointer >>> 0;
    if (length === 0 || this.#memory === undefined) return 0;
    if (start + length > this.#minimumBytes && start + length > this.byteLength) return 0;
    return hashBytes(this.#all(this.#memory), start, start + length);
  }

  /** The memory itself, as bytes, and where the range ends in it; nothing is checked. */
  get bytes(): Uint8Array {
    return this.#memory === undefined ? EMPTY : this.#all(this.#memory);
  }

  /** An AssemblyScript string (UTF-16LE, byte length in the four bytes before it), or `""` for anything else. */
  assemblyScriptText(pointer: number, maximumBytes: number): string {
    const start = pointer >>> 0;
    if (this.#memory === undefined || start < 4 || start > this.byteLength) return "";
    const length = new DataView(this.#memory.buffer).getUint32(start - 4, true);
    if (start + length > this.byteLength) return "";
    return utf16.decode(new Uint8Array(this.#memory.buffer, start, Math.min(length, maximumBytes) & ~1));
  }
}

/** Node's own way to hash is faster for more than this. */
export const SHORT_BYTES = 96;
const FNV_OFFSET = 0x811c_9dc5;
const FNV_PRIME = 0x0100_0193;

/** The same as of the bytes that a short text's characters are. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/** FNV-1a of few, CRC-32 of many: not meant against anyone. */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > SHORT_BYTES)
    return process.getBuiltinModule("node:zlib").crc32(bytes.subarray(start, end));
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return hash >>> 0;
}

/** An i64 as the unsigned length it stands for; values past 2^53 lose precision and stay far beyond any memory. */
export function toLength(size: Size): number {
  return typeof size === "number" ? size : Number(BigInt.asUintN(64, size));
}
