// What goes over the wire, byte for byte, from the command as a process.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";

const TOML = httpRoutes(
  { function: "hello", method: "GET" },
  "praise",
  "target",
  { function: "target", name: "head-only", method: "HEAD", path: "/head-only" },
  { function: "echo", method: "POST" },
  "sip",
  "sleep",
  "events",
  "large",
  "no_content",
  "reset_content",
  "not_modified",
  "no_content_stream",
  "trap",
  "nothing",
  { function: "drain", lines: "limits = { request_body_bytes = 1000 }" },
);

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({
    toml: TOML,
    guests: { http: HTTP_GUEST },
    expectedCodes: ["GUEST_TRAP", "NO_STATUS"],
  });
});
afterAll(() => server[Symbol.asyncDispose]());

describe("an answer", () => {
  it("has the guest's reason phrase, header order and spelling, and one Content-Length", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/hello", "x-request-id: abc\r\n");
    expect(response.statusLine).toBe("HTTP/1.1 200 Ok");
    expect(response.lines.filter((line) => !line.startsWith("Date:"))).toEqual([
      "Set-Cookie: a=1",
      "X-Spelled-Out: value",
      "Set-Cookie: b=2",
      "x-request-id: abc",
      "Content-Length: 5",
      "Connection: keep-alive",
      "Keep-Alive: timeout=5",
    ]);
    expect(response.text).toBe("Hello");
  });

  it("carries any status and bytes above ASCII in the reason phrase", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/praise");
    expect(response.statusLine).toBe("HTTP/1.1 299 Sehr gut \u00fc");
    expect(response.values("content-length")).toEqual(["0"]);
  });

  it("to HEAD has the headers of GET and no body", async () => {
    using client = await RawClient.open(server.port);
    void client.send("HEAD /hello HTTP/1.1\r\nHost: test\r\n\r\n");
    const response = await client.response({ head: true });
    expect(response.statusLine).toBe("HTTP/1.1 200 Ok");
    expect(response.values("content-length")).toEqual(["5"]);
    expect(response.values("set-cookie")).toEqual(["a=1", "b=2"]);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("to HEAD comes at once from a function that streams", async () => {
    using client = await RawClient.open(server.port);
    void client.send("HEAD /events HTTP/1.1\r\nHost: test\r\n\r\n");
    expect((await client.response({ head: true })).status).toBe(200);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it.each([
    ["/no_content", 204, []],
    ["/not_modified", 304, []],
    ["/reset_content", 205, ["0"]],
    ["/no_content_stream", 204, []],
  ])("of %s has status %i and leaves the connection usable", async (path, status, length) => {
    using client = await RawClient.open(server.port);
    const response = await client.get(path);
    expect(response.status).toBe(status);
    expect(response.values("content-length")).toEqual(length);
    expect(response.values("transfer-encoding")).toEqual([]);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("is 500 with the request id when the guest traps, and the log tells why", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/trap", "x-request-id: trap-1\r\n");
    expect(response.statusLine).toBe("HTTP/1.1 500 Internal Server Error");
    expect(response.values("x-request-id")).toEqual(["trap-1"]);
    expect(response.text).toBe("The function failed. Request id: trap-1\n");
    const record = await server.waitForCode("GUEST_TRAP");
    expect(record).toMatchObject({ application: "trap", function: "trap", requestId: "trap-1", status: 500 });
    expect(record["stack"]).toEqual([expect.stringMatching(/wasm-function\[\d+\]:0x/)]);
  });

  it("is 500 with the original's body when the guest sets no status", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/nothing");
    expect(response.status).toBe(500);
    expect(response.text).toBe("wasm failed");
  });
});

describe("the request id", () => {
  it("is the client's own when it has a sane form, and a new one otherwise", async () => {
    using client = await RawClient.open(server.port);
    for (const id of ["a", "trace-1.2_3:4@x+y/z=~", "x".repeat(128)]) {
      expect((await client.get("/hello", `X-Request-Id: ${id}\r\n`)).values("x-request-id")).toEqual([id]);
    }
    for (const id of ["", "with space", "x".repeat(129), "caf\u00e9", '"quoted"', "a\r\nx-request-id: b"]) {
      const [own = ""] = (await client.get("/hello", `x-request-id: ${id}\r\n`)).values("x-request-id");
      expect(own).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    }
  });

  it("is the same for the guest as in the answer", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/target");
    expect(response.text.split("\n")[3]).toBe(response.values("x-request-id")[0]);
  });
});

describe("a route", () => {
  it("that does not exist answers 404 in the original's words", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/nowhere");
    expect(response.statusLine).toBe("HTTP/1.1 404 Not Found");
    expect(response.text).toBe("Route not found\n");
    expect(response.values("x-request-id")).toHaveLength(1);
  });

  it("that has other methods answers 405 and names them", async () => {
    using client = await RawClient.open(server.port);
    for (const method of ["POST", "OPTIONS", "DELETE", "PROPFIND"]) {
      void client.send(`${method} /hello HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n`);
      const response = await client.response();
      expect(response.statusLine).toBe("HTTP/1.1 405 Method Not Allowed");
      expect(response.values("allow")).toEqual(["GET, HEAD"]);
      expect(response.text).toBe("Method not allowed\n");
    }
    expect((await client.get("/echo")).values("allow")).toEqual(["POST"]);
  });

  it("for HEAD alone answers HEAD and refuses GET", async () => {
    using client = await RawClient.open(server.port);
    void client.send("HEAD /head-only HTTP/1.1\r\nHost: test\r\n\r\n");
    expect((await client.response({ head: true })).status).toBe(200);
    const refused = await client.get("/head-only");
    expect(refused.status).toBe(405);
    expect(refused.values("allow")).toEqual(["HEAD"]);
  });

  it.each(["GET", "POST", "OPTIONS", "TRACE", "QUERY", "M-SEARCH"])(
    "for any method answers %s",
    async (method) => {
      using client = await RawClient.open(server.port);
      void client.send(`${method} /target HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n`);
      expect((await client.response()).text.split("\n")[0]).toBe(method);
    },
  );
});

