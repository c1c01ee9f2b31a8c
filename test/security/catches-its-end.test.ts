// Guests that catch everything, so as to survive their own end.
import { describe, expect, it } from "vitest";
import { guest } from "../support/guest.ts";
import { endOf } from "../support/hostile.ts";
import { binaryenWat } from "../support/wasm-sample.ts";

const CATCHERS: Readonly<Record<string, string>> = {
  "catch_all around an endless loop": "(try (do (loop $l (br $l))) (catch_all (call $answer)))",
  "catch_all in an endless loop around an endless loop":
    "(loop $again (try (do (loop $l (br $l))) (catch_all)) (br $again))",
  "ten nested catch_all, each with a loop of its own": `${"(try (do ".repeat(10)}(loop $l (br $l))${") (catch_all (loop $m (br $m))))".repeat(10)}`,
  "a rethrown exception in an endless loop":
    "(loop $again (try (do (try (do (throw $t)) (catch_all (rethrow 0)))) (catch_all)) (br $again))",
  "an exception thrown and caught for ever": "(loop $again (try (do (throw $t)) (catch $t)) (br $again))",
  "an exception from deep below for ever": `(loop $again (try (do (call $thrower (i32.const 1000))) (catch_all)) (br $again))`,
  "a function that delegates for ever":
    "(loop $again (try (do (try (do (loop $l (br $l))) (delegate 0))) (catch_all)) (br $again))",
  "recursion in a handler that catches recursion":
    "(loop $again (try (do (call $thrower (i32.const 100))) (catch_all (call $handler))) (br $again))",
};

const FIELDS = `(tag $t)
  (func $thrower (param i32)
    (if (i32.eqz (local.get 0)) (then (throw $t)))
    (call $thrower (i32.sub (local.get 0) (i32.const 1)))
    (call $ok))
  (func $handler (try (do (throw $t)) (catch_all (try (do (throw $t)) (catch_all)))))`;

describe("a guest with", () => {
  it.each(Object.entries(CATCHERS))("%s ends alone with 504", async (_, body) => {
    const { status, code, failures, hellos } = await endOf(guest(body, { fields: FIELDS }));
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(failures).toHaveLength(1);
    expect(hellos).toBeGreaterThan(3);
  });

  it.each(Object.entries(CATCHERS))("%s ends so too where it can be parked", async (_, body) => {
    const { status, code } = await endOf(
      guest(`(call $clock_sleep_ms (i64.const 1)) ${body}`, { fields: FIELDS }),
    );
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
  });

  it.each([
    ["try_table around an endless loop", "(block $caught (try_table (catch_all $caught) (loop $l (br $l))))"],
    [
      "try_table in an endless loop",
      "(loop $again (block $caught (try_table (catch_all $caught) (throw $t))) (br $again))",
    ],
    [
      "catch_all_ref in an endless loop",
      "(loop $again (drop (block $caught (result exnref) (try_table (catch_all_ref $caught) (throw $t)) (br $again))) (br $again))",
    ],
    [
      "throw_ref of what catch_all_ref caught, for ever",
      `(loop $again
        (block $out
          (try_table (catch_all $out)
            (throw_ref (block $caught (result exnref) (try_table (catch_all_ref $caught) (throw $t)) (unreachable)))))
        (br $again))`,
    ],
    [
      "try_table that catches in a loop around an endless loop",
      "(loop $again (block $caught (try_table (catch_all $caught) (loop $l (br $l)))) (br $again))",
    ],
  ])("%s ends alone with 504", async (_, body) => {
    const module = binaryenWat(`(module (tag $t) (func (export "handle") ${body}))`);
    const { status, code, hellos } = await endOf(module);
    expect([status, code]).toEqual([504, "CPU_LIMIT"]);
    expect(hellos).toBeGreaterThan(3);
  });

  it("a loop that catches its killed host call and calls again ends with the wall clock's 504", async () => {
    const body = "(loop $again (try (do (call $clock_sleep_ms (i64.const -1))) (catch_all)) (br $again))";
    const { status, code } = await endOf(guest(body), "limits = { wall_ms = 60 }");
    expect([status, code]).toEqual([504, "WALL_LIMIT"]);
  });

  it("an endless loop behind its killed host call ends with the wall clock's 504 at once", async () => {
    const body = `(try (do (call $clock_sleep_ms (i64.const -1))) (catch_all (loop $l (br $l)))) (call $answer)`;
    const { status, code, failures } = await endOf(guest(body), "limits = { wall_ms = 60, cpu_ms = 60000 }");
    expect([status, code]).toEqual([504, "WALL_LIMIT"]);
    expect(failures[0]?.fields["cpuMs"]).toBeLessThan(60);
  });

  it("an endless loop behind a host call that failed it ends with that failure", async () => {
    const body = `(try (do (call $response_set_status_line (i32.const 7) (i32.const 0) (i64.const 0)))
      (catch_all (loop $l (br $l)))) (call $answer)`;
    const { status, code, failures } = await endOf(guest(body), "limits = { cpu_ms = 60000 }");
    expect([status, code]).toEqual([500, "BAD_STATUS"]);
    expect(failures).toHaveLength(1);
  });

  it("no stack left for the host to say so cannot go on either", async () => {
    // At the end of the stack the host's own code may fail; it loops there, and one level up, and so on.
    const fields = `(func $deep (try (do (call $deep)) (catch_all))
      (loop $l (try (do (drop (call $clock_now_ns)) (loop $m (br_if $m (i32.const 1)))) (catch_all)) (br $l)))`;
    const { code } = await endOf(guest("(call $deep)", { fields }));
    expect(["GUEST_TRAP", "CPU_LIMIT"]).toContain(code);
  });
});
