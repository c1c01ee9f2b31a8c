// This project's server with the guests of the comparison, as a user would configure it.
import { copyFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { compileGuest } from "../../../src/cli/compile.ts";
import { TABLE_KEYS } from "../../../src/config/schema.ts";
import { createNewModule } from "../new-module.ts";
import type { Group } from "./group.ts";

const ROOT: string = fileURLToPath(new URL("../../..", import.meta.url));
const GUESTS: string = fileURLToPath(new URL("guests", import.meta.url));

const RELOAD_MS = 10_000;
/** Calls that wait at the same time: as many as there are connections, and none of them is refused for being late. */
const PARKED = 1024;

/** Compiles every guest into the folder. */
export async function compileGuests(folder: string): Promise<void> {
  for (const name of ["hello", "echo", "kernel", "large", "parked", "plain", "extism"]) {
    const { warnings } = await compileGuest({
      entry: join(GUESTS, `${name}.ts`),
      outFile: join(folder, `${name}.wasm`),
      baseDir: GUESTS,
    });
    if (warnings !== "") throw new Error(warnings);
  }
}

/** The one thread that is compared, where the configuration can say so. */
const ONE_THREAD = TABLE_KEYS.server.includes("threads") ? "threads = 1\n" : "";

function application(name: string, method: string, more = ""): string {
  return `
[[applications]]
file_path = "${name}.wasm"
method = "${method}"
url_path = "/${name}"
${more}`;
}

const toCommand = (configFile: string): string[] => [
  process.execPath,
  join(ROOT, "src/cli/main.ts"),
  configFile,
];

/** The command that serves all workloads on this port. */
export function toOwnCommand(folder: string, port: number, backend: number): string[] {
  const configFile = join(folder, `own-${port}.toml`);
  copyFileSync(join(folder, "hello.wasm"), join(folder, `new-${port}.wasm`));
  writeFileSync(
    configFile,
    `listen_address = "127.0.0.1:${port}"
[log]
sample = 0
[server]
${ONE_THREAD}${application("hello", "GET")}${application("echo", "POST")}${application("kernel", "GET")}${application(
      "large",
      "GET",
    )}${application(
      "parked",
      "GET",
      `env = { "backend" = "127.0.0.1:${backend}" }
limits = { concurrency = ${PARKED}, max_idle = ${PARKED}, queue_ms = 10000 }
`,
    )}
[[applications]]
name = "sample"
file_path = ${JSON.stringify(join(ROOT, "samples/hello.wasm"))}
method = "GET"
url_path = "/hello-log"
function = "hello"

[[applications]]
name = "script"
file_path = ${JSON.stringify(join(GUESTS, "hello.js"))}
method = "GET"
url_path = "/hello-js"

[[applications]]
file_path = "new-${port}.wasm"
method = "GET"
url_path = "/new"
`,
  );
  return toCommand(configFile);
}

/** Milliseconds from the signal to reload to the first answer of a module of 1 MB that was never seen before. */
export async function measureNewModule(folder: string, { pid, port }: Group): Promise<number> {
  const text = randomUUID();
  const file = join(folder, `new-${port}.wasm`);
  writeFileSync(`${file}.part`, createNewModule(text));
  renameSync(`${file}.part`, file);
  const begun = performance.now();
  process.kill(pid, "SIGHUP");
  while (performance.now() - begun < RELOAD_MS) {
    const response = await fetch(`http://127.0.0.1:${port}/new`);
    if ((await response.text()) === text) return performance.now() - begun;
    await wait(1);
  }
  throw new Error(`/new does not answer with the new module's text`);
}

/** The configuration of this repository with all of its samples, on another port. Its folder has to be the current one. */
export function toSamplesCommand(folder: string, port: number): string[] {
  const configFile = join(folder, `samples-${port}.toml`);
  const text = readFileSync(join(ROOT, "config.toml"), "utf8");
  writeFileSync(configFile, text.replace(/^listen_address = .*$/m, `listen_address = "127.0.0.1:${port}"`));
  return toCommand(configFile);
}
