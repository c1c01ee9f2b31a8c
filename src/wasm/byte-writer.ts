// A growing buffer for rewritten modules: what reader.ts reads, in the other direction.

const FIRST_BYTES = 4096;
/** So few bytes are copied one by one: a view of them costs more. */
const SHORT_BYTES = 48;

export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  /** `expected`: how many bytes will probably be written; more is fine. */
  constructor(expected: number = FIRST_BYTES) {
    this.#bytes = new Uint8Array(Math.max(expected, 16));
  }

  u8(byte: number): void {
    if (this.length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.length++] = byte;
  }

  raw(bytes: ArrayLike<number>): void {
    if (this.length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Copies `source[start..end)`. */
  copy(source: Uint8Array, start: number, end: number): void {
    const count = end - start;
    if (count > SHORT_BYTES) {
      this.raw(source.subarray(start, end));
      return;
    }
    if (this.length + count > this.#bytes.length) this.#grow(count);
    const bytes = this.#bytes;
    let to = this.length;
    for (let at = start; at < end; at++) bytes[to++] = source[at] as number;
    this.length = to;
  }

  /** A few bytes. */
  short(source: Uint8Array): void {
    this.copy(source, 0, source.length);
  }

  /** 5.2.2 Integers, unsigned. */
  leb(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.u8((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.u8(rest);
  }

  /** 5.2.2 Integers, signed, within 32 bits. */
  sleb(value: number): void {
    let rest = value | 0;
    for (;;) {
      const byte = rest & 0x7f;
      rest >>= 7;
      if ((rest === 0 && (byte & 0x40) === 0) || (rest === -1 && (byte & 0x40) !== 0)) {
        this.u8(byte);
        return;
      }
      this.u8(byte | 0x80);
    }
  }

  /** 5.2.4 Names. */
  name(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.leb(bytes.length);
    this.raw(bytes);
  }

  /** Leaves room for a length that is known later; gives the place for `patchLength`. */
  openLength(): number {
    const place = this.length;
    for (let index = 0; index < 5; index++) this.u8(0x80);
    return place;
  }

  /** Writes how many bytes came after `openLength`, padded to five bytes, which the format allows. */
  patchLength(place: number): void {
    this.patch(place, this.length - place - 5);
  }

  /** Writes a number where `openLength` left room. */
  patch(place: number, value: number): void {
    let rest = value;
    for (let index = 0; index < 4; index++) {
      this.#bytes[place + index] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[place + 4] = rest;
  }

  /** What was written: a view, valid until the next write. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(room: number): void {
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + room));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}
