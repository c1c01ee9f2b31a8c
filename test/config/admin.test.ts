// The table `[admin]` as the rest of the program sees it.
import { describe, expect, it } from "vitest";
import { isLoopback, overlaps, parseListenAddress } from "../../src/config/listen.ts";
import type { ListenAddress } from "../../src/config/config.ts";
import { toConfig } from "../support/admin.ts";

const ROUTE = `[[applications]]\nfile_path = "a.wasm"\nmethod = "GET"\nurl_path = "/"\n`;

function at(text: string): ListenAddress {
  const address = parseListenAddress(text);
  if (typeof address === "string") throw new Error(address);
  return address;
}

describe("[admin]", () => {
  it("is not there by itself", () => {
    expect(toConfig(ROUTE).admin).toBeUndefined();
  });

  it("listens on this machine's port 9090 unless it says where", () => {
    const { admin } = toConfig(`[admin]\ntoken_env = "ADMIN_TOKEN"\n${ROUTE}`);
    expect(admin).toEqual({
      listen: { host: "127.0.0.1", port: 9090 },
      token: { env: "ADMIN_TOKEN" },
      hosts: [],
    });
    expect(Object.isFrozen(admin)).toBe(true);
  });

  it("has paths relative to the file, and names in their canonical form", () => {
    const { admin } = toConfig(
      `[admin]\nlisten_address = "10.0.0.1:0"\ntoken_file = "a/token"\ntls_cert_file = "c.pem"\ntls_key_file = "/k.pem"\nhosts = ["Admin.Example.Org.", "::1", "müller.example"]\n${ROUTE}`,
    );
    expect(admin).toEqual({
      listen: { host: "10.0.0.1", port: 0 },
      token: { file: "/a/token" },
      tls: { certFile: "/c.pem", keyFile: "/k.pem" },
      hosts: ["admin.example.org", "::1", "xn--mller-kva.example"],
    });
  });
});

describe("two addresses", () => {
  it.each([
    ["127.0.0.1:80", "127.0.0.1:80", true],
    ["127.0.0.1:80", "127.0.0.1:81", false],
    ["127.0.0.1:0", "127.0.0.1:0", false],
    ["0.0.0.0:80", "127.0.0.1:80", true],
    ["10.0.0.1:80", "0.0.0.0:80", true],
    ["[::]:80", "127.0.0.1:80", true],
    ["localhost:80", "127.0.0.1:80", true],
    ["[::1]:80", "localhost:80", true],
    ["[::1]:80", "127.0.0.1:80", false],
    ["10.0.0.1:80", "127.0.0.1:80", false],
    ["Example.org:80", "example.org:80", true],
    ["[::ffff:10.0.0.1]:80", "10.0.0.1:80", true],
    ["[::FFFF:127.0.0.1]:80", "localhost:80", true],
  ])("%s and %s overlap: %s", (one, other, expected) => {
    expect(overlaps(at(one), at(other))).toBe(expected);
    expect(overlaps(at(other), at(one))).toBe(expected);
  });

  it.each([
    ["127.0.0.1", true],
    ["127.9.9.9", true],
    ["::1", true],
    ["localhost", true],
    ["127.example.org", false],
    ["::ffff:127.0.0.1", true],
    ["::ffff:10.0.0.1", false],
    ["0.0.0.0", false],
    ["10.0.0.1", false],
  ])("%s is reached by this machine only: %s", (host, expected) => expect(isLoopback(host)).toBe(expected));
});
