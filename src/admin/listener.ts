// Listening for the admin interface: Node's HTTP server under @hono/node-server, also behind TLS, with HTTP/2 beside it for
// clients that choose it there; with limits that are tight, because few have business here.
import { createRequire } from "node:module";
import type { Server as HttpServer } from "node:http";
import type { ServerHttp2Session, ServerHttp2Stream } from "node:http2";
import type { AddressInfo, Server, Socket } from "node:net";
import type { Server as SecureServer, TLSSocket } from "node:tls";
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
/** Requests of one connection over HTTP/2 at the same time. RFC 9113 section 6.5.2 asks for no less. */
const MAX_STREAMS = 100;
/** So long what runs may take at the end. */
const CLOSE_MS = 1000;

const load = createRequire(import.meta.url);

export interface AdminListenerOptions {
  readonly fetch: (request: Request, bindings: AdminBindings) => Response | Promise<Response>;
  readonly identity: AdminIdentity | undefined;
}

export class AdminListener {
  readonly #http: HttpServer;
  /** Listens; what is encrypted it hands over. */
  readonly #server: HttpServer | SecureServer;
  readonly #sessions = new Set<ServerHttp2Session>();
  #closed: Promise<void> | undefined;

  constructor({ fetch, identity }: AdminListenerOptions) {
    const { getRequestListener } = load("@hono/node-server") as typeof NodeServer;
    const listener = getRequestListener(
      (request, { incoming, outgoing }) => {
        const answer = fetch(request, {
          address: incoming.socket.remoteAddress ?? "",
          localAddress: incoming.socket.localAddress ?? "",
          authority: "authority" in incoming ? incoming.authority : undefined,
          outgoing,
        });
        return incoming.httpVersionMajor === 1 ? answer : withoutConnection(answer);
      },
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
    this.#http = process.getBuiltinModule("node:http").createServer(limits, listener);
    this.#server = identity === undefined ? this.#http : this.#secure(identity, listener);
    this.#server.maxConnections = MAX_CONNECTIONS;
    limitAddresses(this.#server);
  }

  #secure(identity: AdminIdentity, listener: Parameters<typeof createHttp2>[1]): SecureServer {
    const http2 = createHttp2(this.#sessions, listener);
    // From then on Node looks for requests that are overdue.
    this.#http.emit("listening");
    const secure = process
      .getBuiltinModule("node:tls")
      .createServer(
        { ...toContext(identity), ALPNProtocols: ["h2", "http/1.1"], handshakeTimeout: HEADER_TIMEOUT_MS },
        (socket: TLSSocket) => (socket.alpnProtocol === "h2" ? http2 : this.#http).emit("connection", socket),
      );
    // Node tells it, and leaves the connection open.
    secure.on("tlsClientError", (_error, socket) => socket.destroy());
    return secure;
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
      const cut = setTimeout(() => {
        this.#http.closeAllConnections();
        for (const session of this.#sessions) session.destroy();
      }, CLOSE_MS);
      this.#server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      if (this.#server !== this.#http) this.#http.close();
      this.#http.closeIdleConnections();
      for (const session of this.#sessions) session.close();
    });
    return this.#closed;
  }
}

/** The limits of HTTP/1.1: how long a connection is without a request, and how long a request takes to come. */
function createHttp2(
  sessions: Set<ServerHttp2Session>,
  listener: ReturnType<typeof NodeServer.getRequestListener>,
): Server {
  const { constants, createServer } = process.getBuiltinModule("node:http2");
  const cutLate = (stream: ServerHttp2Stream): NodeJS.Timeout => {
    const late = setTimeout(() => stream.close(constants.NGHTTP2_CANCEL), REQUEST_TIMEOUT_MS);
    stream.once("end", () => clearTimeout(late));
    return late;
  };
  const server = createServer(
    {
      settings: {
        enablePush: false,
        maxConcurrentStreams: MAX_STREAMS,
        maxHeaderListSize: MAX_HEADER_BYTES,
      },
    },
    (request, response) => void listener(request, response),
  );
  server.on("session", (session) => {
    let idle = setTimeout(() => session.close(), HEADER_TIMEOUT_MS);
    let streams = 0;
    sessions.add(session);
    session.on("stream", (stream: ServerHttp2Stream, _headers: unknown, flags: number) => {
      streams++;
      clearTimeout(idle);
      const late = (flags & constants.NGHTTP2_FLAG_END_STREAM) === 0 ? cutLate(stream) : undefined;
      stream.once("close", () => {
        clearTimeout(late);
        if (--streams === 0 && !session.closed) idle = setTimeout(() => session.close(), KEEP_ALIVE_MS);
      });
    });
    session.once("close", () => {
      clearTimeout(idle);
      sessions.delete(session);
    });
  });
  // A client that leaves in the middle.
  server.on("sessionError", () => undefined);
  return server;
}

/** RFC 9113, section 8.2.2. */
async function withoutConnection(answer: Response | Promise<Response>): Promise<Response> {
  const response = await answer;
  response.headers.delete("connection");
  return response;
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
