import { expect, it } from "vitest";
import { createSdkGuest } from "../../support/sdk-host.ts";

it("gives the time in milliseconds and nanoseconds, measures, and waits", async () => {
  const guest = await createSdkGuest(`
    import { clock } from "serverless-wasm/guests/sdk";
    export function now(): i64 { return clock.now(); }
    export function nowNs(): i64 { return clock.nowNs(); }
    export function monotonicNs(): i64 { return clock.monotonicNs(); }
    export function iso(): string { return new Date(clock.now()).toISOString(); }
    export function sleep(): void { clock.sleep(1500); }
  `);
  guest.host.nowNs = 1_700_000_000_123_456_789n;
  guest.host.monotonicNs = 42n;
  expect(guest.value("now")).toBe(1_700_000_000_123n);
  expect(guest.value("nowNs")).toBe(1_700_000_000_123_456_789n);
  expect(guest.value("monotonicNs")).toBe(42n);
  expect(guest.text("iso")).toBe("2023-11-14T22:13:20.123Z");
  guest.value("sleep");
  expect(guest.host.slept).toEqual([1500n]);
});
