// What `crypto.subtle` may be asked for, and about how long it takes: it runs on threads of Node's where nothing meters
// it, so a call pays in advance. The figures are those of a slow core.
import { ScriptError } from "./completions.ts";

export type Fields = Record<string, unknown>;

const MAX_ITERATIONS = 10_000_000;
const MAX_DERIVED_BITS = 8 * 65_536;
const MAX_RSA_BITS = 4096;
/** Keys of RSA and elliptic curves are shorter. */
const MAX_KEY_BYTES = 16_384;
/** 3 and 65537, in bytes. */
const EXPONENTS: ReadonlySet<string> = new Set(["3", "1,0,1"]);

const HASHES: ReadonlyMap<string, number> = new Map([
  ["SHA-1", 160],
  ["SHA-256", 256],
  ["SHA-384", 384],
  ["SHA-512", 512],
]);
const ALGORITHMS: ReadonlySet<string> = new Set([
  ...HASHES.keys(),
  "HMAC",
  "AES-GCM",
  "AES-CBC",
  "AES-CTR",
  "AES-KW",
  "PBKDF2",
  "HKDF",
  "ECDSA",
  "ECDH",
  "ED25519",
  "X25519",
  "RSASSA-PKCS1-V1_5",
  "RSA-PSS",
  "RSA-OAEP",
]);

const BASE_MS = 0.1;
const PUBLIC_KEY_MS = 0.5;
const MS_PER_BYTE = 4e-6;
const MS_PER_ITERATION = 0.0005;
const MS_PER_LONG_ITERATION = 0.001;
/** To find a key of 2048 bits, with the fourth power of the length. */
const RSA_KEY_MS = 120;
/** For a private key of 2048 bits, which has 1200 bytes, with the third power of the length. */
const RSA_USE_MS = 1.5;
const RSA_KEY_BYTES = 1200;

/** Milliseconds. Throws for what is not there, and for what is out of bounds. */
export function subtleCost(method: string, fields: Fields, bytes: number): number {
  const algorithm = fields["algorithm"];
  const key = fields["key"];
  const cost = BASE_MS + bytes * MS_PER_BYTE;
  if (isFields(key)) checkKey(key);
  if (!isFields(algorithm)) return cost + keyCost(key);
  const name = checkName(algorithm["name"]);
  const { hash } = algorithm;
  const hashName = hash === undefined ? undefined : checkName(isFields(hash) ? hash["name"] : hash);
  if (isFields(algorithm["public"])) checkKey(algorithm["public"]);
  switch (method) {
    case "deriveBits":
      return cost + PUBLIC_KEY_MS + deriveCost(name, algorithm, fields["length"], hashName);
    case "generateKey":
      return cost + PUBLIC_KEY_MS + generateCost(name, algorithm);
    case "importKey":
      if (isAsymmetric(name) && bytes > MAX_KEY_BYTES) throw tooMuch(`a key of ${bytes} bytes`);
      return cost + PUBLIC_KEY_MS;
    default:
      return cost + keyCost(key);
  }
}

function deriveCost(name: string, algorithm: Fields, length: unknown, hash = "SHA-1"): number {
  const bits = typeof length === "number" ? length : 0;
  if (bits > MAX_DERIVED_BITS) throw tooMuch(`${bits} bits at once`);
  if (name !== "PBKDF2") return 0;
  const iterations = Number(algorithm["iterations"]);
  if (iterations > MAX_ITERATIONS) throw tooMuch(`${iterations} iterations`);
  const hashBits = HASHES.get(hash) ?? 160;
  const blocks = Math.max(1, Math.ceil(bits / hashBits));
  return (iterations || 0) * blocks * (hashBits > 256 ? MS_PER_LONG_ITERATION : MS_PER_ITERATION);
}

function generateCost(name: string, algorithm: Fields): number {
  const { length, modulusLength, publicExponent } = algorithm;
  if (typeof length === "number" && length > MAX_DERIVED_BITS) throw tooMuch(`a key of ${length} bits`);
  if (!name.startsWith("RSA")) return 0;
  const bits = Number(modulusLength);
  if (!(bits <= MAX_RSA_BITS)) throw tooMuch(`a key of ${bits} bits`);
  const exponent = publicExponent instanceof Uint8Array ? publicExponent.join(",") : "";
  if (!EXPONENTS.has(exponent.replace(/^(?:0,)+/, "")))
    throw new ScriptError("OperationError", "the public exponent is 3 or 65537");
  return (bits / 2048) ** 4 * RSA_KEY_MS;
}

function checkKey(key: Fields): void {
  const { algorithm, data } = key;
  const name = checkName(isFields(algorithm) ? algorithm["name"] : undefined);
  if (isAsymmetric(name) && String(data).length * 0.75 > MAX_KEY_BYTES) throw tooMuch("so large a key");
}

/** What an operation with this key takes besides its bytes. */
function keyCost(key: unknown): number {
  if (!isFields(key) || !isFields(key["algorithm"])) return 0;
  const name = checkName(key["algorithm"]["name"]);
  if (!isAsymmetric(name)) return 0;
  if (!name.startsWith("RSA")) return PUBLIC_KEY_MS;
  return PUBLIC_KEY_MS + ((String(key["data"]).length * 0.75) / RSA_KEY_BYTES) ** 3 * RSA_USE_MS;
}

function isAsymmetric(name: string): boolean {
  return /^(?:RSA|EC|ED|X)/.test(name);
}

/** Others may take any amount of memory and time. */
function checkName(name: unknown): string {
  const known = String(name).toUpperCase();
  if (!ALGORITHMS.has(known)) {
    throw new ScriptError("NotSupportedError", `the algorithm ${known.slice(0, 50)} is not supported`);
  }
  return known;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function tooMuch(what: string): ScriptError {
  return new ScriptError("QuotaExceededError", `${what}: that is too much`);
}
