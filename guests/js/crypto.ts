// crypto: random values; the rest is in `subtle.ts`.
import { SubtleCrypto } from "./subtle.ts";

const MAX_RANDOM_BYTES = 65_536;

export class Crypto {
  readonly #subtle = new SubtleCrypto();

  get subtle(): SubtleCrypto {
    return this.#subtle;
  }

  getRandomValues<T extends ArrayBufferView>(view: T): T {
    const kind =
      ArrayBuffer.isView(view) && !(view instanceof DataView) ? (view as never as Uint8Array) : undefined;
    if (kind === undefined || kind[Symbol.toStringTag].startsWith("Float")) {
      throw new DOMException("The data argument must be an integer-type TypedArray", "TypeMismatchError");
    }
    if (view.byteLength > MAX_RANDOM_BYTES) {
      throw new DOMException(`getRandomValues gives at most ${MAX_RANDOM_BYTES} bytes`, "QuotaExceededError");
    }
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(
      new Uint8Array(host.random(view.byteLength)),
    );
    return view;
  }

  randomUUID(): string {
    const bytes = new Uint8Array(host.random(16));
    bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
    let text = "";
    for (let index = 0; index < 16; index += 1) {
      if (index === 4 || index === 6 || index === 8 || index === 10) text += "-";
      text += (bytes[index] as number).toString(16).padStart(2, "0");
    }
    return text;
  }

  get [Symbol.toStringTag](): string {
    return "Crypto";
  }
}
