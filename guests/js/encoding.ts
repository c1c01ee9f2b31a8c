// TextEncoder and TextDecoder over the host's. Where a decoder is given a stream, what is incomplete waits here.
import { showAs } from "./inspect.ts";
import { isView, joinBytes, NativeUint8Array, toBytes } from "./primordial.ts";
import { decode, encode, toWhole } from "./text.ts";

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(text: unknown = ""): Uint8Array<ArrayBuffer> {
    return encode(String(text));
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
    target.set(encode(String(text).slice(0, read)));
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
    let bytes: Uint8Array | ArrayBuffer = input === undefined ? NONE : toView(input);
    if (stream || this.#kept.length > 0) {
      const all = joinBytes([this.#kept, toBytes(bytes)]);
      const whole = stream ? toWhole(all, this.#label) : all.length;
      this.#kept = all.subarray(whole);
      bytes = all.subarray(0, whole);
    }
    const text = decode(bytes, this.#label, this.#fatal, this.#ignoreBom || this.#started);
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

function toView(source: ArrayBufferView | ArrayBuffer): Uint8Array | ArrayBuffer {
  return isView(source) ? new NativeUint8Array(source.buffer, source.byteOffset, source.byteLength) : source;
}
