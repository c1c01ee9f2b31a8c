// What is wrong with a certificate and its key is said before anything listens.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findWarnings } from "../../src/server/certificate-chain.ts";
import { loadIdentity } from "../../src/server/identity.ts";
import { tlsFile } from "../support/http2-client.ts";

const folder = mkdtempSync(join(tmpdir(), "sora-identity-"));
afterAll(() => rmSync(folder, { recursive: true }));

function load(cert: string, key: string): ReturnType<typeof loadIdentity> {
  return loadIdentity({ certFile: cert, keyFile: key }, "config.toml");
}

function problemsOf(cert: string, key: string): string[] {
  return load(cert, key).problems.map(({ path, message }) => `${path}: ${message.replaceAll(folder, "")}`);
}

/** What PEM has between its lines. */
function der(name: string): Buffer {
  const text = readFileSync(tlsFile(name), "utf8");
  return Buffer.from(text.replaceAll(/^[^]*?-----BEGIN.*|-----END.*|\n/g, ""), "base64");
}

/** The certificates of a chain, with their line feeds: the server's, the one that signed it, the root. */
function chainParts(): string[] {
  return readFileSync(tlsFile("chain-cert"), "utf8").split(/(?<=END CERTIFICATE-----\n)/);
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

  it("says what else a file is", () => {
    const binary = "which is binary (DER or PKCS #12; openssl writes it as PEM), has none";
    const problems = problemsOf(write("cert.der", der("first-cert")), write("key.der", der("first-key")));
    expect(problems).toEqual([
      `tls.cert_file: must name a file with a certificate in PEM, which begins with "-----BEGIN CERTIFICATE-----"; /cert.der, ${binary}`,
      `tls.key_file: must name a file with a private key in PEM, which begins with "-----BEGIN PRIVATE KEY-----"; /key.der, ${binary}`,
    ]);
    const request = write("request.pem", "-----BEGIN CERTIFICATE REQUEST-----\n");
    const ssh = write("ssh.pem", "-----BEGIN OPENSSH PRIVATE KEY-----\n");
    expect(problemsOf(request, ssh)).toEqual([
      expect.stringMatching(/\/request\.pem, which begins with CERTIFICATE REQUEST, has none$/),
      "tls.key_file: must name a private key that can be used; /ssh.pem is a key for SSH",
    ]);
    expect(problemsOf("/dev/zero", tlsFile("first-key"))).toEqual([
      "tls.cert_file: must name a file that can be read: /dev/zero is no regular file",
    ]);
  });

  it("says which certificate of several is damaged, cut off or in the place of the server's", () => {
    const [leaf = "", issuer = "", root = ""] = chainParts();
    const cut = write("chain-cut.pem", leaf + issuer + root.slice(0, root.length / 2));
    const damaged = write("chain-damaged.pem", leaf + issuer.replace(/\n[A-Za-z0-9+/=]{20}/, "\n") + root);
    const reversed = write("chain-reversed.pem", root + issuer + leaf);
    for (const [file, number] of [
      [cut, 3],
      [damaged, 2],
    ] as const) {
      expect(problemsOf(file, tlsFile("chain-key"))).toEqual([
        `tls.cert_file: must name a file with whole certificates; number ${number} of the 3 in ${file.replace(folder, "")} is damaged or cut off`,
      ]);
    }
    expect(problemsOf(reversed, tlsFile("chain-key"))).toEqual([
      expect.stringMatching(
        /^tls\.cert_file: must name a file that begins with the server's certificate: .*chain-key\.pem is the key of number 3 of the 3 in \/chain-reversed\.pem; put that one first$/,
      ),
    ]);
  });

  it("warns of certificates that are out of order, and of others that expire", () => {
    const [leaf = "", issuer = "", root = ""] = chainParts();
    expect(load(tlsFile("chain-cert"), tlsFile("chain-key")).identity?.warnings).toEqual([]);
    const mixed = write("chain-mixed.pem", leaf + root + issuer);
    expect(load(mixed, tlsFile("chain-key")).identity?.warnings).toEqual([
      `the certificates in ${mixed} are out of order: number 3 signed number 1, and has to stand right behind it; some clients refuse that`,
    ]);
    const behind = write("chain-expired.pem", leaf + issuer + readFileSync(tlsFile("expired-cert"), "utf8"));
    expect(load(behind, tlsFile("chain-key")).identity?.warnings).toEqual([
      expect.stringMatching(/expired on 2020-02-01/),
    ]);
  });

  it("names the table that it is for", () => {
    const files = { certFile: join(folder, "missing.pem"), keyFile: tlsFile("first-key") };
    const { problems } = loadIdentity(files, "config.toml", { table: "admin" });
    expect(problems.map(({ path }) => path)).toEqual(["admin.cert_file"]);
  });

  it("refuses one that clients refuse in the place of one that they take, and in no other", () => {
    const past = { certFile: tlsFile("expired-cert"), keyFile: tlsFile("expired-key") };
    const right = { certFile: tlsFile("first-cert"), keyFile: tlsFile("first-key") };
    const [{ identity: first }, { identity: expired }] = [
      loadIdentity(right, "config.toml"),
      loadIdentity(past, "config.toml"),
    ];
    const { problems } = loadIdentity(past, "config.toml", { served: first });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      `tls.cert_file: must name a certificate that is valid now, as the one that is served is: the certificate of DNS:localhost in ${past.certFile} expired on 2020-02-01: clients refuse it`,
    ]);
    expect(loadIdentity(past, "config.toml", { served: expired }).problems).toEqual([]);
    // At a time when the one that is served was valid, and the other one not yet.
    const now = Date.parse("2020-01-15T00:00:00Z");
    expect(loadIdentity(right, "config.toml", { served: expired, now }).problems).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/is not valid before 2026-11-21/) }),
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
