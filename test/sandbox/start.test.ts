import { describe, expect, it } from "vitest";
import { call, guest, report, SCRATCH, Texts } from "../support/guest.ts";
import { createGuest } from "../support/table.ts";

describe("the start of a module", () => {
  it("runs the start section, then _initialize, before the function, for each request anew", async () => {
    const text = guest("(call $report_i32 (global.get $steps)) (call $answer)", {
      fields: `(global $steps (mut i32) (i32.const 0))
        (func $start (global.set $steps (i32.const 1)))
        (start $start)
        (func (export "_initialize") (global.set $steps (i32.add (i32.mul (global.get $steps) (i32.const 10)) (i32.const 2))))`,
    });
    using table = createGuest(text);
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop
      const bytes = Buffer.from(await (await table.request("/")).arrayBuffer());
      expect(bytes.readBigInt64LE(0)).toBe(12n);
    }
  });

  it("does not run _initialize twice where it is the function itself", async () => {
    const text = guest("", {
      fields: `(global $runs (mut i32) (i32.const 0))
        (func (export "_initialize")
          (global.set $runs (i32.add (global.get $runs) (i32.const 1)))
          (call $report_i32 (global.get $runs))
          (call $answer))`,
    });
    expect(await report(text, 'function = "_initialize"')).toEqual([1n]);
  });

  it("leaves an export _initialize alone that is no function", async () => {
    const text = guest("(call $answer)", { fields: '(global (export "_initialize") i32 (i32.const 1))' });
    expect((await call(text)).response.status).toBe(200);
  });

  it("may log, ask env, the clocks and randomness", async () => {
    const texts = new Texts();
    const text = guest(`(call $report (i64.load (i32.const ${SCRATCH}))) (call $answer)`, {
      texts,
      fields: `(func (export "_initialize")
        (call $log ${texts.at("starting")})
        (call $log_write (i32.const 2) ${texts.at("careful")})
        (call $trace (i32.const ${texts.assemblyScript("traced")}) (i32.const 1) (f64.const 1) (f64.const 0) (f64.const 0) (f64.const 0) (f64.const 0))
        (i64.store (i32.const ${SCRATCH}) (call $db_get ${texts.at("key")} (i32.const 0) (i64.const 0)))
        (drop (call $clock_now_ns))
        (drop (call $clock_monotonic_ns))
        (drop (call $seed))
        (call $random_get (i32.const ${SCRATCH + 8}) (i64.const 8)))`,
    });
    const { bytes, table } = await call(text, 'env = { key = "value" }');
    expect(bytes.readBigInt64LE(0)).toBe(5n);
    expect(
      table.log.lines.map(({ level, message, fields }) => [level, message, fields["event"]]).slice(0, 3),
    ).toEqual([
      ["info", "starting", "start"],
      ["warn", "careful", "start"],
      ["debug", "traced 1", "start"],
    ]);
  });

  it("may do so in the start section too, where AssemblyScript runs what stands at top level", async () => {
    const texts = new Texts();
    const text = guest(`(call $report (i64.load (i32.const ${SCRATCH}))) (call $answer)`, {
      texts,
      fields: `(func $start
        (call $log ${texts.at("starting")})
        (i64.store (i32.const ${SCRATCH}) (call $db_get ${texts.at("key")} (i32.const 0) (i64.const 0))))
        (start $start)`,
    });
    const { bytes, table } = await call(text, 'env = { key = "value" }');
    expect(bytes.readBigInt64LE(0)).toBe(5n);
    expect(table.log.lines[0]?.message).toBe("starting");
  });

  it("may not fill the log", async () => {
    const texts = new Texts();
    const line = texts.at("x".repeat(1000));
    const text = guest("(call $answer)", {
      texts,
      fields: `(func (export "_initialize") (local $i i32)
        (loop $again
          (call $log ${line})
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $again (i32.lt_u (local.get $i) (i32.const 10000)))))`,
    });
    const { table } = await call(text);
    const bytes = table.log.lines.reduce((sum, { message }) => sum + message.length, 0);
    expect(bytes).toBeLessThan(70_000);
    const cut = table.log.lines.filter(({ message }) =>
      message.startsWith("log cut: the start of the module"),
    );
    expect(cut).toHaveLength(1);
  });

  it("that fails for one request alone is a 500 with the trap and its stack", async () => {
    // Traps in about every third start, so that the check before listening may let it through. It writes a table, so
    // that every request starts one.
    const text = guest("(table.set $t (i32.const 0) (ref.func $handle)) (call $answer)", {
      fields: `(table $t 1 funcref) (elem declare func $handle) (func $sometimes (export "_initialize")
        (if (f64.lt (call $seed) (f64.const 1.3)) (then unreachable)))`,
    });
    const table = (() => {
      for (;;) {
        try {
          return createGuest(text);
        } catch {
          // It trapped in the check: once more.
        }
      }
    })();
    using _ = table;
    const statuses = new Set<number>();
    while (statuses.size < 2) {
      // oxlint-disable-next-line no-await-in-loop
      statuses.add((await table.request("/")).status);
    }
    expect([...statuses].toSorted((a, b) => a - b)).toEqual([200, 500]);
    const [failure] = table.log.failures;
    expect(failure?.fields["code"]).toBe("GUEST_START");
    expect(failure?.message).toBe("call failed: the module's start function failed: unreachable");
    expect(failure?.fields["stack"]).toEqual([expect.stringMatching(/^sometimes \(wasm-function\[\d+\]:0x/)]);
    expect(table.busy).toBe(0);
  });
});
