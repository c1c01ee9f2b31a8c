// Processes of the benchmarks: pinned to a core where the system has `taskset`, and always stopped.
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;

export const canPin: boolean = availableParallelism() > 1 && hasTaskset();

function hasTaskset(): boolean {
  try {
    execFileSync("taskset", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** This Node with these parameters, on one core. */
export function startNode(core: number, ...parameters: string[]): ChildProcess {
  const command = [process.execPath, ...parameters];
  const [program = "", ...rest] = canPin ? ["taskset", "--cpu-list", String(core), ...command] : command;
  return spawn(program, rest, { stdio: ["ignore", "pipe", "inherit"], env: benchEnvironment() });
}

/** What servers keep of a benchmark's calls is nobody's. */
export function benchEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, XDG_STATE_HOME: join(tmpdir(), "serverless-wasm-bench") };
}

export interface BenchServer extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** What it writes to stdout, as text. */
  readonly output: Readable;
  residentMib(): number;
}

/** Starts a server and waits for the line that ends in its port. */
export async function startServer(...parameters: string[]): Promise<BenchServer> {
  const child = startNode(SERVER_CORE, ...parameters);
  const exited = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text);
      if (found !== null) resolve(Number(found[1]));
    });
    child.on("exit", (code) => reject(new Error(`${parameters.join(" ")} ended with ${code}`)));
  });
  const pid = child.pid ?? 0;
  return {
    port,
    pid,
    output: child.stdout as Readable,
    residentMib() {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** This project's own server with a configuration of its own. */
export async function startOwnServer(
  toml: string,
  files: Record<string, Uint8Array> = {},
): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-bench-"));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const configFile = join(folder, "config.toml");
  writeFileSync(configFile, `listen_address = "127.0.0.1:0"\n${toml}`);
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const server = await startServer(main, configFile);
  return {
    ...server,
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a script on the load generator's core and parses what it prints. */
export async function runJson<T>(...parameters: string[]): Promise<T> {
  const child = startNode(LOAD_CORE, ...parameters);
  let text = "";
  child.stdout?.setEncoding("utf8").on("data", (piece: string) => (text += piece));
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error(`${parameters.join(" ")} ended with ${String(code)}`);
  return JSON.parse(text) as T;
}
