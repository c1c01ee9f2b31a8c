// A certificate that is renewed while it is served, by whatever means, and the version of TLS.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import type { LogRecord } from "../support/command.ts";
import { getHttps, Http2Client, tlsFile, tlsTable } from "../support/http2-client.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";
import { provoked } from "../support/thread.ts";

const GUESTS = { http: HTTP_GUEST };

/** A folder as certbot keeps it: links, which are set to other files. */
class Live implements Disposable {
  readonly folder: string = mkdtempSync(join(tmpdir(), "op-tls-live-"));
  readonly certFile: string = join(this.folder, "cert.pem");
  readonly keyFile: string = join(this.folder, "key.pem");

  constructor() {
    for (const name of ["first", "second"]) {
      mkdirSync(join(this.folder, name));
      copyFileSync(tlsFile(`${name}-cert`), join(this.folder, name, "cert.pem"));
      copyFileSync(tlsFile(`${name}-key`), join(this.folder, name, "key.pem"));
    }
    this.set("first", "cert.pem", "key.pem");
  }

  set(name: string, ...files: readonly string[]): void {
    for (const file of files) {
      symlinkSync(join(name, file), join(this.folder, `${file}.next`));
      renameSync(join(this.folder, `${file}.next`), join(this.folder, file));
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }
}

function isRenewal({ event, level }: LogRecord): boolean {
  return event === "certificate" && level === "info";
}

/** Of enough connections that each thread has had one, almost surely. */
async function namesOf(server: TestServer, certificate: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (let round = 0; round < 8; round++) {
    // oxlint-disable-next-line no-await-in-loop -- each on a connection of its own
    names.add((await getHttps(server.securePort, "/hello", { certificate })).commonName);
  }
  return names;
}

describe.each([1, 2])("a certificate, with %i threads,", (threads) => {
  it("is renewed in all of them when its files change, and what is open goes on", async () => {
    using live = new Live();
    using backend = await SilentBackend.start();
    const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
    await using server = await TestServer.start({
      toml: `${tlsTable(live.certFile, live.keyFile)}[server]\nthreads = ${threads}\n${httpRoutes("hello", parked)}`,
      guests: GUESTS,
    });
    using client = await Http2Client.open(server.securePort);
    const answer = client.request("/parked");
    await backend.waitForOpen(1);
    live.set("second", "cert.pem", "key.pem");
    const { msg } = await server.waitFor(isRenewal);
    expect(msg).toMatch(/^certificate renewed: DNS:localhost, IP Address:127\.0\.0\.1, valid until 2126-/);
    expect(await namesOf(server, "second-cert")).toEqual(new Set(["second"]));
    backend.answer("now");
    expect((await answer).status).toBe(200);
    expect((await client.request("/hello")).status).toBe(200);
    expect(client.goaway).toBeUndefined();
    // The same after a reload that has nothing to do with it.
    server.signal("SIGHUP");
    await server.waitFor(({ event }) => event === "reload");
    expect(await namesOf(server, "second-cert")).toEqual(new Set(["second"]));
  });

  it("stays while the new pair is wrong, which is reported once, and is renewed when it is right", async () => {
    using live = new Live();
    await using server = await TestServer.start({
      toml: `${tlsTable(live.certFile, live.keyFile)}[server]\nthreads = ${threads}\n${httpRoutes("hello")}`,
      guests: GUESTS,
      expectedCodes: ["CONFIGURATION"],
    });
    live.set("second", "cert.pem");
    const { msg } = await server.waitFor(
      ({ event, code }) => event === "certificate" && code === "CONFIGURATION",
    );
    expect(msg).toBe(
      `certificate not renewed, the one before is served on: tls.key_file: must name the key of the certificate: ${live.keyFile} does not belong to ${live.certFile}, whose first certificate is that of DNS:localhost, IP Address:127.0.0.1`,
    );
    expect(await namesOf(server, "first-cert")).toEqual(new Set(["first"]));
    live.set("second", "key.pem");
    await server.waitFor(isRenewal);
    expect(await namesOf(server, "second-cert")).toEqual(new Set(["second"]));
    expect(server.records.filter(({ code }) => code === "CONFIGURATION")).toHaveLength(1);
  });
});

it("A thread that takes another's place has the renewed certificate", async () => {
  using live = new Live();
  await using server = await TestServer.start({
    toml: `${tlsTable(live.certFile, live.keyFile)}[server]\nthreads = 2\n${httpRoutes("hello")}`,
    guests: GUESTS,
    expectedCodes: ["HOST_FAULT"],
    ...provoked("heap", "--max-old-space-size=64"),
  });
  live.set("second", "cert.pem", "key.pem");
  await server.waitFor(isRenewal);
  server.signal("SIGUSR2");
  await server.waitFor(({ event, level }) => event === "thread" && level === "info");
  expect(await namesOf(server, "second-cert")).toEqual(new Set(["second"]));
});

it("A reload refuses a certificate that has expired in the place of one that has not", async () => {
  using live = new Live();
  await using server = await TestServer.start({
    toml: `${tlsTable(live.certFile, live.keyFile)}[server]\nthreads = 1\n${httpRoutes("hello")}`,
    guests: GUESTS,
    expectedCodes: ["CONFIGURATION"],
  });
  for (const kind of ["cert", "key"]) {
    copyFileSync(tlsFile(`expired-${kind}`), join(live.folder, "second", `${kind}.pem`));
  }
  live.set("second", "cert.pem", "key.pem");
  server.signal("SIGHUP");
  const { msg } = await server.waitFor(({ event }) => event === "reload");
  expect(msg).toContain(
    "tls.cert_file: must name a certificate that is valid now, as the one that is served is: ",
  );
  expect(await namesOf(server, "first-cert")).toEqual(new Set(["first"]));
});

describe("min_version", () => {
  it("refuses what is older, whatever Node is told, and a reload changes it", async () => {
    const toml = `${tlsTable()}min_version = "1.3"\n[server]\nthreads = 2\n${httpRoutes("hello")}`;
    await using server = await TestServer.start({
      toml,
      guests: GUESTS,
      environment: { NODE_OPTIONS: "--tls-min-v1.0" },
    });
    const old = getHttps(server.securePort, "/hello", { maxVersion: "TLSv1.2" });
    await expect(old).rejects.toThrow(/protocol/);
    expect((await getHttps(server.securePort, "/hello")).status).toBe(200);
    writeFileSync(join(server.folder, "config.toml"), toml.replace('"1.3"', '"1.2"'));
    server.signal("SIGHUP");
    await server.waitFor(({ event }) => event === "reload");
    expect((await getHttps(server.securePort, "/hello", { maxVersion: "TLSv1.2" })).status).toBe(200);
    await expect(getHttps(server.securePort, "/hello", { maxVersion: "TLSv1.1" })).rejects.toThrow(
      /protocol/,
    );
  });
});

it("A start says that the server's certificate is not the first one", async () => {
  const reversed = readFileSync(tlsFile("chain-cert"), "utf8")
    .split(/(?<=END CERTIFICATE-----\n)/)
    .toReversed()
    .join("");
  const { folder, configFile } = writeTable(
    `${tlsTable("cert.pem", tlsFile("chain-key"))}${httpRoutes("hello")}`,
    GUESTS,
  );
  writeFileSync(join(folder, "cert.pem"), reversed);
  const { code, stderr } = await runCommand(["check", configFile]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  expect(stderr).toContain("is the key of number 3 of the 3 in");
});
