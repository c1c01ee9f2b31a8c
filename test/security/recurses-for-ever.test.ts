// Guests that call themselves for ever: with a stack that grows, and with tail calls, which need none.
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { endOf } from "../support/hostile.ts";
import { binaryenWat } from "../support/wasm-sample.ts";

const RECURSIONS: Readonly<Record<string, string>> = {
  itself: "(func $deep (call $deep))",
  "itself, with work to do afterwards": "(func $deep (call $deep) (call $ok))",
  "itself through others": "(func $deep (call $b)) (func $b (call $c)) (func $c (call $deep))",
  "itself through a table":
    "(table 1 funcref) (elem (i32.const 0) $deep) (func $deep (call_indirect (i32.const 0)))",
  "itself twice, as a tree": "(func $deep (call $deep) (call $deep))",
  "itself with many locals":
    "(func $deep (local v128 v128 v128 v128 v128 v128 v128 v128) (call $deep) (drop (local.get 7)))",
  "itself and catches what comes back": "(func $deep (try (do (call $deep)) (catch_all (call $deep))))",
};

describe("a guest that calls", () => {
  it.each(Object.entries(RECURSIONS))("%s runs out of stack and ends alone with 500", async (_, fields) => {
    const { status, code, failures } = await endOf(guest("(call $deep) (call $answer)", { fields }));
    expect([status, code]).toEqual([500, "GUEST_TRAP"]);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toBe("call failed: call stack exhausted");
    expect(failures[0]?.fields["fuel"]).toBeGreaterThan(0);
  });

  it.each(Object.entries(RECURSIONS))("%s ends so too in a guest that can be parked", async (_, fields) => {
    const { status, code } = await endOf(
      guest("(call $clock_sleep_ms (i64.const 1)) (call $deep) (call $answer)", { fields }),
    );
    expect([status, code]).toEqual([500, "GUEST_TRAP"]);
  });

  it("itself a hundred levels deep, for ever, ends alone with 504", async () => {
    const fields = `(func $deep (param i32)
      (if (local.get 0) (then (call $deep (i32.sub (local.get 0) (i32.const 1)))
                              (call $deep (i32.sub (local.get 0) (i32.const 1))))))`;
    const { status, code, hellos } = await endOf(guest("(call $deep (i32.const 100))", { fields }));
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(hellos).toBeGreaterThan(3);
  });
});

const TAIL_CALLS: Readonly<Record<string, string | Uint8Array>> = {
  return_call: guest("(return_call $again) (call $answer)", { fields: "(func $again (return_call $again))" }),
  "return_call to each other": guest("(call $a) (call $answer)", {
    fields: "(func $a (return_call $b)) (func $b (return_call $c)) (func $c (return_call $a))",
  }),
  return_call_indirect: guest("(call $again) (call $answer)", {
    fields:
      "(table 1 funcref) (elem (i32.const 0) $again) (func $again (return_call_indirect (i32.const 0)))",
  }),
  "return_call with work on the way": guest("(call $again (i64.const 1)) (call $answer)", {
    fields:
      "(func $again (param i64) (i64.store (i32.const 4092) (local.get 0)) (return_call $again (i64.mul (local.get 0) (i64.const 3))))",
  }),
  return_call_ref: binaryenWat(`(module
    (type $f (func))
    (elem declare func $again)
    (func $again (type $f) (return_call_ref $f (ref.func $again)))
    (func (export "handle") (call $again)))`),
  "return_call_ref to what a global holds": binaryenWat(`(module
    (type $f (func (param i32)))
    (elem declare func $again)
    (global $next (mut (ref null $f)) (ref.null $f))
    (func $again (type $f) (return_call_ref $f (i32.add (local.get 0) (i32.const 1)) (global.get $next)))
    (func (export "handle") (global.set $next (ref.func $again)) (call $again (i32.const 1))))`),
};

describe("a guest that tail-calls", () => {
  it.each(Object.keys(TAIL_CALLS))("for ever by %s ends alone with 504", async (name) => {
    const { status, code, failures, hellos } = await endOf(TAIL_CALLS[name]!);
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(failures).toHaveLength(1);
    expect(hellos).toBeGreaterThan(3);
  });
});
