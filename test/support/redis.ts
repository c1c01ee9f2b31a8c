// A real Redis on a free port of 127.0.0.1, its data in a temporary folder.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinary, findFreePort, startDaemon } from "./daemon.ts";

const binary = findBinary(["/usr/bin/redis-server", "/usr/local/bin/redis-server"]);

/** Why tests with Redis cannot run here; undefined when they can. */
export const redisMissing: string | undefined =
  binary === undefined ? "redis-server is not installed" : undefined;

export interface Redis {
  /** `host:port` */
  readonly address: string;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<Redis> {
  if (binary === undefined) throw new Error(redisMissing);
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-redis-"));
  const port = await findFreePort();
  const daemon = await startDaemon({
    command: binary,
    parameters: [
      "--bind",
      "127.0.0.1",
      "--port",
      String(port),
      "--dir",
      folder,
      "--save",
      "",
      "--appendonly",
      "no",
    ],
    ready: /ready to accept connections/i,
    stopSignal: "SIGTERM",
  });
  return {
    address: `127.0.0.1:${port}`,
    async stop() {
      await daemon.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
