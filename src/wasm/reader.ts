// A cursor over bytes: single bytes, LEB128 numbers and names, each with an exact error. It knows nothing of sections.
import { WasmFormatError } from "./format-error.ts";

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class Reader {
  readonly bytes: Uint8Array;
  position: number;
  /** First byte that may not be read: the end of the module, of a section or of a function body. */
  end: number;
  /** Where we are, for messages: `code section`, and within it `function` number 12 (no number when below 0). */
  section = "module";
  item = "";
  itemIndex = -1;

  constructor(bytes: Uint8Array, position = 0, end: number = bytes.length) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  fail(problem: string, offset: number = this.position): never {
    const item = this.item === "" ? "" : `, ${this.item}${this.itemIndex < 0 ? "" : ` ${this.itemIndex}`}`;
    throw new WasmFormatError(offset, this.section + item, problem);
  }

  u8(): number {
    if (this.position >= this.end) this.fail("unexpected end", this.end);
    return this.bytes[this.position++] as number;
  }

  skip(count: number): void {
    if (count > this.end - this.position) this.fail("unexpected end", this.end);
    this.position += count;
  }

  /** 5.2.2 Integers. Padded encodings are allowed up to five bytes; unused bits must be zero. */
  u32(): number {
    // Nearly all numbers in code take one byte: kept apart, this much is inlined where it is called.
    const start = this.position;
    if (start < this.end) {
      const byte = this.bytes[start] as number;
      if (byte < 0x80) {
        this.position = start + 1;
        return byte;
      }
    }
    return this.#longU32();
  }

  #longU32(): number {
    const start = this.position;
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    const byte = this.u8();
    if (byte > 0x0f) this.#failLeb(byte, 5, start);
    return value + byte * 0x1000_0000;
  }

  /** An unsigned 64-bit number; above 2^53 it is rounded, which is enough to compare it with limits. */
  u64(): number {
    const start = this.position;
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    for (let shift = 28; shift < 63; shift += 7) {
      const byte = this.u8();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    const byte = this.u8();
    if (byte > 1) this.#failLeb(byte, 10, start);
    return value + byte * 2 ** 63;
  }

  s32(): number {
    const start = this.position;
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value << (25 - shift)) >> (25 - shift);
    }
    const byte = this.u8();
    if (byte > 0x07 && (byte < 0x78 || byte > 0x7f)) this.#failLeb(byte, 5, start);
    return value | (byte << 28);
  }

  /** Block types and heap types are signed 33-bit numbers: not below 0 is a type index, below 0 is a code. */
  s33(): number {
    const start = this.position;
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value << (25 - shift)) >> (25 - shift);
    }
    const byte = this.u8();
    if (byte > 0x0f && (byte < 0x70 || byte > 0x7f)) this.#failLeb(byte, 5, start);
    return value + (byte < 0x10 ? byte : byte - 0x80) * 0x1000_0000;
  }

  /** Checks a signed 64-bit number and steps over it: making a bigint of each would cost more than all the rest. */
  skipS64(): void {
    const start = this.position;
    for (let count = 0; count < 9; count++) if (this.u8() < 0x80) return;
    const byte = this.u8();
    if (byte !== 0 && byte !== 0x7f) this.#failLeb(byte, 10, start);
  }

  s64(): bigint {
    const start = this.position;
    this.skipS64();
    let value = 0n;
    for (let at = start; at < this.position; at++)
      value |= BigInt((this.bytes[at] ?? 0) & 0x7f) << BigInt(7 * (at - start));
    return BigInt.asIntN(Math.min(64, 7 * (this.position - start)), value);
  }

  /**
   * The length of a vector (5.1.3). Each item takes at least `itemBytes`, so a count that the remaining bytes cannot
   * hold is refused here and nothing is ever allocated for it.
   */
  count(what: string, limit: number, itemBytes = 1): number {
    const start = this.position;
    const count = this.u32();
    if (count > limit) this.fail(`${count} ${what}; V8 allows ${limit}`, start);
    if (count * itemBytes > this.end - this.position)
      this.fail(`${count} ${what} cannot fit in the remaining ${this.end - this.position} bytes`, start);
    return count;
  }

  /** 5.2.4 Names: a length and that many bytes of valid UTF-8. */
  name(what: string): string {
    const start = this.position;
    const length = this.u32();
    if (length > this.end - this.position) this.fail(`${what} of ${length} bytes runs past the end`, start);
    const from = this.position;
    this.position += length;
    try {
      return UTF8.decode(this.bytes.subarray(from, this.position));
    } catch {
      return this.fail(`${what} is not valid UTF-8`, from);
    }
  }

  #failLeb(lastByte: number, maximum: number, start: number): never {
    const reason = lastByte >= 0x80 ? `is longer than ${maximum} bytes` : "has bits beyond its type's range";
    this.fail(`the LEB128 number ${reason}`, start);
  }
}
