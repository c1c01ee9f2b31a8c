// What the observer's thread is told of what is served, and its admin interface as a part of the start.
import type { Config } from "../config/config.ts";
import { overlaps } from "../config/listen.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Log } from "../log.ts";
import { readVersion } from "../version.ts";
import { findHost, formatPlace, tryAddress } from "./address.ts";
import type { Host } from "./address.ts";
import type { LoadedTable } from "./app.ts";
import { ObserverThread } from "./observer-thread.ts";
import type { ObservedTable } from "./observer-thread.ts";

/** Whether the admin interface may share its port. A server that is replaced listens there still. */
export async function findAdmin(
  { admin, listen: named }: Config,
  { host, replaces }: { host: Host; replaces: boolean },
): Promise<boolean> {
  if (admin === undefined) return false;
  const { bound, shares } = await findHost(admin.listen);
  if (overlaps({ host: host.bound, port: named.port }, { host: bound, port: admin.listen.port })) {
    const place = formatPlace(admin.listen);
    throw new ServerlessWasmError("LISTEN", `admin.listen_address ${place} is where listen_address is, too`);
  }
  if (!replaces && admin.listen.port !== 0) await tryAddress(admin.listen);
  return shares;
}

/** Where there is an admin interface, it listens before anything is served. */
export async function openObserverThread(
  table: LoadedTable,
  sharesAdmin: boolean,
  log: Log,
): Promise<ObserverThread> {
  const observed = toObserved(table, sharesAdmin);
  const observer = new ObserverThread({ table: observed, version: readVersion(), log });
  if (observed.admin === undefined) return observer;
  const place = formatPlace(await observer.open());
  const scheme = observed.admin.identity === undefined ? "http" : "https";
  log.write("info", { event: "admin" }, `admin interface on ${scheme}://${place}`);
  return observer;
}

export async function closeWith(observer: ObserverThread, error: unknown): Promise<never> {
  await observer.close();
  throw error;
}

/** As plain data, without code. */
export function toObserved({ config, modules, admin }: LoadedTable, sharesAdmin: boolean): ObservedTable {
  const facts = config.applications.flatMap((application) => {
    const module = modules.get(application);
    if (module === undefined) return [];
    const { digest, size: bytes, imports, unresettable } = module;
    return [{ application: application.name, digest, bytes, imports, resettable: unresettable.length === 0 }];
  });
  const access = admin && {
    settings: admin.settings,
    tokenDigest: admin.tokenDigest,
    identity: admin.identity && { certificate: admin.identity.certificate, key: admin.identity.key },
    shared: sharesAdmin,
  };
  return { config, modules: facts, admin: access };
}
