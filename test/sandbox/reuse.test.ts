// Which sandboxes are kept, for how long, and that none is lost.
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Grants } from "../../src/host/import-object.ts";
import { loadModules } from "../../src/registry/load.ts";
import type { Module } from "../../src/registry/module.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { Pool } from "../../src/sandbox/pool.ts";
import { guest } from "../support/guest.ts";
import { createCall } from "../support/invocation.ts";
import { createGuest, createTable } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";

const GRANTS: Grants = { env: new Map(), tcp: [], writeStartLine: () => undefined };
const ANSWER = "(call $response_set_status_line (i32.const 200) (i32.const 0) (i64.const 0))";
/** The test decides when the call ends, with fake timers. */
const SLEEP = `(call $clock_sleep_ms (i64.const 10)) ${ANSWER}`;

function load(body: string): Module {
  using table = createGuest(guest(body));
  const [module] = loadModules(table.config.applications, "config.toml").modules.values();
  if (module === undefined) throw new Error("the guest is right");
  return module;
}

/** Everything begins at once: with fake timers there are no turns. */
function createEngine(cap: InstanceCap): Engine {
  return new Engine(cap, undefined, Number.POSITIVE_INFINITY);
}

interface Options {
  readonly maxIdle?: number;
  readonly idleMs?: number;
  readonly concurrency?: number;
}

function createPool(
  module: Module,
  engine: Engine,
  { maxIdle = 100, idleMs = 1000, concurrency = 100 }: Options = {},
): Pool {
  const program = { module, function: "handle", grants: GRANTS, cpuMs: 1000 };
  return new Pool({ program, engine, concurrency, queue: 100, queueMs: 100, maxIdle, idleMs });
}

/** Runs so many calls at once, with the clock going on while they wait. */
async function runAtOnce(pool: Pool, count: number): Promise<(boolean | undefined)[]> {
  const calls = Array.from({ length: count }, () => createCall());
  const runs = calls.map(async ({ invocation }) => pool.run(invocation));
  await vi.advanceTimersByTimeAsync(10);
  await Promise.all(runs);
  return calls.map(({ invocation }) => invocation.usage?.cold);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a sandbox", () => {
  it("is made for the first call and used again for the next, as the record says", async () => {
    using table = createGuest(guest("(call $answer)"));
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await table.request("/");
    }
    const starts = table.log.lines.map(({ fields }) => fields["start"]);
    expect(starts).toEqual(["cold", "warm", "warm"]);
  });

  it.each([
    "unreachable",
    "(throw $oops)",
    "(call $abort (i32.const 0) (i32.const 0) (i32.const 0) (i32.const 0))",
  ])("is not used again after %s", async (end) => {
    const text = guest(
      `(if (i64.gt_s (call $request_get_query (i32.const 64) (i64.const 0)) (i64.const 0)) (then ${end}))
         (call $answer)`,
      { fields: "(tag $oops)" },
    );
    using table = createGuest(text);
    for (const path of ["/", "/?x", "/", "/"]) {
      // oxlint-disable-next-line no-await-in-loop
      await table.request(path);
    }
    const starts = table.log.lines.map(({ fields }) => fields["start"]);
    expect(starts).toEqual(["cold", "warm", "cold", "warm"]);
    expect(table.busy).toBe(0);
  });

  it("that grew far is given back instead of kept", async () => {
    const text = guest(
      `(if (i64.gt_s (call $request_get_query (i32.const 64) (i64.const 0)) (i64.const 0))
         (then (drop (memory.grow (i32.const 500)))))
       (drop (memory.grow (i32.const 100)))
       (call $answer)`,
    );
    using table = createGuest(text);
    for (const path of ["/", "/", "/?x", "/"]) {
      // oxlint-disable-next-line no-await-in-loop
      await table.request(path);
    }
    const records = table.log.lines.map(({ fields }) => [fields["start"], fields["memoryBytes"]]);
    expect(records).toEqual([
      ["cold", 116 * 65_536],
      ["warm", 116 * 65_536],
      ["warm", 616 * 65_536],
      ["cold", 116 * 65_536],
    ]);
  });

  it("that cannot be reset is made anew for each call", async () => {
    const fields = "(table $t 1 funcref) (elem declare func $handle)";
    using table = createGuest(
      guest("(table.set $t (i32.const 0) (ref.func $handle)) (call $answer)", { fields }),
    );
    await table.request("/");
    await table.request("/");
    expect(table.log.lines.map(({ fields: { start } }) => start)).toEqual(["cold", "cold"]);
    expect(table.service.cap.live).toBe(0);
  });
});

