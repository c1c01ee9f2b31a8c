// Modules that have to be initialised while the server serves, and take long over it: others run meanwhile, and it ends.
import { setImmediate } from "node:timers/promises";
import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { ServerlessWasmError } from "../../src/errors.ts";
import type { Grants } from "../../src/host/import-object.ts";
import { loadModules } from "../../src/registry/load.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { Pool } from "../../src/sandbox/pool.ts";
import { guest } from "../support/guest.ts";
import { createCall } from "../support/invocation.ts";
import { writeTable } from "../support/table.ts";

const GRANTS: Grants = { env: new Map(), tcp: [], writeStartLine: () => undefined };
const ENDLESS = '(func (export "_initialize") (loop $l (br $l)))';
const pools: Pool[] = [];

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function createPool(text: string, engine: Engine): Pool {
  const { folder, configFile } = writeTable(
    '[[applications]]\nfile_path = "guest.wasm"\nmethod = "*"\nurl_path = "/"\n',
    { guest: text },
  );
  try {
    const { applications } = loadConfig(configFile, { workingDirectory: folder });
    const [module] = loadModules(applications, configFile).modules.values();
    const program = { module: module!, function: "handle", grants: GRANTS, cpuMs: 1000 };
    const pool = new Pool({
      program,
      engine,
      concurrency: 10,
      queue: 0,
      queueMs: 100,
      maxIdle: 4,
      idleMs: 1000,
    });
    pools.push(pool);
    return pool;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one call to its end, and counts how often another program's call came through in the meantime. */
async function runBeside(
  pool: Pool,
  engine: Engine,
  end?: number,
): Promise<{ code: string | undefined; message: string | undefined; others: number }> {
  const other = createPool(guest("(call $answer)"), engine);
  const { invocation } = createCall();
  let ended = false;
  const run = Promise.resolve(pool.run(invocation)).finally(() => {
    ended = true;
  });
  let others = 0;
  for (;;) {
    if (ended) break;
    const beside = createCall();
    // oxlint-disable-next-line no-await-in-loop -- one turn of the event loop after the other
    await other.run(beside.invocation);
    expect(beside.invocation.fault).toBeUndefined();
    others++;
    if (others === end) invocation.abort(new ServerlessWasmError("WALL_LIMIT", "time is up"));
    // oxlint-disable-next-line no-await-in-loop
    await setImmediate();
  }
  await run;
  expect(invocation.runner).toBeUndefined();
  return { code: invocation.fault?.code, message: invocation.fault?.message, others };
}

describe("a start that takes long while others are served", () => {
  it("ends at its own budget", async () => {
    const engine = new Engine(new InstanceCap(16, undefined), 100);
    const pool = createPool(guest("(call $answer)", { fields: ENDLESS }), engine);
    const { code, message, others } = await runBeside(pool, engine);
    expect([code, message]).toEqual([
      "GUEST_START",
      "the module's start function failed: it ran for more than 100 ms",
    ]);
    expect(others).toBeGreaterThan(20);
    expect([pool.running, pool.idle, engine.cap.live, engine.scheduler.waiting]).toEqual([0, 0, 1, 0]);
  });

  it("ends with the call that it is made for", async () => {
    const engine = new Engine(new InstanceCap(16, undefined), 60_000);
    const pool = createPool(guest("(call $answer)", { fields: ENDLESS }), engine);
    const { code, others } = await runBeside(pool, engine, 20);
    expect(code).toBe("WALL_LIMIT");
    expect(others).toBeLessThan(30);
    expect([pool.running, pool.idle, engine.cap.live, engine.scheduler.waiting]).toEqual([0, 0, 1, 0]);
  });

  it("comes to an end, and its call is made", async () => {
    const engine = new Engine(new InstanceCap(16, undefined));
    const fields = `(func (export "_initialize") (local $i i32)
      (loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 50000000)))))`;
    const pool = createPool(guest("(call $answer)", { fields }), engine);
    const { code, others } = await runBeside(pool, engine);
    expect(code).toBeUndefined();
    expect(others).toBeGreaterThan(5);
    expect([pool.running, pool.idle]).toEqual([0, 1]);
  });

  it("may not call what needs a request, nor wait", async () => {
    for (const call of [
      "(call $clock_sleep_ms (i64.const 1))",
      "(drop (call $tcp_read (i32.const 0) (i32.const 0) (i64.const 1)))",
      "(call $response_set_status_line (i32.const 200) (i32.const 0) (i64.const 0))",
    ]) {
      const engine = new Engine(new InstanceCap(16, undefined));
      const fields = `(func (export "_initialize") ${call})`;
      const pool = createPool(guest("(call $answer)", { fields }), engine);
      // oxlint-disable-next-line no-await-in-loop
      const { code, message } = await runBeside(pool, engine);
      expect(code).toBe("GUEST_START");
      expect(message).toContain("an import that needs a request was called while the module starts");
    }
  });

  it("that fails, fails its call alone, and the next one tries again", async () => {
    const engine = new Engine(new InstanceCap(16, undefined));
    const fields = '(func (export "_initialize") unreachable)';
    const pool = createPool(guest("(call $answer)", { fields }), engine);
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop
      const { code, message } = await runBeside(pool, engine);
      expect([code, message]).toEqual(["GUEST_START", "the module's start function failed: unreachable"]);
    }
    expect(pool.running).toBe(0);
  });
});
