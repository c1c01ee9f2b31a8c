import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBuildCommand } from "../../src/cli/build.ts";
import { compileGuest, PACKAGE_ROOT } from "../../src/cli/compile.ts";
import { createInitCommand, initProject } from "../../src/cli/init.ts";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import { MemoryLog } from "../support/log.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-init-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function readPackage(project: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as Record<
    string,
    Record<string, string>
  >;
}

/** A package root as npm leaves it, with what init reads of it. */
function install(path: string, resolved?: string): string {
  const root = join(folder, path);
  mkdirSync(join(root, "dist/cli"), { recursive: true });
  writeFileSync(join(root, "dist/cli/main.js"), "");
  const own = {
    version: "1.2.3",
    dependencies: { assemblyscript: "^0.28.0" },
    devDependencies: { node: "^26.1.0" },
  };
  writeFileSync(join(root, "package.json"), JSON.stringify(own));
  if (resolved !== undefined) {
    const lock = { packages: { "node_modules/serverless-wasm": { version: "1.2.3", resolved } } };
    writeFileSync(join(dirname(root), ".package-lock.json"), JSON.stringify(lock));
  }
  return root;
}

describe("serverless-wasm init", () => {
  it("writes a project that builds and answers", async () => {
    const project = join(folder, "demo");
    let printed = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    await createInitCommand().parseAsync([project], { from: "user" });
    expect(readdirSync(project, { recursive: true }).map(String).toSorted()).toEqual([
      ".gitignore",
      "README.md",
      "assembly",
      "assembly/index.ts",
      "assembly/tsconfig.json",
      "config.toml",
      "package.json",
    ]);
    for (const command of [`cd ${project}`, "npm install", "npm run build", "npm start", "npm run dev"]) {
      expect(printed).toContain(`  ${command}\n`);
    }

    const { scripts } = readPackage(project);
    expect(scripts!["build"]).toBe("serverless-wasm build . --out build/function.wasm");
    await createBuildCommand().parseAsync([project], { from: "user" });
    const log = new MemoryLog();
    expect(scripts!["dev"]).toBe("serverless-wasm dev config.toml");
    const table = loadTable(join(project, "config.toml"), { workingDirectory: folder });
    // Both commands make the same module of the same source.
    const [{ file, source } = { file: "" }] = table.config.applications;
    expect([file, source]).toEqual([
      join(project, "build/function.wasm"),
      join(project, "assembly/index.ts"),
    ]);
    const { bytes } = await compileGuest({ entry: source! });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const { app } = createService({ ...table, log, direct: false });
    const response = await app.request("/hello/Ada");
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("Hello, Ada!\n");
    expect(log.guest).toEqual(["greeting Ada"]);
  });

  it("writes a project in JavaScript that answers as it is", async () => {
    const project = join(folder, "demo");
    let printed = "";
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      printed += String(text);
      return true;
    });
    await createInitCommand().parseAsync(["--js", project], { from: "user" });
    expect(readdirSync(project).toSorted()).toEqual([
      ".gitignore",
      "README.md",
      "config.toml",
      "function.js",
      "package.json",
    ]);
    for (const command of [`cd ${project}`, "npm install", "npm start", "npm run dev"]) {
      expect(printed).toContain(`  ${command}\n`);
    }
    expect(printed).not.toContain("npm run build\n");
    const { scripts, devDependencies } = readPackage(project);
    expect(Object.keys(scripts!)).toEqual(["check", "dev", "start"]);
    expect(Object.keys(devDependencies!)).toEqual(["node"]);

    const log = new MemoryLog();
    const table = loadTable(join(project, "config.toml"), { workingDirectory: folder });
    const { app } = createService({ ...table, log, direct: false });
    const response = await app.request("/hello/Ada");
    expect([response.status, await response.text()]).toEqual([200, "Hello, Ada!\n"]);
    expect(log.guest).toEqual(["greeting Ada"]);
  });

  it("shows the other shape of a function in JavaScript as it works", async () => {
    const project = join(folder, "demo");
    await initProject(project, "js");
    const file = join(project, "function.js");
    const source = readFileSync(file, "utf8");
    const other = source.slice(source.indexOf("//\n") + 3).replaceAll(/^\/\/ ?/gm, "");
    expect(other).toContain("export default");
    writeFileSync(file, other);
    const table = loadTable(join(project, "config.toml"), { workingDirectory: folder });
    const { app } = createService({ ...table, log: new MemoryLog(), direct: false });
    expect(await (await app.request("/hello/Ada")).text()).toBe("Hello, /hello/Ada!\n");
  });

  it("refuses to write over files, names them all, and writes nothing", async () => {
    const project = join(folder, "demo");
    mkdirSync(join(project, "assembly"), { recursive: true });
    writeFileSync(join(project, "assembly/index.ts"), "mine");
    writeFileSync(join(project, "README.md"), "mine");
    await expect(initProject(project)).rejects.toMatchObject({
      code: "USAGE",
      message: `nothing was written, because these exist already: ${join(project, "assembly/index.ts")}, ${join(project, "README.md")}`,
    });
    expect(readdirSync(project).toSorted()).toEqual(["README.md", "assembly"]);
    expect(readFileSync(join(project, "README.md"), "utf8")).toBe("mine");
  });

  it("fills an existing folder that has none of the files", async () => {
    const project = join(folder, "demo");
    mkdirSync(join(project, ".git"), { recursive: true });
    await initProject(project);
    expect(existsSync(join(project, "package.json"))).toBe(true);
  });

  it("refuses a path that is a file", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(initProject(join(folder, "file"))).rejects.toMatchObject({ code: "USAGE" });
  });

  it("brings Node 26 along, with its install script approved", async () => {
    await initProject(join(folder, "demo"));
    const { devDependencies, allowScripts } = readPackage(join(folder, "demo"));
    expect(devDependencies!["node"]).toMatch(/^\^26\./);
    expect(allowScripts).toEqual({ node: true });
  });

  it.each([
    ["My Function!", "my-function"],
    ["_hidden", "hidden"],
    ["\u00e9\u00e9", "my-function"],
    ["serverless-wasm", "my-function"],
    ["a.b_c-1", "a.b_c-1"],
  ])("names the package of the folder %s %s", async (name, expected) => {
    await initProject(join(folder, name));
    expect(readPackage(join(folder, name))["name"]).toBe(expected);
  });

  it("quotes a folder that a shell would take apart", async () => {
    const project = join(folder, "it's mine");
    expect(await initProject(project)).toContain(`  cd '${join(folder, "it'\\''s mine")}'\n`);
  });
});

