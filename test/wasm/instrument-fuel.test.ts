// Nothing runs without paying: whatever goes on for ever asks for fuel within a bounded time and ends when there is none.
import { describe, expect, test } from "vitest";
import { InstrumentedInstance } from "../support/instrumented.ts";
import { wat } from "../support/wat.ts";

const SLICE = 20_000;
const SLICES = 50;

/** Calls `f`, with fuel for some slices, and gives how much was used and how many times it was asked for. */
function exhaust(bytes: Uint8Array, tracked: boolean): { used: number; yields: number; error: unknown } {
  const instance: InstrumentedInstance = new InstrumentedInstance(bytes, {
    tracked,
    imports: {
      env: {
        host: () => {},
        fails: () => {
          throw new Error("the host fails");
        },
      },
    },
    yield: () => (instance.yields > SLICES ? 0 : SLICE),
  });
  try {
    instance.call("f");
    return { used: instance.fuelUsed, yields: instance.yields, error: undefined };
  } catch (error) {
    return { used: instance.fuelUsed, yields: instance.yields, error };
  }
}

const ENDLESS: readonly [string, string][] = [
  ["an empty loop", `(func (export "f") (loop (br 0)))`],
  ["a loop in a loop", `(func (export "f") (loop (loop (br 1))))`],
  ["a loop that stores", `(func (export "f") (loop (i32.store (i32.const 0) (i32.const 1)) (br 0)))`],
  ["a conditional branch back", `(func (export "f") (loop (br_if 0 (i32.const 1))))`],
  ["a table back", `(func (export "f") (loop (block (br_table 1 0 1 (i32.const 2)))))`],
  ["a loop with parameters", `(func (export "f") (i32.const 0) (loop (param i32) (br 0 (i32.const 1))) )`],
  ["a loop of calls", `(func $g) (func (export "f") (loop (call $g) (br 0)))`],
  ["a loop of calls of the host", `(func (export "f") (loop (call $host) (br 0)))`],
  [
    "a loop of indirect calls",
    `(func $g) (elem (i32.const 0) $g) (func (export "f") (loop (call_indirect (i32.const 0)) (br 0)))`,
  ],
  ["tail calls of itself", `(func $f (export "f") (return_call $f))`],
  ["tail calls in turn", `(func $f (export "f") (return_call $g)) (func $g (return_call $f))`],
  [
    "indirect tail calls",
    `(elem (i32.const 0) $f) (func $f (export "f") (return_call_indirect (i32.const 0)))`,
  ],
  [
    "recursion in depth, over and over",
    `(global $d (mut i32) (i32.const 0))
    (func $r (param i32) (if (local.get 0) (then (call $r (i32.sub (local.get 0) (i32.const 1))) (call $r (i32.sub (local.get 0) (i32.const 1))))))
    (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "mutual recursion of small functions",
    `(func $a (param i32) (if (local.get 0) (then (call $b (local.get 0)) (call $b (local.get 0)))))
    (func $b (param i32) (call $a (i32.sub (local.get 0) (i32.const 1)))) (func (export "f") (call $a (i32.const 60)))`,
  ],
  ["catch_all around a loop", `(func (export "f") (try (do (loop (br 0))) (catch_all (loop (br 0)))))`],
  [
    "catch_all in a loop around a loop",
    `(func (export "f") (loop (try (do (loop (br 0))) (catch_all)) (br 0)))`,
  ],
  [
    "nested catch_alls",
    `(func $g (try (do (try (do (loop (br 0))) (catch_all (call $g)))) (catch_all (call $g))))
    (func (export "f") (loop (try (do (call $g)) (catch_all)) (br 0)))`,
  ],
  ["exceptions thrown and caught", `(func (export "f") (loop (try (do (throw $t)) (catch $t)) (br 0)))`],
  [
    "exceptions rethrown",
    `(func (export "f") (loop (try (do (try (do (throw $t)) (catch_all (rethrow 0)))) (catch_all)) (br 0)))`,
  ],
  [
    "exceptions of the host, caught",
    `(func (export "f") (loop (try (do (call $fails)) (catch_all)) (br 0)))`,
  ],
  [
    "exceptions delegated",
    `(func (export "f") (loop (try (do (try (do (throw $t)) (delegate 0))) (catch_all)) (br 0)))`,
  ],
  ["fills", `(func (export "f") (loop (memory.fill (i32.const 0) (i32.const 1) (i32.const 65536)) (br 0)))`],
  [
    "fills in a function that its callers pay for",
    `(func $g (memory.fill (i32.const 0) (i32.const 1) (i32.const 65536)))
    (func (export "f") (loop (call $g) (br 0)))`,
  ],
  ["copies", `(func (export "f") (loop (memory.copy (i32.const 0) (i32.const 1) (i32.const 65535)) (br 0)))`],
  ["growing by nothing", `(func (export "f") (loop (drop (memory.grow (i32.const 0))) (br 0)))`],
  ["growing beyond the limit", `(func (export "f") (loop (drop (memory.grow (i32.const 60000))) (br 0)))`],
  [
    "table.fill",
    `(func (export "f") (loop (table.fill 0 (i32.const 0) (ref.null func) (i32.const 90)) (br 0)))`,
  ],
  [
    "table.grow",
    `(func (export "f") (loop (drop (table.grow 0 (ref.null func) (i32.const 1000000))) (br 0)))`,
  ],
  [
    "200,000 instructions, over and over",
    `(func $g ${"(drop (i32.const 0))".repeat(200_000)}) (func (export "f") (loop (call $g) (br 0)))`,
  ],
  [
    "a loop in code that is only reached by an exception",
    `(func (export "f") (try (do (throw $t) (loop (br 0))) (catch_all (loop (br 0)))))`,
  ],
];

describe.each([true, false])("without end (tracked: %s)", (tracked) => {
  test.each(ENDLESS)("%s ends when the fuel is up", (_, functions) => {
    const bytes = wat(`(module (import "env" "host" (func $host)) (import "env" "fails" (func $fails))
      (memory 1 2) (table 100 100 funcref) (tag $t) ${functions})`);
    const { used, yields, error } = exhaust(bytes, tracked);
    expect(String(error)).toBe("RuntimeError: unreachable");
    expect(yields).toBe(SLICES + 1);
    // What is left unpaid at the end is one region's or one piece's cost.
    expect(used).toBeGreaterThan(SLICE * SLICES);
    expect(used).toBeLessThanOrEqual(SLICE * SLICES + 250_000);
    // The same again, to the unit.
    expect(exhaust(bytes, tracked).used).toBe(used);
  });
});

describe("fuel", () => {
  const bytes =
    wat(`(module (memory 1) (func $g (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
    (func (export "f") (param i32) (result i32) (local i32)
      (loop (local.set 1 (i32.add (local.get 1) (call $g (local.get 0))))
        (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
      (local.get 1)))`);

  test("is the same however it is given", () => {
    const used = [1, 7, 100, 5000, 1_000_000].map((slice) => {
      const instance = new InstrumentedInstance(bytes, { yield: () => slice });
      instance.call("f", 1000);
      return instance.fuelUsed;
    });
    expect(new Set(used).size).toBe(1);
  });

  test("adds up over calls", () => {
    const instance = new InstrumentedInstance(bytes, { yield: () => 100 });
    const used = [10, 20, 30].map((count) => {
      const before = instance.fuelUsed;
      instance.call("f", count);
      return instance.fuelUsed - before;
    });
    expect(used[2]! - used[1]!).toBe(used[1]! - used[0]!);
  });

  test("is asked for in the name of the sandbox", () => {
    const asked: number[] = [];
    const instance = new InstrumentedInstance(bytes, {
      base: 4096,
      yield: (base) => {
        asked.push(base);
        return 1000;
      },
    });
    instance.call("f", 100);
    expect(new Set(asked)).toEqual(new Set([4096]));
  });

  test("a region that costs more than a slice is paid for with several", () => {
    const long = wat(`(module (memory 1) (func (export "f") ${"(drop (i32.const 0))".repeat(1000)}))`);
    const instance = new InstrumentedInstance(long, { yield: () => 100 });
    instance.call("f");
    expect(instance.yields).toBe(10);
    expect(instance.fuelUsed).toBe(1000);
  });

  test("a call that is refused leaves nothing undone: it traps before the region runs", () => {
    const writes = wat(`(module (memory 1) (func (export "f") (i32.store (i32.const 0) (i32.const -1))))`);
    const instance = new InstrumentedInstance(writes, { yield: () => 0 });
    // Small enough to be its callers' to pay, and its caller is the host.
    instance.call("f");
    expect(instance.fuelUsed).toBe(0);
    const loops = wat(
      `(module (memory 1) (func (export "f") (loop (i32.store (i32.const 0) (i32.const -1)))))`,
    );
    const refused = new InstrumentedInstance(loops, { yield: () => 0 });
    expect(() => refused.call("f")).toThrow("unreachable");
    expect(refused.bytes()[0]).toBe(0);
  });
});
