// HTTP/2: what a function sees of a request, what a client sees of the answer, streams in both directions, and clients
// that misbehave.
import { constants } from "node:http2";
import { connect as connectSecure } from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import { guest, Texts } from "../support/guest.ts";
import { answerOf, headOf, Http2Client, pieceOf, tlsTable } from "../support/http2-client.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";

const LARGE = "limits = { request_body_bytes = 1099511627776, response_body_bytes = 1099511627776 }";

let server: TestServer;
let backend: SilentBackend;
let client: Http2Client;
beforeAll(async () => {
  backend = await SilentBackend.start();
  const env = `env = { backend = "${backend.address}" }`;
  const texts = new Texts();
  const twice = guest(
    `(call $ok) ${["Content-Type", "content-type", "HTTP2-Settings", "X-Latin"]
      .map((name) => `(call $response_set_header ${texts.at(name)} ${texts.at("x")})`)
      .join("")}`,
    { texts },
  );
  server = await TestServer.start({
    toml: `${tlsTable()}[server]\nthreads = 1\nheader_bytes = 4000\n${httpRoutes(
      "hello",
      "praise",
      "target",
      "events",
      "trap",
      "nothing",
      "large",
      "drain",
      "sip",
      "no_content",
      "reset_content",
      "not_modified",
      "no_content_stream",
      { name: "param", function: "target", path: "/target/:name" },
      { name: "posted", function: "hello", method: "POST", path: "/posted" },
      { name: "tiny", function: "drain", path: "/tiny", lines: "limits = { request_body_bytes = 10 }" },
      { name: "short", function: "parked", path: "/short", lines: `${env}\nlimits = { wall_ms = 200 }` },
      { name: "stopped", function: "stuck", path: "/stopped", lines: `${env}\nlimits = { wall_ms = 200 }` },
      { name: "slow", function: "endless", path: "/slow", lines: "limits = { wall_ms = 300 }" },
      { function: "echo", lines: LARGE },
      { function: "slow_drain", lines: LARGE },
      { function: "endless", lines: LARGE },
      { function: "parked", lines: env },
      { function: "stuck", lines: env },
    )}\n[[applications]]\nfile_path = "twice.wasm"\nmethod = "GET"\nurl_path = "/twice"\n`,
    guests: { http: HTTP_GUEST, twice },
    expectedCodes: ["GUEST_TRAP", "NO_STATUS", "WALL_LIMIT", "RESPONSE_TOO_LARGE"],
  });
});
beforeEach(async () => {
  client = await Http2Client.open(server.securePort);
});
afterEach(() => client[Symbol.dispose]());
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  backend[Symbol.dispose]();
});

async function expectHello(through = client): Promise<void> {
  expect((await through.request("/hello")).text).toBe("Hello");
}

describe("a function", () => {
  it("sees Host, its cookies on one line, and nothing that HTTP/1.1 does not have", async () => {
    const { text } = await client.request("/target?a=%20&b", {
      accept: "a/b",
      cookie: ["one=1", "two=2"],
      "x-request-id": "mine",
    });
    const authority = `localhost:${server.securePort}`;
    expect(text).toBe(
      `GET\n/target\na=%20&b\nmine\nHost: ${authority}\r\naccept: a/b\r\ncookie: one=1; two=2\r\nx-request-id: mine\r\n\n`,
    );
  });

  it("sees the Host of a request without an authority", async () => {
    const { text } = await client.request("/target", { host: "other.example" });
    expect(text).toContain("Host: other.example\r\n");
  });

  it.each(["/target/a%20b", "/target/%C3%A4?x", "/target/a;b"])(
    "is found on the long way: %s",
    async (path) => {
      const { status, text } = await client.request(path);
      expect([status, text.split("\n")[1]]).toEqual([200, path.split("?")[0]]);
    },
  );

  it("answers GET, HEAD, and any method that the route has", async () => {
    const head = await client.request("/hello", { ":method": "HEAD" });
    expect([head.status, head.headers["content-length"], head.text]).toEqual([200, "5", ""]);
    for (const method of ["PUT", "TRACE", "PROPFIND", "get", "MADE-UP"]) {
      // oxlint-disable-next-line no-await-in-loop
      const { text } = await client.request("/target", { ":method": method });
      expect(text.split("\n")[0]).toBe(method);
    }
    const refused = await client.request("/posted");
    expect([refused.status, refused.headers["allow"]]).toEqual([405, "POST"]);
    expect((await client.request("/nowhere")).status).toBe(404);
  });
});

