// One outgoing TCP connection of one invocation: reading and writing with back-pressure, over `node:net`.
import type { Socket } from "node:net";
import type { Descriptor } from "../abi/descriptor.ts";
import { openSocket } from "./tcp-socket.ts";
import type { SocketOptions } from "./tcp-socket.ts";

/** Bytes copied out of the guest at a time: what a dead peer can make the host hold for one call. */
const WRITE_PIECE_BYTES = 65_536;
/**
 * Where every connection of the thread reads to; what arrives is copied out before anything else is read. With a buffer
 * of its own, and Node's stream between, a connection took half as long again.
 */
const arrival = Buffer.allocUnsafeSlow(65_536);
const NOTHING = new Uint8Array(0);

export class TcpConnection implements Descriptor {
  readonly #socket: Socket;
  /** Told once whether it is open. */
  #whenOpen: ((open: boolean) => void) | undefined;
  #failed = false;
  #ended = false;
  /** What has arrived and the guest has not taken: one piece, and the rest waits in the kernel. */
  #bytes: Uint8Array = NOTHING;
  #whenReadable: (() => void) | undefined;
  /** Pieces that the system has not taken yet, or that Node has not said so of. */
  #writing = 0;
  #whenWritten: ((written: boolean) => void) | undefined;

  /** Connects to an IP address. `whenOpen` is not called any more once it is closed. */
  constructor(options: SocketOptions, whenOpen: (open: boolean) => void) {
    this.#whenOpen = whenOpen;
    const onread = { buffer: arrival, callback: (length: number) => this.#arrived(length) };
    const socket = openSocket({ ...options, onread }, (open) => this.#opened(open));
    this.#socket = socket;
    socket.on("end", () => {
      this.#ended = true;
      this.#wake();
    });
    socket.on("error", () => this.#fail());
    socket.on("close", () => this.#fail());
  }

  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  get bytesWritten(): number {
    return this.#socket.bytesWritten ?? 0;
  }

  /** Why it failed, as a code of Node's, once it has. */
  get failure(): string {
    const error: NodeJS.ErrnoException | null = this.#socket.errored;
    return error?.code ?? "it was closed";
  }

  /**
   * Bytes at hand (at most `maximum`, to be used at once), the end, a failure, or undefined when one has to wait.
   */
  read(maximum: number): Uint8Array | "end" | "failed" | undefined {
    const bytes = this.#bytes;
    if (bytes.length > 0) {
      this.#bytes = bytes.length > maximum ? bytes.subarray(maximum) : NOTHING;
      return bytes.length > maximum ? bytes.subarray(0, maximum) : bytes;
    }
    if (this.#ended) return "end";
    if (this.#failed) return "failed";
    // It was stopped when a piece came that nobody waited for.
    this.#socket.read(0);
    return undefined;
  }

  /** Calls back once `read` has something to say. */
  whenReadable(callback: () => void): void {
    this.#whenReadable = callback;
  }

  /**
   * Writes `length` bytes piece by piece as the peer takes them; `piece` copies a part of them. Says whether they were
   * written, or undefined when one has to wait: then `done` is called.
   */
  write(
    length: number,
    piece: (start: number, end: number) => Uint8Array,
    done: (written: boolean) => void,
  ): boolean | undefined {
    const next = (start: number): boolean | undefined => {
      const socket = this.#socket;
      if (this.#failed || !socket.writable) return false;
      const end = Math.min(start + WRITE_PIECE_BYTES, length);
      this.#writing++;
      socket.write(piece(start, end), this.#written);
      // What the system has taken whole needs no waiting for.
      if (end === length && socket.writableLength === 0 && socket.errored === null) return true;
      this.#whenWritten = (written) => {
        const all = written && (end === length || next(end));
        if (all !== undefined) done(all);
      };
      return undefined;
    };
    return next(0);
  }

  /** Tells the peer that nothing more will be written. */
  end(): void {
    this.#socket.end();
  }

  close(): void {
    this.#whenOpen = undefined;
    this.#whenReadable = undefined;
    this.#whenWritten = undefined;
    this.#socket.destroy();
  }

  readonly #written = (error?: Error | null): void => {
    this.#writing--;
    if (this.#writing > 0 && !error) return;
    const callback = this.#whenWritten;
    this.#whenWritten = undefined;
    callback?.(!error);
  };

  #opened(open: boolean): void {
    const callback = this.#whenOpen;
    this.#whenOpen = undefined;
    callback?.(open);
  }

  #fail(): void {
    if (!this.#ended) this.#failed = true;
    this.#wake();
  }

  /** False stops the reading. */
  #arrived(length: number): boolean {
    const before = this.#bytes;
    const bytes = arrival.subarray(0, length);
    // TLS has more in one piece of the system's than it was asked for.
    this.#bytes = before.length === 0 ? bytes : Buffer.concat([before, bytes]);
    this.#wake();
    if (this.#bytes.length === 0) return true;
    if (this.#bytes.buffer === arrival.buffer) this.#bytes = new Uint8Array(this.#bytes);
    return false;
  }

  #wake(): void {
    const callback = this.#whenReadable;
    this.#whenReadable = undefined;
    callback?.();
  }
}
