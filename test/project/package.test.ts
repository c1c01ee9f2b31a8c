// The package as a user gets it: built and packed from a copy of the sources, installed from the tarball into an empty
// folder without any network, and run from there.
import { execFile, execFileSync, spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT: string = join(import.meta.dirname, "../..");
const run = promisify(execFile);

/** What the package is made from. */
const INGREDIENTS = [
  "package.json",
  "tsconfig.json",
  ".tsconfig.build.json",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
  "src",
  "guests/sdk",
  "guests/js-runtime.bin",
] as const;

let folder: string;
let user: string;
let packed: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serverless-wasm-package-"));
  const tree = join(folder, "tree");
  for (const name of INGREDIENTS) await cp(join(ROOT, name), join(tree, name), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(tree, "node_modules"));
  const { stdout: tarball } = await run("npm", ["pack", "--silent"], { cwd: tree, env: environment() });
  const { stdout: list } = await run("tar", ["-tzf", join(tree, tarball.trim())]);
  packed = list
    .trim()
    .split("\n")
    .map((name) => name.replace(/^package\//, ""))
    .toSorted();

  user = join(folder, "user");
  await mkdir(user);
  await writeFile(
    join(user, "package.json"),
    JSON.stringify({
      private: true,
      type: "module",
      dependencies: await localDependencies(join(tree, tarball.trim())),
    }),
  );
  // `--install-links` copies the folders instead of linking them: nothing of this checkout is reachable afterwards.
  const flags = [
    "--offline",
    "--install-links",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--no-package-lock",
  ];
  await run("npm", ["install", ...flags, "--cache", join(folder, "cache")], {
    cwd: user,
    env: environment(),
  });
  await cp(join(ROOT, "samples/hello.wasm"), join(user, "hello.wasm"));
  await writeFile(join(user, "config.toml"), CONFIG);
}, 180_000);

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const CONFIG = `listen_address = "127.0.0.1:0"

[[applications]]
name = "hello"
file_path = "./hello.wasm"
method = "GET"
url_path = "/hello"
function = "hello"
`;

const HELLO = "Hello world from WASM!\n";

describe("the tarball", () => {
  it("holds the compiled program, its declarations, the SDK and the papers, and nothing else", () => {
    const allowed =
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/[\w/-]+\.(?:js|d\.ts)|dist\/admin\/assets\/[\w-]+\.(?:js|css|svg)|guests\/sdk\/[\w-]+\.ts|guests\/js-runtime\.bin)$/;
    expect(packed.filter((name) => !allowed.test(name))).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining(["README.md", "LICENSE", "CHANGELOG.md", "guests/sdk/index.ts"]),
    );
  });

  it("holds a compiled file for every source, what browsers get as it is, and none without a source", async () => {
    const sources = await readdir(join(ROOT, "src"), { recursive: true });
    const compiled = sources
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
      .flatMap((name) => [`dist/${name.replace(/\.ts$/, ".js")}`, `dist/${name.replace(/\.ts$/, ".d.ts")}`]);
    const assets = await readdir(join(ROOT, "src/admin/assets"));
    const expected = [...compiled, ...assets.map((name) => `dist/admin/assets/${name}`)];
    expect(packed.filter((name) => name.startsWith("dist/"))).toEqual(expected.toSorted());
    for (const name of assets)
      expect(await readFile(join(user, "node_modules/serverless-wasm/dist/admin/assets", name), "utf8")).toBe(
        await readFile(join(ROOT, "src/admin/assets", name), "utf8"),
      );
  });

  it("names no folder of the machine it was made on", async () => {
    const traces = [ROOT, folder, homedir()].filter((path) => path !== "/");
    const wrong: string[] = [];
    for (const name of packed) {
      const text = await readFile(join(user, "node_modules/serverless-wasm", name), "utf8");
      if (traces.some((trace) => text.includes(`${trace}/`)) || text.includes("sourceMappingURL"))
        wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });
});

