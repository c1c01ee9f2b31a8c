// The pages of the dashboard, without a browser: what they say, and what they do with what guests and clients made.
import { describe, expect, it } from "vitest";
import { toBar } from "../../src/admin/page/host-call.ts";
import { invocationPage } from "../../src/admin/page/invocation.ts";
import { parseFilter } from "../../src/admin/page/invocations.ts";
import { AUTHORIZATION, HOST, SECRET, TOKEN, createTestAdmin, toRecord } from "../support/admin.ts";
import type { TestAdmin, TestAdminOptions } from "../support/admin.ts";

const EVIL = `<img src=x onerror=alert(1)>"'\u001B[31m\u202E\r\n`;
/** What must not stand in a page: the markup, or a character that does something. */
const HARM = /<img src=x|[\p{Cc}\u202E]/u;

interface Pages {
  readonly admin: TestAdmin;
  get(path: string): Promise<{ readonly status: number; readonly text: string }>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<{ status: number; text: string }>;
}

function createTestPages(options: TestAdminOptions = {}): Pages {
  const admin = createTestAdmin(options);
  const ask = async (path: string, init: RequestInit): Promise<{ status: number; text: string }> => {
    const headers = { host: HOST, ...AUTHORIZATION };
    const request = new Request(`http://${HOST}${path}`, { ...init, headers });
    const answer = await admin.app.fetch(request, { address: "10.0.0.9", localAddress: "127.0.0.1" });
    const text = (await answer.text()).replaceAll(/\s+/g, " ");
    expect(admin.faults).toEqual([]);
    return { status: answer.status, text };
  };
  return {
    admin,
    get: (path) => ask(path, {}),
    post: (path, form) => ask(path, { method: "POST", body: new URLSearchParams(form) }),
  };
}

const EMPTY_FORM = { method: "GET", path: "/hello", headers: "", body: "" };

