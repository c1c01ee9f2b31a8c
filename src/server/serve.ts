// Serves a checked configuration on its address, on one thread or on several, until it is closed or another server takes
// over from it.
import { availableParallelism } from "node:os";
import type { LogLevel } from "../abi/invocation.ts";
import type { Config, ServerSettings } from "../config/config.ts";
import { MAX_THREADS } from "../config/server-table.ts";
import { checkTelemetry } from "../config/telemetry.ts";
import { aloneTurns, ServerLog } from "../log/open.ts";
import { LogTurns } from "../log/turns.ts";
import type { Log } from "../log.ts";
import { findHost, formatPlace, toEncrypted, tryAddress } from "./address.ts";
import type { Host, SharedAddress } from "./address.ts";
import type { LoadedTable } from "./app.ts";
import { Offer, takeSockets } from "./handover.ts";
import type { Taken } from "./handover.ts";
import type { Listener } from "./listen.ts";
import type { HealthState } from "./health.ts";
import type { Identity } from "./identity.ts";
import { closeWith, findAdmin, openObserverThread } from "./observed.ts";
import type { AdminActions } from "./observer-thread.ts";
import { toImages } from "./start.ts";
import { writeStartLines } from "./start-line.ts";
import { lockStart } from "./start-lock.ts";
import { observed, observedHere } from "./serve-here.ts";
import type { Observed } from "./serve-here.ts";
import type { ServedTable } from "./thread-message.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";

export interface ServeOptions {
  /** Instead of the configuration's. */
  readonly logLevel: LogLevel | undefined;
  /** Takes over from the server that runs on the address, if one does. */
  readonly replace: boolean;
}

export interface Threads extends Listener {
  readonly log: Log;
  /** That accept connections. */
  readonly threads: number;
  /** Sandboxes that may live, in all threads together. */
  readonly instances: number;
  /** Serves another table from now on; what runs ends on the old one. One at a time. */
  replace(table: LoadedTable): Promise<void>;
  /** Shows another certificate from now on; connections that are open keep theirs. */
  renew(identity: Identity): Promise<void>;
  /** Has the log look whether its file is another one now. */
  reopenLog(): void;
  /** Writes what waits in the log; false where what it goes to stands still, and the process would never end by itself. */
  finishLog(): Promise<boolean>;
  /** What runs, for loading the next table. */
  readonly engine: Engine;
  /** Who does what the admin interface asks for; undefined where there can be none. */
  readonly setActions?: (actions: AdminActions) => void;
  /** The same as `renew`, for the admin interface. */
  readonly renewAdmin?: (identity: Identity) => void;
}

export interface Serving extends Threads {
  /** The process that has taken over, whenever one does: it accepts what comes, and this one is to be closed. */
  readonly taken: Promise<number>;
  health(): HealthState;
}

/** Rejects with `LISTEN` when the address cannot be listened on, or the server there cannot be replaced. */
export async function serve(table: LoadedTable, options: ServeOptions): Promise<Serving> {
  const { listen: named, admin } = table.config;
  checkTelemetry(table.config, process.env);
  const host = await findHost(named);
  const unlock = await lockStart(named);
  let unlockAdmin: (() => void) | undefined;
  try {
    if (admin !== undefined) unlockAdmin = await lockStart(admin.listen);
    return await serveLocked(table, host, options);
  } finally {
    unlock();
    unlockAdmin?.();
  }
}

async function serveLocked(table: LoadedTable, host: Host, options: ServeOptions): Promise<Serving> {
  const { server, listen: named } = table.config;
  const threads = host.shares ? toThreads(server.threads) : 1;
  const place = { host: host.bound, port: named.port };
  const old = options.replace ? await takeSockets(place) : undefined;
  // Of free ports the system gives away none that is shared.
  const isFree = old !== undefined || (named.port === 0 && threads === 1);
  const port = isFree ? named.port : await tryAddress(named);
  const start: Start = {
    table,
    address: { host: named.host, port, shared: host.shares, ...toEncrypted(table.config) },
    secureAddress: await findSecure(table.config, {
      threads,
      shares: host.shares,
      replaces: old !== undefined,
    }),
    descriptors: old?.descriptors ?? [],
    sharesAdmin: await findAdmin(table.config, { host, replaces: old !== undefined }),
    logLevel: options.logLevel,
  };
  const serving = threads === 1 ? await serveAlone(start) : await serveTogether(start, threads);
  const { observer } = serving;
  const { log } = serving;
  if (old !== undefined) await confirm(old, log);
  else if (options.replace)
    log.write("info", { event: "replace" }, `nothing to replace on ${formatPlace(place)}`);
  const offer = await Offer.open({
    address: { host: host.bound, port: serving.port },
    sockets: () => serving.descriptors(),
    log,
  });
  let health: HealthState = "ready";
  void offer.taken.then(() => observer.giveUpAdmin());
  return {
    ...serving,
    taken: offer.taken,
    health: () => health,
    close(graceMs, idle) {
      health = "draining";
      offer.close();
      return serving.close(graceMs, idle);
    },
  };
}

