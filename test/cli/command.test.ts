// The command line: help, usage errors, and what each command prints. What ends by itself at once runs in this process,
// which saves the start of another; `invoke` runs as a process.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/program.ts";
import { runCommand } from "../support/command.ts";
import type { CommandResult } from "../support/command.ts";
import { HTTP_GUEST, httpRoutes } from "../support/http-guest.ts";
import { writeTable } from "../support/table.ts";

let folder: string;

beforeAll(() => {
  ({ folder } = writeTable(
    httpRoutes(
      { function: "hello", method: "GET", lines: 'env = { "/env/a" = "127.0.0.1:9" }' },
      { function: "echo", method: "POST" },
      { function: "target", name: "thing", path: "/things/:id" },
      { function: "target", name: "star", path: "/things/*" },
      "trap",
      "nothing",
      "events",
      { function: "large", lines: "limits = { wall_ms = 5000 }" },
    ),
    { http: HTTP_GUEST },
  ));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a process. */
function command(...parameters: string[]): Promise<CommandResult> {
  return runCommand(parameters, { workingDirectory: folder });
}

/** The command in this process. */
async function runHere(...parameters: string[]): Promise<CommandResult> {
  const output = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      output[name] += String(text);
      return true;
    }),
  );
  const before = process.cwd();
  process.chdir(folder);
  try {
    return { code: await run(parameters), ...output };
  } finally {
    process.chdir(before);
    for (const spy of spies) spy.mockRestore();
  }
}

describe("--help", () => {
  it("lists the commands and the short form", async () => {
    const { code, stdout, stderr } = await command("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const name of ["serve", "dev", "check", "routes", "invoke", "init", "build", "schema"]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
    }
    expect(stdout).toContain("serverless-wasm config.toml is short for serverless-wasm serve config.toml.");
  });

  it.each(["serve", "dev", "check", "routes", "invoke", "init", "build", "schema"])(
    "explains %s",
    async (name) => {
      const byFlag = await runHere(name, "--help");
      expect(byFlag).toMatchObject({ code: 0, stderr: "" });
      expect(byFlag.stdout).toContain(`Usage: serverless-wasm ${name}`);
      expect(await runHere("help", name)).toEqual(byFlag);
    },
  );
});

