// An operator with a browser before a real server process: from the figures to the call that failed, and what to do about it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { CHROMIUM, openBrowser, openPage } from "../support/browser.ts";
import { TestServer } from "../support/command.ts";
import { relayGuest } from "../support/relay-guest.ts";
import { listenTcp } from "../support/tcp-server.ts";
import type { TcpServer } from "../support/tcp-server.ts";

const TOKEN = "right-token-0123456789";
const FAILING = `export default { fetch() { console.warn("nearly"); const order = undefined; return new Response(order.total); } };`;

const scripts = mkdtempSync(join(tmpdir(), "serverless-wasm-operate-"));
writeFileSync(join(scripts, "shop.js"), FAILING);
afterAll(() => rmSync(scripts, { recursive: true }));

let browser: Browser;
let backend: TcpServer;
let server: TestServer;
let origin: string;

async function ask(path: string): Promise<number> {
  const answer = await fetch(`${server.url}${path}`);
  await answer.arrayBuffer();
  return answer.status;
}

describe.skipIf(CHROMIUM === undefined)("an operator with Chromium (skipped where there is none)", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    // Ends without a word.
    backend = await listenTcp((socket) => socket.on("data", () => socket.end()));
    server = await TestServer.start({
      toml: `[admin]
listen_address = "127.0.0.1:0"
token_env = "ADMIN_TOKEN"
[server]
threads = 2
[[applications]]
name = "relay"
file_path = "relay.wasm"
method = "GET"
url_path = "/relay"
function = "handle"
env = { "/backend" = "${backend.address}" }
[[applications]]
name = "shop"
file_path = "${scripts}/shop.js"
method = "GET"
url_path = "/shop"
`,
      guests: { relay: relayGuest(backend.address) },
      environment: { ADMIN_TOKEN: TOKEN },
      expectedCodes: ["GUEST_TRAP", "GUEST_EXCEPTION"],
    });
    const { msg } = await server.waitFor((record) => record.msg.startsWith("admin interface on "));
    origin = msg.slice(msg.indexOf("http"));
  });

  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
    await backend[Symbol.asyncDispose]();
  });

  it("finds the calls that failed, each with what it needs to be understood and run again", async () => {
    expect([await ask("/relay?question"), await ask("/shop")]).toEqual([500, 500]);
    await using watched = await openPage(browser, origin, {}, /status of 401/);
    const { page, wrongs } = watched;
    page.setDefaultTimeout(10_000);
    await page.goto("/");
    await page.getByLabel("Token of the admin interface").fill(TOKEN);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.locator("#failures").getByText("GUEST_TRAP").waitFor();

    await page.getByRole("link", { name: "All that failed" }).click();
    await page.getByRole("link", { name: "GET /relay" }).click();
    await page.getByText("It failed with GUEST_TRAP: unreachable").waitFor();
    expect(await page.locator(".stack li").first().textContent()).toMatch(/^handle \(wasm-function/);
    const connected = page.getByRole("row", { name: "tcp_connect" });
    expect(await connected.textContent()).toContain(backend.address);
    expect(await page.getByRole("rowheader", { name: "tcp_read" }).count()).toBe(1);
    await page.getByRole("button", { name: /^Copy: serverless-wasm replay / }).waitFor();
    await page.getByText("What to do:").waitFor();
    expect(await page.textContent("main")).not.toContain("question");

    await page.goto("/invocations?application=shop&failed=true");
    await page.getByRole("link", { name: "GET /shop" }).click();
    await page.getByText("Where: fetch (shop.js:1:").waitFor();
    await page.getByText("nearly", { exact: true }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("sees as many requests as were counted, from the first one on", async () => {
    await Promise.all(Array.from({ length: 300 }, (_, index) => ask(index % 3 === 0 ? "/shop" : "/relay?a")));
    const headers = { authorization: `Bearer ${TOKEN}`, connection: "close" };
    const read = async (path: string): Promise<string> => (await fetch(origin + path, { headers })).text();
    const countedOf = async (application: string): Promise<number> => {
      const line = `serverless_wasm_requests_total{application="${application}",status_class="5xx"} `;
      return Number((await read("/metrics")).split(line)[1]?.split("\n")[0]);
    };
    const shownOf = async (application: string): Promise<number> => {
      const { requests } = JSON.parse(await read(`/api/v1/figures?application=${application}`)) as {
        requests: number[];
      };
      return requests.reduce((sum, count) => sum + count, 0);
    };
    expect([await countedOf("shop"), await countedOf("relay")]).toEqual([101, 201]);
    await expect
      .poll(async () => [await shownOf("shop"), await shownOf("relay")], { timeout: 8000 })
      .toEqual([101, 201]);
  });
});
