// Bodies in both directions while they happen: piece by piece, with back-pressure, and with clients that leave.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer, until } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";

const MIB = 1024 * 1024;
const LARGE = "limits = { request_body_bytes = 1099511627776, response_body_bytes = 1099511627776 }";

let server: TestServer;
let backend: SilentBackend;
beforeAll(async () => {
  backend = await SilentBackend.start();
  const env = `env = { backend = "${backend.address}" }`;
  server = await TestServer.start({
    toml: `[server]\nthreads = 1\n${httpRoutes(
      "hello",
      "events",
      "sleep",
      { function: "echo", lines: LARGE },
      { function: "drain", lines: LARGE },
      { function: "slow_drain", lines: LARGE },
      { function: "endless", lines: LARGE },
      { function: "parked", lines: env },
      { function: "stuck", lines: env },
    )}`,
    guests: { http: HTTP_GUEST },
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  backend[Symbol.dispose]();
});

async function expectHello(): Promise<void> {
  using client = await RawClient.open(server.port);
  expect((await client.get("/hello")).text).toBe("Hello");
}

/** Sends pieces for as long as they are taken at once; returns how many bytes went before one waited for `patienceMs`. */
async function fill(
  client: RawClient,
  piece: Uint8Array,
  patienceMs: number,
  maximum: number,
): Promise<number> {
  let sent = 0;
  while (sent < maximum) {
    const taken = await Promise.race([
      client.send(piece),
      new Promise<"stuck">((resolve) => {
        setTimeout(() => resolve("stuck"), patienceMs);
      }),
    ]);
    if (taken !== true) break;
    sent += piece.length;
  }
  return sent;
}

/** Twenty clients that do not read: how much memory is resident once their guests have stopped. */
async function stopTwenty(gone: number): Promise<number> {
  await expectHello();
  const clients = await Promise.all(Array.from({ length: 20 }, () => RawClient.open(server.port)));
  for (const client of clients) {
    client.socket.pause();
    void client.send("GET /endless HTTP/1.1\r\nHost: test\r\n\r\n");
  }
  // The system's own buffers take some megabytes a connection; when no more goes in, the guests have stopped.
  let last = -1;
  await until(
    () => {
      const now = server.residentMib();
      const still = Math.abs(now - last) < 0.5;
      last = now;
      return still;
    },
    () => `${last} MiB resident`,
  );
  await expectHello();
  for (const client of clients) client[Symbol.dispose]();
  await until(
    () => server.records.filter(({ msg, event }) => event === "guest" && msg === "gone").length === gone,
    () => "guests that heard of it",
  );
  return last;
}

describe("a streamed answer", () => {
  it("arrives piece by piece, each while the guest still works", async () => {
    using client = await RawClient.open(server.port);
    void client.send("GET /events HTTP/1.1\r\nHost: test\r\n\r\n");
    const head = await client.head();
    expect(head.values("transfer-encoding")).toEqual(["chunked"]);
    expect(head.values("content-length")).toEqual([]);
    const times: number[] = [];
    for (const text of ["data: 1\n\n", "data: 2\n\n", "data: 3\n\n", ""]) {
      expect((await client.chunk()).toString()).toBe(text);
      times.push(performance.now());
    }
    // The guest sleeps 150 ms between them; half of that tells pieces from a whole.
    expect(times[1]! - times[0]!).toBeGreaterThan(75);
    expect(times[2]! - times[1]!).toBeGreaterThan(75);
    expect((await client.get("/hello")).text).toBe("Hello");
  });

  it("stops the guest while the client does not read, in bounded memory", async () => {
    // What the first of them leave behind, compiled code and sandboxes, is there for the next ones.
    await stopTwenty(20);
    for (const gone of [40, 60, 80]) {
      const before = server.residentMib();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const stopped = await stopTwenty(gone);
      expect(stopped - before).toBeLessThan(64);
    }
  });

  it("goes on when the client reads again, and nothing is lost", async () => {
    using client = await RawClient.open(server.port);
    client.socket.pause();
    const piece = Buffer.alloc(65_536, "abcdefghijklmnop");
    void client.send("POST /echo HTTP/1.1\r\nHost: test\r\nContent-Length: 33554432\r\n\r\n");
    const whole = (async () => {
      for (let count = 0; count < 512; count++) await client.send(piece);
    })();
    const stuck = await Promise.race([
      whole,
      new Promise((resolve) => setTimeout(() => resolve("stuck"), 400)),
    ]);
    expect(stuck).toBe("stuck");
    client.socket.resume();
    await whole;
    const { body } = await client.response();
    expect(body.length).toBe(32 * MIB);
    expect(body.subarray(0, 65_536).equals(piece)).toBe(true);
    expect(body.subarray(-65_536).equals(piece)).toBe(true);
  });
});

describe("a request body", () => {
  it("waits in the client while the guest does not read", async () => {
    using client = await RawClient.open(server.port);
    const before = server.residentMib();
    void client.send("POST /slow_drain HTTP/1.1\r\nHost: test\r\nContent-Length: 1073741824\r\n\r\n");
    const sent = await fill(client, Buffer.alloc(MIB), 200, 256 * MIB);
    expect(sent).toBeLessThan(64 * MIB);
    expect(server.residentMib() - before).toBeLessThan(32);
    await expectHello();
    // What is in the system's buffers would keep the guest busy for some seconds.
    client.reset();
  });

  it("of 256 MiB goes through in bounded memory", async () => {
    using client = await RawClient.open(server.port);
    const before = server.residentMib();
    void client.send("POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 268435456\r\n\r\n");
    const piece = Buffer.alloc(MIB);
    for (let count = 0; count < 256; count++) await client.send(piece);
    expect((await client.response()).text).toBe("done");
    expect(server.residentMib() - before).toBeLessThan(64);
  });
});

describe("a client that goes away", () => {
  it.each(["destroy", "reset", "half-close"] as const)(
    "by %s ends a parked call and its connections",
    async (how) => {
      const count = server.records.filter(({ code }) => code === "CLIENT_GONE").length;
      using client = await RawClient.open(server.port);
      void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
      await backend.waitForOpen(1);
      if (how === "destroy") client.socket.destroy();
      else if (how === "reset") client.reset();
      else client.socket.end();
      await backend.waitForOpen(0);
      await until(
        () => server.records.filter(({ code }) => code === "CLIENT_GONE").length === count + 1,
        () => "the record of the call",
      );
      expect(server.records.findLast(({ code }) => code === "CLIENT_GONE")).toMatchObject({
        level: "info",
        application: "parked",
        status: 0,
      });
    },
  );

  it("ends a call that has streamed a part", async () => {
    using client = await RawClient.open(server.port);
    void client.send("GET /stuck HTTP/1.1\r\nHost: test\r\n\r\n");
    await client.head();
    expect((await client.chunk()).toString()).toBe("data: 1\n\n");
    await backend.waitForOpen(1);
    client.socket.destroy();
    await backend.waitForOpen(0);
  });

  it("ends the first call of its pipeline, and the others never begin", async () => {
    using client = await RawClient.open(server.port);
    const { accepted } = backend;
    void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n".repeat(10));
    await backend.waitForOpen(1);
    client.socket.destroy();
    await backend.waitForOpen(0);
    await expectHello();
    expect(backend.accepted).toBe(accepted + 1);
  });

  it("in the middle of its body tells the guest -1", async () => {
    const gone = server.records.filter(({ msg }) => msg === "gone").length;
    for (const how of ["destroy", "half-close"]) {
      using client = await RawClient.open(server.port);
      await client.send("POST /drain HTTP/1.1\r\nHost: test\r\nContent-Length: 1000\r\n\r\nhalf");
      if (how === "destroy") client.socket.destroy();
      else client.socket.end();
      await client.closed;
    }
    await until(
      () => server.records.filter(({ msg }) => msg === "gone").length === gone + 2,
      () => "the guest's own line",
    );
  });

  it("while its answer is on the way costs nothing", async () => {
    const clients = await Promise.all(Array.from({ length: 50 }, () => RawClient.open(server.port)));
    for (const client of clients) {
      await client.send("GET /sleep HTTP/1.1\r\nHost: test\r\n\r\nGET /hello HTTP/1.1\r\nHost: test\r\n\r\n");
      client.reset();
    }
    await expectHello();
  });
});
