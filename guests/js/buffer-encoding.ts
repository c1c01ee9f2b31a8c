// The encodings of Buffer: texts to bytes and back, as Node does it, by what the engine and the host have for it.
import { apply, fromBase64 as toBytesOf64, NativeString, NativeUint8Array, toBase64 } from "./primordial.ts";
import { decode, encode } from "./text.ts";

export type Encoding = "utf8" | "latin1" | "ascii" | "utf16le" | "hex" | "base64" | "base64url";

const NAMES: Readonly<Record<string, Encoding>> = Object.assign(Object.create(null), {
  utf8: "utf8",
  "utf-8": "utf8",
  latin1: "latin1",
  binary: "latin1",
  ascii: "ascii",
  utf16le: "utf16le",
  "utf-16le": "utf16le",
  ucs2: "utf16le",
  "ucs-2": "utf16le",
  hex: "hex",
  base64: "base64",
  base64url: "base64url",
});

interface Bytes {
  toHex(): string;
  toBase64(options: object): string;
}
const { fromHex, fromBase64 } = NativeUint8Array as unknown as Record<
  "fromHex" | "fromBase64",
  (text: string) => Uint8Array<ArrayBuffer>
>;
const { toHex, toBase64: toAnyBase64 } = NativeUint8Array.prototype as unknown as Bytes;
const { atob: bytesOf64, btoa: base64Of } = globalThis;
const { fromCharCode } = NativeString;
/** So many arguments a call takes. */
const CHUNK = 8192;

/** Undefined where there is no such encoding. */
export function findEncoding(name: unknown): Encoding | undefined {
  const text = `${name as number}`;
  return NAMES[text] ?? NAMES[text.toLowerCase()];
}

export function toEncoding(name: unknown): Encoding {
  const encoding = findEncoding(name);
  if (encoding === undefined) throw new TypeError(`Unknown encoding: ${name as number}`);
  return encoding;
}

export function encodeText(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case "utf8":
      return encode(text);
    case "latin1":
    case "ascii":
      return fromLatin1(text);
    case "utf16le": {
      const units = new Uint16Array(text.length);
      for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
      return new NativeUint8Array(units.buffer);
    }
    case "hex":
      try {
        return fromHex(text);
      } catch {
        // As far as it goes.
        return fromHex(/^(?:[0-9a-f]{2})*/i.exec(text)?.[0] ?? "");
      }
    default:
      return fromAnyBase64(text);
  }
}

export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  switch (encoding) {
    case "utf8":
      return decode(bytes, "utf-8", false, true) ?? "";
    case "latin1":
      return toLatin1(bytes);
    case "ascii":
      return toLatin1(
        bytes.some((byte) => byte > 127) ? NativeUint8Array.from(bytes, (byte) => byte & 127) : bytes,
      );
    case "utf16le": {
      const units = new Uint16Array(new NativeUint8Array(bytes.subarray(0, bytes.length & ~1)).buffer);
      let text = "";
      for (let at = 0; at < units.length; at += CHUNK) {
        text += apply(fromCharCode as (...codes: number[]) => string, undefined, [
          ...units.subarray(at, at + CHUNK),
        ]);
      }
      return text;
    }
    case "hex":
      return apply(toHex as (this: unknown) => string, bytes, []);
    case "base64":
      return toBase64(bytes);
    default:
      return apply(toAnyBase64 as (this: unknown, options: object) => string, bytes, [
        { alphabet: "base64url", omitPadding: true },
      ]);
  }
}

/** Of base64 and hex, what the length promises. */
export function countBytes(text: string, encoding: Encoding): number {
  switch (encoding) {
    case "utf8":
      return encode(text).length;
    case "utf16le":
      return text.length * 2;
    case "hex":
      return text.length >>> 1;
    case "base64":
    case "base64url": {
      const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
      return ((text.length - padding) * 3) >>> 2;
    }
    default:
      return text.length;
  }
}

/** One character a byte. */
export function toLatin1(bytes: Uint8Array): string {
  return bytesOf64(toBase64(bytes));
}

function fromLatin1(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(base64Of(text));
  } catch {
    const bytes = new NativeUint8Array(text.length);
    for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
    return bytes;
  }
}

/** Both alphabets; what is no part of them is passed over, and the padding is the end. */
function fromAnyBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return toBytesOf64(text);
  } catch {
    const end = text.indexOf("=");
    const digits = (end === -1 ? text : text.slice(0, end))
      .replaceAll("-", "+")
      .replaceAll("_", "/")
      .replaceAll(/[^A-Za-z0-9+/]+/g, "");
    return fromBase64(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
  }
}