describe("limits.max_idle", () => {
  it("bounds how many are kept; 0 keeps none", async () => {
    vi.useFakeTimers();
    const module = load(SLEEP);
    for (const maxIdle of [0, 1, 3]) {
      const cap = new InstanceCap(100, undefined);
      const pool = createPool(module, createEngine(cap), { maxIdle });
      // oxlint-disable-next-line no-await-in-loop
      await runAtOnce(pool, 5);
      expect([pool.idle, cap.live, pool.running]).toEqual([maxIdle, maxIdle, 0]);
      pool.close();
      expect([pool.idle, cap.live]).toEqual([0, 0]);
    }
  });
});

describe("limits.idle_ms", () => {
  it("frees those that were not needed all the while, and keeps those that were", async () => {
    vi.useFakeTimers();
    const cap = new InstanceCap(100, undefined);
    const pool = createPool(load(SLEEP), createEngine(cap), { idleMs: 1000 });
    await runAtOnce(pool, 8);
    expect(pool.idle).toBe(8);
    // Three at a time are enough from here on.
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await runAtOnce(pool, 3)).toEqual([false, false, false]);
      // oxlint-disable-next-line no-await-in-loop
      await vi.advanceTimersByTimeAsync(90);
    }
    expect([pool.idle, cap.live]).toEqual([3, 3]);
    // And none when nobody comes.
    await vi.advanceTimersByTimeAsync(2100);
    expect([pool.idle, cap.live]).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
    expect(await runAtOnce(pool, 1)).toEqual([true]);
    pool.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a pool that is closed", () => {
  it("keeps nothing of the calls that end afterwards, and starts no timer", async () => {
    vi.useFakeTimers();
    const cap = new InstanceCap(100, undefined);
    const pool = createPool(load(SLEEP), createEngine(cap));
    const { invocation } = createCall();
    const run = pool.run(invocation);
    pool.close();
    pool.close();
    await vi.advanceTimersByTimeAsync(10);
    await run;
    expect(invocation.fault).toBeUndefined();
    expect([pool.idle, pool.running, cap.live, vi.getTimerCount()]).toEqual([0, 0, 0, 0]);
  });
});

describe("the cap on live instances", () => {
  it("takes idle sandboxes of other programs, one for each that is needed, and none that is busy", async () => {
    vi.useFakeTimers();
    const engine = createEngine(new InstanceCap(16, undefined));
    const [first, second] = [createPool(load(SLEEP), engine), createPool(load(`${SLEEP} nop`), engine)];
    await runAtOnce(first, 15);
    expect([first.idle, second.idle, engine.cap.live]).toEqual([15, 0, 15]);
    expect(await runAtOnce(second, 5)).toEqual([true, true, true, true, true]);
    expect([first.idle, second.idle, engine.cap.live]).toEqual([11, 5, 16]);
    const busy = runAtOnce(first, 15);
    const last = runAtOnce(second, 1);
    const refused = createCall();
    await second.run(refused.invocation);
    expect(refused.invocation.fault?.code).toBe("INSTANCE_CAP");
    await Promise.all([busy, last]);
    expect([first.idle, second.idle, engine.cap.live]).toEqual([15, 1, 16]);
    first.close();
    second.close();
    expect(engine.cap.live).toBe(0);
  });
});

