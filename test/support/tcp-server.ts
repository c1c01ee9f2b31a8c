// A TCP server on a free port of 127.0.0.1, whose connections can be awaited.
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface TcpServer extends AsyncDisposable {
  readonly port: number;
  /** `127.0.0.1:port`. */
  readonly address: string;
  /** Every connection so far, in order. */
  readonly sockets: readonly Socket[];
  /** Resolves once `count` connections have arrived. */
  arrived(count: number): Promise<void>;
  /** Resolves once all connections so far are closed. */
  allClosed(): Promise<void>;
}

/** `serve` gets each connection; half-open ones stay until both sides end. Default: says nothing, ends when the peer ends. */
export async function listenTcp(serve: (socket: Socket) => void = endWithPeer): Promise<TcpServer> {
  const sockets: Socket[] = [];
  const closed: Promise<unknown>[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    closed.push(new Promise((resolve) => socket.once("close", resolve)));
    socket.on("error", () => undefined);
    serve(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address: `127.0.0.1:${port}`,
    sockets,
    async arrived(count) {
      // oxlint-disable-next-line no-await-in-loop -- connections come one after the other
      while (sockets.length < count) await once(server, "connection");
    },
    async allClosed() {
      await Promise.all(closed);
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export function endWithPeer(socket: Socket): void {
  socket.resume().on("end", () => socket.end());
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function unusedPort(): Promise<number> {
  await using server = await listenTcp();
  return server.port;
}
