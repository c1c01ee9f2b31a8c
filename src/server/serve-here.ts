// Serves on this thread; and what a server has of the observer, on however many threads it serves.
import { checkTelemetry } from "../config/telemetry.ts";
import type { Log } from "../log.ts";
import { Observer } from "../observe/observer.ts";
import { findHost, toEncrypted } from "./address.ts";
import type { SharedAddress } from "./address.ts";
import type { LoadedTable } from "./app.ts";
import { CurrentService } from "./current-service.ts";
import type { CurrentServiceOptions } from "./current-service.ts";
import type { Development } from "./development.ts";
import { listen } from "./listen.ts";
import { closeWith, findAdmin, openObserverThread, toObserved } from "./observed.ts";
import type { ObserverThread } from "./observer-thread.ts";
import type { Threads } from "./serve.ts";

/** The same with an observer, which learns what is served, and has the last word. */
export function observed(
  threads: Threads,
  observer: ObserverThread,
  { sharesAdmin, flush }: { readonly sharesAdmin: boolean; readonly flush: () => void },
): Observed {
  const { host, port, secure, threads: count } = threads;
  const isOnly = secure?.port === port && secure.host === host;
  const https = secure && { host: secure.host, port: secure.port };
  observer.setListening({ http: isOnly ? undefined : { host, port }, https, threads: count });
  observer.setState("serving");
  return {
    ...threads,
    observer,
    setActions: (actions) => observer.setActions(actions),
    renewAdmin: (identity) => observer.renewAdmin(identity),
    async replace(table) {
      checkTelemetry(table.config, process.env);
      await threads.replace(table);
      observer.setTable(toObserved(table, sharesAdmin));
    },
    close(graceMs, idle) {
      observer.setState("draining");
      const { refuses, complete } = threads.close(graceMs, idle);
      const isWhole = complete.then(async (whole) => {
        flush();
        await observer.close();
        return whole;
      });
      return { refuses, complete: isWhole };
    },
  };
}

export interface Observed extends Threads {
  readonly observer: ObserverThread;
}

/** For `dev`: nobody takes over from it. */
export async function serveForDevelopment(table: LoadedTable, development: Development): Promise<Threads> {
  const { listen: named, tls } = table.config;
  checkTelemetry(table.config, process.env);
  await findAdmin(table.config, { host: await findHost(named), replaces: false });
  const where = {
    address: { ...named, shared: false, ...toEncrypted(table.config) },
    secureAddress: tls === undefined || tls.only ? undefined : { ...tls.listen, shared: false },
    descriptors: [],
  };
  return observedHere(table, development.log, { ...where, development, sharesAdmin: false });
}

interface Where extends CurrentServiceOptions {
  readonly address: SharedAddress;
  readonly secureAddress: SharedAddress | undefined;
  readonly descriptors: readonly number[];
}

async function serveHere(
  table: LoadedTable,
  log: Log,
  { development, observer, ...where }: Where,
): Promise<Threads> {
  const current = new CurrentService(table, log, { development, observer });
  const listener = await listen({ ...where, current, log });
  const instances = current.engine.cap.maximum;
  return {
    ...listener,
    log,
    threads: 1,
    instances,
    reopenLog: () => undefined,
    finishLog: async () => true,
    engine: current.engine,
    replace: async (next) => current.replace(next),
    renew: async (identity) => current.renew(identity),
  };
}

/** On this thread only, with an observer. */
export async function observedHere(
  table: LoadedTable,
  log: Log,
  { sharesAdmin, ...where }: Omit<Where, "observer"> & { readonly sharesAdmin: boolean },
): Promise<Observed> {
  const thread = await openObserverThread(table, sharesAdmin, log);
  const observer = new Observer(() => thread.start(), log);
  thread.add(0, (port) => observer.connect(port));
  const here = await serveHere(table, log, { ...where, observer }).catch((error: unknown) =>
    closeWith(thread, error),
  );
  return observed(here, thread, {
    sharesAdmin,
    flush: () => {
      observer.flush();
      observer.tellFigures();
    },
  });
}
