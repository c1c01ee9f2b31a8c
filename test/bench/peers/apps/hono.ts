// Hono over @hono/node-server: `node hono.ts <port> <backend's port>`. `/hello-same` sends what this project's server
// sends with its 23 bytes, header by header.
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { ask } from "./ask.ts";
import { HELLO, JSON_TYPE, kernel, LARGE, TEXT } from "./work.ts";

const [port, backend] = process.argv.slice(2).map(Number);

const app = new Hono();
app.get("/hello", (context) => context.text(HELLO));
app.get("/hello-same", (context) =>
  context.body(HELLO, 200, { "content-type": TEXT, "x-request-id": randomUUID() }),
);
app.post("/echo", async (context) =>
  context.body(await context.req.arrayBuffer(), 200, { "content-type": JSON_TYPE }),
);
app.get("/kernel", (context) => context.text(kernel()));
app.get("/large", (context) => context.text(LARGE));
app.get("/parked", async (context) => context.text(await ask(backend ?? 0)));

const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: true }) as Server;
server.listen({ port, host: "127.0.0.1", backlog: 1024 });
