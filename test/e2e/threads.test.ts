// Several threads: each accepts connections of its own; together they are one server, from its start to its end.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import type { LogRecord } from "../support/command.ts";
import { guest } from "../support/guest.ts";
import { httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";
import { connectToEach, GUESTS, provoked, route, runToEnd, SEED_ROUTE, seedOf } from "../support/thread.ts";

const SCRIPT_ROUTE = `[[applications]]\nfile_path = "script.js"\nmethod = "GET"\nurl_path = "/script"\n`;

function scriptOf(text: string): string {
  return `const text = "${text} " + Math.random(); export const handler = () => ({ body: text });`;
}

function isLoud({ event, application }: LogRecord): boolean {
  return event === "guest" && application === "loud";
}

describe("threads = 3", () => {
  it("answer each for itself, with a snapshot of its own", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 3\ninstances = 300\n${SEED_ROUTE}`,
      guests: GUESTS,
    });
    const started = await server.waitFor(({ event }) => event === "listening");
    expect([started["threads"], started["instances"]]).toEqual([3, 300]);
    expect(started.msg).toMatch(/ with 3 threads$/);
    const clients = await connectToEach(server.port, 3);
    for (const [seed, client] of clients) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await seedOf(client)).toBe(seed);
      client[Symbol.dispose]();
    }
  });

  it("write what a guest logs at its start once", async () => {
    const logging = guest("(call $ok)", {
      fields: `(func (export "_initialize") (call $log (i32.const 0) (i64.const 2)))`,
    });
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 3\n${route("logging")}`,
      guests: { logging },
    });
    expect((await fetch(`${server.url}/logging`)).status).toBe(200);
    expect(server.records.filter(({ event }) => event === "start")).toHaveLength(1);
  });

  it("begin a script with one snapshot, also after a reload", async () => {
    const toml = `listen_address = "127.0.0.1:0"\n[server]\nthreads = 3\n${SEED_ROUTE}${SCRIPT_ROUTE}`;
    const { folder, configFile } = writeTable(toml, GUESTS);
    writeFileSync(join(folder, "script.js"), scriptOf("one"));
    await using server = await TestServer.open(configFile, {});
    const clients = [...(await connectToEach(server.port, 3)).values()];
    const ask = async (): Promise<string[]> =>
      Promise.all(clients.map(async (client) => (await client.get("/script")).text));
    const [first, ...others] = await ask();
    expect(first).toMatch(/^one 0\.\d+$/);
    expect(others).toEqual([first, first]);
    writeFileSync(join(folder, "script.js"), scriptOf("two"));
    server.signal("SIGHUP");
    await server.waitFor(({ event }) => event === "reload");
    const [next, ...rest] = await ask();
    expect(next).toMatch(/^two 0\.\d+$/);
    expect(rest).toEqual([next, next]);
    for (const client of clients) client[Symbol.dispose]();
  });

  it("never mix their lines", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 3\n${SEED_ROUTE}${route("loud")}`,
      guests: GUESTS,
    });
    const clients = [...(await connectToEach(server.port, 3)).values()];
    const ROUNDS = 40;
    await Promise.all(
      clients.map(async (client) => {
        void client.send("GET /loud HTTP/1.1\r\nHost: test\r\n\r\n".repeat(ROUNDS));
        for (let round = 0; round < ROUNDS; round++) {
          // oxlint-disable-next-line no-await-in-loop -- answers come one after the other
          expect((await client.response()).status).toBe(200);
        }
      }),
    );
    const total = ROUNDS * clients.length;
    await server.waitFor(() => server.records.filter(isLoud).length === total);
    // The records were parsed line by line; a mixed one would have failed there.
    expect(server.records.filter((record) => isLoud(record) && record.msg.length !== 60_000)).toEqual([]);
    for (const client of clients) client[Symbol.dispose]();
  });
});

describe("threads = 1", () => {
  it("starts no further thread", async () => {
    for (const [threads, stderr] of [
      [1, ""],
      [2, "a thread\na thread\n"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const server = await TestServer.start({
        toml: `[server]\nthreads = ${threads}\n${httpRoutes("hello")}`,
        guests: GUESTS,
        ...provoked("count"),
      });
      server.signal("SIGTERM");
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await server.exited).toBe(0);
      expect(server.stderr).toBe(stderr);
      rmSync(server.folder, { recursive: true });
    }
  });
});

describe("a system that cannot share a port", () => {
  it("is served by one thread, and the line at the start says so", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 4\n${httpRoutes("hello")}`,
      guests: GUESTS,
      ...provoked("unshared"),
    });
    const started = await server.waitFor(({ event }) => event === "listening");
    expect([started["threads"], started.msg]).toEqual([1, expect.stringMatching(/ with 1 thread$/)]);
    expect((await fetch(`${server.url}/hello`)).status).toBe(200);
  });
});

describe("an address that is in use", () => {
  it.each([
    [1, 2],
    [2, 1],
    [2, 2],
  ])("by a server of %d is refused to one of %d threads", async (first, second) => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = ${first}\n${httpRoutes("hello")}`,
      guests: GUESTS,
    });
    const address = `127.0.0.1:${server.port}`;
    const toml = `listen_address = "${address}"\n[server]\nthreads = ${second}\n${httpRoutes("hello")}`;
    expect(await runToEnd(toml)).toEqual({
      code: 1,
      stdout: "",
      stderr: `cannot listen on ${address}: another program uses the port; stop it, or set another listen_address\n`,
    });
  });
});

describe("the end of several threads", () => {
  it("waits for the calls of all of them", async () => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\n${httpRoutes({
        function: "parked",
        lines: `env = { backend = "${backend.address}" }`,
      })}${SEED_ROUTE}`,
      guests: GUESTS,
    });
    const clients = [...(await connectToEach(server.port, 2)).values()];
    for (const client of clients) void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(2);
    server.signal("SIGTERM");
    await server.waitFor(({ event }) => event === "stopping");
    await expect(RawClient.open(server.port)).rejects.toThrow("ECONNREFUSED");
    backend.answer("now");
    const answers = await Promise.all(clients.map((client) => client.response()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await server.exited).toBe(0);
    expect(server.records.at(-1)).toMatchObject({ level: "info", msg: "stopped" });
    for (const client of clients) client[Symbol.dispose]();
  });

  it.each(["throw", "block"])("does not hang on a thread in trouble: %s", async (trouble) => {
    using backend = await SilentBackend.start();
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\nshutdown_ms = 1000\n${httpRoutes({
        function: "parked",
        lines: `env = { backend = "${backend.address}" }`,
      })}${SEED_ROUTE}`,
      guests: GUESTS,
      expectedCodes: ["HOST_FAULT"],
      ...provoked(trouble),
    });
    const clients = [...(await connectToEach(server.port, 2)).values()];
    for (const client of clients) void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(2);
    server.signal("SIGTERM");
    await server.waitFor(({ event }) => event === "stopping");
    server.signal("SIGUSR2");
    expect(await server.exited).toBe(0);
    expect(server.records.at(-1)).toMatchObject({ level: "warn", event: "stopped" });
    expect(server.records.filter(({ msg }) => msg.includes("takes its place"))).toEqual([]);
    await Promise.all(clients.map((client) => client.closed));
  });
});
