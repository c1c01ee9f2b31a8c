// One outgoing TCP connection of one invocation: reading and writing with back-pressure, over `node:net`.
import { connect } from "node:net";
import type { Socket } from "node:net";
import type { Descriptor } from "../abi/invocation.ts";

/** Bytes copied out of the guest at a time: what a dead peer can make the host hold for one call. */
const WRITE_PIECE_BYTES = 65_536;

export class TcpConnection implements Descriptor {
  readonly #socket: Socket;
  #failed = false;
  #ended = false;
  #whenReadable: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    // Listening for "readable" keeps the stream paused: bytes wait in the kernel until the guest asks for them.
    socket.on("readable", () => this.#wake());
    socket.on("end", () => {
      this.#ended = true;
      this.#wake();
    });
    socket.on("error", () => {
      this.#failed = true;
      this.#wake();
    });
    socket.on("close", () => {
      if (!this.#ended) this.#failed = true;
      this.#wake();
    });
  }

  /** Connects to an IP address; undefined when that fails or `signal` fires first. */
  static open(address: string, port: number, signal: AbortSignal): Promise<TcpConnection | undefined> {
    return new Promise((resolve) => {
      const socket = connect({ host: address, port, allowHalfOpen: true, noDelay: true });
      const giveUp = (): void => {
        socket.destroy();
        resolve(undefined);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      socket.once("error", giveUp);
      socket.once("connect", () => {
        signal.removeEventListener("abort", giveUp);
        socket.off("error", giveUp);
        resolve(new TcpConnection(socket));
      });
    });
  }

  /** Bytes at hand (at most `maximum`), the end, a failure, or undefined when one has to wait. */
  read(maximum: number): Uint8Array | "end" | "failed" | undefined {
    const available = this.#socket.readableLength;
    if (available > 0) {
      const chunk: Buffer | null = this.#socket.read(Math.min(maximum, available));
      if (chunk !== null) return chunk;
    }
    if (this.#ended) return "end";
    if (this.#failed) return "failed";
    // Asking an empty stream is what makes it notice its end.
    this.#socket.read(0);
    return undefined;
  }

  /** Calls back once `read` has something to say. */
  whenReadable(callback: () => void): void {
    this.#whenReadable = callback;
  }

  /** Writes `length` bytes piece by piece as the peer takes them; `piece` copies a part of them. */
  write(
    length: number,
    piece: (start: number, end: number) => Uint8Array,
    done: (written: boolean) => void,
  ): void {
    const next = (start: number): void => {
      if (this.#failed || !this.#socket.writable) return done(false);
      const end = Math.min(start + WRITE_PIECE_BYTES, length);
      this.#socket.write(piece(start, end), (error) => {
        if (error) done(false);
        else if (end === length) done(true);
        else next(end);
      });
    };
    next(0);
  }

  close(): void {
    this.#whenReadable = undefined;
    this.#socket.destroy();
  }

  #wake(): void {
    const callback = this.#whenReadable;
    if (callback === undefined) return;
    // A wake-up with nothing to tell, for example the "readable" event before "end": wait on.
    if (this.#socket.readableLength === 0 && !this.#ended && !this.#failed) {
      this.#socket.read(0);
      return;
    }
    this.#whenReadable = undefined;
    callback();
  }
}
