import { expect, it } from "vitest";
import { createSdkGuest } from "../../support/sdk-host.ts";

it("takes random bytes and numbers from the host, and seeds Math.random there", async () => {
  const guest = await createSdkGuest(`
    import { random } from "serverless-wasm/guests/sdk";
    export function bytes(): Uint8Array { return random.bytes(3); }
    export function fill(): Uint8Array { const b = new Uint8Array(4); random.fill(b.subarray(1, 3)); return b; }
    export function number(): u64 { return random.integer(); }
    export function float(): f64 { return Math.random(); }
  `);
  expect(guest.bytes("bytes")).toEqual(Uint8Array.of(0xa5, 0xa5, 0xa5));
  expect(guest.bytes("fill")).toEqual(Uint8Array.of(0, 0xa5, 0xa5, 0));
  expect(BigInt.asUintN(64, BigInt(guest.value("number")!))).toBe(0xa5a5a5a5a5a5a5a5n);
  expect(guest.value("float")).toBeGreaterThanOrEqual(0);
  expect(guest.value("float")).toBeLessThan(1);
});
