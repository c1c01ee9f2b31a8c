// TextEncoder and TextDecoder over the host's. Where a decoder is given a stream, what is incomplete waits here.
import { showAs } from "./inspect.ts";
import { joinBytes, NativeDataView, NativeUint8Array, toBytes } from "./primordial.ts";

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(text: unknown = ""): Uint8Array<ArrayBuffer> {
    return new NativeUint8Array(host.encode(String(text)));
  }

  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    let read = 0;
    let written = 0;
    for (const character of String(text)) {
      const code = character.codePointAt(0) as number;
      const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      if (written + size > target.length) break;
      read += character.length;
      written += size;
    }
    target.set(new NativeUint8Array(host.encode(String(text).slice(0, read))));
    return { read, written };
  }

  get [Symbol.toStringTag](): string {
    return "TextEncoder";
  }
}

interface DecoderOptions {
  readonly fatal?: boolean;
  readonly ignoreBOM?: boolean;
}

const NONE: Uint8Array<ArrayBuffer> = new NativeUint8Array(0);

export class TextDecoder {
  readonly #label: string;
  readonly #fatal: boolean;
  readonly #ignoreBom: boolean;
  #kept: Uint8Array = NONE;
  #started = false;

  constructor(label: unknown = "utf-8", options: DecoderOptions = {}) {
    const name = host.encoding(String(label));
    if (name === undefined) throw new RangeError(`The "${String(label)}" encoding is not supported`);
    this.#label = name;
    this.#fatal = Boolean(options?.fatal);
    this.#ignoreBom = Boolean(options?.ignoreBOM);
  }

  get encoding(): string {
    return this.#label;
  }

  get fatal(): boolean {
    return this.#fatal;
  }

  get ignoreBOM(): boolean {
    return this.#ignoreBom;
  }

  decode(input?: ArrayBufferView | ArrayBuffer, options?: { readonly stream?: boolean }): string {
    const stream = options?.stream === true;
    // Of views, the host knows typed arrays.
    let bytes = input instanceof NativeDataView ? toBytes(input) : (input ?? NONE);
    if (stream || this.#kept.length > 0) {
      const all = joinBytes([this.#kept, toBytes(bytes)]);
      const whole = stream ? toWhole(all, this.#label) : all.length;
      this.#kept = all.subarray(whole);
      bytes = all.subarray(0, whole);
    }
    const text = host.decode(bytes, this.#label, this.#fatal, this.#ignoreBom || this.#started);
    this.#started = stream && (this.#started || bytes.byteLength > 0);
    if (text === undefined) {
      this.#kept = NONE;
      this.#started = false;
      throw new TypeError(`The encoded data was not valid for encoding ${this.#label}`);
    }
    return text;
  }

  get [Symbol.toStringTag](): string {
    return "TextDecoder";
  }

  static {
    showAs(this, (own) => ({ encoding: own.#label, fatal: own.#fatal, ignoreBOM: own.#ignoreBom }));
  }
}

/** How many bytes can be decoded before more is there. */
function toWhole(bytes: Uint8Array, label: string): number {
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
  // Of the others, nothing is sure before the end.
  return oneByte ? length : 0;
}
