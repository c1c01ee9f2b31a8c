// A connection that a script reads from and writes to: one read and one write at a time.
import type { Descriptor } from "../abi/descriptor.ts";
import type { TcpConnection } from "../host/tcp-connection.ts";
import { ScriptError } from "./completions.ts";
import type { Begin } from "./completions.ts";

const READ_BYTES = 65_536;

export class ScriptSocket implements Descriptor {
  readonly #connection: TcpConnection;
  /** What to do with a read that waits when the socket is closed, and with a write. */
  #endRead: (() => void) | undefined;
  #endWrite: (() => void) | undefined;

  constructor(connection: TcpConnection) {
    this.#connection = connection;
  }

  get bytesRead(): number {
    return this.#connection.bytesRead;
  }

  get bytesWritten(): number {
    return this.#connection.bytesWritten;
  }

  read(): Begin {
    return (resolve, reject) => {
      if (this.#endRead !== undefined) return reject(busy("read"));
      const deliver = (): boolean => {
        const bytes = this.#connection.read(READ_BYTES);
        if (bytes === undefined) return false;
        this.#endRead = undefined;
        if (bytes === "end") resolve(undefined);
        else if (bytes === "failed") reject(this.#failed());
        else resolve(new Uint8Array(bytes));
        return true;
      };
      if (deliver()) return undefined;
      this.#endRead = () => resolve(undefined);
      const wait = (): void => this.#connection.whenReadable(() => deliver() || wait());
      wait();
      return () => {
        this.#endRead = undefined;
        this.#connection.whenReadable(() => undefined);
      };
    };
  }

  /** `release` is called when the system has all of it. */
  write(bytes: Uint8Array, release: () => void): Begin {
    return (resolve, reject) => {
      const end = (written: boolean): void => {
        this.#endWrite = undefined;
        release();
        if (written) resolve(true);
        else reject(this.#failed());
      };
      if (this.#endWrite !== undefined) {
        release();
        return reject(busy("written to"));
      }
      this.#endWrite = () => end(false);
      const piece = (start: number, stop: number): Uint8Array => bytes.subarray(start, stop);
      const written = bytes.length === 0 || this.#connection.write(bytes.length, piece, end);
      if (written !== undefined) end(written);
      return undefined;
    };
  }

  /** Nothing more will be written. */
  end(): void {
    this.#connection.end();
  }

  close(): void {
    this.#connection.close();
    this.#endRead?.();
    this.#endWrite?.();
  }

  #failed(): ScriptError {
    return new ScriptError("Error", `the connection failed: ${this.#connection.failure}`);
  }
}

function busy(what: string): ScriptError {
  return new ScriptError("Error", `the connection is being ${what} already`);
}
