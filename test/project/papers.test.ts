// Facts that stand in the papers and in the code agree: when one of these tests fails, one of the two is out of date.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { ABI_IMPORTS } from "../../src/abi/import.ts";
import { MAX_RESPONSE_HEADER_BYTES } from "../../src/abi/response.ts";
import { createBuildCommand } from "../../src/cli/build.ts";
import { createCheckCommand } from "../../src/cli/check.ts";
import { createDevCommand } from "../../src/cli/dev.ts";
import { createExplainCommand } from "../../src/cli/explain.ts";
import { createImportCommand } from "../../src/cli/import.ts";
import { createInitCommand } from "../../src/cli/init.ts";
import { createInvokeCommand } from "../../src/cli/invoke.ts";
import { createLogsCommand } from "../../src/cli/logs.ts";
import { createRoutesCommand } from "../../src/cli/routes.ts";
import { createSchemaCommand } from "../../src/cli/schema.ts";
import { createServeCommand } from "../../src/cli/serve.ts";
import { toProjectFiles } from "../../src/cli/template.ts";
import { MAX_CONFIG_BYTES } from "../../src/config/file.ts";
import { configSchema, TABLE_KEYS } from "../../src/config/schema.ts";
import { ERROR_TABLE } from "../../src/errors.ts";
import type { ErrorCode } from "../../src/errors.ts";
import { MAX_TABLE_ELEMENTS } from "../../src/registry/check.ts";
import { loadTable } from "../../src/server/app.ts";
import { createTestAdmin } from "../support/admin.ts";
import { formatFunctionType } from "../../src/wasm/type.ts";

const ROOT: string = join(import.meta.dirname, "../..");
const PAPERS = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "src/README.md"] as const;

const readme: string = read("README.md");
/** The same without its line breaks, to look for a phrase. */
const phrases: string = readme.replaceAll(/\s+/g, " ");
const manifest = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  engines: { node: string };
};

