// Clients that mean harm. After each of them the server answers others, and its descriptors and memory are back.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer, until } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";

const MIB = 1024 * 1024;
/** What a garbage collector may leave lying about after so much traffic. */
const SLACK_MIB = 96;
const LARGE = "request_body_bytes = 1099511627776, response_body_bytes = 1099511627776";
const REQUEST = "GET /hello HTTP/1.1\r\nHost: test\r\n\r\n";

let server: TestServer;
let backend: SilentBackend;
let descriptors: number;
let memory: number;

beforeAll(async () => {
  backend = await SilentBackend.start();
  server = await TestServer.start({
    toml: `[server]\nthreads = 1\nheader_timeout_ms = 1500\n${httpRoutes(
      "hello",
      { function: "hello", name: "unread", path: "/unread", lines: `limits = { ${LARGE} }` },
      { function: "drain", lines: `limits = { ${LARGE}, wall_ms = 1500 }` },
      { function: "sip", lines: `limits = { ${LARGE} }` },
      { function: "endless", lines: `limits = { ${LARGE}, wall_ms = 1500 }` },
      { function: "parked", lines: `env = { backend = "${backend.address}" }\nlimits = { wall_ms = 1500 }` },
    )}`,
    guests: { http: HTTP_GUEST },
    expectedCodes: ["WALL_LIMIT"],
  });
  // Warm: lazily opened files and compiled code are no leak.
  for (let round = 0; round < 5; round++) await helloes(200);
  await server.kept();
  descriptors = server.descriptors();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  backend[Symbol.dispose]();
});
beforeEach(() => {
  memory = server.residentMib();
});

/** So many answers over one connection, which is closed then. */
async function helloes(count: number): Promise<void> {
  using client = await RawClient.open(server.port);
  for (let index = 0; index < count; index++) expect((await client.get("/hello")).text).toBe("Hello");
}

/** The server is as it was before: it answers, and holds nothing of what happened. */
async function expectRecovery(): Promise<void> {
  await helloes(20);
  await until(
    () => server.descriptors() <= descriptors,
    () => `${server.descriptors()} descriptors, ${descriptors} before`,
  );
  await until(
    () => server.residentMib() - memory < SLACK_MIB,
    () => `${server.residentMib()} MiB, ${memory} before`,
  );
  expect(server.stderr).toBe("");
}

function openMany(count: number): Promise<RawClient[]> {
  return Promise.all(Array.from({ length: count }, () => RawClient.open(server.port)));
}

