// Buffer, as Node has it: bytes of the engine with more methods. Its encodings, numbers and searches stand beside it.
import { Blob, File } from "./blob.ts";
import { countBytes, decodeBytes, encodeText, findEncoding, toEncoding } from "./buffer-encoding.ts";
import {
  checkBytes,
  checkOffset,
  checkRange,
  checkText,
  invalid,
  MAX_BYTES,
  toWhole,
} from "./buffer-check.ts";
import { numberMethods } from "./buffer-number.ts";
import { findIn, order } from "./buffer-search.ts";
import { isView } from "./primordial.ts";
import { decode } from "./text.ts";

const MAX_TEXT = 2 ** 30 - 1;
export const INSPECT_MAX_BYTES = 50;
const inspected: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

class Methods extends Uint8Array {
  override toString(encoding?: unknown, start?: unknown, end?: unknown): string {
    const first = Math.max(0, toWhole(start, 0));
    const last = Math.min(this.length, toWhole(end, this.length));
    if (last <= first) return "";
    return decodeBytes(this.subarray(first, last), encoding === undefined ? "utf8" : toEncoding(encoding));
  }

  /** Begins with half of a character nowhere. */
  write(text: unknown, from?: unknown, count?: unknown, name?: unknown): number {
    let [encoding, offset, length] = [name, from ?? 0, count];
    if (typeof offset === "string" && length === undefined) [encoding, offset] = [offset, 0];
    checkOffset(offset, "offset", this.length);
    const left = this.length - offset;
    if (typeof length === "string") [encoding, length] = [length, left];
    length ??= left;
    checkOffset(length, "length", this.length);
    checkText(text, "argument");
    const kind = encoding ? toEncoding(encoding) : "utf8";
    const bytes = encodeText(text, kind);
    let end = Math.min(left, length, bytes.length);
    if (kind === "utf16le") end -= end % 2;
    if (kind === "utf8") while (end < bytes.length && ((bytes[end] as number) & 0xc0) === 0x80) end -= 1;
    this.set(end === bytes.length ? bytes : bytes.subarray(0, end), offset);
    return end;
  }

  override fill(wanted: unknown, from?: unknown, to?: unknown, name?: unknown): this {
    let [encoding, start, end] = [name, from, to];
    let value = typeof wanted === "boolean" ? Number(wanted) : wanted;
    if (typeof value === "string") {
      if (typeof start === "string") [encoding, start, end] = [start, undefined, undefined];
      else if (typeof end === "string") [encoding, end] = [end, undefined];
      if (encoding !== undefined && encoding !== null && encoding !== "") checkText(encoding, "encoding");
      value = value === "" ? 0 : encodeText(value, encoding ? toEncoding(encoding) : "utf8");
    }
    start ??= 0;
    end ??= this.length;
    checkRange(start, "offset");
    checkRange(end, "end", this.length);
    if (start >= end) return this;
    if (!isView(value)) return super.fill(Number(value) || 0, start, end);
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    if (bytes.length === 0) throw new TypeError(`The argument "value" is invalid`);
    const target = this.subarray(start, end);
    target.set(bytes.subarray(0, target.length));
    for (let done = bytes.length; done < target.length; done *= 2) target.copyWithin(done, 0, done);
    return this;
  }

  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    return this.subarray(start, end) as Uint8Array<ArrayBuffer>;
  }

  override indexOf(wanted: unknown, from?: unknown, encoding?: unknown): number {
    return findIn(this, wanted, from, encoding, true);
  }

  override lastIndexOf(wanted: unknown, from?: unknown, encoding?: unknown): number {
    return findIn(this, wanted, from, encoding, false);
  }

  override includes(wanted: unknown, from?: unknown, encoding?: unknown): boolean {
    return this.indexOf(wanted, from, encoding) !== -1;
  }

  equals(other: unknown): boolean {
    checkBytes(other, "otherBuffer");
    return this.length === other.length && order(this, other) === 0;
  }

  compare(
    target: unknown,
    targetStart: unknown = 0,
    targetEnd?: unknown,
    start: unknown = 0,
    end: unknown = this.length,
  ): number {
    checkBytes(target, "target");
    const targetLast = targetEnd ?? target.length;
    checkOffset(targetStart, "targetStart");
    checkOffset(targetLast, "targetEnd", target.length);
    checkOffset(start, "sourceStart");
    checkOffset(end, "sourceEnd", this.length);
    return order(this.subarray(start, Math.max(start, end)), target.subarray(targetStart, targetLast));
  }

  copy(target: unknown, targetStart?: unknown, start?: unknown, end?: unknown): number {
    checkBytes(target, "target");
    const at = toWhole(targetStart, 0);
    const first = toWhole(start, 0);
    const last = toWhole(end, this.length);
    checkRange(at, "targetStart");
    checkRange(first, "sourceStart", this.length);
    checkRange(last, "sourceEnd", Infinity);
    const bytes = this.subarray(first, Math.max(first, Math.min(last, first + target.length - at)));
    if (bytes.length > 0) target.set(bytes, at);
    return bytes.length;
  }

  toJSON(): { readonly type: string; readonly data: number[] } {
    return { type: "Buffer", data: [...this] };
  }

  [inspected](): string {
    const bytes = decodeBytes(this.subarray(0, INSPECT_MAX_BYTES), "hex").replaceAll(/..(?=.)/g, "$& ");
    const more = this.length - INSPECT_MAX_BYTES;
    return `<Buffer ${bytes}${more > 0 ? ` ... ${more} more byte${more > 1 ? "s" : ""}` : ""}>`;
  }

  get parent(): ArrayBufferLike {
    return this.buffer;
  }

  get offset(): number {
    return this.byteOffset;
  }
}

