// A real Chromium, as the machine has it: nothing is downloaded. What a page must never do is noticed.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Undefined where there is none; `CHROMIUM` names another one. */
export const CHROMIUM: string | undefined =
  process.env["CHROMIUM"] ?? PLACES.find((place) => existsSync(place));

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    // As root, which tests in a container are, Chromium's own sandbox cannot start.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors on the console, violations of the policy among them; exceptions; requests to other origins. */
  readonly wrongs: string[];
}

/** `expected`: what the console may say. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
  expected?: RegExp,
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (expected?.test(text) !== true) wrongs.push(`${message.type()}: ${text}`);
  });
  page.on("pageerror", (error) => wrongs.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) wrongs.push(`request: ${url}`);
  });
  return { page, wrongs, [Symbol.asyncDispose]: () => context.close() };
}
