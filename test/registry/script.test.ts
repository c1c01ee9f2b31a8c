// The platform that every script begins with: the engine's memory, as it was when the package was made.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { Application } from "../../src/config/config.ts";
import { InstrumentCache } from "../../src/registry/instrument-cache.ts";
import type { Module } from "../../src/registry/module.ts";
import { loadPlatform } from "../../src/registry/platform.ts";
import { ScriptLoader } from "../../src/registry/script.ts";
import { runSteps } from "../../src/registry/steps.ts";
import { createService } from "../../src/server/service.ts";
import { startModules } from "../../src/server/start.ts";
import { MemoryLog } from "../support/log.ts";

let folder: string;
let applications: readonly Application[];
const modules = new Map<Application, Module>();

/** Shows what there is at its beginning and at each request, and spoils what it can reach. */
const SCRIPT = `const before = [typeof marked, [1].map((n) => n).length, process.env.NAME];
globalThis.marked = true;
Array.prototype.map = () => [];
Object.freeze(Function.prototype);
export const handler = () => ({ body: [...before, typeof marked].join() });`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "serverless-wasm-script-"));
  const toml = ["one", "two", "small"].map((name) => {
    writeFileSync(join(folder, `${name}.js`), SCRIPT);
    return `[[applications]]\nfile_path = "${name}.js"\nmethod = "GET"\nurl_path = "/${name}"\nenv = { NAME = "${name}" }\nlimits = { memory_mb = ${name === "small" ? 3 : 4} }\n`;
  });
  writeFileSync(join(folder, "config.toml"), toml.join(""));
  ({ applications } = loadConfig(join(folder, "config.toml"), { workingDirectory: folder }));
  const loader = new ScriptLoader(new InstrumentCache());
  for (const application of applications) {
    const { module, problems } = runSteps(loader.load(application));
    expect(problems).toEqual([]);
    if (module !== undefined) modules.set(application, module);
  }
  loader.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the platform", () => {
  it("is the same for all scripts, whatever their memory limit, and none of them changes it", async () => {
    const [platform, ...others] = new Set([...modules.values()].map(({ script }) => script?.platform));
    expect(others).toEqual([]);
    const bytes = Buffer.from(platform?.bytes ?? new SharedArrayBuffer(0));
    const untouched = Buffer.from(bytes);
    for (const round of [1, 2]) {
      const { config } = loadConfig(join(folder, "config.toml"), { workingDirectory: folder });
      if (config === undefined) throw new Error("no configuration");
      const { starts, failures } = startModules(modules);
      expect(failures, `round ${round}`).toEqual([]);
      const log = new MemoryLog();
      const service = createService({
        config: { ...config, applications },
        modules,
        starts,
        log,
        direct: false,
      });
      for (const name of ["one", "two", "small", "one"]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const answer = await (await service.app.request(`/${name}`)).text();
        expect(answer).toBe(`undefined,1,${name},boolean`);
      }
      service.close();
    }
    expect(bytes.equals(untouched)).toBe(true);
  });

  it("guards the engine's stack with other numbers at each start", () => {
    const { random } = loadPlatform();
    expect(random.end - random.start).toBe(4);
    const guards = (): string[] =>
      [...startModules(modules).starts.values()].map(({ state }) => {
        const memory = new Uint8Array(state.snapshot?.memory.buffer ?? new ArrayBuffer(0));
        return Buffer.from(memory.slice(random.start, random.end)).toString("hex");
      });
    const all = [...guards(), ...guards()];
    expect(all).toHaveLength(6);
    expect(new Set(all).size).toBe(6);
  });

  it("is of the engine that is installed", () => {
    const engine = readFileSync(fileURLToPath(import.meta.resolve("quickjs-wasi/quickjs.wasm")));
    expect(loadPlatform().engine).toBe(createHash("sha256").update(engine).digest("hex"));
  });

  it("is refused with another engine", () => {
    const [[application, module] = []] = modules;
    if (application === undefined || module?.script === undefined) throw new Error("no script");
    const platform = { ...module.script.platform, engine: "another" };
    const known = { ...module, script: { ...module.script, platform } };
    const loader = new ScriptLoader(new InstrumentCache(null), new Map([["known", known]]));
    const other = { ...application, limits: { ...application.limits, memoryMb: 5 } };
    expect(() => runSteps(loader.load(other))).toThrow(/^quickjs-wasi is not the version that this package/);
    loader.close();
  });
});
