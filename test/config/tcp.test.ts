// Grants: their syntax, and the decision about a name that was asked and the address that it came to.
import { describe, expect, it } from "vitest";
import {
  isGranted,
  parseAddress,
  parseTcpGrant,
  toGrants,
  toHostName,
  type TcpGrant,
} from "../../src/config/tcp.ts";

function grants(...texts: string[]): TcpGrant[] {
  return texts.map((text) => {
    const grant = parseTcpGrant(text);
    if (typeof grant === "string") throw new Error(grant);
    return grant;
  });
}

/** `asked -> address:port`, as in a log line. */
function isOpen(grant: string, host: string, address: string, port: number): boolean {
  return isGranted(grants(grant), { host, address, port });
}

/** An IPv4 address as 32 digits. */
function bitsOf(address: string): string {
  return address
    .split(".")
    .map((part) => Number(part).toString(2).padStart(8, "0"))
    .join("");
}

describe("parseAddress", () => {
  it.each([
    ["127.0.0.1:8080", "127.0.0.1", 8080],
    ["localhost:0", "localhost", 0],
    ["db_1.internal:65535", "db_1.internal", 65_535],
    ["[::1]:80", "::1", 80],
    ["[fe80::1%eth0]:80", "fe80::1%eth0", 80],
    ["a.b.:80", "a.b.", 80],
    ["b\u00fccher.example:80", "b\u00fccher.example", 80],
  ])("reads %s", (text, host, port) => {
    expect(parseAddress(text)).toEqual({ host, port });
  });

  it.each([
    "",
    ":80",
    "80",
    "localhost",
    "localhost:",
    "localhost:65536",
    "localhost:-1",
    "localhost:+80",
    "localhost:8 0",
    " localhost:80",
    "localhost:80 ",
    "localhost:80\n",
    "local host:80",
    "http://localhost:80",
    "::1:80",
    "[::1]",
    "[localhost]:80",
    "[127.0.0.1]:80",
    "256.0.0.1:80",
    "1.2.3:80",
    "0x7f.1:80",
    "2130706433:80",
    "-a:80",
    "a..b:80",
    "a\u0000b:80",
    "\uff11\uff12\uff17.0.0.1:80",
    `${"a".repeat(64)}:80`,
    `${"a.".repeat(130)}a:80`,
    "*:80",
    "a/b:80",
  ])("refuses %j", (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

describe("parseTcpGrant", () => {
  it.each<[string, Partial<TcpGrant> & object]>([
    ["*", { kind: "any", port: "*" }],
    ["*:5432", { kind: "any", port: 5432 }],
    ["DB.Internal.:5432", { kind: "host", host: "db.internal", port: 5432 }],
    ["localhost:*", { kind: "host", host: "localhost", port: "*" }],
    ["*.internal:5432", { kind: "suffix", suffix: ".internal", port: 5432 }],
    ["*.a.b:*", { kind: "suffix", suffix: ".a.b", port: "*" }],
    ["127.0.0.1:6379", { kind: "range", address: "127.0.0.1", bits: 32, port: 6379 }],
    ["[::1]:*", { kind: "range", address: "::1", bits: 128, port: "*" }],
    ["[::ffff:10.0.0.1]:80", { kind: "range", address: "10.0.0.1", bits: 32, port: 80 }],
    ["10.0.0.0/8", { kind: "range", address: "10.0.0.0", bits: 8, port: "*" }],
    ["10.0.0.0/8:*", { kind: "range", address: "10.0.0.0", bits: 8, port: "*" }],
    ["10.0.0.0/8:5432", { kind: "range", address: "10.0.0.0", bits: 8, port: 5432 }],
    ["0.0.0.0/0", { kind: "range", address: "0.0.0.0", bits: 0 }],
    ["fd00::/8", { kind: "range", address: "fd00::", bits: 8, port: "*" }],
    ["[fd00::]/8", { kind: "range", address: "fd00::", bits: 8, port: "*" }],
    ["[fd00::]/8:5432", { kind: "range", address: "fd00::", bits: 8, port: 5432 }],
    ["[::ffff:10.0.0.0]/104:80", { kind: "range", address: "10.0.0.0", bits: 8, port: 80 }],
    ["b\u00fccher.example:80", { kind: "host", host: "xn--bcher-kva.example" }],
  ])("reads %s", (text, grant) => {
    expect(parseTcpGrant(text)).toMatchObject({ text, ...grant });
  });

  it.each([
    ["", /must be an address/],
    ["localhost", /must have a port.*write "localhost:port"/],
    ["localhost:0", /port from 1 to 65535/],
    ["localhost:65536", /port from 1 to 65535/],
    ["localhost:http", /port from 1 to 65535/],
    ["tcp://localhost:80", /without a scheme/],
    ["::1", /write "\[::1\]:port"/],
    ["[fe80::1%eth0]:80", /no zone/],
    ["[localhost]:80", /IPv6 address in the brackets/],
    ["a.*:80", /\* alone/],
    ["**:80", /\* alone/],
    ["*internal:80", /\* alone/],
    ["*.1:80", /\* alone/],
    ["*.0.0.1:80", /\* alone/],
    ["1.2.3:80", /host name or an IP address/],
    ["a b:80", /host name or an IP address/],
    ["10.0.0.0/33", /at most 32 bits/],
    ["fd00::/129", /at most 128 bits/],
    ["10.0.0.1/8", /write "10.0.0.0\/8"/],
    ["10.1.0.0/8:5432", /write "10.0.0.0\/8:5432"/],
    ["[fd00::1]/8:5432", /write "\[fd00::\]\/8:5432"/],
    ["10.0.0.0/8:0", /port from 1/],
    ["10.0/8", /range of addresses/],
    ["localhost/8", /range of addresses/],
    ["fd00::/8:80x", /range of addresses|port from 1/],
    ["::ffff:10.0.0.0/90", /not mix/],
  ])("refuses %j", (text, message) => {
    expect(parseTcpGrant(text)).toMatch(message);
  });
});

describe("isGranted", () => {
  it("grants nothing without grants", () => {
    expect(isGranted([], { host: "127.0.0.1", address: "127.0.0.1", port: 80 })).toBe(false);
  });

  it("grants a name under its own port only, in any case and with a trailing dot", () => {
    for (const asked of ["db.internal", "DB.internal", "db.internal."])
      expect(isOpen("db.internal:5432", asked, "10.0.0.5", 5432)).toBe(true);
    expect(isOpen("db.internal:5432", "db.internal", "10.0.0.5", 5433)).toBe(false);
    expect(isOpen("db.internal:*", "db.internal", "10.0.0.5", 5433)).toBe(true);
    expect(isOpen("db.internal:5432", "xdb.internal", "10.0.0.5", 5432)).toBe(false);
    expect(isOpen("db.internal:5432", "db.internal.evil.example", "10.0.0.5", 5432)).toBe(false);
  });

  it("grants the address of an address grant by whatever name it was asked", () => {
    expect(isOpen("127.0.0.1:6379", "localhost", "127.0.0.1", 6379)).toBe(true);
    expect(isOpen("127.0.0.1:6379", "0x7f.1", "127.0.0.1", 6379)).toBe(true);
    expect(isOpen("127.0.0.1:6379", "localhost", "127.0.0.2", 6379)).toBe(false);
  });

  it("refuses a name that now resolves to an address which is not granted", () => {
    expect(isOpen("93.184.0.0/16:80", "rebind.example", "93.184.1.1", 80)).toBe(true);
    expect(isOpen("93.184.0.0/16:80", "rebind.example", "127.0.0.1", 80)).toBe(false);
    expect(isOpen("93.184.0.0/16:80", "rebind.example", "::ffff:127.0.0.1", 80)).toBe(false);
  });

  it("does not grant an address because its text looks like a granted name", () => {
    expect(isOpen("*.example:80", "127.0.0.1", "127.0.0.1", 80)).toBe(false);
    expect(isOpen("localhost:80", "127.0.0.1", "127.0.0.1", 80)).toBe(false);
    expect(isOpen("localhost:80", "::1", "::1", 80)).toBe(false);
  });

  it("grants every name below a suffix, not the suffix itself and nothing that merely ends alike", () => {
    expect(isOpen("*.internal:80", "a.internal", "10.0.0.1", 80)).toBe(true);
    expect(isOpen("*.internal:80", "a.b.INTERNAL.", "10.0.0.1", 80)).toBe(true);
    expect(isOpen("*.internal:80", "internal", "10.0.0.1", 80)).toBe(false);
    expect(isOpen("*.internal:80", "evilinternal", "10.0.0.1", 80)).toBe(false);
    expect(isOpen("*.internal:80", ".internal", "10.0.0.1", 80)).toBe(false);
    expect(isOpen("*.internal:80", "a\u0000.internal", "10.0.0.1", 80)).toBe(false);
    expect(isOpen("*.internal:80", "a.internal@evil.example", "10.0.0.1", 80)).toBe(false);
  });

  it("treats an IPv4-mapped IPv6 address as the IPv4 address, in grants and in targets", () => {
    for (const grant of ["10.0.0.0/8:80", "[::ffff:10.0.0.0]/104:80"])
      for (const address of ["10.1.2.3", "::ffff:10.1.2.3", "::ffff:a01:203"])
        expect(isOpen(grant, "x", address, 80)).toBe(true);
    expect(isOpen("::/0", "x", "::ffff:10.1.2.3", 80)).toBe(false);
    expect(isOpen("0.0.0.0/0", "x", "::1", 80)).toBe(false);
  });

  it("ignores the zone of a resolved address", () => {
    expect(isOpen("fe80::/10", "printer", "fe80::1%eth0", 80)).toBe(true);
  });

  it("grants nothing for something that is no address or no port", () => {
    for (const address of ["", "localhost", "1", "127.1", "0x7f000001", "127.0.0.1 ", "::1]"])
      expect(isOpen("*", "x", address, 80)).toBe(false);
    for (const port of [0, -1, 65_536, 1.5, Number.NaN])
      expect(isOpen("*", "x", "127.0.0.1", port)).toBe(false);
  });

  it("agrees with the bits of the address for every prefix length", () => {
    const target = "172.22.129.77";
    for (let bits = 0; bits <= 32; bits++)
      for (const other of [
        target,
        "172.22.129.76",
        "172.22.129.127",
        "172.22.1.1",
        "172.16.0.0",
        "44.1.1.1",
        "200.0.0.1",
      ]) {
        const padded = bitsOf(other).slice(0, bits).padEnd(32, "0");
        const first = (padded.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)).join(".");
        const expected = bitsOf(target).slice(0, bits) === bitsOf(other).slice(0, bits);
        expect(isOpen(`${first}/${bits}`, "x", target, 80), `${first}/${bits}`).toBe(expected);
      }
  });
});

describe("toGrants", () => {
  it("takes exactly the values that are addresses", () => {
    const values = [
      "127.0.0.1:8181",
      "http://127.0.0.1:1",
      "hello",
      "*",
      "*:80",
      "10.0.0.0/8",
      "localhost:0",
      "[::1]:80",
    ];
    expect(toGrants([...values, "127.0.0.1:8181"]).map(({ text }) => text)).toEqual([
      "127.0.0.1:8181",
      "[::1]:80",
    ]);
  });
});

describe("toHostName", () => {
  it("turns a name that maps to an address into none", () => {
    expect(toHostName("\uff11\uff10.0.0.1")).toBeUndefined();
    expect(toHostName("1\u30020\u30020\u30021")).toBeUndefined();
  });
});
