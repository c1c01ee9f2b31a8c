// Holds a module against the contract with the guest before anything listens: what V8 would find only at the first
// call (or, for import signatures, never) is found here, with the words that say what to do.
import { ABI_IMPORTS, ABI_MODULE } from "../abi/import.ts";
import type { AbiImportName } from "../abi/import.ts";
import type { Application } from "../config/config.ts";
import { nearestName } from "../errors.ts";
import { findReservedNames, findUncontainable } from "../wasm/contain.ts";
import { functionTypeOf } from "../wasm/module.ts";
import type { ModuleInfo } from "../wasm/module.ts";
import { RESERVED_NAME } from "../wasm/runtime.ts";
import { formatFunctionType } from "../wasm/type.ts";

/** Pages of 64 KiB in a MiB. */
export const PAGES_PER_MB = 16;

/** All tables of a sandbox together: 1 MiB of V8's own heap, and more than any real module was seen to have. */
export const MAX_TABLE_ELEMENTS = 131_072;

/** What is wrong with a module in itself, whichever application uses it: one sentence each. */
export function checkModule(info: ModuleInfo): string[] {
  return [
    ...checkContainment(info),
    ...checkReserved(info),
    ...checkImports(info),
    ...checkMemoryExport(info),
    ...checkTables(info),
  ];
}

/** What is wrong with a module for one application: its function and its memory limit. */
export function checkApplication(
  info: ModuleInfo,
  application: Application,
): { key: string; message: string }[] {
  const problems = checkFunction(info, application.function).map((message) => ({ key: "function", message }));
  const maximumPages = application.limits.memoryMb * PAGES_PER_MB;
  const minimum = memoryLimits(info)?.minimum ?? 0;
  if (minimum > maximumPages) {
    problems.push({
      key: "limits.memory_mb",
      message:
        `must be at least ${Math.ceil(minimum / PAGES_PER_MB)}, found ${application.limits.memoryMb}: ` +
        `${application.filePath} starts with ${minimum} pages of memory (64 KiB each)`,
    });
  }
  return problems;
}

/** Limits of the module's one memory, imported or its own. */
export function memoryLimits(info: ModuleInfo): { minimum: number; maximum?: number } | undefined {
  for (const imported of info.imports) if (imported.kind === "memory") return imported.type.limits;
  return info.memories[0]?.limits;
}

/** The names of the host functions that a checked module imports, each once. */
export function hostImports(info: ModuleInfo): AbiImportName[] {
  const names = info.imports.filter(({ kind }) => kind === "function").map(({ name }) => name);
  return [...new Set(names)].filter(isAbiName);
}

function checkContainment(info: ModuleInfo): string[] {
  return findUncontainable(info).map(
    ({ proposal, reason, offset }) =>
      `uses the proposal ${proposal} (at byte 0x${offset.toString(16)}), which cannot be contained: ${reason}`,
  );
}

function checkReserved(info: ModuleInfo): string[] {
  return findReservedNames(info).map(
    ({ what, offset }) =>
      `has the ${what} (at byte 0x${offset.toString(16)}); names with ${RESERVED_NAME} in front belong to the host: give it another`,
  );
}

function checkImports(info: ModuleInfo): string[] {
  const problems: string[] = [];
  const functions = new Set(info.imports.flatMap(({ kind, name }) => (kind === "function" ? [name] : [])));
  for (const imported of info.imports) {
    const name = `${imported.module}.${imported.name}`;
    if (imported.module !== ABI_MODULE) {
      const hint = imported.module.startsWith("wasi")
        ? "build it without WASI (for example for wasm32-unknown-unknown)"
        : `the only module here is ${ABI_MODULE}`;
      problems.push(`imports ${name}, which the host does not have; ${hint}`);
    } else if (imported.kind === "function") {
      const problem = checkSignature(imported.name, formatFunctionType(imported.type));
      if (problem !== undefined) problems.push(problem);
    } else if (imported.kind !== "memory") {
      problems.push(`imports the ${imported.kind} ${name}; only functions and one memory can be imported`);
    } else if (functions.has(imported.name)) {
      problems.push(`imports ${name} as a memory and as a function; give the memory a name of its own`);
    }
  }
  return problems;
}

