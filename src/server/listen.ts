// Listening: Node's HTTP server under @hono/node-server, its limits against slow and hostile clients, and its end.
import { getRequestListener, RequestError } from "@hono/node-server";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "../config/config.ts";
import { ERROR_TABLE, ServerlessWasmError } from "../errors.ts";
import type { Log } from "../log.ts";
import { createClientErrorListener } from "./client-error.ts";
import type { Service } from "./service.ts";
import { createTurns } from "./turn.ts";

/** Beyond the longest wall clock and the time for headers: a request that has not arrived by then never will (408). */
const REQUEST_TIMEOUT_MARGIN_MS = 10_000;
/** How often Node looks for connections whose headers or requests are overdue. */
const CONNECTION_CHECK_MS = 1_000;

export interface Listener {
  readonly host: string;
  readonly port: number;
  /** Stops accepting, lets what runs finish for `graceMs`, then cuts the rest off. True when nothing was cut. Safe twice. */
  close(graceMs: number): Promise<boolean>;
}

/** Rejects with `LISTEN` when the address cannot be listened on. */
export async function listen(service: Service, config: Config, log: Log): Promise<Listener> {
  const { server: settings, listen: address } = config;
  const longestWallMs = Math.max(...config.applications.map(({ limits }) => limits.wallMs));
  const adapter = getRequestListener(service.app.fetch, {
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
  const handle = createTurns((incoming, outgoing) => void adapter(incoming, outgoing));
  const server = createServer(
    {
      headersTimeout: settings.headerTimeoutMs,
      requestTimeout: Math.max(longestWallMs, settings.headerTimeoutMs) + REQUEST_TIMEOUT_MARGIN_MS,
      keepAliveTimeout: settings.keepAliveMs,
      maxHeaderSize: settings.headerBytes,
      connectionsCheckingInterval: CONNECTION_CHECK_MS,
    },
    handle,
  );
  server.maxConnections = settings.connections;
  // No limit on their number: `header_bytes` bounds them, and a dropped header would be a lie to the guest.
  server.maxHeadersCount = 0;
  // Without a listener Node sends "100 Continue" at once; the guest's first read sends it.
  server.on("checkContinue", handle);
  server.on("clientError", createClientErrorListener(log));

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(toListenError(error, address)));
    server.listen({ host: address.host, port: address.port, backlog: 1024 }, resolve);
  });
  server.removeAllListeners("error");
  // A connection that could not be accepted, for want of descriptors for example, is no reason to end.
  server.on("error", (error) => log.write("error", { event: "accept" }, `cannot accept: ${error.message}`));
  const bound = server.address() as AddressInfo;
  let closing: Promise<boolean> | undefined;
  return {
    host: bound.address,
    port: bound.port,
    close(graceMs) {
      closing ??= closeServer(server, service, graceMs);
      return closing;
    },
  };
}

function closeServer(server: Server, service: Service, graceMs: number): Promise<boolean> {
  service.startDraining();
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
      service.close();
      resolve(!cut);
    });
  });
}

function toListenError(
  error: NodeJS.ErrnoException,
  address: { host: string; port: number },
): ServerlessWasmError {
  const place = `${formatHost(address.host)}:${address.port}`;
  return new ServerlessWasmError("LISTEN", `cannot listen on ${place}: ${reasonOf(error, address)}`, {
    cause: error,
  });
}

function reasonOf(error: NodeJS.ErrnoException, address: { host: string; port: number }): string {
  switch (error.code) {
    case "EADDRINUSE":
      return "another program uses the port; stop it, or set another listen_address";
    case "EACCES":
      return `this user may not use port ${address.port}; choose one from 1024 up, or grant the privilege`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `the host name ${address.host} cannot be resolved; write an address of this machine`;
    case "EADDRNOTAVAIL":
      return `${address.host} is no address of this machine; write 127.0.0.1, or 0.0.0.0 for all of them`;
    default:
      return error.message;
  }
}

/** As it stands in a URL: an IPv6 address in brackets. */
function formatHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
