// The application's `env` table in the configuration: text by key.
import * as abi from "./abi";
import { decode, toBuffer } from "./utf8";

/** The value of a key, or null when the table does not have it. */
export function get(key: string): string | null {
  const bytes = getBytes(key);
  return bytes ? decode(bytes) : null;
}

/** The UTF-8 bytes of a key's value, or null when the table does not have it. */
export function getBytes(key: string): Uint8Array | null {
  const name = toBuffer(key);
  const size = abi.db_get(changetype<usize>(name), name.byteLength, 0, 0);
  if (size < 0) return null;
  const bytes = new Uint8Array(<i32>size);
  abi.db_get(changetype<usize>(name), name.byteLength, bytes.dataStart, size);
  return bytes;
}

/** The value of a key that the function cannot work without. Fails the call, naming the key, when it is missing. */
export function need(key: string): string {
  const value = get(key);
  if (value == null) throw new Error(`the application's env table has no key "${key}"`);
  return value;
}
