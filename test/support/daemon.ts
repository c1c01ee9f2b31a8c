// A server process of someone else's (Redis, PostgreSQL) for the length of a test file.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";

export interface Daemon {
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

export interface DaemonOptions {
  readonly command: string;
  readonly parameters: readonly string[];
  /** What the process prints when it takes connections. */
  readonly ready: RegExp;
  readonly stopSignal: NodeJS.Signals;
  /** Another user to run it as. */
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts the process and waits for its line; rejects with all it printed when it ends before. */
export async function startDaemon(options: DaemonOptions): Promise<Daemon> {
  const { command, parameters, ready, stopSignal, ...user } = options;
  const child = spawn(command, parameters, { ...user, stdio: ["ignore", "pipe", "pipe"], cwd: "/" });
  const ended = once(child, "exit");
  const printed: string[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`${command} ended:\n${printed.join("\n")}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        printed.push(line);
        if (ready.test(line)) resolve();
      });
    }
  });
  return {
    async stop() {
      child.kill(stopSignal);
      await ended;
    },
  };
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** The first of the files that exists. */
export function findBinary(candidates: readonly string[]): string | undefined {
  return candidates.find((file) => existsSync(file));
}
