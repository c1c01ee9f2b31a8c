// The versions of everything that is compared.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PACKAGES = [
  ["serverless-wasm", "../../../package.json"],
  ["hono", "../../../node_modules/hono/package.json"],
  ["@hono/node-server", "../../../node_modules/@hono/node-server/package.json"],
  ["assemblyscript", "../../../node_modules/assemblyscript/package.json"],
  ["workerd", "node_modules/workerd/package.json"],
  ["jco", "node_modules/@bytecodealliance/jco/package.json"],
  ["@extism/extism", "node_modules/@extism/extism/package.json"],
] as const;

/** Name and version each; packages that are not installed are left out. */
export function findVersions(): string[] {
  const found = [`Node ${process.versions.node}`, `V8 ${process.versions.v8}`];
  for (const [name, path] of PACKAGES) {
    const file = fileURLToPath(new URL(path, import.meta.url));
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, "utf8")) as { version: string };
    found.push(`${name} ${version}`);
  }
  return found;
}
