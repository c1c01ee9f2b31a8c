// The OpenAPI document against the code: every route is in it, and every answer is as it says, without a token, with a wrong
// one and with the right one.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toOpenApi } from "../../src/admin/openapi.ts";
import { AUTHORIZATION, createTestAdmin, SECRET, TOKEN } from "../support/admin.ts";
import type { TestAdmin } from "../support/admin.ts";

interface Operation {
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema?: z.core.JSONSchema.JSONSchema }>> }
    >
  >;
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

const document = toOpenApi("1.2.3", createTestAdmin().routes) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const paths = Object.entries(document.paths);
const cases = paths.flatMap(([path, operations]) =>
  METHODS.map((method) => {
    const documented = method === "HEAD" ? "get" : method.toLowerCase();
    const isOpen = Object.values(operations).some(({ security }) => security !== undefined);
    return { method, path, isOpen, operation: operations[documented] };
  }),
);
const operations = cases.filter((one) => one.operation !== undefined && one.method !== "HEAD");

const VALUES: Readonly<Record<string, string>> = { name: "hello", id: "failed-1" };
const BODIES: Readonly<Record<string, string>> = {
  "application/json": "{}",
  "application/x-www-form-urlencoded": `token=${TOKEN}`,
};

function ask(
  admin: TestAdmin,
  { method, path, operation }: (typeof cases)[number],
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? "");
  const [type] = Object.keys(operation?.requestBody?.content ?? {});
  return admin.request(filled, {
    method,
    headers: {
      "sec-fetch-site": "same-origin",
      ...headers,
      ...(type === undefined ? {} : { "content-type": type }),
    },
    ...(type === undefined ? {} : { body: BODIES[type] ?? "" }),
  });
}

/** The answer as the document describes it: type and, where it is JSON, every field. */
async function checkDocumented(answer: Response, operation: Operation): Promise<void> {
  const described = operation.responses[String(answer.status)];
  expect(described, `status ${answer.status}`).toBeDefined();
  const [type] = Object.keys(described?.content ?? {});
  if (type === undefined) return expect(answer.headers.get("content-type")).toBeNull();
  expect(answer.headers.get("content-type")).toBe(type);
  const { schema } = described?.content?.[type] ?? {};
  if (schema === undefined) return;
  const result = z.fromJSONSchema(schema).safeParse(await answer.json());
  expect(result.error?.issues ?? []).toEqual([]);
}

const PAGES: ReadonlySet<string> = new Set([
  "/",
  "/applications/:name",
  "/applications/:name/invoke",
  "/invocations",
  "/invocations/:id",
  "/live",
  "/*",
]);

describe("the OpenAPI document", () => {
  it("has every route, and no other", () => {
    const { app } = createTestAdmin();
    const registered = app.routes
      .filter(({ method }) => method !== "ALL")
      // For people, and nothing for programs.
      .filter(({ path }) => !PAGES.has(path) && !path.startsWith("/assets/"))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const documented = paths.flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.toSorted()).toEqual([...new Set(registered)].toSorted());
    expect(documented.length).toBeGreaterThan(15);
  });

  it("is what the interface answers, with a version that tools know", async () => {
    const answer = await createTestAdmin().request("/api/v1/openapi.json", { headers: AUTHORIZATION });
    expect(await answer.json()).toEqual(document);
    expect(document).toMatchObject({ openapi: "3.1.0", info: { version: "1.2.3" } });
  });

  it("names every parameter of a path", () => {
    for (const { path, operation } of operations) {
      const named = (operation?.parameters ?? []).filter((one) => one.in === "path").map(({ name }) => name);
      expect([path, named]).toEqual([path, [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])]);
    }
  });
});

describe("without a token", () => {
  it.each(cases)("$method $path is refused, unless it is open", async (one) => {
    const admin = createTestAdmin();
    const answer = await ask(admin, one, {});
    if (one.isOpen) {
      expect(answer.status).not.toBe(401);
      if (one.operation !== undefined && one.method !== "HEAD") await checkDocumented(answer, one.operation);
      return;
    }
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toBe('Bearer realm="serverless-wasm"');
    if (one.operation !== undefined && one.method !== "HEAD") await checkDocumented(answer, one.operation);
    expect(admin.asked).toEqual([]);
  });

  it.each([
    "/",
    "/api",
    "/api/v1",
    "/api/v1/nothing",
    "/api/v2/server",
    "/healthz/",
    "//healthz",
    "/sign-in/x",
  ])("%s is refused, whether it is there or not", async (path) =>
    expect((await createTestAdmin().request(path)).status).toBe(401),
  );
});

