// workerd: its binary, and the small Cap'n Proto configuration that it starts from.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const APPS: string = fileURLToPath(new URL("apps", import.meta.url));
const COMPATIBILITY_DATE = "2026-11-01";

/** npm's packages carry one binary for each platform. */
export function findWorkerd(): string | undefined {
  const architecture = process.arch === "x64" ? "64" : process.arch;
  try {
    const folder = createRequire(import.meta.url).resolve(
      `@cloudflare/workerd-${process.platform}-${architecture}/package.json`,
    );
    const binary = join(folder, "..", "bin/workerd");
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** A script of `apps/` without its types, beside the others that it imports. */
export function writeScript(folder: string, name: string): void {
  writeFileSync(
    join(folder, `${name}.js`),
    stripTypeScriptTypes(readFileSync(join(APPS, `${name}.ts`), "utf8")),
  );
}

/** The command that serves all workloads on this port, with plain JavaScript or with a guest for each request. */
export function toWorkerdCommand(
  binary: string,
  kind: "js" | "wasm",
  { folder, port, backend }: { folder: string; port: number; backend: number },
): string[] {
  const own = join(folder, `workerd-${kind}-${port}`);
  mkdirSync(own, { recursive: true });
  const main = kind === "js" ? "workerd.js" : "workerd-wasm.js";
  copyFileSync(join(APPS, main), join(own, "main.js"));
  writeScript(own, "work");
  copyFileSync(join(folder, "plain.wasm"), join(own, "plain.wasm"));
  const configFile = join(own, "config.capnp");
  const second =
    kind === "js"
      ? '(name = "work.js", esModule = embed "work.js")'
      : '(name = "plain.wasm", wasm = embed "plain.wasm")';
  writeFileSync(
    configFile,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "internet", network = (allow = ["local"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const main :Workerd.Worker = (
  modules = [(name = "main.js", esModule = embed "main.js"), ${second}],
  bindings = [(name = "BACKEND", text = "${backend}")],
  compatibilityDate = "${COMPATIBILITY_DATE}"
);
`,
  );
  return [binary, "serve", configFile, "config"];
}
