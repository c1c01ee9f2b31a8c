// Where the plain address sends its clients: to this server, and never anywhere else.
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toSecureUrl } from "../../src/server/redirect.ts";
import { tlsFile } from "../support/http2-client.ts";

/** For localhost, example.test, *.wild.test, 127.0.0.1 and ::1. */
const certificate = new X509Certificate(readFileSync(tlsFile("chain-cert")));

function to(target: string, host: string | undefined, port = 8443): string | undefined {
  return toSecureUrl(target, host, { certificate, port });
}

describe("toSecureUrl", () => {
  it.each([
    ["/", "example.test", "https://example.test:8443/"],
    ["/a/b?c=d&e=%2F", "example.test:8080", "https://example.test:8443/a/b?c=d&e=%2F"],
    ["/", "EXAMPLE.test.", "https://example.test:8443/"],
    ["/", "a.wild.test:", "https://a.wild.test:8443/"],
    ["/", "127.0.0.1:80", "https://127.0.0.1:8443/"],
    ["/", "[::1]:80", "https://[::1]:8443/"],
    ["http://example.test:1/x?y", "evil.test", "https://example.test:8443/x?y"],
    ["HTTP://example.test", "evil.test", "https://example.test:8443/"],
    ["http://example.test?q", undefined, "https://example.test:8443/?q"],
    // Everything behind the authority stays a path of it.
    ["//evil.test/x", "example.test", "https://example.test:8443//evil.test/x"],
    ["/\\evil.test", "example.test", "https://example.test:8443/\\evil.test"],
    ["/@evil.test", "example.test", "https://example.test:8443/@evil.test"],
    ["/..//../x", "example.test", "https://example.test:8443/..//../x"],
    ["/ü \u0000\u007f", "example.test", "https://example.test:8443/%FC%20%00%7F"],
    ["/%0d%0aset-cookie:a=b", "example.test", "https://example.test:8443/%0d%0aset-cookie:a=b"],
  ])("sends %s of %s on", (target, host, expected) => {
    const url = to(target, host);
    expect(url).toBe(expected);
    expect(new URL(url ?? "").host).toBe(expected.split("/")[2]);
  });

  it("leaves the port out where it goes without saying", () => {
    expect(to("/", "example.test:80", 443)).toBe("https://example.test/");
    expect(to("/@evil.test", "example.test", 443)).toBe("https://example.test/@evil.test");
  });

  it.each([
    ["/", "evil.test"],
    ["/", "example.test.evil.test"],
    ["/", "example.test@evil.test"],
    ["/", "evil.test#example.test"],
    ["/", "evil.test/example.test"],
    ["/", "evil.test\\example.test"],
    ["/", "example.test:80@evil.test"],
    ["/", "example.test, evil.test"],
    ["/", "example.test:123456"],
    ["/", "a.b.wild.test"],
    ["/", "*.wild.test"],
    ["/", "wild.test"],
    // OpenSSL takes it for any name below.
    ["/", ".test"],
    ["/", ".example.test"],
    ["/", "example..test"],
    ["/", ""],
    ["/", " "],
    ["/", undefined],
    ["/", "127.0.0.2"],
    ["/", "2130706433"],
    ["/", "0x7f.1"],
    ["/", "::1"],
    ["/", "[::2]"],
    ["/", "[::1"],
    ["/", "[example.test]"],
    ["/", "exam\u0000ple.test"],
    ["/", "example.test\r\nSet-Cookie: a=b"],
    ["http://evil.test/", "example.test"],
    ["http:///", "example.test"],
    ["http://user@example.test/", "example.test"],
    ["https://example.test/", "example.test"],
    ["javascript:alert(1)", "example.test"],
    ["*", "example.test"],
    ["example.test:443", "example.test"],
    ["@evil.test/", "example.test"],
  ])("refuses %s of %s", (target, host) => {
    expect(to(target, host)).toBeUndefined();
  });
});