describe("a flood of calls", () => {
  it("on one application leaves the last tenth of all places to the others", async () => {
    vi.useFakeTimers();
    const engine = createEngine(new InstanceCap(100, undefined));
    const [flooded, quiet] = [
      createPool(load(SLEEP), engine, { concurrency: 200 }),
      createPool(load(`${SLEEP} nop`), engine),
    ];
    const flood = Array.from({ length: 200 }, () => createCall());
    const runs = flood.map(async ({ invocation }) => flooded.run(invocation));
    expect([flooded.live, engine.cap.live]).toEqual([90, 90]);
    const others = runAtOnce(quiet, 10);
    expect([quiet.live, engine.cap.live]).toEqual([10, 100]);
    expect(await others).toEqual(Array.from({ length: 10 }, () => true));
    await Promise.all(runs);
    const refused = flood.filter(({ invocation }) => invocation.fault?.code === "INSTANCE_CAP");
    expect(refused).toHaveLength(110);
    expect(refused[0]?.invocation.fault?.message).toBe(
      "the process holds 90 live sandboxes and may hold 100; this application has 90 of them",
    );
    flooded.close();
    quiet.close();
    expect(engine.cap.live).toBe(0);
  });

  it("on the only application may take all of them", async () => {
    vi.useFakeTimers();
    const engine = createEngine(new InstanceCap(100, undefined));
    const pool = createPool(load(SLEEP), engine, { concurrency: 200 });
    await runAtOnce(pool, 200);
    expect([pool.live, pool.idle]).toEqual([100, 100]);
    pool.close();
  });
});

/** The query says how the call ends: t traps, l loops, g grows, and anything else is well. */
function endsAsTold(parks: boolean): string {
  return guest(
    `(drop (call $request_get_query (i32.const 64) (i64.const 1)))
         (local.set $kind (i32.load8_u (i32.const 64)))
         (i32.store (i32.const 70000) (i32.const 1))
         ${parks ? "(call $clock_sleep_ms (i64.const 0))" : ""}
         (if (i32.eq (local.get $kind) (i32.const 116)) (then unreachable))
         (if (i32.eq (local.get $kind) (i32.const 108)) (then (loop $l (br $l))))
         (if (i32.eq (local.get $kind) (i32.const 103)) (then (drop (memory.grow (i32.const 600)))))
         (call $answer)`,
    { locals: "(local $kind i32)" },
  );
}

describe("10,000 calls that end in all ways", () => {
  it("lose no place and no marks", async () => {
    using table: TestTable = createTable(
      ["plain", "parks"]
        .map(
          (name) =>
            `[[applications]]\nname = "${name}"\nfile_path = "${name}.wasm"\nmethod = "*"\nurl_path = "/${name}"\nlimits = { cpu_ms = 2, max_idle = 8, concurrency = 32 }\n`,
        )
        .join(""),
      { plain: endsAsTold(false), parks: endsAsTold(true) },
    );
    const statuses = new Map<number, number>();
    for (let round = 0; round < 200; round++) {
      const calls = Array.from({ length: 50 }, async (_, index) => {
        const controller = new AbortController();
        // A loop takes its 2 ms: one in two rounds is enough.
        const kind = index === 7 ? "t" : index === 13 && round % 2 === 0 ? "l" : index === 21 ? "g" : "-";
        const answer = table.request(`/${index % 2 === 0 ? "parks" : "plain"}?${kind}`, {
          signal: controller.signal,
        });
        if (index % 10 === 9) controller.abort();
        try {
          const { status } = await answer;
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        } catch {
          statuses.set(0, (statuses.get(0) ?? 0) + 1);
        }
      });
      // oxlint-disable-next-line no-await-in-loop -- fifty at a time
      await Promise.all(calls);
    }
    for (const pool of table.service.pools.values()) {
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(() => pool.running).toBe(0);
      expect([pool.waiting, pool.idle <= 8]).toEqual([0, true]);
    }
    expect(table.busy).toBe(0);
    // 499 only for clients that left before their call began.
    expect([...statuses.keys()].filter((status) => ![0, 200, 499, 500, 504].includes(status))).toEqual([]);
    expect(statuses.get(499) ?? 0).toBeLessThanOrEqual(1000);
    expect(statuses.get(200)).toBeGreaterThan(7000);
  }, 60_000);
});
