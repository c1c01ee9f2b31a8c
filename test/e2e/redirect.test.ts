// What is answered before any route: the way from the plain address to the encrypted one, and health checks.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import { getHttps, Http2Client, tlsFile, tlsTable } from "../support/http2-client.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";

const GUESTS = { http: HTTP_GUEST };
const ROUTES = httpRoutes("hello", "echo", { name: "all", function: "hello", path: "/*" });

function table(redirect: string, server = "", routes = ROUTES): string {
  const tls = tlsTable(tlsFile("chain-cert"), tlsFile("chain-key"));
  return `${tls}redirect = ${redirect}\n[server]\n${server || "threads = 1"}\n${routes}`;
}

describe.each([1, 2])("redirect, with %i threads,", (threads) => {
  it("sends every request of the plain address to the encrypted one, which serves", async () => {
    await using server = await TestServer.start({
      toml: table("true", `threads = ${threads}`),
      guests: GUESTS,
    });
    const { port, securePort } = server;
    for (const [path, method] of [
      ["/hello?a=b%2F", "GET"],
      ["/nowhere", "DELETE"],
      ["//evil.test/%2F", "HEAD"],
      ["/echo", "POST"],
    ] as const) {
      const body = method === "POST" ? { body: "content" } : {};
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await fetch(`http://localhost:${port}${path}`, { method, ...body, redirect: "manual" });
      expect([answer.status, answer.headers.get("location")]).toEqual([
        308,
        `https://localhost:${securePort}${path}`,
      ]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await answer.text()).toBe("");
    }
    expect(server.records.filter(({ event }) => event === "call")).toEqual([]);
    expect((await getHttps(securePort, "/hello", { certificate: "chain-cert" })).text).toBe("Hello");
    using client = await Http2Client.open(securePort, "chain-cert");
    expect((await client.request("/echo", {}, "content")).text).toBe("content");
  });
});

