// `indexOf` and its like of a Buffer: where bytes stand in bytes, as Node finds them; and which come first.
import { encodeText, findEncoding, toEncoding, toLatin1 } from "./buffer-encoding.ts";

const MAX_OFFSET = 0x7fffffff;

export function findIn(
  bytes: Uint8Array,
  wanted: unknown,
  from: unknown,
  name: unknown,
  isForward: boolean,
): number {
  let encoding = name;
  let offset: number;
  if (typeof from === "string") {
    encoding = from;
    offset = Number.NaN;
  } else offset = Math.max(-MAX_OFFSET - 1, Math.min(MAX_OFFSET, Number(from)));
  if (Number.isNaN(offset)) offset = isForward ? 0 : bytes.length;
  offset = Math.trunc(offset);
  if (typeof wanted === "number") {
    return search(bytes, Uint8Array.of(wanted), offset, isForward, 1);
  }
  const known = encoding === undefined ? "utf8" : findEncoding(encoding);
  const width = known === "utf16le" ? 2 : 1;
  if (typeof wanted === "string") {
    return search(bytes, encodeText(wanted, known ?? toEncoding(encoding)), offset, isForward, width);
  }
  if (wanted instanceof Uint8Array) return search(bytes, wanted, offset, isForward, width);
  throw new TypeError(`The "value" argument must be one of type number, string, Buffer or Uint8Array`);
}

/** `width`: only at multiples of it. */
function search(
  bytes: Uint8Array,
  wanted: Uint8Array,
  from: number,
  isForward: boolean,
  width: number,
): number {
  const { length } = bytes;
  let start = from < 0 ? from + length : from;
  if (start < 0) {
    if (!isForward && wanted.length > 0) return -1;
    start = 0;
  }
  if (wanted.length === 0) return Math.min(start, length);
  if (start + wanted.length > length) {
    if (isForward) return -1;
    start = length - wanted.length;
  }
  if (start < 0 || wanted.length < width) return -1;
  // The engine's own search is the fastest there is.
  const [text, part] = [toLatin1(bytes), toLatin1(wanted)];
  const step = isForward ? 1 : -1;
  for (let at = start - (start % width); at >= 0 && at < length; at += step) {
    at = isForward ? text.indexOf(part, at) : text.lastIndexOf(part, at);
    if (at === -1 || at % width === 0) return at;
  }
  return -1;
}

/** Negative, zero or positive, as `sort` wants it. */
export function order(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one[index] as number) - (other[index] as number);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(one.length - other.length);
}