function swapper(size: number): (this: Methods) => Methods {
  return function swap(this: Methods): Methods {
    if (this.length % size !== 0) throw new RangeError(`Buffer size must be a multiple of ${size * 8}-bits`);
    for (let at = 0; at < this.length; at += size) this.subarray(at, at + size).reverse();
    return this;
  };
}

function alloc(size: unknown, fill?: unknown, encoding?: unknown): Methods {
  checkRange(size, "size");
  const made = new Methods(size);
  return fill === undefined || fill === 0 ? made : made.fill(fill, encoding);
}

function fromValue(value: unknown, encoding?: unknown, length?: unknown): Methods {
  if (typeof value === "string") {
    const bytes = encodeText(
      value,
      typeof encoding === "string" && encoding !== "" ? toEncoding(encoding) : "utf8",
    );
    return new Methods(bytes.buffer, bytes.byteOffset, bytes.length);
  }
  if (typeof value === "object" && value !== null) {
    if (isBuffer(value)) return fromBuffer(value, encoding, length);
    const own: unknown = typeof value.valueOf === "function" ? value.valueOf() : value;
    if (own !== value && (typeof own === "string" || (typeof own === "object" && own !== null)))
      return fromValue(own, encoding, length);
    const list = toList(value);
    if (list !== undefined) return new Methods(list as ArrayLike<number>);
    const { [Symbol.toPrimitive]: convert } = value as { readonly [Symbol.toPrimitive]?: unknown };
    if (typeof convert === "function") {
      const text: unknown = Reflect.apply(convert, value, ["string"]);
      if (typeof text === "string") return fromValue(text, encoding);
    }
  }
  throw new TypeError(
    "The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object.",
  );
}

function isBuffer(value: object): value is ArrayBuffer {
  return (
    value instanceof ArrayBuffer ||
    (typeof SharedArrayBuffer === "function" && value instanceof SharedArrayBuffer)
  );
}

function fromBuffer(buffer: ArrayBuffer, from: unknown, length: unknown): Methods {
  const offset = toWhole(from, 0);
  const left = buffer.byteLength - offset;
  const wanted = length === undefined ? left : Math.max(0, toWhole(length, 0));
  if (left < 0 || wanted > left)
    throw new RangeError(`"${left < 0 ? "offset" : "length"}" is outside of buffer bounds`);
  return new Methods(buffer, offset, wanted);
}

