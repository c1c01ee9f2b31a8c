// What every answer of the admin interface has in common, and what is sent to it that makes no sense.
import { describe, expect, it } from "vitest";
import { AUTHORIZATION, createTestAdmin, SECRET, signIn, TOKEN } from "../support/admin.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

describe("every answer", () => {
  it.each([
    ["/healthz", {}, 200],
    ["/sign-in", {}, 200],
    ["/api/v1/server", {}, 401],
    ["/api/v1/server", AUTHORIZATION, 200],
    ["/api/v1/nothing", AUTHORIZATION, 404],
    ["/api/v1/reload", AUTHORIZATION, 405],
    ["/api/v1/events", AUTHORIZATION, 200],
    ["/api/v1/invocations?limit=x", AUTHORIZATION, 400],
    ["/api/v1/server", { ...AUTHORIZATION, host: "evil.example" }, 421],
    ["/api/v1/server", { ...AUTHORIZATION, origin: "null" }, 403],
    ["/api/v1/invocations/failed-1/recording", AUTHORIZATION, 200],
  ])("%s with %j is kept by nobody and framed by nobody (%i)", async (path, headers, status) => {
    const answer = await createTestAdmin().request(path, { headers });
    await answer.body?.cancel();
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  it("says nothing of a bug but that there is one", async () => {
    const admin = createTestAdmin();
    admin.store.list = () => {
      throw new Error(`no such table: ${TOKEN}`);
    };
    const answer = await admin.request("/api/v1/invocations", { headers: AUTHORIZATION });
    expect([answer.status, await answer.text()]).toEqual([
      500,
      '{"error":{"code":"HOST_FAULT","message":"the admin interface failed"}}',
    ]);
    expect(answer.headers.get("content-security-policy")).toBe(POLICY);
    expect(admin.faults).toHaveLength(1);
  });
});

describe("a browser", () => {
  const browser = { accept: "text/html,application/xhtml+xml" };

  it("that has not signed in gets the page to do so, with 401", async () => {
    for (const path of ["/", "/applications/hello?x=%3Cscript%3E"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await createTestAdmin().request(path, { headers: browser });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "text/html; charset=utf-8"]);
      expect(answer.headers.get("www-authenticate")).not.toBeNull();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const html = await answer.text();
      expect(html).toContain('method="post" action="/sign-in">');
      expect(html).not.toContain("script");
    }
  });

  it("gets JSON from the API all the same", async () => {
    const answer = await createTestAdmin().request("/api/v1/server", { headers: browser });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "application/json"]);
  });

  it("that has signed in is shown what is served, as text", async () => {
    const toml = `[[applications]]\nname = "odd"\nfile_path = "a.wasm"\nmethod = "GET"\nurl_path = "/<b>&\\""\n`;
    const admin = createTestAdmin({ toml });
    const answer = await admin.request("/", { headers: { ...browser, cookie: await signIn(admin) } });
    const page = await answer.text();
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
    expect(page).toContain('<bdi class="foreign">/&lt;b&gt;&amp;&quot;</bdi>');
    expect(page).not.toMatch(/<b>|<script(?! src="\/assets\/)|<style|style=|\son\w+=|https?:/i);
    expect(answer.headers.get("content-security-policy")).toBe(POLICY);
  });

  it("that has signed in gets what there is", async () => {
    const admin = createTestAdmin();
    const headers = { ...browser, cookie: await signIn(admin), "sec-fetch-site": "same-origin" };
    expect((await admin.request("/api/v1/server", { headers })).status).toBe(200);
  });

  it("finds nothing in the page that the policy forbids", async () => {
    const admin = createTestAdmin();
    const html = await (await admin.request("/sign-in")).text();
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=|https?:/i);
    const [, href = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
    const style = await admin.request(href);
    expect([style.status, style.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  });
});

describe("a path", () => {
  it.each([
    "/api/v1/../v1/server",
    "/sign-in/../api/v1/server",
    "/sign-in.css/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/sign-in.css%2f..%2fx",
    "/healthz%2f..%2fapi%2fv1%2fserver",
    "/healthz;/api/v1/server",
    "/healthz%00",
    "/HEALTHZ",
  ])("%s opens nothing", async (path) => {
    const answer = await createTestAdmin().request(path);
    expect(answer.status).toBe(401);
  });
});

async function ask(query: string): Promise<number> {
  const admin = createTestAdmin();
  return (await admin.request(`/api/v1/invocations?${query}`, { headers: AUTHORIZATION })).status;
}

describe("what is sent", () => {
  it.each([
    "__proto__=1",
    "constructor=1",
    "toString=",
    "limit=0",
    "limit=501",
    "limit=-1",
    "limit=1e2",
    "limit=1&limit=2",
    "status=600",
    "failed=1",
    "code=NO_SUCH",
    "code=constructor",
    "since=yesterday",
    "since=1e999",
    "before=99999999999999999999",
    `application=${"x".repeat(65)}`,
    "nothing=1",
  ])("as the filter %s is refused", async (query) => expect(await ask(query)).toBe(400));

  it("as filters reaches the store as what it means", async () => {
    const admin = createTestAdmin();
    const query =
      "application=hello&failed=true&code=GUEST_TRAP&status=500&method=GET&path=%2Fh&since=2026-01-01T00:00:00Z&until=5&before=9&limit=3";
    const answer = await admin.request(`/api/v1/invocations?${query}`, { headers: AUTHORIZATION });
    expect(answer.status).toBe(200);
    expect(admin.store.filters).toEqual([
      {
        application: "hello",
        failed: true,
        code: "GUEST_TRAP",
        status: 500,
        method: "GET",
        path: "/h",
        since: Date.UTC(2026, 0, 1),
        until: 5,
        before: 9,
        limit: 3,
      },
    ]);
    await admin.request("/api/v1/invocations", { headers: AUTHORIZATION });
    expect(admin.store.filters[1]).toEqual({ limit: 50 });
  });

  it.each([
    ["text/plain", "{}", 415],
    ["application/x-www-form-urlencoded", "a=b", 415],
    ["application/json", "", 400],
    ["application/json", "[]", 400],
    ["application/json", "null", 400],
    ["application/json", "{", 400],
    ["application/json", '{"nothing":1}', 400],
    ["application/json", '{"__proto__":{"path":"/x"}}', 400],
    ["application/json", '{"path":1}', 400],
    ["application/json", '{"method":"CONNECT"}', 400],
    ["application/json", '{"headers":[["a"]]}', 400],
    ["application/json; charset=utf-8", "{}", 503],
  ])("as a body of %s, %j, gives %i", async (type, body, status) => {
    const headers = { ...AUTHORIZATION, "content-type": type };
    const path = "/api/v1/applications/hello/invoke";
    expect((await createTestAdmin().request(path, { method: "POST", headers, body })).status).toBe(status);
  });

  it("as a body that is too large is refused by what it announces, and while it comes", async () => {
    const admin = createTestAdmin();
    const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const announced = { ...headers, "content-length": "16385" };
    const refused = await admin.request("/sign-in", { method: "POST", headers: announced, body: "token=a" });
    expect(refused.status).toBe(413);
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(8192).fill(97));
      },
    });
    const init = { method: "POST", headers, body, duplex: "half" } as const;
    expect((await admin.request("/sign-in", init)).status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  it("as bytes that are no text is refused", async () => {
    const headers = { ...AUTHORIZATION, "content-type": "application/json" };
    const init = { method: "POST", headers, body: new Uint8Array([0x7b, 0xff, 0x7d]) };
    const answer = await createTestAdmin().request("/api/v1/applications/hello/invoke", init);
    expect(answer.status).toBe(400);
  });
});

describe("an application", () => {
  it("is shown with names of its environment, never values", async () => {
    const admin = createTestAdmin();
    const answer = await admin.request("/api/v1/applications/hello", { headers: AUTHORIZATION });
    const text = await answer.text();
    expect(text).not.toContain(SECRET);
    expect(JSON.parse(text)).toMatchObject({
      name: "hello",
      path: "/hello",
      grants: { tcp: ["127.0.0.1:6379"], env: ["/env/secret", "/env/redis"] },
      limits: { cpu_ms: 1000, memory_mb: 64 },
      module: { imports: ["log"], resettable: true },
      activity: { seen: 0, failed: 0, lastAt: null, lastFailure: null },
    });
  });

  it.each(["__proto__", "constructor", "toString", "hello%2F..", "HELLO", "%3Cscript%3E"])(
    "of the name %s is none, and the answer does not repeat it",
    async (name) => {
      const answer = await createTestAdmin().request(`/api/v1/applications/${name}`, {
        headers: AUTHORIZATION,
      });
      expect([answer.status, await answer.text()]).toEqual([
        404,
        '{"error":{"code":"NOT_FOUND","message":"there is no such application"}}',
      ]);
    },
  );

  it("shows how it is doing, and forgets that with the application", async () => {
    const admin = createTestAdmin();
    const kept = admin.store.list({ limit: 10 });
    admin.state.activity.add(kept);
    expect(admin.state.activity.of("hello")).toEqual({
      seen: 2,
      failed: 1,
      lastAt: 1_700_000_000_000,
      lastFailure: { id: "failed-1", at: 1_700_000_000_000, code: "GUEST_TRAP" },
    });
    const config = { ...admin.state.config, applications: admin.state.config.applications.slice(1) };
    admin.state.setTable({ kind: "config", config, modules: [], admin: undefined });
    expect(admin.state.activity.of("hello").seen).toBe(0);
    const answer = await admin.request("/api/v1/applications/greet", { headers: AUTHORIZATION });
    expect(await answer.json()).toMatchObject({ module: null });
  });
});

describe("an invocation", () => {
  it("is found by its id, with what a guest wrote as it was, harmless as JSON", async () => {
    const answer = await createTestAdmin().request("/api/v1/invocations/failed-1", {
      headers: AUTHORIZATION,
    });
    const text = await answer.text();
    expect(text.includes("\r") || text.includes("\n") || text.includes("\u001b")).toBe(false);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(JSON.parse(text)).toMatchObject({
      lines: [{ text: "<script>alert(1)</script>\r\n\u001b[31m" }],
      failure: { code: "GUEST_TRAP", stack: ["hello/handle"] },
      calls: { total: 2, last: [{ name: "tcp_connect" }, { name: "abort", result: null }] },
      recordingBytes: 4,
    });
  });

  it("gives its recording as a file, under a name that is no path", async () => {
    const admin = createTestAdmin();
    const [record] = admin.store.list({ limit: 1 });
    const recording = new Uint8Array([7]);
    if (record !== undefined) admin.store.add([{ ...record, id: "../a/b:c", recording }], 0);
    const answer = await admin.request(`/api/v1/invocations/${encodeURIComponent("../a/b:c")}/recording`, {
      headers: AUTHORIZATION,
    });
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="___a_b_c.recording"');
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([7]);
  });

  it("is listed with what to ask for next", async () => {
    const admin = createTestAdmin();
    const list = async (query: string): Promise<unknown> =>
      (await admin.request(`/api/v1/invocations?${query}`, { headers: AUTHORIZATION })).json();
    expect(await list("limit=1")).toMatchObject({
      invocations: [{ id: "failed-1", sequence: 2 }],
      before: 2,
    });
    expect(await list("limit=1&before=2")).toMatchObject({ invocations: [{ id: "first" }], before: 1 });
    expect(await list("limit=5")).toMatchObject({ before: null });
  });
});
