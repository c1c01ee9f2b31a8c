// The admin interface of a running server: on its own port, with what an operator may do, against slow and hostile clients,
// through reloads, a replacement and its own death.
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:http2";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand, TestServer, until } from "../support/command.ts";
import type { ServerOptions } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { getHttps, getSlowly, Http2Client, tlsFile, tlsTable } from "../support/http2-client.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-admin-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TOKEN = "right-token-0123456789";
const AUTHORIZATION = { authorization: `Bearer ${TOKEN}` };
const GUESTS = { http: HTTP_GUEST };
const ADMIN = `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_env = "ADMIN_TOKEN"\n`;
const ENVIRONMENT = { ADMIN_TOKEN: TOKEN };

function start(
  routes = httpRoutes("hello", "target"),
  lines = ADMIN,
  options: Partial<ServerOptions> = {},
): Promise<TestServer> {
  const toml = `listen_address = "127.0.0.1:0"\n[server]\nthreads = 1\n${lines}\n${routes}`;
  return TestServer.start({
    guests: GUESTS,
    environment: ENVIRONMENT,
    ...options,
    toml: options.toml ?? toml,
  });
}

function adminPort({ records }: TestServer): number {
  const { msg = "" } = records.find((record) => record.msg.startsWith("admin interface on ")) ?? {};
  return Number(/:(\d+)$/.exec(msg)?.[1]);
}

function ask(server: TestServer, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...AUTHORIZATION, connection: "close", ...(init.headers as Record<string, string>) };
  return fetch(`http://127.0.0.1:${adminPort(server)}${path}`, { ...init, headers });
}

async function askJson(server: TestServer, path: string, init: RequestInit = {}): Promise<unknown> {
  return (await ask(server, path, init)).json();
}

function post(body: object): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function invoke(server: TestServer, name: string, body: object): Promise<unknown> {
  return askJson(server, `/api/v1/applications/${name}/invoke`, post(body));
}

describe.each([1, 2])("the admin interface, with %i threads,", (threads) => {
  const lines = `threads = ${threads}\n${ADMIN}`;

  it("tells what is served, and is on no other port", async () => {
    await using server = await start(httpRoutes("hello", "target"), "", {
      toml: `listen_address = "127.0.0.1:0"\n[server]\n${lines}${httpRoutes("hello", "target")}`,
    });
    expect(await askJson(server, "/api/v1/server")).toMatchObject({
      state: "serving",
      threads,
      listening: { http: { host: "127.0.0.1", port: server.port }, https: null },
      applications: 2,
    });
    expect(await askJson(server, "/api/v1/routes")).toMatchObject({
      routes: [{ application: "hello", methods: ["*"], path: "/hello" }, { application: "target" }],
    });
    expect(await (await ask(server, "/readyz", { headers: { authorization: "" } })).text()).toBe("ready\n");
    for (const path of ["/api/v1/server", "/healthz", "/sign-in", "/metrics"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await fetch(`${server.url}${path}`, {
        headers: { ...AUTHORIZATION, connection: "close" },
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });

  it("invokes a function, streams what happens, reloads and drains", async () => {
    await using server = await start(httpRoutes("hello", "target"), "", {
      toml: `listen_address = "127.0.0.1:0"\n[server]\n${lines}${httpRoutes("hello", "target")}`,
      expectedCodes: ["CONFIGURATION"],
    });
    const stream = await ask(server, "/api/v1/events");
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let events = "";
    const untilEvent = async (text: string): Promise<void> => {
      while (!events.includes(text)) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const { value = "", done } = (await reader?.read()) ?? { done: true };
        if (done) throw new Error(`no ${text} in ${events}`);
        events += value;
      }
    };
    expect(await invoke(server, "hello", { headers: [["X-Request-Id", "from-the-form"]] })).toMatchObject({
      status: 200,
      reason: "Ok",
      body: "Hello",
      isBase64Encoded: false,
      id: "from-the-form",
    });
    await untilEvent('"id":"from-the-form"');
    expect(await askJson(server, "/api/v1/applications/hello")).toMatchObject({
      activity: { seen: 1, failed: 0 },
    });

    const file = join(server.folder, "config.toml");
    writeFileSync(
      file,
      `listen_address = "127.0.0.1:0"\n[server]\n${lines}${httpRoutes("hello", "missing")}`,
    );
    const refused = await ask(server, "/api/v1/reload", { method: "POST" });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      done: false,
      problems: [{ file, path: "applications[1].function" }],
    });
    writeFileSync(file, `listen_address = "127.0.0.1:0"\n[server]\n${lines}${httpRoutes("echo")}`);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => askJson(server, "/api/v1/reload", { method: "POST" })),
    );
    expect(outcomes).toEqual([1, 2, 3].map(() => ({ done: true, problems: [] })));
    expect(await askJson(server, "/api/v1/applications")).toMatchObject({ applications: [{ name: "echo" }] });

    expect((await ask(server, "/api/v1/drain", { method: "POST" })).status).toBe(202);
    await untilEvent('{"state":"draining"}');
    expect(await server.exited).toBe(0);
    expect(server.records.at(-1)?.msg).toBe("stopped");
  });
});

