import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisMissing, startRedis } from "../support/redis.ts";
import type { Redis } from "../support/redis.ts";
import { createSample } from "../support/sample.ts";
import type { TestTable } from "../support/table.ts";

function createRoutes(address: string): TestTable {
  const env = { "/env/redis": address };
  return createSample(
    "redis",
    { method: "GET", path: "/redis/:key", function: "get", env },
    { method: "PUT", path: "/redis/:key", function: "put", env },
    { method: "POST", path: "/redis/:key/incr", function: "incr", env },
  );
}

describe.skipIf(redisMissing !== undefined)(
  `redis against a real server (${redisMissing ?? "installed"})`,
  () => {
    let redis: Redis;
    let table: TestTable;
    beforeAll(async () => {
      redis = await startRedis();
      table = createRoutes(redis.address);
    });
    afterAll(async () => {
      table[Symbol.dispose]();
      await redis.stop();
    });

    it("answers 404 for a key that is not there", async () => {
      expect((await table.request("/redis/missing")).status).toBe(404);
    });

    it.each([
      ["text", Buffer.from("caf\u00e9\r\n$3\r\nabc")],
      ["nothing", Buffer.alloc(0)],
      ["every byte", Buffer.from(Array.from({ length: 256 }, (_, index) => index))],
      ["more than a read brings", Buffer.alloc(3_000_000, "0123456789abcdef")],
    ])("keeps %s", async (key, value) => {
      const path = `/redis/${encodeURIComponent(key)}`;
      const put = await table.request(path, { method: "PUT", body: new Uint8Array(value) });
      expect(put.status).toBe(204);
      const response = await table.request(path);
      expect(response.status).toBe(200);
      expect(Buffer.from(await response.arrayBuffer()).equals(value)).toBe(true);
    });

    it("takes any bytes as a key, and never as a command", async () => {
      const path = "/redis/%0D%0A*1%0D%0A$8%0D%0AFLUSHALL%ff%00";
      await table.request("/redis/witness", { method: "PUT", body: "here" });
      expect((await table.request(path, { method: "PUT", body: "odd" })).status).toBe(204);
      expect(await (await table.request(path)).text()).toBe("odd");
      expect(await (await table.request("/redis/witness")).text()).toBe("here");
    });

    it("counts, also from many requests at once", async () => {
      await table.request("/redis/visits", { method: "PUT", body: "-3" });
      const answers = await Promise.all(
        Array.from({ length: 50 }, async () =>
          Number(await (await table.request("/redis/visits/incr", { method: "POST" })).text()),
        ),
      );
      expect(answers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index - 2));
    });

    it("answers 502 with what Redis says about a value that is no number", async () => {
      await table.request("/redis/word", { method: "PUT", body: "word" });
      const response = await table.request("/redis/word/incr", { method: "POST" });
      expect(response.status).toBe(502);
      expect(await response.text()).toMatch(/^ERR value is not an integer/);
    });
  },
);

/** Answers every connection with the pieces, each as a packet of its own as far as that can be had, and closes. */
async function ask(...pieces: string[]): Promise<{ status: number; body: string; log: string[] }> {
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.once("data", () => {
      const send = (): void => {
        const piece = pieces.shift();
        if (piece === undefined) socket.end();
        else socket.write(piece, () => setImmediate(send));
      };
      send();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  using table = createRoutes(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  const response = await table.request("/redis/key");
  const body = await response.text();
  server.close();
  await once(server, "close");
  return { status: response.status, body, log: table.log.guest };
}

describe("redis against a server that misbehaves", () => {
  it("puts an answer together that comes byte by byte", async () => {
    expect(await ask(..."$12\r\nHello\r\nworld\r\n".split(""))).toMatchObject({
      status: 200,
      body: "Hello\r\nworld",
    });
  });

  it.each([
    ["nothing", [], "redis ends the connection without an answer"],
    ["half a line", ["$1"], "redis ends the connection without an answer"],
    ["half a value", ["$10\r\nHello"], "redis ends the connection in the middle of a value"],
    [
      "no RESP",
      ["HTTP/1.1 400 Bad Request\r\n\r\n"],
      "redis answers what no GET, SET or INCR does: HTTP/1.1 400 Bad Request",
    ],
    ["a length that is none", ["$many\r\n"], "redis has a value of many bytes, more than 16777216"],
    [
      "a length beyond all memory",
      ["$99999999999\r\n"],
      "redis has a value of 99999999999 bytes, more than 16777216",
    ],
    ["an endless line", ["+" + "x".repeat(20_000)], "redis ends the connection without an answer"],
  ])("answers 502 for %s", async (_, pieces, line) => {
    const { status, log } = await ask(...pieces);
    expect(status).toBe(502);
    expect(log).toEqual([line]);
  });

  it("answers 503 when nothing listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, "close");
    using table = createRoutes(`127.0.0.1:${port}`);
    expect((await table.request("/redis/key")).status).toBe(503);
  });
});
