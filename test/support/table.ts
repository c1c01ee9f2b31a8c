// Route tables over hand-written guests: module files and a configuration in a temporary folder, without a socket.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../../src/config/config.ts";
import { loadTable } from "../../src/server/app.ts";
import { createService } from "../../src/server/service.ts";
import type { InvocationRecord } from "../../src/observe/record.ts";
import type { Service } from "../../src/server/service.ts";
import { MemoryLog } from "./log.ts";
import { observeTest, withAllRecorded } from "./recorded.ts";
import { wat } from "./wat.ts";

export interface TestTable extends Disposable {
  readonly folder: string;
  readonly configFile: string;
  readonly config: Config;
  readonly service: Service;
  readonly log: MemoryLog;
  /** Live sandboxes that run a call; where there is none, calls that are still counted as work. */
  readonly busy: number;
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Of the calls that have ended since this was last asked. */
  takeRecords(): readonly InvocationRecord[];
}

/** `guests`: module name to text format or bytes, written as `<name>.wasm` beside `config.toml`. */
export function createTable(toml: string, guests: Record<string, string | Uint8Array>): TestTable {
  const { folder, configFile } = writeTable(toml, guests);
  const log = new MemoryLog();
  const table = loadTable(configFile, { workingDirectory: folder });
  const { observer, takeRecords } = observeTest(table.modules);
  const service = createService({
    ...table,
    config: withAllRecorded(table.config),
    log,
    direct: false,
    observer,
  });
  return {
    folder,
    configFile,
    config: table.config,
    service,
    log,
    get busy() {
      const pools = [...service.pools.values()];
      const idle = pools.reduce((sum, pool) => sum + pool.idle, 0);
      const working = pools.reduce((sum, pool) => sum + Math.abs(pool.working), 0);
      return service.cap.live - idle || working;
    },
    takeRecords,
    request: async (path, init) => service.app.request(path, init),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Only the files. The caller removes the folder. */
export function writeTable(
  toml: string,
  guests: Record<string, string | Uint8Array>,
): { folder: string; configFile: string } {
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-"));
  for (const [name, guest] of Object.entries(guests)) {
    writeFileSync(join(folder, `${name}.wasm`), typeof guest === "string" ? wat(guest) : guest);
  }
  const configFile = join(folder, "config.toml");
  writeFileSync(configFile, toml);
  return { folder, configFile };
}

/** One application on `/` (any method) over one guest, with more TOML lines of its own, e.g. `env = {...}`. */
export function createGuest(text: string, lines = ""): TestTable {
  return createTable(
    `listen_address = "127.0.0.1:0"\n[[applications]]\nname = "guest"\nfile_path = "guest.wasm"\nmethod = "*"\nurl_path = "/*"\n${lines}\n`,
    { guest: text },
  );
}
