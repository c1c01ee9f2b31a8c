// The dashboard in a real Chromium: signing in, watching, invoking, finding what failed; with the keyboard alone, and without
// JavaScript. Nothing on the console, no violation of the policy, no request to anybody else.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, openBrowser, openPage } from "../support/browser.ts";
import type { WatchedPage } from "../support/browser.ts";
import { FAILED, TOKEN, toRecord } from "../support/admin.ts";
import { openDashboard } from "../support/dashboard.ts";
import type { TestDashboard } from "../support/dashboard.ts";

const AXE: string = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** That somebody has to sign in first is an answer of 401, which Chromium writes to the console. */
const UNAUTHORIZED = /status of 401/;

let browser: Browser;
let dashboard: TestDashboard;

describe.skipIf(CHROMIUM === undefined)("the dashboard in Chromium (skipped where there is none)", () => {
  beforeAll(async () => {
    [browser, dashboard] = await Promise.all([openBrowser(), openDashboard()]);
    dashboard.end(
      ...Array.from({ length: 60 }, (_, index) => toRecord(`early-${index}`, { at: Date.now() })),
    );
  });

  afterAll(async () => {
    await browser.close();
    await dashboard.close();
    expect(dashboard.admin.faults).toEqual([]);
  });

  it("asks for the token, refuses another one, and lets the right one in and out again", async () => {
    await using watched = await openPage(browser, dashboard.origin, {}, UNAUTHORIZED);
    const { page, wrongs } = watched;
    await page.goto("/invocations");
    await page.getByLabel("Token of the admin interface").fill("wrong");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("alert").textContent()).toBe("That is not the token.");
    await page.getByLabel("Token of the admin interface").fill(TOKEN);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Overview" }).waitFor();
    expect(page.url()).toBe(`${dashboard.origin}/`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goto("/");
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("draws the charts, and shows what comes without being loaded again", async () => {
    await using watched = await enter("/");
    const { page, wrongs } = watched;
    await page.locator("[data-drawn]").waitFor();
    expect(await page.locator(".chart canvas").count()).toBe(4);
    await page.evaluate("globalThis.stays = true");
    dashboard.end({ ...FAILED, id: "fresh-1", at: Date.now(), path: "/just-now" });
    await page.locator("#failures").getByText("/just-now").waitFor();
    expect(await page.evaluate("globalThis.stays")).toBe(true);
    expect(wrongs).toEqual([]);
  });

  it("leaves connections of the browser to other pages, however many live ones are open", async () => {
    await using watched = await enter("/live");
    const context = watched.page.context();
    await watched.page.getByText("Connected", { exact: true }).waitFor();
    const others: Page[] = [];
    for (let count = 0; count < 6; count++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const page = await context.newPage();
      others.push(page);
      // oxlint-disable-next-line no-await-in-loop
      await page.goto("/live");
      // oxlint-disable-next-line no-await-in-loop
      await page.getByText(count < 3 ? /^Connected$/ : /^Not connected: 4 live pages are open/).waitFor();
    }
    await others.at(-1)?.goto("/invocations");
    await others[0]?.close();
    await others[4]?.reload();
    await others[4]?.getByText("Connected", { exact: true }).waitFor();
    expect(watched.wrongs).toEqual([]);
  });

  it("shows invocations as they end, stops when it is told to, and filters", async () => {
    await using watched = await enter("/live");
    const { page, wrongs } = watched;
    const rows = page.locator("#live-rows tr");
    await page.getByText("Connected").waitFor();
    const evil = `<img src=x onerror="document.title='bad'">\u202E`;
    dashboard.end(
      toRecord("live-1", { path: `/${evil}`, lines: [{ level: "info", text: evil, ms: 0 }] }),
      toRecord("live-2", { application: "greet" }),
    );
    await expect.poll(() => rows.count()).toBe(2);
    expect(await rows.last().textContent()).toContain(String.raw`onerror="document.title='bad'">\u202e`);
    expect(await page.locator("#live-rows img").count()).toBe(0);

    await page.getByRole("button", { name: "Pause" }).click();
    dashboard.end(toRecord("live-3"));
    await page.getByText("1 waiting").waitFor();
    expect(await rows.count()).toBe(2);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect.poll(() => rows.count()).toBe(3);

    await page.getByLabel("Only what failed").check();
    await expect.poll(() => rows.count()).toBe(0);
    // The stream of the new filter is open once it has told the state.
    await expect.poll(() => dashboard.admin.state.events.clients).toBe(1);
    await expect
      .poll(async () => {
        dashboard.end(toRecord("live-4"), { ...FAILED, id: "live-5" });
        return rows.count();
      })
      .toBeGreaterThan(0);
    expect(await rows.locator(".status:text-is('200')").count()).toBe(0);
    expect(wrongs).toEqual([]);
  });

  it("invokes an application and shows its answer, markup as text", async () => {
    await using watched = await enter("/applications/greet");
    const { page, wrongs } = watched;
    await page.getByLabel("Method").selectOption("POST");
    await page.getByLabel("Path and query").fill("/greet/you?a=1");
    await page.getByLabel("Headers").fill("x-test: <i>sent</i>");
    await page.getByLabel("Body").fill("a body");
    await page.getByRole("button", { name: "Invoke" }).click();
    const answer = page.locator("#answer");
    await answer.getByText("<b>you sent POST /greet/you?a=1</b> with <i>sent</i>").waitFor();
    expect(await answer.locator("b, i").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.id")).toBe("answer");
    expect(await answer.getByRole("link", { name: "This invocation" }).getAttribute("href")).toBe(
      "/invocations/invoked-1",
    );
    expect(wrongs).toEqual([]);
  });

  it("finds the failed call among the others, and its stack", async () => {
    dashboard.end({ ...FAILED, id: "needle-1", at: Date.now(), path: "/needle" }, toRecord("hay-1"));
    await using watched = await enter("/invocations");
    const { page, wrongs } = watched;
    await page.getByLabel("Outcome").selectOption("failed");
    await page.getByLabel("Code").selectOption("GUEST_TRAP");
    await page.getByLabel("Of the last").selectOption("1h");
    await page.getByRole("button", { name: "Filter" }).click();
    expect(page.url()).toContain("failed=true&code=GUEST_TRAP");
    await page.getByRole("link", { name: "GET /needle" }).click();
    await page.getByText("It failed with GUEST_TRAP").waitFor();
    expect(await page.locator(".stack li").allTextContents()).toEqual(["hello/handle"]);
    expect(await page.getByRole("rowheader", { name: "tcp_connect" }).count()).toBe(1);
    await page.getByRole("button", { name: "Copy: serverless-wasm replay needle-1" }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("can be used with the keyboard alone", async () => {
    await using watched = await enter("/");
    const { page, wrongs } = watched;
    const focused = (): Promise<string> => page.evaluate("document.activeElement.innerText.trim()");
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press("Tab");
        if ((await focused()) === name) return;
      }
      throw new Error(`${name} is not among what Tab leads to`);
    };
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.goto("/");
    await tabTo("Invocations");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Invocations" }).waitFor();
    await tabTo("Filter");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Invocations" }).waitFor();
    await page.goto("/applications/hello");
    await tabTo("Invoke");
    await page.keyboard.press("Enter");
    await page.locator("#answer").getByText("you sent GET /hello").waitFor();
    expect(wrongs).toEqual([]);
  });

  it("works without JavaScript, but for charts and the live tail", async () => {
    await using watched = await enter("/applications/hello", { javaScriptEnabled: false });
    const { page, wrongs } = watched;
    expect(await page.locator("noscript p").count()).toBe(1);
    await page.getByRole("button", { name: "Invoke" }).click();
    await page.getByText("<b>you sent GET /hello</b>").waitFor();
    await page.goto("/invocations?failed=true");
    await page.locator("table.invocations tbody a").first().click();
    await page.getByText("What to do:").waitFor();
    expect(wrongs).toEqual([]);
  });

  const PAGES = ["/", "/applications/hello", "/invocations", "/invocations/failed-1", "/live"];

  it.each(["light", "dark"] as const)(
    "has nothing that axe-core complains of, where it is %s",
    async (colorScheme) => {
      await using watched = await enter("/", { colorScheme });
      const { page } = watched;
      for (const path of PAGES) {
        await page.goto(path);
        expect([path, await check(page)]).toEqual([path, []]);
      }
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "Sign in" }).waitFor();
      expect(await check(page)).toEqual([]);
    },
  );

  it("fits a phone, of 375 pixels, whatever guests make", async () => {
    dashboard.end({ ...FAILED, id: "wide-1", path: `/${"w".repeat(3000)}`, function: "f".repeat(2000) });
    await using watched = await enter("/", { viewport: { width: 375, height: 800 } });
    const { page, wrongs } = watched;
    for (const path of [...PAGES, "/invocations/wide-1"]) {
      await page.goto(path);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect([path, width]).toEqual([path, 375]);
    }
    expect(wrongs).toEqual([]);
  });
});

/** Signs in, and goes there. */
async function enter(path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await openPage(browser, dashboard.origin, options, UNAUTHORIZED);
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto("/sign-in");
  await watched.page.getByLabel("Token of the admin interface").fill(TOKEN);
  await watched.page.getByRole("button", { name: "Sign in" }).click();
  await watched.page.getByRole("heading", { name: "Overview" }).waitFor();
  if (path !== "/") await watched.page.goto(path);
  return watched;
}

/** What axe-core finds, each with the elements. It is evaluated from outside: the page's policy stays as it is. */
async function check(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, "utf8"));
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
    }
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`).join("; ")}`,
    );
  });
}
