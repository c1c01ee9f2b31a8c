// The way from the plain address to the encrypted one, as a URL. Pure.
import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";

/** A name or an address, with or without a port. OpenSSL would take a name that begins with a dot for any below it. */
const AUTHORITY = /^((?:[a-z0-9_-]+\.)*[a-z0-9_-]+\.?|\[[0-9a-f:.]+\])(?::\d{0,5})?$/i;

export interface RedirectTo {
  /** The server's own: only a host that it names is where clients are sent. */
  readonly certificate: Pick<X509Certificate, "checkHost" | "checkIP">;
  readonly port: number;
}

/**
 * Where a request is to be made again; undefined where it names no host of this server. `target` is the request target,
 * and `host` the header `Host`, both as sent (RFC 9112 section 3.2).
 */
export function toSecureUrl(
  target: string,
  host: string | undefined,
  { certificate, port }: RedirectTo,
): string | undefined {
  const [, authority = host ?? "", rest = ""] = /^(?:http:\/\/([^/?#]*))?(.*)$/is.exec(target) ?? [];
  const path = rest === "" || rest.startsWith("?") ? `/${rest}` : rest;
  const name = AUTHORITY.exec(authority)?.[1]?.toLowerCase().replace(/\.$/, "");
  if (name === undefined || !path.startsWith("/")) return undefined;
  const address = name.replace(/^\[(.*)\]$/, "$1");
  const own = isIP(address) === 0 ? certificate.checkHost(name) : certificate.checkIP(address);
  if (own === undefined) return undefined;
  return `https://${name}${port === 443 ? "" : `:${port}`}${path.replaceAll(/[^!-~]/g, toPercent)}`;
}

/** Of a byte. */
function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