describe("a wrong command line", () => {
  it("ends the process with 2", async () => {
    expect(await command("serve", "config.toml", "--loglevel", "info")).toMatchObject({
      code: 2,
      stdout: "",
    });
  });

  it.each([
    [[], "missing required argument 'config'"],
    [["serve"], "missing required argument 'config'"],
    [["check"], "missing required argument 'config'"],
    [["dev"], "missing required argument 'config'"],
    [["dev", "absent.toml"], "absent.toml: does not exist"],
    [["dev", "."], ".: is a directory"],
    [["dev", "config.toml", "--threads", "2"], "unknown option '--threads'"],
    [["invoke"], "missing required argument 'application'"],
    [["serve", "config.toml", "--loglevel", "info"], "unknown option '--loglevel'"],
    [
      ["serve", "config.toml", "--log-level", "loud"],
      "option '--log-level <level>' argument 'loud' is invalid",
    ],
    [["serve", "config.toml", "--log-level"], "option '--log-level <level>' argument missing"],
    [["check", "config.toml", "other.toml"], "too many arguments for 'check'"],
    [["invoke", "hello", "--headers", "a: b"], "unknown option '--headers'"],
    [["invoke", "hello", "--method", "POST"], "--method POST is not one of hello: GET"],
    [["invoke", "thing"], "--path is needed: the route of thing is /things/:id"],
    [["invoke", "hello", "--path", "hello"], '--path must start with a slash, found "hello"'],
    [["invoke", "hello", "--header", "nonsense"], '--header must be "name: value", found "nonsense"'],
    [["invoke", "hello", "--header", "a b: c"], "--header holds what HTTP forbids"],
    [["invoke", "echo", "--data", "@absent.txt"], "--data cannot read absent.txt"],
    [["invoke", "hello", "--data", "x"], "--data cannot go with GET; add --method POST"],
    [["invoke", "helo"], 'config.toml has no application named "helo"; did you mean hello?'],
    [["invoke", "hello", "--config", "absent.toml"], "absent.toml"],
  ])("%j is refused with 2 and names what is wrong", async (parameters, message) => {
    const { code, stdout, stderr } = await runHere(...parameters);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("check", () => {
  it("prints each application with route, function, imports, memory, grants and limits", async () => {
    const { code, stdout, stderr } = await runHere("check", "config.toml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [hello = ""] = stdout.split("\n\n");
    const lines = hello.split("\n");
    expect(lines[0]).toBe("hello");
    expect(lines[1]).toBe("  route     GET /hello");
    expect(lines[2]).toBe("  function  hello");
    expect(lines[3]).toMatch(/^ {2}module {4}http\.wasm \(\d+ bytes, sha256 [0-9a-f]{12}\)$/);
    expect(lines[4]).toContain("response_set_status_line");
    expect(lines[5]).toBe("  memory    1280 KiB at start, at most 8 MiB");
    expect(lines[6]).toMatch(
      /^  sandbox   instrumented, reset in \d+\.\d us after 4 pages were written, snapshot \d+ KiB$/,
    );
    expect(lines[7]).toBe("  grants    env /env/a; tcp 127.0.0.1:9");
    expect(stdout).toContain("wall 5000 ms");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("config.toml: 8 applications, no problems");
  });

  it("prints of a script how many files it is made of, and what runs it", async () => {
    writeFileSync(join(folder, "text.js"), 'export const text = "a";');
    writeFileSync(
      join(folder, "script.js"),
      'import { text } from "./text.js"; export const handler = () => ({ body: text });',
    );
    const toml = '[[applications]]\nfile_path = "script.js"\nmethod = "GET"\nurl_path = "/"\n';
    writeFileSync(join(folder, "script.toml"), `${toml}env = { backend = "127.0.0.1:9" }\n`);
    const { code, stdout, stderr } = await runHere("check", "script.toml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual(["script", "  route     GET /", "  function  handler"]);
    expect(lines[3]).toMatch(
      /^ {2}script {4}script\.js \(2 files, bundled \d+ bytes, sha256 [0-9a-f]{12}\)$/,
    );
    expect(lines[4]).toMatch(/^ {2}engine {4}QuickJS-NG of quickjs-wasi \d+\.\d+\.\d+$/);
    expect(lines[6]).toMatch(/^ {2}sandbox {3}instrumented, reset in /);
    expect(lines[7]).toBe("  grants    env backend; tcp 127.0.0.1:9");
  });

  it("reports what is wrong with scripts as problems, and none of them drives the terminal", async () => {
    const scripts = {
      "throws.js": 'throw new Error("\\x1b[2J\\u009b31m"); export const handler = 1;',
      "imports.js": 'import "\\x1b[2J"; export const handler = 1;',
      "exports.js": "export const other = 1;",
      "small.js": "export const handler = () => 1;",
    };
    const routes = Object.entries(scripts).map(([name, source]) => {
      writeFileSync(join(folder, name), source);
      return `[[applications]]\nfile_path = "${name}"\nmethod = "GET"\nurl_path = "/${name}"\n`;
    });
    writeFileSync(join(folder, "scripts.toml"), `${routes.join("")}limits = { memory_mb = 1 }\n`);
    const { code, stderr } = await runHere("check", "scripts.toml");
    expect(code).toBe(2);
    expect(stderr).toContain("throws.js cannot be started: Error: \\u001b[2J\\u009b31m\n    at ");
    expect(stderr).toContain('imports.js: imports.js:1:8: Could not resolve "');
    expect(stderr).toContain(
      'exports.js cannot be started: TypeError: the module exports no function "handler"',
    );
    expect(stderr).toContain("small.js: the engine needs limits.memory_mb = 2 or more, found 1");
    // oxlint-disable-next-line no-control-regex -- that is the point
    expect(stderr).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });

  it("reports every problem and ends with 2", async () => {
    writeFileSync(join(folder, "wrong.toml"), `[limit]\n${httpRoutes("absent_one", "absent_two")}`);
    const { code, stdout, stderr } = await runHere("check", "wrong.toml");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const part of ["limit", "absent_one", "absent_two", "3 problems found"])
      expect(stderr).toContain(part);
  });
});

describe("routes", () => {
  it("prints the table with the most specific routes first", async () => {
    const { code, stdout, stderr } = await runHere("routes", "config.toml");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ {2,}/));
    expect(rows[0]).toEqual(["METHOD", "PATH", "APPLICATION", "FUNCTION"]);
    expect(rows).toContainEqual(["GET", "/hello", "hello", "http.wasm#hello"]);
    const paths = rows.map(([, path]) => path);
    expect(paths.indexOf("/things/:id")).toBeLessThan(paths.indexOf("/things/*"));
    expect(paths.indexOf("/large")).toBeLessThan(paths.indexOf("/things/:id"));
  });
});

describe("schema", () => {
  it("prints a JSON Schema that knows every table", async () => {
    const { code, stdout, stderr } = await runHere("schema");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const schema = JSON.parse(stdout) as { $schema: string; properties: object };
    expect(schema.$schema).toContain("json-schema.org/draft-07");
    expect(Object.keys(schema.properties)).toEqual([
      "listen_address",
      "tls",
      "admin",
      "server",
      "limits",
      "applications",
    ]);
  });
});

describe("invoke", () => {
  it("prints the body on stdout and ends with 0", async () => {
    const { code, stdout, stderr } = await command("invoke", "hello");
    expect({ code, stdout }).toEqual({ code: 0, stdout: "Hello" });
    expect(JSON.parse(stderr)).toMatchObject({ level: "debug", application: "hello", status: 200 });
  });

  it("with --include prints status and headers too", async () => {
    const { stdout } = await command("invoke", "hello", "--include");
    expect(stdout).toMatch(/^200 Ok\n/);
    expect(stdout).toContain("set-cookie: a=1\nset-cookie: b=2\n");
    expect(stdout.endsWith("\n\nHello")).toBe(true);
  });

  it("passes method, path, query and headers", async () => {
    const { stdout } = await command(
      "invoke",
      "thing",
      "--method=PATCH",
      "--path=/things/7",
      "--query=a=%201&b",
      "--header=X-One: 1",
      "--header=x-request-id: mine",
    );
    const [method, path, query, id, ...headers] = stdout.split("\n");
    expect([method, path, query, id]).toEqual(["PATCH", "/things/7", "a=%201&b", "mine"]);
    expect(headers.join("\n")).toContain("x-one: 1\r\n");
  });

  it("takes the body as text, from a file and from standard input", async () => {
    writeFileSync(join(folder, "body.bin"), "from a file");
    const [text, file, input] = await Promise.all([
      command("invoke", "echo", "--data", "a text"),
      command("invoke", "echo", "--data", "@body.bin"),
      runCommand(["invoke", "echo", "--data", "@-"], { workingDirectory: folder, input: "typed" }),
    ]);
    expect([text.stdout, file.stdout, input.stdout]).toEqual(["a text", "from a file", "typed"]);
  });

  it("prints a streamed answer as a whole, and a large one whole", async () => {
    const [events, large] = await Promise.all([command("invoke", "events"), command("invoke", "large")]);
    expect(events.stdout).toBe("data: 1\n\ndata: 2\n\ndata: 3\n\n");
    expect(large.stdout).toHaveLength(1_048_576);
  });

  it("ends without a word when nobody reads any more", async ({ skip }) => {
    if (process.platform === "win32") skip("there is no shell with pipes");
    const wrapper = ["sh", "-c", '"$@" 2>err.txt | head -c 10', "sh"];
    const { stdout } = await runCommand(["invoke", "large"], { workingDirectory: folder, wrapper });
    expect(stdout).toHaveLength(10);
    expect(readFileSync(join(folder, "err.txt"), "utf8")).not.toContain("EPIPE");
  });

  it("answers HEAD of a streaming function without a body", async () => {
    expect(await command("invoke", "events", "--method", "HEAD")).toMatchObject({ code: 0, stdout: "" });
  });

  it.each([
    ["trap", "GUEST_TRAP"],
    ["nothing", "NO_STATUS"],
  ])("of %s ends with 1 and tells why on stderr", async (name, code) => {
    const result = await command("invoke", name);
    expect(result.code).toBe(1);
    const record = JSON.parse(result.stderr.trim()) as Record<string, unknown>;
    expect(record).toMatchObject({ level: "error", application: name, code });
  });

  it("of an application whose name is not its route finds it by name", async () => {
    const { code, stdout } = await command("invoke", "star", "--path", "/things/a/b");
    expect(code).toBe(0);
    expect(stdout.split("\n")[1]).toBe("/things/a/b");
  });
});
