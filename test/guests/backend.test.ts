import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";

let server: Server | undefined;
afterEach(async () => {
  server?.close();
  if (server) await once(server, "close");
  server = undefined;
});

async function listen(onConnection: (socket: Socket) => void): Promise<string> {
  server = createServer(onConnection).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("sends hello and answers what the backend says", async () => {
  const address = await listen((socket) => {
    socket.once("data", (bytes) => socket.end(`you said ${bytes.toString()}`));
  });
  using table = createSample("backend", { env: { "/env/backend": address } });
  const response = await table.request("/");
  expect([response.status, response.statusText]).toEqual([200, "Ok"]);
  expect(await response.text()).toBe("you said hello\n");
});

it("answers 502 when nothing listens there, and says so only in the log", async () => {
  const address = await listen(() => undefined);
  server!.close();
  await once(server!, "close");
  server = undefined;
  using table = createSample("backend", { env: { "/env/backend": address } });
  const response = await table.request("/");
  expect(response.status).toBe(502);
  expect(await response.text()).toBe("The backend does not answer.\n");
  expect(table.log.guest).toEqual([`cannot connect to ${address}`]);
});

it("answers 502 when the backend breaks the connection", async () => {
  const address = await listen((socket) => {
    socket.once("data", () => socket.resetAndDestroy());
  });
  using table = createSample("backend", { env: { "/env/backend": address } });
  expect((await table.request("/")).status).toBe(502);
});