describe("a function that is invoked", () => {
  it("gets method, path, headers and body, and nothing else is asked", async () => {
    await using server = await start(httpRoutes("echo", "target", { function: "hello", path: "/a/:id" }));
    const target = await invoke(server, "target", {
      method: "PUT",
      path: "/target?a=%3C&b",
      headers: [["X-Own", "ü\t1"]],
    });
    const { body: shown, isBase64Encoded } = target as { body: string; isBase64Encoded: boolean };
    expect(isBase64Encoded).toBe(true);
    expect(Buffer.from(shown, "base64").toString("latin1")).toMatch(
      /^PUT\n\/target\na=%3C&b\n.*\nHost: 127\.0\.0\.1:\d+\r\nConnection: close\r\nX-Own: ü\t1\r\nContent-Length: 0\r\n/,
    );
    const bytes = Buffer.from([0, 255, 128]).toString("base64");
    expect(
      await invoke(server, "echo", { method: "POST", body: bytes, isBase64Encoded: true }),
    ).toMatchObject({
      body: bytes,
      isBase64Encoded: true,
      truncated: false,
    });
    const large = "ü".repeat(500_000);
    expect(await invoke(server, "echo", { method: "POST", body: large })).toMatchObject({ body: large });
    for (const [name, body] of [
      ["hello", {}],
      ["echo", { path: "/target" }],
      ["echo", { path: "//echo" }],
      ["echo", { path: "http://10.0.0.1/echo" }],
      ["echo", { path: "/echo HTTP/1.1\r\nX: y" }],
      ["echo", { headers: [["Transfer-Encoding", "chunked"]] }],
      ["echo", { headers: [["Host", "evil.example"]] }],
      ["echo", { headers: [["content-LENGTH", "5"]] }],
      ["echo", { headers: [["X", "a\r\nB: c"]] }],
      ["echo", { headers: [["X Y", "a"]] }],
      ["echo", { body: "%", isBase64Encoded: true }],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await ask(server, `/api/v1/applications/${name}/invoke`, post(body));
      expect([body, answer.status]).toEqual([body, 400]);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await answer.body?.cancel();
    }
  });

  it("is one of eight at a time, and is ended when nobody waits for it", async () => {
    using backend = await SilentBackend.start();
    const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
    await using server = await start(httpRoutes("hello", parked), ADMIN, { expectedCodes: ["CLIENT_GONE"] });
    const clients = new AbortController();
    const waiting = Array.from({ length: 8 }, () =>
      ask(server, "/api/v1/applications/parked/invoke", { ...post({}), signal: clients.signal }).catch(
        (error: unknown) => (error as Error).name,
      ),
    );
    await backend.waitForOpen(8);
    const refused = await ask(server, "/api/v1/applications/hello/invoke", post({}));
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    clients.abort();
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(["AbortError"]));
    await server.waitForCode("CLIENT_GONE");
    let answer: unknown;
    do {
      // oxlint-disable-next-line no-await-in-loop -- until all of them have ended
      answer = await invoke(server, "hello", {});
    } while ("error" in (answer as object));
    expect(answer).toMatchObject({ status: 200 });
  });

  it("sees no cookie of a session, over HTTP/1.1 and HTTP/2", async () => {
    await using server = await start(httpRoutes("target"), "", {
      toml: `${tlsTable()}${ADMIN}${httpRoutes("target")}`,
    });
    const cookie = "a=b; serverless-wasm-admin=the-session; c=d";
    const over1 = await fetch(`${server.url}/target`, { headers: { cookie, connection: "close" } });
    const text = await over1.text();
    expect(text).toContain("ookie: a=b; c=d\r\n");
    expect(text).not.toContain("the-session");
    using client = await Http2Client.open(server.securePort);
    const over2 = await client.request("/target", { cookie });
    expect(over2.text).toContain("cookie: a=b; c=d\r\n");
    expect(over2.text).not.toContain("the-session");
  });
});

