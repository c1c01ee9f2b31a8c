// What stands behind the samples that ask someone: as little of each protocol as they speak, in this process.
import { createServer as createHttpServer } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";

export interface Backends extends AsyncDisposable {
  /** Each as `host:port`. */
  readonly line: string;
  readonly redis: string;
  readonly postgres: string;
  readonly http: string;
  /** Accepts and says nothing. */
  readonly silent: string;
}

export async function startBackends(): Promise<Backends> {
  const http = createHttpServer((request, response) => {
    let size = 0;
    request.on("data", (chunk: Buffer) => (size += chunk.length));
    request.on("end", () => response.end(`${request.method} ${request.url} with ${size} bytes\n`));
  });
  const speakers = [
    (socket: Socket) =>
      socket.on("data", (bytes: Buffer) => socket.end(`you said ${bytes.toString("latin1")}`)),
    createRedis(),
    speakPostgres,
    (socket: Socket) => socket.resume(),
  ];
  const servers: Server[] = speakers.map((speak) =>
    createServer({ noDelay: true }, (socket) => {
      // Guests that are ended cut their connections.
      socket.on("error", () => undefined);
      speak(socket);
    }),
  );
  const [line = "", redis = "", postgres = "", silent = "", web = ""] = await Promise.all(
    [...servers, http].map(listen),
  );
  return {
    line,
    redis,
    postgres,
    silent,
    http: web,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections();
      for (const server of [...servers, http]) server.close();
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen({ port: 0, host: "127.0.0.1", backlog: 1024 }, () =>
      resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

/** GET, SET and INCR; each comes in one piece here, and its words have no line ends in them. */
function createRedis(): (socket: Socket) => void {
  const values = new Map<string, string>();
  const answer = (words: readonly string[]): string => {
    const [command, key = "", value = ""] = words;
    if (command === "SET") {
      values.set(key, value);
      return "+OK\r\n";
    }
    if (command === "INCR") {
      const next = String(Number(values.get(key) ?? 0) + 1);
      values.set(key, next);
      return `:${next}\r\n`;
    }
    const found = values.get(key);
    return found === undefined ? "$-1\r\n" : `$${found.length}\r\n${found}\r\n`;
  };
  return (socket) => {
    socket.on("data", (bytes: Buffer) => {
      const lines = bytes.toString("latin1").split("\r\n");
      socket.write(answer(lines.filter((_, index) => index > 0 && index % 2 === 0)), "latin1");
    });
  };
}

/** Trusts whoever comes, and has one answer to every query: a row with a number and a text. */
function speakPostgres(socket: Socket): void {
  const ready = message("Z", Buffer.from("I"));
  let isStarted = false;
  socket.on("data", (bytes: Buffer) => {
    if (!isStarted) {
      isStarted = true;
      socket.write(Buffer.concat([message("R", int32(0)), ready]));
    } else if (bytes[0] === 0x51 /* Q */) {
      socket.write(
        Buffer.concat([ROW_DESCRIPTION, DATA_ROW, message("C", Buffer.from("SELECT 1\0")), ready]),
      );
    }
  });
}

function message(type: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(content.length + 4), content]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** Name, table, column, type, size, modifier, format. */
function column(name: string, type: number): Buffer {
  return Buffer.concat([
    Buffer.from(`${name}\0`),
    int32(0),
    int16(0),
    int32(type),
    int16(-1),
    int32(-1),
    int16(0),
  ]);
}

function field(text: string): Buffer {
  return Buffer.concat([int32(text.length), Buffer.from(text)]);
}

const INT4 = 23;
const TEXT = 25;
const ROW_DESCRIPTION = message("T", Buffer.concat([int16(2), column("number", INT4), column("name", TEXT)]));
const DATA_ROW = message("D", Buffer.concat([int16(2), field("42"), field("forty-two")]));
