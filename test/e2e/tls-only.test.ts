// HTTPS and nothing else: no plain address, and all that hangs on the address hangs on the encrypted one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import type { ServerOptions } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { getHttps, getSlowly, Http2Client, tlsFile } from "../support/http2-client.ts";
import { RawClient } from "../support/raw-client.ts";

const GUESTS = { http: HTTP_GUEST };
const TOKEN = "0123456789abcdef0123";
const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-only-"));
afterAll(() => rmSync(folder, { recursive: true }));

let port: number;
let environment: Record<string, string>;

beforeEach(async () => {
  port = await findFreePort();
  environment = { XDG_RUNTIME_DIR: mkdtempSync(join(folder, "run-")), TOKEN };
});

function toml(threads: number, more = ""): string {
  return `[tls]\nlisten_address = "127.0.0.1:${port}"\ncert_file = "${tlsFile("chain-cert")}"\nkey_file = "${tlsFile("chain-key")}"\nonly = true\n[server]\nthreads = ${threads}\nhealth_path = "/healthz"\n${more}${httpRoutes("hello")}`;
}

function start(threads: number, options: Partial<ServerOptions> = {}, more = ""): Promise<TestServer> {
  return TestServer.start({ toml: toml(threads, more), guests: GUESTS, environment, ...options });
}

const get = async (path = "/hello"): Promise<string> =>
  (await getHttps(port, path, { certificate: "chain-cert" })).text;

/** Asks, on a connection of its own each time, until it is stopped. Returns what was answered otherwise. */
function load(): () => Promise<{ readonly wrong: unknown[]; readonly count: number }> {
  const wrong: unknown[] = [];
  let count = 0;
  const over = new AbortController();
  const ask = async (): Promise<void> => {
    while (!over.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const text = await get().catch((error: unknown) => error);
      if (text === "Hello") count++;
      else wrong.push(text);
    }
  };
  const asking = Promise.all([ask(), ask(), ask(), ask()]);
  return async () => {
    over.abort();
    await asking;
    return { wrong, count };
  };
}

describe.each([1, 2])("tls.only, with %i threads,", (threads) => {
  it("serves HTTP/1.1, HTTP/2 and health checks on the encrypted address, and nothing in plain", async () => {
    await using server = await start(threads);
    const { msg } = await server.waitFor(({ event }) => event === "listening");
    expect(msg).toMatch(new RegExp(`^listening on https://127\\.0\\.0\\.1:${port} with `));
    expect([await get(), await get("/healthz")]).toEqual(["Hello", "ready\n"]);
    using client = await Http2Client.open(port, "chain-cert");
    expect((await client.request("/hello")).text).toBe("Hello");
    using plain = await RawClient.open(port);
    void plain.send("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    expect(String(await plain.rest())).not.toContain("HTTP/");
  });

  it("holds the limits of HTTP/1.1: slow headers get 408", async () => {
    await using _ = await start(threads, {}, "header_timeout_ms = 300\n");
    expect(await getSlowly(port)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("is replaced on its address without losing a connection", { timeout: 60_000 }, async () => {
    await using old = await start(threads);
    const stop = load();
    await using next = await start(3 - threads, { parameters: ["--replace"] });
    expect(await old.exited).toBe(0);
    await next.waitFor(({ event }) => event === "replace");
    expect(await get()).toBe("Hello");
    const { wrong, count } = await stop();
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(10);
  });

  it("is known to the admin interface, which invokes over it", async () => {
    const admin = `[admin]\nlisten_address = "127.0.0.1:0"\ntoken_env = "TOKEN"\n`;
    await using server = await start(threads, {}, admin);
    const line = await server.waitFor(({ event }) => event === "admin");
    const url = /http:\/\/\S+/.exec(line.msg)?.[0] ?? "";
    const ask = async (path: string, body?: object): Promise<unknown> => {
      const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
      const init = body === undefined ? { headers } : { headers, method: "POST", body: JSON.stringify(body) };
      return (await fetch(`${url}/api/v1${path}`, init)).json();
    };
    expect(await ask("/server")).toMatchObject({
      listening: { http: null, https: { host: "127.0.0.1", port } },
    });
    expect(await ask("/applications/hello/invoke", {})).toMatchObject({ status: 200, body: "Hello" });
  });
});

describe("tls.only", () => {
  it("keeps a second server from the address", async () => {
    await using server = await start(2);
    writeFileSync(join(folder, "http.wasm"), readFileSync(join(server.folder, "http.wasm")));
    writeFileSync(join(folder, "config.toml"), toml(2));
    const { code, stderr } = await runCommand([join(folder, "config.toml")], { environment });
    expect([code, stderr]).toEqual([1, expect.stringContaining("another program uses the port")]);
  });

  it("is for a start only: a reload without it opens no plain address, and says so", async () => {
    await using server = await start(1);
    const config = join(server.folder, "config.toml");
    writeFileSync(config, readFileSync(config, "utf8").replace("only = true", "only = false"));
    process.kill(server.pid, "SIGHUP");
    const { keys } = await server.waitFor((line) => line.event === "reload" && line.level === "warn");
    expect(keys).toEqual(["listen_address", "tls.only"]);
    expect(await get()).toBe("Hello");
    using plain = await RawClient.open(port);
    void plain.send("GET /hello HTTP/1.1\r\nHost: localhost\r\n\r\n");
    expect(String(await plain.rest())).not.toContain("HTTP/");
  });
});
