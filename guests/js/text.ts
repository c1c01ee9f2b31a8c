// Texts to bytes and back by the host, in pieces: while the host works nothing else can run.
import { joinBytes, NativeUint8Array } from "./primordial.ts";

/** Characters or bytes; some milliseconds in the slowest of the encodings, and in the engine for what is no ASCII. */
const PIECE = 65_536;

/** What the host is to send. */
export function toSend(text: string): string | Uint8Array {
  return text.length > PIECE ? encode(text) : text;
}

/** UTF-8. */
export function encode(text: string): Uint8Array<ArrayBuffer> {
  if (text.length <= PIECE) return new NativeUint8Array(host.encode(text));
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + PIECE;
    // Not within a pair.
    if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end -= 1;
    chunks[chunks.length] = new NativeUint8Array(host.encode(text.slice(at, end)));
    at = end;
  }
  return joinBytes(chunks);
}

/** `label`: canonical. Undefined where `fatal` and malformed. */
export function decode(
  source: Uint8Array | ArrayBuffer,
  label: string,
  fatal: boolean,
  ignoreBom: boolean,
): string | undefined {
  if (source.byteLength <= PIECE) return host.decode(source, label, fatal, ignoreBom);
  const bytes = source instanceof NativeUint8Array ? source : new NativeUint8Array(source);
  let text = "";
  for (let at = 0; at < bytes.length;) {
    let piece = bytes.subarray(at, at + PIECE);
    if (at + piece.length < bytes.length)
      piece = piece.subarray(0, toWhole(piece, label) || toBreak(piece, label));
    const part = host.decode(piece, label, fatal, ignoreBom || at > 0);
    if (part === undefined) return undefined;
    text += part;
    at += piece.length;
  }
  return text;
}

/** How many bytes can be decoded before more is there; 0 where that is not sure. */
export function toWhole(bytes: Uint8Array, label: string): number {
  const { length } = bytes;
  if (label === "utf-8") {
    for (let back = 1; back <= 3 && back <= length; back += 1) {
      const byte = bytes[length - back] as number;
      if (byte < 0x80) return length;
      if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length - back : length;
    }
    return length;
  }
  if (label === "utf-16le" || label === "utf-16be") {
    const even = length - (length % 2);
    const high = bytes[label === "utf-16le" ? even - 1 : even - 2];
    return high !== undefined && high >= 0xd8 && high <= 0xdb ? even - 2 : even;
  }
  const oneByte = /^(?:windows-|iso-8859|koi8|macintosh|x-mac|ibm866|x-user)/.test(label);
  return oneByte ? length : 0;
}

/** In the encodings of several bytes, a byte such as a space ends what came before. */
function toBreak(bytes: Uint8Array, label: string): number {
  if (label !== "iso-2022-jp") {
    for (let length = bytes.length; length > 0; length -= 1)
      if ((bytes[length - 1] as number) < 0x30) return length;
  }
  throw new RangeError(`More than ${PIECE} bytes of ${label} without a break`);
}
