// Certificates that are renewed while a server runs.
import type { Log } from "../log.ts";
import { ADMIN_KEYS } from "../server/admin-access.ts";
import { IdentityWatch } from "../server/identity-watch.ts";
import type { Reloader } from "./reload.ts";

/** Follows the certificates of the encrypted address and of the admin interface, where there are such. */
export function watchIdentities(configFile: string, reloader: Reloader, log: Log): IdentityWatch[] {
  return [
    new IdentityWatch({
      files: () => reloader.table.config.tls,
      served: () => reloader.table.identity,
      renew: (next) => reloader.renew(next),
      configFile,
      log,
    }).start(),
    new IdentityWatch({
      files: () => reloader.table.config.admin?.tls,
      served: () => reloader.table.admin?.identity,
      renew: (next) => reloader.renewAdmin(next),
      configFile,
      keys: ADMIN_KEYS,
      log,
    }).start(),
  ];
}
