// The short way from Node's request to a function: the router of Hono is asked directly, without the web's `Request` and
// `Response` in between. Takes only requests that both ways read alike; the others go the long way.
import type { IncomingMessage } from "node:http";
import type { Result } from "hono/router";

/** A path whose every character stands for itself, without segments that begin with a dot, and with or without a query. */
const PLAIN_TARGET =
  /^(\/(?:[A-Za-z0-9_~-][A-Za-z0-9_.~-]*(?:\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*\/?)?)(?:\?|$)/;
/** A name whose last label is no number, or four numbers, with or without a port: what every URL takes as it is. */
const PLAIN_HOST =
  /^(?:(?:[a-z0-9_-]+\.)*[a-z_-][a-z0-9_-]*|(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!:|$)|(?=:|$))){4})(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;

/** Asks for the parameters of a match. */
export interface Match<T> {
  readonly handler: T;
  readonly parameter: (name: string) => string | undefined;
}

/** The path of a request that can go the short way. */
export function plainPath({ method, url = "", headers }: IncomingMessage): string | undefined {
  // Hono looks HEAD up under GET.
  const { host } = headers;
  // Names in Punycode are checked by the URL.
  if (method === "HEAD" || host === undefined || !PLAIN_HOST.test(host) || host.includes("xn--"))
    return undefined;
  return PLAIN_TARGET.exec(url)?.[1];
}

/** The first of the handlers that a router found; undefined when there is none. */
export function firstMatch<T>([handlers, stash]: Result<T>): Match<T> | undefined {
  const first = handlers[0];
  if (first === undefined) return undefined;
  const [handler, parameters] = first;
  return {
    handler,
    // Nothing is percent-encoded in a plain path.
    parameter(name) {
      const value = parameters[name];
      return typeof value === "number" ? stash?.[value] : value;
    },
  };
}
