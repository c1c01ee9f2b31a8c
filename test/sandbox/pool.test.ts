import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ServerlessWasmError } from "../../src/errors.ts";
import type { Grants } from "../../src/host/import-object.ts";
import { loadModules } from "../../src/registry/load.ts";
import type { Module } from "../../src/registry/module.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { Pool } from "../../src/sandbox/pool.ts";
import { createCall } from "../support/invocation.ts";
import { guest, Texts } from "../support/guest.ts";
import { createGuest, createTable } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";
import { listenTcp } from "../support/tcp-server.ts";
import type { TcpServer } from "../support/tcp-server.ts";

/** Logs its query, then waits for a byte of a server: the test decides when each call ends. */
function waiting(server: TcpServer, limits: string, extra = ""): TestTable {
  const texts = new Texts();
  const text = guest(
    `(call $log (i32.const 64) (call $request_get_query (i32.const 64) (i64.const 64)))
     (drop (call $tcp_read (call $tcp_connect ${texts.at(server.address)}) (i32.const 256) (i64.const 1)))
     (call $answer)`,
    { texts },
  );
  return createTable(
    `${extra}\n[[applications]]\nfile_path = "guest.wasm"\nmethod = "GET"\nurl_path = "/"\ntcp = ["${server.address}"]\nlimits = { ${limits} }\n`,
    { guest: text },
  );
}

const NO_GRANTS: Grants = { env: new Map(), tcp: [], writeStartLine: () => undefined };

/** The compiled module of a guest with this body. */
function loadGuest(body: string): Module {
  using table = createGuest(guest(body));
  const [module] = loadModules(table.config.applications, "config.toml").modules.values();
  if (module === undefined) throw new Error("the guest is right");
  return module;
}

function poolOf(table: TestTable): { readonly running: number; readonly waiting: number } {
  const [pool] = table.service.pools.values();
  if (pool === undefined) throw new Error("a table has a pool");
  return pool;
}

describe("limits.concurrency", () => {
  it("bounds what runs; the others wait and go on first come, first served", async () => {
    await using server = await listenTcp();
    using table = waiting(server, "concurrency = 2");
    const pool = poolOf(table);
    const answers = ["a", "b", "c", "d", "e"].map((name) => table.request(`/?${name}`));
    await server.arrived(2);
    expect([pool.running, pool.waiting]).toEqual([2, 3]);
    for (let done = 0; done < 5; done++) {
      server.sockets[done]?.end("x");
      // oxlint-disable-next-line no-await-in-loop
      expect((await answers[done])?.status).toBe(200);
      // oxlint-disable-next-line no-await-in-loop
      await server.arrived(Math.min(5, done + 3));
      expect(pool.running).toBe(Math.min(2, 4 - done));
    }
    expect(table.log.guest).toEqual(["a", "b", "c", "d", "e"]);
    expect([pool.running, pool.waiting, table.busy]).toEqual([0, 0, 0]);
  });

  it("is each application's own", async () => {
    await using server = await listenTcp();
    using table = createTable(
      ["one", "two"]
        .map(
          (name) =>
            `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "GET"\nurl_path = "/${name}"\ntcp = ["*"]\nlimits = { concurrency = 1 }\n`,
        )
        .join(""),
      {
        one: `(module
          (import "env" "tcp_connect" (func $connect (param i32 i64) (result i32)))
          (import "env" "tcp_read" (func $read (param i32 i32 i64) (result i64)))
          (memory (export "memory") 1) (data (i32.const 0) "${server.address}")
          (func (export "handle") (drop (call $read (call $connect (i32.const 0) (i64.const ${server.address.length})) (i32.const 0) (i64.const 1)))))`,
        two: guest("(call $answer)"),
      },
    );
    const parked = table.request("/one");
    await server.arrived(1);
    expect((await table.request("/two")).status).toBe(200);
    server.sockets[0]?.end();
    await parked;
  });
});

