// One server takes over from another that runs on the same address: the sockets themselves change hands, so that no
// connection that waits in them is lost. The old one serves on until the new one says that it listens.
import { rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { join } from "node:path";
import { ServerlessWasmError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { ListenAddress } from "../config/config.ts";
import { formatPlace } from "./address.ts";
import { openRuntimeFolder } from "./runtime-folder.ts";
import { receiveSockets, sendSockets } from "./socket-passing.ts";

/** How long the other process may take for a step. */
const STEP_MS = 10_000;

export interface Taken {
  /** Listening sockets, to be listened on in this process. */
  readonly descriptors: readonly number[];
  /** The process that had them. */
  readonly pid: number;
  /** Says that this process listens: the other one drains from now on. False when it gave no answer. */
  confirm(): Promise<boolean>;
}

/** Undefined when no server of this user runs on the address. Rejects with `LISTEN` when one does that cannot be replaced. */
export async function takeSockets(address: ListenAddress): Promise<Taken | undefined> {
  const fail = (error: unknown): ServerlessWasmError => {
    const { message } = error as Error;
    return new ServerlessWasmError(
      "LISTEN",
      `cannot replace the server on ${formatPlace(address)}: ${message}`,
    );
  };
  try {
    const connection = connect(join(openRuntimeFolder(), nameOf(address)));
    // Sockets are read in another way.
    connection.pause();
    const connected = await new Promise<boolean>((resolve, reject) => {
      connection.once("connect", () => resolve(true));
      connection.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(false);
        else reject(error);
      });
    });
    if (!connected) return undefined;
    connection.on("error", () => undefined);
    const received = await inTime(receiveSockets(connection));
    if (received === undefined) throw new Error(`it did not answer within ${STEP_MS / 1000} s`);
    return { ...received, confirm: () => confirm(connection) };
  } catch (error) {
    throw fail(error);
  }
}

/** True also when the other process has ended: nobody else accepts then. */
async function confirm(connection: Socket): Promise<boolean> {
  const answered = new Promise<true>((resolve) => {
    connection.once("data", () => resolve(true));
    connection.once("close", () => resolve(true));
  });
  connection.resume();
  connection.write(`${process.pid}\n`);
  const inDueTime = (await inTime(answered)) ?? false;
  connection.destroy();
  return inDueTime;
}

function inTime<T>(step: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), STEP_MS);
  });
  return Promise.race([step, late]).finally(() => clearTimeout(timer));
}

export interface OfferOptions {
  readonly address: ListenAddress;
  /** The descriptors of all that listens. */
  readonly sockets: () => readonly number[];
  readonly log: Log;
}

/** Where the server that is to take over asks for the sockets. */
export class Offer {
  /** The process that has taken over. Resolves at most once, and never when none does. */
  readonly taken: Promise<number>;
  readonly #options: OfferOptions;
  readonly #server: Server;
  readonly #resolve: (pid: number) => void;
  #busy = false;

  private constructor(options: OfferOptions) {
    const { promise, resolve } = Promise.withResolvers<number>();
    this.taken = promise;
    this.#resolve = resolve;
    this.#options = options;
    this.#server = createServer(
      { pauseOnConnect: true },
      (connection) => void this.#offer(connection),
    ).unref();
  }

  /** To be opened under the lock of the port: what stands there is a dead server's. A failure is only logged. */
  static async open(options: OfferOptions): Promise<Offer> {
    const offer = new Offer(options);
    const server = offer.#server;
    try {
      const path = join(openRuntimeFolder(), nameOf(options.address));
      rmSync(path, { force: true });
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen({ path, exclusive: true }, resolve);
      });
      server.removeAllListeners("error");
      server.on("error", () => undefined);
    } catch (error) {
      const { message } = error as Error;
      options.log.write(
        "warn",
        { event: "replace" },
        `this server cannot be replaced by --replace: ${message}`,
      );
    }
    return offer;
  }

  /** Removes the file, too. Safe twice. */
  close(): void {
    this.#server.close();
  }

  async #offer(connection: Socket): Promise<void> {
    connection.on("error", () => undefined);
    if (this.#busy) {
      connection.destroy();
      return;
    }
    this.#busy = true;
    const { log, sockets } = this.#options;
    try {
      await sendSockets(connection, sockets());
      const pid = await readPid(connection);
      this.close();
      this.#resolve(pid);
      connection.end("draining\n");
    } catch (error) {
      connection.destroy();
      const { message } = error as Error;
      log.write("warn", { event: "replace" }, `not replaced, serving on: ${message}`);
    } finally {
      this.#busy = false;
    }
  }
}

function readPid(connection: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = "";
    connection.setEncoding("latin1").on("data", (piece: string) => {
      text += piece;
      if (/^\d{1,10}\n$/.test(text)) resolve(Number(text));
      else if (text.length > 10) connection.destroy();
    });
    connection.once("close", () =>
      reject(new Error("the server that was to take over ended before it listened")),
    );
    connection.resume();
  });
}

function nameOf({ host, port }: ListenAddress): string {
  return `${host}:${port}`;
}
