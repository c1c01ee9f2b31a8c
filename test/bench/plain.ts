// What `/hello` is compared with: the same bytes from a bare `node:http` server, or from a Hono route over
// @hono/node-server. `node plain.ts <http | hono> <content type> <body>` prints its address and serves until stopped.
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { randomUUID } from "node:crypto";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";

const [, , kind, type = "text/plain", body = ""] = process.argv;

const respond: RequestListener = (_incoming, outgoing) => {
  outgoing.writeHead(200, "Ok", [
    "content-type",
    type,
    "x-request-id",
    randomUUID(),
    "Content-Length",
    String(Buffer.byteLength(body)),
  ]);
  outgoing.end(body);
};

function createHono(): Server {
  const app = new Hono();
  app.get("/hello", (context) =>
    context.body(body, 200, { "content-type": type, "x-request-id": randomUUID() }),
  );
  return createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: true }) as Server;
}

const server = kind === "hono" ? createHono() : createServer(respond);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