describe("an answer", () => {
  it("has the function's headers in lower case, repeated ones apart, and no reason phrase", async () => {
    const { headers, status } = await client.request("/hello");
    expect(status).toBe(200);
    expect(headers["set-cookie"]).toEqual(["a=1", "b=2"]);
    expect(headers["x-spelled-out"]).toBe("value");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers["date"]).toBeDefined();
    expect(
      Object.keys(headers).filter((name) => /^(connection|keep-alive|transfer-encoding)$/.test(name)),
    ).toEqual([]);
    expect((await client.request("/praise")).status).toBe(299);
  });

  it("goes out though a header stands twice, and without what belongs to a connection", async () => {
    const { status, headers } = await client.request("/twice");
    expect(status).toBe(200);
    expect(headers["x-latin"]).toBe("x");
    expect(headers["http2-settings"]).toBeUndefined();
  });

  it.each([
    ["no_content", 204, undefined],
    ["reset_content", 205, "0"],
    ["not_modified", 304, undefined],
    ["no_content_stream", 204, undefined],
  ])("of %s has the status %d and no body", async (name, status, length) => {
    const answer = await client.request(`/${name}`);
    expect([answer.status, answer.headers["content-length"], answer.text, answer.rstCode]).toEqual([
      status,
      length,
      "",
      0,
    ]);
  });

  it.each([
    ["no_content", 204],
    ["reset_content", 205],
    ["no_content_stream", 204],
    ["praise", 299],
    ["hello", 200],
  ])("of %s reaches who sent a body that nobody reads", async (name, status) => {
    for (const body of ["short", "long".repeat(100_000)]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await client.request(`/${name}`, {}, body);
      expect([answer.status, answer.rstCode]).toEqual([status, 0]);
    }
  });

  it("to a function that fails is the error", async () => {
    expect((await client.request("/trap")).status).toBe(500);
    expect((await client.request("/nothing")).text).toBe("wasm failed");
    expect((await client.request("/short")).status).toBe(504);
  });

  it("of a megabyte arrives whole, on many streams at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => client.request("/large")));
    expect(answers.map(({ text }) => text.length)).toEqual(Array.from({ length: 20 }, () => 1_048_576));
  });

  it("arrives piece by piece, and is cut off with an error when it breaks off", async () => {
    const stream = client.start("/events");
    await headOf(stream);
    expect(await pieceOf(stream)).toBe("data: 1\n\n");
    expect((await answerOf(stream)).text).toBe("data: 2\n\ndata: 3\n\n");
    const broken = await client.request("/stopped");
    expect([broken.status, broken.text, broken.rstCode]).toEqual([
      200,
      "data: 1\n\n",
      constants.NGHTTP2_INTERNAL_ERROR,
    ]);
  });

  it("to a client that does not read is cut off at wall_ms", async () => {
    using other = await Http2Client.open(server.securePort);
    const stream = other.start("/slow");
    const closed = new Promise<void>((resolve) => {
      stream.on("close", () => resolve());
    });
    await headOf(stream);
    await server.waitFor(({ application, code }) => application === "slow" && code === "WALL_LIMIT");
    await closed;
    expect(stream.rstCode).toBe(constants.NGHTTP2_INTERNAL_ERROR);
  });
});

describe("a request body", () => {
  it("comes back from an echo, both streamed at once", async () => {
    const stream = client.start("/echo", { ":method": "POST" }, false);
    stream.write("one");
    await headOf(stream);
    expect(await pieceOf(stream)).toBe("one");
    stream.write("two");
    expect(await pieceOf(stream)).toBe("two");
    stream.end();
    expect((await answerOf(stream)).rstCode).toBe(0);
    const body = Buffer.alloc(3_000_000, "abcdefg");
    expect((await client.request("/echo", {}, body)).text === body.toString("latin1")).toBe(true);
  });

  it("over its limit is refused, announced or not", async () => {
    expect((await client.request("/tiny", { "content-length": "11" }, "x".repeat(11))).status).toBe(413);
    expect((await client.request("/tiny", {}, "x".repeat(11))).status).toBe(413);
    expect((await client.request("/tiny", {}, "x".repeat(10))).text).toBe("done");
  });

  it("waits for the function where the client does: 100 Continue", async () => {
    const stream = client.start("/drain", { ":method": "POST", expect: "100-continue" }, false);
    await new Promise<void>((resolve) => {
      stream.once("continue", resolve);
    });
    const answer = answerOf(stream);
    stream.end("body");
    expect((await answer).text).toBe("done");
  });

  it("that nobody reads ends with the answer, and holds no other request up", async () => {
    for (let round = 0; round < 150; round++) {
      const stream = client.start(round % 2 === 0 ? "/sip" : "/hello", { ":method": "POST" }, false);
      stream.write(Buffer.alloc(100_000));
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status, rstCode } = await answerOf(stream);
      expect([status, rstCode]).toEqual([200, 0]);
    }
    expect((await client.request("/drain", {}, Buffer.alloc(1_000_000))).text).toBe("done");
  });

  it("that is not read yet holds no other upload of the connection up", async () => {
    const waiting = Array.from({ length: 50 }, () => {
      const stream = client.start("/parked", { ":method": "POST" }, false);
      stream.write(Buffer.alloc(200_000));
      return answerOf(stream);
    });
    await backend.waitForOpen(50);
    expect((await client.request("/drain", {}, Buffer.alloc(1_000_000))).text).toBe("done");
    backend.answer("now");
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(
      Array.from({ length: 50 }, () => 200),
    );
  });

  it("that breaks off is no whole body: the call ends as CLIENT_GONE", async () => {
    const before = goneOf("drain");
    const stream = client.start("/drain", { ":method": "POST", expect: "100-continue" }, false);
    await new Promise<void>((resolve) => {
      stream.once("continue", resolve);
    });
    stream.write("half");
    // `close` would end the body first.
    stream.destroy(new Error("broken off"));
    await server.waitFor(() => goneOf("drain") === before + 1);
  });
});

