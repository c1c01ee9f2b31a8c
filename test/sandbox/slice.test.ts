// Time on the one thread: who gets how much of it, and what ends a guest that wants more.
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { guest, Texts } from "../support/guest.ts";
import { createNeighbours } from "../support/hostile.ts";
import { createGuest } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";

const LOOP = guest("(loop $l (br $l))");

/** About so many additions. */
function work(count: number): string {
  return `(local.set $i (i32.const 0))
    (loop $work (br_if $work (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const ${count}))))`;
}

/** More than a first slice's fuel, and a tenth of a second at the most. */
const OVERRUN = work(5_000_000);
const LOCALS = "(local $i i32)";

/** The records of calls that ended well. */
function done(table: TestTable): Record<string, unknown>[] {
  return table.log.lines
    .filter(({ message, fields }) => fields["event"] === "call" && message === "call done")
    .map(({ fields }) => ({ ...fields }));
}

function poolOf(table: TestTable): { running: number; waiting: number; idle: number } {
  const [pool] = table.service.pools.values();
  return { running: pool?.running ?? -1, waiting: pool?.waiting ?? -1, idle: pool?.idle ?? -1 };
}

describe("four endless loops on the one thread", () => {
  it("leave time for others, share the rest evenly, and end at their budget, each with its record", async () => {
    using table = createNeighbours(LOOP, "limits = { cpu_ms = 500 }");
    const begun = performance.now();
    const ends: number[] = [];
    const loops = Array.from({ length: 4 }, () =>
      table.request("/hostile").then((response) => {
        ends.push(performance.now());
        return response.status;
      }),
    );
    let hellos = 0;
    while (ends.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- one turn of the event loop after the other
      expect((await table.request("/hello")).status).toBe(200);
      if (ends.length === 0) hellos++;
      // oxlint-disable-next-line no-await-in-loop
      await setImmediate();
    }
    expect(hellos).toBeGreaterThan(100);
    expect(await Promise.all(loops)).toEqual([504, 504, 504, 504]);

    const { failures } = table.log;
    expect(failures).toHaveLength(4);
    for (const { message, fields, level } of failures) {
      expect([level, fields["code"], fields["application"]]).toEqual(["error", "CPU_LIMIT", "hostile"]);
      expect(message).toBe("call failed: the guest ran for limits.cpu_ms = 500");
      expect(fields["cpuMs"]).toBeGreaterThanOrEqual(500);
      expect(fields["cpuMs"]).toBeLessThan(800);
      expect(fields["requestId"]).toMatch(/^[-0-9a-f]{36}$/);
    }
    const fuels = failures.map(({ fields }) => Number(fields["fuel"]));
    expect(Math.min(...fuels) / Math.max(...fuels)).toBeGreaterThan(0.4);
    // In turns, and not one after the other: the first ends when the others are nearly there.
    const [first = 0, , , last = 0] = ends;
    expect((first - begun) / (last - begun)).toBeGreaterThan(0.6);
    expect(table.busy).toBe(0);
  }, 60_000);
});

describe("limits.cpu_ms", () => {
  it("counts only what the guest runs: waiting is free", async () => {
    const text = guest(
      `(loop $again
         (call $clock_sleep_ms (i64.const 20))
         (br_if $again (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 10))))
       (call $answer)`,
      { locals: LOCALS },
    );
    using table = createGuest(text, "limits = { cpu_ms = 100 }");
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async () => (await table.request("/")).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    for (const { cpuMs, wallMs } of done(table)) {
      expect(cpuMs).toBeLessThan(100);
      expect(wallMs).toBeGreaterThanOrEqual(190);
    }
  });

  it("does not count the time of the loops beside it", async () => {
    const text = guest(`${OVERRUN} (call $answer)`, { locals: LOCALS });
    using table = createNeighbours(LOOP, "limits = { cpu_ms = 400 }");
    using other = createGuest(text);
    const loops = [table.request("/hostile"), table.request("/hostile")];
    const alone = await other.request("/");
    expect(alone.status).toBe(200);
    await Promise.all(loops);
    const [record] = done(other);
    expect(record?.["cpuMs"]).toBeLessThan(300);
  });

  it("ends a guest that runs a little between many waits", async () => {
    const text = guest(`(loop $again ${work(200_000)} (call $clock_sleep_ms (i64.const 0)) (br $again))`, {
      locals: LOCALS,
    });
    using table = createGuest(text, "limits = { cpu_ms = 30 }");
    expect((await table.request("/")).status).toBe(504);
    expect(table.log.failures[0]?.fields["code"]).toBe("CPU_LIMIT");
  });
});

