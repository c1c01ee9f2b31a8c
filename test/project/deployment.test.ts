// The deployment section of README.md: what stands there to be copied is taken from there, and checked.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { TestServer } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";

const ROOT: string = join(import.meta.dirname, "../..");
const readme: string = readFileSync(join(ROOT, "README.md"), "utf8");
const deployment: string = readme.slice(
  readme.indexOf("\n## Deployment\n"),
  readme.indexOf("\n## In a program of your own\n"),
);
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  bin: Record<string, string>;
  engines: { node: string };
  version: string;
};
const MAIN = `/opt/serverless-wasm/node_modules/serverless-wasm/${manifest.bin["serverless-wasm"]}`;

function blocks(language: string): string[] {
  return [...deployment.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, "gm"))].map(
    (match) => match[1] ?? "",
  );
}

const YES_OR_NO = /^(?:yes|no)$/;
const NUMBER = /^\d+$/;
const NAME = /^[a-z-]+$/;
const MODE = /^0[0-7]{3}$/;
const UNITS = /^[a-z-]+\.target$/;
const CAPABILITIES = /^(?:CAP_[A-Z_]+ ?)*$/;

/** Directives that systemd has, with what they take (systemd.unit, .service, .exec, .kill, .resource-control). */
const DIRECTIVES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  Unit: { Description: /./, After: UNITS, Wants: UNITS, StartLimitIntervalSec: NUMBER },
  Service: {
    Type: /^(?:simple|exec)$/,
    ExecStart: /^\/\S+( \S+)*$/,
    ExecReload: /^\/bin\/kill -HUP \$MAINPID$/,
    Restart: /^on-failure$/,
    RestartSec: NUMBER,
    RestartPreventExitStatus: NUMBER,
    KillMode: /^(?:control-group|mixed)$/,
    TimeoutStopSec: NUMBER,
    DynamicUser: YES_OR_NO,
    SupplementaryGroups: NAME,
    UMask: MODE,
    StateDirectory: NAME,
    CacheDirectory: NAME,
    RuntimeDirectory: NAME,
    StateDirectoryMode: MODE,
    CacheDirectoryMode: MODE,
    RuntimeDirectoryMode: MODE,
    Environment: /^(?:[A-Z_]+=\S+ ?)+$/,
    EnvironmentFile: /^-\/\S+$/,
    LimitNOFILE: NUMBER,
    LimitCORE: NUMBER,
    TasksMax: NUMBER,
    AmbientCapabilities: CAPABILITIES,
    CapabilityBoundingSet: CAPABILITIES,
    NoNewPrivileges: YES_OR_NO,
    ProtectSystem: /^strict$/,
    ProtectHome: YES_OR_NO,
    PrivateTmp: YES_OR_NO,
    PrivateDevices: YES_OR_NO,
    ProtectClock: YES_OR_NO,
    ProtectControlGroups: YES_OR_NO,
    ProtectHostname: YES_OR_NO,
    ProtectKernelLogs: YES_OR_NO,
    ProtectKernelModules: YES_OR_NO,
    ProtectKernelTunables: YES_OR_NO,
    ProtectProc: /^invisible$/,
    RestrictAddressFamilies: /^(?:AF_[A-Z0-9]+ ?)+$/,
    RestrictNamespaces: YES_OR_NO,
    RestrictRealtime: YES_OR_NO,
    RestrictSUIDSGID: YES_OR_NO,
    LockPersonality: YES_OR_NO,
    SystemCallArchitectures: /^native$/,
    SystemCallErrorNumber: /^E[A-Z]+$/,
    SystemCallFilter: /^~?@[a-z-]+(?: @[a-z-]+)*$/,
    MemoryDenyWriteExecute: YES_OR_NO,
  },
  Install: { WantedBy: UNITS },
};