describe("redirect", () => {
  it("sends nobody to a host that the certificate does not name, and logs nothing of it", async () => {
    await using server = await TestServer.start({ toml: table("true"), guests: GUESTS });
    const ask = async (bytes: string): Promise<[string, string[]]> => {
      using client = await RawClient.open(server.port);
      void client.send(bytes);
      const answer = await client.response();
      expect(answer.text).not.toContain("evil");
      return [answer.statusLine, answer.values("location")];
    };
    const refused = ["HTTP/1.1 400 Bad Request", []];
    expect(await ask("GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n")).toEqual(refused);
    expect(await ask("GET / HTTP/1.1\r\nHost: localhost@evil.test\r\n\r\n")).toEqual(refused);
    expect(await ask("GET / HTTP/1.1\r\nHost: .localhost\r\n\r\n")).toEqual(refused);
    expect(await ask("GET / HTTP/1.0\r\n\r\n")).toEqual(refused);
    expect(await ask("GET http://evil.test/ HTTP/1.1\r\nHost: localhost\r\n\r\n")).toEqual(refused);
    expect(await ask("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n")).toEqual(refused);
    expect(
      await ask(
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.test\r\nForwarded: host=evil.test\r\n\r\n",
      ),
    ).toEqual(["HTTP/1.1 308 Permanent Redirect", [`https://localhost:${server.securePort}/`]]);
    expect(await ask("GET http://localhost/x HTTP/1.1\r\nHost: evil.test\r\n\r\n")).toEqual([
      "HTTP/1.1 308 Permanent Redirect",
      [`https://localhost:${server.securePort}/x`],
    ]);
    const lines = server.records.filter(({ event }) => event === "connection");
    expect(new Set(lines.map(({ msg, code }) => `${code} ${msg}`))).toEqual(
      new Set([
        "BAD_REQUEST request refused: not sent on to HTTPS, because the certificate is for none of its Host",
      ]),
    );
    expect(JSON.stringify(server.records)).not.toContain("evil");
  });

  it("names the port that clients reach the encrypted address by", async () => {
    await using server = await TestServer.start({ toml: table("443"), guests: GUESTS });
    const answer = await fetch(`http://localhost:${server.port}/x`, { redirect: "manual" });
    expect(answer.headers.get("location")).toBe("https://localhost/x");
  });

  it("keeps the connection, but not for a large body that nobody reads", async () => {
    await using server = await TestServer.start({ toml: table("true"), guests: GUESTS });
    using client = await RawClient.open(server.port);
    const host = "Host: localhost\r\n";
    for (let round = 0; round < 3; round++) {
      void client.send(`POST /echo HTTP/1.1\r\n${host}Content-Length: 3\r\n\r\nabc`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await client.response()).status).toBe(308);
    }
    void client.send(`POST /echo HTTP/1.1\r\n${host}Content-Length: 100000000\r\n\r\nabc`);
    const answer = await client.response();
    expect([answer.status, answer.values("connection")]).toEqual([308, ["close"]]);
    await client.closed;
    using waiting = await RawClient.open(server.port);
    void waiting.send(`POST /echo HTTP/1.1\r\n${host}Content-Length: 3\r\nExpect: 100-continue\r\n\r\n`);
    // And no "100 Continue" before it.
    expect((await waiting.response()).status).toBe(308);
  });

  it("follows the configuration and the certificate at a reload", async () => {
    const toml = table("true");
    await using server = await TestServer.start({ toml, guests: GUESTS });
    const reload = async (text: string): Promise<void> => {
      const before = server.records.length;
      writeFileSync(join(server.folder, "config.toml"), text);
      server.signal("SIGHUP");
      await server.waitFor((record) => record.event === "reload" && server.records.indexOf(record) >= before);
    };
    const statusOf = async (host: string): Promise<number> => {
      using client = await RawClient.open(server.port);
      void client.send(`GET /hello HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      return (await client.response()).status;
    };
    expect(await statusOf("example.test")).toBe(308);
    await reload(toml.replaceAll("chain-", "second-"));
    expect([await statusOf("example.test"), await statusOf("localhost")]).toEqual([400, 308]);
    await reload(toml.replace("redirect = true", "redirect = false"));
    expect(await statusOf("localhost")).toBe(200);
    await reload(`listen_address = "127.0.0.1:0"\n${ROUTES}`);
    expect(await statusOf("localhost")).toBe(200);
  });

  it("is not in force before a start where [tls] comes by a reload", async () => {
    const plain = `listen_address = "127.0.0.1:0"\n[server]\nthreads = 1\n${ROUTES}`;
    await using server = await TestServer.start({ toml: plain, guests: GUESTS });
    writeFileSync(join(server.folder, "config.toml"), table("true"));
    server.signal("SIGHUP");
    await server.waitFor(({ msg }) => msg === "tls changed: restart the server for that");
    expect((await fetch(`${server.url}/hello`)).status).toBe(200);
  });
});

describe("health_path", () => {
  const health = 'threads = 1\nhealth_path = "/healthz"';

  it("answers GET and HEAD on both addresses, is not redirected, and goes before wildcards", async () => {
    await using server = await TestServer.start({ toml: table("true", health), guests: GUESTS });
    using plain = await RawClient.open(server.port);
    // A load balancer knows the address only.
    const answer = await plain.get("/healthz");
    expect([answer.statusLine, answer.text]).toEqual(["HTTP/1.1 200 OK", "ready\n"]);
    expect(answer.values("cache-control")).toEqual(["no-store"]);
    expect((await plain.get("/healthz?from=balancer")).text).toBe("ready\n");
    void plain.send("HEAD /healthz HTTP/1.0\r\n\r\n");
    expect((await plain.response({ head: true })).status).toBe(200);
    expect((await getHttps(server.securePort, "/healthz", { certificate: "chain-cert" })).text).toBe(
      "ready\n",
    );
    using client = await Http2Client.open(server.securePort, "chain-cert");
    const over2 = await client.request("/healthz");
    expect([over2.status, over2.text, over2.rstCode]).toEqual([200, "ready\n", 0]);
    // Everything else is the application's.
    for (const path of ["/healthz/", "/healthz2", "/HEALTHZ", "/"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await client.request(path)).text).toBe("Hello");
    }
    expect((await client.request("/healthz", {}, "a body")).text).toBe("Hello");
    expect(server.records.filter(({ msg }) => msg.includes("health"))).toEqual([]);
  });

  it("says 503 on connections that are left while the server drains", async () => {
    using backend = await SilentBackend.start();
    const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
    await using server = await TestServer.start({
      toml: table("false", health, httpRoutes(parked)),
      guests: GUESTS,
    });
    using client = await RawClient.open(server.port);
    using over2 = await Http2Client.open(server.securePort, "chain-cert");
    // The answer of the first one is waited for while the second one stands behind it.
    void client.send("GET /parked HTTP/1.1\r\nHost: test\r\n\r\nGET /healthz HTTP/1.1\r\nHost: test\r\n\r\n");
    await backend.waitForOpen(1);
    expect((await over2.request("/healthz")).status).toBe(200);
    using late = await RawClient.open(server.port);
    void late.send("GET /healthz HTTP/1.1\r\nHost: test\r\n");
    // It has arrived when the same loop has answered another one.
    expect((await over2.request("/healthz")).status).toBe(200);
    server.signal("SIGTERM");
    await server.waitFor(({ event }) => event === "stopping");
    void late.send("\r\n");
    const answer = await late.response();
    expect([answer.status, answer.text, answer.values("connection")]).toEqual([503, "draining\n", ["close"]]);
    backend.answer("now");
    expect((await client.response()).status).toBe(200);
    expect(await server.exited).toBe(0);
  });

  it("comes and goes with a reload, and never takes an application's path", async () => {
    const toml = table("false", health);
    await using server = await TestServer.start({ toml, guests: GUESTS, expectedCodes: ["CONFIGURATION"] });
    const reload = async (text: string): Promise<string> => {
      const before = server.records.length;
      writeFileSync(join(server.folder, "config.toml"), text);
      server.signal("SIGHUP");
      const { msg } = await server.waitFor(
        (record) => record.event === "reload" && server.records.indexOf(record) >= before,
      );
      return msg;
    };
    const own = httpRoutes({ name: "own", function: "hello", path: "/healthz" });
    expect(await reload(toml + own)).toContain('must be a path that no application has, found "/healthz"');
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe("ready\n");
    expect(await reload(toml.replace(/health_path.*/, "") + own)).toMatch(/^reloaded/);
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe("Hello");
    expect(server.records.filter(({ msg }) => msg.includes("restart the server"))).toEqual([]);
  });

  it("stands in the table of routes", async () => {
    const { folder, configFile } = writeTable(
      `[server]\nhealth_path = "/healthz"\n${httpRoutes("hello")}`,
      GUESTS,
    );
    const { code, stdout } = await runCommand(["routes", configFile]);
    rmSync(folder, { recursive: true });
    expect([code, stdout.split("\n")[1]]).toEqual([
      0,
      expect.stringMatching(/^GET +\/healthz +server\.health_path$/),
    ]);
  });
});
