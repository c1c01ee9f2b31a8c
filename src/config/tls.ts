// The table `[tls]`, once its keys are right: where the encrypted address is, and which files show who answers there.
import { resolve } from "node:path";
import type { Finding } from "./check.ts";
import type { ListenAddress, TlsSettings } from "./config.ts";
import { formatFound } from "./found.ts";
import { deepFreeze } from "./freeze.ts";
import { DEFAULT_LISTEN_ADDRESS, parseListenAddress } from "./listen.ts";
import { tlsTableSchema } from "./server-table.ts";
import type { TomlTable, TomlValue } from "./toml.ts";

/** Nothing where there is no such table, or a wrong one. `directory`: the folder of the configuration. */
export function toTlsSettings(value: TomlValue | undefined, directory: string): { tls?: TlsSettings } {
  const { success, data } = tlsTableSchema.safeParse(value);
  if (!success) return {};
  const listen = parseListenAddress(data.listen_address) as ListenAddress;
  const [certFile, keyFile] = [resolve(directory, data.cert_file), resolve(directory, data.key_file)];
  const minVersion = `TLSv${data.min_version}` as const;
  const { redirect, only } = data;
  const redirectPort = redirect === false ? {} : { redirectPort: redirect === true ? 0 : redirect };
  return { tls: deepFreeze({ listen, certFile, keyFile, minVersion, ...redirectPort, only }) };
}

/** Encrypted and plain have an address each, if there is a plain one. */
export function findTlsProblems(document: TomlTable): Finding[] {
  const { success, data } = tlsTableSchema.safeParse(document["tls"]);
  const plain = parseListenAddress(document["listen_address"] ?? DEFAULT_LISTEN_ADDRESS);
  const secure = success ? parseListenAddress(data.listen_address) : "";
  if (data?.only === true) return findOnlyProblems(document, data.redirect);
  if (typeof plain === "string" || typeof secure === "string" || plain.port === 0) return [];
  if (plain.port !== secure.port || plain.host !== secure.host) return [];
  const message = `must be another address than listen_address at the top, found ${formatFound(data?.listen_address)} in both; give one of them another port`;
  return [{ path: ["tls", "listen_address"], message }];
}

function findOnlyProblems(document: TomlTable, redirect: boolean | number): Finding[] {
  const findings: Finding[] = [];
  if (document["listen_address"] !== undefined)
    findings.push({
      path: ["listen_address"],
      message:
        "must not be there with tls.only = true, which leaves the plain address out; remove one of them",
    });
  if (redirect !== false)
    findings.push({
      path: ["tls", "redirect"],
      message:
        "must not be there with only = true: there is no plain address to send clients from; remove it",
    });
  return findings;
}
