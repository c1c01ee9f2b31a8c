// Runs a function of a hand-written module plain and instrumented.
import { expect } from "vitest";
import { InstrumentedInstance, instantiate } from "./instrumented.ts";

/** The outcome of a call: its result or the message of its trap, and a digest of the memory. */
export function outcome(call: () => unknown, memory: Uint8Array): string {
  let result: string;
  try {
    result = String(call());
  } catch (error) {
    result = String(error);
  }
  return `${result}, memory ${Buffer.from(memory).toString("latin1").replaceAll("\0", "")}`;
}

/** Runs `f` plain, metered and tracked, and gives the one outcome they have. */
export function same(bytes: Uint8Array<ArrayBuffer>, ...values: unknown[]): string {
  const exports = instantiate(new WebAssembly.Module(bytes));
  const plain = outcome(
    () => (exports["f"] as (...values: unknown[]) => unknown)(...values),
    new Uint8Array((exports["memory"] as WebAssembly.Memory).buffer),
  );
  for (const tracked of [false, true]) {
    const instance = new InstrumentedInstance(bytes, { tracked, yield: () => 1000 });
    if (tracked) instance.save();
    expect(outcome(() => instance.call("f", ...values), instance.bytes())).toBe(plain);
    if (tracked) expect(instance.unmarkedChange()).toBe(-1);
    expect(instance.fuelUsed).toBeGreaterThanOrEqual(0);
  }
  return plain;
}
