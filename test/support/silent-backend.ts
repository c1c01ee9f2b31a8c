// A TCP server that accepts and says nothing until it is told to, and tells when connections come and go.
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export class SilentBackend implements Disposable {
  readonly #server: Server;
  /** With what each of them has said. */
  readonly #sockets = new Map<Socket, Buffer[]>();
  readonly #waiting = new Set<() => void>();
  /** Connections accepted so far. */
  accepted = 0;
  /** Connections that have said something. */
  heardFrom = 0;

  private constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      this.accepted++;
      const said: Buffer[] = [];
      this.#sockets.set(socket, said);
      socket.on("error", () => {});
      socket.on("close", () => {
        this.#sockets.delete(socket);
        this.#wake();
      });
      socket.on("data", (piece: Buffer) => {
        if (said.length === 0) this.heardFrom++;
        said.push(piece);
        this.#wake();
      });
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
    return this.#waitUntil(() => this.open === count);
  }

  /** Resolves once so many connections have said something. */
  waitToHear(count: number): Promise<void> {
    return this.#waitUntil(() => this.heardFrom >= count);
  }

  #waitUntil(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Says something to everyone who is connected. */
  answer(text: string): void {
    for (const socket of this.#sockets.keys()) socket.write(text);
  }

  /** Says to each what it has said. */
  echo(): void {
    for (const [socket, said] of this.#sockets) socket.write(Buffer.concat(said));
  }

  #wake(): void {
    for (const look of this.#waiting) look();
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets.keys()) socket.destroy();
    this.#server.close();
  }
}