describe("the installed command", () => {
  it("tells its version", async () => {
    const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect((await command("--version")).stdout).toBe(`${version}\n`);
  });

  it("serves a function over a socket and stops at SIGTERM", async () => {
    const server = spawn(COMMAND(), ["config.toml"], {
      cwd: user,
      env: environment(),
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exit = new Promise<number | null>((resolve) => server.once("exit", resolve));
    try {
      const lines = createInterface({ input: server.stdout });
      const origin = await new Promise<string>((resolve, reject) => {
        lines.on("line", (line) => {
          const found = /http:\/\/[\d.]+:\d+/.exec(line)?.[0];
          if (found !== undefined) resolve(found);
        });
        lines.once("close", () => reject(new Error("the server ended before it listened")));
      });
      const response = await fetch(`${origin}/hello`, { headers: { connection: "close" } });
      expect([response.status, response.statusText, await response.text()]).toEqual([200, "Ok", HELLO]);
    } finally {
      server.kill("SIGTERM");
    }
    expect(await exit).toBe(0);
  });

  it("calls a function without a server", async () => {
    expect((await command("invoke", "hello")).stdout).toBe(HELLO);
  });

  it("compiles a guest with the SDK that came with it", async () => {
    await writeFile(
      join(user, "guest.ts"),
      `import { request, response } from "serverless-wasm/guests/sdk";
       export function handle(): void {
         response.status(200);
         response.body("you sent " + request.query());
       }`,
    );
    await command("build", "guest.ts");
    await writeFile(
      join(user, "guest.toml"),
      `[[applications]]\nfile_path = "guest.wasm"\nmethod = "GET"\nurl_path = "/"\n`,
    );
    const { stdout } = await command("invoke", "guest", "--config", "guest.toml", "--query", "a=1");
    expect(stdout).toBe("you sent a=1");
  });

  it("starts a project in JavaScript that passes its check and answers", async () => {
    await command("init", "--js", "script");
    const { stdout } = await command("check", "script/config.toml");
    expect(stdout).toMatch(/^ {2}engine {4}QuickJS-NG of quickjs-wasi \d+\.\d+\.\d+$/m);
    const options = ["--config", "script/config.toml", "--path", "/hello/Ada"];
    expect((await command("invoke", "function", ...options)).stdout).toBe("Hello, Ada!\n");
  });

  it("starts a project that builds and passes its check", async () => {
    await command("init", "demo");
    await command("build", "demo");
    expect((await command("check", "demo/config.toml")).stdout).toContain("no problems");
    const project = JSON.parse(await readFile(join(user, "demo/package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    // This copy came from a tarball, so the new project takes it from there too.
    expect(project.dependencies["serverless-wasm"]).toMatch(/^file:.*serverless-wasm-[\d.]+\.tgz$/);
  });

  const old = findOlderNode();
  it.skipIf(old === undefined)("ends with one sentence on an older Node", async () => {
    const main = join(user, "node_modules/serverless-wasm/dist/cli/main.js");
    const result = await run(old ?? "", [main, "config.toml"], { cwd: user }).catch(
      (error: unknown) => error,
    );
    expect(result).toMatchObject({ code: 1, stdout: "" });
    expect((result as { stderr: string }).stderr).toMatch(
      /^serverless-wasm needs Node\.js 26 or newer, [^\n]+\n$/,
    );
  });
});

describe("the installed module", () => {
  it("gives createApp, a Hono application to mount and to test", async () => {
    await writeFile(
      join(user, "app.js"),
      `import { Hono } from "hono";
       import { createApp } from "serverless-wasm";
       const log = { write() {} };
       const app = new Hono().route("/functions", createApp("config.toml", { log }));
       process.stdout.write(await (await app.request("/functions/hello")).text());`,
    );
    expect((await run("node", ["app.js"], { cwd: user, env: environment() })).stdout).toBe(HELLO);
  });

  it("reports every problem of a configuration as one error", async () => {
    await writeFile(
      join(user, "wrong.js"),
      `import { ConfigurationError, createApp } from "serverless-wasm";
       try { createApp("absent.toml"); } catch (error) {
         process.stdout.write(JSON.stringify([error instanceof ConfigurationError, error.code, error.problems.length]));
       }`,
    );
    const { stdout } = await run("node", ["wrong.js"], { cwd: user, env: environment() });
    expect(JSON.parse(stdout)).toEqual([true, "CONFIGURATION", 1]);
  });

  it("has declarations that pass a strict check, those of its dependencies included", async () => {
    await writeFile(
      join(user, "strict.ts"),
      `import { Hono } from "hono";
       import { ConfigurationError, createApp, loadConfig } from "serverless-wasm";
       import type { Application, Config, CreateAppOptions, ErrorCode, Limits, Log, LogFields, Problem, ServerSettings } from "serverless-wasm";

       const log: Log = { write: (level, fields: LogFields, message) => console.log(level, fields, message) };
       const options: CreateAppOptions = { log };
       export const app = new Hono().route("/functions", createApp("config.toml", options));
       export const answer: Response = await app.request("/functions/hello");
       const config: Config | undefined = loadConfig("config.toml", { workingDirectory: "." }).config;
       export const applications: readonly Application[] = config?.applications ?? [];
       export const limits: readonly Limits[] = applications.map((application) => application.limits);
       export const settings: ServerSettings | undefined = config?.server;
       export const explain = (error: ConfigurationError): readonly Problem[] => error.problems;
       export const code: ErrorCode = "GUEST_TRAP";
       // @ts-expect-error -- a declaration that resolved to any would let this pass
       createApp(1);
      `,
    );
    const flags = ["--noEmit", "--ignoreConfig", "--strict", "--module", "nodenext", "--target", "es2025"];
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const checked = run("node", [tsc, ...flags, "--types", "node", "--skipLibCheck", "false", "strict.ts"], {
      cwd: user,
      env: environment(),
    }).catch((error: unknown) => error);
    expect(await checked).toMatchObject({ stdout: "" });
  }, 60_000);
});

function COMMAND(): string {
  return join(user, "node_modules/.bin/serverless-wasm");
}

function command(...parameters: string[]): Promise<{ stdout: string; stderr: string }> {
  return run(COMMAND(), parameters, { cwd: user, env: environment() });
}

/** Node 26 first in PATH, as in an npm script of a project that has it, and nothing of the npm that may run this test. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    PATH: join(ROOT, "node_modules/.bin") + delimiter + process.env["PATH"],
    XDG_STATE_HOME: join(folder, "state"),
  };
}

/** The tarball and every package that it needs, from what `npm ci` laid down here; types of Node for the strict check. */
async function localDependencies(tarball: string): Promise<Record<string, string>> {
  const lock = JSON.parse(await readFile(join(ROOT, "package-lock.json"), "utf8")) as {
    packages: Record<string, LockedPackage>;
  };
  const wanted = ["node_modules/@types/node", "node_modules/undici-types"];
  const paths = Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== "" && (dev !== true || wanted.includes(path)))
    .filter(([, entry]) => !isForOthers(entry))
    .map(([path]) => path);
  // A package that stands below another one could not be given by its name alone.
  expect(paths.filter((path) => path.lastIndexOf("node_modules/") > 0)).toEqual([]);
  return {
    "serverless-wasm": `file:${tarball}`,
    ...Object.fromEntries(
      paths.map((path) => [path.slice("node_modules/".length), `file:${join(ROOT, path)}`]),
    ),
  };
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/** Optional, and made for other machines: npm lays none of these down. */
function isForOthers({ optional, os, cpu }: LockedPackage): boolean {
  return (
    optional === true && !(os?.includes(process.platform) !== false && cpu?.includes(process.arch) !== false)
  );
}

/** The machine's own Node, where it is too old for this program. */
function findOlderNode(): string | undefined {
  const folders = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((path) => !path.includes("node_modules"));
  return folders
    .map((path) => join(path, "node"))
    .find(
      (path) =>
        existsSync(path) &&
        Number(/^v(\d+)/.exec(execFileSync(path, ["--version"], { encoding: "utf8" }))?.[1]) < 26,
    );
}
