// Clocks and counts of the configuration, as a client meets them.
import { describe, expect, it } from "vitest";
import { TestServer, until } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";

const GUESTS = { http: HTTP_GUEST };

describe("wall_ms", () => {
  it("ends a parked call with 504, closes its connections and says so", async () => {
    using backend = await SilentBackend.start();
    const env = `env = { backend = "${backend.address}" }`;
    await using server = await TestServer.start({
      toml: httpRoutes("hello", { function: "parked", lines: `limits = { wall_ms = 150 }\n${env}` }),
      guests: GUESTS,
      expectedCodes: ["WALL_LIMIT"],
    });
    using client = await RawClient.open(server.port);
    const response = await client.get("/parked", "x-request-id: parked-1\r\n");
    expect(response.statusLine).toBe("HTTP/1.1 504 Gateway Timeout");
    expect(response.text).toBe("The function took too long. Request id: parked-1\n");
    await backend.waitForOpen(0);
    const record = await server.waitForCode("WALL_LIMIT");
    expect(record).toMatchObject({ application: "parked", requestId: "parked-1", status: 504 });
    expect(record["wallMs"]).toBeGreaterThanOrEqual(149);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("ends a call whose body never comes whole", async () => {
    await using server = await TestServer.start({
      toml: httpRoutes("hello", { function: "drain", lines: "limits = { wall_ms = 150 }" }),
      guests: GUESTS,
      expectedCodes: ["WALL_LIMIT"],
    });
    using client = await RawClient.open(server.port);
    void client.send("POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 100000\r\n\r\n");
    const drip = setInterval(() => void client.send("x"), 20);
    expect((await client.response()).status).toBe(504);
    clearInterval(drip);
    await client.closed;
  });

  it("cuts a streamed answer off, so that the client sees that it is not whole", async () => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: httpRoutes({
        function: "stuck",
        lines: `limits = { wall_ms = 150 }\nenv = { backend = "${backend.address}" }`,
      }),
      guests: GUESTS,
      expectedCodes: ["WALL_LIMIT"],
    });
    using client = await RawClient.open(server.port);
    void client.send("GET /stuck HTTP/1.1\r\nHost: test\r\n\r\n");
    await client.head();
    const rest = (await client.rest()).toString();
    expect(rest).toBe("9\r\ndata: 1\n\n\r\n");
    await backend.waitForOpen(0);
  });

  it("cuts the connection of a client that never reads a prepared answer", async () => {
    await using server = await TestServer.start({
      toml: httpRoutes("hello", { function: "large", lines: "limits = { wall_ms = 400 }" }),
      guests: GUESTS,
    });
    using other = await RawClient.open(server.port);
    expect((await other.get("/hello")).text).toBe("Hello");
    await server.kept();
    const before = server.descriptors();
    using client = await RawClient.open(server.port);
    client.socket.pause();
    // More than the system's own buffers take.
    void client.send("GET /large HTTP/1.1\r\nHost: test\r\n\r\n".repeat(40));
    await server.waitFor(({ application }) => application === "large");
    await until(
      () => server.descriptors() === before,
      () => `${server.descriptors()} descriptors, ${before} before`,
    );
    expect((await other.get("/hello")).text).toBe("Hello");
  });
});

describe("concurrency and queue", () => {
  it("refuse with 503 what is too much, at once", async () => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 1\n${httpRoutes("hello", {
        function: "parked",
        lines: `limits = { concurrency = 2, queue = 1 }\nenv = { backend = "${backend.address}" }`,
      })}`,
      guests: GUESTS,
    });
    const clients = await Promise.all(Array.from({ length: 3 }, () => RawClient.open(server.port)));
    for (const client of clients) void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(2);
    using late = await RawClient.open(server.port);
    const response = await late.get("/parked");
    expect(response.statusLine).toBe("HTTP/1.1 503 Service Unavailable");
    expect(response.values("retry-after")).toEqual(["1"]);
    expect(await server.waitForCode("QUEUE_FULL")).toMatchObject({ level: "warn", status: 503 });
    expect((await late.get("/hello")).text).toBe("Hello");
    clients[0]?.[Symbol.dispose]();
    // The one that waited takes the free place.
    await until(
      () => backend.accepted === 3,
      () => `${backend.accepted} connections`,
    );
    for (const client of clients) client[Symbol.dispose]();
    await backend.waitForOpen(0);
  });
});

describe("connections", () => {
  it("beyond the limit are closed, and those within are served", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 1\nconnections = 3\n${httpRoutes("hello")}`,
      guests: GUESTS,
    });
    const clients = await Promise.all(Array.from({ length: 3 }, () => RawClient.open(server.port)));
    for (const client of clients) expect((await client.get("/hello")).text).toBe("Hello");
    using fourth = await RawClient.open(server.port);
    await fourth.closed;
    for (const client of clients) expect((await client.get("/hello")).text).toBe("Hello");
    await server.kept();
    const before = server.descriptors();
    for (const client of clients) client[Symbol.dispose]();
    await until(
      () => server.descriptors() === before - 3,
      () => `${server.descriptors()} descriptors`,
    );
    using fifth = await RawClient.open(server.port);
    expect((await fifth.get("/hello")).text).toBe("Hello");
  });

  it("that idle are closed after keep_alive_ms", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nkeep_alive_ms = 50\n${httpRoutes("hello")}`,
      guests: GUESTS,
    });
    using client = await RawClient.open(server.port);
    expect((await client.get("/hello")).text).toBe("Hello");
    expect(await client.closed).toBe("end");
  });
});

describe("[server] at its ends", () => {
  it("a header timeout beyond every wall clock is taken", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nheader_timeout_ms = 86400000\nkeep_alive_ms = 86400000\n[limits]\nwall_ms = 1000\n${httpRoutes("hello")}`,
      guests: GUESTS,
    });
    using client = await RawClient.open(server.port);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("an IPv6 address is listened on and named in brackets, also for HTTP/1.0", async ({ skip }) => {
    const server = await TestServer.start({
      toml: `listen_address = "[::1]:0"\n${httpRoutes("hello")}`,
      guests: GUESTS,
    }).catch((error: unknown) => {
      if (String(error).includes("no address of this machine")) skip("this machine has no IPv6");
      throw error;
    });
    await using stopped = server;
    expect((await stopped.waitFor(({ event }) => event === "listening")).msg).toMatch(
      /^listening on http:\/\/\[::1\]:\d+ with \d+ threads?$/,
    );
    using client = await RawClient.open(server.port, "::1");
    void client.send("GET /hello HTTP/1.0\r\n\r\n");
    expect((await client.response()).text).toBe("Hello");
  });
});