describe("the systemd unit", () => {
  const [unit = ""] = blocks("ini");
  const lines = unit.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const entries: [section: string, key: string, value: string][] = [];
  let section = "";
  for (const line of lines) {
    const [, header] = /^\[(\w+)\]$/.exec(line) ?? [];
    const [, key = "", value = ""] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (header === undefined) entries.push([section, key, value]);
    else section = header;
  }
  const valueOf = (name: string): string | undefined => entries.find(([, key]) => key === name)?.[2];

  it("has only directives that systemd knows, with values that they take", () => {
    const wrong = entries.filter(([where, key, value]) => DIRECTIVES[where]?.[key]?.test(value) !== true);
    expect(wrong).toEqual([]);
    expect(entries.length).toBeGreaterThan(40);
    const once = entries.map(([, key]) => key).filter((key) => key !== "SystemCallFilter");
    expect(new Set(once).size).toBe(once.length);
  });

  it("has a place for the token of the admin interface, whose file the user of a start cannot own", () => {
    expect(valueOf("DynamicUser")).toBe("yes");
    const file = valueOf("EnvironmentFile")?.slice(1) ?? "";
    expect(deployment).toContain(`\`token_env = "ADMIN_TOKEN"\` and\n\`ADMIN_TOKEN=...\` in \`${file}\``);
  });

  it("starts the command that the package has", () => {
    expect(valueOf("ExecStart")).toBe(
      `/opt/serverless-wasm/node_modules/.bin/node ${MAIN} serve /etc/serverless-wasm/config.toml`,
    );
    const { config } = loadConfig("config.toml", { workingDirectory: ROOT });
    expect(Number(valueOf("TimeoutStopSec")) * 1000).toBeGreaterThan(config?.server.shutdownMs ?? Infinity);
    expect(Number(valueOf("LimitNOFILE"))).toBeGreaterThan(2 * (config?.server.connections ?? Infinity));
    // V8 compiles; see the comment there.
    expect(valueOf("MemoryDenyWriteExecute")).toBe("no");
  });

  it.skipIf(!has("systemd-analyze"))("passes systemd's own check, and leaves little exposed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "op-tls-unit-"));
    const file = join(folder, "serverless-wasm.service");
    const own = unit
      .replace("/opt/serverless-wasm/node_modules/.bin/node", process.execPath)
      .replace(MAIN, join(ROOT, "src/cli/main.ts"));
    writeFileSync(file, own);
    const verified = analyze("verify", "--man=no", file);
    const about = verified.stderr.split("\n").filter((line) => line.includes("serverless-wasm.service"));
    const security = analyze("security", "--offline=true", "--no-pager", "--threshold=20", file);
    // The same with a mistake, to see that it looks.
    writeFileSync(file, own.replace("ProtectHome=yes", "ProtectHomes=yes\nProtectSystem=perhaps"));
    const wrong = analyze("verify", "--man=no", file);
    rmSync(folder, { recursive: true });
    expect(about).toEqual([]);
    expect(wrong.stderr).toContain("ProtectHomes");
    // Versions before 250 do not know the options.
    if (!security.stderr.includes("unrecognized option")) {
      expect(security.stdout).toMatch(/Overall exposure level for serverless-wasm\.service: [01]\.\d OK/);
      expect(security.status).toBe(0);
    }
  });
});

it("The configuration in the section is right", () => {
  const [toml = ""] = blocks("toml");
  const folder = mkdtempSync(join(tmpdir(), "op-tls-deployment-"));
  writeFileSync(join(folder, "hello.wasm"), "");
  const application = `\n[[applications]]\nfile_path = "hello.wasm"\nmethod = "GET"\nurl_path = "/*"\n`;
  writeFileSync(join(folder, "config.toml"), toml + application);
  const { config, problems } = loadConfig("config.toml", { workingDirectory: folder });
  rmSync(folder, { recursive: true });
  expect(problems).toEqual([]);
  expect(config?.tls?.redirectPort).toBe(0);
});

