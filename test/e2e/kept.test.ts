// Kept invocations from a call to what `logs` and `explain` print, with the command as processes.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCommand, TestServer, until } from "../support/command.ts";
import type { CommandResult } from "../support/command.ts";
import { guest, Texts } from "../support/guest.ts";
import { RawClient } from "../support/raw-client.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const ESCAPES = "\x1b[31mred\x1b[0m\r\n\u202E\x9b2J<b>";
const CODES = ["GUEST_TRAP", "CPU_LIMIT", "WALL_LIMIT", "BAD_HEADER"];

const texts = new Texts();
const GUEST: string = guest("(call $log_write (i32.const 2) " + texts.at(ESCAPES) + ") (call $answer)", {
  texts,
  fields: `
    (func $inner unreachable)
    (func (export "trap") (call $inner))
    (func (export "loop") (loop $again (br $again)))
    (func (export "sleep") (call $clock_sleep_ms (i64.const 60000)))
    (func (export "header") (call $ok) (call $response_set_header ${texts.at("a b")} ${texts.at("c")}))
    (func (export "grow") (if (i32.eq (memory.grow (i32.const 100)) (i32.const -1)) (then (call $inner))))`,
});

const FUNCTIONS: Readonly<Record<string, string>> = { hello: "handle", memory: "grow" };

function route(name: string): string {
  return `[[applications]]
name = "${name}"
file_path = "guest.wasm"
method = "*"
url_path = "/${name}"
function = "${FUNCTIONS[name] ?? name}"
limits = { cpu_ms = 50, wall_ms = 500, memory_mb = 2, concurrency = 1, queue = 0 }
`;
}

const ROUTES: string = ["hello", "trap", "loop", "sleep", "header", "memory"].map(route).join("");

async function start(top: string, expectedCodes: readonly string[] = CODES): Promise<TestServer> {
  return TestServer.start({
    toml: `${top}\ndata_dir = "data"\n${ROUTES}`,
    guests: { guest: GUEST },
    expectedCodes,
  });
}

/** Stops the server, but keeps its folder. */
async function stopped(server: TestServer, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  server.signal(signal);
  await server.exited;
}

async function get(server: TestServer, path: string): Promise<{ status: number; id: string }> {
  const response = await fetch(`${server.url}${path}`);
  await response.arrayBuffer();
  return { status: response.status, id: response.headers.get("x-request-id") ?? "" };
}

function command({ folder }: TestServer, ...parameters: string[]): Promise<CommandResult> {
  return runCommand([...parameters.slice(0, 1), "-c", join(folder, "config.toml"), ...parameters.slice(1)]);
}

function file(server: TestServer): string {
  return join(server.folder, "data", "invocations.sqlite");
}

function warnings(server: TestServer): string[] {
  return server.records.filter(({ event }) => event === "invocations").map(({ msg }) => msg);
}

describe.each([1, 2])("with %d threads", (threads) => {
  it("what was called before the end is printed after it, and every failure explained in ten lines", async () => {
    await using server = await start(`[server]\nthreads = ${threads}`);
    const hello = await get(server, "/hello");
    const failed = new Map<string, string>();
    for (const name of ["trap", "loop", "sleep", "header", "memory"]) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      failed.set(name, (await get(server, `/${name}`)).id);
    }
    await stopped(server);

    const { stdout, stderr, code } = await command(server, "logs");
    expect([stderr, code]).toEqual(["", 0]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(/ 200 {2} .* ms {2}hello .* GET \/hello$/);
    expect(lines[0]).toContain(hello.id);
    expect(lines[1]).toBe("    warn  \\u001b[31mred\\u001b[0m");
    expect(lines[2]).toBe("          \\u202e\\u009b2J<b>");
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|\u202E/u);

    const onlyFailed = await command(
      server,
      "logs",
      "trap",
      "--failed",
      "--since",
      "1h",
      "--json",
      "--limit",
      "1",
    );
    expect(JSON.parse(onlyFailed.stdout)).toMatchObject({
      id: failed.get("trap"),
      status: 500,
      failure: { code: "GUEST_TRAP" },
    });
    const explained = async (name: string, ...parameters: string[]): Promise<string> => {
      const result = await command(server, "explain", failed.get(name) ?? "", ...parameters);
      expect([result.stderr, result.code]).toEqual(["", 0]);
      const count = result.stdout.trimEnd().split("\n").length;
      expect(count).toBeLessThanOrEqual(10);
      return result.stdout;
    };
    expect(await explained("trap")).toMatch(
      /by trap \(function trap\)\nIt failed with GUEST_TRAP: unreachable\nWhere: .*wasm-function\[\d+\]:0x.*, called by /,
    );
    expect(await explained("loop")).toMatch(
      /limits\.cpu_ms = 50\nWhere: .*wasm-function[\s\S]*limits\.cpu_ms \(now 50\)\.\n$/,
    );
    expect(await explained("sleep")).toMatch(/limits\.wall_ms = 500[\s\S]*limits\.wall_ms \(now 500\)\.\n$/);
    expect(await explained("header")).toMatch(/BAD_HEADER: "a b" is not a header name\nWhere: /);
    expect(await explained("memory")).toMatch(
      /Memory: it had 1 MiB and asked for 6\.3 MiB more, which it did not get: the limit is 2 MiB \(limits\.memory_mb = 2[\s\S]*raise limits\.memory_mb/,
    );
    expect(JSON.parse(await explained("trap", "--json"))).toMatchObject({
      application: "trap",
      explanation: expect.arrayContaining(["It failed with GUEST_TRAP: unreachable"]) as unknown,
    });
  });

  it("a server that was killed leaves a file that can be read, and the next one goes on with it", async () => {
    // The folder goes with the next one.
    const server = await start(`[server]\nthreads = ${threads}`);
    const { id } = await get(server, "/hello");
    await until(
      () => existsSync(file(server)) && ids(server).includes(id),
      () => "the call is kept",
    );
    await stopped(server, "SIGKILL");
    expect((await command(server, "explain", id.slice(0, 13))).stdout).toContain("It succeeded.");
    await using next = await TestServer.open(join(server.folder, "config.toml"), { expectedCodes: CODES });
    const other = await get(next, "/hello");
    await stopped(next);
    const { stdout } = await command(server, "logs");
    expect([stdout.includes(id), stdout.includes(other.id)]).toEqual([true, true]);
    expect(warnings(next)).toEqual([]);
  });
});

/** Through a connection of its own, which nothing waits for. */
function ids(server: TestServer): string[] {
  const database = new DatabaseSync(file(server), { readOnly: true, timeout: 1000 });
  try {
    return database
      .prepare("SELECT id FROM invocation")
      .all()
      .map(({ id }) => String(id));
  } catch {
    // Its tables are not there yet.
    return [];
  } finally {
    database.close();
  }
}

describe("logs --follow", () => {
  it("shows calls as they end, also of a file that is not there yet, and ends quietly with its reader", async () => {
    await using server = await start("[server]\nthreads = 1");
    const parameters = [MAIN, "logs", "-f", "--json", "-c", join(server.folder, "config.toml")];
    const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const exited = once(child, "exit");
    const lines = createInterface({ input: child.stdout });
    const seen: string[] = [];
    lines.on("line", (line) => seen.push((JSON.parse(line) as { id: string }).id));
    const expected: string[] = [];
    for (let round = 0; round < 3; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expected.push((await get(server, "/hello")).id);
      // oxlint-disable-next-line no-await-in-loop
      await until(
        () => seen.length >= expected.length,
        () => `seen: ${seen.join(" ")}`,
      );
    }
    expect(seen).toEqual(expected);
    // The file of another server, which counts from the beginning.
    child.stdout.destroy();
    await get(server, "/hello");
    expect(await exited).toEqual([0, null]);
    expect(stderr).toBe("");
  });
});

describe("explain", () => {
  it("finds a call by whatever id its client chose, and by what redaction made of one", async () => {
    const secret = 'env = { KEY = "secret-in-id" }\n';
    await using server = await TestServer.start({
      toml: `[log]\nredact = ["KEY"]\n[server]\nthreads = 1\ndata_dir = "data"\n${route("hello")}${secret}`,
      guests: { guest: GUEST },
    });
    const chosen = ["a:b/c@d=e~f+g", "-rf", "../..", "=", "of-secret-in-id"];
    for (const id of chosen) {
      // oxlint-disable-next-line no-await-in-loop -- in order
      await (await fetch(`${server.url}/hello`, { headers: { "x-request-id": id } })).arrayBuffer();
    }
    await stopped(server);
    for (const id of [...chosen.slice(0, 4), "of-***"]) {
      // oxlint-disable-next-line no-await-in-loop
      const { code, stdout, stderr } = await command(server, "explain", "--json", `--`, id);
      expect([id, code, stderr]).toEqual([id, 0, ""]);
      expect(JSON.parse(stdout)).toMatchObject({ id });
    }
  });
});

describe("What is wrong with the commands", () => {
  it("is said, with 1 for what is not there and 2 for what cannot be meant", async () => {
    await using server = await start("[server]\nthreads = 1");
    const none = await command(server, "logs");
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining("no calls are kept in ")]);
    const { id } = await get(server, "/hello");
    await get(server, "/hello");
    await stopped(server);
    const outcome = async (...parameters: string[]): Promise<[number | null, string]> => {
      const { code, stdout, stderr } = await command(server, ...parameters);
      expect(stdout).toBe("");
      return [code, stderr];
    };
    expect(await outcome("explain", `${id}0`)).toEqual([
      1,
      expect.stringMatching(/^no call \S+ is kept; what is kept goes back to \d{4}-.*Z\./),
    ]);
    expect(await outcome("explain", "\x1b[31m")).toEqual([
      2,
      '"\\u001b[31m" is no request id; write it as in x-request-id\n',
    ]);
    expect(await outcome("logs", "nobody")).toEqual([1, "no such calls are kept of nobody\n"]);
    expect((await outcome("logs", "--since", "soon"))[0]).toBe(2);
    expect((await outcome("logs", "--limit", "0"))[0]).toBe(2);
    // A configuration that became wrong since still says where.
    const config = join(server.folder, "config.toml");
    writeFileSync(config, readFileSync(config, "utf8").replace("cpu_ms = 50", "cpu_ms = 0"));
    expect((await command(server, "explain", id)).stdout).toContain("It succeeded.");
    writeFileSync(file(server), "nonsense ".repeat(1000));
    expect((await outcome("logs"))[1]).toContain("it is damaged");
    rmSync(config);
    expect((await outcome("logs"))[0]).toBe(2);
  });

  it("is not that nothing is kept where keep is 0: no folder is made then", async () => {
    await using server = await start("[invocations]\nkeep = 0\n[server]\nthreads = 1");
    await get(server, "/hello");
    await stopped(server);
    expect(existsSync(join(server.folder, "data"))).toBe(false);
  });
});

