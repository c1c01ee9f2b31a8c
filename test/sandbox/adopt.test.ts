// Initialisation runs once for a program: every further sandbox begins with what it left.
import { describe, expect, it } from "vitest";
import { guest, SCRATCH, toNumbers } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";
import type { TestTable } from "../support/table.ts";

async function answers(table: TestTable, count: number): Promise<bigint[][]> {
  const responses = await Promise.all(Array.from({ length: count }, () => table.request("/")));
  for (const { status } of responses) expect(status).toBe(200);
  return Promise.all(responses.map(async (response) => toNumbers(Buffer.from(await response.arrayBuffer()))));
}

/** Globals of every type, set at the start to what differs each time, counted on by every call. */
const FIELDS = `
  (global $i32 (mut i32) (i32.const 1))
  (global $i64 (export "shown") (mut i64) (i64.const 1))
  (global $f32 (mut f32) (f32.const 1))
  (global $f64 (mut f64) (f64.const 1))
  (global $v128 (mut v128) (v128.const i64x2 1 1))
  (func (export "_initialize")
    (global.set $f64 (call $seed))
    (global.set $i64 (i64.reinterpret_f64 (call $seed)))
    (global.set $i32 (i32.wrap_i64 (i64.reinterpret_f64 (call $seed))))
    (global.set $f32 (f32.demote_f64 (call $seed)))
    (global.set $v128 (f64x2.splat (call $seed)))
    (drop (memory.grow (i32.const 3)))
    (call $random_get (i32.const ${SCRATCH}) (i64.const 8))
    (call $random_get (i32.const 1200000) (i64.const 8)))`;
const READ = `
  (call $report_i32 (global.get $i32)) (call $report (global.get $i64))
  (call $report_i32 (i32.reinterpret_f32 (global.get $f32))) (call $report (i64.reinterpret_f64 (global.get $f64)))
  (call $report (i64x2.extract_lane 1 (global.get $v128)))
  (call $report_i32 (memory.size))
  (call $report (i64.load (i32.const ${SCRATCH}))) (call $report (i64.load (i32.const 1200000)))
  (global.set $i32 (i32.const 7)) (global.set $i64 (i64.const 7)) (global.set $f32 (f32.const 7))
  (global.set $f64 (f64.const 7)) (global.set $v128 (v128.const i64x2 7 7))
  (drop (memory.grow (i32.const 1)))
  (i64.store (i32.const ${SCRATCH}) (i64.const 7)) (i64.store (i32.const 1200000) (i64.const 7))
  (call $clock_sleep_ms (i64.const 5))
  (call $answer)`;

describe("a module that initialises itself", () => {
  it("does so once: 20 sandboxes at once, and those that come later, all begin alike", async () => {
    using table = createGuest(guest(READ, { fields: FIELDS }), "limits = { max_idle = 3 }");
    const all = [...(await answers(table, 20)), ...(await answers(table, 20))];
    const [first] = all;
    expect(first?.[5]).toBe(19n);
    // Random, all of them: nothing was left at its initial value.
    expect(new Set(first).size).toBe(8);
    for (const answer of all) expect(answer).toEqual(first);
    expect(table.service.cap.live).toBe(3);
  });

  it("logs what it has to say about it once", async () => {
    const fields = '(func (export "_initialize") (call $log (i32.const 0) (i64.const 2)))';
    using table = createGuest(guest("(call $answer)", { fields }), "limits = { max_idle = 0 }");
    await answers(table, 5);
    const started = table.log.lines.filter(({ fields: { event } }) => event === "start");
    expect(started.map(({ message, fields: { application } }) => [message, application])).toEqual([
      ["Ok", "guest"],
    ]);
  });

  it("wipes for all of them what it wipes once", async () => {
    const fields = `(data (i32.const ${SCRATCH}) "secret key")
      (func $start (memory.fill (i32.const ${SCRATCH}) (i32.const 0) (i32.const 10))) (start $start)`;
    const text = guest(
      `(call $report (i64.load (i32.const ${SCRATCH}))) (call $clock_sleep_ms (i64.const 5)) (call $answer)`,
      {
        fields,
      },
    );
    using table = createGuest(text);
    expect(await answers(table, 5)).toEqual(Array.from({ length: 5 }, () => [0n]));
  });

  it("takes its time only once", async () => {
    // A second of work in every sandbox would be ten seconds here.
    const fields = `(func (export "_initialize") (local $i i32)
      (loop $l (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 300000000)))))`;
    const begun = performance.now();
    using table = createGuest(guest("(call $answer)", { fields }), "limits = { max_idle = 0 }");
    const startMs = performance.now() - begun;
    const called = performance.now();
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await answers(table, 1);
    }
    expect(performance.now() - called).toBeLessThan(startMs);
  });

  it("is initialised in each sandbox where a global refers to a function of its own", async () => {
    const fields = `
      (global $f (mut funcref) (ref.null func))
      (table $t 1 funcref) (elem declare func $one) (func $one)
      (global $random (mut i64) (i64.const 0))
      (func (export "_initialize") (global.set $f (ref.func $one)) (global.set $random (i64.reinterpret_f64 (call $seed))))`;
    const text = guest(
      `(call $report_i32 (ref.is_null (global.get $f))) (call $report (global.get $random))
       (global.set $f (ref.null func)) (global.set $random (i64.const 0))
       (call $clock_sleep_ms (i64.const 5)) (call $answer)`,
      { fields },
    );
    using table = createGuest(text);
    const first = await answers(table, 10);
    expect(first.map(([isNull]) => isNull)).toEqual(first.map(() => 0n));
    expect(new Set(first.map(([, random]) => random)).size).toBe(10);
    // And reset to its own.
    const second = await answers(table, 10);
    const randoms = new Set(first.map(([, random]) => random));
    expect(new Set(second.map(([, random]) => random))).toEqual(randoms);
    expect(table.log.lines.filter(({ fields: { start } }) => start === "cold")).toHaveLength(10);
  });
});
