// Starts that fail: one clear line or one report, the right exit code, and nothing listening.
import { execFile, spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { TestServer, runCommand } from "../support/command.ts";
import type { CommandOptions, CommandResult } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { writeTable } from "../support/table.ts";
import { unusedPort } from "../support/tcp-server.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** `serve` of a table on this address, to its end. */
async function serveOn(
  address: string,
  rest = httpRoutes("hello"),
  options: CommandOptions = {},
): Promise<CommandResult> {
  const { folder, configFile } = writeTable(`listen_address = "${address}"\n${rest}`, { http: HTTP_GUEST });
  try {
    return await runCommand(["serve", configFile], options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectOneLine(result: CommandResult, line: string | RegExp): void {
  expect(result.stderr).toMatch(line);
  expect(result.stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(result.stdout).toBe("");
  expect(result.code).toBe(1);
}

describe("an address that cannot be listened on", () => {
  it("a port in use", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const { port } = taken.address() as AddressInfo;
    expectOneLine(
      await serveOn(`127.0.0.1:${port}`),
      `cannot listen on 127.0.0.1:${port}: another program uses the port; stop it, or set another listen_address\n`,
    );
    taken.close();
  });

  it("a host that cannot be resolved", async () => {
    expectOneLine(
      await serveOn("no-such-host.invalid:8080"),
      "cannot listen on no-such-host.invalid:8080: the host name no-such-host.invalid cannot be resolved; write an address of this machine\n",
    );
  });

  it.each(["192.0.2.1:8080", "[2001:db8::1]:8080"])("the address of another machine, %s", async (address) => {
    expectOneLine(
      await serveOn(address),
      /^cannot listen on \S+: \S+ is no address of this machine; write 127\.0\.0\.1, or 0\.0\.0\.0 for all of them\n$/,
    );
  });

  it("a privileged port", async ({ skip }) => {
    const wrapper = await findUnprivileged();
    if (wrapper === undefined)
      skip("this user may use every port, and nothing here can give the privilege up");
    const result = await serveOn("127.0.0.1:80", httpRoutes("hello"), { wrapper: wrapper ?? [] });
    expectOneLine(
      result,
      "cannot listen on 127.0.0.1:80: this user may not use port 80; choose one from 1024 up, or grant the privilege\n",
    );
  });
});

/** What makes a command run without the right to low ports: nothing, or setpriv; undefined where that is not to be had. */
async function findUnprivileged(): Promise<readonly string[] | undefined> {
  const candidates = [
    [],
    ["setpriv", "--inh-caps=-all", "--bounding-set=-net_bind_service", "--ambient-caps=-all"],
  ];
  for (const wrapper of candidates) {
    const probe =
      'require("net").createServer().on("error",()=>process.exit(7)).listen(80,"127.0.0.1",()=>process.exit(0))';
    const [program, ...rest] = [...wrapper, process.execPath, "-e", probe];
    const code = await run(program, rest).then(
      () => 0,
      (error: { code?: unknown }) => error.code,
    );
    if (code === 7) return wrapper;
  }
  return undefined;
}

describe("a wrong configuration", () => {
  it("is reported whole on stderr, with 2, before anything listens", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(0, "127.0.0.1", resolve);
    });
    const { port } = taken.address() as AddressInfo;
    const result = await serveOn(
      // Were it to listen, the port in use would show.
      `127.0.0.1:${port}`,
      `[limits]\nwall_ms = "5s"\ncpu_msec = 1\n${httpRoutes("hello", "missing_export")}
[[applications]]
file_path = "absent.wasm"
method = "GET"
url_path = "/absent"
`,
    );
    taken.close();
    expect(result.code).toBe(2);
    expect(result.stdout).toBe("");
    for (const part of [
      'limits.wall_ms: must be a whole number from 1 to 86400000, found "5s"; write 5000',
      "cpu_msec",
      "missing_export",
      "absent.wasm",
      "nothing was started",
    ]) {
      expect(result.stderr).toContain(part);
    }
    expect(result.stderr).not.toContain("    at ");
  });

  it("that does not exist is one line, with 2", async () => {
    const result = await runCommand(["absent.toml"]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain("absent.toml");
    expect(result.stderr).not.toContain("    at ");
  });
});

describe("the configuration's file paths", () => {
  it("are relative to the working directory where the configuration's folder has no such file", async () => {
    const { folder, configFile } = writeTable("", { http: HTTP_GUEST });
    const inner = join(folder, "etc");
    mkdirSync(inner);
    writeFileSync(join(inner, "config.toml"), `listen_address = "127.0.0.1:0"\n${httpRoutes("hello")}`);
    const { code, stdout, stderr } = await runCommand(["check", join(inner, "config.toml")], {
      workingDirectory: folder,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("1 application, no problems");
    expect(existsSync(configFile)).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe("output that nobody reads", () => {
  it("does not end the server", async () => {
    await using server = await TestServer.start({ toml: httpRoutes("hello"), guests: { http: HTTP_GUEST } });
    server.closeOutput();
    const response = await fetch(`${server.url}/hello`);
    expect(await response.text()).toBe("Hello");
    expect(await (await fetch(`${server.url}/hello`)).text()).toBe("Hello");
  });
});

describe("a log on a full disk", () => {
  it("does not end the server, which answers on", async ({ skip }) => {
    if (!existsSync("/dev/full")) skip("this system has no /dev/full");
    const port = await unusedPort();
    const toml = `listen_address = "127.0.0.1:${port}"\n[server]\nthreads = 1\n${httpRoutes("hello")}`;
    const { folder, configFile } = writeTable(toml, { http: HTTP_GUEST });
    const full = openSync("/dev/full", "w");
    const child = spawn(
      process.execPath,
      [join(ROOT, "src/cli/main.ts"), configFile, "--log-level", "debug"],
      {
        stdio: ["ignore", full, "inherit"],
        env: { ...process.env, XDG_STATE_HOME: folder },
      },
    );
    try {
      const ask = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/hello`)).text();
      await expect.poll(() => ask().catch(() => ""), { timeout: 10_000 }).toBe("Hello");
      for (let round = 0; round < 50; round++) {
        // oxlint-disable-next-line no-await-in-loop
        expect(await ask()).toBe("Hello");
      }
      const exited = new Promise((resolve) => {
        child.on("exit", resolve);
      });
      child.kill("SIGTERM");
      expect(await exited).toBe(0);
    } finally {
      child.kill("SIGKILL");
      closeSync(full);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a start that finds nothing on disk", () => {
  it("waits for what is compiled and bundled beside the process", async () => {
    const cache = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
    const samples = ["js-hello.js", "js-hono.ts", "image.wasm", "login.wasm"];
    const tables = samples.map(
      (name, index) =>
        `[[applications]]\nfile_path = "${join(ROOT, "samples", name)}"\nmethod = "GET"\nurl_path = "/${index}"\n` +
        (name === "login.wasm" ? 'function = "verify"\n' : ""),
    );
    try {
      const environment = { XDG_CACHE_HOME: cache };
      await using server = await TestServer.start({ toml: tables.join(""), guests: {}, environment });
      const response = await fetch(`http://127.0.0.1:${server.port}/0`);
      expect(response.status).toBe(200);
      await response.arrayBuffer();
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  });
});

describe("an older Node", () => {
  it("is told in one sentence what it lacks, with 1", async ({ skip }) => {
    const node = await findOlderNode();
    if (node === undefined) skip("this machine has no Node older than 26");
    const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
    await run(process.execPath, [
      join(ROOT, "node_modules/typescript/bin/tsc"),
      "--project",
      join(ROOT, ".tsconfig.build.json"),
      "--outDir",
      join(folder, "dist"),
    ]);
    cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
    const main = join(folder, "dist/cli/main.js");
    const result = await runCommand(["config.toml"], { node: node ?? "", main });
    expectOneLine(
      result,
      /^serverless-wasm needs Node\.js 26 or newer, because .*; this is v\d+\.\d+\.\d+\. Install /,
    );
    // The same file is the command on a new enough one.
    const version = await runCommand(["--version"], { main });
    expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    rmSync(folder, { recursive: true, force: true });
  });
});

async function findOlderNode(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const folder of [...folders, "/usr/local/bin", "/usr/bin"]) {
    const file = join(folder, "node");
    if (folder.includes("node_modules") || !existsSync(file)) continue;
    const { stdout } = await run(file, ["--version"]).catch(() => ({ stdout: "" }));
    const major = Number(/^v(\d+)/.exec(stdout)?.[1] ?? Number.NaN);
    if (major < 26) return file;
  }
  return undefined;
}
