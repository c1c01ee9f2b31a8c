// A request that came over HTTP/2, as everything behind it wants to see it: RFC 9113 section 8.3 in terms of HTTP/1.1.
import type { IncomingHttpHeaders, ServerHttp2Stream } from "node:http2";

export interface Http2Request {
  readonly stream: ServerHttp2Stream;
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  /** Lower-case names, each once. */
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, in the client's order; `Host` comes first, and the cookies are one line. */
  readonly rawHeaders: readonly string[];
}

/**
 * The request, or the reason why it is none. `defaultHost`: the authority of a request that names none. What HPACK and
 * nghttp2 refuse (unknown pseudo headers, upper case, headers of the connection) does not come here.
 */
export function toHttp2Request(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  rawHeaders: readonly string[],
  defaultHost: string,
): Http2Request | string {
  const { ":method": method, ":path": url, ":authority": authority, host } = headers;
  if (method === undefined || url === undefined) return "a request without a method or a path";
  // RFC 9113 section 8.3.1: what names two servers is malformed.
  if (authority !== undefined && host !== undefined && authority.toLowerCase() !== host.toLowerCase())
    return "a Host that is not the :authority";
  const named = authority ?? host;
  const own = named === undefined ? [] : ["Host", named];
  return {
    stream,
    method,
    url,
    headers: { ...headers, host: named ?? defaultHost },
    rawHeaders: [...own, ...toFields(rawHeaders)],
  };
}

/** Without pseudo headers; several `cookie` fields are pieces of one (RFC 9113 section 8.2.3). */
function toFields(rawHeaders: readonly string[]): string[] {
  const fields: string[] = [];
  let cookie = -1;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? "";
    const value = rawHeaders[index + 1] ?? "";
    if (name.startsWith(":") || name === "host") continue;
    if (name === "cookie" && cookie !== -1) {
      fields[cookie] += `; ${value}`;
      continue;
    }
    if (name === "cookie") cookie = fields.length + 1;
    fields.push(name, value);
  }
  return fields;
}

/** A host name or an address, and maybe a port: what a URL takes without making something else of it. */
const AUTHORITY = /^(?:[a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** For Hono, which looks at method and URL only. Undefined where they make none, by the same rules as for HTTP/1.1. */
export function toWebRequest({ method, url, headers }: Http2Request): Request | undefined {
  const authority = headers.host ?? "";
  const path = url.split("?", 1)[0] ?? "";
  if (!AUTHORITY.test(authority) || !url.startsWith("/") || path.includes("\\")) return undefined;
  const whole = URL.parse(`https://${authority}${url}`);
  if (whole === null || whole.hostname !== authority.toLowerCase().replace(/:\d*$/, "")) return undefined;
  const request = new Request(whole);
  // The constructor would refuse some, and write others in upper case.
  Object.defineProperty(request, "method", { value: method });
  return request;
}
