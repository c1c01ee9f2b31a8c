// Text on the wire is UTF-8, strings in AssemblyScript are UTF-16: the two ways between them, and a check.

/** The UTF-8 bytes of a text. A lone surrogate becomes U+FFFD. */
export function encode(text: string): Uint8Array {
  return Uint8Array.wrap(toBuffer(text));
}

/**
 * The text of UTF-8 bytes. Every ill-formed sequence becomes U+FFFD, as browsers do it (WHATWG Encoding, "UTF-8
 * decoder"): overlong forms and surrogates never turn into the characters they imitate.
 */
export function decode(bytes: Uint8Array): string {
  return decodeRange(bytes.dataStart, bytes.length);
}

/** True when the bytes are well-formed UTF-8 (The Unicode Standard, table 3-7). */
export function isValid(bytes: Uint8Array): bool {
  let at = bytes.dataStart;
  const end = at + bytes.length;
  while (at < end) {
    const size = sequenceSize(at, end);
    if (size < 0) return false;
    at += size;
  }
  return true;
}

/** For the SDK's own calls: the bytes as a buffer, whose address is the pointer to hand to the host. */
export function toBuffer(text: string): ArrayBuffer {
  return String.UTF8.encode(text, false, String.UTF8.ErrorMode.REPLACE);
}

/** For the SDK's own calls: the text of `size` bytes at an address. */
export function decodeRange(start: usize, size: i32): string {
  // A byte gives at most one UTF-16 unit: one of ASCII, and never more units than bytes for longer sequences.
  const buffer = new StaticArray<u16>(size);
  const units = changetype<usize>(buffer);
  let unit = units;
  let at = start;
  const end = start + size;
  while (at < end) {
    const lead = <u32>load<u8>(at);
    if (lead < 0x80) {
      store<u16>(unit, lead);
      unit += 2;
      at++;
      continue;
    }
    const size = sequenceSize(at, end);
    let point: u32 = 0xfffd;
    if (size == 2) point = ((lead & 0x1f) << 6) | tail(at + 1);
    else if (size == 3) point = ((lead & 0x0f) << 12) | (tail(at + 1) << 6) | tail(at + 2);
    else if (size == 4)
      point = ((lead & 0x07) << 18) | (tail(at + 1) << 12) | (tail(at + 2) << 6) | tail(at + 3);
    if (point > 0xffff) {
      point -= 0x10000;
      store<u16>(unit, 0xd800 | (point >> 10));
      store<u16>(unit, 0xdc00 | (point & 0x3ff), 2);
      unit += 4;
    } else {
      store<u16>(unit, point);
      unit += 2;
    }
    at += abs(size);
  }
  return String.UTF16.decodeUnsafe(units, unit - units);
}

function tail(at: usize): u32 {
  return <u32>load<u8>(at) & 0x3f;
}

/** Length of the well-formed sequence at an address; when it is ill-formed, minus how many bytes it spoils. */
function sequenceSize(at: usize, end: usize): i32 {
  const lead = <u32>load<u8>(at);
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return -1;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  // The second byte alone decides about overlong forms, surrogates and points above U+10FFFF.
  const low: u32 = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  const high: u32 = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  for (let index = 1; index < size; index++) {
    if (at + index >= end) return -index;
    const byte = <u32>load<u8>(at + index);
    if (byte < (index == 1 ? low : 0x80) || byte > (index == 1 ? high : 0xbf)) return -index;
  }
  return size;
}
