// Each kind of failure on a real server: found again by the request id that the client sent, explained the same way in the
// terminal and on the dashboard, and replayed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand, TestServer } from "../support/command.ts";
import type { CommandResult } from "../support/command.ts";
import { findFreePort } from "../support/daemon.ts";
import { EVIL, FAILURES, failingGuest, failingScript, THROWING } from "../support/failures.ts";
import { RawClient } from "../support/raw-client.ts";
import { SilentBackend } from "../support/silent-backend.ts";
import { writeTable } from "../support/table.ts";

const TOKEN = "right-token-0123456789";
const CODES = "GUEST_TRAP CPU_LIMIT WALL_LIMIT BAD_HEADER GUEST_EXCEPTION".split(" ");

let server: TestServer;
let backend: SilentBackend;
let closed: string;

const NAMES = FAILURES.map(([name]) => name);
/** They would take the time that others have. */
const BUSY = ["cpu", "busy", "jsCpu", "jsMemory"];
/** Those that need a client of their own. */
const SPECIAL = [...BUSY, "queue", "jsQueue", "gone", "jsGone", "body"];

function toFile(name: string): string {
  if (name === "throw") return "throw.js";
  return name.startsWith("js") ? "fails.js" : "guest.wasm";
}

function toFunction(name: string): string {
  if (name === "throw") return "handler";
  return name === "hostile" ? EVIL : name;
}

function route(name: string): string {
  const limits = name === "busy" ? "cpu_ms = 5000, wall_ms = 300" : "cpu_ms = 100, wall_ms = 800";
  return `
[[applications]]
name = "${name}"
file_path = "${toFile(name)}"
method = "*"
url_path = "/${name}"
function = ${JSON.stringify(toFunction(name))}
env = { "silent" = "${backend.address}", "refused" = "${closed}" }
tcp = ["${backend.address}", "${closed}"]
limits = { ${limits}, memory_mb = 2, concurrency = 1, queue = 0 }
`;
}

beforeAll(async () => {
  backend = await SilentBackend.start();
  closed = `127.0.0.1:${await findFreePort()}`;
  const toml = `listen_address = "127.0.0.1:0"
[server]
threads = 1
[admin]
listen_address = "127.0.0.1:0"
token_env = "ADMIN_TOKEN"
${NAMES.map(route).join("")}`;
  const { folder, configFile } = writeTable(toml, {
    guest: failingGuest("unreachable"),
    mended: failingGuest(""),
  });
  writeFileSync(join(folder, "throw.js"), THROWING);
  writeFileSync(join(folder, "mended.js"), THROWING.replace("throw", "return"));
  writeFileSync(join(folder, "fails.js"), failingScript(backend.address, closed));
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

/** A client that has reached the backend leaves again. */
async function leave(name: string, id: string, meanwhile: () => Promise<void> | void): Promise<void> {
  const client = await RawClient.open(server.port);
  await client.send(`GET /${name} HTTP/1.1\r\nHost: a\r\nx-request-id: ${id}\r\n\r\n`);
  await backend.waitForOpen(1);
  await meanwhile();
  client.reset();
  await backend.waitForOpen(0);
}

/** All at once, where nothing else is needed for them to fail. */
async function failAll(): Promise<void> {
  await leave("queue", "holder-1", () => call("queue"));
  await leave("jsQueue", "holder-2", () => call("jsQueue"));
  await leave("gone", "id-gone", () => undefined);
  await leave("jsGone", "id-jsGone", () => undefined);
  using sender = await RawClient.open(server.port);
  await sender.send("POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nx-request-id: id-body\r\n\r\n");
  await Promise.all([
    ...NAMES.filter((name) => !SPECIAL.includes(name)).map(call),
    ...["gone", "jsGone", "body"].map((name) =>
      server.waitFor(({ requestId }) => requestId === `id-${name}`),
    ),
  ]);
  // oxlint-disable-next-line no-await-in-loop
  for (const name of BUSY) await call(name);
  await server.kept();
  await Promise.all(NAMES.map((name) => kept(`/api/v1/invocations/id-${name}`)));
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

/** What a list says, as somebody reads it. */
function listItems(list: string): string[] {
  return [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, line = ""]) =>
    line
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/&(?:lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
      .replaceAll("&amp;", "&"),
  );
}

/** The lines under "What happened" on its page, and its stack. */
async function readPage(id: string): Promise<{ readonly lines: string[]; readonly stack: string[] }> {
  const answer = await ask(`/invocations/${id}`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const [, lines = ""] = /<h2 id="explanation-title">[\s\S]*?<ol>([\s\S]*?)<\/ol>/.exec(text) ?? [];
  const [, stack = ""] = /<ol class="stack">([\s\S]*?)<\/ol>/.exec(text) ?? [];
  return { lines: listItems(lines), stack: listItems(stack) };
}

describe("of a call that failed, by the request id that the client sent,", () => {
  beforeAll(failAll);

  it.each(FAILURES)("explain and the dashboard tell the same: %s", async (name, ...expected) => {
    const { stdout, stderr, code } = await command("explain", `id-${name}`);
    expect([stderr, code]).toEqual(["", 0]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(10);
    const called = name === "hostile" ? String.raw`\u001b[31m\u000a  at forged` : toFunction(name);
    expect(lines[0]).toContain(` by ${name} (function ${called}`);
    expect(stdout).toMatch(/^Where: /m);
    for (const part of expected) expect(stdout).toMatch(part);
    expect(stdout).not.toMatch(/serverless-wasm:|function\[\d+\] \(|engine|taken/);
    // oxlint-disable-next-line no-control-regex -- whatever functions are called
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    const page = await readPage(`id-${name}`);
    expect(page.lines).toEqual(lines);
    for (const control of ["\u001b", "\n", "\u202e"]) expect(page.stack.join("")).not.toContain(control);
    // What never ran has none, and what a script threw tells it itself.
    expect(page.stack.length > 0).toBe(!/queue$|^throw$|^jsMemory$/i.test(name));
    const [innermost = ""] = page.stack;
    if (!/hostile$/i.test(name)) expect(stdout).toContain(`Where: ${innermost}`);
    else expect(innermost).toContain("forged");
  });

  it.each(FAILURES)("replay comes to the same end: %s", async (name) => {
    const { stdout, stderr, code } = await command("replay", `id-${name}`);
    if (name.toLowerCase().endsWith("queue")) {
      expect([code, stderr]).toEqual([1, expect.stringContaining("it did not fail or never ran")]);
      return;
    }
    expect([stderr, code]).toEqual(["", 0]);
    expect(stdout).toMatch(/^the same: /m);
    if (name === "wall" || name === "gone") expect(stdout).toMatch(/^ +read \(wasm-function/m);
    if (name === "jsWall") expect(stdout).toMatch(/^ +wait \(fails\.js:4:/m);
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
