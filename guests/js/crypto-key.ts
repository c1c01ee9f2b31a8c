// CryptoKey: the data of a key, out of reach for what is not meant to export it.
import { hide } from "./hide.ts";
import { showAs } from "./inspect.ts";

export interface KeyData {
  readonly type: string;
  readonly algorithm: object;
  readonly usages: readonly string[];
  readonly format: string;
  /** Base64. */
  readonly data: string;
}

const made: unique symbol = Symbol("made");

export class CryptoKey {
  #data: KeyData;
  #extractable: boolean;

  constructor(secret: unknown, data: KeyData, extractable: boolean) {
    if (secret !== made) throw new TypeError("Illegal constructor");
    this.#data = data;
    this.#extractable = extractable;
  }

  static of(data: KeyData, extractable: boolean): CryptoKey {
    return new CryptoKey(made, data, extractable);
  }

  static data(key: CryptoKey): KeyData {
    return key.#data;
  }

  /** The same key for another purpose. */
  static using(key: CryptoKey, usage: string): CryptoKey {
    return new CryptoKey(made, { ...key.#data, usages: [usage] }, false);
  }

  get type(): string {
    return this.#data.type;
  }

  get extractable(): boolean {
    return this.#extractable;
  }

  get algorithm(): object {
    return this.#data.algorithm;
  }

  get usages(): string[] {
    return [...this.#data.usages];
  }

  get [Symbol.toStringTag](): string {
    return "CryptoKey";
  }

  static {
    showAs(this, (own) => {
      const { type, extractable, algorithm, usages } = own;
      return { type, extractable, algorithm, usages };
    });
  }
}

/** What only this script may do. */
export const keys: Pick<typeof CryptoKey, "of" | "data" | "using"> = hide(CryptoKey, "of", "data", "using");
