// crypto.subtle: every operation is one of the host's, with the key's data.
//
// `start("subtle", method, json, ...bytes)`; in the JSON `{"$": n}` stands for the n-th of the bytes.
//   digest      {algorithm, data}                          -> bytes
//   sign        {algorithm, key, data}                     -> bytes
//   verify      {algorithm, key, signature, data}          -> boolean
//   encrypt     {algorithm, key, data}                     -> bytes
//   decrypt     {algorithm, key, data}                     -> bytes
//   deriveBits  {algorithm, key, length}                   -> bytes; a key in `algorithm.public` is a KEY
//   importKey   {format, data, algorithm, usages}          -> JSON of a KEY; `data` is a JSON object where the format is "jwk"
//   generateKey {algorithm, usages}                        -> JSON of a KEY, or of {privateKey: KEY, publicKey: KEY}
//   exportKey   {format, key}                              -> bytes, or JSON of the JWK
// KEY = {type, algorithm, usages, format, data}: `format` is "raw", "pkcs8" or "spki", and `data` base64 of the bytes in
// that format. The host holds no keys: it imports what it is sent, does the one thing, and forgets. `extractable` is kept
// on this side: host operations import keys as extractable.
import { CryptoKey, type KeyData, keys } from "./crypto-key.ts";
import { run } from "./loop.ts";
import { isView, NativeArrayBuffer, parseJson, toBytes, toJson } from "./primordial.ts";
import { decode, encode } from "./text.ts";

type Algorithm = string | { readonly name: string; readonly [field: string]: unknown };
type Parameters_ = Readonly<Record<string, unknown>>;
type Data = ArrayBufferView | ArrayBuffer;
interface KeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

async function call(method: string, parameters: Parameters_): Promise<unknown> {
  const bytes: Uint8Array[] = [];
  const toParts = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (isView(value) || value instanceof NativeArrayBuffer) return { $: bytes.push(toBytes(value)) - 1 };
    if (value instanceof CryptoKey) return keys.data(value);
    if (Array.isArray(value)) return value.map(toParts);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, toParts(item)]));
  };
  const json = toJson(toParts(parameters));
  return run("subtle", method, json, ...bytes);
}

function normalize(algorithm: Algorithm): Parameters_ {
  return typeof algorithm === "string" ? { name: algorithm } : { ...algorithm };
}

function check(key: unknown, usage: string): asserts key is CryptoKey {
  if (!(key instanceof CryptoKey)) throw new TypeError("The key must be a CryptoKey");
  if (!key.usages.includes(usage)) {
    throw new DOMException(`The key cannot be used to ${usage}`, "InvalidAccessError");
  }
}

function toBuffer(value: unknown): ArrayBuffer {
  return value as ArrayBuffer;
}

export class SubtleCrypto {
  async digest(algorithm: Algorithm, data: Data): Promise<ArrayBuffer> {
    return toBuffer(await call("digest", { algorithm: normalize(algorithm), data }));
  }

  async sign(algorithm: Algorithm, key: unknown, data: Data): Promise<ArrayBuffer> {
    check(key, "sign");
    return toBuffer(await call("sign", { algorithm: normalize(algorithm), key, data }));
  }

  async verify(algorithm: Algorithm, key: unknown, signature: Data, data: Data): Promise<boolean> {
    check(key, "verify");
    return (await call("verify", { algorithm: normalize(algorithm), key, signature, data })) === true;
  }

  async encrypt(algorithm: Algorithm, key: unknown, data: Data): Promise<ArrayBuffer> {
    check(key, "encrypt");
    return toBuffer(await call("encrypt", { algorithm: normalize(algorithm), key, data }));
  }

  async decrypt(algorithm: Algorithm, key: unknown, data: Data): Promise<ArrayBuffer> {
    check(key, "decrypt");
    return toBuffer(await call("decrypt", { algorithm: normalize(algorithm), key, data }));
  }

  async deriveBits(algorithm: Algorithm, key: unknown, length: number | null = null): Promise<ArrayBuffer> {
    check(key, "deriveBits");
    return toBuffer(await call("deriveBits", { algorithm: normalize(algorithm), key, length }));
  }