describe("limits.wall_ms", () => {
  it.each([
    ["called synchronously at first", LOOP],
    ["that can be parked", guest("(call $clock_sleep_ms (i64.const 1)) (loop $l (br $l))")],
  ])("ends a loop %s that has time left to run", async (_, text) => {
    using table = createGuest(text, "limits = { cpu_ms = 60000, wall_ms = 120 }");
    const statuses = await Promise.all(
      ["/", "/", "/"].map(async (path) => (await table.request(path)).status),
    );
    expect(statuses).toEqual([504, 504, 504]);
    for (const { message, fields } of table.log.failures) {
      expect(fields["code"]).toBe("WALL_LIMIT");
      expect(message).toBe("call failed: the call took longer than limits.wall_ms = 120");
      expect(fields["cpuMs"]).toBeLessThan(2000);
    }
    expect([table.busy, poolOf(table).running]).toEqual([0, 0]);
  });
});

describe("a client that leaves a looping guest", () => {
  it.each([
    ["called synchronously at first", LOOP],
    ["that can be parked", guest("(call $clock_sleep_ms (i64.const 1)) (loop $l (br $l))")],
    ["that catches everything", guest("(loop $m (try (do (loop $l (br $l))) (catch_all)) (br $m))")],
  ])("%s ends it", async (_, text) => {
    using table = createGuest(text, "limits = { cpu_ms = 60000, wall_ms = 60000 }");
    const controller = new AbortController();
    void table.request("/", { signal: controller.signal });
    await expect.poll(() => poolOf(table).running).toBe(1);
    controller.abort();
    await expect.poll(() => poolOf(table).running).toBe(0);
    expect(table.log.failures.map(({ fields }) => fields["code"])).toEqual(["CLIENT_GONE"]);
    expect(table.busy).toBe(0);
  });
});

describe("a call that does not end within its first slice, where nothing can wait", () => {
  it("is made again, and nothing of the first run is seen: logged once, one header, the whole log to itself", async () => {
    const texts = new Texts();
    const line = texts.at("y".repeat(60));
    const header = `${texts.at("x-run")} ${texts.at("one")}`;
    const text = guest(
      `(call $log ${line})
       (call $response_set_header ${header})
       (call $response_set_body (i32.const 0) (i64.const 1))
       (call $random_get (i32.const 65536) (i64.const 8))
       ${OVERRUN}
       (call $report (i64.load (i32.const 65536)))
       (call $report (call $clock_monotonic_ns))
       (call $log ${line})
       (call $answer)`,
      { texts, locals: LOCALS },
    );
    using table = createGuest(text, "limits = { log_bytes = 120 }");
    const answers = new Set<string>();
    for (let round = 1; round <= 3; round++) {
      // oxlint-disable-next-line no-await-in-loop -- the first is made twice, the others are ready to be parked
      const response = await table.request("/");
      expect([response.status, response.headers.get("x-run")]).toEqual([200, "one"]);
      // oxlint-disable-next-line no-await-in-loop
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes).toHaveLength(16);
      answers.add(bytes.toString("hex", 0, 8));
      expect(table.log.guest).toEqual(Array.from({ length: 2 * round }, () => "y".repeat(60)));
      expect(poolOf(table)).toEqual({ running: 0, waiting: 0, idle: 1 });
      expect(table.service.cap.live).toBe(1);
    }
    expect(answers.size).toBe(3);
    const records = done(table);
    expect(records.map(({ start }) => start)).toEqual(["cold", "warm", "warm"]);
    expect(new Set(records.map(({ fuel }) => fuel)).size).toBe(1);
    expect(table.log.failures).toEqual([]);
  });

  it.each([
    ["unreachable", "GUEST_TRAP"],
    ["(throw $oops)", "GUEST_EXCEPTION"],
    ["(call $response_set_status_line (i32.const 9) (i32.const 0) (i64.const 0))", "BAD_STATUS"],
    ["(call $response_set_header (i32.const 0) (i64.const 0) (i32.const 0) (i64.const 0))", "BAD_HEADER"],
    ["", "NO_STATUS"],
  ])("fails once, as it would have: %s", async (end, code) => {
    using table = createGuest(guest(`${OVERRUN} ${end}`, { locals: LOCALS, fields: "(tag $oops)" }));
    for (let round = 1; round <= 2; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request("/")).status).toBe(500);
      expect(table.log.failures.map(({ fields }) => fields["code"])).toEqual(
        Array.from({ length: round }, () => code),
      );
    }
    expect(poolOf(table).running).toBe(0);
    expect(table.busy).toBe(0);
  });

  it("keeps its place meanwhile: the next one waits", async () => {
    using table = createGuest(
      guest(`${OVERRUN} (call $answer)`, { locals: LOCALS }),
      "limits = { concurrency = 1, queue = 1 }",
    );
    const answers = ["/", "/", "/"].map((path) => table.request(path));
    expect(poolOf(table)).toMatchObject({ running: 1, waiting: 1 });
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 503]);
    expect(poolOf(table)).toEqual({ running: 0, waiting: 0, idle: 1 });
    expect(table.busy).toBe(0);
  });
});
