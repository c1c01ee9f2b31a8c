// Base64 (RFC 4648, section 4) and its form for URLs and tokens, without padding (section 5).

const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export function toBase64(bytes: Uint8Array): string {
  const text = encode(bytes, STANDARD);
  return text.padEnd(((text.length + 3) / 4) * 4, "=");
}

export function toBase64Url(bytes: Uint8Array): string {
  return encode(bytes, URL_SAFE);
}

/** The bytes of either form, padded or not; null when a character is out of place. */
export function fromBase64(text: string): Uint8Array | null {
  let length = text.length;
  while (length > 0 && length > text.length - 2 && text.charCodeAt(length - 1) == 0x3d) length--;
  if (length % 4 == 1) return null;
  const bytes = new Uint8Array((length * 3) / 4);
  let bits: u32 = 0;
  let count = 0;
  let at = 0;
  for (let index = 0; index < length; index++) {
    const value = valueOf(text.charCodeAt(index));
    if (value < 0) return null;
    bits = (bits << 6) | value;
    count += 6;
    if (count >= 8) {
      count -= 8;
      bytes[at++] = <u8>(bits >> count);
    }
  }
  // Bits left over must be zero, so that no two texts mean the same bytes.
  return (bits & ((1 << count) - 1)) == 0 ? bytes : null;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  const characters = new StaticArray<u16>((bytes.length * 4 + 2) / 3);
  let bits: u32 = 0;
  let count = 0;
  let at = 0;
  for (let index = 0; index < bytes.length; index++) {
    bits = (bits << 8) | bytes[index];
    count += 8;
    while (count >= 6) {
      count -= 6;
      characters[at++] = <u16>alphabet.charCodeAt((bits >> count) & 63);
    }
  }
  if (count > 0) characters[at] = <u16>alphabet.charCodeAt((bits << (6 - count)) & 63);
  return String.UTF16.decodeUnsafe(changetype<usize>(characters), characters.length << 1);
}

function valueOf(character: i32): i32 {
  if (character >= 0x41 && character <= 0x5a) return character - 0x41;
  if (character >= 0x61 && character <= 0x7a) return character - 0x61 + 26;
  if (character >= 0x30 && character <= 0x39) return character - 0x30 + 52;
  if (character == 0x2b || character == 0x2d) return 62;
  if (character == 0x2f || character == 0x5f) return 63;
  return -1;
}
