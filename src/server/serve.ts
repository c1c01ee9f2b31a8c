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
import { CurrentService } from "./current-service.ts";
import type { Development } from "./development.ts";
import { writeStartLines } from "./service.ts";
import type { ServedTable } from "./thread-message.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { Supervisor } from "./supervisor.ts";

export interface Serving extends Listener {
  readonly log: Log;
  /** That accept connections. */
  readonly threads: number;
  /** Sandboxes that may live, in all threads together. */
  readonly instances: number;
  /** Serves another table from now on; what runs ends on the old one. One at a time. */
  replace(table: LoadedTable): Promise<void>;
  /** What runs, for loading the next table. */
  readonly engine: Engine;
}

/** Rejects with `LISTEN` when the address cannot be listened on. */
export async function serve(table: LoadedTable, logLevel: LogLevel): Promise<Serving> {
  const { config } = table;
  const threads = toThreads(config.server.threads);
  const address = threads === 1 ? undefined : await tryAddress(config.listen);
  if (address === undefined) return serveHere(table, createLog({ level: logLevel }));

  const logTurns = LogTurns.share(threads);
  const turns = new LogTurns(logTurns, 0);
  const log = createLog({ level: logLevel, turns });
  writeStartLines(table.starts, log);
  const data = { logLevel, logTurns, stackFrames: Error.stackTraceLimit };
  const secureAddress = config.tls === undefined ? undefined : await tryAddress(config.tls.listen);
  const options = { threads, table: toServed(table), address, secureAddress, log, turns, data };
  const { supervisor, listens } = await Supervisor.start(options);
  return {
    log,
    threads,
    host: listens[0]?.host ?? address.host,
    port: address.port,
    secure: secureAddress,
    // Of this thread, which starts modules only to see whether they can be started.
    engine: new Engine(new InstanceCap(table.modules.size + 1000)),
    instances: listens.reduce((sum, { instances }) => sum + instances, 0),
    close: (graceMs) => supervisor.close(graceMs),
    replace: async (next) => {
      writeStartLines(next.starts, log);
      await supervisor.replace(toServed(next));
    },
  };
}

/** On this thread only. */
export async function serveForDevelopment(table: LoadedTable, development: Development): Promise<Serving> {
  return serveHere(table, development.log, development);
}

async function serveHere(table: LoadedTable, log: Log, development?: Development): Promise<Serving> {
  const current = new CurrentService(table, log, 1, development);
  const listener = await listen({ current, log });
  const instances = current.engine.cap.maximum;
  return {
    ...listener,
    log,
    threads: 1,
    instances,
    engine: current.engine,
    replace: async (next) => current.replace(next),
  };
}

function toServed({ config, modules, identity }: LoadedTable): ServedTable {
  return { config, modules, identity };
}

function toThreads(configured: ServerSettings["threads"]): number {
  return configured === "auto" ? Math.min(MAX_THREADS, availableParallelism()) : configured;
}
