// Server processes, each with its children in a group of its own, so that all of them are counted and all are ended.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { canPin, SERVER_CORE } from "../process.ts";

/** Clock ticks a second, in which Linux counts CPU time; the same on all of its processors. */
const TICKS = 100;
const PAGE_KIB = 4;
const READY_MS = 60_000;

export interface Group extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /** When it was started. */
  readonly startedAt: number;
  /** CPU time of all its processes so far; NaN where the system does not say. */
  cpuMs(): number;
  residentMib(): number;
}

/** Those that are still running when this process ends. */
const groups = new Set<number>();

process.on("exit", () => {
  for (const pid of groups) endGroup(pid);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}

/** Starts a command on the servers' core; what it writes is read and forgotten, its errors are shown if it fails. */
export function startGroup(port: number, command: readonly string[], folder: string): Group {
  const [program = "", ...parameters] = canPin
    ? ["taskset", "--cpu-list", String(SERVER_CORE), ...command]
    : command;
  const startedAt = performance.now();
  const child = spawn(program, parameters, {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const pid = child.pid ?? 0;
  groups.add(pid);
  child.stdout.resume();
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors = (errors + text).slice(-2000)));
  let isStopping = false;
  const exited = new Promise<void>((resolve) => {
    child.on("close", (code) => {
      groups.delete(pid);
      if (!isStopping) process.stderr.write(`${command.join(" ")} ended with ${code}:\n${errors}\n`);
      resolve();
    });
  });
  return {
    port,
    pid,
    startedAt,
    cpuMs: () => readStats(pid).reduce((sum, stat) => sum + stat.cpuMs, 0),
    residentMib: () => readStats(pid).reduce((sum, stat) => sum + stat.residentMib, 0),
    async [Symbol.asyncDispose]() {
      isStopping = true;
      endGroup(pid);
      await exited;
    },
  };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Asks until there is an answer of status 200, and returns how long that took since the start, in milliseconds. */
export async function waitForAnswer({ port, startedAt }: Group, path: string): Promise<number> {
  const url = `http://127.0.0.1:${port}${path}`;
  while (performance.now() - startedAt < READY_MS) {
    try {
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.status === 200) return performance.now() - startedAt;
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
  throw new Error(`${url} does not answer with 200`);
}

interface Stat {
  readonly cpuMs: number;
  readonly residentMib: number;
}

/** What Linux says of the processes of a group (proc(5), `/proc/<pid>/stat`); nothing elsewhere. */
function readStats(group: number): Stat[] {
  const stats: Stat[] = [];
  let names: string[] = [];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [{ cpuMs: Number.NaN, residentMib: Number.NaN }];
  }
  for (const name of names) {
    try {
      const text = readFileSync(`/proc/${name}/stat`, "latin1");
      // The name of the program, in parentheses, may hold anything.
      const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
      if (Number(fields[2]) !== group) continue;
      stats.push({
        cpuMs: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS,
        residentMib: (Number(fields[21]) * PAGE_KIB) / 1024,
      });
    } catch {
      // It has ended meanwhile.
    }
  }
  return stats;
}