describe("every page", () => {
  it.each(["/", "/applications/hello", "/invocations", "/invocations/failed-1", "/live", "/nothing"])(
    "%s has its landmarks, one main heading, and neither script nor style of its own",
    async (path) => {
      const { text } = await createTestPages().get(path);
      for (const part of [
        `<html lang="en">`,
        "<header",
        `<nav aria-label="Main">`,
        `<main id="main"`,
        "<footer>",
      ])
        expect(text).toContain(part);
      expect(text.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/<style|<script(?! src="\/assets\/)|\son\w+=|\sstyle=|javascript:/);
      expect(text).not.toContain("https://");
      expect(text).not.toContain(TOKEN);
      expect(text).not.toContain(SECRET);
    },
  );

  it("needs somebody who has signed in", async () => {
    const { admin } = createTestPages();
    for (const path of ["/", "/applications/hello", "/invocations", "/live", "/applications/hello/invoke"])
      expect((await admin.request(path)).status).toBe(401);
  });

  it("has fields with labels, and tables with headers", async () => {
    const pages = createTestPages();
    for (const path of ["/", "/applications/hello", "/invocations", "/live"]) {
      const { text } = await pages.get(path);
      const ids = [...text.matchAll(/<(?:input|select|textarea) (?:type="checkbox" )?id="([^"]+)"/g)];
      for (const [, id] of ids) expect(text).toContain(`<label for="${id}">`);
      expect((text.match(/<table/g) ?? []).length).toBe((text.match(/<caption/g) ?? []).length);
      expect((text.match(/<table/g) ?? []).length).toBe((text.match(/<thead/g) ?? []).length);
    }
  });
});

describe("the overview", () => {
  it("tells state, version, figures, applications, and what failed last", async () => {
    const pages = createTestPages();
    pages.admin.state.listening = { http: { host: "::1", port: 8080 }, https: undefined, threads: 2 };
    const { status, text } = await pages.get("/");
    expect(status).toBe(200);
    for (const part of ["1.2.3", "serving", "http://[::1]:8080", `href="/applications/greet"`, "GUEST_TRAP"])
      expect(text).toContain(part);
  });

  it("says so where nothing is kept", async () => {
    const { text } = await createTestPages({ keeps: false }).get("/");
    expect(text).toContain("Invocations are not kept.");
  });
});

describe("the page of an application", () => {
  it("tells route, imports, limits, and what it may reach: of secrets the names", async () => {
    const { text } = await createTestPages().get("/applications/hello");
    for (const part of ["cpu_ms", "/env/secret", "127.0.0.1:6379", ">log</bdi>", "first"])
      expect(text).toContain(part);
  });

  it("is 404 for any other name", async () => {
    for (const name of ["nobody", "__proto__", "%3Cb%3E", "%00"])
      expect((await createTestPages().get(`/applications/${name}`)).status).toBe(404);
  });

  it("keeps what was written into the form when it cannot be sent", async () => {
    const pages = createTestPages();
    const { status, text } = await pages.post("/applications/hello/invoke", {
      ...EMPTY_FORM,
      body: "<b>kept</b>",
    });
    expect(status).toBe(503);
    expect(text).toContain("nothing is served yet");
    expect(text).toContain("&lt;b&gt;kept&lt;/b&gt;</textarea>");
  });

  it("refuses headers that are none, and forms that are too large or not complete", async () => {
    const pages = createTestPages();
    pages.admin.state.listening = { http: { host: "127.0.0.1", port: 1 }, https: undefined, threads: 1 };
    const send = (form: Readonly<Record<string, string>>): Promise<{ status: number; text: string }> =>
      pages.post("/applications/hello/invoke", form);
    expect((await send({ ...EMPTY_FORM, headers: "no colon" })).text).toContain("a line is no name: value");
    expect((await send({ ...EMPTY_FORM, headers: "host: other" })).text).toContain("host cannot be chosen");
    expect((await send({ ...EMPTY_FORM, path: "/greet/you" })).text).toContain("it is not the application");
    expect((await send({ path: "/" })).status).toBe(400);
    expect((await send({ ...EMPTY_FORM, body: "x".repeat(5_000_000) })).status).toBe(413);
  });
});

describe("the page that finds invocations", () => {
  it("takes what the form sends for a filter, and leaves out what is none, saying so", () => {
    const now = 10_000_000_000;
    const parse = (query: string): ReturnType<typeof parseFilter> =>
      parseFilter(new URLSearchParams(query), now);
    expect(
      parse("application=hello&failed=true&code=GUEST_TRAP&status=500&method=get&path=/h&since=1h&before=9"),
    ).toEqual({
      filter: {
        application: "hello",
        failed: true,
        code: "GUEST_TRAP",
        status: 500,
        method: "GET",
        path: "/h",
        since: now - 3_600_000,
        before: 9,
        limit: 51,
      },
      problems: [],
    });
    expect(parse("application=&failed=&code=&status=+&since=").filter).toEqual({ limit: 51 });
    const wrong = parse("failed=maybe&code=__proto__&status=5e2&since=forever&before=-1&other=1");
    expect([wrong.filter, wrong.problems.length]).toEqual([{ limit: 51 }, 5]);
  });

  it("leads on to older ones as long as there are any, with the same filter", async () => {
    const pages = createTestPages();
    pages.admin.store.add(
      Array.from({ length: 70 }, (_, index) => toRecord(`more-${index}`)),
      1,
    );
    const first = await pages.get("/invocations?application=hello&code=");
    expect(first.text.match(/<tr>/g)?.length).toBeGreaterThanOrEqual(50);
    const [, link = ""] = /href="(\/invocations\?[^"]*before=[^"]*)" rel="next"/.exec(first.text) ?? [];
    expect(link).toContain("application=hello");
    const second = await pages.get(link.replaceAll("&amp;", "&"));
    expect(second.text).toContain("failed-1");
    expect(second.text).not.toContain('rel="next"');
    expect(second.text).toContain("Newest");
  });

  it("looks an id up, also one that no path can have", async () => {
    const pages = createTestPages();
    pages.admin.store.add([toRecord("..", { path: "/dots" })], 1);
    expect((await pages.get("/invocations?id=..")).text).toContain("/dots");
    expect((await pages.get("/invocations?id=%20first%20")).status).toBe(200);
    const { status, text } = await pages.get("/invocations?id=%3Cscript%3E");
    expect(status).toBe(404);
    expect(text).toContain("&lt;script&gt; is not");
  });
});

describe("the page of an invocation", () => {
  it("tells what happened, where, the stack, host calls, log lines, facts, and what to type", async () => {
    const { text } = await createTestPages().get("/invocations/failed-1");
    for (const part of [
      "It failed with GUEST_TRAP: unreachable",
      "What to do:",
      "hello/handle",
      "tcp_connect",
      "-1 (refused)",
      "did not return",
      "serverless-wasm explain failed-1",
      "serverless-wasm replay failed-1",
      "/api/v1/invocations/failed-1/recording",
    ])
      expect(text).toContain(part);
  });

  it.each([
    ["-x", "serverless-wasm explain -- -x"],
    ["~root", "serverless-wasm explain &#39;~root&#39;"],
    ["a=b", "serverless-wasm explain &#39;a=b&#39;"],
  ])("has a command that a shell takes as it is meant, of the id %s", async (id, command) => {
    const pages = createTestPages();
    pages.admin.store.add([toRecord(id)], 1);
    expect((await pages.get(`/invocations/${encodeURIComponent(id)}`)).text).toContain(
      `<code>${command}</code`,
    );
  });

  it("shows whatever guests and clients made harmlessly", async () => {
    const pages = createTestPages();
    const failure = { code: "GUEST_EXCEPTION", audience: "guest", message: EVIL, stack: [EVIL] } as const;
    const record = toRecord("evil", {
      function: EVIL,
      route: EVIL,
      method: EVIL,
      path: EVIL,
      status: 500,
      failure,
      traceparent: EVIL,
      lines: [{ level: "info", text: EVIL + "x".repeat(100_000), ms: 0 }],
      calls: { total: 1, last: [{ name: EVIL, detail: EVIL, result: EVIL, ms: 0, tookMs: 1 }] },
    });
    pages.admin.store.add([record], 1);
    for (const path of ["/invocations/evil", "/invocations", "/", "/applications/hello"]) {
      const { status, text } = await pages.get(path);
      expect(status).toBe(200);
      expect(text).not.toMatch(HARM);
      expect(text).toContain("&lt;img src=x onerror=alert(1)&gt;");
      expect(text.length).toBeLessThan(150_000);
    }
  });

  it("shows the first thousand of very many log lines", async () => {
    const pages = createTestPages();
    const lines = Array.from({ length: 5000 }, () => ({ level: "info", text: "again", ms: 1 }) as const);
    pages.admin.store.add([toRecord("chatty", { lines })], 1);
    const { text } = await pages.get("/invocations/chatty");
    expect(text.match(/>again</g)).toHaveLength(1000);
    expect(text).toContain("4 000 lines more are not shown");
  });
});

describe("a bar of the time line", () => {
  it.each([
    ["at its place", [50, 25, 100], { x: 500, width: 250 }],
    ["wide enough to be seen", [0, 0, 100], { x: 0, width: 6 }],
    ["never beyond the end", [100, 0, 100], { x: 994, width: 6 }],
    ["whole where no time passed", [0, 0, 0], { x: 0, width: 6 }],
    ["not longer than the line", [10, 500, 100], { x: 0, width: 1000 }],
  ] as const)("is %s", (_, [ms, tookMs, wholeMs], bar) => {
    expect(toBar(ms, tookMs, wholeMs)).toEqual(bar);
  });
});

describe("the files of the dashboard", () => {
  it("are there for whoever has not signed in, and none beside those of the list", async () => {
    const { admin } = createTestPages();
    for (const name of ["main.js", "chart.js", "live.js", "style.css", "icon.svg", "uplot.js", "uplot.css"]) {
      const answer = await admin.request(`/assets/${name}`);
      expect([name, answer.status, (await answer.text()).length > 100]).toEqual([name, 200, true]);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    }
    for (const path of [
      "/assets/",
      "/assets/x.js",
      "/assets/..%2fadmin.ts",
      "/assets/style.css%00",
      "/assets/%2e%2e/app.ts",
    ])
      expect((await admin.request(path)).status).toBe(401);
  });
});

function toPage(configFile: string, id = "a"): string {
  return String(
    invocationPage({
      now: 0,
      version: "0",
      state: "serving",
      invocation: { ...toRecord(id), recording: new Uint8Array(1), sequence: 1, thread: 1 },
      explanation: [],
      configFile,
    }),
  );
}

describe("the commands on the page of an invocation", () => {
  it("name the configuration where it is not the one that commands look for", () => {
    expect(toPage("config.toml")).toContain(">serverless-wasm replay a<");
    expect(toPage("/etc/own.toml")).toContain(">serverless-wasm replay --config=/etc/own.toml a<");
    expect(toPage("my file.toml", "-a")).toContain("explain --config=&#39;my file.toml&#39; -- -a<");
  });
});
