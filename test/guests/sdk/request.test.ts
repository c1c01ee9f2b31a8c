import { beforeEach, describe, expect, it } from "vitest";
import { compileText, createSdkGuest } from "../../support/sdk-host.ts";
import type { SdkGuest } from "../../support/sdk-host.ts";

const SOURCE = `
  import { request } from "serverless-wasm/guests/sdk";
  export function method(): string { return request.method(); }
  export function path(): string { return request.path(); }
  export function query(): string { return request.query(); }
  export function id(): string { return request.id(); }
  export function header(): string | null { return request.header("X-Wanted"); }
  export function headerBytes(): Uint8Array | null { return request.headerBytes("X-Wanted"); }
  export function headers(): string {
    let text = "";
    const list = request.headers();
    for (let i = 0; i < list.length; i++) text += "<" + list[i].name + "|" + list[i].value + ">";
    return text;
  }
  export function headerLines(): Uint8Array { return request.headerLines(); }
  export function param(): string | null { return request.param("name"); }
  export function paramBytes(): Uint8Array | null { return request.paramBytes("name"); }
  const buffer = new Uint8Array(4);
  export function read(): i32 { return request.read(buffer); }
  export function readBuffer(): Uint8Array { return buffer; }
  export function body(): Uint8Array { return request.body(); }
  export function text(): string { return request.text(); }
`;

// The collector frees what the SDK fails to hold on to.
describe.each(["stub", "incremental"] as const)("request with the runtime %s", async (runtime) => {
  const module = await compileText(SOURCE, runtime);
  let guest: SdkGuest;
  beforeEach(async () => {
    guest = await createSdkGuest(module);
  });

  it("gives method, path, query and id as they came", () => {
    Object.assign(guest.host, {
      method: "PATCH",
      path: "/caf%C3%A9/\u00e9",
      query: "a=1&b=%20",
      id: "abc-1",
    });
    expect(guest.text("method")).toBe("PATCH");
    expect(guest.text("path")).toBe("/caf%C3%A9/\u00e9");
    expect(guest.text("query")).toBe("a=1&b=%20");
    expect(guest.text("id")).toBe("abc-1");
  });

  it("gives an empty query where there is none", () => {
    expect(guest.text("query")).toBe("");
  });

  it("finds a header, and null for one that is missing", () => {
    expect(guest.text("header")).toBe(null);
    expect(guest.bytes("headerBytes")).toBe(null);
    guest.host.headers = [["x-wanted", ""]];
    expect(guest.text("header")).toBe("");
    guest.host.headers = [["x-wanted", "v".repeat(10_000)]];
    for (let round = 0; round < 100; round++) expect(guest.text("header")).toBe("v".repeat(10_000));
  });

  it("gives header bytes that are not UTF-8 unchanged, and as text with replacement characters", () => {
    guest.host.headers = [["X-Wanted", Uint8Array.of(0x61, 0xe9, 0x62)]];
    expect(guest.bytes("headerBytes")).toEqual(Uint8Array.of(0x61, 0xe9, 0x62));
    expect(guest.text("header")).toBe("a\ufffdb");
  });

  it("lists all headers in order, spelled as they came, repeated ones apart", () => {
    expect(guest.text("headers")).toBe("");
    guest.host.headers = [
      ["Host", "localhost:8080"],
      ["X-Empty", ""],
      ["cookie", "a=1"],
      ["Cookie", "b: 2"],
    ];
    for (let round = 0; round < 1000; round++)
      expect(guest.text("headers")).toBe("<Host|localhost:8080><X-Empty|><cookie|a=1><Cookie|b: 2>");
    expect(Buffer.from(guest.bytes("headerLines")!).toString()).toBe(
      "Host: localhost:8080\r\nX-Empty: \r\ncookie: a=1\r\nCookie: b: 2\r\n",
    );
  });

  it("gives path parameters, and null for an unknown one", () => {
    expect(guest.text("param")).toBe(null);
    guest.host.params.set("name", "Gr\u00e2ce");
    expect(guest.text("param")).toBe("Gr\u00e2ce");
    expect(guest.bytes("paramBytes")).toEqual(new TextEncoder().encode("Gr\u00e2ce"));
  });

  it("reads the body piece by piece into the caller's buffer", () => {
    guest.host.body = [Buffer.from("abcdef"), Buffer.from("g")];
    expect(guest.value("read")).toBe(4);
    expect(Buffer.from(guest.bytes("readBuffer")!).toString()).toBe("abcd");
    expect(guest.value("read")).toBe(2);
    expect(guest.value("read")).toBe(1);
    expect(guest.value("read")).toBe(0);
    guest.host.body = ["gone"];
    expect(guest.value("read")).toBe(-1);
  });

  it("reads a whole body of any number of pieces", () => {
    expect(guest.bytes("body")).toEqual(new Uint8Array(0));
    const all = Uint8Array.from({ length: 100_000 }, (_, index) => index * 7);
    guest.host.body = [all.subarray(0, 1), all.subarray(1, 5000), all.subarray(5000)];
    expect(guest.bytes("body")).toEqual(all);
    guest.host.body = [Buffer.from("caf\u00c3", "latin1"), Buffer.from("\u00a9", "latin1")];
    expect(guest.text("text")).toBe("caf\u00e9");
  });

  it("fails the call rather than taking half a body for a whole one", () => {
    guest.host.body = [Buffer.from("half"), "gone"];
    expect(() => guest.bytes("body")).toThrow("abort: the client went away before the end of the body");
  });
});
