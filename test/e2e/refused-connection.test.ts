// Connections that never make a request: broken HTTP, headers that are too large or too late, framing that two
// servers could read in two ways.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({
    toml: `[server]\nheader_timeout_ms = 300\n${httpRoutes("hello", "target", "drain", "echo", "sleep")}`,
    guests: { http: HTTP_GUEST },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

/** Sends the bytes and expects a whole answer with this status, and then the end of the connection. */
async function expectRefusal(bytes: string | Uint8Array, status: number, sentence: string): Promise<void> {
  using client = await RawClient.open(server.port);
  void client.send(bytes);
  const response = await client.response();
  expect(response.status).toBe(status);
  expect(response.text).toBe(`${sentence}\n`);
  expect(response.values("connection")).toEqual(["close"]);
  expect(await client.closed).toBe("end");
  expect(client.pending).toBe(0);
}

async function expectHello(): Promise<void> {
  using client = await RawClient.open(server.port);
  expect((await client.get("/hello")).text).toBe("Hello");
}

describe("headers that are too large", () => {
  it.each([
    ["one line of 64 KiB", `X: ${"x".repeat(65_536)}\r\n`],
    ["64 KiB in many lines", "X: yyyyyyyyyy\r\n".repeat(4370)],
    ["64 KiB in one name", `${"x".repeat(65_536)}: y\r\n`],
    ["a megabyte", `X: ${"x".repeat(1_048_576)}\r\n`],
  ])("%s: 431", async (_, lines) => {
    await expectRefusal(
      `GET /hello HTTP/1.1\r\nHost: test\r\n${lines}\r\n`,
      431,
      "The request headers are too large.",
    );
    await expectHello();
  });

  it("in the request line: 431", async () => {
    await expectRefusal(
      `GET /${"x".repeat(65_536)} HTTP/1.1\r\nHost: test\r\n\r\n`,
      431,
      "The request headers are too large.",
    );
  });

  it("just below the limit pass whole", async () => {
    using client = await RawClient.open(server.port);
    const value = "x".repeat(15_000);
    expect((await client.get("/target", `X-Large: ${value}\r\n`)).text).toContain(`X-Large: ${value}\r\n`);
  });

  it("leave one line in the log", async () => {
    const record = await server.waitFor(({ code }) => code === "REQUEST_HEADERS_TOO_LARGE");
    expect(record).toMatchObject({ level: "info", event: "connection", status: 431 });
  });
});

describe("headers that are too late", () => {
  it.each([
    ["never complete", "GET /hello HTTP/1.1\r\nHost: te"],
    ["never begun", ""],
  ])("%s: 408", async (_, bytes) => {
    await expectRefusal(bytes, 408, "The request did not arrive in time.");
    await expectHello();
  });

  it("one byte at a time: 408 although something always comes", async () => {
    using client = await RawClient.open(server.port);
    void client.send("GET /hello HTTP/1.1\r\nHost: test\r\nX: ");
    const drip = setInterval(() => void client.send("x"), 100);
    const response = await client.response().finally(() => clearInterval(drip));
    expect(response.statusLine).toBe("HTTP/1.1 408 Request Timeout");
    expect(response.text).toBe("The request did not arrive in time.\n");
    await client.closed;
  });
});

