import { beforeEach, describe, expect, it } from "vitest";
import { compileText, createSdkGuest } from "../../support/sdk-host.ts";
import type { SdkGuest } from "../../support/sdk-host.ts";

const module = await compileText(`
  import { response } from "serverless-wasm/guests/sdk";
  export function status(code: i32): void { response.status(code); }
  export function statusWithReason(): void { response.status(200, "Tr\\u00e8s bien"); }
  export function statusWithoutReason(): void { response.status(200, ""); }
  export function header(): void { response.header("Set-Cookie", "a=\\u00e9"); }
  export function headerBytes(): void { const v = new Uint8Array(2); v[0] = 0xe9; v[1] = 0x61; response.headerBytes("X-Raw", v); }
  export function body(): void { response.body("\\u00e9t\\u00e9 \\u{1f600}"); }
  export function bodyBytes(): void {
    const bytes = new Uint8Array(256);
    for (let i = 0; i < 256; i++) bytes[i] = <u8>i;
    response.bodyBytes(bytes);
  }
  export function write(): bool { return response.write("\\u00e9"); }
  export function writeBytes(): bool {
    const bytes = new Uint8Array(8);
    for (let i = 0; i < 8; i++) bytes[i] = <u8>i;
    return response.writeBytes(bytes.subarray(2, 5));
  }
`);

let guest: SdkGuest;
beforeEach(async () => {
  guest = await createSdkGuest(module);
});

describe("response", () => {
  it("sets a status with its usual reason phrase", () => {
    guest.value("status", 200);
    expect(guest.host.status).toEqual([200, "OK"]);
    guest.value("status", 404);
    expect(guest.host.status).toEqual([404, "Not Found"]);
    guest.value("status", 299);
    expect(guest.host.status).toEqual([299, ""]);
  });

  it("sets a status with a phrase of its own, or none", () => {
    guest.value("statusWithReason");
    expect(guest.host.status).toEqual([200, "Tr\u00e8s bien"]);
    guest.value("statusWithoutReason");
    expect(guest.host.status).toEqual([200, ""]);
  });

  it("appends headers, as text or bytes", () => {
    guest.value("header");
    guest.value("header");
    guest.value("headerBytes");
    expect(guest.host.responseHeaders).toEqual([
      ["Set-Cookie", new TextEncoder().encode("a=\u00e9")],
      ["Set-Cookie", new TextEncoder().encode("a=\u00e9")],
      ["X-Raw", Uint8Array.of(0xe9, 0x61)],
    ]);
  });

  it("sets a body, as text or bytes", () => {
    guest.value("body");
    expect(guest.host.responseBody).toEqual(new TextEncoder().encode("\u00e9t\u00e9 \u{1f600}"));
    guest.value("bodyBytes");
    expect(guest.host.responseBody).toEqual(Uint8Array.from({ length: 256 }, (_, index) => index));
  });

  it("streams text and bytes, of a view only what it shows, and says when the client is gone", () => {
    expect(guest.value("write")).toBe(1);
    expect(guest.value("writeBytes")).toBe(1);
    expect(guest.host.written).toEqual([new TextEncoder().encode("\u00e9"), Uint8Array.of(2, 3, 4)]);
    guest.host.isClientGone = true;
    expect(guest.value("write")).toBe(0);
    expect(guest.value("writeBytes")).toBe(0);
  });
});
