import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";
import type { TestTable } from "../support/table.ts";

async function listen(listener: RequestListener): Promise<{ server: Server; table: TestTable }> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, table: createSample("js-fetch.js", { env: { BACKEND: `127.0.0.1:${port}` } }) };
}

async function close({ server, table }: { server: Server; table: TestTable }): Promise<void> {
  table[Symbol.dispose]();
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}

describe("a backend", () => {
  it("is asked for the rest of the path, and its answer passed on", async () => {
    const seen: unknown[] = [];
    const backend = await listen((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      response.writeHead(201, { "content-type": "application/json", "x-own": "kept back" });
      response.end('{"right":true}');
    });
    const response = await backend.table.request("/js/fetch/one/two?a=1&b=%20");
    expect([response.status, await response.text()]).toEqual([201, '{"right":true}']);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("x-backend-status")).toBe("201");
    expect(response.headers.get("x-own")).toBeNull();
    expect(seen).toEqual(["GET /one/two?a=1&b=%20"]);
    await close(backend);
  });

  it("may send a large body in pieces", async () => {
    const text = "0123456789abcdef".repeat(20_000);
    const backend = await listen((_, response) => {
      for (let start = 0; start < text.length; start += 50_000)
        response.write(text.slice(start, start + 50_000));
      response.end();
    });
    expect(await (await backend.table.request("/js/fetch/large")).text()).toBe(text);
    await close(backend);
  });

  it("that is not there is a 502", async () => {
    const backend = await listen(() => undefined);
    backend.server.close();
    await once(backend.server, "close");
    const response = await backend.table.request("/js/fetch/");
    expect([response.status, await response.text()]).toEqual([502, "The backend does not answer.\n"]);
    expect(backend.table.log.guest).toEqual([expect.stringMatching(/^the backend does not answer: /)]);
    backend.table[Symbol.dispose]();
  });
});