describe("README.md", () => {
  it("opens with a configuration that is right", () => {
    const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-readme-"));
    try {
      const file = join(folder, "config.toml");
      writeFileSync(file, /```toml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "");
      const { config } = loadTable(file, { workingDirectory: ROOT });
      expect(config.applications.map(({ name }) => name)).toEqual(["greet", "redis.incr"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("lists every import with its type, whether it waits, and what it does", () => {
    const expected = Object.entries(ABI_IMPORTS).map(([name, { parameters, results, blocks, summary }]) => [
      `\`${name}\``,
      `\`${formatFunctionType({ parameters, results })}\``,
      blocks ? "yes" : "",
      summary,
    ]);
    expect(readTable(readme, "import", "type", "waits", "what it does")).toEqual(expected);
  });

  it.each([
    ["the top of the file", "### Top of the file", "document"],
    ["the encrypted address", "### `[tls]`", "tls"],
    ["the admin interface", "### `[admin]`", "admin"],
    ["an application", "### `[[applications]]`", "application"],
    ["the limits", "### `[limits]`, and `limits` of an application", "limits"],
    ["the server", "### `[server]`", "server"],
    ["kept calls", "### `[invocations]`", "invocations"],
  ] as const)("lists every key of %s with type, default and meaning", (_, heading, table) => {
    const { properties, required } = findTable(table);
    const rows = readTable(section(readme, heading), "key", "type", "default", "meaning");
    expect(rows.map(([key]) => key)).toEqual(TABLE_KEYS[table].map((key) => `\`${key}\``));
    for (const [index, key] of TABLE_KEYS[table].entries()) {
      const schema = properties[key] ?? {};
      const [, type, byDefault, meaning] = rows[index] ?? [];
      expect([key, plain(meaning)]).toEqual([key, plain(schema.description)]);
      if (schema.default !== undefined)
        expect([key, byDefault]).toEqual([key, `\`${JSON.stringify(schema.default)}\``]);
      expect([key, byDefault === "required"]).toEqual([key, required.includes(key)]);
      if (schema.type === "integer") expect([key, type]).toEqual([key, describeRange(schema)]);
    }
  });

  it("says what happens at every limit", () => {
    const rows = readTable(section(readme, "## Limits"), "limit", "reached", "then");
    const limits = rows.map(([limit]) => plain(limit)).filter((limit) => limit !== "");
    expect(limits.toSorted()).toEqual([...TABLE_KEYS.limits, ...TABLE_KEYS.server].toSorted());
    expect(phrases).toContain(`${MAX_RESPONSE_HEADER_BYTES} bytes for all headers of a response`);
    expect(phrases).toContain(`${MAX_TABLE_ELEMENTS} elements in all tables of a sandbox`);
    expect(phrases).toContain(`${MAX_CONFIG_BYTES} bytes for the configuration`);
  });

  it("lists every error code with status, audience and what the client reads", () => {
    const expected = Object.entries(ERROR_TABLE).map(([code, { status, audience, sentence }]) => [
      `\`${code}\``,
      status === 0 ? "" : String(status),
      audience,
      status === 0 ? "" : sentence,
    ]);
    const rows = readTable(readme, "code", "status", "who", "the client reads", "what it means");
    expect(rows.map((row) => row.slice(0, 4))).toEqual(expected);
    expect(rows.filter((row) => row[4] === "")).toEqual([]);
  });

  it("lists every command with its arguments, its options and their defaults", () => {
    const expected = commands().flatMap((command) => [
      [
        `\`${command.name()}\``,
        command.registeredArguments.map((argument) => `\`<${argument.name()}>\``).join(" "),
        "",
      ],
      ...command.options.map(({ flags, defaultValue }) => [
        "",
        `\`${flags}\``,
        typeof defaultValue === "string" ? `\`${defaultValue}\`` : "",
      ]),
    ]);
    const rows = readTable(readme, "command", "argument or option", "default", "what it is");
    // A command without arguments has a row of its own; with them, the first option follows in the next row.
    expect(rows.map((row) => row.slice(0, 3))).toEqual(expected);
  });

  it("names the commands that --help names", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(ROOT, "src/cli/main.ts"), "--help"]);
    const list = stdout.slice(stdout.indexOf("Commands:"));
    const named = [...list.matchAll(/^ {2}([a-z]+)/gm)].map((match) => match[1]);
    expect(named).toEqual([...commands().map((command) => command.name()), "help"]);
  });

  it("lists every route of the admin interface", () => {
    const rows = readTable(section(readme, "## Operate"), "method", "path", "what it is");
    const expected = createTestAdmin().routes.map(({ method, path, summary }) => [
      `\`${method}\``,
      `\`${path}\``,
      summary,
    ]);
    expect(rows).toEqual(expected);
  });

  it("gives a reason for every runtime dependency", () => {
    const rows = readTable(readme, "package", "why");
    expect(rows.map(([name]) => plain(name))).toEqual(Object.keys(manifest.dependencies).toSorted());
  });

  it("shows the function that init writes", () => {
    const files = toProjectFiles("assemblyscript", {
      name: "demo",
      server: "*",
      assemblyscript: "*",
      node: "*",
    });
    const shown = /```ts\n(import \{ env, log[\s\S]*?)```/.exec(readme)?.[1];
    expect(withoutComments(shown)).toBe(withoutComments(files["assembly/index.ts"]));
  });

  it("shows the function in JavaScript that init --js writes", () => {
    const files = toProjectFiles("js", { name: "demo", server: "*", assemblyscript: "*", node: "*" });
    const shown = /```js\n(export const handler[\s\S]*?)```/.exec(readme)?.[1];
    expect(shown).toBe(withoutComments(files["function.js"]).trimEnd() + "\n");
    const other = /```js\n(export default \{[\s\S]*?)```/.exec(readme)?.[1] ?? "none";
    expect(files["function.js"]).toContain(other.trimEnd().replaceAll(/^/gm, "// "));
  });

  it("asks for the Node that package.json asks for", () => {
    expect(manifest.engines.node).toBe(`>=${/needs Node\.js (\d+)/.exec(readme)?.[1]}`);
  });

  it("speaks of samples that all have a route in one of the two configurations", () => {
    const configs = read("config.toml") + read("samples/backends.toml");
    const routed = new Set(
      [...configs.matchAll(/^file_path = ".*\/([\w-]+\.(?:wasm|js|ts))"/gm)].map((match) => match[1]),
    );
    const samples = readdirSync(join(ROOT, "samples")).filter((name) => !name.endsWith(".toml"));
    expect(samples.length).toBeGreaterThan(15);
    expect(samples.filter((name) => !routed.has(name))).toEqual([]);
  });
});

