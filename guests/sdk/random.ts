// Cryptographic randomness. `Math.random` works too; it is seeded by the server, but guessable: not for secrets.
import * as abi from "./abi";

/** Fills the buffer with random bytes. */
export function fill(buffer: Uint8Array): void {
  abi.random_get(buffer.dataStart, buffer.length);
}

/** So many new random bytes. */
export function bytes(count: i32): Uint8Array {
  const buffer = new Uint8Array(count);
  fill(buffer);
  return buffer;
}

/** A random 64-bit number, every value equally likely. */
export function integer(): u64 {
  const buffer = new StaticArray<u64>(1);
  abi.random_get(changetype<usize>(buffer), 8);
  return buffer[0];
}
