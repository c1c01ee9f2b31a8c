// Listening: Node's HTTP server under @hono/node-server, its limits against slow and hostile clients, and its end.
import { getRequestListener, RequestError } from "@hono/node-server";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo, Server as SocketServer } from "node:net";
import type { Config, ListenAddress } from "../config/config.ts";
import { ERROR_TABLE } from "../errors.ts";
import type { Log } from "../log.ts";
import { formatHost, toListenError } from "./address.ts";
import type { SharedAddress } from "./address.ts";
import { createClientErrorListener } from "./client-error.ts";
import type { CurrentService } from "./current-service.ts";
import { createSecureServer, shareConnections } from "./secure-listener.ts";
import type { SecureServer } from "./secure-listener.ts";
import { createTurns } from "./turn.ts";

/** Beyond the longest wall clock and the time for headers: a request that has not arrived by then never will (408). */
const REQUEST_TIMEOUT_MARGIN_MS = 10_000;
/** How often Node looks for connections whose headers or requests are overdue. */
const CONNECTION_CHECK_MS = 1_000;

export interface Listener {
  readonly host: string;
  readonly port: number;
  /** The encrypted address, where there is one. */
  readonly secure?: ListenAddress | undefined;
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
  readonly shared?: SharedAddress | undefined;
  /** The same for the encrypted address. */
  readonly sharedSecure?: SharedAddress | undefined;
  /** How many threads share the connections that there may be. Default: 1. */
  readonly threads?: number;
}

/** Rejects with `LISTEN` when the address cannot be listened on. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { current, log, shared, sharedSecure, threads = 1 } = options;
  const { identity } = current.table;
  const { server: settings, listen: address, tls } = current.table.config;
  const adapter = getRequestListener((request, env) => current.service.app.fetch(request, env), {
    // The authority of a request that names none (HTTP/1.0).
    hostname: formatHost(address.host),
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
  const handle = createTurns((incoming, outgoing) => {
    if (!current.service.serve(incoming, outgoing)) void adapter(incoming, outgoing);
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

  const secure =
    identity === undefined ? undefined : createSecureServer({ current, identity, http: server, log });
  if (secure !== undefined) shareConnections(server, secure.server, server.maxConnections);
  await listenOn(server, address, shared);
  if (secure !== undefined && tls !== undefined) {
    await listenOn(secure.server, tls.listen, sharedSecure).catch((error: unknown) => {
      server.close();
      throw error;
    });
  }
  const servers = secure === undefined ? [server] : [server, secure.server];
  for (const one of servers) {
    // A connection that could not be accepted, for want of descriptors for example, is no reason to end.
    one.on("error", (error) => log.write("error", { event: "accept" }, `cannot accept: ${error.message}`));
  }
  let closing: Closing | undefined;
  return {
    ...boundTo(server),
    ...(secure === undefined ? {} : { secure: boundTo(secure.server) }),
    close(graceMs) {
      closing ??= { complete: closeServer(server, secure, current, graceMs), refuses: Promise.resolve() };
      return closing;
    },
  };
}

function boundTo(server: SocketServer): ListenAddress {
  const { address, port } = server.address() as AddressInfo;
  return { host: address, port };
}

/** Rejects with `LISTEN`. */
function listenOn(
  server: SocketServer,
  address: ListenAddress,
  shared: SharedAddress | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(toListenError(error, address));
    server.once("error", fail);
    const { host, port } = shared ?? address;
    server.listen({ host, port, backlog: 1024, reusePort: shared !== undefined }, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

function requestTimeoutMs({ applications, server }: Config): number {
  const longestWallMs = Math.max(0, ...applications.map(({ limits }) => limits.wallMs));
  return Math.max(longestWallMs, server.headerTimeoutMs) + REQUEST_TIMEOUT_MARGIN_MS;
}

function closeServer(
  server: Server,
  secure: SecureServer | undefined,
  current: CurrentService,
  graceMs: number,
): Promise<boolean> {
  current.startDraining();
  let cut = false;
  const grace = setTimeout(() => {
    cut = true;
    server.closeAllConnections();
    secure?.cut();
  }, graceMs);
  // A connection that was busy when the draining began may turn idle without being closed.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const ends = [server, ...(secure === undefined ? [] : [secure.server])].map(
    (one: SocketServer) => new Promise<void>((resolve) => void one.close(() => resolve())),
  );
  secure?.drain();
  return Promise.all(ends).then(() => {
    clearTimeout(grace);
    clearInterval(sweep);
    current.close();
    return !cut;
  });
}
