// Random modules: instrumented, they do what they do plain; every byte they write is marked; restoring leaves nothing.
import { expect, test } from "vitest";
import { findDifference } from "../support/differential.ts";
import { InstrumentedInstance } from "../support/instrumented.ts";
import { randomModule } from "../support/random-module.ts";
import { randomMarks } from "../support/random-marks.ts";
import { TYPE } from "../support/random-type.ts";
import { createRandom } from "../support/random.ts";

const SEED = Number(process.env["WASM_SEED"] ?? 20_180_101);
const MODULES = Number(process.env["WASM_ROUNDS"] ?? 3000);
const TIMEOUT_MS = 120_000;

test(`${MODULES} random modules run as they do plain (WASM_SEED=${SEED})`, { timeout: TIMEOUT_MS }, () => {
  for (let seed = SEED; seed < SEED + MODULES; seed++) {
    const difference = findDifference(seed);
    if (difference !== "") expect.fail(`${difference} (WASM_SEED=${seed} WASM_ROUNDS=1)`);
  }
});

test(
  `${MODULES} functions that pass stores by mark all they write (WASM_SEED=${SEED})`,
  { timeout: TIMEOUT_MS },
  () => {
    for (let seed = SEED; seed < SEED + MODULES; seed++) {
      const random = createRandom(seed);
      const instance = new InstrumentedInstance(randomMarks(random), { base: 16 * random(100) });
      instance.save();
      for (let round = 0; round < 6; round++) {
        instance.call("f", random(2 ** 32));
        const place = `(WASM_SEED=${seed} WASM_ROUNDS=1)`;
        expect(instance.unmarkedChange(), `unmarked change ${place}`).toBe(-1);
        instance.restore();
        const rest = Buffer.compare(instance.bytes(), instance.snapshot());
        expect(rest, `memory after restoring ${place}`).toBe(0);
      }
    }
  },
);

test(
  `${MODULES} random modules call nothing as long as they have no fuel (WASM_SEED=${SEED})`,
  { timeout: TIMEOUT_MS },
  () => {
    const outcomes = { trapped: 0, returned: 0 };
    for (let seed = SEED; seed < SEED + MODULES; seed++) {
      const module = randomModule(seed);
      let hostCalls = 0;
      const imports = { env: { tick: (): number => ++hostCalls } };
      let instance: InstrumentedInstance;
      try {
        instance = new InstrumentedInstance(module.bytes, { imports, yield: () => 0 });
      } catch {
        // The start function is one that takes fuel.
        continue;
      }
      for (const { name, parameters } of module.calls) {
        const values = parameters.map((type) => (type === TYPE.i64 ? 1n : 1));
        try {
          instance.call(name, ...values);
          outcomes.returned++;
        } catch {
          outcomes.trapped++;
        }
        expect(hostCalls, `calls of the host (WASM_SEED=${seed} WASM_ROUNDS=1)`).toBe(0);
      }
    }
    // Both happen: a call that leaves before its check needs none.
    if (MODULES >= 100) for (const count of Object.values(outcomes)) expect(count).toBeGreaterThan(0);
  },
);