function checkSignature(name: string, found: string): string | undefined {
  if (!isAbiName(name)) {
    const near = nearestName(name, Object.keys(ABI_IMPORTS));
    const hint =
      near === undefined ? `the host has ${Object.keys(ABI_IMPORTS).join(", ")}` : `did you mean ${near}?`;
    return `imports ${ABI_MODULE}.${name} with type ${found}, which the host does not have; ${hint}`;
  }
  const expected = abiSignature(name);
  if (found === expected) return undefined;
  return `imports ${ABI_MODULE}.${name} with another signature\n  expected ${expected}\n  found    ${found}`;
}

/** The function type of a host import, as `formatFunctionType` writes it. */
export function abiSignature(name: AbiImportName): string {
  const { parameters, results } = ABI_IMPORTS[name];
  return formatFunctionType({ parameters, results });
}

function isAbiName(name: string): name is AbiImportName {
  return Object.hasOwn(ABI_IMPORTS, name);
}

function checkTables(info: ModuleInfo): string[] {
  const elements = info.tables.reduce((sum, { limits }) => sum + limits.minimum, 0);
  if (elements > MAX_TABLE_ELEMENTS) {
    return [
      `has tables that start with ${elements} elements; ${MAX_TABLE_ELEMENTS} are allowed, all tables together`,
    ];
  }
  // Written again for every new instance, in one piece.
  const active = info.elements.filter(({ mode }) => mode === "active");
  const written = active.reduce((sum, { count }) => sum + count, 0);
  if (written <= MAX_TABLE_ELEMENTS) return [];
  return [
    `writes ${written} elements to its tables when it is instantiated; ${MAX_TABLE_ELEMENTS} are allowed, all segments together`,
  ];
}

/** Without an exported memory the host could not read what the guest points to. */
function checkMemoryExport(info: ModuleInfo): string[] {
  if (info.imports.some(({ kind }) => kind === "memory")) return [];
  const exported = info.exports.find(({ name }) => name === "memory");
  if (exported?.kind === "memory") return [];
  const pointing = hostImports(info).filter((name) => ABI_IMPORTS[name].parameters.length > 1);
  if (pointing.length === 0) return [];
  const found = exported === undefined ? "no such export" : `a ${exported.kind} of that name`;
  return [
    `must export its memory as "memory", or import one from ${ABI_MODULE}, because it calls ${pointing.join(", ")}; found ${found}`,
  ];
}

function checkFunction(info: ModuleInfo, name: string): string[] {
  const exported = info.exports.find((candidate) => candidate.name === name);
  if (exported?.kind === "function") {
    const type = functionTypeOf(info, exported.index);
    if (type.parameters.length === 0) return [];
    return [
      `must name a function without parameters, found ${name}: ${formatFunctionType(type)}; a request is read with the request_* imports`,
    ];
  }
  if (exported !== undefined)
    return [`must name an exported function; ${JSON.stringify(name)} is a ${exported.kind}`];
  const functions = info.exports.filter(({ kind }) => kind === "function").map((candidate) => candidate.name);
  const near = nearestName(name, functions);
  if (near !== undefined)
    return [
      `must name an exported function, found ${JSON.stringify(name)}; did you mean ${JSON.stringify(near)}?`,
    ];
  const list = functions.length === 0 ? "it exports no function" : `it exports ${listNames(functions)}`;
  return [`must name an exported function, found ${JSON.stringify(name)}; ${list}`];
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => JSON.stringify(name));
  return names.length > shown.length
    ? `${shown.join(", ")} and ${names.length - shown.length} more`
    : shown.join(", ");
}
