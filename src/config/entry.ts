// The tables of `[[applications]]` as they were written, and what is wrong with them together: two of one name, two sources
// of one module, two on one route.
import { resolve } from "node:path";
import { formatPath, type Finding } from "./check.ts";
import type { Runtime } from "./config.ts";
import { formatFound } from "./found.ts";
import { findRouteConflicts, toCanonicalPath } from "./route.ts";
import type { TomlTable, TomlValue } from "./toml.ts";

/** One table of `[[applications]]`, right or wrong. */
export interface Entry {
  readonly index: number;
  readonly source: TomlTable;
  /** The keys that the schema objects to. */
  readonly wrong: ReadonlySet<unknown>;
}

export function toEntries(document: TomlTable, findings: readonly Finding[]): Entry[] {
  const sources = document["applications"];
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source, index) => {
    const own = findings.filter(({ path }) => path[0] === "applications" && path[1] === index);
    // A path that ends at the index means that the entry is no table.
    if (own.some(({ path }) => path.length === 2)) return [];
    return [{ index, source: source as TomlTable, wrong: new Set(own.map(({ path }) => path[2])) }];
  });
}

/** The string under a key that has no problem, whatever is wrong with the others. */
export function readText(entry: Entry, key: string): string | undefined {
  const value = entry.source[key];
  return typeof value === "string" && !entry.wrong.has(key) ? value : undefined;
}

export function toNameable(entry: Entry): { name: string | undefined; file_path: string; function: string } {
  const filePath = readText(entry, "file_path") ?? "";
  return {
    name: readText(entry, "name"),
    file_path: filePath,
    function: readText(entry, "function") ?? toFunction(toRuntime(readText(entry, "runtime"), filePath)),
  };
}

export function toRuntime(written: string | undefined, filePath: string): Runtime {
  if (written === "wasm" || written === "js") return written;
  return /\.[cm]?[jt]s$/i.test(filePath) ? "js" : "wasm";
}

export function toFunction(runtime: Runtime): string {
  return runtime === "js" ? "handler" : "handle";
}

export function toMethods(method: unknown): string[] {
  return Array.isArray(method) ? method.map(String) : [String(method)];
}

export function findNameProblems(entries: readonly Entry[]): Finding[] {
  const owners = new Map<string, number>();
  return entries.flatMap((entry) => {
    const name = readText(entry, "name");
    if (name === undefined) return [];
    const owner = owners.get(name);
    if (owner === undefined) {
      owners.set(name, entry.index);
      return [];
    }
    const other = formatPath(["applications", owner]);
    const message = `must be unique, found ${formatFound(name)}, which is also the name of ${other}`;
    return [{ path: ["applications", entry.index, "name"], message }];
  });
}

/** One module has one source, and is no source itself. */
export function findSourceProblems(entries: readonly Entry[], directory: string): Finding[] {
  const owners = new Map<string, { index: number; source: string }>();
  return entries.flatMap((entry) => {
    const [text, filePath] = [readText(entry, "source"), readText(entry, "file_path")];
    if (text === undefined || filePath === undefined) return [];
    const path = ["applications", entry.index, "source"];
    const [source, module] = [resolve(directory, text), resolve(directory, filePath)];
    if (/\.ts$/i.test(module)) {
      const message = `must go with a file_path that is a module, found ${formatFound(filePath)}, which would be written over; write file_path = "./build/function.wasm"`;
      return [{ path, message }];
    }
    const owner = owners.get(module);
    owners.set(module, owner ?? { index: entry.index, source });
    if (owner === undefined || owner.source === source) return [];
    const other = formatPath(["applications", owner.index]);
    const message = `must be the source of ${formatFound(filePath)} that ${other} has, found ${formatFound(text)}; give one of them another file_path`;
    return [{ path, message }];
  });
}

export function findConflicts(entries: readonly Entry[], names: readonly string[]): Finding[] {
  const routed = entries.flatMap((entry, position) => {
    const urlPath = readText(entry, "url_path");
    const method = entry.source["method"];
    if (urlPath === undefined || method === undefined || entry.wrong.has("method")) return [];
    const label = `${formatPath(["applications", entry.index])} (${formatFound(names[position])})`;
    return [{ methods: toMethods(method), urlPath, index: entry.index, label }];
  });
  return findRouteConflicts(routed).map(({ method, first, second }) => {
    const both = `${method} ${second.urlPath} of ${second.label} is also ${method} ${first.urlPath} of ${first.label}`;
    const message = `must be a route of its own: ${both}; give one of them another path or method`;
    return { path: ["applications", second.index, "url_path"], message };
  });
}

/**
 * The path of health checks is no application's. One with parameters or a wildcard may cover it: the fixed text goes
 * first, as among routes.
 */
export function findHealthProblems(
  entries: readonly Entry[],
  names: readonly string[],
  server: TomlValue | undefined,
): Finding[] {
  const healthPath = (server as TomlTable | undefined)?.["health_path"];
  if (typeof healthPath !== "string") return [];
  const position = entries.findIndex(
    (entry) => toCanonicalPath(readText(entry, "url_path") ?? "") === healthPath,
  );
  const entry = entries[position];
  if (entry === undefined) return [];
  const owner = `${formatPath(["applications", entry.index])} (${formatFound(names[position])})`;
  const message = `must be a path that no application has, found ${formatFound(healthPath)}, which is that of ${owner}; give one of them another`;
  return [{ path: ["server", "health_path"], message }];
}
