// `serverless-wasm init`: a new project with one function, in AssemblyScript or JavaScript. Never writes over a file.
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Command } from "commander";
import { ServerlessWasmError } from "../errors.ts";
import { PACKAGE_ROOT } from "./compile.ts";
import { toProjectFiles } from "./template.ts";
import type { Language } from "./template.ts";

export function createInitCommand(): Command {
  return new Command("init")
    .description("start a project with one function")
    .argument("<folder>", "the new project's folder")
    .option("--js", "in JavaScript instead of AssemblyScript")
    .action(async (folder: string, { js = false }: { js?: boolean }) => {
      process.stdout.write(await initProject(folder, js ? "js" : "assemblyscript"));
    });
}

/**
 * Writes the project and returns what to tell the user: the files, and the commands that build and start it.
 *
 * @throws {ServerlessWasmError} `USAGE` when one of the files exists; then nothing was written.
 */
export async function initProject(
  folder: string,
  language: Language = "assemblyscript",
  packageRoot: string = PACKAGE_ROOT,
): Promise<string> {
  const target = resolve(folder);
  const found = await stat(target).catch(() => undefined);
  if (found && !found.isDirectory()) throw new ServerlessWasmError("USAGE", `${folder} is not a folder`);

  const own = parsePackage(await readFile(join(packageRoot, "package.json"), "utf8"));
  const origin = await findOrigin(packageRoot, own.version);
  const files = toProjectFiles(language, {
    name: toPackageName(basename(target)),
    server: typeof origin === "string" ? origin : `file:${toSlashes(relative(target, origin.path))}`,
    assemblyscript: own.dependencies["assemblyscript"] ?? "*",
    node: own.devDependencies["node"] ?? "^26.0.0",
  });

  const taken = Object.keys(files).filter((name) => existsSync(join(target, name)));
  if (taken.length > 0) {
    const list = taken.map((name) => join(folder, name)).join(", ");
    throw new ServerlessWasmError("USAGE", `nothing was written, because these exist already: ${list}`);
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(target, name);
    // oxlint-disable-next-line no-await-in-loop -- five small files, in the order they are listed
    await mkdir(dirname(file), { recursive: true });
    // oxlint-disable-next-line no-await-in-loop -- `wx` refuses a file that appeared in between
    await writeFile(file, text, { flag: "wx" });
  }

  const commands =
    language === "js" ? ["npm install", "npm start"] : ["npm install", "npm run build", "npm start"];
  if (target !== process.cwd()) commands.unshift(`cd ${quoteForShell(folder)}`);
  // A checkout's command is compiled first: npm links the folder as it is.
  if (typeof origin !== "string" && origin.needsBuild)
    commands.unshift(`npm run build --prefix ${quoteForShell(relative(process.cwd(), packageRoot) || ".")}`);
  return [
    `New in ${folder}: ${Object.keys(files).join(", ")}`,
    "",
    language === "js" ? "Start it:" : "Build and start it:",
    ...commands.map((command) => `  ${command}`),
    "",
    `Or, while you write it, ${language === "js" ? "" : "compiled and "}reloaded on every save:`,
    "  npm run dev",
    "",
    "Then, from another terminal:",
    "  curl -i localhost:8080/hello/world",
    "",
  ].join("\n");
}

/** A version range for npm, or a folder or tarball on this machine. */
type Origin = string | { readonly path: string; readonly needsBuild: boolean };

/** Where a new project gets this package from: the same place that this copy of it came from. */
async function findOrigin(packageRoot: string, version: string): Promise<Origin> {
  const root = resolve(packageRoot);
  const modules = dirname(root);
  if (basename(modules) !== "node_modules")
    return { path: root, needsBuild: !existsSync(join(root, "dist/cli/main.js")) };
  const lock = await readFile(join(modules, ".package-lock.json"), "utf8").catch(() => "{}");
  const resolved = readResolved(JSON.parse(lock), `node_modules/${basename(root)}`);
  if (resolved?.startsWith("file:")) {
    const path = resolve(dirname(modules), resolved.slice("file:".length));
    if (existsSync(path)) return { path, needsBuild: false };
  }
  return `^${version}`;
}

function readResolved(lock: unknown, name: string): string | undefined {
  const entry = member(member(lock, "packages"), name);
  const resolved = member(entry, "resolved");
  return typeof resolved === "string" ? resolved : undefined;
}

interface OwnPackage {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function parsePackage(text: string): OwnPackage {
  const data: unknown = JSON.parse(text);
  const version = member(data, "version");
  return {
    version: typeof version === "string" ? version : "0.0.0",
    dependencies: toStrings(member(data, "dependencies")),
    devDependencies: toStrings(member(data, "devDependencies")),
  };
}

function toStrings(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** What npm accepts as a name: lower case, and of punctuation only what is harmless. */
function toPackageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, "-")
    .replaceAll(/^[._-]+|-+$/g, "");
  // A project of the name of its dependency would depend on itself.
  return name === "" || name === "serverless-wasm" ? "my-function" : name;
}

function quoteForShell(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function toSlashes(path: string): string {
  return path.split(sep).join("/");
}
