import { beforeAll, describe, expect, it } from "vitest";
import { compileText, createSdkGuest } from "../../support/sdk-host.ts";
import type { SdkGuest } from "../../support/sdk-host.ts";

const SOURCE = `
  import { env, utf8 } from "serverless-wasm/guests/sdk";
  function input(): Uint8Array {
    const bytes = env.getBytes("input");
    return bytes ? bytes : new Uint8Array(0);
  }
  export function decode(): string { return utf8.decode(input()); }
  export function isValid(): bool { return utf8.isValid(input()); }
  export function roundTrip(): Uint8Array { return utf8.encode(utf8.decode(input())); }
  export function lone(): Uint8Array { return utf8.encode("a\\uD800b\\uDC00"); }
`;

const VALID = ["", "plain", "\u00e9\u07ff\u0800\uffff", "\u{10000}\u{10ffff} \u{1f600}", "a\u0000b"];
// Overlong forms, surrogates, too large, stray and missing continuations, cut at the end.
const INVALID = [
  "c0af",
  "c180",
  "e08080",
  "e09fbf",
  "eda080",
  "edbfbf",
  "f08080af",
  "f4908080",
  "f5808080",
  "ff",
  "80",
  "61bf62",
  "c3",
  "e282",
  "f09f98",
  "e28261",
  "f09f61",
  "c3c3a9",
  "e2e282ac",
  "c08a0d0a",
];

// The collector frees what the SDK fails to hold on to.
describe.each(["stub", "incremental"] as const)("utf8 with the runtime %s", (runtime) => {
  let guest: SdkGuest;
  beforeAll(async () => {
    guest = await createSdkGuest(await compileText(SOURCE, runtime));
  });

  it.each(VALID)("takes %j both ways", (text) => {
    guest.host.env.set("input", text);
    expect(guest.text("decode")).toBe(text);
    expect(guest.value("isValid")).toBe(1);
    expect(guest.bytes("roundTrip")).toEqual(new TextEncoder().encode(text));
  });

  it.each(INVALID)("replaces what is ill-formed in %s as browsers do", (hex) => {
    const bytes = Buffer.from(hex, "hex");
    guest.host.env.set("input", bytes);
    expect(guest.text("decode")).toBe(new TextDecoder().decode(bytes));
    expect(guest.value("isValid")).toBe(0);
  });

  it("agrees with the platform on ten thousand random runs", () => {
    // A linear congruential generator: the same runs every time.
    let state = 1;
    const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24;
    const alphabet = [0x41, 0x80, 0xa0, 0xbf, 0xc2, 0xc3, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xff];
    for (let run = 0; run < 10_000; run++) {
      const bytes = Uint8Array.from({ length: next() % 8 }, () => alphabet[next() % alphabet.length]!);
      guest.host.env.set("input", bytes);
      expect(guest.text("decode"), Buffer.from(bytes).toString("hex")).toBe(
        new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
      );
    }
  });

  it("encodes a lone surrogate as U+FFFD", () => {
    expect(Buffer.from(guest.bytes("lone")!).toString()).toBe("a\ufffdb\ufffd");
  });
});