/** A server that is replaced listens there still, and beside this one for a moment. */
async function findSecure(
  { tls }: Config,
  { threads, shares, replaces }: { threads: number; shares: boolean; replaces: boolean },
): Promise<SharedAddress | undefined> {
  if (tls === undefined || tls.only) return undefined;
  const { host, port } = tls.listen;
  const isKnown = port === 0 ? threads === 1 : replaces;
  return { host, port: isKnown ? port : await tryAddress(tls.listen), shared: shares };
}

async function confirm(old: Taken, log: Log): Promise<void> {
  const fields = { event: "replace", from: old.pid };
  const took = `took over from process ${old.pid}`;
  if (await old.confirm()) log.write("info", fields, `${took}, which finishes what it has begun`);
  else log.write("warn", fields, `${took}, which does not answer and may still accept: end it`);
}

interface Start {
  readonly table: LoadedTable;
  readonly address: SharedAddress;
  readonly secureAddress: SharedAddress | undefined;
  readonly descriptors: readonly number[];
  readonly sharesAdmin: boolean;
  readonly logLevel: LogLevel | undefined;
}

async function serveTogether(
  { table, logLevel, sharesAdmin, ...where }: Start,
  threads: number,
): Promise<Observed> {
  const logTurns = LogTurns.share(threads);
  const turns = new LogTurns(logTurns, 0);
  const log = new ServerLog(table.config, { level: logLevel, turns });
  writeStartLines(table.starts, log);
  const data = { logLevel, logTurns, stackFrames: Error.stackTraceLimit };
  const observer = await openObserverThread(table, sharesAdmin, log);
  const options = { ...where, threads, table: toServed(table), log, turns, observer, data };
  const { Supervisor } = await import("./supervisor.ts");
  const { supervisor, listens } = await Supervisor.start(options).catch((error: unknown) =>
    closeWith(observer, error),
  );
  const together: Threads = {
    log,
    threads,
    host: listens[0]?.host ?? where.address.host,
    port: listens[0]?.port ?? where.address.port,
    secure: where.address.encrypted === undefined ? where.secureAddress : listens[0],
    descriptors: () => supervisor.descriptors,
    // Of this thread, which starts modules only to see whether they can be started.
    engine: new Engine(new InstanceCap(table.modules.size + 1000)),
    instances: listens.reduce((sum, { instances }) => sum + instances, 0),
    close: (graceMs, idle) => supervisor.close(graceMs, idle),
    reopenLog: () => void turns.renew(),
    finishLog: () => log.finish(),
    replace: async (next) => {
      log.apply(next.config);
      writeStartLines(next.starts, log);
      await supervisor.replace(toServed(next));
    },
    renew: (identity) => supervisor.renew(identity),
  };
  return observed(together, observer, { sharesAdmin, flush: () => undefined });
}

async function serveAlone({ table, logLevel, ...where }: Start): Promise<Observed> {
  const turns = aloneTurns();
  const log = new ServerLog(table.config, { level: logLevel, turns });
  const serving = await observedHere(table, log, where);
  return {
    ...serving,
    reopenLog: () => void turns.renew(),
    finishLog: () => log.finish(),
    replace: (next) => {
      checkTelemetry(next.config, process.env);
      log.apply(next.config);
      return serving.replace(next);
    },
  };
}

function toServed({ config, modules, starts, identity }: LoadedTable): ServedTable {
  return { config, modules, images: toImages(starts), identity };
}

function toThreads(configured: ServerSettings["threads"]): number {
  return configured === "auto" ? Math.min(MAX_THREADS, availableParallelism()) : configured;
}
