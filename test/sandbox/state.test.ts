import { describe, expect, it } from "vitest";
import { guest, SCRATCH, toNumbers } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

/** Counts in memory, in a global, in a table and in a grown memory, waits in the middle, and answers all counts. */
const COUNTER = guest(
  `(i32.store (i32.const ${SCRATCH}) (i32.add (i32.load (i32.const ${SCRATCH})) (i32.const 1)))
   (global.set $count (i32.add (global.get $count) (i32.const 1)))
   (global.set $exported (i32.add (global.get $exported) (i32.const 1)))
   (drop (table.grow $table (ref.null func) (i32.const 1)))
   (drop (memory.grow (i32.const 1)))
   (call $clock_sleep_ms (i64.const 1))
   (call $report_i32 (i32.load (i32.const ${SCRATCH})))
   (call $report_i32 (global.get $count))
   (call $report_i32 (global.get $exported))
   (call $report_i32 (table.size $table))
   (call $report_i32 (memory.size))
   (call $answer)`,
  {
    fields: `(global $count (mut i32) (i32.const 0))
      (global $exported (export "exported") (mut i32) (i32.const 0))
      (table $table 0 funcref)`,
  },
);

describe("state", () => {
  it("never survives: a guest that counts answers 1 every time", async () => {
    using table = createGuest(COUNTER);
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const bytes = Buffer.from(await (await table.request("/")).arrayBuffer());
      expect(toNumbers(bytes)).toEqual([1n, 1n, 1n, 1n, 17n]);
    }
  });

  it("is not shared by 64 calls that wait at the same time", async () => {
    using table = createGuest(COUNTER);
    const answers = await Promise.all(Array.from({ length: 64 }, () => table.request("/")));
    for (const answer of answers) {
      // oxlint-disable-next-line no-await-in-loop
      expect(toNumbers(Buffer.from(await answer.arrayBuffer()))).toEqual([1n, 1n, 1n, 1n, 17n]);
    }
  });

  it("does not survive a trap, an exception or the wall clock", async () => {
    const failing = guest(
      `(i32.store (i32.const ${SCRATCH}) (i32.add (i32.load (i32.const ${SCRATCH})) (i32.const 1)))
       (call $report_i32 (i32.load (i32.const ${SCRATCH})))
       (local.set $length (call $request_get_query (i32.const 64) (i64.const 1)))
       (if (i32.eq (i32.load8_u (i32.const 64)) (i32.const 116)) (then unreachable))
       (if (i32.eq (i32.load8_u (i32.const 64)) (i32.const 101)) (then (throw $oops)))
       (if (i32.eq (i32.load8_u (i32.const 64)) (i32.const 119)) (then (call $clock_sleep_ms (i64.const -1))))
       (call $answer)`,
      { fields: "(tag $oops)", locals: "(local $length i64)" },
    );
    using table = createGuest(failing, "limits = { wall_ms = 500 }");
    for (const [query, status] of [
      ["?t", 500],
      ["?e", 500],
      ["?w", 504],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await table.request(`/${query}`)).status).toBe(status);
      // oxlint-disable-next-line no-await-in-loop
      expect(toNumbers(Buffer.from(await (await table.request("/")).arrayBuffer()))).toEqual([1n]);
    }
    expect(table.busy).toBe(0);
  });

  it("of an imported memory does not survive either", async () => {
    using table = createGuest(`(module
      (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
      (import "env" "response_set_body" (func $body (param i32 i64)))
      (import "env" "memory" (memory 17))
      (func (export "handle")
        (i64.store (i32.const 0) (i64.add (i64.load (i32.const 0)) (i64.const 1)))
        (call $status (i32.const 200) (i32.const 0) (i64.const 0))
        (call $body (i32.const 0) (i64.const 8))))`);
    for (let round = 0; round < 5; round++) {
      // oxlint-disable-next-line no-await-in-loop
      expect(toNumbers(Buffer.from(await (await table.request("/")).arrayBuffer()))).toEqual([1n]);
    }
  });

  it("of a call is not in its answer: unset bytes of a fresh memory are zero", async () => {
    const text = guest(
      `(if (i64.gt_s (call $request_get_query (i32.const 0) (i64.const 0)) (i64.const 0))
         (then (memory.fill (i32.const ${SCRATCH}) (i32.const 83) (i32.const 1000))))
       (call $report_bytes (i32.const ${SCRATCH}) (i32.const 1000))
       (call $answer)`,
    );
    using table = createGuest(text);
    expect(await (await table.request("/?secret")).text()).toBe("S".repeat(1000));
    expect(await (await table.request("/")).text()).toBe("\0".repeat(1000));
  });
});
