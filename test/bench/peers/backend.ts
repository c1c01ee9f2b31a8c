// The backend that functions wait for: it says the same to everyone, after a while, or when it is told to.
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export const LATE = "late\n";
const DELAY_MS = 50;
const ANSWER = `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: ${LATE.length}\r\n\r\n${LATE}`;

export class Backend implements Disposable {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #held = new Set<Socket>();
  #holds = false;
  #wake: () => void = () => undefined;

  private constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        this.#held.delete(socket);
      });
      // A question is small: it comes in one piece.
      socket.on("data", () => {
        if (!this.#holds) {
          setTimeout(say, DELAY_MS, socket);
          return;
        }
        this.#held.add(socket);
        this.#wake();
      });
    });
  }

  static start(): Promise<Backend> {
    const server = createServer({ noDelay: true });
    return new Promise((resolve) => {
      server.listen({ port: 0, host: "127.0.0.1", backlog: 4096 }, () => resolve(new Backend(server)));
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on nobody gets an answer. */
  hold(): void {
    this.#holds = true;
  }

  /** Resolves when so many wait for an answer; false when they do not come within the time. */
  async waitForHeld(count: number, timeoutMs: number): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(resolve, timeoutMs, false);
    this.#wake = () => {
      if (this.#held.size >= count) resolve(true);
    };
    this.#wake();
    const came = await promise;
    clearTimeout(timer);
    return came;
  }

  /** Answers all that wait, and everyone who comes later after the usual time. */
  release(): void {
    this.#holds = false;
    for (const socket of this.#held) say(socket);
    this.#held.clear();
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}

function say(socket: Socket): void {
  if (socket.writable) socket.write(ANSWER);
}
