// An HTTP client that keeps its connection: one request at a time, answers by their length or in chunks.
import { connect } from "node:net";
import type { Socket } from "node:net";

export interface Answer {
  /** 0 when the connection ended before the answer did. */
  readonly status: number;
  readonly body: Buffer;
}

const CUT: Answer = { status: 0, body: Buffer.alloc(0) };

export class Client implements Disposable {
  /** How often it had to connect. */
  connections = 0;
  readonly #port: number;
  #socket: Socket | undefined;
  #pending: Buffer = Buffer.alloc(0);
  #waiting: { readonly leave: boolean; readonly resolve: (answer: Answer) => void } | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  /** `leave`: the connection is cut when the answer's head is there. */
  ask(request: Buffer, leave = false): Promise<Answer> {
    return new Promise((resolve) => {
      this.#waiting = { leave, resolve };
      this.#socket ??= this.#connect();
      this.#socket.write(request);
    });
  }

  [Symbol.dispose](): void {
    this.#socket?.destroy();
  }

  #connect(): Socket {
    this.connections++;
    this.#pending = Buffer.alloc(0);
    const socket = connect({ port: this.#port, host: "127.0.0.1", noDelay: true });
    socket.on("data", (chunk: Buffer) => {
      this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
      this.#look(socket);
    });
    // What went wrong shows as an answer that is missing.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      this.#settle(CUT);
    });
    return socket;
  }

  #look(socket: Socket): void {
    const bytes = this.#pending;
    const headEnd = bytes.indexOf("\r\n\r\n", 0, "latin1");
    if (headEnd === -1) return;
    const head = bytes.toString("latin1", 0, headEnd);
    const status = Number(head.slice(9, 12));
    if (this.#waiting?.leave === true) {
      this.#socket = undefined;
      socket.destroy();
      this.#settle({ status, body: CUT.body });
      return;
    }
    const start = headEnd + 4;
    const answer = /transfer-encoding: *chunked/i.test(head)
      ? readChunks(bytes, start)
      : readLength(bytes, start, Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0));
    if (answer === undefined) return;
    this.#pending = bytes.subarray(answer.end);
    if (/connection: *close/i.test(head)) {
      this.#socket = undefined;
      socket.destroy();
    }
    this.#settle({ status, body: answer.body });
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}

interface Part {
  readonly body: Buffer;
  readonly end: number;
}

function readLength(bytes: Buffer, start: number, length: number): Part | undefined {
  const end = start + length;
  return bytes.length < end ? undefined : { body: bytes.subarray(start, end), end };
}

/** RFC 9112, section 7.1, without extensions and trailers. */
function readChunks(bytes: Buffer, start: number): Part | undefined {
  const pieces: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf("\r\n", at, "latin1");
    if (lineEnd === -1) return undefined;
    const size = Number.parseInt(bytes.toString("latin1", at, lineEnd), 16);
    const end = lineEnd + 2 + size + 2;
    if (bytes.length < end) return undefined;
    if (size === 0) return { body: Buffer.concat(pieces), end };
    pieces.push(bytes.subarray(lineEnd + 2, end - 2));
    at = end;
  }
}
