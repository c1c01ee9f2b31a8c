// Sora's files: what they say in TOML, and everything that can be wrong with them.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { markSetUp } from "../../src/config/setup-mark.ts";
import { loadSora, readSora, toToml } from "../../src/config/sora.ts";
import { parseToml } from "../../src/config/toml.ts";
import type { TomlTable } from "../../src/config/toml.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sora-import-"));
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const HELLO = "name: hello\nlanguage: nodejs\nentrypoint: index.js\nhandler: handler\ntrigger: http\n";

/** The problems of a host with one function, or of the host alone. */
function problemsOf(host: string, own = HELLO): string[] {
  write({ "host-config.yaml": host, "hello/sora.yaml": own, "hello/index.js": "" });
  return readSora("host-config.yaml", folder).problems.map(
    ({ file, path, message }) => `${file}: ${path}: ${message.replaceAll(folder, "")}`,
  );
}

const HOST = "functionPaths: [./hello/]\n";

describe("the example of its README", () => {
  it("becomes the TOML that serves the same", () => {
    write({
      "host-config.yaml": `functionPaths:
  - ./project_1/
  - project_2
server:
  httpPort: 8080
  httpsPort: 443
  sslCertPath: /path/to/cert.pem
  sslKeyPath: /path/to/key.pem
`,
      "project_1/sora.yaml":
        "name: my-app-js\nlanguage: nodejs\nentrypoint: index.js\nhandler: handler\nsetup:\n  - npm install\ntrigger: http\n",
      "project_2/sora.yaml": "name: second\nentrypoint: src/main.mjs\nhandler: run\nversion: 3\n",
      "project_2/src/main.mjs": "",
    });
    const { host, functions, unknown, problems } = readSora("host-config.yaml", folder);
    expect(problems).toEqual([]);
    const toml = toToml(host!, functions, unknown);
    expect(toml).toBe(`# Made from Sora's host-config.yaml: save it in the same folder.
listen_address = "0.0.0.0:8080"

[tls]
listen_address = "0.0.0.0:443"
cert_file = "/path/to/cert.pem"
key_file = "/path/to/key.pem"

[[applications]]
# Setup, in its folder: npm install
name = "my-app-js"
file_path = "./project_1/index.js"
runtime = "js"
method = "*"
url_path = "/my-app-js/*"
function = "handler"

[[applications]]
# version of its sora.yaml means nothing here.
name = "second"
file_path = "./project_2/src/main.mjs"
runtime = "js"
method = "*"
url_path = "/second/*"
function = "run"
`);
    expect((parseToml(toml) as TomlTable)["applications"]).toHaveLength(2);
  });
});

