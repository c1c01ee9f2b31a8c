// A right configuration and everything that comes out of it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Application, Config } from "../../src/config/config.ts";
import { MAX_CONFIG_BYTES } from "../../src/config/file.ts";
import { loadConfig, parseConfig, type LoadedConfig } from "../../src/config/load.ts";

const DIRECTORY = "/srv/config";
const WORKING = "/srv/work";

/** Parses with every file there, or only with those that are given. */
function load(text: string, existing?: readonly string[]): LoadedConfig {
  return parseConfig(text, {
    file: "config.toml",
    directory: DIRECTORY,
    workingDirectory: WORKING,
    fileExists: (path) => existing === undefined || existing.includes(path),
  });
}

function config(text: string): Config {
  const loaded = load(text);
  expect(loaded.problems).toEqual([]);
  return loaded.config!;
}

function messages(text: string): string[] {
  return load(text).problems.map(({ path, message }) => `${path}: ${message}`);
}

function entry(keys: Readonly<Record<string, string>> = {}): string {
  const all = { file_path: '"a.wasm"', method: '"GET"', url_path: '"/"', ...keys };
  return `[[applications]]\n${Object.entries(all)
    .map(([key, value]) => `${key} = ${value}\n`)
    .join("")}`;
}

function application(keys: Readonly<Record<string, string>> = {}, before = ""): Application {
  return config(`${before}\n${entry(keys)}`).applications[0]!;
}

function entryAt(path: string, keys: Readonly<Record<string, string>> = {}): string {
  return entry({ url_path: `"${path}"`, ...keys });
}

function namesOf(text: string): string[] {
  return config(text).applications.map(({ name }) => name);
}

function listenOn(address: string): unknown {
  return config(`listen_address = "${address}"\n${entry()}`).listen;
}

function findFile(existing: readonly string[], filePath = "x/a.wasm"): string | undefined {
  return load(entry({ file_path: `"${filePath}"` }), existing).applications[0]?.file;
}

describe("source", () => {
  it("is a path from the configuration's folder, and need not exist", () => {
    expect(
      load(entry({ source: '"./assembly/index.ts"' }), ["/srv/config/a.wasm"]).config?.applications[0]
        ?.source,
    ).toBe("/srv/config/assembly/index.ts");
    expect(application()).not.toHaveProperty("source");
  });

  it("may be named by one or all of the applications of a module", () => {
    const same = { file_path: '"b.wasm"', source: '"b.ts"' };
    const text = entryAt("/1", same) + entryAt("/2", same) + entryAt("/3", { file_path: '"b.wasm"' });
    expect(config(text).applications.map(({ source }) => source)).toEqual([
      "/srv/config/b.ts",
      "/srv/config/b.ts",
      undefined,
    ]);
  });
});

const tableOf = (file: string, more = ""): string =>
  `[[applications]]\nfile_path = "${file}"\nmethod = "GET"\nurl_path = "/${file}"\n${more}\n`;

