// The end of the process: what runs is finished, within bounds; nothing new begins.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";

const GUESTS = { http: HTTP_GUEST };

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  it("ends an idle server at once with 0, also with idle connections", async () => {
    await using server = await TestServer.start({ toml: httpRoutes("hello"), guests: GUESTS });
    using client = await RawClient.open(server.port);
    expect((await client.get("/hello")).text).toBe("Hello");
    using silent = await RawClient.open(server.port);
    server.signal(signal);
    expect(await server.exited).toBe(0);
    expect(await client.closed).toBe("end");
    await silent.closed;
    expect(server.records.at(-1)?.msg).toBe("stopped");
  });

  it("lets what runs finish, answers it whole, and accepts no more", async () => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: httpRoutes("hello", "events", {
        function: "parked",
        lines: `env = { backend = "${backend.address}" }`,
      }),
      guests: GUESTS,
    });
    using parked = await RawClient.open(server.port);
    void parked.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    using streamed = await RawClient.open(server.port);
    void streamed.send("GET /events HTTP/1.1\r\nHost: test\r\n\r\n");
    await streamed.head();
    await backend.waitForOpen(1);
    server.signal(signal);
    await server.waitFor(({ event }) => event === "stopping");
    await expect(RawClient.open(server.port)).rejects.toThrow("ECONNREFUSED");
    expect((await streamed.until("0\r\n\r\n")).toString()).toContain("data: 3\n\n");
    backend.answer("now");
    const response = await parked.response();
    expect(response.statusLine).toBe("HTTP/1.1 200 Ok");
    expect(response.values("connection")).toEqual(["close"]);
    expect(await server.exited).toBe(0);
    expect(await parked.closed).toBe("end");
  });
});

it("What still runs after shutdown_ms is cut off, and the exit code is 0", async () => {
  using backend = await SilentBackend.start();
  await using server = await TestServer.start({
    toml: `[server]\nshutdown_ms = 200\n${httpRoutes({
      function: "parked",
      lines: `env = { backend = "${backend.address}" }`,
    })}`,
    guests: GUESTS,
  });
  using client = await RawClient.open(server.port);
  void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
  await backend.waitForOpen(1);
  server.signal("SIGTERM");
  expect((await client.rest()).length).toBe(0);
  expect(await server.exited).toBe(0);
  const last = await server.waitFor(({ event }) => event === "stopped");
  expect(last.level).toBe("warn");
  expect(last.msg).toContain("server.shutdown_ms = 200");
  await backend.waitForOpen(0);
});

it.each([1, 2])(
  "A call that is cut off at the end has a line and is kept, with %i threads",
  async (threads) => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: `[server]\nshutdown_ms = 200\nthreads = ${threads}\ndata_dir = "data"\n${httpRoutes({
        function: "parked",
        lines: `env = { backend = "${backend.address}" }`,
      })}`,
      guests: GUESTS,
    });
    using client = await RawClient.open(server.port);
    void client.send("GET /parked HTTP/1.1\r\nHost: test\r\nX-Request-Id: cut-off\r\n\r\n");
    await backend.waitForOpen(1);
    server.signal("SIGTERM");
    expect(await server.exited).toBe(0);
    const calls = server.records.filter(({ event }) => event === "call");
    expect(calls).toMatchObject([{ requestId: "cut-off", code: "CLIENT_GONE", status: 0 }]);
    const { stdout } = await runCommand(["explain", "cut-off", "-c", join(server.folder, "config.toml")]);
    expect(stdout).toContain("waiting in tcp_read");
  },
);

it("A second signal ends everything at once, with 1", async () => {
  using backend = await SilentBackend.start();
  await using server = await TestServer.start({
    toml: httpRoutes({ function: "parked", lines: `env = { backend = "${backend.address}" }` }),
    guests: GUESTS,
  });
  using client = await RawClient.open(server.port);
  void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
  await backend.waitForOpen(1);
  server.signal("SIGTERM");
  await server.waitFor(({ event }) => event === "stopping");
  server.signal("SIGINT");
  expect(await server.exited).toBe(1);
  await client.closed;
});

it("A request that is only half there does not hold the end up beyond shutdown_ms", async () => {
  await using server = await TestServer.start({
    toml: `[server]\nshutdown_ms = 200\n${httpRoutes("hello")}`,
    guests: GUESTS,
  });
  using client = await RawClient.open(server.port);
  await client.send("GET /hello HTTP/1.1\r\nHost: te");
  server.signal("SIGTERM");
  expect(await server.exited).toBe(0);
  await client.closed;
});
