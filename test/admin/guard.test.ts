// Requests for a foreign host, or from a foreign origin's page, are refused, with whatever credentials.
import { describe, expect, it } from "vitest";
import { AUTHORIZATION, createTestAdmin, signIn } from "../support/admin.ts";

async function statusOf(
  headers: Readonly<Record<string, string>>,
  options: Parameters<typeof createTestAdmin>[0] = {},
  method = "GET",
): Promise<number> {
  const path = method === "GET" ? "/api/v1/server" : "/api/v1/reload";
  const all = { ...AUTHORIZATION, ...headers };
  return (await createTestAdmin(options).request(path, { method, headers: all })).status;
}

describe("the host", () => {
  it.each([
    "127.0.0.1:9090",
    "localhost:9090",
    "LOCALHOST",
    "localhost.:8000",
    "[::1]:9090",
    "127.1.2.3",
    "a.localhost",
  ])("%s is the interface's own", async (host) => expect(await statusOf({ host })).toBe(200));

  it.each([
    "evil.example",
    "evil.example:9090",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "10.0.0.5:9090",
    "[fd00::1]:9090",
    "notlocalhost",
    "admin.example.org",
  ])("%s is foreign", async (host) => expect(await statusOf({ host })).toBe(421));

  it("is foreign also on what is open to all", async () => {
    const answer = await createTestAdmin().request("/healthz", { headers: { host: "evil.example" } });
    expect(answer.status).toBe(421);
  });

  it("may be one that the configuration names, in any case and with any port", async () => {
    const hosts = ["admin.example.org"];
    expect(await statusOf({ host: "Admin.Example.ORG:444" }, { hosts })).toBe(200);
    expect(await statusOf({ host: "b.admin.example.org" }, { hosts })).toBe(421);
  });

  it("may be the address that the connection came to", async () => {
    const bindings = { localAddress: "10.0.0.5" };
    expect(await statusOf({ host: "10.0.0.5:9090" }, { bindings })).toBe(200);
    expect(await statusOf({ host: "10.0.0.6:9090" }, { bindings })).toBe(421);
  });

  it("has to be there once, and to be that of the target", async () => {
    const admin = createTestAdmin();
    const bindings = { address: "::1", localAddress: "::1" };
    const ask = async (url: string, headers: Record<string, string>): Promise<number> =>
      (await admin.app.fetch(new Request(url, { headers: { ...AUTHORIZATION, ...headers } }), bindings))
        .status;
    const url = "http://127.0.0.1:9090/api/v1/server";
    expect(await ask(url, { host: "127.0.0.1:9090" })).toBe(200);
    expect(await ask(url, {})).toBe(400);
    expect(await ask(url, { host: "127.0.0.1:9090, evil.example" })).toBe(400);
    expect(await ask(url, { host: "localhost:9090" })).toBe(400);
    expect(await ask("http://evil.example/api/v1/server", { host: "127.0.0.1:9090" })).toBe(400);
    expect(await ask(url, { host: "user@127.0.0.1:9090" })).toBe(400);
    expect(await ask(url, { host: "127.0.0.1:9090/x" })).toBe(400);
  });

  it("is the same with the port that the scheme implies", async () => {
    const secure = createTestAdmin({ secure: true });
    for (const host of ["localhost", "localhost:443", "localhost:80"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await secure.request("/api/v1/server", { headers: { ...AUTHORIZATION, host } });
      expect([host, answer.status]).toEqual([host, 200]);
    }
  });
});

describe("the origin", () => {
  it.each(["http://127.0.0.1:9090", "https://127.0.0.1:9090"])(
    "%s is the interface's own",
    async (origin) => {
      expect(await statusOf({ origin })).toBe(200);
    },
  );

  it.each([
    "null",
    "",
    "http://evil.example",
    "http://127.0.0.1:8080",
    "http://127.0.0.1",
    "http://localhost:9090",
    "http://127.0.0.1:9090.evil.example",
    "http://127.0.0.1:9090/",
    "file://127.0.0.1:9090",
  ])("%j is foreign", async (origin) => {
    expect(await statusOf({ origin })).toBe(403);
    expect(await statusOf({ origin }, {}, "POST")).toBe(403);
  });

  it.each(["cross-site", "same-site", "anything"])("Sec-Fetch-Site: %s is foreign", async (site) => {
    expect(await statusOf({ "sec-fetch-site": site })).toBe(403);
    expect(await statusOf({ "sec-fetch-site": site, "sec-fetch-mode": "navigate" }, {}, "POST")).toBe(403);
  });

  it("may be another one for a link that leads here", async () => {
    const headers = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" };
    expect(await statusOf(headers)).toBe(200);
  });

  it("has no say in CORS: no answer allows another origin anything", async () => {
    const admin = createTestAdmin();
    for (const method of ["OPTIONS", "GET"]) {
      const headers = {
        ...AUTHORIZATION,
        origin: "http://evil.example",
        "access-control-request-method": "GET",
      };
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await admin.request("/api/v1/server", { method, headers });
      expect(answer.status).toBe(403);
      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    }
  });
});

describe("a session", () => {
  it.each([
    [{}, 403],
    [{ "sec-fetch-site": "none" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "http://127.0.0.1:8080" }, 403],
    [{ origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-origin" }, 403],
    [{ origin: "http://127.0.0.1:9090" }, 200],
    [{ "sec-fetch-site": "same-origin" }, 200],
  ])("changes something from a page of this origin only: %j gives %i", async (headers, status) => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    const answer = await admin.request("/api/v1/reload", { method: "POST", headers: { ...headers, cookie } });
    expect([answer.status, admin.asked.length]).toEqual([status, status === 200 ? 1 : 0]);
  });

  it("reads without that, as a link or an address that is typed does", async () => {
    const admin = createTestAdmin();
    const cookie = await signIn(admin);
    expect((await admin.request("/api/v1/server", { headers: { cookie } })).status).toBe(200);
  });
});
