// The admin interface without a socket: its application over a state that a test sets.
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Hono } from "hono";
import { Access } from "../../src/admin/access.ts";
import { createAdminApp } from "../../src/admin/app.ts";
import { createAssetRoutes } from "../../src/admin/asset.ts";
import type { AdminEnvironment } from "../../src/admin/app.ts";
import type { AdminBindings, Route } from "../../src/admin/route.ts";
import { createPages } from "../../src/admin/pages.ts";
import { AdminState } from "../../src/admin/state.ts";
import { createAdminRoutes } from "../../src/admin/table.ts";
import { parseConfig } from "../../src/config/load.ts";
import type { Config } from "../../src/config/config.ts";
import { explainInvocation } from "../../src/observe/explain.ts";
import type { AdminAction, AdminOutcome } from "../../src/observe/message.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import type { InvocationFilter, InvocationStore, StoredInvocation } from "../../src/observe/store.ts";

export const TOKEN = "right-token-0123456789";
export const AUTHORIZATION: Readonly<Record<string, string>> = { authorization: `Bearer ${TOKEN}` };
export const HOST = "127.0.0.1:9090";
export const SECRET = "a-secret-of-the-environment";

const TOML = `[[applications]]
name = "hello"
file_path = "hello.wasm"
method = "GET"
url_path = "/hello"
env = { "/env/secret" = "${SECRET}", "/env/redis" = "127.0.0.1:6379" }
[[applications]]
name = "greet"
file_path = "hello.wasm"
method = ["POST", "GET"]
url_path = "/greet/:name"
`;

export function toConfig(toml: string): Config {
  const folder = resolve("/");
  const { config, problems } = parseConfig(toml, {
    file: "config.toml",
    directory: folder,
    workingDirectory: folder,
    fileExists: () => true,
  });
  if (config === undefined) throw new Error(problems.map(({ message }) => message).join("\n"));
  return config;
}

export function toDigest(token: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

/** Keeps them in memory, as the interface of the store says. */
export class MemoryStore implements InvocationStore {
  readonly filters: InvocationFilter[] = [];
  readonly #records: StoredInvocation[] = [];

  add(records: readonly InvocationRecord[], thread: number): void {
    for (const record of records)
      this.#records.push({ ...record, thread, sequence: this.#records.length + 1 });
  }

  find(id: string): StoredInvocation | undefined {
    return this.#records.findLast((record) => record.id === id);
  }

  list(filter: InvocationFilter): readonly StoredInvocation[] {
    this.filters.push(filter);
    const { application, failed, before = Infinity, limit } = filter;
    return this.#records
      .filter((record) => application === undefined || record.application === application)
      .filter((record) => failed === undefined || failed === (record.failure !== undefined))
      .filter(({ sequence }) => sequence < before)
      .toReversed()
      .slice(0, limit)
      .map((record) => ({ ...record, lines: [], calls: undefined, recording: undefined }));
  }

  close(): void {
    this.#records.length = 0;
  }
}

export function toRecord(id: string, more: Partial<InvocationRecord> = {}): InvocationRecord {
  return {
    id,
    at: 1_700_000_000_000,
    application: "hello",
    function: "handle",
    route: "/hello",
    method: "GET",
    path: "/hello",
    status: 200,
    bytesIn: 0,
    bytesOut: 5,
    wallMs: 1.5,
    queueMs: 0.1,
    usage: { fuel: 10, cpuMs: 1, memoryBytes: 65_536, cold: false },
    connections: 0,
    traceparent: undefined,
    failure: undefined,
    lines: [],
    calls: undefined,
    recording: undefined,
    ...more,
  };
}

export const FAILED: InvocationRecord = toRecord("failed-1", {
  status: 500,
  failure: { code: "GUEST_TRAP", audience: "guest", message: "unreachable", stack: ["hello/handle"] },
  lines: [{ level: "info", text: "<script>alert(1)</script>\r\n\u001b[31m", ms: 0.5 }],
  calls: {
    total: 2,
    last: [
      { name: "tcp_connect", detail: "127.0.0.1:6379", result: "-1 (refused)", ms: 0.1, tookMs: 0.2 },
      { name: "abort", detail: "", result: undefined, ms: 0.4, tookMs: 0 },
    ],
  },
  recording: new Uint8Array([1, 2, 3, 255]),
});

export interface TestAdmin {
  readonly app: Hono<AdminEnvironment>;
  readonly routes: readonly Route[];
  readonly state: AdminState;
  readonly store: MemoryStore;
  readonly access: Access;
  readonly asked: AdminAction[];
  readonly faults: unknown[];
  /** Addresses that tried a wrong token. */
  readonly failures: string[];
  /** What the clock says. */
  readonly clock: { now: number };
  /** What the main thread answers. */
  outcome: AdminOutcome;
  /** From 10.0.0.9, with the Host that is right, unless it is said. */
  request(path: string, init?: RequestInit & { readonly from?: string }): Promise<Response>;
}

export interface TestAdminOptions {
  readonly secure?: boolean;
  readonly hosts?: readonly string[];
  readonly keeps?: boolean;
  readonly bindings?: Partial<AdminBindings>;
  readonly toml?: string;
}

const metrics = async (): Promise<{ type: string; text: string }> => ({
  type: "text/plain; version=0.0.4; charset=utf-8",
  text: "up 1\n",
});

export function createTestAdmin(options: TestAdminOptions = {}): TestAdmin {
  const { secure = false, hosts = [], keeps = true, bindings = {}, toml = TOML } = options;
  const config = toConfig(toml);
  const store = new MemoryStore();
  store.add([toRecord("first"), FAILED], 1);
  const clock = { now: 1000 };
  const asked: AdminAction[] = [];
  const faults: unknown[] = [];
  const failures: string[] = [];
  const modules = config.applications.map(({ name }) => {
    return { application: name, digest: "ab".repeat(32), bytes: 3, imports: ["log"], resettable: true };
  });
  const state = new AdminState({
    version: "1.2.3",
    config,
    modules,
    store: keeps ? store : undefined,
    ask: async (action) => {
      asked.push(action);
      return admin.outcome;
    },
  });
  state.state = "serving";
  const access = new Access({
    tokenDigest: toDigest(TOKEN),
    secure,
    now: () => clock.now,
    onFailure: (address) => failures.push(address),
  });
  const routes = createAdminRoutes({ state, access, metrics });
  const app = createAdminApp({
    access,
    routes,
    files: createAssetRoutes(),
    pages: createPages({ state, explain: explainInvocation, now: Date.now }),
    hosts: () => new Set(hosts),
    onFault: (error) => faults.push(error),
  });
  const scheme = secure ? "https" : "http";
  const admin: TestAdmin = {
    app,
    routes,
    state,
    store,
    access,
    asked,
    faults,
    failures,
    clock,
    outcome: { done: true, problems: [] },
    async request(path, { from = "10.0.0.9", ...init } = {}) {
      const headers = new Headers(init.headers);
      if (!headers.has("host")) headers.set("host", HOST);
      const request = new Request(`${scheme}://${headers.get("host")}${path}`, { ...init, headers });
      return app.fetch(request, { address: from, localAddress: "127.0.0.1", ...bindings });
    },
  };
  return admin;
}

/** A session's cookie, as a browser sends it back. */
export async function signIn(admin: TestAdmin): Promise<string> {
  const answer = await admin.request("/sign-in", {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ token: TOKEN }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}
