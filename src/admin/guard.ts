// Who may ask at all, whatever credentials come along: nothing that a page of another origin made a browser send. Pure.
import { isLoopback } from "../config/listen.ts";
import { toHost } from "../config/tcp.ts";
import { AdminError } from "./error.ts";

export interface Asked {
  readonly method: string;
  /** The URL that the request came to. */
  readonly url: string;
  /** Header fields as they came, several joined. */
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly fetchMode: string | undefined;
}

/**
 * Throws where the request is for another host (a name that was made to lead here: DNS rebinding), or comes from another
 * origin's page.
 */
export function checkSource(asked: Asked, hosts: ReadonlySet<string>): void {
  const { host, origin, fetchSite, fetchMode } = asked;
  const url = new URL(asked.url);
  if (host === undefined || toUrl(url.protocol, host)?.origin !== url.origin)
    throw new AdminError(
      400,
      "BAD_HOST",
      "the request needs one Host header, and no other host in its target",
    );
  if (!isOwn(host, hosts))
    throw new AdminError(
      421,
      "FOREIGN_HOST",
      "this host name is not the admin interface's; add it to hosts in [admin] if it is",
    );
  if (origin !== undefined && !isSame(origin, host))
    throw new AdminError(403, "FOREIGN_ORIGIN", "the request comes from another origin");
  if (fetchSite === undefined || fetchSite === "same-origin" || fetchSite === "none") return;
  // A link somewhere else may lead here; SameSite keeps the cookie out of it.
  if (isSafe(asked.method) && fetchMode === "navigate") return;
  throw new AdminError(403, "FOREIGN_ORIGIN", "the request comes from another origin");
}

/** Throws where a request that changes something does not prove that it comes from a page of this origin. */
export function checkSameOrigin({ method, origin, fetchSite }: Asked): void {
  if (isSafe(method)) return;
  // That of another one was refused before.
  if (fetchSite === "same-origin" || (fetchSite === undefined && origin !== undefined)) return;
  throw new AdminError(
    403,
    "FOREIGN_ORIGIN",
    "a request with a session has to come from a page of this origin",
  );
}

function isSafe(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

function isOwn(host: string, hosts: ReadonlySet<string>): boolean {
  const name = toHost(host.replace(/:\d+$/, "").replace(/^\[(.*)\]$/, "$1"));
  if (name === undefined) return false;
  return isLoopback(name) || name.endsWith(".localhost") || hosts.has(name);
}

function isSame(origin: string, host: string): boolean {
  const scheme = /^(https?:)\/\//.exec(origin)?.[1];
  if (scheme === undefined) return false;
  const url = toUrl(scheme, host);
  return url !== undefined && url.origin === origin;
}

/** `scheme`: with its colon. */
function toUrl(scheme: string, host: string): URL | undefined {
  // Nothing but a host and a port.
  if (!/^(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::\d{1,5})?$/.test(host)) return undefined;
  return URL.parse(`${scheme}//${host}`) ?? undefined;
}