it("The shell commands in the section are well-formed, and name the package as it is", () => {
  const scripts = blocks("sh");
  expect(scripts.length).toBe(3);
  for (const script of scripts) execFileSync("sh", ["-n"], { input: script });
  expect(scripts[0]).toContain(`./serverless-wasm-${manifest.version}.tgz`);
  expect(scripts[0]).toContain(`node@${/\d+/.exec(manifest.engines.node)?.[0]}`);
});

describe("the Dockerfile", () => {
  const [text = ""] = blocks("dockerfile");
  const instructions = text
    .replaceAll(/ \\\n/g, " ")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => /^([A-Z]+) (.*)$/.exec(line)?.slice(1) as [name: string, rest: string]);
  const all = (name: string): string[] =>
    instructions.filter(([one]) => one === name).map(([, rest]) => rest);
  const health = JSON.parse(/ CMD (\[.*\])$/.exec(all("HEALTHCHECK")[0] ?? "")?.[1] ?? "[]") as string[];

  it("has instructions that there are, in an order that makes sense", () => {
    expect(instructions.map(([name]) => name)).toEqual(
      "FROM WORKDIR COPY RUN WORKDIR COPY ENV RUN USER RUN EXPOSE HEALTHCHECK ENTRYPOINT CMD".split(" "),
    );
    expect(all("FROM")).toEqual([`node:${/\d+/.exec(manifest.engines.node)?.[0]}-slim`]);
    for (const run of all("RUN")) {
      if (!run.startsWith("[")) execFileSync("sh", ["-n"], { input: run });
    }
  });

  it("keeps calls in a volume that its user may write to", () => {
    const [, folder = ""] = / STATE_DIRECTORY=(\S+)/.exec(all("ENV")[0] ?? "") ?? [];
    const [made = ""] = all("RUN").filter((run) => run.startsWith("install -d -o 1000 -g 1000 -m 0700 "));
    expect(made.split(" ")).toContain(folder);
    const [run = ""] = blocks("sh").filter((script) => script.startsWith("docker run "));
    expect(run).toContain("--read-only");
    expect(run).toMatch(new RegExp(` -v [a-z-]+:${folder} `));
  });

  it("runs the command that the package has: not as root, and as the process that gets the signals", () => {
    // A number, by which Kubernetes sees that it is not root.
    expect(all("USER")).toEqual(["1000:1000"]);
    expect(JSON.parse(all("ENTRYPOINT")[0] ?? "")).toEqual(["node", MAIN]);
    expect(JSON.parse(all("CMD")[0] ?? "")).toEqual(["serve", "/etc/serverless-wasm/config.toml"]);
    expect(JSON.parse(all("RUN").at(-1) ?? "")).toEqual(["node", MAIN, "check", "config.toml"]);
  });

  it("asks for the health of the server that runs, and tells when it has none", async () => {
    const [program, ...parameters] = health;
    expect(program).toBe("node");
    const ask = async (port: number): Promise<number> => {
      const command = parameters.map((one) => one.replace("127.0.0.1:8080/", `127.0.0.1:${port}/`));
      try {
        await promisify(execFile)(process.execPath, command);
        return 0;
      } catch (error) {
        return (error as { code: number }).code;
      }
    };
    const guests = { http: HTTP_GUEST };
    let port = 0;
    {
      const toml = `[server]\nthreads = 1\nhealth_path = "/healthz"\n${httpRoutes("hello")}`;
      await using server = await TestServer.start({ toml, guests });
      ({ port } = server);
      expect(await ask(port)).toBe(0);
    }
    expect(await ask(port)).toBe(1);
    await using other = await TestServer.start({ toml: httpRoutes("hello"), guests });
    expect(await ask(other.port)).toBe(1);
  });
});

function analyze(...parameters: string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync("systemd-analyze", parameters, { encoding: "utf8" });
}

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).error === undefined;
}
