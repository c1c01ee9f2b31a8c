// The host's side of crypto.subtle, as `guests/js/subtle.ts` describes it, by Node's implementation. The host holds no
// keys: it imports what it is sent, does the one thing, and forgets.
import { webcrypto } from "node:crypto";
import type { Allowance } from "./allowance.ts";
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";
import { Lane } from "./lane.ts";
import { subtleCost } from "./subtle-cost.ts";
import type { Fields } from "./subtle-cost.ts";
import type { Values } from "./values.ts";

/** Keys and parameters; data travels beside it. */
const MAX_JSON_LENGTH = 1024 * 1024;
/** Of the four threads that Node has for this, and for looking up names, in the whole process. */
const AT_ONCE = 2;

interface KeyData {
  readonly type: string;
  readonly algorithm: Fields;
  readonly usages: webcrypto.KeyUsage[];
  readonly format: "raw" | "pkcs8" | "spki";
  readonly data: string;
}

/** A key of any bytes. */
const CARRIER = { name: "HMAC", hash: "SHA-256" };

const threads = new Lane(AT_ONCE);

/** From `start("subtle", method, json, ...bytes)`. */
export function startSubtle(values: Values, allowance: Allowance): Begin {
  const method = values.text(1);
  const json = values.text(2);
  const bytes: Uint8Array[] = [];
  for (let index = 3; index < values.count; index++) bytes.push(values.bytes(index) ?? new Uint8Array(0));
  if (json.length > MAX_JSON_LENGTH) {
    throw new ScriptError("QuotaExceededError", `more than ${MAX_JSON_LENGTH} bytes of keys and parameters`);
  }
  const length = bytes.reduce((sum, piece) => sum + piece.length, 0);
  let fields: Fields;
  try {
    fields = decode(JSON.parse(json), bytes) as Fields;
    allowance.spend(subtleCost(method, fields, length));
  } catch (error) {
    throw toScriptError(error);
  }
  return (resolve, reject) => {
    const release = allowance.hold(length);
    const work = async (): Promise<void> => {
      try {
        const result = await run(method, fields);
        resolve(result instanceof ArrayBuffer ? new Uint8Array(result) : result);
      } catch (error) {
        reject(toScriptError(error));
      } finally {
        release();
      }
    };
    let leaveThreads: (() => boolean) | undefined;
    const turn = async (): Promise<void> =>
      new Promise((done) => {
        leaveThreads = threads.add(async () => {
          await work();
          done();
        });
      });
    const leave = allowance.lane.add(turn);
    return () => {
      if (leave() || leaveThreads?.() === true) release();
    };
  };
}

/** The same without bounds. Gives bytes, a boolean, or JSON. Rejects with what the application is to be told. */
export async function runSubtle(
  method: string,
  json: string,
  bytes: readonly Uint8Array[],
): Promise<ArrayBuffer | boolean | string> {
  return run(method, decode(JSON.parse(json), bytes) as Fields);
}

/** What the standard names, and nothing of Node's own. */
function toScriptError(error: unknown): unknown {
  if (error instanceof DOMException || error instanceof ScriptError) return error;
  if (error instanceof TypeError) return new ScriptError("TypeError", error.message);
  return new ScriptError("OperationError", "The operation failed");
}

async function run(method: string, fields: Fields): Promise<ArrayBuffer | boolean | string> {
  const { subtle } = webcrypto;
  const algorithm = fields["algorithm"] as webcrypto.AlgorithmIdentifier & Fields;
  const data = fields["data"] as Uint8Array<ArrayBuffer>;
  const key = async (usage: webcrypto.KeyUsage): Promise<webcrypto.CryptoKey> =>
    importData(fields["key"] as KeyData, [usage]);
  switch (method) {
    case "digest":
      return subtle.digest(algorithm, data);
    case "sign":
      return subtle.sign(algorithm, await key("sign"), data);
    case "verify":
      return subtle.verify(
        algorithm,
        await key("verify"),
        fields["signature"] as Uint8Array<ArrayBuffer>,
        data,
      );
    case "encrypt":
      if (isWrapping(algorithm)) {
        const carried = await subtle.importKey("raw", data, CARRIER, true, ["sign"]);
        return subtle.wrapKey("raw", carried, await key("wrapKey"), algorithm);
      }
      return subtle.encrypt(algorithm, await key("encrypt"), data);
    case "decrypt":
      if (isWrapping(algorithm)) {
        const wrapping = await key("unwrapKey");
        return subtle.exportKey(
          "raw",
          await subtle.unwrapKey("raw", data, wrapping, algorithm, CARRIER, true, ["sign"]),
        );
      }
      return subtle.decrypt(algorithm, await key("decrypt"), data);
    case "deriveBits": {
      if (typeof algorithm["public"] === "object") {
        algorithm["public"] = await importData(algorithm["public"] as KeyData, []);
      }
      return subtle.deriveBits(algorithm, await key("deriveBits"), fields["length"] as number);
    }
    case "importKey": {
      const usages = fields["usages"] as webcrypto.KeyUsage[];
      const isSecret = /^(?:PBKDF2|HKDF)$/i.test(String(algorithm.name));
      const made = await subtle.importKey(fields["format"] as "raw", data, algorithm, !isSecret, usages);
      return JSON.stringify(isSecret ? toData(made, "raw", data) : await exportData(made));
    }
    case "generateKey": {
      const made = await subtle.generateKey(
        algorithm as never,
        true,
        fields["usages"] as webcrypto.KeyUsage[],
      );
      if (!("privateKey" in made)) return JSON.stringify(await exportData(made));
      const { privateKey, publicKey } = made;
      return JSON.stringify({
        privateKey: await exportData(privateKey),
        publicKey: await exportData(publicKey),
      });
    }
    case "exportKey": {
      const own = fields["key"] as KeyData;
      const made = await subtle.exportKey(fields["format"] as "raw", await importData(own, own.usages));
      return fields["format"] === "jwk" ? JSON.stringify(made) : made;
    }
    default:
      throw new Error(`no operation ${method} of crypto.subtle`);
  }
}

/** It wraps keys and nothing else. */
function isWrapping(algorithm: Fields): boolean {
  return /^AES-KW$/i.test(String(algorithm["name"]));
}

function decode(value: unknown, bytes: readonly Uint8Array[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("$" in value) return bytes[value.$ as number];
  if (Array.isArray(value)) return value.map((item) => decode(item, bytes));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, decode(item, bytes)]));
}

async function importData(own: KeyData, usages: webcrypto.KeyUsage[]): Promise<webcrypto.CryptoKey> {
  const extractable = !/^(?:PBKDF2|HKDF)$/i.test(String(own.algorithm["name"]));
  const bytes = Buffer.from(own.data, "base64");
  return webcrypto.subtle.importKey(own.format, bytes, own.algorithm as never, extractable, usages);
}

async function exportData(key: webcrypto.CryptoKey): Promise<KeyData> {
  const format = key.type === "secret" ? "raw" : key.type === "private" ? "pkcs8" : "spki";
  return toData(key, format, new Uint8Array(await webcrypto.subtle.exportKey(format, key)));
}

function toData(key: webcrypto.CryptoKey, format: KeyData["format"], bytes: Uint8Array): KeyData {
  const algorithm = { ...key.algorithm } as Fields;
  if (algorithm["publicExponent"] instanceof Uint8Array)
    algorithm["publicExponent"] = [...algorithm["publicExponent"]];
  return {
    type: key.type,
    algorithm,
    usages: key.usages,
    format,
    data: Buffer.from(bytes).toString("base64"),
  };
}