describe("src/README.md", () => {
  const text = read("src/README.md");

  it("says of every error code where it comes from", () => {
    const rows = readTable(text, "code", "from");
    expect(rows.map(([code]) => plain(code))).toEqual(Object.keys(ERROR_TABLE));
    for (const [code, places = ""] of rows) {
      const files = [...places.matchAll(/`([\w/-]+\.ts)`/g)].map((match) => match[1] ?? "");
      const missing = files.filter((file) => !read(`src/${file}`).includes(`"${plain(code)}"`));
      expect([code, missing]).toEqual([code, []]);
      const raising = filesBelow("src").filter(
        (file) => file !== "src/errors.ts" && raises(read(file), plain(code) as ErrorCode),
      );
      expect([
        code,
        raising.map((file) => file.slice("src/".length)).filter((file) => !files.includes(file)),
      ]).toEqual([code, []]);
    }
  });

  it("maps every folder and every file at the top of src", () => {
    const entries = readdirSync(join(ROOT, "src"), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
    const rows = readTable(text, "layer", "where", "owns");
    const mapped = rows.flatMap(([, where = ""]) =>
      [...where.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""),
    );
    expect(mapped.toSorted()).toEqual(entries.filter((name) => name !== "README.md").toSorted());
  });
});

describe("SECURITY.md", () => {
  it("counts the imports", () => {
    expect(read("SECURITY.md")).toContain(`There are ${Object.keys(ABI_IMPORTS).length} of them`);
  });
});

describe("CONTRIBUTING.md", () => {
  const text = read("CONTRIBUTING.md");

  it("names npm scripts that exist, and all of them", () => {
    const own = new Set(["ci", "install", "pack"]);
    const named = [...text.matchAll(/npm (?:run )?([a-z]+)/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => !own.has(name));
    const scripts = Object.keys(manifest.scripts).filter((name) => name !== "prepack");
    expect([...new Set(named)].toSorted()).toEqual(scripts.toSorted());
  });

  it("names test folders that exist", () => {
    const folders = [...text.matchAll(/`test\/([a-z0-9]+)`/g)].map((match) => `test/${match[1]}`);
    expect(folders.length).toBeGreaterThan(0);
    expect(folders.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  });
});

describe.each(PAPERS)("%s", (paper) => {
  const text = read(paper);

  it("links to files and headings that exist", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    const broken = links.filter((link) => {
      const [path = "", anchor] = link.split("#");
      const file = path === "" ? paper : join(dirname(paper), path);
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !headings(read(file)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it("names files that exist", () => {
    const base = dirname(paper);
    const named = [
      ...text.matchAll(
        /`((?:src|test|guests|samples|\.ci)\/[\w./-]*|(?:abi|wasm|config|registry|host|sandbox|server|cli)\/[\w.-]+\.ts)`/g,
      ),
    ].map((match) => match[1] ?? "");
    expect(
      named.filter((path) => !existsSync(join(ROOT, path)) && !existsSync(join(ROOT, base, path))),
    ).toEqual([]);
  });

  it("uses the project's words", () => {
    // design: application, module, function, guest, host, sandbox, invocation, fuel, grant.
    const others =
      /\b(?:lambda|isolate|plugin|tenant|capability|capabilities|handler|sandboxed process|container image)s?\b/i;
    // By custom the export of a function in JavaScript has one of these names: as code, and nowhere else.
    const own = text.replaceAll(/```js\n[\s\S]*?```/g, "").replaceAll(/`handler`/g, "");
    expect(own.split("\n").filter((line) => others.test(line))).toEqual([]);
  });
});

function commands(): Command[] {
  return [
    createServeCommand(),
    createDevCommand(),
    createCheckCommand(),
    createRoutesCommand(),
    createInvokeCommand(),
    createLogsCommand(),
    createExplainCommand(),
    createInitCommand(),
    createBuildCommand(),
    createImportCommand(),
    createSchemaCommand(),
  ];
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return entries.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
}

/** True where a file names a code to raise it: lines that compare or collect codes do not count. */
function raises(text: string, code: ErrorCode): boolean {
  return text.split("\n").some((line) => line.includes(`"${code}"`) && !/[!=]== "|new Set\(/.test(line));
}

/** The rows below a table's header, cell by cell. */
function readTable(text: string, ...header: readonly string[]): string[][] {
  const lines = text.split("\n");
  const start = lines.indexOf(`| ${header.join(" | ")} |`);
  expect(start, `the table ${header.join(", ")}`).not.toBe(-1);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith("|")) break;
    rows.push(
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

/** From a heading to the next one of any level. */
function section(text: string, heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  expect(start, heading).not.toBe(-1);
  const rest = text.slice(start + heading.length + 2);
  return rest.slice(0, rest.search(/\n#{1,4} /) === -1 ? undefined : rest.search(/\n#{1,4} /));
}

/** The headings' anchors, as GitHub makes them. */
function headings(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\w -]/g, "")
      .replaceAll(" ", "-"),
  );
}

function plain(text: string | undefined): string {
  return (text ?? "").replaceAll("`", "");
}

function withoutComments(text: string | undefined): string {
  return (text ?? "").replaceAll(/^\/\/.*\n/gm, "");
}

interface SchemaNode {
  readonly type?: string;
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
}

function findTable(table: keyof typeof TABLE_KEYS): {
  properties: Readonly<Record<string, SchemaNode>>;
  required: readonly string[];
} {
  const document = configSchema() as SchemaNode;
  const node = {
    document,
    tls: document.properties?.["tls"],
    admin: document.properties?.["admin"],
    server: document.properties?.["server"],
    limits: document.properties?.["limits"],
    invocations: document.properties?.["invocations"],
    application: document.properties?.["applications"]?.items,
  }[table];
  return { properties: node?.properties ?? {}, required: node?.required ?? [] };
}

function describeRange({ minimum, maximum }: SchemaNode): string {
  if (maximum === Number.MAX_SAFE_INTEGER) return `whole number, at least ${minimum}`;
  return `whole number, ${minimum} to ${maximum}`;
}
