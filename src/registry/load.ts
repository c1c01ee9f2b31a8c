// Loads the modules of a configuration: one compiled module per content digest and memory limit, all problems at once.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Application } from "../config/config.ts";
import type { Problem } from "../errors.ts";
import { capMemory } from "../wasm/cap-memory.ts";
import { capTables } from "../wasm/cap-table.ts";
import { exportStart } from "../wasm/export-start.ts";
import { WasmFormatError } from "../wasm/format-error.ts";
import { parseModule } from "../wasm/module.ts";
import type { ModuleInfo } from "../wasm/module.ts";
import { checkApplication, checkModule, hostImports, MAX_TABLE_ELEMENTS, memoryLimits } from "./check.ts";
import type { MemoryImport, Module } from "./module.ts";

/** What a start section is exported as. */
const START_EXPORT = "serverless-wasm:start";

export interface LoadedModules {
  /** The module of each application that has no problem. */
  readonly modules: ReadonlyMap<Application, Module>;
  readonly problems: readonly Problem[];
}

/** A file as read and checked, before it is compiled for a memory limit. */
interface ModuleFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly digest: string;
  readonly info: ModuleInfo | undefined;
  readonly problems: readonly string[];
}

/** Reads, checks and compiles. `configFile` is the configuration as the user named it, for the problems. */
export function loadModules(applications: readonly Application[], configFile: string): LoadedModules {
  const files = new Map<string, ModuleFile>();
  const compiled = new Map<string, Module | string>();
  const modules = new Map<Application, Module>();
  const problems: Problem[] = [];
  const report = (application: Application, key: string, message: string): void => {
    problems.push({ file: configFile, path: `${application.path}.${key}`, message });
  };

  for (const application of applications) {
    let file = files.get(application.file);
    if (file === undefined) {
      file = readModuleFile(application.file);
      files.set(application.file, file);
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
      module = compile(file, file.info, application.limits.memoryMb);
      compiled.set(key, module);
    }
    if (typeof module === "string") report(application, "file_path", `${application.filePath} ${module}`);
    else modules.set(application, module);
  }
  return { modules, problems };
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

/** The module under its memory limit, or what V8 has against it. */
function compile(file: ModuleFile, info: ModuleInfo, memoryMb: number): Module | string {
  const capPages = memoryMb * 16;
  const limits = memoryLimits(info);
  const maximumPages = Math.min(limits?.maximum ?? capPages, capPages);
  const imported = info.imports.find(({ kind }) => kind === "memory");
  const memoryImport: MemoryImport | undefined =
    imported === undefined || limits === undefined
      ? undefined
      : { field: imported.name, descriptor: { initial: limits.minimum, maximum: maximumPages } };
  // From the last section to the first: so the offsets that the next step uses have not moved.
  const started = exportStart(file.bytes, info, START_EXPORT);
  const capped = capTables(capMemory(started, info, capPages), info, MAX_TABLE_ELEMENTS);
  try {
    return {
      digest: file.digest,
      size: file.bytes.length,
      info,
      compiled: new WebAssembly.Module(capped),
      imports: hostImports(info),
      startExport: started === file.bytes ? undefined : START_EXPORT,
      memoryImport,
      memory: { minimumPages: limits?.minimum ?? 0, maximumPages: limits === undefined ? 0 : maximumPages },
    };
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    return `is not a valid WebAssembly module: ${error.message.replace(/^WebAssembly\.Module\(\): /, "")}`;
  }
}
