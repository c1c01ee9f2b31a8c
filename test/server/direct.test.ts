// Which requests may go the short way: only those of which @hono/node-server would make the very same URL.
import type { Result } from "hono/router";
import { describe, expect, it } from "vitest";
import { DirectRoutes } from "../../src/server/direct.ts";

type Matched = Result<readonly [unknown, unknown]>;

function createRoutes(match: (method: string, path: string) => Matched): DirectRoutes<string> {
  return new DirectRoutes({ name: "test", add: () => undefined, match });
}

/** The path that is looked up. */
function pathOf(url: string, host: string | undefined = "localhost", method = "GET"): string | undefined {
  let found: string | undefined;
  const routes = createRoutes((_, path) => {
    found = path;
    return [[]];
  });
  expect(routes.find({ url, method, headers: { host } })).toBeUndefined();
  return found;
}

describe("a plain target", () => {
  it.each([
    ["/", "/"],
    ["/?", "/"],
    ["/a", "/a"],
    ["/a/", "/a/"],
    ["/a.b/c_d-e~f/0?x=%20&y=/../", "/a.b/c_d-e~f/0"],
    ["/a?b?c#d", "/a"],
  ])("%s has the path %s", (target, path) => {
    expect(pathOf(target)).toBe(path);
    expect(new URL(`http://localhost${target}`).pathname).toBe(path);
  });

  it.each([
    "",
    "*",
    "a",
    "//a",
    "/a//b",
    "/.",
    "/..",
    "/a/../b",
    "/.well-known/x",
    "/%61",
    "/a%2fb",
    "/a;b",
    "/\u00e4",
    "/a b",
    "/a\\b",
    "/a#b",
    "/a:b",
    "/a@b",
    "http://localhost/a",
    "/a\n",
  ])("is not %j", (target) => {
    expect(pathOf(target)).toBeUndefined();
  });

  it("is not looked for in a HEAD request, nor without a host", () => {
    expect(pathOf("/a", "localhost", "HEAD")).toBeUndefined();
    const routes = createRoutes(() => expect.unreachable());
    expect(routes.find({ url: "/a", method: "GET", headers: {} })).toBeUndefined();
  });
});

describe("a plain host", () => {
  const HOSTS = [
    "localhost",
    "localhost:8080",
    "127.0.0.1",
    "127.0.0.1:18080",
    "a.b-c.d_e:3000",
    "12ab.cd",
    "0.0.0.0",
    "255.255.255.255",
    "256.1.1.1",
    "01.2.3.4",
    "a.0",
    "09",
    "1..2",
    "0.0.0.0.0",
    "a.0x",
    "a.09",
    "999999999999",
    "1.2.3",
    "1.2.3.4.",
    "0x7f",
    "a.",
    "xn--a",
    "xn--",
    "a:99999",
    "a:80",
    "a:0",
    "[::1]",
    "[::1]:8080",
    "LOCALHOST",
    "a b",
    "a/b",
    "a@b",
    "a?b",
    "",
    ".",
    "..",
    "a..b",
  ];

  it.each(HOSTS)("%j is one that a URL keeps as it is, or none", (host) => {
    if (pathOf("/a", host) === undefined) return;
    expect(new URL(`http://${host}/a`).href).toBe(`http://${host}/a`);
  });

  it.each(["localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:18080", "api.example.com:3000"])(
    "is %s",
    (host) => {
      expect(pathOf("/a", host)).toBe("/a");
    },
  );
});

describe("direct routes", () => {
  const headers = { host: "localhost" };

  it("have their parameters in either form that a router gives", () => {
    const results: Matched[] = [[[[["one", {}], { id: 1 }]], ["/a/5", "5"]], [[[["two", {}], { id: "6" }]]]];
    const routes = createRoutes(() => results.shift() ?? [[]]);
    routes.add("one", "1", false);
    routes.add("two", "2", false);
    const request = { url: "/a/5", method: "GET", headers };
    const indexed = routes.find(request);
    expect([indexed?.target, indexed?.parameter("id"), indexed?.parameter("no")]).toEqual([
      "1",
      "5",
      undefined,
    ]);
    const named = routes.find(request);
    expect([named?.target, named?.parameter("id")]).toEqual(["2", "6"]);
    expect(routes.find(request)).toBeUndefined();
  });

  it("ask the router once for a fixed one, by each method and without a query", () => {
    const asked: string[] = [];
    const routes = createRoutes((method, path) => {
      asked.push(`${method} ${path}`);
      return [[[["fixed", {}], {}]]];
    });
    routes.add("fixed", "f", true);
    for (const url of ["/f", "/f", "/f?x", "/f?x"]) {
      for (const method of ["GET", "POST"]) {
        const match = routes.find({ url, method, headers });
        expect([match?.target, match?.parameter("x")]).toEqual(["f", undefined]);
      }
    }
    expect(asked).toEqual(["GET /f", "POST /f", "GET /f", "POST /f", "GET /f", "POST /f"]);
    expect(routes.find({ url: "/f", method: "GET", headers: { host: "a b" } })).toBeUndefined();
  });

  it("are not those that the router has for other things", () => {
    const routes = createRoutes(() => [[[["middleware", {}], {}]]]);
    expect(routes.find({ url: "/f", method: "GET", headers })).toBeUndefined();
  });
});
