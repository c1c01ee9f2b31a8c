// Each kind of failure on a real server: found again by the request id that the client sent, explained the same way in the
// terminal and on the dashboard, and replayed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import type { CommandResult } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { guest, Texts } from "../support/guest.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";

const TOKEN = "right-token-0123456789";
const CODES = "GUEST_TRAP CPU_LIMIT WALL_LIMIT BAD_HEADER GUEST_EXCEPTION".split(" ");

const texts = new Texts();
const [silent, refused, key] = [texts.at("silent"), texts.at("refused"), texts.at("a b")];
const CONNECT = (name: string): string =>
  `(call $tcp_connect (i32.const 512) (call $db_get ${name} (i32.const 512) (i64.const 100)))`;

function program(inner: string): string {
  return guest("(call $answer)", {
    texts,
    fields: `
    (func $inner (call $log_write (i32.const 2) ${key}) ${inner})
    (func (export "trap") (call $inner) (call $answer))
    (func (export "cpu") (call $spin) (call $answer))
    (func $spin (loop $again (br $again)))
    (func (export "wall") (drop (call $read ${CONNECT(silent)})) (call $answer))
    (func $read (param i32) (result i64) (call $tcp_read (local.get 0) (i32.const 1024) (i64.const 1024)))
    (func (export "grow") (call $grow) (call $answer))
    (func $grow (if (i32.eq (memory.grow (i32.const 100)) (i32.const -1)) (then unreachable)))
    (func (export "header") (call $ok) (call $name))
    (func $name (call $response_set_header ${key} ${key}))
    (func (export "refused") (call $reach))
    (func $reach (if (i32.lt_s ${CONNECT(refused)} (i32.const 0)) (then unreachable)))
    (func (export "ungranted")
      (if (i32.lt_s (call $tcp_connect ${texts.at("127.0.0.1:1")}) (i32.const 0)) (then unreachable)))
    (func (export "queue") (drop (call $read ${CONNECT(silent)})) (call $answer))
    (func (export "gone") (drop (call $read ${CONNECT(silent)})) (call $write))
    (func $write (call $ok) (loop $next (br_if $next
      (i64.gt_s (call $response_write_body (i32.const 65536) (i64.const 65536)) (i64.const 0)))))`,
  });
}

const SCRIPT = `function deep(name) {
  if (name !== null) throw new TypeError("no such thing: " + name);
}
export const handler = (event) => {
  deep(event.headers["x-name"] ?? "none");
  return "fine";
};
`;
const FETCH = `export const handler = async () => {
  const answer = await fetch("http://ADDRESS/x");
  return answer.text();
};
`;

