// Threads that die: they are replaced, and the others go on.
import { describe, expect, it } from "vitest";
import { TestServer } from "../support/command.ts";
import type { RawClient } from "../support/raw-client.ts";
import { connectToEach, GUESTS, provoked, route, runToEnd, SEED_ROUTE, seedOf } from "../support/thread.ts";

/** The client whose connection ends when thread 1 does, and the others. */
async function partOf(
  clients: Iterable<RawClient>,
): Promise<{ lost: RawClient; others: readonly RawClient[] }> {
  const all = [...clients];
  const lost = await Promise.race(all.map((client) => client.closed.then(() => client)));
  return { lost, others: all.filter((client) => client !== lost) };
}

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

  it("soon after it took another's place is tried again after a pause", async () => {
    await using server = await TestServer.start({
      toml: `[server]\nthreads = 2\nkeep_alive_ms = 60000\n${SEED_ROUTE}`,
      guests: GUESTS,
      expectedCodes: ["HOST_FAULT"],
      ...provoked("throw"),
    });
    const listens = (count: number) => (): boolean =>
      server.records.filter(({ event, level }) => event === "thread" && level === "info").length === count;
    for (const count of [1, 2]) {
      server.signal("SIGUSR2");
      // oxlint-disable-next-line no-await-in-loop -- one death after the other
      await server.waitFor(listens(count));
    }
    const lines = server.records.filter(({ event }) => event === "thread");
    expect(lines.map(({ msg }) => msg)).toEqual([
      "thread 1 died: provoked; another takes its place",
      "thread 1 listens",
      "thread 1 died: provoked; it died soon after another; another takes its place in 1 s",
      "thread 1 listens",
    ]);
  });

  it.each([
    ["start", /^a thread cannot start: provoked at the start\n$/],
    ["taken", /^cannot listen on 127\.0\.0\.1:\d+: another program uses the port; [^\n]+\n$/],
  ])("before any listens ends the start with a reason: %s", async (trouble, reason) => {
    const toml = `listen_address = "127.0.0.1:0"\n[server]\nthreads = 2\n${SEED_ROUTE}`;
    const result = await runToEnd(toml, provoked(trouble));
    expect(result).toEqual({ code: 1, stdout: "", stderr: expect.stringMatching(reason) });
  });
});
