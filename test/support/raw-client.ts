// An HTTP client that shows every byte: it sends what it is told, however wrong, and keeps lines as they came.
import { connect } from "node:net";
import type { Socket } from "node:net";

export interface RawResponse {
  readonly statusLine: string;
  readonly status: number;
  /** Header lines as they came, in order. */
  readonly lines: readonly string[];
  /** Values of a header, by its name in lower case. */
  values(name: string): string[];
  readonly body: Buffer;
  readonly text: string;
}

export interface ResponseOptions {
  /** The request was a HEAD: no body whatever the headers say. */
  readonly head?: boolean;
}

export class RawClient implements Disposable {
  readonly socket: Socket;
  /** How the connection ended: `end` in order, `reset` when it was cut. */
  readonly closed: Promise<"end" | "reset">;
  #merged: Buffer = Buffer.alloc(0);
  /** Came after what is merged. */
  #pieces: Buffer[] = [];
  #length = 0;
  #over = false;
  #wake: (() => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    let failed = false;
    socket.on("data", (chunk: Buffer) => {
      this.#pieces.push(chunk);
      this.#length += chunk.length;
      this.#wake?.();
    });
    socket.on("error", () => {
      failed = true;
    });
    socket.on("end", () => {
      this.#over = true;
      this.#wake?.();
    });
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        this.#over = true;
        this.#wake?.();
        resolve(failed ? "reset" : "end");
      });
    });
  }

  static open(port: number, host = "127.0.0.1"): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host, noDelay: true });
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new RawClient(socket));
      });
    });
  }

  /** Resolves when the system has taken the bytes; true then, false when the connection is gone. */
  send(bytes: string | Uint8Array): Promise<boolean> {
    return new Promise((resolve) => {
      this.socket.write(typeof bytes === "string" ? Buffer.from(bytes, "latin1") : bytes, (error) =>
        resolve(!error),
      );
    });
  }

  /** A GET with these extra header lines, and its answer. */
  async get(target: string, headers = ""): Promise<RawResponse> {
    void this.send(`GET ${target} HTTP/1.1\r\nHost: test\r\n${headers}\r\n`);
    return this.response();
  }

  /** The next whole answer. Rejects when the connection ends before. */
  async response(options: ResponseOptions = {}): Promise<RawResponse> {
    const head = await this.head();
    const body = await this.#body(head, options);
    return { ...head, body, text: body.toString("latin1") };
  }

  /** Status line and headers of the next answer; its body stays to be read. */
  async head(): Promise<Omit<RawResponse, "body" | "text">> {
    const text = (await this.until("\r\n\r\n")).toString("latin1");
    const [statusLine = "", ...lines] = text.slice(0, -4).split("\r\n");
    return {
      statusLine,
      status: Number(statusLine.split(" ")[1]),
      lines,
      values: (name) =>
        lines
          .filter((line) => line.toLowerCase().startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).trim()),
    };
  }

  /** Takes all bytes up to the end of `mark`. */
  async until(mark: string): Promise<Buffer> {
    for (;;) {
      const found = this.#bytes.indexOf(mark, 0, "latin1");
      if (found !== -1) return this.#take(found + mark.length);
      // oxlint-disable-next-line no-await-in-loop -- bytes come one after the other
      await this.#more(mark);
    }
  }

  async exactly(length: number): Promise<Buffer> {
    // oxlint-disable-next-line no-await-in-loop -- bytes come one after the other
    while (this.#length < length) await this.#more(`${length} bytes`);
    return this.#take(length);
  }

  /** Everything until the server closes the connection. */
  async rest(): Promise<Buffer> {
    await this.closed;
    return this.#take(this.#length);
  }

  /** Bytes that came and were not taken. */
  get pending(): number {
    return this.#length;
  }

  get #bytes(): Buffer {
    if (this.#pieces.length > 0) {
      this.#merged = Buffer.concat([this.#merged, ...this.#pieces]);
      this.#pieces = [];
    }
    return this.#merged;
  }

  /** Ends the connection with a reset. */
  reset(): void {
    this.socket.resetAndDestroy();
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }

  async #body(head: Omit<RawResponse, "body" | "text">, options: ResponseOptions): Promise<Buffer> {
    if (options.head || head.status < 200 || head.status === 204 || head.status === 304)
      return Buffer.alloc(0);
    const [length] = head.values("content-length");
    if (length !== undefined) return this.exactly(Number(length));
    if (!head.values("transfer-encoding").includes("chunked")) return this.rest();
    const chunks: Buffer[] = [];
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- bytes come one after the other
      const chunk = await this.chunk();
      if (chunk.length === 0) return Buffer.concat(chunks);
      chunks.push(chunk);
    }
  }

  /** The next chunk of a chunked body; empty at the end. */
  async chunk(): Promise<Buffer> {
    const size = Number.parseInt((await this.until("\r\n")).toString("latin1"), 16);
    return (await this.exactly(size + 2)).subarray(0, -2);
  }

  async #more(what: string): Promise<void> {
    if (this.#over) {
      throw new Error(
        `the connection ended before ${JSON.stringify(what)}; got ${JSON.stringify(this.#bytes.toString("latin1").slice(0, 500))}`,
      );
    }
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  #take(length: number): Buffer {
    const bytes = this.#bytes;
    this.#merged = bytes.subarray(length);
    this.#length -= length;
    return bytes.subarray(0, length);
  }
}
