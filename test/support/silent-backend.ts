// A TCP server that accepts and says nothing, and tells when connections come and go.
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export class SilentBackend implements Disposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting = new Set<() => void>();
  /** Connections accepted so far. */
  accepted = 0;

  private constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      this.accepted++;
      this.#sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#sockets.delete(socket);
        this.#wake();
      });
      socket.resume();
      this.#wake();
    });
  }

  static start(): Promise<SilentBackend> {
    const server = createServer();
    return new Promise((resolve) => {
      server.listen({ port: 0, host: "127.0.0.1", backlog: 2048 }, () => resolve(new SilentBackend(server)));
    });
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Connections open now. */
  get open(): number {
    return this.#sockets.size;
  }

  /** Resolves once so many connections are open. */
  waitForOpen(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.open !== count) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Says something to everyone who is connected. */
  answer(text: string): void {
    for (const socket of this.#sockets) socket.write(text);
  }

  #wake(): void {
    for (const look of this.#waiting) look();
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