describe("with a wrong token", () => {
  const wrong = [
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    "Bearer",
    "Bearer ",
    `Basic ${btoa(`admin:${TOKEN}`)}`,
    TOKEN,
    `Bearer ${TOKEN}, Bearer ${TOKEN}`,
    `Bearer wrong-token-0123456789, Bearer ${TOKEN}`,
    `Bearer ${"x".repeat(5000)}`,
  ];

  it.each(cases.filter(({ isOpen }) => !isOpen))("$method $path is refused", async (one) => {
    for (const authorization of wrong) {
      const admin = createTestAdmin();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await ask(admin, one, { authorization });
      expect([authorization, answer.status]).toEqual([authorization, 401]);
      expect(answer.headers.get("www-authenticate")).not.toBeNull();
      expect(admin.asked).toEqual([]);
      if (one.method === "HEAD") continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const text = await answer.text();
      expect(text).not.toContain(TOKEN);
    }
  });

  it("a session that is right does not help", async () => {
    const admin = createTestAdmin();
    const cookie = `serverless-wasm-admin=${admin.access.signIn(TOKEN, "::1").split(/[=;]/)[1]}`;
    expect((await admin.request("/api/v1/server", { headers: { cookie } })).status).toBe(200);
    const headers = { cookie, authorization: "Bearer wrong-token-0123456789" };
    expect((await admin.request("/api/v1/server", { headers })).status).toBe(401);
  });
});

describe("with the right token", () => {
  it.each(operations)("$method $path answers as documented", async (one) => {
    const admin = createTestAdmin();
    const answer = await ask(admin, one, AUTHORIZATION);
    if (one.operation === undefined) return;
    await checkDocumented(answer.clone(), one.operation);
    expect(answer.status).not.toBe(401);
    const type = answer.headers.get("content-type");
    const text = type === "text/event-stream" ? "" : await answer.text();
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(SECRET);
    expect(admin.faults).toEqual([]);
  });

  it.each(cases.filter(({ operation }) => operation === undefined))(
    "$method $path is 405, and Allow names what there is",
    async (one) => {
      const answer = await ask(createTestAdmin(), one, AUTHORIZATION);
      expect(answer.status).toBe(405);
      const allowed = paths.find(([path]) => path === one.path)?.[1] ?? {};
      const expected = Object.keys(allowed).flatMap((method) =>
        method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()],
      );
      expect(answer.headers.get("allow")?.split(", ")).toEqual(expected);
    },
  );

  it.each(cases.filter(({ method, operation }) => method === "HEAD" && operation !== undefined))(
    "HEAD $path has the status of GET and no body",
    async (one) => {
      const admin = createTestAdmin();
      const answer = await ask(admin, one, AUTHORIZATION);
      const got = await ask(admin, { ...one, method: "GET" }, AUTHORIZATION);
      await got.body?.cancel();
      expect([answer.status, await answer.text()]).toEqual([got.status, ""]);
    },
  );

  it("answers as documented where nothing is kept, known or right", async () => {
    const admin = createTestAdmin({ keeps: false });
    for (const [path, template, status] of [
      ["/api/v1/invocations", "/api/v1/invocations", 404],
      ["/api/v1/invocations/x", "/api/v1/invocations/{id}", 404],
      ["/api/v1/invocations/x/recording", "/api/v1/invocations/{id}/recording", 404],
      ["/api/v1/applications/none", "/api/v1/applications/{name}", 404],
      ["/api/v1/events?failed=maybe", "/api/v1/events", 400],
      ["/api/v1/invocations/a%20b", "/api/v1/invocations/{id}", 400],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await admin.request(path, { headers: AUTHORIZATION });
      expect([path, answer.status]).toEqual([path, status]);
      const operation = document.paths[template]?.["get"];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (operation !== undefined) await checkDocumented(answer, operation);
    }
  });

  it("reports a reload that failed, and a state before anything is served, as documented", async () => {
    const admin = createTestAdmin();
    admin.outcome = { done: false, problems: [{ file: "config.toml", path: "a", message: "is wrong" }] };
    admin.state.state = "starting";
    for (const [path, method, status] of [
      ["/api/v1/reload", "post", 409],
      ["/api/v1/drain", "post", 409],
      ["/readyz", "get", 503],
      ["/healthz", "get", 200],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await admin.request(path, { method, headers: AUTHORIZATION });
      expect([path, answer.status]).toEqual([path, status]);
      const operation = document.paths[path]?.[method];
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      if (operation !== undefined) await checkDocumented(answer, operation);
    }
  });
});