describe("the token", () => {
  it("is in no line of the log, whatever is asked, and wrong ones are neither", async () => {
    const wrong = "wrong-token-0123456789";
    {
      await using server = await start();
      await ask(server, "/api/v1/server");
      await ask(server, `/api/v1/${TOKEN}`);
      await ask(server, "/api/v1/server", { headers: { authorization: `Bearer ${wrong}` } });
      await fetch(`http://127.0.0.1:${adminPort(server)}/sign-in`, {
        method: "POST",
        headers: { "sec-fetch-site": "same-origin", connection: "close" },
        body: new URLSearchParams({ token: wrong }),
      });
      const told = await server.waitFor(({ level, event }) => level === "warn" && event === "admin");
      expect(told.msg).toBe("the admin interface was asked with a wrong token from 127.0.0.1");
      const log = JSON.stringify(server.records) + server.stderr;
      expect(log).not.toContain(TOKEN);
      expect(log).not.toContain(wrong);
    }
  });

  it("may be another one after a reload, which ends sessions; where it listens stays", async () => {
    const file = join(folder, "token");
    writeFileSync(file, TOKEN);
    chmodSync(file, 0o600);
    const lines = `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_file = "${file}"\n`;
    await using server = await start(httpRoutes("hello"), lines, { expectedCodes: ["CONFIGURATION"] });
    const status = async (token: string): Promise<number> =>
      (await ask(server, "/api/v1/server", { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await status(TOKEN)).toBe(200);
    writeFileSync(file, "another-token-0123456789");
    chmodSync(file, 0o644);
    expect(await askJson(server, "/api/v1/reload", { method: "POST" })).toMatchObject({
      done: false,
      problems: [{ path: "admin.token_file" }],
    });
    expect(await status(TOKEN)).toBe(200);
    chmodSync(file, 0o600);
    const other = `[admin]\nlisten_address = "127.0.0.1:1"\ntoken_file = "${file}"\n`;
    const toml = `listen_address = "127.0.0.1:0"\n[server]\nthreads = 1\n${other}\n${httpRoutes("hello")}`;
    writeFileSync(join(server.folder, "config.toml"), toml);
    await ask(server, "/api/v1/reload", { method: "POST" });
    expect([await status(TOKEN), await status("another-token-0123456789")]).toEqual([401, 200]);
    const later = await server.waitFor(({ level, event }) => level === "warn" && event === "reload");
    expect(later["keys"]).toEqual(["admin.listen_address"]);
  });

  it("that is missing, or a file that others read, is exit code 2 before anything listens", async () => {
    const { folder: own, configFile } = writeTable(
      `listen_address = "127.0.0.1:0"\n${ADMIN}${httpRoutes("hello")}`,
      GUESTS,
    );
    const { code, stdout, stderr } = await runCommand([configFile], {
      environment: { ADMIN_TOKEN: "short" },
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("admin.token_env: must lead to a token of at least 16 characters");
    expect(stderr).not.toContain("short");
    // Whoever only checks needs no token.
    expect((await runCommand(["check", configFile])).code).toBe(0);
    rmSync(own, { recursive: true });
  });
});

describe("its address", () => {
  it("that is in use ends the start with 1, before anything is served", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const { port } = taken.address() as AddressInfo;
    const lines = ADMIN.replace(":0", `:${port}`);
    const { folder: own, configFile } = writeTable(
      `listen_address = "127.0.0.1:0"\n${lines}${httpRoutes("hello")}`,
      GUESTS,
    );
    const { code, stdout, stderr } = await runCommand([configFile], { environment: ENVIRONMENT });
    taken.close();
    rmSync(own, { recursive: true });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`cannot listen on 127.0.0.1:${port}: another program uses the port`);
  });

  it("that another server of this user has is not shared with it", async () => {
    await using server = await start();
    const { folder: own, configFile } = writeTable(
      `listen_address = "127.0.0.1:0"\n${ADMIN.replace(":0", `:${adminPort(server)}`)}${httpRoutes("hello")}`,
      GUESTS,
    );
    const { code, stderr } = await runCommand([configFile], { environment: ENVIRONMENT });
    rmSync(own, { recursive: true });
    expect(code).toBe(1);
    expect(stderr).toContain("another program uses the port");
  });

  it("is freed when the public address cannot be listened on", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const { port } = taken.address() as AddressInfo;
    const { folder: own, configFile } = writeTable(
      `listen_address = "127.0.0.1:${port}"\n${ADMIN}${httpRoutes("hello")}`,
      GUESTS,
    );
    const { code } = await runCommand([configFile], { environment: ENVIRONMENT });
    taken.close();
    rmSync(own, { recursive: true });
    expect(code).toBe(1);
  });

  it("passes to the server that takes over with --replace", async () => {
    const [port, admin] = [await findFreePort(), await findFreePort()];
    const toml = `listen_address = "127.0.0.1:${port}"\n${ADMIN.replace(":0", `:${admin}`)}${httpRoutes("hello")}`;
    const environment = { ...ENVIRONMENT, XDG_RUNTIME_DIR: mkdtempSync(join(folder, "run-")) };
    const options = { toml, guests: GUESTS, environment };
    using backend = await SilentBackend.start();
    const parked = { function: "parked", lines: `env = { backend = "${backend.address}" }` };
    await using old = await TestServer.start({ ...options, toml: toml + httpRoutes(parked) });
    // A call keeps the old server from ending.
    const call = fetch(`${old.url}/parked`, { headers: { connection: "close" } });
    await backend.waitForOpen(1);
    await using next = await TestServer.start({ ...options, parameters: ["--replace"] });
    await old.waitFor(({ event }) => event === "stopping");
    const isNew = async (): Promise<boolean> => {
      const answer = await ask(next, "/api/v1/server").catch(() => undefined);
      return ((await answer?.json()) as { applications?: number } | undefined)?.applications === 1;
    };
    // A connection that waited in the old one's queue is reset.
    // oxlint-disable-next-line no-await-in-loop -- until one is answered
    while (!(await isNew()));
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop -- each on a connection of its own
      expect(await isNew()).toBe(true);
    }
    backend.answer("now");
    expect((await call).status).toBe(200);
    expect(await old.exited).toBe(0);
    expect(await isNew()).toBe(true);
  });
});

