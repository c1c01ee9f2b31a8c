// HTTPS: the encrypted address over HTTP/1.1 and HTTP/2, its certificate, its limits and its end.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { getHttps, getSlowly, Http2Client, tlsFile, tlsTable } from "../support/http2-client.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";

const GUESTS = { http: HTTP_GUEST };

function start(
  lines = "",
  routes = httpRoutes("hello", "target"),
  codes: string[] = [],
): Promise<TestServer> {
  const server = lines.includes("[server]") ? lines : `[server]\nthreads = 1\n${lines}`;
  return TestServer.start({
    toml: `${tlsTable()}${server}\n${routes}`,
    guests: GUESTS,
    expectedCodes: codes,
  });
}

describe.each([1, 2])("the encrypted address, with %i threads,", (threads) => {
  it("answers over HTTP/2, over HTTP/1.1, and the plain one goes on", async () => {
    await using server = await start(`[server]\nthreads = ${threads}`);
    using client = await Http2Client.open(server.securePort);
    const over2 = await client.request("/hello");
    expect([over2.status, over2.text, over2.rstCode]).toEqual([200, "Hello", 0]);
    const over1 = await getHttps(server.securePort, "/hello");
    expect(over1).toMatchObject({ status: 200, version: "1.1", reason: "Ok", text: "Hello" });
    expect(await (await fetch(`${server.url}/hello`)).text()).toBe("Hello");
  });

  it("has another certificate after a reload, and connections that are open stay", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sora-tls-"));
    const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
    const use = (name: string): void => {
      copyFileSync(tlsFile(`${name}-cert`), cert);
      copyFileSync(tlsFile(`${name}-key`), key);
    };
    use("first");
    {
      await using server = await TestServer.start({
        toml: `${tlsTable(cert, key)}[server]\nthreads = ${threads}\n${httpRoutes("hello")}`,
        guests: GUESTS,
        expectedCodes: ["CONFIGURATION"],
      });
      using client = await Http2Client.open(server.securePort);
      expect((await getHttps(server.securePort, "/hello")).commonName).toBe("first");
      copyFileSync(tlsFile("second-cert"), cert);
      server.signal("SIGHUP");
      const refused = await server.waitFor(({ code }) => code === "CONFIGURATION");
      expect(refused.msg).toContain("tls.key_file: must name the key of the certificate");
      expect((await getHttps(server.securePort, "/hello")).commonName).toBe("first");
      use("second");
      server.signal("SIGHUP");
      await server.waitFor(({ event, level }) => event === "reload" && level === "info");
      for (let round = 0; round < 6; round++) {
        // oxlint-disable-next-line no-await-in-loop -- each on a connection of its own
        const { commonName } = await getHttps(server.securePort, "/hello", { certificate: "second-cert" });
        expect(commonName).toBe("second");
      }
      expect((await client.request("/hello")).status).toBe(200);
    }
    rmSync(folder, { recursive: true });
  });

  it("ends with the server: what runs is answered, idle connections are closed at once", async () => {
    using backend = await SilentBackend.start();
    const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
    await using server = await start(`[server]\nthreads = ${threads}`, httpRoutes("hello", parked));
    using idle = await Http2Client.open(server.securePort);
    using busy = await Http2Client.open(server.securePort);
    // In the middle of its handshake.
    using silent = await RawClient.open(server.securePort);
    const answer = busy.request("/parked");
    const over1 = getHttps(server.securePort, "/parked");
    await backend.waitForOpen(2);
    server.signal("SIGTERM");
    await server.waitFor(({ event }) => event === "stopping");
    await idle.closed;
    await silent.closed;
    await expect(Http2Client.open(server.securePort)).rejects.toThrow("ECONNREFUSED");
    backend.answer("now");
    expect((await answer).status).toBe(200);
    expect((await over1).status).toBe(200);
    expect([busy.goaway, idle.goaway]).toEqual([0, 0]);
    expect(await server.exited).toBe(0);
    expect(server.records.at(-1)?.msg).toBe("stopped");
  });
});

it("What still runs over HTTP/2 after shutdown_ms is cut off", async () => {
  using backend = await SilentBackend.start();
  const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
  await using server = await start("shutdown_ms = 200", httpRoutes(parked));
  using client = await Http2Client.open(server.securePort);
  const answer = client.request("/parked");
  await backend.waitForOpen(1);
  server.signal("SIGTERM");
  expect((await answer).status).toBe(0);
  expect(await server.exited).toBe(0);
  expect((await server.waitFor(({ event }) => event === "stopped")).msg).toContain("cut off");
});

