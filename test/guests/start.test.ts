import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadTable } from "../../src/server/app.ts";
import type { LoadedTable } from "../../src/server/app.ts";
import { createSample } from "../support/sample.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function load(file: string): LoadedTable {
  return loadTable(file, { workingDirectory: ROOT });
}

async function getPage(): Promise<string> {
  using table = createSample("start");
  const response = await table.request("/");
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  return response.text();
}

/** The part of a route before its first parameter or wildcard. */
function toPrefix(urlPath: string): string {
  return urlPath.replace(/[:*].*$/, "").replace(/(?<=.)\/$/, "");
}

describe("the start page", () => {
  it("names every route of the root configuration and of samples/backends.toml", async () => {
    const page = await getPage();
    const routes = [load("config.toml"), load("samples/backends.toml")].flatMap(
      ({ config }) => config.applications,
    );
    expect(routes.length).toBeGreaterThan(14);
    for (const { urlPath } of routes) expect(page).toContain(toPrefix(urlPath));
  });

  it("links only to routes of the root configuration that answer GET", async () => {
    const { applications } = load("config.toml").config;
    const prefixes = applications
      .filter(({ methods }) => methods.includes("GET") || methods.includes("*"))
      .map(({ urlPath }) => toPrefix(urlPath));
    const links = [...(await getPage()).matchAll(/(?:href|src)="(\/[^"?]*)/g)].map(([, path]) => path!);
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) {
      expect(
        prefixes.some((prefix) => link === prefix || link.startsWith(`${prefix}/`)),
        link,
      ).toBe(true);
    }
  });
});