describe("the request target", () => {
  it.each([
    ["/target?a=%20b&c=d+e", "/target", "a=%20b&c=d+e"],
    ["/%74arget", "/%74arget", ""],
    ["/target?", "/target", ""],
    ["/target?a?b=/../c", "/target", "a?b=/../c"],
    ["/x/../target", "/x/../target", ""],
    ["http://other.example:81/target?q", "/target", "q"],
  ])("%s reaches the guest as sent", async (sent, path, query) => {
    using client = await RawClient.open(server.port);
    const lines = (await client.get(sent)).text.split("\n");
    expect(lines.slice(1, 3)).toEqual([path, query]);
  });

  it("with headers reaches the guest in order and spelling, repeated lines apart", async () => {
    using client = await RawClient.open(server.port);
    const { text } = await client.get(
      "/target",
      "X-b: 2\r\nx-A:  1 \r\nX-B: 3\r\nCookie: a\r\nEmpty:\r\nO: \u00ff\r\n",
    );
    expect(text.split("\n").slice(4).join("\n")).toBe(
      "Host: test\r\nX-b: 2\r\nx-A: 1\r\nX-B: 3\r\nCookie: a\r\nEmpty: \r\nO: \u00ff\r\n\n",
    );
  });

  it("`*` of OPTIONS and the tunnel of CONNECT reach no guest and harm nobody", async () => {
    using client = await RawClient.open(server.port);
    void client.send("OPTIONS * HTTP/1.1\r\nHost: test\r\n\r\n");
    expect((await client.response()).status).toBe(400);
    using tunnel = await RawClient.open(server.port);
    void tunnel.send("CONNECT test:443 HTTP/1.1\r\nHost: test\r\n\r\n");
    expect((await tunnel.rest()).toString()).not.toContain(" 200 ");
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("with an upgrade that nobody offers is an ordinary request", async () => {
    using client = await RawClient.open(server.port);
    const upgrade =
      "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n";
    expect((await client.get("/hello", upgrade)).statusLine).toBe("HTTP/1.1 200 Ok");
  });

  it.each([
    ["a Host that is no host", "GET /hello HTTP/1.1\r\nHost: a b/c@d\r\n\r\n"],
    ["bytes above ASCII", "GET /hello?caf\u00c3\u00a9 HTTP/1.1\r\nHost: test\r\n\r\n"],
    ["an origin that is none", "GET http://a:b:c/hello HTTP/1.1\r\nHost: test\r\n\r\n"],
  ])("with %s is refused", async (_, request) => {
    using client = await RawClient.open(server.port);
    void client.send(request);
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 400 Bad Request");
    expect(response.text).toBe("The request is not valid HTTP.\n");
  });
});

describe("a connection", () => {
  it("is used again, also after errors and bodies that the guest left unread", async () => {
    using client = await RawClient.open(server.port);
    for (let round = 0; round < 3; round++) {
      expect((await client.get("/hello")).text).toBe("Hello");
      expect((await client.get("/nowhere")).status).toBe(404);
      void client.send(
        `POST /hello HTTP/1.1\r\nHost: test\r\nContent-Length: 4000\r\n\r\n${"x".repeat(4000)}`,
      );
      expect((await client.response()).status).toBe(405);
      void client.send(
        `POST /sip HTTP/1.1\r\nHost: test\r\nContent-Length: 65536\r\n\r\n${"x".repeat(65536)}`,
      );
      expect((await client.response()).text).toBe("done");
    }
  });

  it("ends when the client says so", async () => {
    using client = await RawClient.open(server.port);
    const response = await client.get("/hello", "Connection: close\r\n");
    expect(response.values("connection")).toEqual(["close"]);
    expect(await client.closed).toBe("end");
  });

  it("of HTTP/1.0 gets an answer with a length and ends; a stream ends with it", async () => {
    using client = await RawClient.open(server.port);
    void client.send("GET /hello HTTP/1.0\r\n\r\n");
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 200 Ok");
    expect(response.values("connection")).toEqual(["close"]);
    expect(await client.closed).toBe("end");
    using streaming = await RawClient.open(server.port);
    void streaming.send("GET /events HTTP/1.0\r\n\r\n");
    const stream = await streaming.response();
    expect(stream.values("transfer-encoding")).toEqual([]);
    expect(stream.text).toBe("data: 1\n\ndata: 2\n\ndata: 3\n\n");
  });

  it("of HTTP/1.0 with keep-alive is used again", async () => {
    using client = await RawClient.open(server.port);
    for (let round = 0; round < 2; round++) {
      void client.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
      const response = await client.response();
      expect(response.values("connection")).toEqual(["keep-alive"]);
      expect(response.text).toBe("Hello");
    }
  });

  it("answers requests of one packet in their order, a slow one first", async () => {
    using client = await RawClient.open(server.port);
    const requests = ["/sleep", "/hello", "/nowhere", "/large", "/target", "/events", "/hello"];
    void client.send(requests.map((path) => `GET ${path} HTTP/1.1\r\nHost: test\r\n\r\n`).join(""));
    const bodies: string[] = [];
    for (const _ of requests) bodies.push((await client.response()).text);
    expect(bodies[0]).toBe("slept");
    expect(bodies[1]).toBe("Hello");
    expect(bodies[2]).toBe("Route not found\n");
    expect(bodies[3]).toHaveLength(1_048_576);
    expect(bodies[4]).toMatch(/^GET\n\/target\n/);
    expect(bodies[5]).toBe("data: 1\n\ndata: 2\n\ndata: 3\n\n");
    expect(bodies[6]).toBe("Hello");
  });

  it("answers a request that comes in single bytes", async () => {
    using client = await RawClient.open(server.port);
    for (const byte of "GET /hello HTTP/1.1\r\nHost: t\r\n\r\n") await client.send(byte);
    expect((await client.response()).text).toBe("Hello");
  });
});

describe("a request body", () => {
  it("over the limit is refused at once when it is announced", async () => {
    using client = await RawClient.open(server.port);
    void client.send("POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 1001\r\n\r\n");
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 413 Content Too Large");
    expect(response.text).toBe("The request body is too large.\n");
    const record = await server.waitForCode("REQUEST_BODY_TOO_LARGE");
    expect(record).toMatchObject({ level: "info", status: 413, application: "drain" });
  });

  it("over the limit is refused at once instead of a leave to send it", async () => {
    using client = await RawClient.open(server.port);
    void client.send(
      "POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n",
    );
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 413 Content Too Large");
    expect(response.values("connection")).toEqual(["close"]);
    expect(await client.closed).toBe("end");
  });

  it("over the limit is refused as it comes when it is not announced", async () => {
    using client = await RawClient.open(server.port);
    void client.send("POST /drain HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    void client.send(`1f4\r\n${"x".repeat(500)}\r\n`);
    void client.send(`1f5\r\n${"x".repeat(501)}\r\n`);
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 413 Content Too Large");
    expect(response.values("connection")).toEqual(["close"]);
  });

  it("exactly at the limit passes, announced or not", async () => {
    using client = await RawClient.open(server.port);
    void client.send(`POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 1000\r\n\r\n${"x".repeat(1000)}`);
    expect((await client.response()).text).toBe("done");
    void client.send(
      `POST /drain HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n3e8\r\n${"x".repeat(1000)}\r\n0\r\n\r\n`,
    );
    expect((await client.response()).text).toBe("done");
  });

  it("waits for `100 Continue`, which comes when the guest reads", async () => {
    using client = await RawClient.open(server.port);
    void client.send(
      "POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
    );
    expect((await client.head()).statusLine).toBe("HTTP/1.1 100 Continue");
    void client.send("Hello");
    expect((await client.response()).text).toBe("Hello");
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("that waits for leave and is never read gets none, and the connection ends with the answer", async () => {
    using client = await RawClient.open(server.port);
    void client.send(
      "POST /target HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
    );
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 200 Ok");
    expect(response.values("connection")).toEqual(["close"]);
    expect(await client.closed).toBe("end");
  });

  it("with another expectation is refused", async () => {
    using client = await RawClient.open(server.port);
    expect((await client.get("/hello", "Expect: miracles\r\n")).status).toBe(417);
  });

  it("passes through unchanged, every byte of it, in both framings", async () => {
    using client = await RawClient.open(server.port);
    const bytes = Buffer.from(Array.from({ length: 256 * 40 }, (_, index) => index % 256));
    void client.send(`POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: ${bytes.length}\r\n\r\n`);
    void client.send(bytes);
    expect(bytes.equals((await client.response()).body)).toBe(true);
    void client.send("POST /echo HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    void client.send(`${bytes.length.toString(16)};name=value\r\n`);
    void client.send(bytes);
    void client.send("\r\n0\r\nTrailer: x\r\n\r\n");
    expect(bytes.equals((await client.response()).body)).toBe(true);
  });
});
