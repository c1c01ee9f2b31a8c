// Listening: Node's HTTP server under @hono/node-server, its limits against slow and hostile clients, and its end.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createSocketServer, Server as SocketServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { Config, ListenAddress } from "../config/config.ts";
import { ERROR_TABLE } from "../errors.ts";
import type { Log } from "../log.ts";
import { formatHost, toListenError } from "./address.ts";
import type { SharedAddress } from "./address.ts";
import { createBatches } from "./batch.ts";
import { createClientErrorListener } from "./client-error.ts";
import type { CurrentService } from "./current-service.ts";
import { Front } from "./front.ts";
import type { SecureServer } from "./secure-listener.ts";
import { descriptorOf } from "./socket-passing.ts";
import type { IdleConnections } from "./thread-message.ts";
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
  /** The encrypted address, where there is one. */
  readonly secure?: ListenAddress | undefined;
  /** Of its listening sockets. */
  descriptors(): readonly number[];
  /** Stops accepting, lets what runs finish for `graceMs`, then cuts the rest off. Safe twice; the later call has the last word. */
  close(graceMs: number, idle: IdleConnections): Closing;
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
  readonly address: SharedAddress;
  /** The encrypted one, where there is a certificate. */
  readonly secureAddress?: SharedAddress | undefined;
  /** Sockets that listen on it already, to be used instead of a new one. */
  readonly descriptors: readonly number[];
  /** How many threads share the connections that there may be. Default: 1. */
  readonly threads?: number;
}

/** Rejects with `LISTEN` when the address cannot be listened on. */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { current, log, address, secureAddress, threads = 1 } = options;
  const { server: settings, listen: named, tls } = current.table.config;
  let longWay: LongWay | undefined;
  let securePort: number | undefined;
  const front = new Front(current, log, () => securePort);
  const serve = createBatches((incoming, outgoing, answers) => {
    if (front.serve(incoming, outgoing)) return;
    if (current.service.serve(incoming, outgoing, answers)) return;
    longWay ??= createLongWay(options, named.host);
    void longWay(incoming, outgoing);
  });
  const handle = createTurns(serve);
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

  const secure = await createSecure(options, server, front);
  const main = address.encrypted === true ? toOnly(secure) : server;
  // Of a server with more threads, whose sockets are not let go: a connection may wait in each.
  const others = options.descriptors.slice(1).map(() => {
    return createSocketServer({ noDelay: true }, (socket) => main.emit("connection", socket));
  });
  const servers = [main, ...others];
  // From then on Node looks for requests that are overdue.
  if (main !== server) server.emit("listening");
  // First: the plain address may send its clients there.
  if (secure !== undefined && secureAddress !== undefined) {
    await listenOn(secure.server, secureAddress, undefined).catch((error: unknown) => {
      throw toListenError(error as NodeJS.ErrnoException, tls?.listen ?? secureAddress);
    });
    securePort = boundTo(secure.server).port;
  }
  try {
    await Promise.all(servers.map((one, index) => listenOn(one, address, options.descriptors[index])));
  } catch (error) {
    secure?.server.close();
    throw toListenError(error as NodeJS.ErrnoException, named);
  }
  // A connection that could not be accepted, for want of descriptors for example, is no reason to end.
  const complain = (error: Error): void =>
    log.write("error", { event: "accept" }, `cannot accept: ${error.message}`);
  for (const one of new Set([...servers, secure?.server ?? main])) one.on("error", complain);
  const closer = createCloser(server, others, secure, current);
  return {
    ...boundTo(main),
    ...(secure === undefined ? {} : { secure: boundTo(secure.server) }),
    descriptors: () => servers.map(descriptorOf),
    close: closer,
  };
}

/** Nothing is served on it without TLS, whatever a reload brought. */
function toOnly(secure: SecureServer | undefined): SocketServer {
  if (secure === undefined) throw new Error("there is no certificate any more, and tls.only was in force");
  return secure.server;
}

function boundTo(server: SocketServer): ListenAddress {
  const { address, port } = server.address() as AddressInfo;
  return { host: address, port };
}

async function createSecure(
  { current, log, address, secureAddress }: ListenOptions,
  http: Server,
  front: Front,
): Promise<SecureServer | undefined> {
  const { identity } = current.table;
  if (identity === undefined || (secureAddress === undefined && address.encrypted === undefined))
    return undefined;
  // With it come TLS and HTTP/2, which others do without.
  const { createSecureServer, shareConnections } = await import("./secure-listener.ts");
  const secure = createSecureServer({ current, identity, http, front, log });
  shareConnections(http, secure.server, http.maxConnections);
  return secure;
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

function listenOn(
  server: SocketServer,
  { host, port, shared }: SharedAddress,
  descriptor: number | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const where = descriptor === undefined ? { host, port, reusePort: shared } : { fd: descriptor };
    server.listen({ ...where, backlog: 1024 }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function requestTimeoutMs({ applications, server }: Config): number {
  const longestWallMs = Math.max(0, ...applications.map(({ limits }) => limits.wallMs));
  return Math.max(longestWallMs, server.headerTimeoutMs) + REQUEST_TIMEOUT_MARGIN_MS;
}

/**
 * A function that closes the servers. Idle connections that are kept end with their next answer, or as they always do:
 * after `keep_alive_ms`.
 */
function createCloser(
  server: Server,
  others: readonly SocketServer[],
  secure: SecureServer | undefined,
  current: CurrentService,
): Listener["close"] {
  let closing: Closing | undefined;
  let grace: NodeJS.Timeout | undefined;
  let sweep: NodeJS.Timeout | undefined;
  let cut = false;
  let over = false;

  const begin = (): Closing => {
    current.startDraining();
    // Node's HTTP server would end its idle connections with it.
    const all = [server, ...others, ...(secure === undefined ? [] : [secure.server])];
    secure?.drain();
    const ends = all.map(
      (one) => new Promise<void>((resolve) => void SocketServer.prototype.close.call(one, () => resolve())),
    );
    const complete = Promise.all(ends).then(async () => {
      over = true;
      clearTimeout(grace);
      clearInterval(sweep);
      // They have a line and a record as well.
      if (cut) await current.ended();
      // What else its end is: the look for requests that are overdue.
      server.close();
      current.close();
      return !cut;
    });
    return { complete, refuses: Promise.resolve() };
  };

  return (graceMs, idle) => {
    closing ??= begin();
    if (over) return closing;
    clearTimeout(grace);
    grace = setTimeout(() => {
      cut = true;
      server.closeAllConnections();
      secure?.cut();
    }, graceMs);
    if (idle === "close" && sweep === undefined) {
      secure?.refuse();
      server.closeIdleConnections();
      // A connection that was busy when the draining began may turn idle without being closed.
      sweep = setInterval(() => server.closeIdleConnections(), 100);
    }
    return closing;
  };
}