describe("host-config.yaml", () => {
  it("with HTTPS only leaves the plain address to this machine", () => {
    write({
      "host-config.yaml": `${HOST}httpsPort: 8443\ncertPath: c.pem\nkeyPath: k.pem\n`,
      "hello/sora.yaml": HELLO,
      "hello/index.js": "",
    });
    const { host, functions } = readSora("host-config.yaml", folder);
    expect(toToml(host!, functions)).toContain(
      'listen_address = "127.0.0.1:0"\n\n[tls]\nlisten_address = "0.0.0.0:8443"',
    );
  });

  it.each([
    ["", "host-config.yaml: : must be a map of keys and values, found nothing"],
    ["- a", "host-config.yaml: : must be a map of keys and values, found a list"],
    [
      "functionPaths: []",
      "host-config.yaml: functionPaths: is missing: there is nothing to serve; list the folders of the functions",
    ],
    [
      "server: {}",
      "host-config.yaml: functionPaths: is missing: there is nothing to serve; list the folders of the functions",
    ],
    [`${HOST}server: 8080`, "host-config.yaml: server: must be a map, found 8080"],
    [
      `${HOST}server: { httpPort: 70000 }`,
      "host-config.yaml: server.httpPort: must be a port from 1 to 65535, found 70000",
    ],
    [
      `${HOST}server: { httpPort: 1, httpsPort: 1, sslCertPath: c, sslKeyPath: k }`,
      "host-config.yaml: server.httpsPort: must be another port than httpPort",
    ],
    [
      "functionPaths: [1]",
      'host-config.yaml: functionPaths: must be a list of folders, as in ["./hello-js/"], found a list',
    ],
    ["functionPaths: [missing]", "missing/sora.yaml: : does not exist; looked for /missing/sora.yaml"],
    [
      "functionPaths: [hello, ./hello/]",
      'hello/sora.yaml: name: must be unique, found "hello", which is also that of hello/sora.yaml',
    ],
  ])("%j is a mistake", (host, problem) => {
    expect(problemsOf(host)).toEqual([problem]);
  });

  it("without certificate and key names both", () => {
    expect(problemsOf(`${HOST}server: { httpsPort: 443 }`)).toEqual([
      "host-config.yaml: server.sslCertPath: is missing: httpsPort needs a certificate",
      "host-config.yaml: server.sslKeyPath: is missing: httpsPort needs the certificate's private key",
    ]);
  });

  it("that is no YAML says where", () => {
    expect(problemsOf("functionPaths: [a")[0]).toMatch(/^host-config\.yaml: : is not YAML: .*line 1/s);
    expect(problemsOf("functionPaths: [a]\nfunctionPaths: [b]")[0]).toContain("Map keys must be unique");
  });

  it("cannot take the memory with aliases, nor the stack with brackets", () => {
    const bomb = [
      "a0: &a0 [x, x]",
      ...Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`),
    ];
    expect(problemsOf(`${HOST}${bomb.join("\n")}`)[0]).toContain(
      "is not YAML that can be read: Excessive alias count",
    );
    expect(problemsOf("[".repeat(100_000))).toHaveLength(1);
    expect(problemsOf(`${HOST}__proto__: { httpPort: 1 }\nconstructor: 1\n`)).toEqual([]);
  });
});

describe("sora.yaml", () => {
  it.each([
    [
      "name: ../up",
      'hello/sora.yaml: name: must be 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit, found "../up": it is a part of the path',
    ],
    ["name: a/b", 'found "a/b"'],
    ["name: ':id'", 'found ":id"'],
    ["entrypoint: index.js", "hello/sora.yaml: name: is missing; write name: hello"],
    [
      "name: a\nlanguage: python",
      'hello/sora.yaml: language: must be "nodejs", found "python"; nothing else is served',
    ],
    [
      "name: a\ntrigger: cron",
      'hello/sora.yaml: trigger: must be "http", found "cron"; nothing else is served',
    ],
    ["name: a\nentrypoint: main.py", "must be a .js, .mjs or .ts file"],
    ["name: a\nentrypoint: ../outside.js", 'must be a file in the function\'s folder, found "../outside.js"'],
    ["name: a\nentrypoint: /etc/x.js", "must be a file in the function's folder"],
    [
      "name: a\nentrypoint: other.js",
      'must be a file that exists, found "other.js"; looked for /hello/other.js',
    ],
    ["name: a\nhandler: a.b", 'must be the name of an export, found "a.b"'],
    ["name: a\nsetup: [[x]]", "must be a list of commands"],
    ["name: 5", "hello/sora.yaml: name: must be a name, found 5"],
  ])("%j is a mistake", (own, problem) => {
    const problems = problemsOf(HOST, own);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it("cannot name a file that a link leads out of the folder", () => {
    write({ "secret.js": "" });
    mkdirSync(join(folder, "hello"));
    symlinkSync("../secret.js", join(folder, "hello/link.js"));
    expect(problemsOf(HOST, "name: a\nentrypoint: link.js")).toEqual([
      'hello/sora.yaml: entrypoint: must be a file in the function\'s folder, found "link.js"',
    ]);
  });

  it("cannot write lines of TOML", () => {
    write({
      "host-config.yaml": HOST,
      "hello/sora.yaml": 'name: a\nsetup: ["echo \\u001b[2J"]\n"x\\n[server]": 1\n',
      "hello/index.js": "",
    });
    const { host, functions, problems } = readSora("host-config.yaml", folder);
    expect(problems).toEqual([]);
    const toml = toToml(host!, functions);
    expect(toml).toContain(
      "# x\\u000a[server] of its sora.yaml means nothing here.\n# Setup, in its folder: echo \\u001b[2J\n",
    );
    expect(Object.keys(parseToml(toml) as TomlTable)).toEqual(["applications"]);
  });
});

/** The names that a start serves, and its warnings; or the problems. */
function served(): unknown {
  const loaded = loadSora("host-config.yaml", folder);
  if ("problems" in loaded) return loaded.problems;
  const { applications } = parseToml(loaded.toml) as unknown as { applications: { name: string }[] };
  return [applications.map(({ name }) => name), loaded.warnings];
}

describe("a function with setup", () => {
  beforeEach(() => {
    write({
      "host-config.yaml": "functionPaths: [hello, plain]\n",
      "hello/sora.yaml": `${HELLO}setup: npm install\n`,
      "hello/index.js": "one",
      "plain/sora.yaml": "name: plain\n",
      "plain/index.js": "",
    });
  });

  it("is left out until it has run for what the folder holds, and the others are served", () => {
    const warning =
      'hello is not served: its setup has not succeeded with what its folder holds; --allow-setup runs "npm install"';
    expect(served()).toEqual([["plain"], [warning]]);
    markSetUp(join(folder, "hello"));
    expect(served()).toEqual([["hello", "plain"], []]);
    write({ "hello/node_modules/x/index.js": "" });
    // Packages that came or went are another content, what is in them is not.
    expect(served()).toEqual([["plain"], [warning]]);
    markSetUp(join(folder, "hello"));
    write({ "hello/node_modules/x/index.js": "changed" });
    expect(served()).toEqual([["hello", "plain"], []]);
    write({ "hello/index.js": "two" });
    expect(served()).toEqual([["plain"], [warning]]);
    write({ "hello/index.js": "one" });
    expect(served()).toEqual([["hello", "plain"], []]);
  });

  it("is a mistake where there is no other", () => {
    write({ "host-config.yaml": "functionPaths: [hello]\n" });
    expect(served()).toEqual([
      expect.objectContaining({
        path: "functionPaths",
        message: expect.stringContaining("no function can be served; hello is not served"),
      }),
    ]);
  });

  it("says so where the configuration is loaded", () => {
    expect(loadConfig("host-config.yaml", { workingDirectory: folder }).warnings).toHaveLength(1);
  });
});
