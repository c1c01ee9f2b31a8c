// The table `[admin]`, once its keys are right: where the admin interface is, and where its token and certificate are. What
// is in these files is not looked at here.
import { resolve } from "node:path";
import type { Finding } from "./check.ts";
import type { AdminSettings, ListenAddress } from "./config.ts";
import { formatFound } from "./found.ts";
import { deepFreeze } from "./freeze.ts";
import { DEFAULT_LISTEN_ADDRESS, overlaps, parseListenAddress } from "./listen.ts";
import { adminTableSchema } from "./admin-table.ts";
import { toHost } from "./tcp.ts";
import type { TomlTable, TomlValue } from "./toml.ts";

/** Nothing where there is no such table, or a wrong one. `directory`: the folder of the configuration. */
export function toAdminSettings(value: TomlValue | undefined, directory: string): { admin?: AdminSettings } {
  const { success, data } = adminTableSchema.safeParse(value);
  if (!success) return {};
  const { token_env: env, token_file: file, tls_cert_file: cert, tls_key_file: key, hosts = [] } = data;
  if ((env === undefined) === (file === undefined)) return {};
  if ((cert === undefined) !== (key === undefined)) return {};
  const admin: AdminSettings = {
    listen: parseListenAddress(data.listen_address) as ListenAddress,
    token: env === undefined ? { file: resolve(directory, file ?? "") } : { env },
    ...(cert === undefined || key === undefined
      ? {}
      : { tls: { certFile: resolve(directory, cert), keyFile: resolve(directory, key) } }),
    hosts: hosts.flatMap((host) => toHost(host) ?? []),
  };
  return { admin: deepFreeze(admin) };
}

/** What the keys of the table have against each other, and against the other addresses. */
export function findAdminProblems(document: TomlTable): Finding[] {
  const { success, data } = adminTableSchema.safeParse(document["admin"]);
  if (!success) return [];
  const findings: Finding[] = [];
  const add = (key: string, message: string): void => void findings.push({ path: ["admin", key], message });
  if (data.token_env === undefined && data.token_file === undefined)
    add(
      "token_file",
      'is missing, and so is token_env: nobody gets in without a token; write token_env = "ADMIN_TOKEN" or token_file = "./admin-token"',
    );
  if (data.token_env !== undefined && data.token_file !== undefined)
    add("token_file", "is there beside token_env; write one of them only");
  if (data.tls_cert_file !== undefined && data.tls_key_file === undefined)
    add("tls_key_file", 'is missing: the certificate needs its key; write tls_key_file = "./key.pem"');
  if (data.tls_key_file !== undefined && data.tls_cert_file === undefined)
    add("tls_cert_file", 'is missing: the key needs its certificate; write tls_cert_file = "./cert.pem"');
  const others: [string, TomlValue | undefined][] = [
    ["listen_address at the top", document["listen_address"] ?? DEFAULT_LISTEN_ADDRESS],
    ["tls.listen_address", (document["tls"] as TomlTable | undefined)?.["listen_address"]],
  ];
  const own = parseListenAddress(data.listen_address);
  for (const [name, value] of others) {
    const other = parseListenAddress(value);
    if (typeof own === "string" || typeof other === "string" || !overlaps(own, other)) continue;
    add(
      "listen_address",
      `must be another address than ${name}, where everybody gets in; found ${formatFound(data.listen_address)} beside ${formatFound(value)}; give one of them another port`,
    );
  }
  return findings;
}
