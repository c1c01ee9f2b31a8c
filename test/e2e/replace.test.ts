// A server that takes over from another one: no request is lost, and whatever fails, one of the two serves.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import type { ServerOptions } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { guest, Texts } from "../support/guest.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { SteadyLoad } from "../support/steady-load.ts";
import { connectToEach, GUESTS as THREAD_GUESTS, provoked, runToEnd, SEED_ROUTE } from "../support/thread.ts";

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-replace-"));
afterAll(() => rmSync(folder, { recursive: true }));

function says(text: string): string {
  const texts = new Texts();
  return guest(`(call $ok) (call $response_set_body ${texts.at(text)})`, { texts });
}

const GUESTS = { ...THREAD_GUESTS, http: HTTP_GUEST, one: says("one"), two: says("two") };
const ONE = `[[applications]]\nfile_path = "one.wasm"\nmethod = "GET"\nurl_path = "/one"\n`;
const TWO = ONE.replace("one.wasm", "two.wasm");

let port: number;
let environment: Record<string, string>;

beforeEach(async () => {
  port = await findFreePort();
  environment = { XDG_RUNTIME_DIR: mkdtempSync(join(folder, "run-")) };
});

function toml(threads: number, routes: string): string {
  return `listen_address = "127.0.0.1:${port}"\n[server]\nthreads = ${threads}\n${routes}`;
}

function start(threads: number, routes = ONE, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  return TestServer.start({ toml: toml(threads, routes), guests: GUESTS, environment, ...options });
}

function replace(threads: number, routes = ONE, options: Partial<ServerOptions> = {}): Promise<TestServer> {
  return start(threads, routes, { parameters: ["--replace"], ...options });
}

function handoverFile(): string {
  return join(environment["XDG_RUNTIME_DIR"] ?? "", "serverless-wasm", `127.0.0.1:${port}`);
}

async function answer(path = "/one"): Promise<string> {
  using client = await RawClient.open(port);
  return (await client.get(path)).text;
}

