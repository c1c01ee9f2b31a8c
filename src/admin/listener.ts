// Listening for the admin interface: Node's HTTP or HTTPS server under @hono/node-server, with limits that are tight, because
// few have business here.
import { createRequire } from "node:module";
import type { Server } from "node:http";
import type { Server as SecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type * as NodeServer from "@hono/node-server";
import type { ListenAddress } from "../config/config.ts";
import type { AdminIdentity } from "../observe/message.ts";
import type { AdminBindings } from "./route.ts";

const HEADER_TIMEOUT_MS = 5000;
const REQUEST_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 5000;
const MAX_HEADER_BYTES = 16_384;
const CONNECTION_CHECK_MS = 1000;
const MAX_CONNECTIONS = 128;
/** From one address, so that nobody has all of them. */
const MAX_OF_ADDRESS = 64;
/** So long what runs may take at the end. */
const CLOSE_MS = 1000;

const load = createRequire(import.meta.url);

export interface AdminListenerOptions {
  readonly fetch: (request: Request, bindings: AdminBindings) => Response | Promise<Response>;
  readonly identity: AdminIdentity | undefined;
}

export class AdminListener {
  readonly #server: Server | SecureServer;
  #closed: Promise<void> | undefined;

  constructor({ fetch, identity }: AdminListenerOptions) {
    const { getRequestListener } = load("@hono/node-server") as typeof NodeServer;
    const listener = getRequestListener(
      (request, { incoming, outgoing }) =>
        fetch(request, {
          address: incoming.socket.remoteAddress ?? "",
          localAddress: incoming.socket.localAddress ?? "",
          outgoing: outgoing as AdminBindings["outgoing"],
        }),
      {
        overrideGlobalObjects: false,
        // A request target or a `Host` that makes no URL.
        errorHandler: () => new Response("The request is not valid HTTP.\n", { status: 400 }),
      },
    );
    const limits = {
      headersTimeout: HEADER_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      connectionsCheckingInterval: CONNECTION_CHECK_MS,
    };
    this.#server =
      identity === undefined
        ? process.getBuiltinModule("node:http").createServer(limits, listener)
        : process
            .getBuiltinModule("node:https")
            .createServer(
              { ...limits, ...toContext(identity), handshakeTimeout: HEADER_TIMEOUT_MS },
              listener,
            );
    this.#server.maxConnections = MAX_CONNECTIONS;
    limitAddresses(this.#server);
  }

  /** Rejects when the address cannot be listened on; may be called again then. */
  listen({ host, port }: ListenAddress, reusePort: boolean): Promise<ListenAddress> {
    const server = this.#server;
    return new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen({ host, port, reusePort }, () => {
        server.off("error", reject);
        // A connection that could not be accepted, for want of descriptors for example, is no reason to end.
        server.on("error", () => undefined);
        const bound = server.address() as AddressInfo;
        resolve({ host: bound.address, port: bound.port });
      });
    });
  }

  /** For connections from now on. */
  setIdentity(identity: AdminIdentity): void {
    if ("setSecureContext" in this.#server) this.#server.setSecureContext(toContext(identity));
  }

  /** Accepts no more, lets what runs end for a moment, and cuts the rest off. Safe twice. */
  close(): Promise<void> {
    this.#closed ??= new Promise((resolve) => {
      const cut = setTimeout(() => this.#server.closeAllConnections(), CLOSE_MS);
      this.#server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      this.#server.closeIdleConnections();
    });
    return this.#closed;
  }
}

function limitAddresses(server: Server | SecureServer): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const { remoteAddress = "" } = socket;
    const count = (open.get(remoteAddress) ?? 0) + 1;
    if (count > MAX_OF_ADDRESS) {
      socket.destroy();
      return;
    }
    open.set(remoteAddress, count);
    socket.once("close", () => {
      const left = (open.get(remoteAddress) ?? 1) - 1;
      if (left > 0) open.set(remoteAddress, left);
      else open.delete(remoteAddress);
    });
  });
}

function toContext({ certificate, key }: AdminIdentity): {
  cert: string;
  key: string;
  minVersion: "TLSv1.2";
} {
  return { cert: certificate, key, minVersion: "TLSv1.2" };
}
