import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createSample } from "../support/sample.ts";
import type { TestTable } from "../support/table.ts";

let server: Server | ReturnType<typeof createTcpServer> | undefined;
afterEach(async () => {
  server?.close();
  if (server) await once(server, "close");
  server = undefined;
});

async function createProxy(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<TestTable> {
  server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  return createRoute();
}

/** A backend that answers these bytes to whatever it gets, and closes. */
async function createRawProxy(answer: string): Promise<TestTable> {
  server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(Buffer.from(answer, "latin1")));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return createRoute();
}

function createRoute(): TestTable {
  const { port } = server!.address() as AddressInfo;
  return createSample("proxy", {
    path: "/proxy/*",
    env: { "/env/backend": `127.0.0.1:${port}`, "/env/prefix": "/proxy" },
    lines: "limits = { request_body_bytes = 100000000, response_body_bytes = 100000000 }",
  });
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe("proxy, towards the backend", () => {
  it("passes on method, path, query and headers, but none that concern one connection only", async () => {
    let seen: IncomingMessage | undefined;
    using table = await createProxy((request, response) => {
      seen = request;
      response.end();
    });
    await table.request("http://shop.example/proxy/a%20b/c?x=1&y=%22", {
      method: "DELETE",
      headers: { host: "shop.example", "X-Kept": "a, b", "X-Hop": "1", connection: "x-hop", te: "trailers" },
    });
    expect(seen).toMatchObject({ method: "DELETE", url: "/a%20b/c?x=1&y=%22" });
    expect(seen!.headers).toEqual({
      host: `127.0.0.1:${(server!.address() as AddressInfo).port}`,
      "x-kept": "a, b",
      "x-forwarded-host": "shop.example",
      via: "1.1 serverless-wasm",
      connection: "close",
    });
  });

  it("sends header bytes that are not UTF-8 as they came", async () => {
    let seen: string[] = [];
    using table = await createProxy((request, response) => {
      seen = request.rawHeaders;
      response.end();
    });
    await table.request("/proxy/", { headers: { "x-latin": "caf\u00e9" } });
    expect(seen).toContain("caf\u00e9");
  });

  it("streams a body without a length as chunks", async () => {
    let headers: IncomingMessage["headers"] = {};
    using table = await createProxy(async (request, response) => {
      headers = request.headers;
      response.end(`${(await readAll(request)).length}`);
    });
    let left = 40;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (left-- === 0) controller.close();
        else controller.enqueue(new Uint8Array(100_000));
      },
    });
    const response = await table.request("/proxy/", { method: "POST", body, duplex: "half" });
    expect(await response.text()).toBe("4000000");
    expect(headers["transfer-encoding"]).toBe("chunked");
  });

  it("keeps the length of a body that has one", async () => {
    let headers: IncomingMessage["headers"] = {};
    using table = await createProxy(async (request, response) => {
      headers = request.headers;
      response.end(await readAll(request));
    });
    const body = Uint8Array.from({ length: 50_000 }, (_, index) => index);
    const response = await table.request("/proxy/", {
      method: "PUT",
      body,
      headers: { "content-length": String(body.length) },
    });
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
    expect(headers["content-length"]).toBe("50000");
    expect(headers["transfer-encoding"]).toBe(undefined);
  });
});

describe("proxy, towards the client", () => {
  it("passes on status, reason, repeated headers and a body with a length", async () => {
    using table = await createProxy((_request, response) => {
      response.writeHead(418, "Short and stout", {
        "Set-Cookie": ["a=1", "b=2"],
        "X-Latin": "caf\u00e9",
        Connection: "close, X-Hop",
        "X-Hop": "1",
        "Keep-Alive": "timeout=5",
        "Content-Length": "5",
      });
      response.end(Buffer.from("Hello"));
    });
    const response = await table.request("/proxy/");
    expect([response.status, response.statusText]).toEqual([418, "Short and stout"]);
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(response.headers.get("x-latin")).toBe("caf\u00e9");
    expect(response.headers.get("via")).toBe("1.1 serverless-wasm");
    for (const name of ["x-hop", "keep-alive", "connection"])
      expect(response.headers.get(name), name).toBe(null);
    expect(await response.text()).toBe("Hello");
  });

  it("decodes chunks of any size", async () => {
    const pieces = [1, 15, 16, 17, 16_383, 16_384, 16_385, 300_000].map((size) =>
      Buffer.alloc(size, String(size)),
    );
    using table = await createProxy((_request, response) => {
      for (const piece of pieces) response.write(piece);
      response.end();
    });
    const body = Buffer.from(await (await table.request("/proxy/")).arrayBuffer());
    expect(body.equals(Buffer.concat(pieces))).toBe(true);
  });

  it("steps over chunk extensions, trailers and announcements", async () => {
    using table = await createRawProxy(
      "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
        "5;name=value\r\nHello\r\nA\r\n, world!!!\r\n0\r\nTrailer: x\r\n\r\n",
    );
    const response = await table.request("/proxy/");
    expect(response.headers.get("link")).toBe(null);
    expect(await response.text()).toBe("Hello, world!!!");
  });

  it("takes a body that ends with the connection", async () => {
    using table = await createRawProxy("HTTP/1.0 200 OK\r\n\r\nuntil the end");
    expect(await (await table.request("/proxy/")).text()).toBe("until the end");
  });

  it.each([
    ["HEAD", 200, { "content-length": "5" }],
    ["GET", 304, { etag: '"x"', "content-length": "5" }],
    ["GET", 204, {}],
  ])("does not wait for the body that %s with %i has not", async (method, status, headers) => {
    using table = await createProxy((_request, response) => {
      response.writeHead(status, headers);
      response.end();
    });
    const response = await table.request("/proxy/", { method });
    expect(response.status).toBe(status);
    if ("etag" in headers) expect(response.headers.get("etag")).toBe('"x"');
    expect(await response.text()).toBe("");
  });

  it.each([
    ["no HTTP", "SSH-2.0-x\r\n"],
    ["nothing", ""],
    ["half a head", "HTTP/1.1 200 OK\r\nX-A: 1\r\n"],
    ["a header without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"],
    ["a status that is none", "HTTP/1.1 999 Odd\r\n\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
    ["a length that is none", "HTTP/1.1 200 OK\r\nContent-Length: +5\r\n\r\nHello"],
  ])("answers 502 for %s", async (_, answer) => {
    using table = await createRawProxy(answer);
    const response = await table.request("/proxy/");
    expect(response.status).toBe(502);
    expect(table.log.guest).toEqual([expect.stringMatching(/^127\.0\.0\.1:\d+ does not answer HTTP$/)]);
  });

  it.each([
    ["a body cut short", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nHello"],
    ["a chunk cut short", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nHello"],
    ["chunks without an end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n"],
    [
      "a chunk size that is none",
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n-1\r\n",
    ],
  ])("never passes %s off as a whole one", async (_, answer) => {
    using table = await createRawProxy(answer);
    const response = await table.request("/proxy/");
    await expect(response.text()).rejects.toThrow();
    expect(table.log.failures.map(({ fields }) => fields["code"])).toEqual(["GUEST_ABORT"]);
  });

  it("answers 502 when nothing listens there", async () => {
    using table = await createProxy(() => undefined);
    server!.close();
    await once(server!, "close");
    server = undefined;
    expect((await table.request("/proxy/")).status).toBe(502);
  });
});