describe("invoking", () => {
  it.each(["true", "443"])(
    "asks the encrypted address where redirect = %s sends clients there",
    async (to) => {
      const toml = `${tlsTable()}redirect = ${to}\n[server]\nthreads = 1\n${ADMIN}${httpRoutes("hello")}`;
      await using server = await start("", "", { toml });
      expect((await fetch(`${server.url}/hello`, { redirect: "manual" })).status).toBe(308);
      expect(await invoke(server, "hello", {})).toMatchObject({ status: 200, body: "Hello" });
    },
  );
});

describe("the encrypted interface", () => {
  it("speaks TLS 1.2 and newer, with cookies for it only, and takes over a renewed certificate", async () => {
    const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
    const use = (name: string): void => {
      copyFileSync(tlsFile(`${name}-cert`), cert);
      copyFileSync(tlsFile(`${name}-key`), key);
    };
    use("first");
    const lines = `${ADMIN}tls_cert_file = "${cert}"\ntls_key_file = "${key}"\n`;
    await using server = await start(httpRoutes("hello"), lines);
    const port = adminPort(server);
    const get = (certificate: string): ReturnType<typeof getHttps> =>
      getHttps(port, "/api/v1/server", { certificate, headers: AUTHORIZATION });
    expect(await get("first-cert")).toMatchObject({ status: 200, commonName: "first" });
    await expect(getHttps(port, "/healthz", { maxVersion: "TLSv1.1" })).rejects.toThrow(/protocol/);
    using plain = await RawClient.open(port);
    await plain.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    expect((await plain.rest()).toString("latin1")).not.toContain("alive");
    use("second");
    server.signal("SIGHUP");
    await server.waitFor(({ event, level }) => event === "reload" && level === "info");
    expect(await get("second-cert")).toMatchObject({ status: 200, commonName: "second" });
  });

  it("speaks HTTP/2 with those who choose it, with the same rules and limits", async () => {
    const lines = `${ADMIN}tls_cert_file = "${tlsFile("first-cert")}"\ntls_key_file = "${tlsFile("first-key")}"\n`;
    await using server = await start(httpRoutes("hello"), lines);
    const port = adminPort(server);
    using client = await Http2Client.open(port);
    const status = async (path: string, headers: Record<string, string>, body?: string): Promise<number> =>
      (await client.request(path, headers, body)).status;
    expect(await status("/api/v1/server", AUTHORIZATION)).toBe(200);
    expect(await status("/api/v1/server", {})).toBe(401);
    expect(await status("/api/v1/server", { ...AUTHORIZATION, ":authority": "evil.example" })).toBe(421);
    expect(await status("/api/v1/server", { ...AUTHORIZATION, host: "evil.example" })).toBe(421);
    const two = { ":authority": "localhost", host: "evil.example" };
    expect(await status("/api/v1/server", { ...AUTHORIZATION, ...two })).toBe(400);
    expect(await status("/api/v1/server", { ...AUTHORIZATION, origin: "https://evil.example" })).toBe(403);
    const json = { ...AUTHORIZATION, "content-type": "application/json" };
    const invoked = await client.request("/api/v1/applications/hello/invoke", json, "{}");
    expect(JSON.parse(invoked.text)).toMatchObject({ status: 200, body: "Hello" });
    expect(
      await status("/api/v1/applications/hello/invoke", json, `{"body":"${"x".repeat(5_000_000)}"}`),
    ).toBe(413);
    // A stream of events goes on for longer than a connection without requests, and others are served beside it.
    const events = client.start("/api/v1/events", AUTHORIZATION);
    const { promise: event, resolve } = Promise.withResolvers<string>();
    events.setEncoding("utf8").on("data", (text: string) => text.includes("h2-call") && resolve(text));
    const form = { ":method": "POST", "content-type": "application/x-www-form-urlencoded", ...AUTHORIZATION };
    const late = client.start("/sign-in", { ...form, origin: `https://localhost:${port}` }, false);
    late.resume();
    const cut = new Promise((end) => void late.once("close", end));
    const slow = getSlowly(port);
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /);
    await cut;
    expect(late.rstCode).toBe(constants.NGHTTP2_CANCEL);
    const call = { headers: [["X-Request-Id", "h2-call"]] };
    expect(await status("/api/v1/applications/hello/invoke", json, JSON.stringify(call))).toBe(200);
    expect(await event).toContain('"id":"h2-call"');
    events.close();
    await client.closed;
    expect(client.goaway).toBe(0);
  }, 60_000);

  it("takes over a certificate whose files change, without a signal, and says what is wrong with one", async () => {
    const [cert, key] = [join(folder, "watched-cert.pem"), join(folder, "watched-key.pem")];
    const use = (certificate: string, ofKey: string): void => {
      copyFileSync(tlsFile(`${ofKey}-key`), key);
      copyFileSync(tlsFile(`${certificate}-cert`), cert);
    };
    use("first", "first");
    const lines = `${ADMIN}tls_cert_file = "${cert}"\ntls_key_file = "${key}"\n`;
    await using server = await start(httpRoutes("hello"), lines, { expectedCodes: ["CONFIGURATION"] });
    const name = async (certificate: string): Promise<string> =>
      (await getHttps(adminPort(server), "/healthz", { certificate })).commonName;
    expect(await name("first-cert")).toBe("first");
    use("second", "first");
    const { msg } = await server.waitFor(({ event, level }) => event === "certificate" && level === "error");
    expect(msg).toMatch(/^certificate not renewed, .*: admin\.tls_key_file: must name the key /);
    expect(await name("first-cert")).toBe("first");
    use("second", "second");
    await server.waitFor(({ event, level }) => event === "certificate" && level === "info");
    await expect.poll(() => name("second-cert").catch(() => "another")).toBe("second");
  });
});

