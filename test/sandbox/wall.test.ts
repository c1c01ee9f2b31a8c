import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { call, guest, SCRATCH, Texts } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";
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

/** The frames of the only failure. */
function stackOf({ log }: TestTable): unknown {
  expect(log.failures).toHaveLength(1);
  return log.failures[0]?.fields["stack"];
}

const AT_INNER = [
  /^inner \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/,
  /^handle \(wasm-function\[\d+\]:0x[0-9a-f]+\)$/,
].map((frame): unknown => expect.stringMatching(frame));

describe("where a guest stood that was ended while it was parked", () => {
  it.each(Object.keys(PARKED))("is told, in %s", async (name) => {
    await using server = await listenTcp(name === "tcp_write" ? stay : undefined);
    const texts = new Texts();
    const text = guest(`(call $inner (call $tcp_connect ${texts.at(server.address)}))`, {
      texts,
      fields: `(func $inner (param $fd i32) ${PARKED[name]} (i32.store (i32.const 0) (i32.const 1)))`,
    });
    using table = createGuest(text, `tcp = ["*"]\nlimits = { wall_ms = 80 }`);
    expect((await table.request("/", endless())).status).toBe(504);
    expect(stackOf(table)).toEqual(AT_INNER);
  });

  it("is told where the client has left", async () => {
    using table = createGuest(
      guest("(call $inner)", { fields: "(func $inner (call $clock_sleep_ms (i64.const -1)))" }),
    );
    const controller = new AbortController();
    void table.request("/", { signal: controller.signal });
    const [pool] = table.service.pools.values();
    await expect.poll(() => pool?.running).toBe(1);
    controller.abort();
    await expect.poll(() => table.takeRecords().map(({ failure }) => failure?.stack)).toEqual([AT_INNER]);
  });

  it("is told where a client takes nothing of an answer that is streamed", async () => {
    using table = createGuest(
      guest("(call $ok) (loop $more (call $inner) (br $more))", {
        fields: `(func $inner (drop (call $response_write_body (i32.const 0) (i64.const 1000000))))`,
      }),
      "limits = { wall_ms = 80 }",
    );
    await table.request("/");
    await expect.poll(() => table.log.failures.length).toBe(1);
    expect(stackOf(table)).toEqual(AT_INNER);
  });

  it("is told where a wait itself fails", async () => {
    using table = createGuest(
      guest("(call $inner)", {
        fields: `(func $inner (loop $more (drop (call $request_read_body (i32.const ${SCRATCH}) (i64.const 1000))) (br $more)))`,
      }),
      "limits = { request_body_bytes = 10 }",
    );
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => void setImmediate(resolve));
        controller.enqueue(new Uint8Array(20));
      },
    });
    expect((await table.request("/", { ...endless(), body })).status).toBe(413);
    expect(stackOf(table)).toEqual(AT_INNER);
  });

  it("is told where it waited for its turn to run on", async () => {
    using table = createGuest(
      guest("(call $inner)", { fields: "(func $inner (loop $again (br $again)))" }),
      "limits = { wall_ms = 60, cpu_ms = 10000 }",
    );
    expect((await table.request("/")).status).toBe(504);
    expect(stackOf(table)).toEqual(AT_INNER);
  });

  it("is the place of the wait where the guest catches its end and goes on", async () => {
    using table = createGuest(
      guest("(try (do (call $inner)) (catch_all)) (call $answer)", {
        fields: "(func $inner (call $clock_sleep_ms (i64.const -1)))",
      }),
      "limits = { wall_ms = 60 }",
    );
    expect((await table.request("/")).status).toBe(504);
    expect(stackOf(table)).toEqual(AT_INNER);
  });

  it("is told of many at once, each its own", async () => {
    using table = createGuest(
      guest(
        `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0))
           (then (call $other)) (else (call $inner)))`,
        {
          fields: `(func $inner (call $clock_sleep_ms (i64.const -1)))
            (func $other (call $clock_sleep_ms (i64.const -1)))`,
        },
      ),
      "limits = { wall_ms = 300 }",
    );
    const paths = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? "/" : "/?other"));
    await Promise.all(paths.map((path) => table.request(path)));
    const first = table.log.failures.map(({ fields }) => String(fields["stack"]).split(" ", 1)[0] ?? "");
    expect(first.toSorted()).toEqual([
      ...Array.from({ length: 20 }, () => "inner"),
      ...Array.from({ length: 20 }, () => "other"),
    ]);
  });
});

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