/** Calls until something is logged about it, or longer. */
async function callUntil(server: TestServer, count: number): Promise<void> {
  using client = await RawClient.open(server.port);
  for (let calls = 0; calls < 300 || warnings(server).length < count; calls++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await client.get("/hello")).status).toBe(200);
    if (calls > 200_000) throw new Error(`still told: ${warnings(server).join("; ")}`);
  }
}

describe("While the file cannot be written, requests are answered, the operator is told once, and it recovers", () => {
  it("from a lock of another process", async () => {
    await using server = await start("[server]\nthreads = 1");
    await get(server, "/hello");
    await until(
      () => existsSync(file(server)) && ids(server).length === 1,
      () => "the call is kept",
    );
    const other = new DatabaseSync(file(server));
    other.exec("BEGIN EXCLUSIVE");
    await callUntil(server, 1);
    other.exec("ROLLBACK");
    other.close();
    await callUntil(server, 2);
    expect(warnings(server)).toEqual([
      "calls are not kept: database is locked; requests are served",
      expect.stringMatching(/^calls are kept again; \d+ calls? w(?:as|ere) lost$/) as unknown,
    ]);
  });

  it("from a disk that is full", async () => {
    await using server = await start("[server]\nthreads = 1");
    await get(server, "/hello");
    await until(
      () => existsSync(file(server)) && ids(server).length === 1,
      () => "the call is kept",
    );
    const limit = (bytes: string): void => {
      execFileSync("prlimit", ["--pid", String(server.pid), `--fsize=${bytes}:unlimited`]);
    };
    // No file of the process grows beyond this: nothing can be added to the log of writes.
    limit("4096");
    await callUntil(server, 1);
    limit("unlimited");
    await callUntil(server, 2);
    expect(warnings(server)).toEqual([
      expect.stringMatching(
        /^calls are not kept: (?:disk I\/O error|database or disk is full); requests are served$/,
      ) as unknown,
      expect.stringMatching(/^calls are kept again; \d+ calls? w(?:as|ere) lost$/) as unknown,
    ]);
    expect(statSync(file(server)).size).toBeLessThan(8 << 20);
  });

  it("from another that removed the folder", async () => {
    await using server = await start("[server]\nthreads = 1");
    await get(server, "/hello");
    await until(
      () => existsSync(file(server)) && ids(server).length === 1,
      () => "the call is kept",
    );
    rmSync(join(server.folder, "data"), { recursive: true });
    await callUntil(server, 1);
    const { id } = await get(server, "/hello");
    await until(
      () => ids(server).includes(id),
      () => "the new file has the call",
    );
    expect(warnings(server)).toEqual([
      `calls are kept in a new file: ${file(server)} was removed or replaced`,
    ]);
  });
});