/** What has elements, as a list of them. */
function toList(value: object): ArrayLike<unknown> | undefined {
  const { length, type, data } = value as Record<string, unknown>;
  if (length !== undefined) return typeof length === "number" && length > 0 ? Array.from(value as never) : [];
  return type === "Buffer" && Array.isArray(data) ? (data as unknown[]) : undefined;
}

const statics = {
  from: fromValue,
  alloc,
  allocUnsafe: (size: unknown): Methods => alloc(size),
  allocUnsafeSlow: (size: unknown): Methods => alloc(size),
  of: (...values: number[]): Methods => new Methods(values),
  isBuffer: (value: unknown): boolean => value instanceof Methods,
  isEncoding: (name: unknown): boolean => typeof name === "string" && findEncoding(name) !== undefined,
  byteLength(value: unknown, encoding?: unknown): number {
    if (typeof value === "string") return countBytes(value, findEncoding(encoding) ?? "utf8");
    if (isView(value) || (typeof value === "object" && value !== null && isBuffer(value)))
      return value.byteLength;
    throw invalid("string", "string or an instance of Buffer or ArrayBuffer");
  },
  compare(one: unknown, other: unknown): number {
    checkBytes(one, "buf1");
    checkBytes(other, "buf2");
    return order(one, other);
  },
  concat(list: unknown, length?: unknown): Methods {
    if (!Array.isArray(list)) throw invalid("list", "Array");
    const total =
      length ?? list.reduce((sum: number, piece: { length?: number }) => sum + (piece.length ?? 0), 0);
    checkOffset(total, "length");
    const made = alloc(total);
    let at = 0;
    for (const piece of list as unknown[]) {
      checkBytes(piece, "list");
      if (at < total) made.set(piece.subarray(0, total - at), at);
      at += piece.length;
    }
    return made;
  },
  copyBytesFrom(view: unknown, offset: unknown = 0, length?: unknown): Methods {
    if (!isView(view) || view instanceof DataView) throw invalid("view", "TypedArray");
    const list = view as unknown as Uint8Array<ArrayBuffer>;
    const end = length === undefined ? list.length : toWhole(offset, 0) + toWhole(length, 0);
    const part = list.slice(toWhole(offset, 0), end);
    return new Methods(part.buffer, part.byteOffset, part.byteLength);
  },
};

/** To be called with and without `new`, as old code does. */
function make(value: unknown, encoding?: unknown, length?: unknown): Methods {
  if (typeof value !== "number") return fromValue(value, encoding, length);
  if (typeof encoding === "string") throw invalid("string", "string");
  return alloc(value);
}

function define(target: object, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    Reflect.defineProperty(target, name, { value, writable: true, enumerable: false, configurable: true });
  }
}

Object.setPrototypeOf(make, Uint8Array);
make.prototype = Methods.prototype;
define(make, { ...statics, name: "Buffer", poolSize: 65_536 });
define(Methods.prototype, {
  ...numberMethods(),
  swap16: swapper(2),
  swap32: swapper(4),
  swap64: swapper(8),
  constructor: make,
  // oxlint-disable-next-line typescript/unbound-method -- called with its own object there
  toLocaleString: Methods.prototype.toString,
});

export const Buffer: unknown = make;
export const kMaxLength: number = MAX_BYTES;
export const kStringMaxLength: number = MAX_TEXT;
export const constants: object = { MAX_LENGTH: MAX_BYTES, MAX_STRING_LENGTH: MAX_TEXT };
export const atob: typeof globalThis.atob = globalThis.atob;
export const btoa: typeof globalThis.btoa = globalThis.btoa;
export { Blob, File };

export function isUtf8(bytes: ArrayBufferView | ArrayBuffer): boolean {
  return decode(toView(bytes), "utf-8", true, true) !== undefined;
}

export function isAscii(bytes: ArrayBufferView | ArrayBuffer): boolean {
  return toView(bytes).every((byte) => byte < 128);
}

function toView(bytes: ArrayBufferView | ArrayBuffer): Uint8Array {
  return isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
