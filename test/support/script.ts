// JavaScript functions in the real engine: a file and a configuration in a temporary folder, without a socket.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import type { Service } from "../../src/server/service.ts";
import { MemoryLog } from "./log.ts";
import { observeTest, withAllRecorded } from "./recorded.ts";

export interface TestScript extends Disposable {
  readonly folder: string;
  readonly service: Service;
  readonly log: MemoryLog;
  request(path?: string, init?: RequestInit): Promise<Response>;
}

/** One application on every path, with more TOML lines of its own, e.g. `tcp = [...]`. Other files by their names. */
export function createScript(
  source: string,
  lines = "",
  files: Readonly<Record<string, string>> = {},
): TestScript {
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
  for (const [name, text] of Object.entries({ "f.js": source, ...files })) {
    writeFileSync(join(folder, name), text);
  }
  const configFile = join(folder, "config.toml");
  writeFileSync(
    configFile,
    `listen_address = "127.0.0.1:0"\n[[applications]]\nname = "f"\nfile_path = "f.js"\nmethod = "*"\nurl_path = "/*"\n${lines}\n`,
  );
  const log = new MemoryLog();
  const table = loadTable(configFile, { workingDirectory: folder });
  const { observer } = observeTest(table.modules);
  const service = createService({
    ...table,
    config: withAllRecorded(table.config),
    log,
    direct: true,
    observer,
  });
  return {
    folder,
    service,
    log,
    request: async (path = "/", init) => service.app.request(path, init),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the body of an async function and gives what it returns, or `{ thrown, message, cause }`. */
export async function runScript(body: string, lines = ""): Promise<unknown> {
  using script = createScript(toSource(body), lines);
  const response = await script.request();
  if (response.status === 200) return response.json();
  throw new Error(`${response.status}: ${JSON.stringify(script.log.lines, undefined, 1)}`);
}

export function toSource(body: string): string {
  return `import { connect } from "serverless-wasm/sockets";
const run = async (request) => { ${body} };
export default { async fetch(request) {
  try { return Response.json((await run(request)) ?? null); }
  catch (error) {
    const { name, message, cause } = error;
    return Response.json({ thrown: name, message, cause: cause?.message });
  }
} };`;
}
