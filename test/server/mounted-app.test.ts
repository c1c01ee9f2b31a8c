// `createApp` inside a Hono application of one's own: under a prefix, with middleware, and over @hono/node-server.
import { once } from "node:events";
import { rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/index.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { MemoryLog } from "../support/log.ts";
import { RawClient } from "../support/raw-client.ts";
import { writeTable } from "../support/table.ts";

let folder: string;
let configFile: string;
let log: MemoryLog;
let app: ReturnType<typeof createApp>;

beforeAll(() => {
  ({ folder, configFile } = writeTable(
    httpRoutes(
      { function: "hello", method: "GET" },
      { function: "target", name: "thing", method: "POST", path: "/things/:id" },
      { function: "drain", method: "PUT", path: "/things/*" },
      "echo",
      "events",
      "endless",
      "sleep",
      "trap",
      "no_content",
      "no_content_stream",
      "reset_content",
      "not_modified",
      { function: "target" },
    ),
    { http: HTTP_GUEST },
  ));
  log = new MemoryLog();
  app = createApp(configFile, { log });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an application of its own", () => {
  it.each([
    ["/no_content", 204, null],
    ["/not_modified", 304, null],
    ["/reset_content", 205, "0"],
    ["/no_content_stream", 204, null],
  ])("answers %s with %i and no content", async (path, status, length) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-length")).toBe(length);
    expect(await response.text()).toBe("");
  });

  it("answers HEAD of a streaming function at once", async () => {
    const response = await app.request("/endless", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });

  it("keeps repeated headers apart", async () => {
    const response = await app.request("/hello");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.text()).toBe("Hello");
  });

  it("names every method of all routes that match in 405", async () => {
    const response = await app.request("/things/1");
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, PUT");
  });

  it("streams, and ends the call when the reader cancels", async () => {
    const response = await app.request("/endless");
    const reader = response.body!.getReader();
    expect((await reader.read()).value).toHaveLength(65_536);
    await reader.cancel();
    await expect.poll(() => log.guest).toContain("gone");
  });

  it("ends the call of a request that is aborted before it is answered", async () => {
    const abort = new AbortController();
    const response = app.request(new Request("http://test/sleep", { signal: abort.signal }));
    abort.abort();
    expect((await response).status).toBe(499);
    expect(log.failures.at(-1)?.fields["code"]).toBe("CLIENT_GONE");
  });

  it("gives a streamed request body to the guest and streams it back", async () => {
    const response = await app.request("/echo", {
      method: "POST",
      body: new ReadableStream({
        start(controller) {
          for (const text of ["one ", "two ", "three"]) controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        },
      }),
      duplex: "half",
    });
    expect(await response.text()).toBe("one two three");
  });
});

/** Under `/functions`, with middleware and a 404 of its own. */
function mountWithRoute(): Hono {
  const outer = new Hono();
  outer.use(async (context, next) => {
    await next();
    context.header("x-outer", "yes");
    context.res.headers.delete("x-spelled-out");
  });
  outer.get("/own", (context) => context.text("own"));
  outer.route("/functions", app as unknown as Hono);
  outer.notFound((context) => context.text("outer 404", 404));
  return outer;
}

describe("mounted with route under a prefix", () => {
  it("serves its routes, and the outer middleware changes the answer", async () => {
    const response = await mountWithRoute().request("/functions/hello");
    expect(response.status).toBe(200);
    expect(response.headers.get("x-outer")).toBe("yes");
    expect(response.headers.get("x-spelled-out")).toBeNull();
    expect(response.headers.get("x-request-id")).not.toBeNull();
    expect(await response.text()).toBe("Hello");
  });

  it("answers 405 with Allow, and leaves 404 to the outer application", async () => {
    const outer = mountWithRoute();
    const refused = await outer.request("/functions/things/1", { method: "DELETE" });
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("POST, PUT");
    expect(await (await outer.request("/functions/nowhere")).text()).toBe("outer 404");
    expect(await (await outer.request("/own")).text()).toBe("own");
    expect((await outer.request("/hello")).status).toBe(404);
  });

  it("gives the guest the path as it was sent, and its parameters", async () => {
    const response = await mountWithRoute().request("/functions/things/a%20b?q=1", { method: "POST" });
    expect((await response.text()).split("\n").slice(0, 3)).toEqual([
      "POST",
      "/functions/things/a%20b",
      "q=1",
    ]);
  });

  it("answers HEAD as GET", async () => {
    const response = await mountWithRoute().request("/functions/hello", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("5");
  });
});

describe("mounted with mount under a prefix", () => {
  it("serves its routes, its 404 and its 405; the guest sees the path behind the prefix", async () => {
    const outer = new Hono();
    outer.mount("/functions", app.fetch);
    expect(await (await outer.request("/functions/hello")).text()).toBe("Hello");
    expect(await (await outer.request("/functions/nowhere")).text()).toBe("Route not found\n");
    expect((await outer.request("/functions/hello", { method: "POST" })).headers.get("allow")).toBe(
      "GET, HEAD",
    );
    expect((await (await outer.request("/functions/target?q")).text()).split("\n").slice(0, 3)).toEqual([
      "GET",
      "/target",
      "q",
    ]);
  });
});

describe("served by @hono/node-server from one's own code", () => {
  it("answers, streams both ways and hears of clients that leave", async () => {
    const outer = new Hono();
    outer.use(async (context, next) => {
      await next();
      context.header("x-outer", "yes");
    });
    outer.route("/f", app as unknown as Hono);
    const server = serve({ fetch: outer.fetch, port: 0, hostname: "127.0.0.1" });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/f`;

    const hello = await fetch(`${url}/hello`);
    expect(hello.headers.get("x-outer")).toBe("yes");
    expect(await hello.text()).toBe("Hello");
    const echoed = await fetch(`${url}/echo`, { method: "POST", body: "x".repeat(300_000) });
    expect(await echoed.text()).toHaveLength(300_000);
    expect(await (await fetch(`${url}/events`)).text()).toBe("data: 1\n\ndata: 2\n\ndata: 3\n\n");
    expect((await fetch(`${url}/no_content`)).status).toBe(204);
    expect((await fetch(`${url}/trap`)).status).toBe(500);

    const gone = log.guest.filter((line) => line === "gone").length;
    using client = await RawClient.open(port);
    client.socket.pause();
    await client.send("GET /f/endless HTTP/1.1\r\nHost: test\r\n\r\n");
    client.reset();
    await expect.poll(() => log.guest.filter((line) => line === "gone").length).toBe(gone + 1);
    server.close();
    (server as Server).closeAllConnections();
    await once(server, "close");
  });
});