describe("what is no HTTP", () => {
  it.each([
    ["garbage", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"],
    ["another version", "GET /hello HTTP/3.7\r\nHost: test\r\n\r\n"],
    ["HTTP/2 with prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["a method in lower case", "get /hello HTTP/1.1\r\nHost: test\r\n\r\n"],
    ["no Host", "GET /hello HTTP/1.1\r\n\r\n"],
    ["a space before the colon", "GET /hello HTTP/1.1\r\nHost : test\r\n\r\n"],
    ["a header without a colon", "GET /hello HTTP/1.1\r\nHost: test\r\nnonsense\r\n\r\n"],
    ["a header without a name", "GET /hello HTTP/1.1\r\nHost: test\r\n: x\r\n\r\n"],
    ["NUL in a header", "GET /hello HTTP/1.1\r\nHost: test\r\nX: a\u0000b\r\n\r\n"],
    ["NUL in the path", "GET /hel\u0000lo HTTP/1.1\r\nHost: test\r\n\r\n"],
    ["CR alone in a header", "GET /hello HTTP/1.1\r\nHost: test\r\nX: a\rb\r\n\r\n"],
    ["line ends without CR", "GET /hello HTTP/1.1\nHost: test\n\n"],
    ["a folded header", "GET /hello HTTP/1.1\r\nHost: test\r\nX: a\r\n b\r\n\r\n"],
  ])("%s: 400", async (name, bytes) => {
    using client = await RawClient.open(server.port);
    void client.send(bytes);
    const response = await client.response();
    expect(response.status, name).toBe(400);
    expect(response.values("connection")).toEqual(["close"]);
    await client.closed;
    await expectHello();
  });
});

describe("framing that two servers could read in two ways", () => {
  const CHUNKED = "POST /drain HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n";
  it.each([
    [
      "two lengths",
      "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nHello!",
    ],
    [
      "the same length twice",
      "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nHello",
    ],
    ["a list of lengths", "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 5, 5\r\n\r\nHello"],
    ["a negative length", "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: -5\r\n\r\nHello"],
    ["a signed length", "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: +5\r\n\r\nHello"],
    [
      "a length beyond 2^64",
      "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 18446744073709551621\r\n\r\nHello",
    ],
    [
      "a length and chunks",
      "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    [
      "chunks and a length",
      "POST /drain HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    ],
    [
      "an unknown encoding last",
      "POST /drain HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
    ],
    [
      "an encoding with a vertical tab",
      "POST /drain HTTP/1.1\r\nHost: test\r\nTransfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
    ],
    ["a chunk size that is no number", `${CHUNKED}zz\r\nHello\r\n0\r\n\r\n`],
    ["a chunk size with a prefix", `${CHUNKED}0x5\r\nHello\r\n0\r\n\r\n`],
    ["a negative chunk size", `${CHUNKED}-5\r\nHello\r\n0\r\n\r\n`],
    ["a chunk size beyond 2^64", `${CHUNKED}10000000000000005\r\nHello\r\n0\r\n\r\n`],
    ["a chunk longer than it says", `${CHUNKED}4\r\nHello\r\n0\r\n\r\n`],
    ["a chunk ended by LF alone", `${CHUNKED}5\nHello\r\n0\r\n\r\n`],
    ["a space before the chunk size", `${CHUNKED} 5\r\nHello\r\n0\r\n\r\n`],
  ])("%s: refused, and what follows is no request", async (name, bytes) => {
    using client = await RawClient.open(server.port);
    void client.send(`${bytes}GET /target?smuggled HTTP/1.1\r\nHost: test\r\n\r\n`);
    const all = (await client.rest()).toString("latin1");
    expect(all, name).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(all).not.toContain("smuggled");
    expect(all.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    await expectHello();
  });

  it("a chunk extension without end: refused, with bounded memory", async () => {
    using client = await RawClient.open(server.port);
    void client.send(CHUNKED);
    void client.send(`5;${"x".repeat(4 * 1024 * 1024)}`);
    const response = await client.response();
    expect(response.status).toBe(413);
    await client.closed;
  });

  it("trailers without end: refused", async () => {
    using client = await RawClient.open(server.port);
    void client.send(`${CHUNKED}0\r\n${"X: yyyyyyyyyy\r\n".repeat(10_000)}`);
    expect((await client.response()).status).toBe(431);
    await client.closed;
  });

  it("a GET with a body: the body is no request", async () => {
    using client = await RawClient.open(server.port);
    const inner = "GET /target?smuggled HTTP/1.1\r\nHost: test\r\n\r\n";
    void client.send(`GET /hello HTTP/1.1\r\nHost: test\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`);
    expect((await client.response()).text).toBe("Hello");
    expect((await client.get("/hello")).text).toBe("Hello");
  });
});

describe("a broken request behind others", () => {
  it("ends the connection and nothing else", async () => {
    using client = await RawClient.open(server.port);
    void client.send("GET /hello HTTP/1.1\r\nHost: test\r\n\r\n");
    expect((await client.response()).text).toBe("Hello");
    void client.send("nonsense\r\n\r\n");
    expect((await client.response()).status).toBe(400);
    await client.closed;
  });

  it("never puts a second status line into an answer that has begun", async () => {
    using client = await RawClient.open(server.port);
    void client.send("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n");
    expect((await client.head()).status).toBe(200);
    expect((await client.chunk()).toString()).toBe("Hello");
    void client.send("nonsense\r\n");
    expect((await client.rest()).toString()).not.toContain("HTTP/1.1");
  });
});