function goneOf(application: string): number {
  return server.records.filter(
    (record) => record.application === application && record.code === "CLIENT_GONE",
  ).length;
}

describe("a client that leaves", () => {
  it("ends its calls, by a reset as by the end of its connection", async () => {
    const before = goneOf("parked");
    using other = await Http2Client.open(server.securePort);
    const [reset] = Array.from({ length: 10 }, () => other.start("/parked"));
    await backend.waitForOpen(10);
    reset?.close(constants.NGHTTP2_CANCEL);
    await server.waitFor(() => goneOf("parked") === before + 1);
    await backend.waitForOpen(9);
    other.session.destroy();
    await server.waitFor(() => goneOf("parked") === before + 10);
    await backend.waitForOpen(0);
  });

  it("is noticed while an answer streams", async () => {
    const stream = client.start("/endless");
    await pieceOf(stream);
    stream.close(constants.NGHTTP2_CANCEL);
    await server.waitFor(({ application, msg }) => application === "endless" && msg === "gone");
    await expectHello();
  });
});

describe("a hostile client", () => {
  it("that takes back its requests without end loses its connection, and no sandbox stays", async () => {
    using other = await Http2Client.open(server.securePort);
    for (let round = 0; round < 200 && !other.session.closed; round++) {
      const streams = Array.from({ length: 50 }, () => other.start("/parked"));
      for (const stream of streams) stream.close(constants.NGHTTP2_CANCEL);
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all(streams.map((stream) => answerOf(stream)));
    }
    expect(other.session.closed).toBe(true);
    await backend.waitForOpen(0);
    await expectHello();
  });

  it("cannot have more than a hundred requests at the same time on a connection", async () => {
    using other = await Http2Client.open(server.securePort);
    expect(other.session.remoteSettings.maxConcurrentStreams).toBe(100);
    for (let count = 0; count < 150; count++) other.start("/parked");
    await backend.waitForOpen(100);
    await expectHello();
    expect(backend.open).toBe(100);
    other.session.destroy();
    await backend.waitForOpen(0);
  });

  it("with headers over header_bytes loses that request, and no other", async () => {
    const { status, rstCode } = await client.request("/hello", { large: "x".repeat(5000) });
    expect([status, rstCode]).toEqual([0, constants.NGHTTP2_ENHANCE_YOUR_CALM]);
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`h${index}`, "1"]));
    expect((await client.request("/hello", many)).status).toBe(200);
    await expectHello();
  });

  it.each([
    ["a Host that is not the authority", { ":authority": "localhost", host: "other.example" }, 400],
    ["an authority that a URL writes otherwise", { ":authority": "0x7f.1" }, 400],
    ["the path *", { ":path": "*", ":method": "OPTIONS" }, 400],
    ["a backslash in its path", { ":path": "/a\\b" }, 400],
    // A reset says the same.
    ["an authority that is none", { ":authority": "a b" }, 0],
    ["an authority with a user", { ":authority": "user@localhost" }, 0],
    ["a path that is none", { ":path": "nowhere" }, 0],
  ] as const)("with %s is refused", async (_, headers, expected) => {
    const sent: Record<string, string> = { ...headers };
    const { status, rstCode } = await client.request(sent[":path"] ?? "/hello", sent);
    expect([status, rstCode]).toEqual([expected, expected === 0 ? constants.NGHTTP2_PROTOCOL_ERROR : 0]);
    using other = await Http2Client.open(server.securePort);
    await expectHello(other);
  });

  it("that asks for a tunnel is refused", async () => {
    const stream = client.session.request({ ":method": "CONNECT", ":authority": "localhost:1" });
    stream.on("error", () => undefined);
    expect((await answerOf(stream)).status).toBe(400);
  });

  it("that speaks no HTTP/2 after it chose to is cut off", async () => {
    const socket = connectSecure({
      port: server.securePort,
      rejectUnauthorized: false,
      ALPNProtocols: ["h2"],
    });
    socket.on("error", () => undefined);
    socket.write("GET / HTTP/1.1\r\nHost: test\r\n\r\n");
    socket.resume();
    await new Promise<void>((resolve) => {
      socket.on("close", () => resolve());
    });
    await expectHello();
  });
});
