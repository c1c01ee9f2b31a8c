// Which requests may go the short way: only those of which @hono/node-server would make the very same URL.
import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { firstMatch, plainPath } from "../../src/server/direct.ts";

function pathOf(url: string, host: string | undefined = "localhost", method = "GET"): string | undefined {
  return plainPath({ url, method, headers: { host } } as IncomingMessage);
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
    expect(plainPath({ url: "/a", method: "GET", headers: {} } as IncomingMessage)).toBeUndefined();
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

describe("the first match", () => {
  it("has its parameters in either form that a router gives", () => {
    expect(firstMatch([[], []])).toBeUndefined();
    const indexed = firstMatch<string>([[["one", { id: 1 }]], ["/a/5", "5"]]);
    expect([indexed?.handler, indexed?.parameter("id"), indexed?.parameter("no")]).toEqual([
      "one",
      "5",
      undefined,
    ]);
    const named = firstMatch<string>([[["two", { id: "6" }]]]);
    expect([named?.handler, named?.parameter("id")]).toEqual(["two", "6"]);
  });
});