async function initWith(root: string): Promise<{ spec: string; printed: string }> {
  const project = join(folder, "demo");
  const printed = await initProject(project, "assemblyscript", root);
  return { spec: readPackage(project)["dependencies"]!["serverless-wasm"]!, printed };
}

describe("where a new project gets serverless-wasm from", () => {
  it("takes the version from a registry when this copy came from one", async () => {
    const root = install(
      "app/node_modules/serverless-wasm",
      "https://registry.example/serverless-wasm-1.2.3.tgz",
    );
    expect((await initWith(root)).spec).toBe("^1.2.3");
  });

  it("takes the version without a lock file too", async () => {
    expect((await initWith(install("app/node_modules/serverless-wasm"))).spec).toBe("^1.2.3");
  });

  it("takes the tarball that this copy was installed from", async () => {
    const root = install("app/node_modules/serverless-wasm", "file:../packed.tgz");
    writeFileSync(join(folder, "packed.tgz"), "");
    expect((await initWith(root)).spec).toBe("file:../packed.tgz");
  });

  it("takes the version when the tarball is gone", async () => {
    const root = install("app/node_modules/serverless-wasm", "file:../packed.tgz");
    expect((await initWith(root)).spec).toBe("^1.2.3");
  });

  it("takes the checkout it runs in, and has it built first when it is not", async () => {
    const root = install("checkout");
    const built = await initWith(root);
    expect(built.spec).toBe("file:../checkout");
    expect(built.printed).not.toContain("--prefix");

    rmSync(join(folder, "demo"), { recursive: true });
    rmSync(join(root, "dist"), { recursive: true });
    const { printed } = await initWith(root);
    const first = printed.split("\n").find((line) => line.startsWith("  "))!;
    expect(first).toBe(`  npm run build --prefix ${relative(process.cwd(), root)}`);
  });

  it("finds this very checkout", async () => {
    const project = join(folder, "demo");
    await initProject(project);
    const spec = readPackage(project)["dependencies"]!["serverless-wasm"]!;
    expect(resolve(project, spec.replace(/^file:/, ""))).toBe(resolve(PACKAGE_ROOT));
  });
});
