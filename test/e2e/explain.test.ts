// Each kind of failure on a real server: found again by the request id that the client sent, explained the same way in the
// terminal and on the dashboard, and replayed.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
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
  const names = ["trap", "cpu", "wall", "grow", "header", "refused", "queue", "gone"];
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
  await (await fetch(`${server.url}/${name}`, { headers: { "x-request-id": `id-${name}` } })).arrayBuffer();
}

it("x", async () => {
  let text = "";
  await Promise.all(
    ["trap", "cpu", "wall", "grow", "header", "refused", "throw", "fetch", "fetch-wall"].map(call),
  );
  const holder = await RawClient.open(server.port);
  await holder.send("GET /queue HTTP/1.1\r\nHost: a\r\n\r\n");
  await backend.waitToHear(0);
  await backend.waitForOpen(1);
  await call("queue");
  backend.answer("x");
  const leaver = await RawClient.open(server.port);
  await leaver.send("GET /gone HTTP/1.1\r\nHost: a\r\nx-request-id: id-gone\r\n\r\n");
  await backend.waitForOpen(1);
  leaver.reset();
  await server.waitFor((record) => record.requestId === "id-gone");
  await server.kept();
  for (const name of [
    "trap",
    "cpu",
    "wall",
    "grow",
    "header",
    "refused",
    "throw",
    "fetch",
    "fetch-wall",
    "queue",
    "gone",
  ]) {
    const { stdout, stderr, code } = await command("explain", `id-${name}`);
    const r = await command("replay", `id-${name}`);
    text += `=== ${name} ${code} ${stderr}\n${stdout}--- ${r.code}\n${r.stdout}${r.stderr}\n`;
  }
  const x = await command("explain", `id-fetch`, "--json");
  text += x.stdout;
  writeFileSync("/tmp/op-e2e/out.txt", text);
});
