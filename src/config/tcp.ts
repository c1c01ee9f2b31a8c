// What `tcp_connect` may reach: the syntax of a grant, and the decision. Pure: resolving names and connecting is the
// host's work, which must ask `isGranted` with the very address that it then connects to.
import { isIP, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { formatFound } from "./found.ts";

/** A port, or `*` for every port. */
export type GrantedPort = number | "*";

/**
 * One entry of `tcp`. `text` is what was written.
 * - `any`: every host; `*` or `*:port`
 * - `host`: this name, whatever it resolves to; `host:port`, `host:*`
 * - `suffix`: every name that ends in `suffix` (kept with its leading dot), and not the bare suffix; `*.suffix:port`
 * - `range`: addresses, and names that resolve to one of them; `10.0.0.1:80`, `10.0.0.0/8`, `10.0.0.0/8:5432`,
 *   `[fd00::1]:80`, `fd00::/8`, `[fd00::]/8:5432`. Without a port, a range means every port.
 */
export type TcpGrant =
  | { readonly kind: "any"; readonly text: string; readonly port: GrantedPort }
  | { readonly kind: "host"; readonly text: string; readonly host: string; readonly port: GrantedPort }
  | { readonly kind: "suffix"; readonly text: string; readonly suffix: string; readonly port: GrantedPort }
  | {
      readonly kind: "range";
      readonly text: string;
      /** Canonical, never an IPv4-mapped IPv6 address. */
      readonly address: string;
      /** Length of the prefix; 32 or 128 for one address. */
      readonly bits: number;
      readonly port: GrantedPort;
    };

/** What a guest asked for, and what it came to. */
export interface TcpTarget {
  /** As the guest wrote it, without port and brackets. */
  readonly host: string;
  /** The IP address it resolved to: the one that will be connected to. */
  readonly address: string;
  readonly port: number;
}

const FORMS = 'write "host:port", "*.suffix:port", a range such as "10.0.0.0/8", or "*" for anything';

/** `host:port` or `[ipv6]:port`, port 0 to 65535; undefined for anything else, an IPv6 address without brackets included. */
export function parseAddress(text: string): { host: string; port: number } | undefined {
  const match = /^(?:\[([^[\]]+)\]|([^[\]:]+)):(\d{1,5})$/.exec(text);
  if (match === null) return undefined;
  const port = Number(match[3]);
  if (port > 65_535) return undefined;
  if (match[1] !== undefined) return isIPv6(match[1]) ? { host: match[1], port } : undefined;
  const host = match[2] ?? "";
  return isIP(host) === 4 || toHostName(host) !== undefined ? { host, port } : undefined;
}

/** One entry of `tcp`; a string is the sentence that says what is wrong with it. */
export function parseTcpGrant(text: string): TcpGrant | string {
  const found = `found ${formatFound(text)}`;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return `must be an address without a scheme, ${found}; ${FORMS}`;
  if (text === "*") return { kind: "any", text, port: "*" };
  if (text.includes("/")) return parseRange(text, found);

  const match = /^(?:\[([^[\]]+)\]|([^[\]:]+)):([^:]+)$/.exec(text);
  if (match === null) {
    if (isIPv6(text))
      return `must have the IPv6 address in brackets and a port, ${found}; write "[${text}]:port"`;
    if (/^[^:[\]]+$/.test(text))
      return `must have a port, ${found}; write "${text}:port", or "${text}:*" for every port`;
    return `must be an address, ${found}; ${FORMS}`;
  }
  const port = parsePort(match[3] ?? "");
  if (port === undefined) return `must have a port from 1 to 65535, or * for every port, ${found}`;
  const host = match[1] ?? match[2] ?? "";
  if (match[1] !== undefined && !isIPv6(host)) return `must have an IPv6 address in the brackets, ${found}`;
  if (host.includes("%")) return `must have no zone in the IPv6 address, ${found}`;
  if (isIP(host) !== 0) return { kind: "range", text, ...toSingle(host), port };
  if (host === "*") return { kind: "any", text, port };
  const name = toHostName(host.startsWith("*.") ? host.slice(2) : host);
  if (name === undefined)
    return host.includes("*")
      ? `must have the * alone or as the whole first label of a name, ${found}; ${FORMS}`
      : `must have a host name or an IP address before the port, ${found}; ${FORMS}`;
  if (host.startsWith("*.")) return { kind: "suffix", text, suffix: `.${name}`, port };
  return { kind: "host", text, host: name, port };
}

/** True when one of the grants covers the target. Names are granted by name only where the guest asked by name. */
export function isGranted(grants: readonly TcpGrant[], target: TcpTarget): boolean {
  const { port } = target;
  if (isIP(target.address) === 0 || !Number.isInteger(port) || port < 1 || port > 65_535) return false;
  const address = normalize(target.address);
  const name = isIP(target.host) === 0 ? toHostName(target.host) : undefined;
  return grants.some((grant) => {
    if (grant.port !== "*" && grant.port !== port) return false;
    if (grant.kind === "any") return true;
    if (grant.kind === "range") return isInRange(address, grant);
    if (name === undefined) return false;
    return grant.kind === "host" ? name === grant.host : name.endsWith(grant.suffix);
  });
}

/** The grants of an application without the key `tcp`: the addresses that stand as values in its own `env`. */
export function toGrants(values: Iterable<string>): TcpGrant[] {
  const grants: TcpGrant[] = [];
  for (const value of values) {
    const address = parseAddress(value);
    if (address === undefined || address.port === 0) continue;
    const grant = parseTcpGrant(value);
    if (typeof grant !== "string" && !grants.some((known) => known.text === grant.text)) grants.push(grant);
  }
  return grants;
}

function parseRange(text: string, found: string): TcpGrant | string {
  const match = /^(?:\[([^[\]]+)\]|([^[\]/]+))\/(\d{1,3})(?::([^:]+))?$/.exec(text);
  const host = match?.[1] ?? match?.[2] ?? "";
  if (match === null || isIP(host) === 0 || host.includes("%") || (match[1] !== undefined && !isIPv6(host)))
    return `must be a range of addresses, ${found}; write for example "10.0.0.0/8", "10.0.0.0/8:5432", "fd00::/8" or "[fd00::]/8:5432"`;
  const port = match[4] === undefined ? "*" : parsePort(match[4]);
  if (port === undefined) return `must have a port from 1 to 65535, or none for every port, ${found}`;
  const written = Number(match[3]);
  const width = isIPv6(host) ? 128 : 32;
  if (written > width) return `must have a prefix of at most ${width} bits, ${found}`;

  const single = toSingle(host);
  // ::ffff:10.0.0.0/104 is 10.0.0.0/8: addresses are compared after the same step.
  const bits = single.bits === width ? written : written - 96;
  if (bits < 0) return `must not mix IPv4 and IPv6, ${found}; write the IPv4 range by itself`;
  const first = networkAddress(single.address, bits);
  if (first !== single.address) {
    const shown = isIPv6(first) && match[4] !== undefined ? `[${first}]` : first;
    const suffix = match[4] === undefined ? "" : `:${match[4]}`;
    return `must be the first address of the range, ${found}; write "${shown}/${bits}${suffix}"`;
  }
  return { kind: "range", text, address: first, bits, port };
}

function parsePort(text: string): GrantedPort | undefined {
  if (text === "*") return "*";
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** An address (with IPv4-mapped IPv6 turned to IPv4, zone dropped) as ipaddr.js has it. The text must be an address. */
function normalize(address: string): ipaddr.IPv4 | ipaddr.IPv6 {
  return ipaddr.process(address.replace(/%.*$/, ""));
}

function toSingle(address: string): { address: string; bits: number } {
  const parsed = normalize(address);
  return { address: parsed.toString(), bits: parsed.kind() === "ipv6" ? 128 : 32 };
}

function isInRange(address: ipaddr.IPv4 | ipaddr.IPv6, range: { address: string; bits: number }): boolean {
  const first = ipaddr.parse(range.address);
  if (address.kind() !== first.kind()) return false;
  return address.match([first, range.bits] as [ipaddr.IPv4, number] & [ipaddr.IPv6, number]);
}

function networkAddress(address: string, bits: number): string {
  const network = isIPv6(address)
    ? ipaddr.IPv6.networkAddressFromCIDR(`${address}/${bits}`)
    : ipaddr.IPv4.networkAddressFromCIDR(`${address}/${bits}`);
  return network.toString();
}

/** A name or an IP address without brackets, as it is compared; undefined for anything else. */
export function toHost(text: string): string | undefined {
  return isIP(text) === 0 ? toHostName(text) : text.toLowerCase();
}

/**
 * A host name in its one canonical form (lower case, ASCII, no trailing dot), or undefined when it is none. A name whose last
 * label is a number is refused: resolvers read `10.0.0.1`, `0x7f.1` and `2130706433` as addresses.
 */
export function toHostName(text: string): string | undefined {
  const ascii = /^\p{ASCII}*$/u.test(text) ? text.toLowerCase() : domainToASCII(text);
  const name = ascii.endsWith(".") ? ascii.slice(0, -1) : ascii;
  if (name.length > 253) return undefined;
  const labels = name.split(".");
  if (!labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label))) return undefined;
  return /^(?:\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? "") ? undefined : name;
}
