// Bare `node:http`: `node http.ts <port> <backend's port>`. `/hello-same` sends what this project's server sends with
// its 23 bytes, header by header.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ask } from "./ask.ts";
import { HELLO, JSON_TYPE, kernel, LARGE, TEXT } from "./work.ts";

const [port, backend] = process.argv.slice(2).map(Number);

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function sendSame(response: ServerResponse): void {
  response.writeHead(200, "OK", [
    "content-type",
    TEXT,
    "x-request-id",
    randomUUID(),
    "Content-Length",
    String(Buffer.byteLength(HELLO)),
  ]);
  response.end(HELLO);
}

function echo(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => send(response, JSON_TYPE, Buffer.concat(chunks)));
}

createServer((request, response) => {
  switch (request.url) {
    case "/hello":
      return send(response, TEXT, HELLO);
    case "/hello-same":
      return sendSame(response);
    case "/echo":
      return echo(request, response);
    case "/kernel":
      return send(response, TEXT, kernel());
    case "/large":
      return send(response, TEXT, LARGE);
    case "/parked":
      ask(backend ?? 0).then(
        (text) => send(response, TEXT, text),
        () => response.writeHead(502).end(),
      );
      return undefined;
    default:
      return response.writeHead(404).end();
  }
}).listen({ port, host: "127.0.0.1", backlog: 1024 });
