// Fuel is what a call costs, not what it takes: the same request to the same module uses the same, however it is run.
import { describe, expect, it } from "vitest";
import { fileURLToPath } from "node:url";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import { guest, Texts } from "../support/guest.ts";
import { createNeighbours } from "../support/hostile.ts";
import { MemoryLog } from "../support/log.ts";
import { createGuest } from "../support/table.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HEADERS = { "x-request-id": "00000000-0000-4000-8000-000000000000" };

/** The fuel of every call so far, in order. */
function fuelOf(log: MemoryLog): unknown[] {
  return log.lines.filter(({ fields }) => fields["event"] === "call").map(({ fields }) => fields["fuel"]);
}

const texts = new Texts();
const line = texts.at("a line of the log");
const GUESTS: Readonly<Record<string, string>> = {
  nothing: "",
  "a loop":
    "(loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 9999))))",
  "calls of the host": `(call $log ${line}) (drop (call $request_get_headers (i32.const 4096) (i64.const 4096)))`,
  "randomness and time":
    "(call $random_get (i32.const 4096) (i64.const 5000)) (call $report (call $clock_now_ns)) (drop (call $seed))",
  "memory that grows": "(drop (memory.grow (i32.const 3))) (i32.store (i32.const 1100000) (i32.const 1))",
  "memory that cannot grow": "(drop (memory.grow (i32.const 60000)))",
  "bulk instructions": `(memory.fill (i32.const 0) (i32.const 1) (i32.const 500000))
    (memory.copy (i32.const 9) (i32.const 0) (i32.const 500000))`,
  "a table that grows": "(drop (table.grow $t (ref.null func) (i32.const 1000)))",
  exceptions: "(try (do (call $thrower (i32.const 20))) (catch $oops))",
  "a large body": "(call $response_set_body (i32.const 0) (i64.const 900000))",
  "a trap in the end": "unreachable",
};

const FIELDS = `(tag $oops) (table $t 1 funcref)
  (func $thrower (param i32)
    (if (i32.eqz (local.get 0)) (then (throw $oops)))
    (call $thrower (i32.sub (local.get 0) (i32.const 1))))`;

/** With a query the guest takes longer than a slice, which makes the calls after it ready to be parked. */
function module(body: string, parks: boolean): string {
  return guest(
    `(if (i64.gt_s (call $request_get_query (i32.const 64) (i64.const 0)) (i64.const 0))
       (then (loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 5000000))))
         (call $ok) (return)))
     ${parks ? "(call $clock_sleep_ms (i64.const 1))" : ""}
     ${body} (call $answer)`,
    { texts, fields: FIELDS, locals: "(local $i i32)" },
  );
}

describe("the fuel of a guest with", () => {
  it.each(Object.entries(GUESTS))(
    "%s is the same cold and warm, at once and in slices, and beside loops",
    async (_, body) => {
      using table = createGuest(module(body, false));
      const call = async (): Promise<void> => {
        await (await table.request("/", { headers: HEADERS })).arrayBuffer();
      };
      await call();
      await call();
      await call();
      await Promise.all([call(), call(), call()]);
      await table.request("/?long", { headers: HEADERS });
      await call();
      using loops = createNeighbours(guest("(loop $l (br $l))"), "limits = { cpu_ms = 50 }");
      const running = [loops.request("/hostile"), loops.request("/hostile")];
      await Promise.all([call(), call()]);
      await Promise.all(running);
      const fuel = fuelOf(table.log);
      const [first] = fuel.splice(6, 1);
      expect(first).toBeGreaterThan(5_000_000);
      expect(fuel[0]).toBeGreaterThan(0);
      expect(fuel).toEqual(Array.from({ length: 9 }, () => fuel[0]));
    },
  );

  it.each(Object.entries(GUESTS))("%s is the same when it is parked in between", async (_, body) => {
    using table = createGuest(module(body, true));
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, then all at once
      await Promise.all(
        Array.from({ length: 1 + 4 * round }, () => table.request("/", { headers: HEADERS })),
      );
    }
    const fuel = fuelOf(table.log);
    expect(new Set(fuel).size).toBe(1);
    expect(fuel).toHaveLength(15);
  });

  it("a long run is the same to the unit, whatever its slices were", async () => {
    using table = createGuest(module("", false));
    await Promise.all(Array.from({ length: 6 }, () => table.request("/?long")));
    const fuel = fuelOf(table.log);
    expect(new Set(fuel).size).toBe(1);
    expect(fuel[0]).toBeGreaterThan(5_000_000);
  });
});

