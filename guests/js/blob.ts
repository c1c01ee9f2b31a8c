// Blob and File: bytes in the sandbox's memory.
import { hide } from "./hide.ts";
import { showAs } from "./inspect.ts";
import { joinBytes, toBytes } from "./primordial.ts";
import { streams, type ReadableStream } from "./stream.ts";
import { decode, encode } from "./text.ts";

interface BlobOptions {
  readonly type?: string;
}

function toType(type: unknown): string {
  const text = String(type ?? "");
  return /^[\x20-\x7E]*$/.test(text) ? text.toLowerCase() : "";
}

export class Blob {
  #bytes: Uint8Array<ArrayBuffer>;
  #type: string;

  constructor(parts: Iterable<unknown> = [], options: BlobOptions = {}) {
    if (typeof parts !== "object" || parts === null || typeof parts[Symbol.iterator] !== "function") {
      throw new TypeError("A Blob is made of a list of parts");
    }
    const chunks: Uint8Array[] = [];
    for (const part of parts) {
      if (part instanceof Blob) chunks.push(part.#bytes);
      else if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) chunks.push(toBytes(part));
      else chunks.push(encode(String(part)));
    }
    this.#bytes = joinBytes(chunks);
    this.#type = toType(options?.type);
  }

  /** The bytes themselves: not to be changed. */
  static bytes(blob: Blob): Uint8Array<ArrayBuffer> {
    return blob.#bytes;
  }

  get size(): number {
    return this.#bytes.length;
  }

  get type(): string {
    return this.#type;
  }

  slice(start?: number, end?: number, type?: string): Blob {
    return new Blob([this.#bytes.slice(start, end)], { type: type ?? "" });
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes.slice().buffer;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes.slice();
  }

  async text(): Promise<string> {
    return decode(this.#bytes, "utf-8", false, false) ?? "";
  }

  stream(): ReadableStream {
    return streams().fromBytes(this.#bytes.slice());
  }

  get [Symbol.toStringTag](): string {
    return "Blob";
  }

  static {
    showAs(this, (own) => ({ size: own.size, type: own.type }));
  }
}

/** What only this script may do. */
export const blobs: Pick<typeof Blob, "bytes"> = hide(Blob, "bytes");

export class File extends Blob {
  readonly #name: string;
  readonly #lastModified: number;

  constructor(
    parts: Iterable<unknown>,
    name: unknown,
    options: BlobOptions & { readonly lastModified?: number } = {},
  ) {
    if (arguments.length < 2) throw new TypeError("A File needs parts and a name");
    super(parts, options);
    this.#name = String(name).toWellFormed();
    this.#lastModified = options?.lastModified ?? Date.now();
  }

  get name(): string {
    return this.#name;
  }

  get lastModified(): number {
    return this.#lastModified;
  }

  override get [Symbol.toStringTag](): string {
    return "File";
  }

  static {
    showAs(this, (own) => ({
      size: own.size,
      type: own.type,
      name: own.#name,
      lastModified: own.#lastModified,
    }));
  }
}
