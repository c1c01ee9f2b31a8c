// `db_get`: the application's `env` table, keys verbatim.
import type { GuestContext } from "../abi/context.ts";

export interface EnvImports {
  db_get(key: number, keySize: bigint, value: number, valueSize: bigint): bigint;
}

/** Values as UTF-8, encoded once per application. */
export function encodeEnv(env: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  return new Map([...env].map(([key, value]) => [key, Buffer.from(value, "utf8")]));
}

export function createEnvImports(context: GuestContext, env: ReadonlyMap<string, Uint8Array>): EnvImports {
  const { memory } = context;
  return {
    db_get(key, keySize, value, valueSize) {
      memory.check(value, valueSize);
      const found = env.get(memory.text(key, keySize));
      return found === undefined ? -1n : memory.give(value, valueSize, found);
    },
  };
}
