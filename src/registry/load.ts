// Loads the modules of a configuration: one compiled module per content digest and memory limit, all problems at once.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ABI_IMPORTS } from "../abi/import.ts";
import type { Application } from "../config/config.ts";
import type { Problem } from "../errors.ts";
import { WasmFormatError } from "../wasm/format-error.ts";
import { InstrumentError } from "../wasm/instrument-error.ts";
import { instrumentInSteps } from "../wasm/instrument.ts";
import { MAX_PAGES } from "../wasm/instrument-section.ts";
import { parseModule } from "../wasm/module.ts";
import type { ModuleInfo } from "../wasm/module.ts";
import { TRACKED_PAGE_BITS } from "../wasm/runtime.ts";
import { checkApplication, checkModule, hostImports, MAX_TABLE_ELEMENTS, PAGES_PER_MB } from "./check.ts";
import { compileBeside, compileModule } from "./compile.ts";
import { InstrumentCache } from "./instrument-cache.ts";
import type { Module } from "./module.ts";
import { ScriptLoader } from "./script.ts";
import { asStep, runSteps, runStepsBeside } from "./steps.ts";
import type { Steps } from "./steps.ts";

export interface LoadedModules {
  /** The module of each application that has no problem. */
  readonly modules: ReadonlyMap<Application, Module>;
  readonly problems: readonly Problem[];
  /** The same modules by their content and memory limit, for the next loading. */
  readonly compiled: ReadonlyMap<string, Module>;
  /** Of each application in JavaScript, right or wrong: the files that it is made of, and those that were looked for. */
  readonly scriptFiles: ReadonlyMap<Application, readonly string[]>;
}

export interface LoadOptions {
  readonly cache?: InstrumentCache;
  /** What an earlier loading compiled: not to be compiled again. */
  readonly known?: ReadonlyMap<string, Module>;
}

/** A file as read and checked, before it is compiled for a memory limit. */
interface ModuleFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  readonly info: ModuleInfo | undefined;
  readonly problems: readonly string[];
}

/** Reads, checks and compiles. `configFile` is the configuration as the user named it, for the problems. */
export function loadModules(
  applications: readonly Application[],
  configFile: string,
  options: LoadOptions = {},
): LoadedModules {
  return runSteps(load(applications, configFile, options));
}

/** The same in turns with whatever else the thread does. */
export async function loadModulesBeside(
  applications: readonly Application[],
  configFile: string,
  options: LoadOptions = {},
): Promise<LoadedModules> {
  return runStepsBeside(load(applications, configFile, options));
}

function* load(
  applications: readonly Application[],
  configFile: string,
  { cache = new InstrumentCache(), known }: LoadOptions,
): Steps<LoadedModules> {
  const scripts = new ScriptLoader(cache, known);
  try {
    return yield* loadWith(scripts, applications, configFile, { cache, known });
  } finally {
    scripts.close();
  }
}

function* loadWith(
  scripts: ScriptLoader,
  applications: readonly Application[],
  configFile: string,
  { cache, known }: { readonly cache: InstrumentCache; readonly known: LoadOptions["known"] },
): Steps<LoadedModules> {
  const files = new Map<string, ModuleFile>();
  const compiled = new Map<string, Module | string>();
  const modules = new Map<Application, Module>();
  const problems: Problem[] = [];
  const scriptFiles = new Map<Application, readonly string[]>();
  const report = (application: Application, key: string, message: string): void => {
    const source = application.runtime === "js" ? { source: application.file } : {};
    problems.push({ file: configFile, path: `${application.path}.${key}`, message, ...source });
  };

  yield* scripts.begin(applications.filter(({ runtime }) => runtime === "js").map(({ file }) => file));
  for (const application of applications) {
    if (application.runtime === "js") {
      const { module, files: made, problems: wrong } = yield* scripts.load(application);
      scriptFiles.set(application, made);
      for (const problem of wrong) report(application, "file_path", `${application.filePath}: ${problem}`);
      if (module === undefined) continue;
      compiled.set(`${module.digest}/${application.limits.memoryMb}`, module);
      modules.set(application, module);
      continue;
    }
    let file = files.get(application.file);
    if (file === undefined) {
      file = readModuleFile(application.file);
      files.set(application.file, file);
      yield undefined;
    }
    for (const problem of file.problems)
      report(application, "file_path", `${application.filePath} ${problem}`);
    if (file.info === undefined) continue;
    const own = checkApplication(file.info, application);
    for (const { key, message } of own) report(application, key, message);
    if (file.problems.length > 0 || own.length > 0) continue;

    const key = `${file.digest}/${application.limits.memoryMb}`;
    let module = compiled.get(key);
    if (module === undefined) {
      module = known?.get(key) ?? (yield* compile(file, file.info, application.limits.memoryMb, cache));
      compiled.set(key, module);
    }
    if (typeof module === "string") report(application, "file_path", `${application.filePath} ${module}`);
    else modules.set(application, module);
  }
  const right = [...compiled].filter((entry): entry is [string, Module] => typeof entry[1] !== "string");
  return { modules, problems, compiled: new Map(right), scriptFiles };
}

function readModuleFile(path: string): ModuleFile {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { bytes: new Uint8Array(0), digest: "", info: undefined, problems: [`cannot be read: ${text}`] };
  }
  const digest = createHash("sha256").update(bytes).digest("hex");
  try {
    const info = parseModule(bytes);
    return { bytes, digest, info, problems: checkModule(info) };
  } catch (error) {
    if (!(error instanceof WasmFormatError)) throw error;
    return {
      bytes,
      digest,
      info: undefined,
      problems: [`is not a valid WebAssembly module: ${error.message}`],
    };
  }
}

/** The module under its memory limit, instrumented, or what V8 has against it. */
function* compile(
  file: ModuleFile,
  info: ModuleInfo,
  memoryMb: number,
  cache: InstrumentCache,
): Steps<Module | string> {
  const imports = hostImports(info);
  const importedAs = info.imports.find(({ kind }) => kind === "memory")?.name;
  try {
    const options = { maximumPages: memoryMb * PAGES_PER_MB, maximumElements: MAX_TABLE_ELEMENTS };
    const instrumented = yield* cache.instrumentInSteps(file.digest, file.bytes.length, options, () =>
      instrumentInSteps(file.bytes, info, options),
    );
    yield undefined;
    const compiled = yield* asStep(
      () => compileModule(instrumented.bytes),
      () => compileBeside(instrumented.bytes),
    );
    const { memory, adoptable, unresettable } = instrumented;
    return {
      digest: file.digest,
      size: file.bytes.length,
      compiled,
      imports,
      blocks: imports.some((name) => ABI_IMPORTS[name].blocks),
      memory:
        memory === undefined
          ? undefined
          : {
              pageBits: TRACKED_PAGE_BITS,
              minimumPages: memory.minimum,
              maximumPages: memory.maximum,
              ...(importedAs === undefined ? {} : { importedAs }),
            },
      // Behind the snapshot there must be room for the globals.
      adoptable: adoptable && memory !== undefined && memory.maximum < MAX_PAGES,
      unresettable,
    };
  } catch (error) {
    if (error instanceof InstrumentError) return `cannot be instrumented: ${error.message}`;
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    return `is not a valid WebAssembly module: ${compileError(file.bytes) ?? error.message}`;
  }
}

/** What V8 has against the bytes as they are in the file: offsets in the instrumented ones would help nobody. */
function compileError(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    void new WebAssembly.Module(bytes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^WebAssembly\.Module\(\): /, "") : String(error);
  }
}
