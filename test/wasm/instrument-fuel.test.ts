// Nothing runs without paying: whatever goes on for ever asks for fuel within a bounded time and ends when there is none.
import { describe, expect, test } from "vitest";
import { IMPORT_COST, RETURN_COST } from "../../src/wasm/fuel-table.ts";
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

const LESS = "(i32.sub (local.get 0) (i32.const 1))";
const LEAF = "(if (i32.eqz (local.get 0)) (then (return)))";

/** Recursion without an end to wait for, and loops of calls, in functions whose check does not stand at the entry. */
const LATE_CHECKS: readonly (readonly [string, string])[] = [
  [
    "recursion in depth",
    `(func $r (param i32) ${LEAF} (call $r ${LESS}) (call $r ${LESS})) (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "the other arm of an if",
    `(func $r (param i32) (if (local.get 0) (then (call $r ${LESS}) (call $r ${LESS})) (else (drop (i32.const 0)))))
    (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "a loop of them",
    `(func $r (param i32) ${LEAF} (call $r ${LESS})) (func (export "f") (loop (call $r (i32.const 0)) (br 0)))`,
  ],
  [
    "a loop of indirect ones",
    `(func $r (param i32) ${LEAF} (call $r ${LESS})) (elem (i32.const 0) $r)
    (func (export "f") (loop (call_indirect (param i32) (i32.const 0) (i32.const 0)) (br 0)))`,
  ],
  [
    "indirect recursion",
    `(func $r (param i32) ${LEAF} (call_indirect (param i32) ${LESS} (i32.const 0)) (call_indirect (param i32) ${LESS} (i32.const 0)))
    (elem (i32.const 0) $r) (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "tail calls in turn",
    `(func $a (param i32) ${LEAF} (return_call $b (local.get 0))) (func $b (param i32) ${LEAF} (return_call $a (local.get 0)))
    (func (export "f") (call $a (i32.const 1)))`,
  ],
  [
    "indirect tail calls",
    `(func $r (param i32) ${LEAF} (return_call_indirect (param i32) (local.get 0) (i32.const 0)))
    (elem (i32.const 0) $r) (func (export "f") (call $r (i32.const 1)))`,
  ],
  [
    "a cycle through a function that has no check",
    `(func $r (param i32) ${LEAF} (call $s (local.get 0)) (if (i32.eqz (local.get 0)) (then (return)))
      ${"(drop (i32.const 0))".repeat(100)} (call $r ${LESS}))
    (func $s (param i32) (call $r ${LESS})) (func (export "f") (call $r (i32.const 60)) (loop (call $r (i32.const 60)) (br 0)))`,
  ],
  [
    "a table in front of the calls",
    `(func $r (param i32) (block (block (br_table 1 0 (local.get 0))) (call $r ${LESS}) (call $r ${LESS})))
    (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "several results",
    `(func $r (param i32) (result i32 i32) (if (i32.eqz (local.get 0)) (then (return (i32.const 1) (i32.const 2))))
      (call $r ${LESS}) (drop) (drop) (call $r ${LESS})) (func (export "f") (call $r (i32.const 60)) (drop) (drop))`,
  ],
  [
    "catch_all around the calls",
    `(func $r (param i32) ${LEAF} (try (do (call $r ${LESS}) (call $r ${LESS})) (catch_all (call $r ${LESS}) (call $r ${LESS}))))
    (func (export "f") (try (do (call $r (i32.const 60))) (catch_all (loop (br 0)))))`,
  ],
  [
    "exceptions out of the calls",
    `(func $r (param i32) ${LEAF} (try (do (call $r ${LESS})) (catch_all)) (try (do (call $r ${LESS})) (catch_all)) (throw $t))
    (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "a trap that is never reached",
    `(func $r (param i32) (if (i32.lt_s (local.get 0) (i32.const 0)) (then unreachable)) ${LEAF} (call $r ${LESS}) (call $r ${LESS}))
    (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "a loop in front of the calls",
    `(func $r (param i32) (local i32) ${LEAF} (loop (br_if 0 (i32.lt_u (local.tee 1 (i32.add (local.get 1) (i32.const 1))) (i32.const 3))))
      (call $r ${LESS}) (call $r ${LESS})) (func (export "f") (call $r (i32.const 60)))`,
  ],
  [
    "nearly as much as a caller pays for",
    `(func $r (param i32) ${"(drop (i32.const 0))".repeat(44)} ${LEAF} (call $r (i32.const 0)))
    (func (export "f") (loop (call $r (i32.const 0)) (br 0)))`,
  ],
  [
    "200,000 instructions before the way out",
    `(func $r (param i32) ${"(drop (i32.const 0))".repeat(200_000)} ${LEAF} (call $r ${LESS}))
    (func (export "f") (loop (call $r (i32.const 0)) (br 0)))`,
  ],
];

/** Loops with a value, in a block that they may leave for; the first branches back for ever, the others leave in turn. */
const TIGHT_LOOPS: readonly (readonly [string, string])[] = [
  ["for ever", "(loop (result i32) (br 0))"],
  ["left at its end", "(loop (result i32) (i32.const 1))"],
  [
    "left by a branch",
    "(block (result i32) (loop (br_if 0 (local.get 0)) (br 1 (i32.const 1))) (i32.const 2))",
  ],
  [
    "left by a table",
    `(block (result i32) (block (loop (br_table 1 0 0 1 (local.tee 0 (i32.and (i32.add (local.get 0) (i32.const 1)) (i32.const 3))))))
      (i32.const 2))`,
  ],
  ["in a loop that it continues", "(loop (result i32) (loop (br 1)) (i32.const 1))"],
];

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
  ...LATE_CHECKS.map(([name, functions]): [string, string] => [
    `${name}, in calls that mostly leave before their check`,
    functions,
  ]),
  ...TIGHT_LOOPS.map(([name, loop]): [string, string] => [
    `a loop that calls nothing, ${name}`,
    `(func (export "f") (result i32) (local i32) (loop $again (drop ${loop}) (br $again)) (i32.const 0))`,
  ]),
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

/** Counts a local down from a number. */
const COUNT_DOWN = (from: number): string =>
  `(local.set 0 (i32.const ${from})) (loop (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))`;

/** Work behind functions that have no check of their own, each with the least fuel that it must take. */
const BEHIND_EXEMPT: readonly (readonly [string, number, string])[] = [
  [
    "a function with a loop, called in a loop through one without a check",
    5_000_000,
    `(func $g (local i32) ${COUNT_DOWN(1000)}) (func $e (call $g))
    (func (export "f") (local i32) (local.set 0 (i32.const 1000))
      (loop (call $e) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))`,
  ],
  [
    "through several without a check",
    5_000_000,
    `(func $g (local i32) ${COUNT_DOWN(1000)}) (func $e1 (call $g)) (func $e2 (call $e1)) (func $e3 (call $e2))
    (func (export "f") (local i32) (local.set 0 (i32.const 1000))
      (loop (call $e3) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))`,
  ],
  [
    "through one without a check that ends with a tail call",
    5_000_000,
    `(func $g (local i32) ${COUNT_DOWN(1000)}) (func $e (return_call $g))
    (func (export "f") (local i32) (local.set 0 (i32.const 1000))
      (loop (call $e) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))`,
  ],
  [
    "behind a loop that calls nothing",
    5_000_000,
    `(func $g (local i32) ${COUNT_DOWN(1_000_000)}) (func $e (call $g))
    (func (export "f") (local i32) ${COUNT_DOWN(3)} (call $e) ${COUNT_DOWN(3)})`,
  ],
  [
    "behind a loop that calls nothing, by a tail call",
    6_000_000,
    `(func $g (local i32) ${COUNT_DOWN(1_000_000)}) (func $e (call $g))
    (func (export "f") (local i32) ${COUNT_DOWN(200_000)} (return_call $e))`,
  ],
  [
    "recursion through one without a check, in a body with a loop that calls nothing",
    500_000,
    `(func $r (param i32) (local i32) (local.set 1 (i32.const 1000))
      (loop (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1)))))
      (if (local.get 0) (then (call $e (i32.sub (local.get 0) (i32.const 1)))))
      (local.set 1 (i32.const 2)) (loop (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1))))))
    (func $e (param i32) (call $r (local.get 0))) (func (export "f") (call $r (i32.const 100)))`,
  ],
  [
    "a loop that calls nothing, and a tail call of one without a check",
    600_000,
    `(func $e) (func (export "f") (local i32) ${COUNT_DOWN(120_000)} (return_call $e))`,
  ],
  [
    "a tail call of one without a check out of a loop",
    600_000,
    `(func $e) (func (export "f") (local i32) (local.set 0 (i32.const 120000))
      (loop (if (i32.eqz (local.get 0)) (then (return_call $e)))
        (local.set 0 (i32.sub (local.get 0) (i32.const 1))) (br 0)))`,
  ],
  [
    "a late check behind one without a check",
    2_000_000,
    `(func $g (param i32) (local i32) ${LEAF} (local.set 1 (i32.const 1000))
      (loop (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1))))))
    (func $e (param i32) (call $g (i32.and (local.get 0) (i32.const 1))))
    (func (export "f") (local i32) (local.set 0 (i32.const 1000))
      (loop (call $e (local.get 0)) (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))`,
  ],
];

describe.each([true, false])("callers pay for some (tracked: %s)", (tracked) => {
  test.each(BEHIND_EXEMPT)("%s: nothing is given back", (_, least, functions) => {
    const bytes = wat(`(module (memory 1) ${functions})`);
    const used = [1_000_000_000, 1_000_000, 5000, 100].map((slice) => {
      const instance = new InstrumentedInstance(bytes, { tracked, yield: () => slice });
      instance.call("f");
      return instance.fuelUsed;
    });
    expect(used[0]).toBeGreaterThanOrEqual(least);
    expect(new Set(used).size).toBe(1);
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

  test("a call that leaves before its check costs no more than that, to the unit", () => {
    const late = wat(`(module (import "env" "host" (func $host)) (memory 1)
      (func $g (param i32) ${LEAF} ${"(drop (i32.const 0))".repeat(100)} (call $host))
      (func (export "f") (param i32) (call $g (local.get 0)) (loop)))`);
    const used = [0, 1].map((value) => {
      const instance = new InstrumentedInstance(late, { imports: { env: { host: () => {} } } });
      instance.call("f", value);
      return instance.fuelUsed;
    });
    // The caller: its call, the way out of `g`, its loop. The check of `g`: all behind it, and what the host's return takes.
    expect(used).toEqual([4 + 4 + 1, 4 + 4 + 1 + 100 + 3 + IMPORT_COST + RETURN_COST]);
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
