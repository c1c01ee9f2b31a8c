// Listening: Node's HTTP server under @hono/node-server, its limits against slow and hostile clients, and its end.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "../config/config.ts";
import { ERROR_TABLE } from "../errors.ts";
import type { Log } from "../log.ts";
import { formatHost, toListenError } from "./address.ts";
import type { SharedAddress } from "./address.ts";
import { createClientErrorListener } from "./client-error.ts";
import type { CurrentService } from "./current-service.ts";
import { createTurns } from "./turn.ts";
import { loadWebAdapter } from "./web-adapter.ts";

const { createServer } = process.getBuiltinModule("node:http");

/** Beyond the longest wall clock and the time for headers: a request that has not arrived by then never will (408). */
const REQUEST_TIMEOUT_MARGIN_MS = 10_000;
/** How often Node looks for connections whose headers or requests are overdue. */
const CONNECTION_CHECK_MS = 1_000;

export interface Listener {
  readonly host: string;
  readonly port: number;
  /** Stops accepting, lets what runs finish for `graceMs`, then cuts the rest off. Safe twice. */
  close(graceMs: number): Closing;
}

export interface Closing {
  /** No more connections are accepted. */
  readonly refuses: Promise<void>;
  /** All is over. True when nothing was cut off. */
  readonly complete: Promise<boolean>;
}

export interface ListenOptions {
  readonly current: CurrentService;
  readonly log: Log;
  /** Where several threads listen, each on its own: instead of the configuration's. */
  readonly shared?: SharedAddress;
  /** How many threads share the connections that there may be. Default: 1. */
  readonly threads?: number;
}

/** Rejects with `LISTEN` when the address cannot be listened on. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { current, log, shared, threads = 1 } = options;
  const { server: settings, listen: address } = current.table.config;
  let longWay: LongWay | undefined;
  const handle = createTurns((incoming, outgoing) => {
    if (current.service.serve(incoming, outgoing)) return;
    longWay ??= createLongWay(options, address.host);
    void longWay(incoming, outgoing);
  });
  const server = createServer(
    {
      headersTimeout: settings.headerTimeoutMs,
      requestTimeout: requestTimeoutMs(current.table.config),
      keepAliveTimeout: settings.keepAliveMs,
      maxHeaderSize: settings.headerBytes,
      connectionsCheckingInterval: CONNECTION_CHECK_MS,
    },
    handle,
  );
  current.onReplaced(() => {
    server.requestTimeout = requestTimeoutMs(current.table.config);
  });
  server.maxConnections = Math.ceil(settings.connections / threads);
  // No limit on their number: `header_bytes` bounds them, and a dropped header would be a lie to the guest.
  server.maxHeadersCount = 0;
  // Without a listener Node sends "100 Continue" at once; the guest's first read sends it.
  server.on("checkContinue", handle);
  server.on("clientError", createClientErrorListener(log));

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(toListenError(error, address)));
    const { host, port } = shared ?? address;
    server.listen({ host, port, backlog: 1024, reusePort: shared !== undefined }, resolve);
  });
  server.removeAllListeners("error");
  // A connection that could not be accepted, for want of descriptors for example, is no reason to end.
  server.on("error", (error) => log.write("error", { event: "accept" }, `cannot accept: ${error.message}`));
  const bound = server.address() as AddressInfo;
  let closing: Closing | undefined;
  return {
    host: bound.address,
    port: bound.port,
    close(graceMs) {
      closing ??= { complete: closeServer(server, current, graceMs), refuses: Promise.resolve() };
      return closing;
    },
  };
}

type LongWay = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

function createLongWay({ current, log }: ListenOptions, host: string): LongWay {
  const { getRequestListener, RequestError } = loadWebAdapter();
  return getRequestListener((request, env) => current.service.app.fetch(request, env), {
    // The authority of a request that names none (HTTP/1.0).
    hostname: formatHost(host),
    overrideGlobalObjects: false,
    // Unread bodies are `NodeExchange`'s business.
    autoCleanupIncoming: false,
    // A request target or a `Host` that makes no URL; what the routes throw is answered by `service.app` itself.
    errorHandler: (error) => {
      const code = error instanceof RequestError ? "BAD_REQUEST" : "HOST_FAULT";
      const { audience, sentence, status } = ERROR_TABLE[code];
      const level = audience === "client" ? "info" : "error";
      log.write(level, { event: "connection", code, status }, `request refused: ${String(error)}`);
      return new Response(`${sentence}\n`, { status });
    },
  });
}

function requestTimeoutMs({ applications, server }: Config): number {
  const longestWallMs = Math.max(0, ...applications.map(({ limits }) => limits.wallMs));
  return Math.max(longestWallMs, server.headerTimeoutMs) + REQUEST_TIMEOUT_MARGIN_MS;
}

function closeServer(server: Server, current: CurrentService, graceMs: number): Promise<boolean> {
  current.startDraining();
  return new Promise((resolve) => {
    let cut = false;
    const grace = setTimeout(() => {
      cut = true;
      server.closeAllConnections();
    }, graceMs);
    // A connection that was busy when the draining began may turn idle without being closed.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(grace);
      clearInterval(sweep);
      current.close();
      resolve(!cut);
    });
  });
}