describe("limits.queue", () => {
  it("bounds what waits: one more is answered 503 with Retry-After at once", async () => {
    await using server = await listenTcp();
    using table = waiting(server, "concurrency = 1, queue = 2");
    const answers = ["a", "b", "c"].map((name) => table.request(`/?${name}`));
    await server.arrived(1);
    const refused = await table.request("/?d");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(await refused.text()).toMatch(/^The function is busy; try again later\. Request id: \S+\n$/);
    expect(table.log.failures[0]).toMatchObject({ level: "warn", fields: { code: "QUEUE_FULL" } });
    for (const [index, answer] of answers.entries()) {
      // oxlint-disable-next-line no-await-in-loop
      await server.arrived(index + 1);
      server.sockets[index]?.end();
      // oxlint-disable-next-line no-await-in-loop
      expect((await answer).status).toBe(200);
    }
    expect(table.log.guest).toEqual(["a", "b", "c"]);
  });

  it("of 0 lets nothing wait", async () => {
    await using server = await listenTcp();
    using table = waiting(server, "concurrency = 1, queue = 0");
    const first = table.request("/");
    await server.arrived(1);
    expect((await table.request("/")).status).toBe(503);
    server.sockets[0]?.end();
    expect((await first).status).toBe(200);
    const again = table.request("/");
    await server.arrived(2);
    server.sockets[1]?.end();
    expect((await again).status).toBe(200);
  });

  it("answers no later than wall_ms to every call that waits, and leaves none behind", async () => {
    await using server = await listenTcp();
    using table = waiting(server, "concurrency = 1, wall_ms = 200");
    const answers = await Promise.all(Array.from({ length: 20 }, () => table.request("/")));
    expect(answers[0]?.status).toBe(504);
    // 503 where the clock ended in the queue, 504 where the place came first.
    for (const answer of answers) expect([503, 504]).toContain(answer.status);
    expect([poolOf(table).running, poolOf(table).waiting, table.busy]).toEqual([0, 0, 0]);
  });

  it("never runs a call that was ended while it waited", async () => {
    const cap = new InstanceCap(16, undefined);
    const module = loadGuest("(call $clock_sleep_ms (i64.const 20)) (call $answer)");
    const pool = new Pool({
      program: { module, function: "handle", grants: NO_GRANTS, cpuMs: 1000 },
      engine: new Engine(cap),
      concurrency: 1,
      queue: 9,
      queueMs: 100,
      maxIdle: 4,
      idleMs: 1000,
    });
    const [first, second, third] = [createCall(), createCall(), createCall()];
    const runs = [first, second, third].map(async ({ invocation }) => pool.run(invocation));
    expect([pool.running, pool.waiting]).toEqual([1, 2]);
    second?.invocation.abort(new ServerlessWasmError("QUEUE_FULL", "waited too long"));
    expect(pool.waiting).toBe(1);
    await Promise.all(runs);
    expect([first, second, third].map((call) => call?.invocation.startedAt !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    expect([first, second, third].map((call) => call?.invocation.fault?.code)).toEqual([
      undefined,
      "QUEUE_FULL",
      undefined,
    ]);
    expect([pool.running, pool.waiting, cap.live - pool.idle]).toEqual([0, 0, 0]);
  });

  it("passes a place on past a call that ends in the moment it gets it", async () => {
    const cap = new InstanceCap(16, undefined);
    const module = loadGuest("(call $answer)");
    const pool = new Pool({
      program: { module, function: "handle", grants: NO_GRANTS, cpuMs: 1000 },
      engine: new Engine(cap),
      concurrency: 1,
      queue: 9,
      queueMs: 100,
      maxIdle: 4,
      idleMs: 1000,
    });
    const calls = Array.from({ length: 5 }, () => createCall({ limits: { responseBodyBytes: 1 << 20 } }));
    const runs = calls.map(async ({ invocation }) => pool.run(invocation));
    // Ended after its turn was handed over and before it starts: no place may be lost.
    await runs[0];
    calls[1]?.invocation.abort(new ServerlessWasmError("WALL_LIMIT", "too long"));
    await Promise.all(runs);
    expect(calls.slice(2).map(({ invocation }) => invocation.response.head?.status)).toEqual([200, 200, 200]);
    expect([pool.running, pool.waiting, cap.live - pool.idle]).toEqual([0, 0, 0]);
  });

  it("frees the place of a client that leaves while it waits", async () => {
    await using server = await listenTcp();
    using table = waiting(server, "concurrency = 1, queue = 1");
    const pool = poolOf(table);
    const first = table.request("/?first");
    await server.arrived(1);
    const controller = new AbortController();
    void table.request("/?second", { signal: controller.signal });
    await setImmediate();
    expect(pool.waiting).toBe(1);
    controller.abort();
    expect(pool.waiting).toBe(0);
    const third = table.request("/?third");
    await setImmediate();
    expect(pool.waiting).toBe(1);
    server.sockets[0]?.end();
    expect((await first).status).toBe(200);
    await server.arrived(2);
    server.sockets[1]?.end();
    expect((await third).status).toBe(200);
    expect(table.log.guest).toEqual(["first", "third"]);
    expect(pool.running).toBe(0);
  });

  it("gives its place on when every running call fails", async () => {
    using table = createGuest(
      guest("(call $clock_sleep_ms (i64.const 1)) unreachable"),
      "limits = { concurrency = 3, queue = 100 }",
    );
    const answers = await Promise.all(Array.from({ length: 50 }, () => table.request("/")));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([500]));
    expect([poolOf(table).running, poolOf(table).waiting, table.busy]).toEqual([0, 0, 0]);
  });
});

describe("server.instances", () => {
  it("answers 503 when so many sandboxes live, and recovers", async () => {
    await using server = await listenTcp();
    using table = waiting(server, "concurrency = 100", "[server]\ninstances = 16\n");
    expect(table.service.cap.maximum).toBe(16);
    const answers = Array.from({ length: 16 }, () => table.request("/"));
    await server.arrived(16);
    expect(table.service.cap.live).toBe(16);
    const refused = await table.request("/");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    expect(table.log.failures[0]).toMatchObject({ fields: { code: "INSTANCE_CAP" } });
    expect(table.log.failures[0]?.message).toContain("16 live sandboxes");
    for (const socket of server.sockets) socket.end();
    for (const answer of await Promise.all(answers)) expect(answer.status).toBe(200);
    expect(table.busy).toBe(0);
    const again = table.request("/");
    await server.arrived(17);
    server.sockets[16]?.end();
    expect((await again).status).toBe(200);
  });
});

describe("InstanceCap", () => {
  it("counts up to its maximum and down again", () => {
    const cap = new InstanceCap(16, undefined);
    const taken = Array.from({ length: 18 }, () => cap.take());
    expect(taken.filter(Boolean)).toHaveLength(16);
    expect(taken.slice(16)).toEqual([false, false]);
    cap.give();
    expect([cap.live, cap.take(), cap.take()]).toEqual([15, true, false]);
  });

  it.each([
    [10_000, undefined, 10_000],
    [10_000, 65_530, 10_000],
    [20_000, 65_530, 10_706],
    [10_000, 30_000, 3600],
    [1, 65_530, 16],
    [10_000, 0, 16],
    [10_000, 1_000_000_000, 10_000],
  ])("for %d configured and %s mappings is %d", (configured, mappings, maximum) => {
    expect(new InstanceCap(configured, mappings).maximum).toBe(maximum);
  });

  it.each([
    [10_000, 65_530, 4, 2500],
    [20_000, 65_530, 2, 5333],
    [10_000, 65_530, 64, 127],
    [100, undefined, 64, 16],
  ])(
    "for %d configured, %s mappings and %d threads is %d in each",
    (configured, mappings, threads, maximum) => {
      expect(new InstanceCap(configured, mappings, threads).maximum).toBe(maximum);
    },
  );

  it("leaves each thread its share of the room for memories of closed sandboxes", () => {
    const cap = new InstanceCap(10_000, undefined, 4);
    for (let count = 0; count < 16; count++) cap.take();
    cap.otherMemories = 3980;
    expect(cap.waitsForCollection).toBe(false);
    cap.otherMemories = 3990;
    expect(cap.waitsForCollection).toBe(true);
  });
});
