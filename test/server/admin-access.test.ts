// The token and the certificate of the admin interface are looked at before anything listens, and no message repeats the token.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { AdminSettings } from "../../src/config/config.ts";
import { loadAdminAccess } from "../../src/server/admin-access.ts";
import type { LoadAdminAccessOptions, LoadedAdminAccess } from "../../src/server/admin-access.ts";
import { tlsFile } from "../support/http2-client.ts";

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-access-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TOKEN = "a-token-0123456789";
const LISTEN = { host: "127.0.0.1", port: 9090 };
const DIGEST = new Uint8Array(createHash("sha256").update(TOKEN).digest());

function write(name: string, text: string, mode = 0o600): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

function load(settings: Partial<AdminSettings>, options: LoadAdminAccessOptions = {}): LoadedAdminAccess {
  const whole = { listen: LISTEN, token: { env: "ADMIN_TOKEN" }, hosts: [], ...settings };
  return loadAdminAccess(whole, "config.toml", options);
}

function problemsOf(settings: Partial<AdminSettings>, options: LoadAdminAccessOptions = {}): string[] {
  return load(settings, options).problems.map(
    ({ path, message }) => `${path}: ${message.replaceAll(folder, "")}`,
  );
}

function withEnvironment(value: string | undefined): LoadAdminAccessOptions {
  return { environment: { ADMIN_TOKEN: value } };
}

describe("a token in the environment", () => {
  it("is taken, and only its digest is kept", () => {
    const { access, problems } = load({}, withEnvironment(TOKEN));
    expect(problems).toEqual([]);
    expect(access?.tokenDigest).toEqual(DIGEST);
    expect(JSON.stringify(access)).not.toContain(TOKEN);
  });

  it.each([
    [undefined, "the variable that it names is not set"],
    ["", "the variable that it names is empty"],
    ["short-123456789", "what the variable holds has 15"],
    ["with a space 0123456789", "what the variable holds has others"],
    ["with-a-line-feed-0123456789\n", "what the variable holds has others"],
    ["umlaut-ü-0123456789", "what the variable holds has others"],
  ])("that is %j is refused", (value, reason) => {
    const [problem = ""] = problemsOf({}, withEnvironment(value));
    expect(problem).toMatch(/^admin\.token_env: must lead to a token.*`openssl rand -hex 32` makes one$/);
    expect(problem).toContain(reason);
    // Nor the variable's name, which could be a token by mistake.
    expect(problem).not.toContain("ADMIN_TOKEN");
    if (value !== undefined && value !== "") expect(problem).not.toContain(value.trim());
  });
});

describe("a token in a file", () => {
  it.each([0o600, 0o400])("that is for its owner only (mode %o) is taken without its line feed", (mode) => {
    for (const end of ["", "\n", "\r\n"]) {
      const file = write(`right-${mode}-${end.length}`, TOKEN + end, mode);
      expect(load({ token: { file } }).access?.tokenDigest).toEqual(DIGEST);
    }
  });

  it("is taken through a link, as secrets are mounted", () => {
    const link = join(folder, "link");
    symlinkSync(write("linked", TOKEN), link);
    expect(load({ token: { file: link } }).access?.tokenDigest).toEqual(DIGEST);
  });

  it.each([0o640, 0o604, 0o660, 0o610, 0o601, 0o666])("that others reach (mode %o) is refused", (mode) => {
    const file = write(`open-${mode}`, TOKEN, mode);
    expect(problemsOf({ token: { file } })).toEqual([
      `admin.token_file: must name a file that is for its owner only; /open-${mode} has mode ${mode.toString(8)}; chmod 600 it`,
    ]);
  });

  it("that is another user's is refused", () => {
    const user = process.getuid?.() ?? 0;
    const file = write("foreign", TOKEN);
    if (user === 0) execFileSync("chown", ["12345", file]);
    expect(problemsOf({ token: { file } }, { user: user === 0 ? 0 : user + 1 })).toEqual([
      "admin.token_file: must name a file of this user or of root; /foreign belongs to another; chown it",
    ]);
  });

  it("that is missing, a folder, a pipe, too large or empty is refused at once", () => {
    mkdirSync(join(folder, "directory"));
    execFileSync("mkfifo", ["-m", "600", join(folder, "pipe")]);
    write("large", "x".repeat(4097));
    write("empty", "\n");
    write("binary", `${TOKEN}\0`);
    const messages = ["missing", "directory", "pipe", "large", "empty", "binary"].map((name) =>
      problemsOf({ token: { file: join(folder, name) } })[0]?.replace("admin.token_file: ", ""),
    );
    expect(messages).toEqual([
      "must name a file that can be read: /missing does not exist",
      "must name a file; /directory is none",
      "must name a file; /pipe is none",
      "must name a file of at most 4096 bytes; /large has 4097",
      "must lead to a token; /empty is empty; `openssl rand -hex 32` makes one",
      "must lead to a token of visible ASCII characters; what /binary holds has others; `openssl rand -hex 32` makes one",
    ]);
  });
});

describe("the certificate", () => {
  it("is checked as that of [tls] is, under its own keys, together with the token", () => {
    const tls = { certFile: tlsFile("first-cert"), keyFile: tlsFile("second-key") };
    const paths = load({ tls }, withEnvironment(undefined)).problems.map(({ path }) => path);
    expect(paths).toEqual(["admin.tls_key_file", "admin.token_env"]);
    const missing = { certFile: join(folder, "none.pem"), keyFile: tlsFile("first-key") };
    expect(problemsOf({ tls: missing }, withEnvironment(TOKEN))).toEqual([
      "admin.tls_cert_file: must name a file that can be read: /none.pem does not exist",
    ]);
  });

  it("is asked for by a warning where others than this machine reach the address", () => {
    const listen = { host: "0.0.0.0", port: 9090 };
    expect(load({ listen }, withEnvironment(TOKEN)).access?.warnings).toEqual([
      "the admin interface on 0.0.0.0:9090 is not encrypted, and others than this machine may reach it: set admin.tls_cert_file, or listen on 127.0.0.1",
    ]);
    const tls = { certFile: tlsFile("first-cert"), keyFile: tlsFile("first-key") };
    expect(load({ listen, tls }, withEnvironment(TOKEN)).access?.warnings).toEqual([]);
    expect(load({}, withEnvironment(TOKEN)).access?.warnings).toEqual([]);
  });
});

it("gives nothing without [admin]", () => {
  expect(loadAdminAccess(undefined, "config.toml")).toEqual({ problems: [] });
});
