// The body of a Request or a Response: a text or bytes as long as nobody asks for a stream.
import { hide } from "./hide.ts";
import { Blob, blobs } from "./blob.ts";
import { encodeForm, decodeForm, FormData } from "./form-data.ts";
import type { Headers } from "./headers.ts";
import { isView, joinBytes, NativeTypeError, NativeUint8Array, parseJson, toBytes } from "./primordial.ts";
import { URLSearchParams } from "./search-params.ts";
import { isStream, streams, type Pull, type ReadableStream } from "./stream.ts";
import { decode, encode } from "./text.ts";

export type Source = null | string | Uint8Array<ArrayBuffer> | Pull | ReadableStream;

interface Extracted {
  readonly source: Source;
  readonly type: string | undefined;
}

/** What a body is made of, and the type that it brings along. */
export function extract(body: unknown): Extracted {
  if (typeof body === "string") return { source: body, type: "text/plain;charset=UTF-8" };
  if (body === null || body === undefined) return { source: null, type: undefined };
  if (isStream(body)) {
    if (body.locked) throw new NativeTypeError("The stream is locked");
    return { source: body, type: undefined };
  }
  if (isView(body) || body instanceof ArrayBuffer) return { source: toBytes(body), type: undefined };
  if (body instanceof Blob)
    return { source: blobs.bytes(body), type: body.type === "" ? undefined : body.type };
  if (body instanceof URLSearchParams) {
    return { source: body.toString(), type: "application/x-www-form-urlencoded;charset=UTF-8" };
  }
  if (body instanceof FormData) {
    const { bytes, type } = encodeForm(body);
    return { source: toBytes(bytes), type };
  }
  // Unlike `String`, this takes no symbol.
  return { source: `${body as number}`, type: "text/plain;charset=UTF-8" };
}

export abstract class Body {
  #source: Source = null;
  #stream: ReadableStream | undefined;
  #used = false;

  abstract get headers(): Headers;

  static init(body: Body, source: Source): void {
    body.#source = source;
  }

  /** For sending: the source, which is used up by that. */
  static take(body: Body): Source {
    if (body.#source === null) return null;
    if (body.bodyUsed || body.#stream?.locked === true)
      throw new NativeTypeError("The body has already been used");
    body.#used = true;
    return body.#stream ?? body.#source;
  }

  /** For clone(): the same again, once more. */
  static split(body: Body): Source {
    const source = body.#source;
    if (source === null) return null;
    if (body.bodyUsed || body.#stream?.locked === true)
      throw new NativeTypeError("The body has already been used");
    if (typeof source === "string" || source instanceof NativeUint8Array) return source;
    const [own, other] = (body.body as ReadableStream).tee();
    body.#source = own;
    body.#stream = own;
    return other;
  }

  get body(): ReadableStream | null {
    const source = this.#source;
    if (source === null) return null;
    if (this.#stream === undefined) {
      if (isStream(source)) this.#stream = source;
      else if (typeof source === "string") this.#stream = streams().fromBytes(encode(source));
      else if (source instanceof NativeUint8Array) this.#stream = streams().fromBytes(source.slice());
      else this.#stream = streams().fromPull(source);
    }
    return this.#stream;
  }

  get bodyUsed(): boolean {
    return this.#used || (this.#stream !== undefined && streams().isDisturbed(this.#stream));
  }

  async #consume(): Promise<string | Uint8Array<ArrayBuffer>> {
    const source = bodies.take(this);
    if (source === null) return "";
    if (typeof source === "string" || source instanceof NativeUint8Array) return source;
    return readAll(source);
  }

  async #bytes(): Promise<Uint8Array<ArrayBuffer>> {
    const all = await this.#consume();
    return typeof all === "string" ? encode(all) : all.slice();
  }

  async text(): Promise<string> {
    const all = await this.#consume();
    if (typeof all === "string") return all.toWellFormed().replace(/^\uFEFF/, "");
    return decode(all, "utf-8", false, false) ?? "";
  }

  async json(): Promise<unknown> {
    return parseJson(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.#bytes()).buffer;
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes();
  }

  async blob(): Promise<Blob> {
    return new Blob([await this.#bytes()], { type: this.headers.get("content-type") ?? "" });
  }

  async formData(): Promise<FormData> {
    return decodeForm(await this.#bytes(), this.headers.get("content-type") ?? "");
  }
}

/** What only this script may do. */
export const bodies: Pick<typeof Body, "init" | "take" | "split"> = hide(Body, "init", "take", "split");

async function readAll(source: Pull | ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const next = toPull(source);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const chunk = await next.pull();
    if (chunk === undefined) return joinBytes(chunks);
    chunks.push(chunk);
  }
}

/** Reads a stream of bytes piece by piece. */
export function toPull(source: Pull | ReadableStream): Pull {
  if (!isStream(source)) return source;
  const reader = source.getReader();
  return {
    async pull() {
      const { done, value } = await reader.read();
      if (done) return undefined;
      if (!(value instanceof NativeUint8Array)) {
        const error = new NativeTypeError("A body's stream must give Uint8Arrays");
        await reader.cancel(error);
        throw error;
      }
      return value;
    },
    cancel() {
      reader.cancel().catch(() => undefined);
    },
  };
}
