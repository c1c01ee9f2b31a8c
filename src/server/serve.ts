// Serves a checked configuration on its address, on one thread or on several, until it is closed.
import { availableParallelism } from "node:os";
import type { LogLevel } from "../abi/invocation.ts";
import type { ServerSettings } from "../config/config.ts";
import { MAX_THREADS } from "../config/schema.ts";
import { createLog, LogTurns } from "../log.ts";
import type { Log } from "../log.ts";
import { tryAddress } from "./address.ts";
import type { LoadedTable } from "./app.ts";
import { listen } from "./listen.ts";
import type { Listener } from "./listen.ts";
import { createService, writeStartLines } from "./service.ts";
import { Supervisor } from "./supervisor.ts";

export interface Serving extends Listener {
  readonly log: Log;
  /** That accept connections. */
  readonly threads: number;
  /** Sandboxes that may live, in all threads together. */
  readonly instances: number;
}

/** Rejects with `LISTEN` when the address cannot be listened on. */
export async function serve(table: LoadedTable, logLevel: LogLevel): Promise<Serving> {
  const { config, modules } = table;
  const threads = toThreads(config.server.threads);
  const address = threads === 1 ? undefined : await tryAddress(config.listen);
  if (address === undefined) return serveAlone(table, logLevel);

  const logTurns = LogTurns.share(threads);
  const turns = new LogTurns(logTurns, 0);
  const log = createLog({ level: logLevel, turns });
  writeStartLines(table.starts, log);
  const data = { logLevel, logTurns, stackFrames: Error.stackTraceLimit };
  const options = { threads, config, modules, address, log, turns, data };
  const { supervisor, listens } = await Supervisor.start(options);
  return {
    log,
    threads,
    host: listens[0]?.host ?? address.host,
    port: address.port,
    instances: listens.reduce((sum, { instances }) => sum + instances, 0),
    close: (graceMs) => supervisor.close(graceMs),
  };
}

async function serveAlone(table: LoadedTable, logLevel: LogLevel): Promise<Serving> {
  const log = createLog({ level: logLevel });
  const service = createService({ ...table, log, direct: true });
  const listener = await listen({ service, config: table.config, log });
  return { ...listener, log, threads: 1, instances: service.cap.maximum };
}

function toThreads(configured: ServerSettings["threads"]): number {
  return configured === "auto" ? Math.min(MAX_THREADS, availableParallelism()) : configured;
}
