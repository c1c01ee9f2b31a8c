// `db_get`: the application's `env` table, keys verbatim.
import type { GuestContext } from "../abi/context.ts";

export interface EnvImports {
  db_get(key: number, keySize: bigint, value: number, valueSize: bigint): bigint;
}

/**
 * Keys and values as UTF-8, encoded once per application. Keys hold one character a byte: bytes that are no UTF-8 must
 * not find a key that has a replacement character.
 */
export function encodeEnv(env: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...env].map(([key, value]) => [Buffer.from(key, "utf8").toString("latin1"), Buffer.from(value, "utf8")]),
  );
}

export function createEnvImports(context: GuestContext, env: ReadonlyMap<string, Uint8Array>): EnvImports {
  const { memory } = context;
  let longestKey = 0;
  for (const key of env.keys()) longestKey = Math.max(longestKey, key.length);
  return {
    db_get(key, keySize, value, valueSize) {
      memory.check(value, valueSize);
      if (memory.check(key, keySize) > longestKey) return -1n;
      const found = env.get(memory.latin1(key, keySize));
      return found === undefined ? -1n : memory.give(value, valueSize, found);
    },
  };
}