describe("the encrypted address", () => {
  it("takes TLS 1.2, and nothing older", async () => {
    await using server = await start();
    expect((await getHttps(server.securePort, "/hello", { maxVersion: "TLSv1.2" })).status).toBe(200);
    const old = getHttps(server.securePort, "/hello", { maxVersion: "TLSv1.1" });
    await expect(old).rejects.toThrow(/protocol/);
  });

  it("says in the log that plain HTTP came to it, and goes on", async () => {
    await using server = await start();
    using client = await RawClient.open(server.securePort);
    await client.send("GET /hello HTTP/1.1\r\nHost: test\r\n\r\n");
    await client.closed;
    await server.waitFor(({ msg }) => msg === "connection refused: plain HTTP on the encrypted address");
    expect((await getHttps(server.securePort, "/hello")).status).toBe(200);
  });

  it("holds the limits of HTTP/1.1: headers that are too large get 431, slow ones 408", async () => {
    await using server = await start("header_bytes = 2000\nheader_timeout_ms = 300");
    const large = await getHttps(server.securePort, "/hello", { headers: { large: "x".repeat(3000) } });
    expect(large.status).toBe(431);
    expect(await getSlowly(server.securePort)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("cuts off who does not finish the handshake, or begins no request over HTTP/2", async () => {
    await using server = await start("header_timeout_ms = 300");
    using silent = await RawClient.open(server.securePort);
    using client = await Http2Client.open(server.securePort);
    await silent.closed;
    await client.closed;
    expect(client.goaway).toBe(0);
  });

  it("closes an HTTP/2 connection without requests after keep_alive_ms, and none with one", async () => {
    using backend = await SilentBackend.start();
    const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
    await using server = await start("keep_alive_ms = 100", httpRoutes("hello", parked));
    using busy = await Http2Client.open(server.securePort);
    const answer = busy.request("/parked");
    await backend.waitForOpen(1);
    using client = await Http2Client.open(server.securePort);
    await client.request("/hello");
    await client.closed;
    expect(busy.session.closed).toBe(false);
    backend.answer("now");
    expect((await answer).status).toBe(200);
    await busy.closed;
  });

  it("shares the number of connections with the plain one", async () => {
    await using server = await start("connections = 3");
    using first = await Http2Client.open(server.securePort);
    using second = await RawClient.open(server.port);
    using third = await Http2Client.open(server.securePort);
    await expect(Http2Client.open(server.securePort)).rejects.toThrow();
    const refused = connect(server.port, "127.0.0.1");
    await new Promise<void>((resolve) => {
      refused.on("error", () => undefined);
      refused.on("close", () => resolve());
    });
    expect((await second.get("/hello")).text).toBe("Hello");
    third[Symbol.dispose]();
    await expect
      .poll(async () => (await fetch(`${server.url}/hello`).catch(() => undefined))?.status)
      .toBe(200);
    expect((await first.request("/hello")).status).toBe(200);
  });
});

describe("a start", () => {
  it("says everything that is wrong with the files, together with what else is", async () => {
    const toml = `${tlsTable("missing.pem", tlsFile("first-cert"))}${httpRoutes({ function: "no_such" })}`;
    const { folder, configFile } = writeTable(toml, GUESTS);
    const { code, stdout, stderr } = await runCommand([configFile]);
    rmSync(folder, { recursive: true });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("tls.cert_file: must name a file that can be read: ");
    expect(stderr).toContain("tls.key_file: must name a file with a private key in PEM");
    expect(stderr).toContain("3 problems found; nothing was started.");
  });

  it("warns of a certificate that has expired, and serves it", async () => {
    await using server = await TestServer.start({
      toml: `${tlsTable(tlsFile("expired-cert"), tlsFile("expired-key"))}${httpRoutes("hello")}`,
      guests: GUESTS,
    });
    const { msg } = await server.waitFor(({ event }) => event === "warning");
    expect(msg).toMatch(/^the certificate of DNS:localhost in .* expired on 2020-02-01: clients refuse it$/);
  });

  it("says which address it cannot listen on, and ends", async () => {
    await using server = await start();
    const address = `127.0.0.1:${server.securePort}`;
    for (const threads of [1, 2]) {
      const toml = `${tlsTable().replace('[tls]\nlisten_address = "127.0.0.1:0"', `[tls]\nlisten_address = "${address}"`)}[server]\nthreads = ${threads}\n${httpRoutes("hello")}`;
      const { folder, configFile } = writeTable(toml, GUESTS);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { code, stderr } = await runCommand([configFile]);
      rmSync(folder, { recursive: true });
      expect([code, stderr]).toEqual([
        1,
        expect.stringContaining(`cannot listen on ${address}: another program uses`),
      ]);
    }
  });
});

describe("--replace", () => {
  it.each([1, 2])(
    "takes over the encrypted address with %i threads, and calls there are answered",
    async (threads) => {
      using backend = await SilentBackend.start();
      const [port, securePort] = [await findFreePort(), await findFreePort()];
      const runtime = mkdtempSync(join(tmpdir(), "sora-replace-"));
      const toml = `${tlsTable()
        .replace("127.0.0.1:0", `127.0.0.1:${port}`)
        .replace("127.0.0.1:0", `127.0.0.1:${securePort}`)}[server]\nthreads = ${threads}\n${httpRoutes(
        "hello",
        {
          function: "parked",
          lines: `env = { backend = "${backend.address}" }`,
        },
      )}`;
      const options = { toml, guests: GUESTS, environment: { XDG_RUNTIME_DIR: runtime } };
      {
        await using old = await TestServer.start(options);
        using client = await Http2Client.open(securePort);
        const parked = client.request("/parked");
        await backend.waitForOpen(1);
        await using next = await TestServer.start({ ...options, parameters: ["--replace"] });
        await old.waitFor(({ event }) => event === "stopping");
        expect((await getHttps(next.securePort, "/hello")).status).toBe(200);
        backend.answer("now");
        expect((await parked).status).toBe(200);
        expect(client.goaway).toBe(0);
        expect(await old.exited).toBe(0);
        using other = await Http2Client.open(securePort);
        expect((await other.request("/hello")).text).toBe("Hello");
      }
      rmSync(runtime, { recursive: true });
    },
  );
});
