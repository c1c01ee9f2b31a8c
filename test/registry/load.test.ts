import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { InstrumentCache } from "../../src/registry/instrument-cache.ts";
import { loadModules, loadModulesBeside } from "../../src/registry/load.ts";
import type { LoadedModules } from "../../src/registry/load.ts";
import type { Module } from "../../src/registry/module.ts";
import { escapeBytes, guest, report, toNumbers } from "../support/guest.ts";
import { largeGuest } from "../support/large-guest.ts";
import { createTable, writeTable } from "../support/table.ts";

const HANDLE = `(module (memory (export "memory") 1) (func (export "handle")) (func (export "other")))`;

function application(keys: string): string {
  return `[[applications]]\nmethod = "GET"\n${keys}\n`;
}

/** Loads what the configuration names, after `prepare` changed the folder. */
function load(
  toml: string,
  guests: Record<string, string | Uint8Array>,
  prepare: (folder: string) => void = () => undefined,
): { modules: Module[]; problems: LoadedModules["problems"] } {
  const { folder, configFile } = writeTable(toml, guests);
  try {
    prepare(folder);
    const { applications, problems: wrong } = loadConfig(configFile, { workingDirectory: folder });
    expect(wrong).toEqual([]);
    const { modules, problems } = loadModules(applications, "config.toml");
    return { modules: applications.flatMap((entry) => modules.get(entry) ?? []), problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("loadModules", () => {
  it("compiles one module for all applications with the same bytes and the same memory limit", () => {
    const { modules } = load(
      application('file_path = "a.wasm"\nurl_path = "/1"') +
        application('file_path = "a.wasm"\nurl_path = "/2"\nfunction = "other"') +
        application('file_path = "copy.wasm"\nurl_path = "/3"') +
        application('file_path = "a.wasm"\nurl_path = "/4"\nlimits = { memory_mb = 5 }') +
        application('file_path = "other.wasm"\nurl_path = "/5"'),
      { a: HANDLE, other: `(module (func (export "handle")))` },
      (folder) => copyFileSync(join(folder, "a.wasm"), join(folder, "copy.wasm")),
    );
    const [first, second, copy, small, other] = modules;
    expect(second).toBe(first);
    expect(copy).toBe(first);
    expect(small).not.toBe(first);
    expect(small?.digest).toBe(first?.digest);
    expect(other?.digest).not.toBe(first?.digest);
    expect(first?.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.memory).toEqual({ pageBits: 12, minimumPages: 1, maximumPages: 1024 });
    expect(small?.memory).toEqual({ pageBits: 12, minimumPages: 1, maximumPages: 80 });
    expect(other?.memory).toBeUndefined();
  });

  it("reports a file that has gone since the configuration was read", () => {
    const { folder, configFile } = writeTable(application('file_path = "a.wasm"\nurl_path = "/"'), {
      a: HANDLE,
    });
    const { applications } = loadConfig(configFile, { workingDirectory: folder });
    rmSync(folder, { recursive: true });
    const { modules, problems } = loadModules(applications, "config.toml");
    expect(modules.size).toBe(0);
    expect(problems).toMatchObject([{ file: "config.toml", path: "applications[0].file_path" }]);
    expect(problems[0]?.message).toMatch(/^a\.wasm cannot be read: ENOENT/);
  });

  it("keeps the applications that are right when another is wrong", () => {
    const { modules, problems } = load(
      application('file_path = "a.wasm"\nurl_path = "/1"') +
        application('file_path = "a.wasm"\nurl_path = "/2"\nfunction = "wrong"'),
      { a: HANDLE },
    );
    expect(modules).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });

  it("imports each host function once, however often the module does", () => {
    const { modules } = load(application('file_path = "a.wasm"\nurl_path = "/"'), {
      a: `(module
        (import "env" "seed" (func (result f64)))
        (import "env" "clock_now_ns" (func (result i64)))
        (import "env" "seed" (func (result f64)))
        (func (export "handle")))`,
    });
    expect(modules[0]?.imports).toEqual(["seed", "clock_now_ns"]);
  });
});

describe("names that collide with those of JavaScript objects", () => {
  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "a b", "\u00e9", "handle#x", "then"])(
    "an export %j can be called like any other",
    async (name) => {
      const text = guest("(call $report (i64.const 7)) (call $answer)", {
        fields: `(export "${escapeBytes(Buffer.from(name))}" (func $handle))`,
      });
      expect(await report(text, `function = ${JSON.stringify(name)}`)).toEqual([7n]);
    },
  );
});

/** Grows page by page until it is refused: reports the pages reached and the refusal. */
const GROW = `
  (loop $again (br_if $again (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
  (i64.store (i32.const 64) (i64.extend_i32_s (memory.grow (i32.const 1))))
  (i64.store (i32.const 72) (i64.extend_i32_u (memory.size)))
  (i64.store (i32.const 80) (i64.extend_i32_s (memory.grow (i32.const 65535))))
  (call $status (i32.const 200) (i32.const 0) (i64.const 0))
  (call $body (i32.const 64) (i64.const 24))`;

function growing(memory: string): string {
  return `(module
    (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
    (import "env" "response_set_body" (func $body (param i32 i64)))
    ${memory}
    (func (export "handle") ${GROW}))`;
}

describe("limits.memory_mb", () => {
  it.each([
    ["its own memory", '(memory (export "memory") 1)', 32],
    ["its own memory with a maximum above the limit", '(memory (export "memory") 1 65536)', 32],
    ["its own memory with a maximum below the limit", '(memory (export "memory") 1 20)', 20],
    ["its own memory with its minimum at the limit", '(memory (export "memory") 32)', 32],
    ["an imported memory", '(import "env" "memory" (memory 1))', 32],
    ["an imported memory with a maximum above the limit", '(import "env" "memory" (memory 1 65536))', 32],
    ["an imported memory with a maximum below the limit", '(import "env" "memory" (memory 17 20))', 20],
    ["an imported memory with its maximum at its minimum", '(import "env" "memory" (memory 17 17))', 17],
    ["an imported memory of another name", '(import "env" "heap" (memory 1))', 32],
    ["an imported memory of an empty name", '(import "env" "" (memory 1))', 32],
    ["an imported memory called __proto__", '(import "env" "__proto__" (memory 1))', 32],
    [
      "an imported memory that is exported too",
      '(import "env" "m" (memory $m 1)) (export "memory" (memory $m))',
      32,
    ],
    [
      "an imported memory with the name of a function it does not import",
      '(import "env" "log" (memory 1))',
      32,
    ],
  ])("refuses to grow %s past it with -1, and the call goes on", async (_, memory, pages) => {
    expect(await report(growing(memory), "limits = { memory_mb = 2 }")).toEqual([-1n, BigInt(pages), -1n]);
  });

  it("is each application's own, over one file", async () => {
    using table = createTable(
      application('file_path = "a.wasm"\nurl_path = "/1"\nlimits = { memory_mb = 1 }') +
        application('file_path = "a.wasm"\nurl_path = "/3"\nlimits = { memory_mb = 3 }'),
      { a: growing('(memory (export "memory") 1)') },
    );
    const pages = async (path: string): Promise<bigint | undefined> =>
      toNumbers(Buffer.from(await (await table.request(path)).arrayBuffer()))[1];
    expect(await pages("/1")).toBe(16n);
    expect(await pages("/3")).toBe(48n);
    expect(await pages("/1")).toBe(16n);
  });
});

function original(env: string): string {
  return `listen_address = "127.0.0.1:8080"\n[[applications]]\nfile_path = "hello.wasm"\nmethod = "GET"\nurl_path = "/hello"\nfunction = "hello"\n${env}\n`;
}

describe("a module of the form that Rust gave in 2018", () => {
  const MODULE = `(module
    (type $entry (func))
    (import "env" "memory" (memory 17))
    (import "env" "log" (func $log (param i32 i64)))
    (import "env" "response_set_status_line" (func $status (param i32 i32 i64)))
    (import "env" "response_set_header" (func $header (param i32 i64 i32 i64)))
    (import "env" "response_set_body" (func $body (param i32 i64)))
    (import "env" "db_get" (func $get (param i32 i64 i32 i64) (result i64)))
    (import "env" "tcp_connect" (func $connect (param i32 i64) (result i32)))
    (global $stack (mut i32) (i32.const 1048576))
    (global (export "__heap_base") i32 (i32.const 1049088))
    (global (export "__data_end") i32 (i32.const 1048700))
    (table 1 1 funcref)
    (export "__rustc_debug_gdb_scripts_section__" (global 2))
    (export "rust_eh_personality" (func $personality))
    (data (i32.const 1048576) "200 Ok404 Not FoundContent-length5helloX-Tryfirstsecondfailure/env/backend")
    (func $personality)
    (func $hello (export "hello") (type $entry)
      (call $status (i32.const 200) (i32.const 1048580) (i64.const 2))
      (call $header (i32.const 1048595) (i64.const 14) (i32.const 1048609) (i64.const 1))
      (call $header (i32.const 1048615) (i64.const 5) (i32.const 1048620) (i64.const 5))
      (call $body (i32.const 1048610) (i64.const 5))
      (if (i64.ge_s (call $get (i32.const 1048638) (i64.const 12) (i32.const 1) (i64.const 0)) (i64.const 0))
        (then (return)))
      (call $status (i32.const 404) (i32.const 1048586) (i64.const 9))
      (call $header (i32.const 1048595) (i64.const 14) (i32.const 1048609) (i64.const 1))
      (call $header (i32.const 1048615) (i64.const 5) (i32.const 1048625) (i64.const 6))
      (call $body (i32.const 1048631) (i64.const 7))))`;

  it("works, and falls through from success to failure: the last status and body win", async () => {
    using success = createTable(original('env = { "/env/backend" = "127.0.0.1:8181" }'), { hello: MODULE });
    const good = await success.request("/hello");
    expect([good.status, good.statusText, await good.text()]).toEqual([200, "Ok", "hello"]);
    expect(good.headers.get("content-length")).toBe("5");

    using failure = createTable(original(""), { hello: MODULE });
    const bad = await failure.request("/hello");
    expect([bad.status, bad.statusText, await bad.text()]).toEqual([404, "Not Found", "failure"]);
    expect(bad.headers.get("content-length")).toBe("7");
    expect(bad.headers.get("x-try")).toBe("first, second");
  });
});

it("loading beside something else gives the same modules and the same problems, and holds the thread in steps only", async () => {
  const names = ["large", "handle", "mistyped"];
  const routes = names.map((name) => application(`file_path = "${name}.wasm"\nurl_path = "/${name}"`));
  const { folder, configFile } = writeTable(routes.join(""), {
    large: largeGuest("large", 300_000),
    handle: HANDLE,
    mistyped: `(module (func (export "handle") (drop (i64.add (i32.const 1) (i64.const 2)))))`,
  });
  try {
    const { applications } = loadConfig(configFile, { workingDirectory: folder });
    const cache = new InstrumentCache(join(folder, "cache"));
    let turns = 0;
    const count = setInterval(() => turns++);
    const beside = await loadModulesBeside(applications, "config.toml", { cache });
    clearInterval(count);
    expect(turns).toBeGreaterThan(5);
    const once = loadModules(applications, "config.toml", { cache });
    expect(beside.problems).toEqual(once.problems);
    expect(beside.problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      expect.stringContaining(
        "[2].file_path: mistyped.wasm is not a valid WebAssembly module: Compiling function",
      ),
    ]);
    expect([...beside.compiled.keys()]).toEqual([...once.compiled.keys()]);
    expect(beside.modules.size).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
