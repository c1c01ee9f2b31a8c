// The short way from Node's request to a function: the router of Hono is asked directly, without the web's `Request` and
// `Response` in between. Takes only requests that both ways read alike; the others go the long way.
import type { IncomingMessage } from "node:http";
import type { Result, Router } from "hono/router";

/** A path whose every character stands for itself, without segments that begin with a dot, and with or without a query. */
const PLAIN_TARGET =
  /^(\/(?:[A-Za-z0-9_~-][A-Za-z0-9_.~-]*(?:\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*\/?)?)(?:\?|$)/;
/** A name whose last label is no number, or four numbers, with or without a port: what every URL takes as it is. */
const PLAIN_HOST =
  /^(?:(?:[a-z0-9_-]+\.)*[a-z_-][a-z0-9_-]*|(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!:|$)|(?=:|$))){4})(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;

/** What is asked of a request, over HTTP/1.1 or HTTP/2. */
type Target = Pick<IncomingMessage, "method" | "url"> & {
  readonly headers: { readonly host?: string | undefined };
};

export interface Match<T> {
  readonly target: T;
  readonly parameter: (name: string) => string | undefined;
}

const noParameter = (): undefined => undefined;

/** What Hono keeps in its router: a registered function, and what it knows of the route. */
type Registered = readonly [registered: unknown, route: unknown];

/** What plain requests are for. */
export class DirectRoutes<T> {
  readonly #router: Router<Registered>;
  readonly #targets = new Map<unknown, { readonly target: T; readonly fixed: boolean }>();
  /** Matches of fixed routes that were asked for before, by method and request target: no more than there are routes. */
  readonly #known = new Map<string, Map<string, Match<T>>>();
  /** Most requests name the same one. */
  #plainHost: string | undefined;

  constructor(router: Router<Registered>) {
    this.#router = router;
  }

  /** `registered`: what was given to Hono for the route; `fixed`: it has one path only. */
  add(registered: unknown, target: T, fixed: boolean): void {
    this.#targets.set(registered, { target, fixed });
  }

  /** Undefined for what has to go the long way. */
  find({ method = "", url = "", headers }: Target): Match<T> | undefined {
    // Hono looks HEAD up under GET.
    if (method === "HEAD" || !this.#isPlainHost(headers.host)) return undefined;
    const known = this.#known.get(method)?.get(url);
    if (known !== undefined) return known;
    const path = PLAIN_TARGET.exec(url)?.[1];
    return path === undefined ? undefined : this.#match(method, path, url);
  }

  #match(method: string, path: string, url: string): Match<T> | undefined {
    const [[first], stash] = this.#router.match(method, path);
    if (first === undefined) return undefined;
    const [[registered], parameters] = first;
    const found = this.#targets.get(registered);
    if (found === undefined) return undefined;
    const { target, fixed } = found;
    if (!fixed) return { target, parameter: toParameter(parameters, stash) };
    const match = { target, parameter: noParameter };
    if (path !== url) return match;
    let ofMethod = this.#known.get(method);
    if (ofMethod === undefined) {
      ofMethod = new Map();
      this.#known.set(method, ofMethod);
    }
    ofMethod.set(url, match);
    return match;
  }

  #isPlainHost(host: string | undefined): boolean {
    if (host === undefined) return false;
    if (host === this.#plainHost) return true;
    // Names in Punycode are checked by the URL.
    if (!PLAIN_HOST.test(host) || host.includes("xn--")) return false;
    this.#plainHost = host;
    return true;
  }
}

/** Nothing is percent-encoded in a plain path. */
function toParameter(
  parameters: Readonly<Record<string, string | number>>,
  stash: Result<Registered>[1],
): Match<unknown>["parameter"] {
  return (name) => {
    const value = parameters[name];
    return typeof value === "number" ? stash?.[value] : value;
  };
}
