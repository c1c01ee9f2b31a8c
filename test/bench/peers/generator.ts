// The load generator, on the other core: wrk where it is installed, else autocannon of this folder's packages, else
// `load.ts`, which is slower than both.
import { execFile, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LoadResult } from "../load.ts";
import { canPin, LOAD_CORE } from "../process.ts";
import type { Workload } from "./workload.ts";

export interface Generator {
  /** Its name and version. */
  readonly name: string;
  /** Applies a workload for so long. */
  run(port: number, path: string, workload: Workload, durationMs: number): Promise<LoadResult>;
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const AUTOCANNON = file("node_modules/autocannon/autocannon.js");

/** `folder` is for the bodies that are sent. */
export function createGenerator(folder: string): Generator {
  const bodyFile = ({ name, body }: Workload): string[] => {
    if (body === undefined) return [];
    const path = join(folder, `${name}.json`);
    writeFileSync(path, body);
    return [path];
  };
  const wrk = findWrk();
  if (wrk !== undefined) {
    return {
      name: wrk,
      async run(port, path, workload, durationMs) {
        const seconds = Math.max(1, Math.round(durationMs / 1000));
        const text = await execute([
          "wrk",
          "--threads",
          "1",
          "--connections",
          String(workload.connections),
          "--duration",
          `${seconds}s`,
          "--timeout",
          "10s",
          "--script",
          file("wrk.lua"),
          `http://127.0.0.1:${port}${path}`,
          "--",
          workload.method,
          ...bodyFile(workload),
        ]);
        const figures = JSON.parse(text.slice(text.lastIndexOf("{"))) as Record<string, number>;
        return {
          requestsPerSecond: ((figures["answers"] ?? 0) / (figures["microseconds"] ?? 0)) * 1e6,
          p50Ms: (figures["p50"] ?? 0) / 1000,
          p99Ms: (figures["p99"] ?? 0) / 1000,
          failures: figures["failures"] ?? 0,
        };
      },
    };
  }
  if (existsSync(AUTOCANNON)) {
    const { version } = JSON.parse(readFileSync(file("node_modules/autocannon/package.json"), "utf8")) as {
      version: string;
    };
    return {
      name: `autocannon ${version}`,
      async run(port, path, workload, durationMs) {
        const seconds = Math.max(1, Math.round(durationMs / 1000));
        const text = await execute([
          process.execPath,
          AUTOCANNON,
          "--json",
          "--no-progress",
          "--timeout",
          "10",
          "--connections",
          String(workload.connections),
          "--duration",
          String(seconds),
          "--method",
          workload.method,
          ...bodyFile(workload).flatMap((body) => ["--input", body]),
          `http://127.0.0.1:${port}${path}`,
        ]);
        const found = JSON.parse(text) as Record<"requests" | "latency", Record<string, number>> & {
          errors: number;
          non2xx: number;
          duration: number;
        };
        return {
          requestsPerSecond: (found.requests["total"] ?? 0) / found.duration,
          p50Ms: found.latency["p50"] ?? 0,
          p99Ms: found.latency["p99"] ?? 0,
          failures: found.errors + found.non2xx,
        };
      },
    };
  }
  return {
    name: `test/bench/load.ts on Node ${process.version}`,
    async run(port, path, workload, durationMs) {
      const parameters = [port, path, workload.connections, durationMs].map(String);
      const load = fileURLToPath(new URL("../load.ts", import.meta.url));
      return JSON.parse(
        await execute([process.execPath, load, ...parameters, ...bodyFile(workload)]),
      ) as LoadResult;
    },
  };
}

/** It prints its version with its usage, and fails. */
function findWrk(): string | undefined {
  const { stdout } = spawnSync("wrk", ["--version"], { encoding: "utf8" });
  return /^wrk \S+/.exec(stdout ?? "")?.[0];
}

async function execute(command: readonly string[]): Promise<string> {
  const [program = "", ...parameters] = canPin
    ? ["taskset", "--cpu-list", String(LOAD_CORE), ...command]
    : command;
  const { stdout } = await promisify(execFile)(program, parameters, { maxBuffer: 1e8 });
  return stdout;
}