describe("parseConfig", () => {
  it("takes a configuration in the original's form", () => {
    const text = `
listen_address = "localhost:8080"

[[applications]]
file_path = "./samples/testfunc.wasm"
method = "GET"
url_path = "/hello"
function = "handle"

[applications.env]
"/env/backend" = "127.0.0.1:8181"

[[applications]]
file_path = "./samples/testfunc.wasm"
method = "POST"
url_path = "/hello"
function = "handle"
`;
    const { listen, applications } = config(text);
    expect(listen).toEqual({ host: "localhost", port: 8080 });
    expect(applications.map(({ name }) => name)).toEqual(["testfunc", "testfunc-2"]);
    expect([...applications[0]!.env]).toEqual([["/env/backend", "127.0.0.1:8181"]]);
    expect(applications[0]!.tcp.map(({ text: grant }) => grant)).toEqual(["127.0.0.1:8181"]);
    expect(applications[1]!.tcp).toEqual([]);
  });

  it("takes a file for JavaScript by its ending, unless runtime says what it is", () => {
    const text = [
      ...["a.js", "b.mjs", "c.cjs", "d.TS", "e.wasm", "f"].map((file) => tableOf(file)),
      tableOf("g.bin", 'runtime = "js"'),
      tableOf("h.js", 'runtime = "wasm"'),
      tableOf("i.js", 'function = "other"'),
    ].join("");
    expect(
      config(text).applications.map(({ name, runtime, function: called }) => [name, runtime, called]),
    ).toEqual([
      ["a", "js", "handler"],
      ["b", "js", "handler"],
      ["c", "js", "handler"],
      ["d", "js", "handler"],
      ["e", "wasm", "handle"],
      ["f", "wasm", "handle"],
      ["g", "js", "handler"],
      ["h", "wasm", "handle"],
      ["i.other", "js", "other"],
    ]);
  });

  it("fills in every default", () => {
    expect(config(entry())).toEqual({
      file: "config.toml",
      listen: { host: "127.0.0.1", port: 8080 },
      server: {
        headerTimeoutMs: 10_000,
        keepAliveMs: 5000,
        headerBytes: 16_384,
        connections: 10_000,
        instances: 10_000,
        shutdownMs: 10_000,
        threads: "auto",
        dataDir: expect.stringMatching(/^\/.*serverless-wasm\/[0-9a-f]{12}$/) as unknown,
      },
      invocations: { keep: 1000, keepBytes: 67_108_864, keepHours: 168 },
      applications: [
        {
          path: "applications[0]",
          name: "a",
          filePath: "a.wasm",
          file: "/srv/config/a.wasm",
          methods: ["GET"],
          urlPath: "/",
          runtime: "wasm",
          function: "handle",
          env: new Map(),
          tcp: [],
          limits: {
            cpuMs: 1000,
            wallMs: 30_000,
            memoryMb: 64,
            requestBodyBytes: 10_485_760,
            responseBodyBytes: 10_485_760,
            logBytes: 65_536,
            tcpConnections: 100,
            concurrency: 256,
            queue: 1024,
            queueMs: 1000,
            maxIdle: 64,
            idleMs: 30_000,
          },
        },
      ],
    });
  });

  it("takes limits from the application, then from [limits], then from the defaults", () => {
    const { limits } = application(
      { limits: "{ cpu_ms = 50 }" },
      "[limits]\ncpu_ms = 70\nwall_ms = 80\nqueue = 0",
    );
    expect(limits).toMatchObject({ cpuMs: 50, wallMs: 80, memoryMb: 64, queue: 0 });
  });

  it("reads [server]", () => {
    const { server } = config(
      `[server]\nheader_timeout_ms = 1\nshutdown_ms = 0\nconnections = 5\n${entry()}`,
    );
    expect(server).toMatchObject({ headerTimeoutMs: 1, shutdownMs: 0, connections: 5, instances: 10_000 });
  });

  it("takes the largest whole number there is, and refuses the next", () => {
    expect(application({ limits: "{ request_body_bytes = 9007199254740991 }" }).limits.requestBodyBytes).toBe(
      Number.MAX_SAFE_INTEGER,
    );
    // 2^64 + 1000, which the TOML parser turns into 1000.
    for (const value of ["9007199254740992", "18446744073709552616", "-18446744073709552616"])
      expect(messages(entry({ limits: `{ request_body_bytes = ${value} }` }))).toEqual([
        expect.stringMatching(
          /limits.request_body_bytes: must be a whole number.*found a number beyond 2\^53/,
        ),
      ]);
  });

  it("takes every way to write a method", () => {
    expect(application({ method: '"*"' }).methods).toEqual(["*"]);
    expect(application({ method: '["POST", "GET"]' }).methods).toEqual(["POST", "GET"]);
    expect(application({ method: '"M-SEARCH"' }).methods).toEqual(["M-SEARCH"]);
  });

  it("takes every kind of listen address", () => {
    expect(listenOn("[::1]:0")).toEqual({ host: "::1", port: 0 });
    expect(listenOn("0.0.0.0:65535")).toEqual({ host: "0.0.0.0", port: 65_535 });
    expect(listenOn("my-host.local:80")).toEqual({ host: "my-host.local", port: 80 });
  });

  it("ignores a byte order mark and takes CRLF line ends", () => {
    expect(load(`\uFEFF${entry().replaceAll("\n", "\r\n")}`).problems).toEqual([]);
  });

  describe("env", () => {
    it("keeps keys and values verbatim, names of built-in members too", () => {
      const env = application({
        env: '{ "__proto__" = "a", constructor = "b", "" = "", "a b" = "\\u0000\\n" }',
      }).env;
      expect([...env]).toEqual([
        ["__proto__", "a"],
        ["constructor", "b"],
        ["", ""],
        ["a b", "\0\n"],
      ]);
      expect(env.get("toString")).toBeUndefined();
    });

    it("grants its addresses only where there is no key tcp", () => {
      const env = '{ a = "127.0.0.1:1", b = "db:2", c = "http://x:3" }';
      expect(application({ env }).tcp.map(({ text }) => text)).toEqual(["127.0.0.1:1", "db:2"]);
      expect(application({ env, tcp: "[]" }).tcp).toEqual([]);
      expect(application({ env, tcp: '["x:9"]' }).tcp.map(({ text }) => text)).toEqual(["x:9"]);
    });
  });

  describe("name", () => {
    it("is made of the file's stem, and of the function unless it is handle", () => {
      expect(application({ file_path: '"x/hello.world.wasm"' }).name).toBe("hello.world");
      expect(application({ function: '"bonjour"' }).name).toBe("a.bonjour");
      expect(application({ file_path: '"caf\u00e9 au lait.wasm"' }).name).toBe("caf-au-lait");
      expect(application({ file_path: '"\u65e5\u672c.wasm"' }).name).toBe("application");
    });

    it("gets a number when it is taken, by a written name first", () => {
      const text =
        entryAt("/1") +
        entryAt("/2") +
        entryAt("/3", { name: '"a"' }) +
        entryAt("/4", { name: '"a-3"' }) +
        entryAt("/5");
      expect(namesOf(text)).toEqual(["a-2", "a-4", "a", "a-3", "a-5"]);
    });
  });

  describe("file_path", () => {
    it("is looked for beside the configuration first, then in the working directory", () => {
      expect(findFile(["/srv/config/x/a.wasm", "/srv/work/x/a.wasm"])).toBe("/srv/config/x/a.wasm");
      expect(findFile(["/srv/work/x/a.wasm"])).toBe("/srv/work/x/a.wasm");
      expect(findFile(["/opt/a.wasm"], "/opt/a.wasm")).toBe("/opt/a.wasm");
      expect(findFile([])).toBeUndefined();
    });

    it("names both places when the file is in neither", () => {
      expect(load(entry(), []).problems[0]!.message).toBe(
        'must name a file that exists, found "a.wasm"; looked for /srv/config/a.wasm and /srv/work/a.wasm',
      );
    });
  });

  it("gives every valid application although others, or other tables, are wrong", () => {
    const text = `[limits]\ncpu_ms = 0\n${entry()}${entry({ url_path: '"x"' })}${entry({ url_path: '"/3"' })}`;
    const { applications, problems, config: none } = load(text);
    expect(none).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual(["limits.cpu_ms", "applications[1].url_path"]);
    expect(applications.map(({ path }) => path)).toEqual(["applications[0]", "applications[2]"]);
    expect(applications[0]!.limits.cpuMs).toBe(1000);
  });

  it("finds what is wrong between applications although they have problems of their own", () => {
    const wrong = { limits: "{ cpu_ms = 0 }", name: '"same"' };
    const { problems } = load(entry(wrong) + entry(wrong), []);
    expect(problems.map(({ path }) => path)).toEqual([
      "applications[0].file_path",
      "applications[0].limits.cpu_ms",
      "applications[1].file_path",
      "applications[1].url_path",
      "applications[1].limits.cpu_ms",
      "applications[1].name",
    ]);
    expect(messages("applications = [1, []]").length).toBe(2);
  });

  it("orders problems by their place in the file", () => {
    const text = `${entry({ url_path: "1", method: '"get"', extra: "1" })}[server]\nx = 1\n${entry({ url_path: "2" })}[limits]\nqueue = -1`;
    expect(load(text).problems.map(({ path }) => path)).toEqual([
      "applications[0].method",
      "applications[0].url_path",
      "applications[0].extra",
      "applications[1].url_path",
      "server.x",
      "limits.queue",
    ]);
  });

  it("freezes everything that it returns", () => {
    const seen = new Set<unknown>();
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null || seen.has(value)) return;
      seen.add(value);
      expect(Object.isFrozen(value), path).toBe(true);
      for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`);
    };
    visit(
      load(entry({ env: '{ a = "b:1" }', tcp: '["*", "10.0.0.0/8", "a:1", "*.b:2"]', method: '["GET"]' })),
      "right",
    );
    visit(load(entry({ method: "1" }) + entry()), "wrong");
    visit(load("syntax"), "syntax");
    const { env } = application({ env: '{ a = "b" }' });
    for (const change of [
      () => (env as Map<string, string>).set("a", "c"),
      () => (env as Map<string, string>).clear(),
    ])
      expect(change).toThrow(TypeError);
    expect([...env]).toEqual([["a", "b"]]);
    expect(structuredClone(env)).toEqual(new Map([["a", "b"]]));
  });
});

describe("loadConfig", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "config-"));
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub", "a.wasm"), "");
    writeFileSync(join(folder, "b.wasm"), "");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const problem = (file: string): string =>
    loadConfig(file, { workingDirectory: folder }).problems[0]!.message;

  it("finds modules relative to the file and to the working directory", () => {
    writeFileSync(
      join(folder, "sub", "c.toml"),
      entry() + entry({ file_path: '"./b.wasm"', url_path: '"/b"' }),
    );
    const loaded = loadConfig("sub/c.toml", { workingDirectory: folder });
    expect(loaded.problems).toEqual([]);
    expect(loaded.config?.file).toBe("sub/c.toml");
    expect(loaded.applications.map(({ file }) => file)).toEqual([
      join(folder, "sub/a.wasm"),
      join(folder, "b.wasm"),
    ]);
    expect(loadConfig(join(folder, "sub/c.toml"), { workingDirectory: "/" }).problems).toHaveLength(1);
  });

  it("reports a file that is missing, a directory, or not to be read as text", () => {
    expect(problem("none.toml")).toBe(`does not exist; looked for ${join(folder, "none.toml")}`);
    expect(problem("b.wasm/none.toml")).toMatch(/does not exist/);
    expect(problem("sub")).toMatch(/is a directory/);
    expect(problem("a\0b")).toMatch(/NUL/);
    const write = (bytes: Uint8Array): string => {
      writeFileSync(join(folder, "t.toml"), bytes);
      return problem("t.toml");
    };
    expect(write(new Uint8Array([0xff, 0xfe, 0x61, 0]))).toMatch(/UTF-16/);
    expect(write(new Uint8Array([0xfe, 0xff, 0, 0x61]))).toMatch(/UTF-16/);
    expect(write(new Uint8Array([0x23, 0x0a, 0x23, 0xe9, 0x0a]))).toMatch(/not UTF-8 text: line 2/);
    expect(write(new Uint8Array([0, 0x61, 0x73, 0x6d]))).toMatch(/WebAssembly module/);
    expect(write(new Uint8Array(MAX_CONFIG_BYTES + 1).fill(0x0a))).toMatch(/larger than 1048576 bytes/);
    expect(write(new Uint8Array(MAX_CONFIG_BYTES).fill(0x0a))).toMatch(/nothing to serve/);
    expect(write(new TextEncoder().encode("\uFEFFx"))).toMatch(/line 1, column 2/);
  });

  it.skipIf(process.getuid?.() === 0)("reports a file without read permission", () => {
    writeFileSync(join(folder, "secret.toml"), entry(), { mode: 0 });
    expect(problem("secret.toml")).toMatch(/no permission/);
  });

  it("reads no more than it must of an endless file", () => {
    expect(problem("/dev/zero")).toMatch(/larger than/);
  });
});
