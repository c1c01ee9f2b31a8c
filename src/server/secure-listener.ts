// The encrypted address: TLS in front of the HTTP/1.1 server of the plain one, and HTTP/2 where the client chooses it.
import type { Server as HttpServer } from "node:http";
import type { Server, Socket } from "node:net";
import { createServer, TLSSocket } from "node:tls";
import type { TLSSocket as SecureSocket } from "node:tls";
import type { TlsSettings } from "../config/config.ts";
import type { Log } from "../log.ts";
import type { CurrentService } from "./current-service.ts";
import type { Front } from "./front.ts";
import { Http2Server } from "./http2-server.ts";
import type { Identity } from "./identity.ts";

export interface SecureServer {
  /** Not listening yet. */
  readonly server: Server;
  /** To be called when nothing more is accepted: each connection over HTTP/2 ends with its last answer. */
  drain(): void;
  /** Ends what is in the middle of its handshake. */
  refuse(): void;
  /** Ends every connection. */
  cut(): void;
}

export interface SecureServerOptions {
  readonly current: CurrentService;
  readonly identity: Identity;
  /** Whose limits hold for requests over HTTP/1.1. */
  readonly http: HttpServer;
  readonly front: Front;
  readonly log: Log;
}

export function createSecureServer({
  current,
  identity,
  http,
  front,
  log,
}: SecureServerOptions): SecureServer {
  const http2 = new Http2Server(current, front, log);
  const sockets = new Set<Socket>();
  /** In the middle of their handshake, by their other end. */
  const pending = new Map<string, Socket>();
  let refusing = false;
  const { headerTimeoutMs } = current.table.config.server;
  const minVersion = (): MinVersion => current.table.config.tls?.minVersion ?? "TLSv1.2";
  const server = createServer(
    {
      ...toContext(identity, minVersion()),
      ALPNProtocols: ["h2", "http/1.1"],
      handshakeTimeout: headerTimeoutMs,
    },
    (socket: SecureSocket) => {
      pending.delete(toPeer(socket));
      if (refusing) socket.destroy();
      else if (socket.alpnProtocol === "h2") http2.accept(socket);
      else http.emit("connection", socket);
    },
  );
  server.on("connection", (socket: Socket) => {
    const peer = toPeer(socket);
    sockets.add(socket);
    pending.set(peer, socket);
    socket.once("close", () => {
      sockets.delete(socket);
      if (pending.get(peer) === socket) pending.delete(peer);
    });
  });
  server.on("tlsClientError", (error: NodeJS.ErrnoException, socket) => {
    // Node tells it, and leaves the connection open.
    if (error.code === "ERR_TLS_HANDSHAKE_TIMEOUT") socket.destroy();
    // Whoever leaves has nothing to be told.
    if (error.code !== "ECONNRESET")
      log.write("info", { event: "connection" }, `connection refused: ${toReason(error)}`);
  });
  current.onReplaced(() => {
    const { identity: next } = current.table;
    if (next !== undefined) server.setSecureContext(toContext(next, minVersion()));
  });
  return {
    server,
    drain: () => http2.drain(),
    refuse() {
      refusing = true;
      for (const socket of pending.values()) socket.destroy();
    },
    cut() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Each of the two may have as many connections as the other one leaves of `maximum`. */
export function shareConnections(plain: Server, secure: Server, maximum: number): void {
  for (const [own, other] of [
    [plain, secure],
    [secure, plain],
  ] as const) {
    let open = 0;
    own.maxConnections = maximum;
    own.on("connection", (socket: Socket) => {
      // What the encrypted address hands over is counted there.
      if (socket instanceof TLSSocket) return;
      other.maxConnections = maximum - ++open;
      socket.once("close", () => {
        other.maxConnections = maximum - --open;
      });
    });
  }
}

type MinVersion = TlsSettings["minVersion"];

/** What Node's `tls` wants of a server. The version is Node's own default, unless somebody gave it another one. */
export function toContext(
  { certificate, key, ticketKeys }: Identity,
  minVersion: MinVersion,
): { cert: string; key: string; ticketKeys: Buffer; minVersion: MinVersion } {
  return { cert: certificate, key, ticketKeys: Buffer.from(ticketKeys), minVersion };
}

function toPeer({ remoteAddress = "", remotePort = 0 }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}

function toReason(error: NodeJS.ErrnoException): string {
  return error.code === "ERR_SSL_HTTP_REQUEST" ? "plain HTTP on the encrypted address" : error.message;
}
