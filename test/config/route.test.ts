// Route syntax, conflicts, and the order of registration, the last against Hono itself.
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import {
  compareRoutes,
  findRouteConflicts,
  parseRoute,
  toCanonicalPath,
  type Routed,
} from "../../src/config/route.ts";

function route(urlPath: string, ...methods: string[]): Routed {
  return { urlPath, methods: methods.length === 0 ? ["GET"] : methods };
}

/** Which of the routes answers, by its index; undefined for none. The routes are registered as the server does it. */
async function answer(routes: readonly Routed[], path: string, method = "GET"): Promise<number | undefined> {
  const app = new Hono();
  for (const entry of routes.toSorted(compareRoutes)) {
    const parsed = parseRoute(entry.urlPath);
    if (typeof parsed === "string") throw new Error(parsed);
    const index = String(routes.indexOf(entry));
    if (entry.methods.includes("*")) app.all(parsed.urlPath, (c) => c.text(index));
    else app.on([...entry.methods], parsed.urlPath, (c) => c.text(index));
  }
  const response = await app.request(path, { method });
  return response.status === 200 ? Number(await response.text()) : undefined;
}

describe("parseRoute", () => {
  const good = [
    "/",
    "/hello",
    "/hello/",
    "/a/b/c.txt",
    "/users/:id",
    "/users/:id/posts/:post-id",
    "/users/:id?",
    "/users/:id{[0-9]+}",
    "/users/:id{[0-9]{4}}/x",
    "/users/:id{[0-9]{4}-[0-9]{2}}",
    "/files/:path{.+}",
    "/:dir{[^/]+\\.d}/:rest{.+}",
    "/:dir{[^\\/.]+}/x",
    "/files/:path{.+\\.png}",
    "/files/:path{[a-z]+/[a-z]+}",
    "/*",
    "/a/*",
    "/a/*/b",
    "/v1/users:batch",
    "/~me/@you/$x,y;z=1&2+3!('4')",
    "/caf\u00e9",
  ];
  it.each(good)("takes %s as it is", (path) => {
    expect(parseRoute(path)).toMatchObject({ urlPath: path });
  });

  it("takes a lone * for every path", () => {
    expect(parseRoute("*")).toMatchObject({ urlPath: "/*" });
  });

  it("decodes percent-encoded literals, but not slashes and percent signs", () => {
    expect(parseRoute("/caf%C3%A9/a%20b")).toMatchObject({ urlPath: "/caf\u00e9/a b" });
    expect(parseRoute("/a%2Fb/%25")).toMatchObject({ urlPath: "/a%2Fb/%25" });
    expect(parseRoute("/100%")).toMatchObject({ urlPath: "/100%25" });
  });

  it("wraps alternatives, which one of Hono's routers would cut apart", () => {
    expect(parseRoute("/:kind{post|page}")).toMatchObject({ urlPath: "/:kind{(?:post|page)}" });
    expect(parseRoute("/:kind{[|]}")).toMatchObject({ urlPath: "/:kind{[|]}" });
    expect(parseRoute("/:kind{(?:post|page)}")).toMatchObject({ urlPath: "/:kind{(?:post|page)}" });
  });

  const bad: [string, RegExp][] = [
    ["", /starts with a slash/],
    ["hello", /write "\/hello"/],
    ["http://x/y", /write "\/y"/],
    ["/a//b", /empty segment/],
    ["//", /empty segment/],
    ["/a/../b", /"\.\."/],
    ["/./b", /"\."/],
    ["/a?b=1", /"\?"/],
    ["/a#b", /"#"/],
    ["/a\\b", /backslash/],
    ["/a\nb", /control/],
    ["/a\u0000", /control/],
    ["/a*", /whole segment/],
    ["/:", /parameter's name/],
    ["/:name.png", /parameter's name/],
    ["/:a:b", /parameter's name/],
    ["/:a{[0-9]+}.png", /parameter's name/],
    ["/:a/:a", /two parameters named :a/],
    ["/:a?/b", /last segment/],
    ["/:a?/:b?", /last segment/],
    ["/:a{", /close/],
    ["/:a}", /close/],
    ["/a{b}", /behind a parameter/],
    ["/:a{}", /empty pattern/],
    ["/:a{[}", /regular expression/],
    ["/:a{(}", /regular expression/],
    ["/:a{^x}", /without \^ and \$/],
    ["/:a{x$}", /without \^ and \$/],
    ["/:a{[0-9]{2}/x}", /braces/],
    ["/:a{x/y}?", /no slash/],
    ["/:a/@1", /"@" with a digit/],
    ["/:a/b:c", /":"/],
    ["/:a/b|c", /"\|"/],
    ["/*/*", /"\*" before the last/],
    ["/*/*/:x?", /"\*" before the last/],
    ["/:a{.+}/b", /last segment only/],
    ["/:a{[^x]+}/b", /last segment only/],
    ["/:a{\\S+}/b", /last segment only/],
    ["/:a{[!-~]+}/b", /last segment only/],
  ];
  it.each(bad)("refuses %j", (path, message) => {
    expect(parseRoute(path)).toMatch(message);
  });

  it.each(good)("gives Hono a path that Hono takes: %s", async (path) => {
    expect(await answer([route(path)], "/definitely/not/there/at/all")).toBeOneOf([0, undefined]);
  });
});

describe("toCanonicalPath", () => {
  it("leaves out the names of parameters and nothing else", () => {
    expect(toCanonicalPath("/a/:x/:y{[0-9]+}/:z?")).toBe("/a/:/:{[0-9]+}/:?");
    expect(toCanonicalPath("/a/*")).toBe("/a/*");
    expect(toCanonicalPath("*")).toBe("/*");
  });
});

describe("findRouteConflicts", () => {
  const conflict: [string, Routed, Routed][] = [
    ["the same path", route("/a"), route("/a")],
    ["parameters of other names", route("/a/:x"), route("/a/:y")],
    ["a shared method of several", route("/a", "GET", "POST"), route("/a", "PUT", "POST")],
    ["* and *", route("/a", "*"), route("/a", "*")],
    ["* and /*", route("*"), route("/*")],
    ["an encoded and a plain literal", route("/%C3%A9"), route("/\u00e9")],
  ];
  it.each(conflict)("finds %s", (_, a, b) => {
    const [found] = findRouteConflicts([a, b]);
    expect(found).toMatchObject({ first: a, second: b });
  });

  const fine: [string, Routed, Routed][] = [
    ["other methods", route("/a", "GET"), route("/a", "POST")],
    ["GET and *", route("/a", "GET"), route("/a", "*")],
    ["GET and an explicit HEAD", route("/a", "GET"), route("/a", "HEAD")],
    ["with and without trailing slash", route("/a"), route("/a/")],
    ["a parameter with and without pattern", route("/:a"), route("/:a{[0-9]+}")],
    ["a static path and a parameter", route("/a"), route("/:a")],
    ["upper and lower case", route("/a"), route("/A")],
  ];
  it.each(fine)("leaves alone %s", (_, a, b) => {
    expect(findRouteConflicts([a, b])).toEqual([]);
  });

  it("reports each method once, always against the first owner", () => {
    const routes = [route("/a"), route("/a"), route("/a")];
    expect(findRouteConflicts(routes).map(({ first }) => routes.indexOf(first))).toEqual([0, 0]);
  });
});

describe("the order given by compareRoutes, in Hono", () => {
  /** From the most to the least specific; every pair of lines is tried on a path that both match. */
  const ladder: [path: string, routes: string[]][] = [
    [
      "/a/1",
      [
        "/a/1",
        "/a/:x{[0-9]+}",
        "/a/:x",
        "/a/:x?",
        "/a/:x{.+}",
        "/a/*",
        "/:y{[a-z]}/1",
        "/:y/1",
        "/:y/*",
        "/*",
      ],
    ],
    [
      "/a/b/c",
      [
        "/a/b/c",
        "/a/b/:x",
        "/a/b/*",
        "/a/:x/c",
        "/a/:x/:y",
        "/a/:x/*",
        "/a/*/c",
        "/a/:x{.+}",
        "/a/*",
        "/:x/b/c",
        "/:x{.+}",
        "/*",
      ],
    ],
    ["/a", ["/a", "/a/:x?", "/a/*", "/:x{[a-z]+}", "/:x", "/:x?", "/:x{.*}", "/*"]],
    ["/", ["/", "/:x?", "/*"]],
    ["/a/", ["/a/", "/a/*", "/:x/", "/*"]],
    ["/p/cat.png", ["/p/cat.png", "/p/:file{.+\\.png}", "/p/:id", "/p/*"]],
  ];
  for (const [path, routes] of ladder)
    for (const [index, better] of routes.entries())
      for (const worse of routes.slice(index + 1))
        it(`answers ${path} by ${better} before ${worse}, in either order of the file`, async () => {
          expect(await answer([route(better), route(worse)], path)).toBe(0);
          expect(await answer([route(worse), route(better)], path)).toBe(1);
        });

  it.each(ladder)("answers %s by the most specific of all its routes at once", async (path, routes) => {
    for (let count = routes.length; count > 0; count--) {
      const some = routes.slice(-count).map((entry) => route(entry));
      expect(await answer(some.toReversed(), path)).toBe(count - 1);
    }
  });

  it("prefers a named method to * on the same path, and the path before the method", async () => {
    const routes = [route("/a", "*"), route("/a", "GET"), route("/:x", "POST")];
    expect(await answer(routes, "/a")).toBe(1);
    expect(await answer(routes, "/a", "POST")).toBe(0);
    expect(await answer(routes, "/b", "POST")).toBe(2);
  });

  it("keeps the order of the file for routes of one rank", async () => {
    const routes = [route("/:x{[0-9]+}"), route("/:x{[0-9a-f]+}")];
    expect(await answer(routes, "/12")).toBe(0);
    expect(await answer(routes.toReversed(), "/12")).toBe(0);
  });

  it("is a consistent order: the winner does not depend on what else is registered", async () => {
    const parts = ["a", "b", ":N", ":N{[ab]+}", ":N{(?:a|b)}", ":N?", ":N{.+}", ":N{a.*}", "*", ""];
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    for (let round = 0; round < 1500; round++) {
      const urls = new Set<string>();
      while (urls.size < 5) {
        const url = Array.from(
          "xyz".slice(random(3)),
          (name) => `/${parts[random(parts.length)]!.replace("N", name)}`,
        );
        if (typeof parseRoute(url.join("")) !== "string") urls.add(url.join(""));
      }
      const routes = Array.from(urls, (url) => route(url));
      const path = Array.from({ length: 1 + random(3) }, () => `/${["a", "b", "ab", "z"][random(4)]}`).join(
        "",
      );
      const matching: number[] = [];
      for (const [index, entry] of routes.entries())
        if ((await answer([entry], path)) === 0) matching.push(index);
      const best = matching.toSorted((a, b) => compareRoutes(routes[a]!, routes[b]!))[0];
      expect(await answer(routes, path), `${path} among ${[...urls].join(" ")}`).toBe(best);
    }
  });
});
