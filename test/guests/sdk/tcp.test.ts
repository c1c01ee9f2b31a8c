import { beforeEach, describe, expect, it } from "vitest";
import { compileText, createSdkGuest } from "../../support/sdk-host.ts";
import type { SdkGuest } from "../../support/sdk-host.ts";

const module = await compileText(`
  import { tcp } from "serverless-wasm/guests/sdk";
  let connection: tcp.Connection | null = null;
  const buffer = new Uint8Array(4);
  export function connect(): bool { connection = tcp.connect("localhost:6379"); return connection != null; }
  export function read(): i32 { return connection!.read(buffer); }
  export function readBuffer(): Uint8Array { return buffer; }
  export function write(): bool { return connection!.write("h\\u00e9"); }
  export function writeBytes(): bool { return connection!.writeBytes(buffer.subarray(1, 3)); }
  export function close(): bool { return connection!.close(); }
`);

let guest: SdkGuest;
beforeEach(async () => {
  guest = await createSdkGuest(module);
});

describe("tcp", () => {
  it.each([-1, -2])("gives no connection for the code %i", (code) => {
    guest.host.connectResult = code;
    expect(guest.value("connect")).toBe(0);
    expect(guest.host.calls).toEqual(["connect localhost:6379"]);
  });

  it("reads, writes and closes the connection it got", () => {
    guest.host.connectResult = 7;
    guest.host.backend = [Buffer.from("abcdef"), "broken"];
    expect(guest.value("connect")).toBe(1);
    expect(guest.value("read")).toBe(4);
    expect(Buffer.from(guest.bytes("readBuffer")!).toString()).toBe("abcd");
    expect(guest.value("read")).toBe(2);
    expect(guest.value("read")).toBe(-1);
    expect(guest.value("read")).toBe(0);
    expect(guest.value("write")).toBe(1);
    expect(guest.value("writeBytes")).toBe(1);
    expect(guest.host.sent.map((bytes) => Buffer.from(bytes).toString())).toEqual(["h\u00e9", "fc"]);
    expect(guest.value("close")).toBe(1);
    expect(guest.value("close")).toBe(0);
    expect(new Set(guest.host.calls)).toEqual(
      new Set(["connect localhost:6379", "read 7", "write 7", "close 7"]),
    );
  });

  it("says when the connection is broken", () => {
    guest.value("connect");
    guest.host.isClientGone = true;
    expect(guest.value("write")).toBe(0);
    expect(guest.value("writeBytes")).toBe(0);
  });
});