describe("--replace", () => {
  it.each([
    [1, 1],
    [1, 2],
    [2, 1],
    [3, 2],
  ])("of %i threads by %i under load loses no request", { timeout: 60_000 }, async (before, after) => {
    await using old = await start(before);
    const load = new SteadyLoad(port, { path: "/one", expected: "one", keeping: 6, connecting: 6 });
    await load.more(200);
    await using next = await replace(after);
    expect(await old.exited).toBe(0);
    await load.more(200);
    await load.stop();
    expect(load.wrong).toEqual([]);
    expect(load.right).toBeGreaterThan(400);
    expect(old.records.at(-1)?.msg).toBe("stopped");
    const took = await next.waitFor(({ event }) => event === "replace");
    expect([took["from"], took.msg]).toEqual([
      old.pid,
      `took over from process ${old.pid}, which finishes what it has begun`,
    ]);
    const gave = await old.waitFor(({ event }) => event === "stopping");
    expect([gave["by"], gave.msg]).toEqual([
      next.pid,
      `process ${next.pid} took over: finishing what has begun`,
    ]);
  });

  it(
    "again and again goes on with each socket, whatever the number of threads",
    { timeout: 60_000 },
    async () => {
      const servers = [await start(3)];
      const load = new SteadyLoad(port, { path: "/one", expected: "one", keeping: 2, connecting: 6 });
      for (const threads of [1, 2, 1, 2]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        servers.push(await replace(threads));
        // oxlint-disable-next-line no-await-in-loop
        await load.more(100);
      }
      await load.stop();
      expect(load.wrong).toEqual([]);
      /* oxlint-disable-next-line no-await-in-loop */
      for (const server of servers) await server[Symbol.asyncDispose]();
      await expect(RawClient.open(port)).rejects.toThrow("ECONNREFUSED");
    },
  );

  it("serves the new configuration, while what runs ends on the old server", async () => {
    using backend = await SilentBackend.start();
    const parked = httpRoutes({ function: "parked", lines: `env = { backend = "${backend.address}" }` });
    await using old = await start(2, `shutdown_ms = 0\n${parked}`);
    using running = await RawClient.open(port);
    void running.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(1);
    await using next = await replace(2, TWO);
    expect(next.port).toBe(port);
    await old.waitFor(({ event }) => event === "stopping");
    expect(await answer()).toBe("two");
    backend.answer("now");
    const last = await running.response();
    expect([last.status, last.values("connection")]).toEqual([200, ["close"]]);
    expect(await running.closed).toBe("end");
    expect(await old.exited).toBe(0);
  });

  it("leaves idle connections to their clients: each may send one more request", async () => {
    await using old = await start(1, `keep_alive_ms = 60000\n${ONE}`);
    using silent = await RawClient.open(port);
    using idle = await RawClient.open(port);
    expect((await idle.get("/one")).values("connection")).toEqual(["keep-alive"]);
    await using next = await replace(1);
    expect(next.port).toBe(port);
    await old.waitFor(({ event }) => event === "stopping");
    for (const client of [idle, silent]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const last = await client.get("/one");
      expect([last.text, last.values("connection")]).toEqual(["one", ["close"]]);
      // oxlint-disable-next-line no-await-in-loop
      expect(await client.closed).toBe("end");
    }
    expect(await old.exited).toBe(0);
  });

  it("closes idle connections of the old server after keep_alive_ms", async () => {
    await using old = await start(1, `keep_alive_ms = 300\n${ONE}`);
    using idle = await RawClient.open(port);
    await idle.get("/one");
    await using next = await replace(1);
    expect(next.port).toBe(port);
    expect(await idle.closed).toBe("end");
    expect(await old.exited).toBe(0);
  });

  it("is over at once for the old server that gets SIGTERM then", async () => {
    await using old = await start(2, `keep_alive_ms = 60000\n${SEED_ROUTE}`);
    const clients = [...(await connectToEach(port, 2)).values()];
    await using next = await replace(1);
    expect(next.port).toBe(port);
    await old.waitFor(({ event }) => event === "stopping");
    old.signal("SIGTERM");
    expect(await old.exited).toBe(0);
    expect(await Promise.all(clients.map(({ closed }) => closed))).toEqual(["end", "end"]);
    expect(await answer()).toBe("one");
  });

  it("where nothing runs just starts, and says so", async () => {
    await using server = await replace(2);
    const line = await server.waitFor(({ event }) => event === "replace");
    expect(line.msg).toBe(`nothing to replace on 127.0.0.1:${port}`);
    expect(await answer()).toBe("one");
  });

  it("after a server that was killed just starts", async () => {
    const killed = await start(1);
    killed.signal("SIGKILL");
    await killed.exited;
    rmSync(killed.folder, { recursive: true });
    expect(existsSync(handoverFile())).toBe(true);
    await using first = await replace(1);
    expect((await first.waitFor(({ event }) => event === "replace")).msg).toContain("nothing to replace");
    await using second = await replace(1);
    expect(second.port).toBe(port);
    expect(await first.exited).toBe(0);
  });

  it("replaces a thread that dies in the new server by one with a socket of its own", async () => {
    await using old = await start(1, SEED_ROUTE);
    await using next = await replace(2, `keep_alive_ms = 60000\n${SEED_ROUTE}`, {
      ...provoked("throw"),
      environment: { ...environment, ...provoked("throw").environment },
      expectedCodes: ["HOST_FAULT"],
    });
    expect(await old.exited).toBe(0);
    next.signal("SIGUSR2");
    await next.waitFor(({ event, level }) => event === "thread" && level === "info");
    for (const client of (await connectToEach(port, 2)).values()) client[Symbol.dispose]();
  });
});

