import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { call, guest, SCRATCH, Texts } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";
import { listenTcp } from "../support/tcp-server.ts";

/** The blocking host calls, each in a way that never ends by itself. */
const PARKED: Readonly<Record<string, string>> = {
  tcp_read: `(drop (call $tcp_read (local.get $fd) (i32.const ${SCRATCH}) (i64.const 10)))`,
  tcp_write: `(loop $more (br_if $more (i64.gt_s (call $tcp_write (local.get $fd) (i32.const 0) (i64.const 1000000)) (i64.const 0))))`,
  clock_sleep_ms: "(call $clock_sleep_ms (i64.const -1))",
  request_read_body: `(drop (call $request_read_body (i32.const ${SCRATCH}) (i64.const 10)))`,
};

function connected(address: string, body: string): string {
  const texts = new Texts();
  return guest(`(call $ok) (local.set $fd (call $tcp_connect ${texts.at(address)})) ${body} (call $answer)`, {
    texts,
    locals: "(local $fd i32)",
  });
}

function endless(): RequestInit & { duplex: "half" } {
  return {
    method: "POST",
    body: new ReadableStream(),
    duplex: "half",
  };
}

function timers(): number {
  return process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
}

describe("limits.wall_ms", () => {
  it.each(Object.keys(PARKED))(
    "ends a call that is parked in %s with 504, closes its socket and frees its place",
    async (name) => {
      await using server = await listenTcp((socket) => socket.pause());
      using table = createGuest(
        connected(server.address, PARKED[name] ?? ""),
        `tcp = ["*"]\nlimits = { wall_ms = 80, concurrency = 1 }`,
      );
      const response = await table.request("/", endless());
      expect(response.status).toBe(504);
      expect(await response.text()).toMatch(/^The function took too long\. Request id: [-0-9a-f]{36}\n$/);
      expect(table.log.failures).toMatchObject([
        {
          level: "error",
          message: "call failed: the call took longer than limits.wall_ms = 80",
          fields: { code: "WALL_LIMIT" },
        },
      ]);
      const [pool] = table.service.pools.values();
      expect([pool?.running, table.busy]).toEqual([0, 0]);
      await server.arrived(1);
      for (const socket of server.sockets) socket.resume().on("end", () => socket.end());
      await server.allClosed();
    },
  );

  it.each(Object.keys(PARKED))(
    "ends a call in %s even when the guest catches it and answers",
    async (name) => {
      await using server = await listenTcp((socket) => socket.pause());
      const text = connected(
        server.address,
        `(try (do ${PARKED[name]}) (catch_all)) (try (do (call $answer) (return)) (catch_all (return)))`,
      );
      const { response } = await call(text, `tcp = ["*"]\nlimits = { wall_ms = 80 }`, "/", endless());
      expect(response.status).toBe(504);
    },
  );

  it("ends a guest that waits again and again, each time for a moment", async () => {
    const text = guest("(loop $again (call $clock_sleep_ms (i64.const 0)) (br $again))");
    const { response } = await call(text, "limits = { wall_ms = 50 }");
    expect(response.status).toBe(504);
  });

  it("does not count against other calls", async () => {
    using table = createGuest(
      guest(
        `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0))
           (then (call $clock_sleep_ms (i64.const -1))))
         (call $answer)`,
      ),
      "limits = { wall_ms = 1500 }",
    );
    const parked = Array.from({ length: 50 }, () => table.request("/?park"));
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request("/")).status).toBe(200);
    }
    for (const answer of await Promise.all(parked)) expect(answer.status).toBe(504);
    expect(table.busy).toBe(0);
  });

  it("leaves no timer behind a call that ended in time", async () => {
    using table = createGuest(
      guest("(call $clock_sleep_ms (i64.const 1)) (call $answer)"),
      "limits = { wall_ms = 86400000 }",
    );
    const before = timers();
    await (await table.request("/")).text();
    await expect.poll(timers).toBeLessThanOrEqual(before + 1);
  });
});

/** Takes a connection and reads nothing. */
function stay(socket: Socket): void {
  socket.pause();
}

describe("a client that leaves", () => {
  it.each(["tcp_read", "tcp_write", "clock_sleep_ms"])("ends a call that is parked in %s", async (name) => {
    await using server = await listenTcp(name === "tcp_write" ? stay : undefined);
    using table = createGuest(connected(server.address, PARKED[name] ?? ""), `tcp = ["*"]`);
    const controller = new AbortController();
    void table.request("/", { signal: controller.signal });
    await server.arrived(1);
    controller.abort();
    const [pool] = table.service.pools.values();
    await expect.poll(() => pool?.running).toBe(0);
    expect(table.busy).toBe(0);
    if (name !== "tcp_write") await server.allClosed();
  });

  it("lets a guest that reads the body notice and end in good order", async () => {
    const texts = new Texts();
    const text = guest(
      `(if (i64.eq (call $request_read_body (i32.const ${SCRATCH}) (i64.const 10)) (i64.const -1))
         (then (call $log ${texts.at("gone")})))
       (call $answer)`,
      { texts },
    );
    using table = createGuest(text);
    const controller = new AbortController();
    void table.request("/", { ...endless(), signal: controller.signal });
    const [pool] = table.service.pools.values();
    await expect.poll(() => pool?.running).toBe(1);
    controller.abort();
    await expect.poll(() => pool?.running).toBe(0);
    expect(table.log.guest).toEqual(["gone"]);
  });
});