describe("hostile clients", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await start(httpRoutes("hello"));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const HEAD = `Host: localhost\r\nAuthorization: Bearer ${TOKEN}\r\n`;

  it.each([
    ["two hosts", `GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n`, 400],
    ["no host", "GET /healthz HTTP/1.1\r\n\r\n", 400],
    [
      "another host in the target",
      "GET http://evil.example/healthz HTTP/1.1\r\nHost: localhost\r\n\r\n",
      400,
    ],
    ["another host", "GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421],
    [
      "two tokens",
      `GET /api/v1/server HTTP/1.1\r\n${HEAD}Authorization: Bearer wrong-token-0123456789\r\n\r\n`,
      401,
    ],
    [
      "a length and chunks",
      `POST /api/v1/reload HTTP/1.1\r\n${HEAD}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      "a header name with a space",
      `GET /api/v1/server HTTP/1.1\r\nAuthorization : Bearer ${TOKEN}\r\n${HEAD}\r\n`,
      400,
    ],
    [
      "a folded header",
      `GET /api/v1/server HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer\r\n ${TOKEN}\r\n\r\n`,
      400,
    ],
    ["a bare line feed", `GET /api/v1/server HTTP/1.1\n${HEAD}\r\n`, 400],
    [
      "headers that are too large",
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(17_000)}\r\n\r\n`,
      431,
    ],
    ["no HTTP", "\u0016\u0003\u0001\r\n\r\n", 400],
  ])("that send %s are refused", async (_, bytes, status) => {
    using client = await RawClient.open(adminPort(server));
    void client.send(bytes);
    expect((await client.response()).status).toBe(status);
  });

  it("that are slow are cut off, and keep nobody else out", async () => {
    const port = adminPort(server);
    const slow = await Promise.all(Array.from({ length: 60 }, () => RawClient.open(port)));
    await Promise.all(slow.map((client) => client.send("GET /healthz HTTP/1.1\r\nX: ")));
    const announced = await RawClient.open(port);
    await announced.send(
      `POST /sign-in HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nto`,
    );
    expect((await ask(server, "/api/v1/server")).status).toBe(200);
    for (const client of slow) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await client.rest()).toString()).toMatch(/^HTTP\/1\.1 408 /);
    }
    expect((await announced.rest()).toString()).toMatch(/^HTTP\/1\.1 408 /);
  }, 30_000);

  it("that open too many connections lose those above 64", async () => {
    const port = adminPort(server);
    const clients = await Promise.all(Array.from({ length: 80 }, () => RawClient.open(port)));
    let closed = 0;
    for (const client of clients) void client.closed.then(() => closed++);
    await until(
      () => closed >= 16,
      () => `${closed} closed`,
    );
    expect(closed).toBe(16);
    for (const client of clients) client[Symbol.dispose]();
    const status = (): Promise<number> =>
      ask(server, "/healthz").then(
        (answer) => answer.status,
        () => 0,
      );
    // oxlint-disable-next-line no-await-in-loop -- until their places are free
    while ((await status()) !== 200);
  });

  it("that do not read the events hold up nobody, nor the end of the server", async () => {
    using stalled = await RawClient.open(adminPort(server));
    stalled.socket.pause();
    await stalled.send(`GET /api/v1/events HTTP/1.1\r\n${HEAD}\r\n`);
    for (let round = 0; round < 20; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await invoke(server, "hello", {})).toMatchObject({ status: 200 });
    }
    server.signal("SIGTERM");
    expect(await server.exited).toBe(0);
  });
});