describe("the fuel of a call that traps", () => {
  it.each([
    "unreachable",
    "(drop (i32.load (i32.const -1)))",
    "(drop (i32.div_s (i32.const 1) (i32.const 0)))",
  ])("at %s is the same, wherever its slices ended", async (trap) => {
    const work = `(loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 3000000))))`;
    const text = guest(
      `(call $request_get_query (i32.const 64) (i64.const 0)) drop ${work} ${trap} (call $answer)`,
      {
        locals: "(local $i i32)",
      },
    );
    using table = createGuest(text);
    await table.request("/");
    await Promise.all(Array.from({ length: 8 }, () => table.request("/")));
    const fuel = table.log.failures.map(({ fields }) => fields["fuel"]);
    expect(fuel).toHaveLength(9);
    expect(new Set(fuel).size).toBe(1);
  });
});

async function fuelOfFive(text: string): Promise<unknown[]> {
  using table = createGuest(text);
  await table.request("/");
  await Promise.all(Array.from({ length: 4 }, () => table.request("/")));
  return fuelOf(table.log);
}

function countTo(limit: number, more = ""): string {
  return `(loop $l ${more} (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const ${limit}))))`;
}

describe("the fuel of a call that traps in or behind a long loop", () => {
  it.each([
    ["behind it", countTo(3_000_000), "unreachable"],
    ["in it", countTo(3_000_000, "(if (i32.eq (local.get $i) (global.get $trap)) (then unreachable))"), ""],
    ["behind it and a loop of calls", countTo(3_000_000), "(call $answer) unreachable"],
  ])("%s is nearly all that was executed", async (_, work, trap) => {
    const text = (end: string, at: number): string =>
      guest(`${work} ${end} (call $answer)`, {
        locals: "(local $i i32)",
        fields: `(global $trap i32 (i32.const ${at}))`,
      });
    const [whole] = (await fuelOfFive(text("", -1))) as [number];
    const trapped = (await fuelOfFive(text(trap, 2_999_999))) as number[];
    expect(new Set(trapped).size).toBe(1);
    expect(whole).toBeGreaterThan(15_000_000);
    expect(trapped[0]).toBeGreaterThan(whole * 0.9);
    expect(trapped[0]).toBeLessThanOrEqual(whole + 1000);
  });
});

/** Requests to the applications of `config.toml`, by name; those that are not here take a plain one. */
const REQUESTS: Readonly<Record<string, readonly [query: string, body?: string]>> = {
  login: ["", '{"user":"ada","password":"wrong horse"}'],
  echo: ["?x=1"],
  upload: ["", "0123456789".repeat(2000)],
};

describe("the fuel of the samples", () => {
  it("is the same for the same request, cold and warm, and beside loops", async () => {
    const log = new MemoryLog();
    const table = loadTable("config.toml", { workingDirectory: ROOT });
    const service = createService({ ...table, log, direct: false });
    using loops = createNeighbours(guest("(loop $l (br $l))"), "limits = { cpu_ms = 200 }");
    // How often `sse` looks at the clock depends on the clock.
    for (const application of table.config.applications.filter(({ name }) => name !== "sse")) {
      const [query, body] = REQUESTS[application.name] ?? [""];
      const path = application.urlPath.replaceAll(/[:*][a-z]*/g, "ada") + query;
      const method = application.methods[0] === "*" ? "GET" : application.methods[0]!;
      const before = fuelOf(log).length;
      let running: Promise<unknown> = Promise.resolve();
      for (let round = 0; round < 5; round++) {
        if (round === 3) running = loops.request("/hostile");
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const response = await service.app.request(path, {
          method,
          headers: HEADERS,
          ...(body === undefined ? {} : { body }),
        });
        // oxlint-disable-next-line no-await-in-loop
        await response.arrayBuffer();
      }
      // oxlint-disable-next-line no-await-in-loop
      await running;
      // oxlint-disable-next-line no-await-in-loop -- the record may come a moment after the answer
      await expect.poll(() => fuelOf(log).length).toBe(before + 5);
      const fuel = fuelOf(log).slice(before);
      expect([application.name, new Set(fuel).size]).toEqual([application.name, 1]);
      expect(fuel[0], application.name).toBeGreaterThan(0);
    }
    expect(table.config.applications.length).toBeGreaterThan(8);
  }, 60_000);
});
