// Bytes put together piece by piece; numbers in network order.
import { utf8 } from "serverless-wasm/guests/sdk";

/** A growing run of bytes. */
export class Writer {
  length: i32 = 0;
  private bytes: Uint8Array;

  constructor(capacity: i32 = 256) {
    this.bytes = new Uint8Array(capacity);
  }

  u8(value: u32): this {
    store<u8>(this.room(1), <u8>value);
    return this;
  }

  u16(value: u32): this {
    store<u16>(this.room(2), bswap<u16>(<u16>value));
    return this;
  }

  u32(value: u32): this {
    store<u32>(this.room(4), bswap<u32>(value));
    return this;
  }

  add(bytes: Uint8Array): this {
    memory.copy(this.room(bytes.length), bytes.dataStart, bytes.length);
    return this;
  }

  text(text: string): this {
    return this.add(utf8.encode(text));
  }

  /** Puts a number at a place written before: for lengths that are known afterwards. */
  u32At(offset: i32, value: u32): this {
    if (offset + 4 > this.length) throw new RangeError("nothing was written there yet");
    store<u32>(this.bytes.dataStart + offset, bswap<u32>(value));
    return this;
  }

  clear(): this {
    this.length = 0;
    return this;
  }

  /** A view of what was written; valid until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Address of `size` further bytes, now counted as written. */
  private room(size: i32): usize {
    const start = this.length;
    if (size > this.bytes.length - start) {
      const larger = new Uint8Array(max(this.bytes.length * 2, start + size));
      memory.copy(larger.dataStart, this.bytes.dataStart, start);
      this.bytes = larger;
    }
    this.length = start + size;
    return this.bytes.dataStart + start;
  }
}

/** The bytes of several runs, one after the other. */
export function concat(parts: Uint8Array[]): Uint8Array {
  let length = 0;
  for (let index = 0; index < parts.length; index++) length += parts[index].length;
  const all = new Uint8Array(length);
  let at = all.dataStart;
  for (let index = 0; index < parts.length; index++) {
    memory.copy(at, parts[index].dataStart, parts[index].length);
    at += parts[index].length;
  }
  return all;
}

/** Whether two runs are equal, in a time that does not tell where they differ. */
export function equalInConstantTime(a: Uint8Array, b: Uint8Array): bool {
  if (a.length != b.length) return false;
  let difference: u32 = 0;
  for (let index = 0; index < a.length; index++) difference |= unchecked(a[index] ^ b[index]);
  return difference == 0;
}

/** Two lower-case hexadecimal digits for each byte. */
export function toHex(bytes: Uint8Array): string {
  const digits = "0123456789abcdef";
  let text = "";
  for (let index = 0; index < bytes.length; index++) {
    const byte = <i32>bytes[index];
    text += digits.charAt(byte >> 4) + digits.charAt(byte & 15);
  }
  return text;
}