  async deriveKey(
    algorithm: Algorithm,
    key: unknown,
    derived: Algorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey> {
    check(key, "deriveKey");
    const bits = await call("deriveBits", {
      algorithm: normalize(algorithm),
      key,
      length: toLength(normalize(derived)),
    });
    return this.importKey("raw", toBuffer(bits), derived, extractable, usages) as Promise<CryptoKey>;
  }

  async importKey(
    format: string,
    data: unknown,
    algorithm: Algorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey> {
    if (format === "jwk" && (isView(data) || typeof data !== "object" || data === null)) {
      throw new TypeError("A JWK must be an object");
    }
    const json = await call("importKey", {
      format,
      data,
      algorithm: normalize(algorithm),
      usages: [...usages],
    });
    const made = parseJson(json as string) as KeyData;
    const { name } = made.algorithm as { readonly name: string };
    if (extractable && (name === "PBKDF2" || name === "HKDF")) {
      throw new DOMException(`A key for ${name} cannot be extractable`, "SyntaxError");
    }
    return keys.of(made, Boolean(extractable));
  }

  async generateKey(
    algorithm: Algorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey | KeyPair> {
    const json = await call("generateKey", { algorithm: normalize(algorithm), usages: [...usages] });
    const made = parseJson(json as string) as KeyData | { privateKey: KeyData; publicKey: KeyData };
    if (!("privateKey" in made)) return keys.of(made, Boolean(extractable));
    return {
      privateKey: keys.of(made.privateKey, Boolean(extractable)),
      publicKey: keys.of(made.publicKey, true),
    };
  }

  async exportKey(format: string, key: unknown): Promise<ArrayBuffer | object> {
    if (!(key instanceof CryptoKey)) throw new TypeError("The key must be a CryptoKey");
    if (!key.extractable) throw new DOMException("The key is not extractable", "InvalidAccessError");
    const made = await call("exportKey", { format, key });
    if (format !== "jwk") return toBuffer(made);
    return { ...(parseJson(made as string) as object), key_ops: [...key.usages], ext: true };
  }

  async wrapKey(format: string, key: unknown, wrapping: unknown, algorithm: Algorithm): Promise<ArrayBuffer> {
    check(wrapping, "wrapKey");
    const data = await this.exportKey(format, key);
    const bytes = format === "jwk" ? encode(toJson(data)) : (data as ArrayBuffer);
    return toBuffer(
      await call("encrypt", {
        algorithm: normalize(algorithm),
        key: keys.using(wrapping, "encrypt"),
        data: bytes,
      }),
    );
  }

  async unwrapKey(
    format: string,
    data: Data,
    wrapping: unknown,
    algorithm: Algorithm,
    unwrapped: Algorithm,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey> {
    check(wrapping, "unwrapKey");
    const key = keys.using(wrapping, "decrypt");
    const bytes = toBuffer(await call("decrypt", { algorithm: normalize(algorithm), key, data }));
    const material = format === "jwk" ? parseJson(decode(bytes, "utf-8", false, false) ?? "") : bytes;
    return this.importKey(format, material, unwrapped, extractable, usages);
  }

  get [Symbol.toStringTag](): string {
    return "SubtleCrypto";
  }
}

const HMAC_BITS: Readonly<Record<string, number>> = {
  "SHA-1": 512,
  "SHA-256": 512,
  "SHA-384": 1024,
  "SHA-512": 1024,
};

/** How many bits a derived key has. */
function toLength({ name, length, hash }: Parameters_): number | null {
  const kind = String(name).toUpperCase();
  if (kind.startsWith("AES-")) {
    if (length === undefined) throw new TypeError(`${kind} needs a length`);
    return Number(length);
  }
  if (kind !== "HMAC") return null;
  if (length !== undefined) return Number(length);
  return (
    HMAC_BITS[String(typeof hash === "object" ? (hash as { name: string }).name : hash).toUpperCase()] ?? null
  );
}
