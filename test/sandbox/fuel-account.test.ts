// What is seen of a call's fuel, where the module keeps it in a local until it traps: much the same, and always the same.
import { expect, test } from "vitest";
import { FuelAccount } from "../../src/sandbox/fuel-account.ts";
import { createRandom, type Random } from "../support/random.ts";

interface Body {
  /** What the checks of a body take, one after the other, until it traps. */
  readonly costs: readonly number[];
  /** Behind each of these checks the local is stored, or the host takes so much. */
  readonly stores: ReadonlyMap<number, number>;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Runs as `wasm/runtime-function.ts` has it: the module's fuel stands still while the local has it, and wraps around. */
function run({ costs, stores }: Body, slice: () => number): number {
  const left = { value: 0 };
  const account = new FuelAccount(left);
  account.begin(slice());
  let local = left.value;
  for (const [index, cost] of costs.entries()) {
    local -= cost;
    const before = left.value;
    const asked = local;
    while (local < 0) {
      left.value = local;
      const piece = account.nextPiece();
      local += piece > 0 ? piece : account.add(slice() + account.debt);
    }
    const unseen = (before - asked) >>> 0;
    left.value = local === asked ? before : (local + Math.min(unseen, 2 ** 30)) | 0;
    const taken = stores.get(index);
    if (taken === undefined) continue;
    left.value = local;
    if (taken > 0) account.take(taken);
    local = left.value;
  }
  return account.used;
}

function randomBody(random: Random, checks: number, largest: number): Body {
  const often = 1 + random(checks);
  const stores = new Map<number, number>();
  for (let index = 0; index < checks; index++)
    if (random(often) === 0) stores.set(index, random(2) * random(500_000));
  return { costs: Array.from({ length: checks }, () => 1 + random(largest)), stores };
}

test.each([
  ["little", 300, 1000],
  ["much", 3000, 20_000],
  ["more than an i32 holds", 5000, 5_000_000],
])("a trap behind %s", (_, checks, largest) => {
  const random = createRandom(checks);
  for (let round = 0; round < 20; round++) {
    const body = randomBody(random, checks, largest);
    const executed = sum(body.costs) + sum([...body.stores.values()]);
    const seen = [20_000, 70_000, 1_000_000, 200_000_000].map((most) =>
      run(body, () => 20_000 + random(most)),
    );
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toBeLessThanOrEqual(executed);
    expect(seen[0]).toBeGreaterThanOrEqual(executed - Math.max(65_536, executed / 16) - largest);
  }
});

test("a body that never stores, at every length around what an i32 holds", () => {
  const random = createRandom(7);
  for (let checks = 2120; checks < 2180; checks++) {
    const body = { costs: Array.from({ length: checks }, () => 2_000_000), stores: new Map() };
    const seen = [100_000, 9_000_000].map((most) => run(body, () => 20_000 + random(most)));
    expect(seen[1]).toBe(seen[0]);
    expect(seen[0]).toBeLessThanOrEqual(2_000_000 * checks);
    expect(seen[0]).toBeGreaterThan(2_000_000 * (checks - 4));
  }
});
