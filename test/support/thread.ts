// Servers of several threads: guests that show which thread answers, and threads that get into trouble.
import { rmSync } from "node:fs";
import { runCommand } from "./command.ts";
import type { CommandOptions, CommandResult } from "./command.ts";
import { guest } from "./guest.ts";
import { HTTP_GUEST } from "./http-guest.ts";
import { RawClient } from "./raw-client.ts";
import { writeTable } from "./table.ts";

const PROVOKE = new URL("./provoke.ts", import.meta.url).href;

/** A random number that initialisation froze: another one for each thread. */
const SEED = guest(`(call $report_bytes (i32.const 720896) (i32.const 8)) (call $answer)`, {
  fields: `(func (export "_initialize") (call $random_get (i32.const 720896) (i64.const 8)))`,
});
/** Logs a line of 60,000 characters. */
const LOUD = guest(`(memory.fill (i32.const 720896) (i32.const 120) (i32.const 60000))
  (call $log (i32.const 720896) (i64.const 60000)) (call $ok)`);
export const GUESTS: Record<string, string> = { http: HTTP_GUEST, seed: SEED, loud: LOUD };
export const SEED_ROUTE: string = route("seed");

/** A route to one of the guests, by its name. */
export function route(name: string): string {
  return `[[applications]]\nfile_path = "${name}.wasm"\nmethod = "*"\nurl_path = "/${name}"\n`;
}

/** Options of a server whose first thread meets this trouble at SIGUSR2; see `provoke.ts`. */
export function provoked(trouble: string, flags = ""): CommandOptions {
  return { environment: { NODE_OPTIONS: `--import ${PROVOKE} ${flags}`, PROVOKE: trouble } };
}

/** A connection to each of the threads, by their seeds. */
export async function connectToEach(port: number, threads: number): Promise<Map<string, RawClient>> {
  const clients = new Map<string, RawClient>();
  for (let tries = 0; tries < 100 && clients.size < threads; tries++) {
    // oxlint-disable-next-line no-await-in-loop -- until there are enough
    const client = await RawClient.open(port);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const seed = await seedOf(client);
    if (clients.has(seed)) client[Symbol.dispose]();
    else clients.set(seed, client);
  }
  if (clients.size !== threads) throw new Error(`${clients.size} threads answer, and not ${threads}`);
  return clients;
}

/** Which thread answers. */
export async function seedOf(client: RawClient): Promise<string> {
  return (await client.get("/seed")).body.toString("hex");
}

/** A start that fails. */
export async function runToEnd(
  toml: string,
  options?: CommandOptions,
  parameters: readonly string[] = [],
): Promise<CommandResult> {
  const { configFile, folder } = writeTable(toml, GUESTS);
  try {
    return await runCommand([configFile, ...parameters], options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
