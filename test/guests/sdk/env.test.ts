import { expect, it } from "vitest";
import { createSdkGuest } from "../../support/sdk-host.ts";

it("reads values by key as text and bytes, null for a missing key, and names the key that it cannot do without", async () => {
  const guest = await createSdkGuest(`
    import { env } from "serverless-wasm/guests/sdk";
    export function get(): string | null { return env.get("/env/cl\\u00e9"); }
    export function getBytes(): Uint8Array | null { return env.getBytes("/env/cl\\u00e9"); }
    export function need(): string { return env.need("/env/cl\\u00e9"); }
  `);
  expect(guest.text("get")).toBe(null);
  expect(guest.bytes("getBytes")).toBe(null);
  expect(() => guest.text("need")).toThrow('abort: the application\'s env table has no key "/env/cl\u00e9"');
  guest.host.env.set("/env/cl\u00e9", "");
  expect(guest.text("get")).toBe("");
  expect(guest.text("need")).toBe("");
  guest.host.env.set("/env/cl\u00e9", "v\u00e9rit\u00e9".repeat(1000));
  expect(guest.text("get")).toBe("v\u00e9rit\u00e9".repeat(1000));
  expect(guest.text("need")).toBe("v\u00e9rit\u00e9".repeat(1000));
  expect(guest.bytes("getBytes")).toEqual(new TextEncoder().encode("v\u00e9rit\u00e9".repeat(1000)));
});