describe("connections that are opened and reset", () => {
  it("10,000 of them, half of them in the middle of a request", async () => {
    for (let batch = 0; batch < 50; batch++) {
      const clients = await openMany(200);
      await Promise.all(
        clients
          .filter((_, index) => index % 2 === 0)
          .map((client) => client.send("GET /hello HTTP/1.1\r\nHo")),
      );
      for (const client of clients) client.reset();
      if (batch % 10 === 0) await helloes(1);
    }
    await expectRecovery();
  });

  it("500 of them with an answer on the way", async () => {
    const clients = await openMany(500);
    await Promise.all(
      clients.map((client) => client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n" + REQUEST)),
    );
    for (const client of clients) client.reset();
    await backend.waitForOpen(0);
    await expectRecovery();
  });
});

describe("requests that never come whole", () => {
  it("1,000 half heads are answered with 408 and closed, and others are served meanwhile", async () => {
    const clients = await openMany(1000);
    for (const client of clients) void client.send("GET /hello HTTP/1.1\r\nHost: te");
    await helloes(1);
    const answers = await Promise.all(clients.map((client) => client.response()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([408]));
    await Promise.all(clients.map((client) => client.closed));
    await expectRecovery();
  });

  it("200 clients that send a byte now and then are closed all the same", async () => {
    const clients = await openMany(200);
    for (const client of clients) void client.send("GET /hello HTTP/1.1\r\nX: ");
    const drip = setInterval(() => {
      for (const client of clients) void client.send("x");
    }, 100);
    await helloes(1);
    await Promise.all(clients.map((client) => client.closed));
    clearInterval(drip);
    await expectRecovery();
  });

  it("200 bodies that come a byte now and then end with the wall clock", async () => {
    const clients = await openMany(200);
    for (const client of clients) {
      void client.send("POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 1000000\r\n\r\n");
    }
    const drip = setInterval(() => {
      for (const client of clients) void client.send("x");
    }, 100);
    const answers = await Promise.all(clients.map((client) => client.response()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([504]));
    await Promise.all(clients.map((client) => client.closed));
    clearInterval(drip);
    await expectRecovery();
  });
});

describe("an upload that nobody reads", () => {
  it("of 1 GiB gets its answer at once, and the connection ends", async () => {
    using client = await RawClient.open(server.port);
    void client.send("POST /unread HTTP/1.1\r\nHost: test\r\nContent-Length: 1073741824\r\n\r\n");
    const piece = Buffer.alloc(MIB);
    const upload = (async () => {
      for (let count = 0; count < 1024; count++) if (!(await client.send(piece))) return;
    })();
    const response = await client.response();
    expect(response.statusLine).toBe("HTTP/1.1 200 Ok");
    expect(response.values("connection")).toEqual(["close"]);
    expect(response.text).toBe("Hello");
    await upload;
    await client.closed;
    expect(server.residentMib() - memory).toBeLessThan(SLACK_MIB);
    await expectRecovery();
  });

  it("of 1 GiB in chunks, after a guest that read ten bytes", async () => {
    using client = await RawClient.open(server.port);
    void client.send("POST /sip HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\r\n");
    const piece = Buffer.concat([Buffer.from("100000\r\n"), Buffer.alloc(MIB), Buffer.from("\r\n")]);
    const upload = (async () => {
      for (let count = 0; count < 1024; count++) if (!(await client.send(piece))) return;
    })();
    expect((await client.response()).text).toBe("done");
    await upload;
    await client.closed;
    await expectRecovery();
  });

  it("without end is cut off", async () => {
    using client = await RawClient.open(server.port);
    void client.send("POST /unread HTTP/1.1\r\nHost: test\r\nContent-Length: 1099511627776\r\n\r\n");
    const drip = setInterval(() => void client.send(Buffer.alloc(1024)), 20);
    expect((await client.response()).text).toBe("Hello");
    await client.closed;
    clearInterval(drip);
    await expectRecovery();
  });

  it("by an ordinary client that sends all before it reads gets its answer too", async () => {
    const response = await fetch(`${server.url}/unread`, { method: "POST", body: new Uint8Array(64 * MIB) });
    expect(await response.text()).toBe("Hello");
    await expectRecovery();
  });
});

describe("clients that never read", () => {
  it("50 of them, of an endless answer, are cut off by the wall clock", async () => {
    const clients = await openMany(50);
    for (const client of clients) {
      client.socket.pause();
      void client.send("GET /endless HTTP/1.1\r\nHost: test\r\n\r\n");
    }
    await helloes(1);
    await until(
      () => server.descriptors() <= descriptors,
      () => `${server.descriptors()} descriptors`,
    );
    for (const client of clients) client[Symbol.dispose]();
    await expectRecovery();
  });
});

describe("one connection with thousands of requests in a row", () => {
  it("is answered in order and in bounded memory", async () => {
    using client = await RawClient.open(server.port);
    const count = 5000;
    void client.send(REQUEST.repeat(count));
    for (let index = 0; index < count; index++) {
      const { text } = await client.response();
      if (text !== "Hello") throw new Error(`answer ${index} is ${text}`);
    }
    await expectRecovery();
  });

  it("that it never reads answers to is not read either", async () => {
    using client = await RawClient.open(server.port);
    client.socket.pause();
    const requests = Buffer.from(REQUEST.repeat(10_000));
    let taken = 0;
    while (taken < 200) {
      const stuck = new Promise<"stuck">((resolve) => {
        setTimeout(() => resolve("stuck"), 500);
      });
      if ((await Promise.race([client.send(requests), stuck])) === "stuck") break;
      taken++;
    }
    expect(taken).toBeLessThan(200);
    expect(server.residentMib() - memory).toBeLessThan(SLACK_MIB);
    client.reset();
    await expectRecovery();
  });

  it("behind one that waits stays in bounded memory, and all end with its wall clock", async () => {
    using client = await RawClient.open(server.port);
    void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(1);
    const requests = Buffer.from(REQUEST.repeat(10_000));
    for (let count = 0; count < 20; count++) void client.send(requests);
    await helloes(1);
    expect(server.residentMib() - memory).toBeLessThan(SLACK_MIB);
    client.reset();
    await backend.waitForOpen(0);
    await expectRecovery();
  });
});

describe("more connections than the process may have descriptors", () => {
  it("wait or are closed, and the server lives on", async ({ skip }) => {
    if (process.platform !== "linux") skip("prlimit is a tool of Linux");
    await using small = await TestServer.start({
      toml: httpRoutes("hello"),
      guests: { http: HTTP_GUEST },
      wrapper: ["prlimit", "--nofile=60:60"],
      expectedCodes: [""],
    });
    {
      using first = await RawClient.open(small.port);
      expect((await first.get("/hello")).text).toBe("Hello");
    }
    // Its thread needs descriptors of its own.
    await small.kept();
    const before = small.descriptors();
    const clients = await Promise.all(Array.from({ length: 120 }, () => RawClient.open(small.port)));
    for (const client of clients) void client.send(REQUEST);
    const answers = await Promise.allSettled(
      clients.slice(0, 20).map(async (client) => (await client.response()).text),
    );
    expect(answers.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const client of clients) client[Symbol.dispose]();
    await until(
      () => small.descriptors() <= before,
      () => `${small.descriptors()} descriptors`,
    );
    using client = await RawClient.open(small.port);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("leave none for the observer's thread, which is told once, and starts when they are gone", async ({
    skip,
  }) => {
    if (process.platform !== "linux") skip("prlimit is a tool of Linux");
    await using small = await TestServer.start({
      toml: httpRoutes("hello"),
      guests: { http: HTTP_GUEST },
      wrapper: ["prlimit", "--nofile=60:60"],
      expectedCodes: ["", "HOST_FAULT"],
    });
    const clients = await Promise.all(Array.from({ length: 120 }, () => RawClient.open(small.port)));
    for (const client of clients) void client.send(REQUEST);
    const told = await small.waitFor(({ event }) => event === "observer");
    expect(told.msg).toContain("the observer's thread cannot start: the process has no descriptors left");
    for (const client of clients) client[Symbol.dispose]();
    const again = await small.waitFor(({ event, level }) => event === "observer" && level === "info");
    expect(again.msg).toBe("the observer's thread runs again; calls are kept");
    await small.kept();
    expect(small.records.filter(({ code }) => code === "HOST_FAULT")).toHaveLength(1);
  });
});