describe("a server that cannot take over", () => {
  it("because its configuration is wrong changes nothing", async () => {
    await using old = await start(1);
    expect(old.port).toBe(port);
    const result = await runToEnd(`wrong = 1\n${toml(1, SEED_ROUTE)}`, { environment }, ["--replace"]);
    expect(result.code).toBe(2);
    expect(await answer()).toBe("one");
  });

  it(
    "because its threads do not start changes nothing, and another one can",
    { timeout: 60_000 },
    async () => {
      await using old = await start(2);
      const load = new SteadyLoad(port, { path: "/one", expected: "one", keeping: 4, connecting: 4 });
      const trouble = provoked("start");
      const result = await runToEnd(
        toml(2, SEED_ROUTE),
        { environment: { ...environment, ...trouble.environment } },
        ["--replace"],
      );
      expect(result).toMatchObject({ code: 1, stderr: "a thread cannot start: provoked at the start\n" });
      const line = await old.waitFor(({ event }) => event === "replace");
      expect([line.level, line.msg]).toEqual([
        "warn",
        "not replaced, serving on: the server that was to take over ended before it listened",
      ]);
      await load.more(100);
      await using next = await replace(1);
      expect(next.port).toBe(port);
      expect(await old.exited).toBe(0);
      await load.stop();
      expect(load.wrong).toEqual([]);
    },
  );

  it("because another one does at the same time says so", { timeout: 60_000 }, async () => {
    await using old = await start(1);
    const load = new SteadyLoad(port, { path: "/one", expected: "one", keeping: 2, connecting: 2 });
    const tries = Array.from({ length: 4 }, () => replace(1).catch(String));
    const ends = await Promise.all(tries);
    const started = ends.filter((end) => typeof end !== "string");
    const failed = ends.filter((end) => typeof end === "string");
    expect(started.length).toBeGreaterThan(0);
    for (const text of failed) expect(text).toContain("another server is just starting there; try again");
    expect(await old.exited).toBe(0);
    await load.more(50);
    await load.stop();
    expect(load.wrong).toEqual([]);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    for (const server of started) await server[Symbol.asyncDispose]();
  });

  it("because another program uses the port says so", async () => {
    const other = createServer().listen(port, "127.0.0.1");
    const result = await runToEnd(toml(1, SEED_ROUTE), { environment }, ["--replace"]);
    expect(result).toEqual({
      code: 1,
      stdout: "",
      stderr: `cannot listen on 127.0.0.1:${port}: another program uses the port; stop it, or set another listen_address\n`,
    });
    other.close();
  });

  it("because what answers sends no socket says so", async () => {
    mkdirSync(join(environment["XDG_RUNTIME_DIR"] ?? "", "serverless-wasm"), { mode: 0o700 });
    const impostor = createServer((socket) => socket.end("hello")).listen(handoverFile());
    const result = await runToEnd(toml(1, SEED_ROUTE), { environment }, ["--replace"]);
    expect(result).toMatchObject({
      code: 1,
      stderr: `cannot replace the server on 127.0.0.1:${port}: it sent no socket\n`,
    });
    impostor.close();
  });
});

describe("servers that start in the same moment", () => {
  it.each([1, 2])("with %i threads never share the port", { timeout: 60_000 }, async (threads) => {
    const tries = Array.from({ length: 4 }, () => start(threads).catch(String));
    const ends = await Promise.all(tries);
    const started = ends.filter((end) => typeof end !== "string");
    expect(started).toHaveLength(1);
    for (const end of ends.filter((one) => typeof one === "string")) {
      expect(end).toMatch(/another (program uses the port|server is just starting there)/);
    }
    await started[0]?.[Symbol.asyncDispose]();
  });
});

describe("the folder in which servers find each other", () => {
  it("is open to this user only, and keeps nothing of a server that ended", async () => {
    const server = await start(1);
    expect(statSync(join(handoverFile(), "..")).mode & 0o777).toBe(0o700);
    expect(existsSync(handoverFile())).toBe(true);
    await server[Symbol.asyncDispose]();
    expect(existsSync(handoverFile())).toBe(false);
  });

  it.each([
    ["open to others", "is open to other users; chmod 700 it"],
    ["a link", "is no folder; remove it"],
  ])("is not used when it is %s", async (what, reason) => {
    const run = environment["XDG_RUNTIME_DIR"] ?? "";
    const own = join(run, "serverless-wasm");
    if (what === "a link") {
      mkdirSync(join(run, "other"), { mode: 0o700 });
      symlinkSync(join(run, "other"), own);
    } else {
      mkdirSync(own);
      chmodSync(own, 0o755);
    }
    await using server = await start(1);
    const line = await server.waitFor(({ event }) => event === "replace");
    expect([line.level, line.msg]).toEqual([
      "warn",
      `this server cannot be replaced by --replace: ${own} ${reason}`,
    ]);
    expect(await answer()).toBe("one");
    const result = await runToEnd(toml(1, SEED_ROUTE), { environment }, ["--replace"]);
    expect(result).toMatchObject({
      code: 1,
      stderr: `cannot replace the server on 127.0.0.1:${port}: ${own} ${reason}\n`,
    });
  });

  it("survives who connects and says nothing, or nonsense", async () => {
    await using old = await start(1);
    for (const text of ["", "nonsense", "1\n2\n3\n"]) {
      const stranger = connect(handoverFile());
      stranger.on("error", () => undefined);
      if (text === "") stranger.once("connect", () => stranger.destroy());
      else stranger.write("+".repeat(5) + text);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await new Promise((resolve) => {
        stranger.resume().once("close", resolve);
      });
      expect(await answer()).toBe("one");
    }
    await using next = await replace(1);
    expect(next.port).toBe(port);
    expect(await old.exited).toBe(0);
  });
});
