// Listening: Node's HTTP server under @hono/node-server, its limits against slow and hostile clients, and its end.
import { createAdaptorServer } from "@hono/node-server";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Config } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Service } from "./service.ts";

/** Beyond the longest wall clock: a request that has not arrived by then never will (408). */
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
export async function listen(service: Service, config: Config): Promise<Listener> {
  const { server: settings, listen: address } = config;
  const longestWallMs = Math.max(...config.applications.map(({ limits }) => limits.wallMs));
  const server = createAdaptorServer({
    fetch: service.app.fetch,
    hostname: address.host,
    overrideGlobalObjects: false,
    // Unread bodies are `NodeExchange`'s business.
    autoCleanupIncoming: false,
    serverOptions: {
      headersTimeout: settings.headerTimeoutMs,
      requestTimeout: longestWallMs + REQUEST_TIMEOUT_MARGIN_MS,
      keepAliveTimeout: settings.keepAliveMs,
      maxHeaderSize: settings.headerBytes,
      connectionsCheckingInterval: CONNECTION_CHECK_MS,
    },
  }) as Server;
  server.maxConnections = settings.connections;
  // No limit on their number: `header_bytes` bounds them, and a dropped header would be a lie to the guest.
  server.maxHeadersCount = 0;
  // Without a listener Node sends "100 Continue" at once; the guest's first read sends it.
  const [handle] = server.listeners("request");
  server.on("checkContinue", (...parameters) => Reflect.apply(handle as () => void, server, parameters));

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(toListenError(error, address)));
    server.listen({ host: address.host, port: address.port, backlog: 1024 }, resolve);
  });
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
      resolve(!cut);
    });
  });
}

function toListenError(
  error: NodeJS.ErrnoException,
  address: { host: string; port: number },
): ServerlessWasmError {
  const place = address.host.includes(":")
    ? `[${address.host}]:${address.port}`
    : `${address.host}:${address.port}`;
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
