// jco: makes a component of `apps/jco.js`, and serves it with a new instance for each request.
import { execFile } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writeScript } from "./workerd.ts";

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const PACKAGE = file("node_modules/@bytecodealliance/jco");
const JCO = join(PACKAGE, "dist/jco.js");
const WIT = join(PACKAGE, "lib/wit/builtin");
/** The version that the engine in jco's components imports and exports, and the one that jco has in full. */
const ENGINE_VERSION = "0.2.10";
const FULL_VERSION = "0.2.12";

export const hasJco: boolean = existsSync(JCO);

/** Takes about ten seconds and a gigabyte of memory. */
export async function buildComponent(folder: string, backend: number): Promise<void> {
  writeScript(folder, "work");
  const text = readFileSync(file("apps/jco.js"), "utf8").replace("BACKEND", String(backend));
  writeFileSync(join(folder, "jco.js"), text);
  const wit = join(folder, "wit");
  const packages = join(wit, "deps");
  cpSync(join(WIT, FULL_VERSION), packages, { recursive: true });
  // The full one of the newer version lacks an interface's type that the engine has.
  cpSync(join(WIT, ENGINE_VERSION, "wasi-sockets"), join(packages, "wasi-sockets"), { recursive: true });
  for (const name of readdirSync(packages)) {
    const path = join(packages, name, "package.wit");
    const source = readFileSync(path, "utf8").replaceAll(FULL_VERSION, ENGINE_VERSION);
    // The worlds of the command line want more than there is, and are not needed.
    writeFileSync(path, name === "wasi-cli" ? source.replaceAll(/^world \w+ \{[^}]*^\}\n/gm, "") : source);
  }
  writeFileSync(
    join(wit, "world.wit"),
    `package bench:peer;
world peer {
  import wasi:http/outgoing-handler@${ENGINE_VERSION};
  export wasi:http/incoming-handler@${ENGINE_VERSION};
}
`,
  );
  const bundle = join(folder, "jco-bundle.js");
  // One file: what it imports is put in front.
  writeFileSync(
    bundle,
    readFileSync(join(folder, "work.js"), "utf8").replaceAll(/^export /gm, "") +
      text.replaceAll(/^import .*$/gm, ""),
  );
  await promisify(execFile)(
    process.execPath,
    [
      "--import",
      file("jco-preopens.ts"),
      JCO,
      "componentize",
      bundle,
      "--wit",
      wit,
      "--world-name",
      "peer",
      "--out",
      join(folder, "jco.wasm"),
    ],
    { cwd: folder },
  );
}

export function toJcoCommand(folder: string, port: number): string[] {
  return [
    process.execPath,
    JCO,
    "serve",
    join(folder, "jco.wasm"),
    "--isolate-requests",
    "instance",
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
  ];
}