/** By application; what is to be told of each. */
const CASES: [name: string, ...expected: RegExp[]][] = [
  [
    "trap",
    /^It failed with GUEST_TRAP: unreachable$/m,
    /^Where: inner \(wasm-/m,
    /the last one: .* log_write warn/,
  ],
  ["cpu", /CPU_LIMIT: .* limits\.cpu_ms = 100$/m, /^Where: spin \(wasm-/m, /asked the host for nothing/],
  [
    "wall",
    /WALL_LIMIT: .* limits\.wall_ms = 800, waiting in tcp_read descriptor 0, 1024 bytes/,
    /last 3: .* db_get silent[^\n]*\n {2}then .* tcp_connect [^\n]*\n {2}then .* tcp_read .*did not return/,
    /serverless-wasm replay shows the place/,
  ],
  [
    "grow",
    /GUEST_TRAP/,
    /^Where: grow \(/m,
    /^Memory: it had 1 MiB .* the limit is 2 MiB/m,
    /raise limits\.memory_mb/,
  ],
  ["header", /BAD_HEADER: "a b" is not/, /^Where: name \(wasm-/m, /then .* response_set_header a b, 3 bytes/],
  [
    "refused",
    /It could not reach 127\.0\.0\.1:\d+ \(tcp_connect: -1 \(ECONNREFUSED\)\)/,
    /^Where: reach \(wasm-/m,
    /then .* tcp_connect 127\.0\.0\.1:\d+ -> -1 \(ECONNREFUSED\)/,
    /What to do: see why nothing can be reached on 127\.0\.0\.1:\d+: /,
  ],
  ["ungranted", /tcp_connect: -1 \(not granted\)/, /What to do: add 127\.0\.0\.1:1 to the application's tcp/],
  ["queue", /QUEUE_FULL: limits\.concurrency = 1 .* limits\.queue = 0/, /^It never ran: /m],
  ["gone", /no answer was seen/, /CLIENT_GONE: .*, waiting in tcp_read descriptor 0/, /then .* tcp_read /],
  [
    "throw",
    /GUEST_EXCEPTION: TypeError: no such thing: none$/m,
    /^Where: deep \(throw\.js:2:\d+\), called by handler \(throw\.js:5:\d+\)$/m,
  ],
  [
    "fetch",
    /TypeError: fetch failed, caused by Error: cannot connect to "127\.0\.0\.1:\d+": ECONNREFUSED$/m,
    /the last one: .* fetch GET http:\S+ -> failed: cannot connect/,
    /What to do: see why nothing can be reached on http:/,
  ],
  [
    "fetch-wall",
    /WALL_LIMIT: .*, waiting in fetch GET http:\S+ \(it did not return\)$/m,
    /see why fetch took so long; if/,
  ],
];

let server: TestServer;
let backend: SilentBackend;
let closed: string;

function route(name: string, file = "guest.wasm", lines = ""): string {
  return `
[[applications]]
name = "${name}"
file_path = "${file}"
method = "*"
url_path = "/${name}"
function = "${file === "guest.wasm" ? name : "handler"}"
env = { "silent" = "${backend.address}", "refused" = "${closed}" }
tcp = ["${backend.address}", "${closed}"]
limits = { cpu_ms = 100, wall_ms = 800, memory_mb = 2, concurrency = 1, queue = 0 }
${lines}`;
}

beforeAll(async () => {
  backend = await SilentBackend.start();
  closed = `127.0.0.1:${await findFreePort()}`;
  const names = ["trap", "cpu", "wall", "grow", "header", "refused", "ungranted", "queue", "gone"];
  const toml = `listen_address = "127.0.0.1:0"
[server]
threads = 1
[admin]
listen_address = "127.0.0.1:0"
token_env = "ADMIN_TOKEN"
${names.map((name) => route(name)).join("")}
${route("throw", "throw.js")}${route("fetch", "fetch.js")}${route("fetch-wall", "fetch-wall.js")}`;
  const { folder, configFile } = writeTable(toml, { guest: program("unreachable"), mended: program("") });
  writeFileSync(join(folder, "throw.js"), SCRIPT);
  writeFileSync(join(folder, "mended.js"), SCRIPT.replace("throw", "return"));
  writeFileSync(join(folder, "fetch.js"), FETCH.replace("ADDRESS", closed));
  writeFileSync(join(folder, "fetch-wall.js"), FETCH.replace("ADDRESS", backend.address));
  server = await TestServer.open(configFile, { environment: { ADMIN_TOKEN: TOKEN }, expectedCodes: CODES });
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  backend[Symbol.dispose]();
});

function command(...parameters: string[]): Promise<CommandResult> {
  const environment = { XDG_STATE_HOME: join(server.folder, "state") };
  return runCommand([...parameters, "-c", join(server.folder, "config.toml")], { environment });
}

async function call(name: string): Promise<void> {
  const headers = { "x-request-id": `id-${name}`, connection: "close" };
  await (await fetch(`${server.url}/${name}`, { headers })).arrayBuffer();
}

/** All at once, where nothing else is needed for them to fail. */
async function failAll(): Promise<void> {
  using holder = await RawClient.open(server.port);
  await holder.send("GET /queue HTTP/1.1\r\nHost: a\r\n\r\n");
  await backend.waitForOpen(1);
  await call("queue");
  using leaver = await RawClient.open(server.port);
  await leaver.send("GET /gone HTTP/1.1\r\nHost: a\r\nx-request-id: id-gone\r\n\r\n");
  await backend.waitForOpen(2);
  leaver.reset();
  await Promise.all([
    ...CASES.map(([name]) => name)
      .filter((name) => name !== "queue" && name !== "gone")
      .map(call),
    server.waitFor(({ requestId }) => requestId === "id-gone"),
  ]);
  await server.kept();
  await Promise.all(CASES.map(([name]) => kept(`/api/v1/invocations/id-${name}`)));
}

/** The observer writes shortly after the answer. */
async function kept(path: string): Promise<void> {
  for (let status = 404; status === 404;) {
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    ({ status } = await ask(path));
  }
}

function ask(path: string): Promise<Response> {
  const { msg = "" } = server.records.find((record) => record.msg.startsWith("admin interface on ")) ?? {};
  const headers = { authorization: `Bearer ${TOKEN}`, connection: "close" };
  return fetch(`http://127.0.0.1:${/:(\d+)$/.exec(msg)?.[1]}${path}`, { headers });
}

const ENTITIES: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

/** The lines under "What happened", as somebody reads them. */
async function pageLines(id: string): Promise<string[]> {
  const answer = await ask(`/invocations/${id}`);
  expect(answer.status).toBe(200);
  const [, list = ""] =
    /<h2 id="explanation-title">[\s\S]*?<ol>([\s\S]*?)<\/ol>/.exec(await answer.text()) ?? [];
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = ""]) =>
    line
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&(?:lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
      .replaceAll("&amp;", "&"),
  );
}

describe("of a call that failed, by the request id that the client sent,", () => {
  beforeAll(failAll);

  it.each(CASES)("explain and the dashboard tell the same: %s", async (name, ...expected) => {
    const { stdout, stderr, code } = await command("explain", `id-${name}`);
    expect([stderr, code]).toEqual(["", 0]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines[0]).toMatch(new RegExp(` by ${name} \\(function ${isScript(name) ? "handler" : name}\\)$`));
    for (const part of expected) expect(stdout).toMatch(part);
    expect(stdout).not.toMatch(/wasm-function\[(?:3|29|30)\]|engine|taken/);
    expect(await pageLines(`id-${name}`)).toEqual(lines);
  });

  it.each(CASES)("replay comes to the same end: %s", async (name) => {
    const { stdout, stderr, code } = await command("replay", `id-${name}`);
    if (name === "queue") {
      expect([code, stderr]).toEqual([1, expect.stringContaining("it did not fail or never ran")]);
      return;
    }
    expect([stderr, code]).toEqual(["", 0]);
    expect(stdout).toMatch(/^the same: /m);
    // Where a parked call stood, which nobody can ask of it while it waits.
    if (name === "wall" || name === "gone") expect(stdout).toMatch(/^ +read \(wasm-function/m);
  });

  it.each([
    ["trap", "mended.wasm"],
    ["throw", "mended.js"],
  ])("replay shows that a mended function behaves: %s", async (name, file) => {
    const mended = await command("replay", `id-${name}`, "--module", join(server.folder, file));
    expect([mended.stderr, mended.code]).toEqual(["", 0]);
    expect(mended.stdout).toMatch(/^now: +200, /m);
  });
});

function isScript(name: string): boolean {
  return name === "throw" || name.startsWith("fetch");
}
