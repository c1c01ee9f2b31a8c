// What is wrong with a certificate and its key is said before anything listens.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findWarnings, loadIdentity } from "../../src/server/identity.ts";
import { tlsFile } from "../support/http2-client.ts";

const folder = mkdtempSync(join(tmpdir(), "sora-identity-"));
afterAll(() => rmSync(folder, { recursive: true }));

function load(cert: string, key: string): ReturnType<typeof loadIdentity> {
  const listen = { host: "127.0.0.1", port: 0 };
  return loadIdentity({ listen, certFile: cert, keyFile: key }, "config.toml");
}

function problemsOf(cert: string, key: string): string[] {
  return load(cert, key).problems.map(({ path, message }) => `${path}: ${message.replaceAll(folder, "")}`);
}

function write(name: string, bytes: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

describe("loadIdentity", () => {
  it("gives nothing without [tls]", () => {
    expect(loadIdentity(undefined, "config.toml")).toEqual({ problems: [] });
  });

  it("takes a certificate with its key, also with the rest of the chain behind it", () => {
    const chain = write(
      "chain.pem",
      readFileSync(tlsFile("first-cert"), "utf8") + readFileSync(tlsFile("second-cert"), "utf8"),
    );
    const { identity, problems } = load(chain, tlsFile("first-key"));
    expect(problems).toEqual([]);
    expect(identity?.warnings).toEqual([]);
    expect(identity?.ticketKeys).toHaveLength(48);
  });

  it("takes both from one file", () => {
    const both = write(
      "both.pem",
      readFileSync(tlsFile("first-key"), "utf8") + readFileSync(tlsFile("first-cert"), "utf8"),
    );
    expect(problemsOf(both, both)).toEqual([]);
  });

  it("says both of two files that are wrong", () => {
    const directory = join(folder, "directory");
    mkdirSync(directory);
    expect(problemsOf(join(folder, "missing.pem"), directory)).toEqual([
      "tls.cert_file: must name a file that can be read: /missing.pem does not exist",
      "tls.key_file: must name a file that can be read: /directory is a directory",
    ]);
  });

  it("says which of the two is the other one, or neither", () => {
    expect(problemsOf(tlsFile("first-key"), tlsFile("first-cert"))).toEqual([
      expect.stringMatching(/^tls\.cert_file: must name a file with a certificate in PEM, .* has none$/),
      expect.stringMatching(/^tls\.key_file: must name a file with a private key in PEM, .* has none$/),
    ]);
    expect(
      problemsOf(write("large.pem", Buffer.alloc(2_000_000, "-----BEGIN ")), write("none.pem", "")),
    ).toHaveLength(2);
  });

  it("says that the key is another's", () => {
    expect(problemsOf(tlsFile("first-cert"), tlsFile("second-key"))).toEqual([
      expect.stringMatching(
        /^tls\.key_file: must name the key of the certificate: .* does not belong to .*DNS:localhost, IP Address:127\.0\.0\.1$/,
      ),
    ]);
  });

  it("says that a key is encrypted, and that a file is damaged", () => {
    expect(problemsOf(tlsFile("first-cert"), tlsFile("encrypted-key"))).toEqual([
      expect.stringMatching(
        / is encrypted; write it without a passphrase, readable for the server's user only$/,
      ),
    ]);
    copyFileSync(tlsFile("first-cert"), join(folder, "cut.pem"));
    const cut = write(
      "cut.pem",
      readFileSync(tlsFile("first-cert"), "utf8").replace(/\n[A-Za-z0-9+/=]{20}/, "\n"),
    );
    const key = write(
      "cut-key.pem",
      readFileSync(tlsFile("first-key"), "utf8").replace(/\n[A-Za-z0-9+/=]{20}/, "\n"),
    );
    expect(problemsOf(cut, key)).toEqual([
      "tls.cert_file: must name a file that begins with the server's certificate; /cut.pem is damaged",
      "tls.key_file: must name a private key that can be used; /cut-key.pem is damaged",
    ]);
  });

  it("never shows a byte of the key", () => {
    const key = readFileSync(tlsFile("first-key"), "utf8").split("\n")[2] ?? "";
    expect(key.length).toBeGreaterThan(40);
    const all = [
      ...problemsOf(tlsFile("second-cert"), tlsFile("first-key")),
      ...problemsOf(tlsFile("first-key"), tlsFile("first-cert")),
    ];
    expect(all.filter((text) => text.includes(key.slice(0, 20)))).toEqual([]);
  });
});

describe("findWarnings", () => {
  const certificate = {
    validFrom: "Jan  1 00:00:00 2030 GMT",
    validTo: "Mar  1 00:00:00 2030 GMT",
    subject: "CN=test",
    subjectAltName: "DNS:test",
  };

  it.each([
    [
      "2029-12-31T23:59:59Z",
      ["the certificate of DNS:test in c.pem is not valid before 2030-01-01: clients refuse it"],
    ],
    ["2030-02-01T00:00:00Z", []],
    ["2030-02-27T00:00:00Z", ["the certificate of DNS:test in c.pem expires on 2030-03-01: renew it"]],
    [
      "2030-03-01T00:00:01Z",
      ["the certificate of DNS:test in c.pem expired on 2030-03-01: clients refuse it"],
    ],
  ])("at %s", (now, expected) => {
    expect(findWarnings(certificate, "c.pem", Date.parse(now))).toEqual(expected);
  });
});
