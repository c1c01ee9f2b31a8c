// @hono/node-server, loaded when the first request goes the long way. It needs Node's `Request` and `Response`, which come
// with Node's HTTP client: 25 to 40 ms and 6 to 8 MB in each thread. (An import of `node:http` would load that too, because it
// reads every export; `process.getBuiltinModule` does not.)
import { createRequire } from "node:module";
import type * as NodeServer from "@hono/node-server";
import type * as NodeServerResponse from "@hono/node-server/utils/response";

const load = createRequire(import.meta.url);

/** At once: nothing that happens to the request meanwhile could be missed. */
export function loadWebAdapter(): typeof NodeServer {
  return load("@hono/node-server") as typeof NodeServer;
}

/** For the adapter, where a request has been answered without it. */
export function alreadySent(): Response {
  return (load("@hono/node-server/utils/response") as typeof NodeServerResponse).RESPONSE_ALREADY_SENT;
}
