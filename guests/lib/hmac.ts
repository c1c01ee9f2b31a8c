// HMAC-SHA-256 (RFC 2104) and PBKDF2 over it (RFC 8018, section 5.2).
import { Sha256, sha256, SHA256_BYTES } from "./sha256";

/** One key, any number of messages. */
export class Hmac {
  private readonly inner: Sha256 = new Sha256();
  private readonly outer: Sha256 = new Sha256();
  private readonly current: Sha256 = new Sha256();

  constructor(key: Uint8Array) {
    const short = key.length > 64 ? sha256(key) : key;
    const block = new Uint8Array(64);
    block.set(short);
    for (let index = 0; index < 64; index++) block[index] ^= 0x36;
    this.inner.update(block);
    for (let index = 0; index < 64; index++) block[index] ^= 0x36 ^ 0x5c;
    this.outer.update(block);
  }

  sign(message: Uint8Array): Uint8Array {
    const code = new Uint8Array(SHA256_BYTES);
    this.signInto(message, code);
    return code;
  }

  /** The same without allocating; `code` may be `message`. */
  signInto(message: Uint8Array, code: Uint8Array): void {
    this.current.copyFrom(this.inner).update(message).digestInto(code);
    this.current.copyFrom(this.outer).update(code).digestInto(code);
  }
}

export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return new Hmac(key).sign(message);
}

/** The first 32 bytes derived from a password: all that SCRAM-SHA-256 and a stored hash need. */
export function pbkdf2(password: Uint8Array, salt: Uint8Array, iterations: i32): Uint8Array {
  const mac = new Hmac(password);
  const first = new Uint8Array(salt.length + 4);
  first.set(salt);
  first[salt.length + 3] = 1;
  const round = mac.sign(first);
  const derived = new Uint8Array(SHA256_BYTES);
  derived.set(round);
  for (let iteration = 1; iteration < iterations; iteration++) {
    mac.signInto(round, round);
    for (let at: usize = 0; at < <usize>SHA256_BYTES; at += 8) {
      const target = derived.dataStart + at;
      store<u64>(target, load<u64>(target) ^ load<u64>(round.dataStart + at));
    }
  }
  return derived;
}
