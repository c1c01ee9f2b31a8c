// The key `listen_address`: where the server accepts connections.
import { isIPv4, isIPv6 } from "node:net";
import type { ListenAddress } from "./config.ts";
import { formatFound } from "./found.ts";
import { parseAddress } from "./tcp.ts";

export const DEFAULT_LISTEN_ADDRESS = "127.0.0.1:8080";
export const DEFAULT_ADMIN_ADDRESS = "127.0.0.1:9090";

/** The address, or the sentence that says what is wrong with it. */
export function parseListenAddress(value: unknown): ListenAddress | string {
  const found = `found ${formatFound(value)}`;
  if (typeof value !== "string") {
    const advice = typeof value === "number" ? `127.0.0.1:${value}` : DEFAULT_LISTEN_ADDRESS;
    return `must be a string "host:port", ${found}; write "${advice}"`;
  }
  const address = parseAddress(value);
  if (address !== undefined) return address;

  const bare = value
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/\/$/, "");
  const guess = [
    bare,
    `127.0.0.1${bare}`,
    `127.0.0.1:${bare}`,
    bare.replace(/^\*:/, "0.0.0.0:"),
    `${bare}:8080`,
  ].find((text) => parseAddress(text) !== undefined);
  if (guess !== undefined) return `must be "host:port", ${found}; write "${guess}"`;
  if (isIPv6(value))
    return `must have the IPv6 address in brackets and a port, ${found}; write "[${value}]:8080"`;
  const port = /:(\d+)$/.exec(value)?.[1];
  if (port !== undefined && Number(port) > 65_535) return `must have a port of at most 65535, ${found}`;
  return `must be "host:port" with a host name or an IP address, ${found}; write "${DEFAULT_LISTEN_ADDRESS}"`;
}

const WILDCARDS: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/** True where what listens on one of them is reached, or could be, by the other: the same port of the same host, or of all. */
export function overlaps(one: ListenAddress, other: ListenAddress): boolean {
  if (one.port === 0 || one.port !== other.port) return false;
  const hosts = [toPlain(one.host), toPlain(other.host)] as const;
  if (hosts.some((host) => WILDCARDS.has(host))) return true;
  if (hosts.includes("localhost") && hosts.every(isLoopback)) return true;
  return hosts[0] === hosts[1];
}

/** IPv4 within IPv6 is IPv4. */
function toPlain(host: string): string {
  return host.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
}

/** Reached by this machine only. */
export function isLoopback(host: string): boolean {
  const plain = toPlain(host);
  return plain === "localhost" || plain === "::1" || (isIPv4(plain) && plain.startsWith("127."));
}
