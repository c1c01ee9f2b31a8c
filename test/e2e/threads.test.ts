// Several threads: each accepts connections of its own and dies alone; together they are one server.
import { describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import type { CommandOptions, LogRecord } from "../support/command.ts";
import { guest } from "../support/guest.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";

const PROVOKE = new URL("../support/provoke.ts", import.meta.url).href;

/** A random number that initialisation froze: another one for each thread. */
const SEED = guest(`(call $report_bytes (i32.const 720896) (i32.const 8)) (call $answer)`, {
  fields: `(func (export "_initialize") (call $random_get (i32.const 720896) (i64.const 8)))`,
});
/** Logs a line of 60,000 characters. */
const LOUD = guest(`(memory.fill (i32.const 720896) (i32.const 120) (i32.const 60000))
  (call $log (i32.const 720896) (i64.const 60000)) (call $ok)`);
const GUESTS = { http: HTTP_GUEST, seed: SEED, loud: LOUD };
const SEED_ROUTE = route("seed");

function route(name: string): string {
  return `[[applications]]\nfile_path = "${name}.wasm"\nmethod = "*"\nurl_path = "/${name}"\n`;
}

function provoked(trouble: string, flags = ""): CommandOptions {
  return { environment: { NODE_OPTIONS: `--import ${PROVOKE} ${flags}`, PROVOKE: trouble } };
}

function isLoud({ event, application }: LogRecord): boolean {
  return event === "guest" && application === "loud";
}

/** A connection to each of the threads, by their seeds. */
async function connectToEach(port: number, threads: number): Promise<Map<string, RawClient>> {
  const clients = new Map<string, RawClient>();
  for (let tries = 0; tries < 100 && clients.size < threads; tries++) {
    // oxlint-disable-next-line no-await-in-loop -- until there are enough
    const client = await RawClient.open(port);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const seed = await seedOf(client);
    if (clients.has(seed)) client[Symbol.dispose]();
    else clients.set(seed, client);
  }
  expect(clients.size).toBe(threads);
  return clients;
}

async function seedOf(client: RawClient): Promise<string> {
  return (await client.get("/seed")).body.toString("hex");
}

/** The client whose connection ends when thread 1 does, and the others. */
async function partOf(
  clients: Iterable<RawClient>,
): Promise<{ lost: RawClient; others: readonly RawClient[] }> {
  const all = [...clients];
  const lost = await Promise.race(all.map((client) => client.closed.then(() => client)));
  return { lost, others: all.filter((client) => client !== lost) };
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
    const { configFile } = writeTable(toml, GUESTS);
    expect(await runCommand([configFile])).toEqual({
      code: 1,
      stdout: "",
      stderr: `cannot listen on ${address}: another program uses the port; stop it, or set another listen_address\n`,
    });
  });
});

describe("a thread that dies", () => {
  it("for want of heap is replaced within a second, and the others do not notice", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\nkeep_alive_ms = 60000\n${SEED_ROUTE}`,
      guests: GUESTS,
      expectedCodes: ["HOST_FAULT"],
      ...provoked("heap", "--max-old-space-size=64"),
    });
    const clients = await connectToEach(server.port, 2);
    server.signal("SIGUSR2");
    const { lost, others } = await partOf(clients.values());
    const seeds = [...clients.keys()];
    expect(await seedOf(others[0]!)).toBe(seeds.find((seed) => clients.get(seed) !== lost));
    const died = await server.waitFor(({ event, level }) => event === "thread" && level === "error");
    expect([died["thread"], died["cause"]]).toEqual([1, expect.stringContaining("out of memory")]);
    const back = await server.waitFor(({ event, level }) => event === "thread" && level === "info");
    expect(Date.parse(String(back["time"])) - Date.parse(String(died["time"]))).toBeLessThan(1500);
    const after = await connectToEach(server.port, 2);
    expect([...after.keys()].filter((seed) => seeds.includes(seed))).toHaveLength(1);
    for (const client of [...others, ...after.values()]) client[Symbol.dispose]();
  });

  it("by a block of its event loop is ended by the watchdog and replaced", { timeout: 40_000 }, async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\nkeep_alive_ms = 60000\n${SEED_ROUTE}`,
      guests: GUESTS,
      expectedCodes: ["HOST_FAULT"],
      ...provoked("block"),
    });
    const clients = await connectToEach(server.port, 2);
    server.signal("SIGUSR2");
    const { others } = await partOf(clients.values());
    const died = await server.waitFor(({ event, level }) => event === "thread" && level === "error");
    expect([died["thread"], died["cause"]]).toEqual([1, "its event loop did not turn for 10 seconds"]);
    await server.waitFor(({ event, level }) => event === "thread" && level === "info");
    expect((await others[0]!.get("/seed")).status).toBe(200);
    const after = await connectToEach(server.port, 2);
    for (const client of [...others, ...after.values()]) client[Symbol.dispose]();
  });

  it("while it waits for who reads the log is not ended by the watchdog", { timeout: 40_000 }, async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\nkeep_alive_ms = 60000\n${SEED_ROUTE}${route("loud")}`,
      guests: GUESTS,
    });
    const clients = [...(await connectToEach(server.port, 2)).values()];
    const resume = server.pauseOutput();
    const answers = clients.map(async (client) => {
      void client.send("GET /loud HTTP/1.1\r\nHost: test\r\n\r\n".repeat(10));
      for (let count = 0; count < 10; count++) {
        // oxlint-disable-next-line no-await-in-loop -- answers come one after the other
        expect((await client.response()).status).toBe(200);
      }
    });
    // Longer than the watchdog would wait: there is nothing else to wait for.
    await new Promise((resolve) => {
      setTimeout(resolve, 12_500);
    });
    resume();
    await Promise.all(answers);
    expect(server.records.filter(({ event }) => event === "thread")).toEqual([]);
    for (const client of clients) client[Symbol.dispose]();
  });

  it("at its start is tried again after a pause", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\nkeep_alive_ms = 60000\n${SEED_ROUTE}`,
      guests: GUESTS,
      expectedCodes: ["HOST_FAULT"],
      ...provoked("restart"),
    });
    server.signal("SIGUSR2");
    await server.waitFor(({ event, level }) => event === "thread" && level === "info");
    const lines = server.records.filter(({ event }) => event === "thread");
    expect(lines.map(({ msg }) => msg)).toEqual([
      "thread 1 died: provoked; another takes its place",
      "thread 1 died: provoked at the restart; it died at its start; another takes its place in 1 s",
      "thread 1 listens",
    ]);
  });

  it("before any listens ends the start with a reason", async () => {
    const { configFile } = writeTable(
      `listen_address = "127.0.0.1:0"\n[server]\nthreads = 2\n${SEED_ROUTE}`,
      GUESTS,
    );
    expect(await runCommand([configFile], provoked("start"))).toEqual({
      code: 1,
      stdout: "",
      stderr: "a thread cannot start: provoked at the start\n",
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
