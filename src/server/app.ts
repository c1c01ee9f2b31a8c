// `createApp`: the route table as a Hono application, to mount in another one or to test with `app.request`.
import type { Hono } from "hono";
import type { HttpBindings } from "@hono/node-server";
import type { Application, Config } from "../config/config.ts";
import { loadConfig } from "../config/load.ts";
import type { LoadedConfig } from "../config/load.ts";
import { ConfigurationError } from "../errors.ts";
import type { Problem } from "../errors.ts";
import { aloneTurns, ServerLog } from "../log/open.ts";
import type { Log } from "../log.ts";
import { loadModules, loadModulesBeside } from "../registry/load.ts";
import type { LoadedModules } from "../registry/load.ts";
import type { Engine } from "../sandbox/engine.ts";
import { loadAdminAccess } from "./admin-access.ts";
import type { AdminAccess } from "./admin-access.ts";
import { loadIdentity } from "./identity.ts";
import type { Identity } from "./identity.ts";
import { createService } from "./service.ts";
import type { Started } from "./start-line.ts";
import { startAgain, startModules } from "./start.ts";
import type { StartedModules } from "./start.ts";

const LONG_MS = 1_000_000;

export interface CreateAppOptions {
  /** Default: as the table `[log]` says. */
  readonly log?: Log;
}

/** A checked configuration with its modules. */
export interface LoadedTable {
  readonly config: Config;
  readonly modules: LoadedModules["modules"];
  readonly compiled: LoadedModules["compiled"];
  readonly starts: ReadonlyMap<Application, Started>;
  readonly scriptFiles: LoadedModules["scriptFiles"];
  /** Where `[tls]` is. */
  readonly identity?: Identity | undefined;
  /** Where `[admin]` is. */
  readonly admin?: AdminAccess | undefined;
  /** What the operator should know, and what is served nevertheless. */
  readonly warnings: readonly string[];
}

export interface LoadTableOptions {
  readonly workingDirectory: string;
  /** Whether the admin interface's token and certificate are to be read: only who serves it needs them. */
  readonly admin?: boolean;
}

/** Reads and checks the configuration and every module it names; throws `ConfigurationError` with all problems. */
export function loadTable(file: string, options: LoadTableOptions): LoadedTable {
  const loaded = loadConfig(file, options);
  const { identity, problems: ofIdentity } = loadIdentity(loaded.tls, file);
  const { access: admin, problems: ofAdmin } = loadAdminAccess(
    options.admin === true ? loaded.admin : undefined,
    file,
  );
  const { modules, compiled, starts, scriptFiles, problems } = start(
    loadModules(loaded.applications, file),
    file,
  );
  const all = [...loaded.problems, ...ofIdentity, ...ofAdmin, ...problems];
  return toLoaded(loaded, all, { modules, compiled, starts, scriptFiles, identity, admin });
}

/** The same while this thread has nothing else to do: all scripts are bundled at once, beside the modules. */
export async function loadTableBeside(file: string, options: LoadTableOptions): Promise<LoadedTable> {
  const loaded = loadConfig(file, options);
  // What V8 compiles on threads of its own does not keep the process.
  const keeping = setInterval(() => undefined, LONG_MS);
  const loading = loadModulesBeside(loaded.applications, file).finally(() => clearInterval(keeping));
  const { identity, problems: ofIdentity } = loadIdentity(loaded.tls, file);
  const { access: admin, problems: ofAdmin } = loadAdminAccess(
    options.admin === true ? loaded.admin : undefined,
    file,
  );
  const { modules, compiled, starts, scriptFiles, problems } = start(await loading, file);
  const all = [...loaded.problems, ...ofIdentity, ...ofAdmin, ...problems];
  return toLoaded(loaded, all, { modules, compiled, starts, scriptFiles, identity, admin });
}

/**
 * The same while `old` is served: modules that are as they were are not compiled again, and those that have to be started
 * are started in slices.
 */
export async function loadTableAgain(
  file: string,
  old: LoadedTable,
  options: LoadTableOptions & { readonly engine: Engine },
): Promise<LoadedTable> {
  const loaded = loadConfig(file, options);
  const { identity, problems: ofIdentity } = loadIdentity(loaded.tls, file, { served: old.identity });
  const { access: admin, problems: ofAdmin } = loadAdminAccess(
    options.admin === true ? loaded.admin : undefined,
    file,
  );
  const { modules, compiled, scriptFiles, problems } = await loadModulesBeside(loaded.applications, file, {
    known: old.compiled,
  });
  const { starts, failures } = await startAgain(modules, old, options.engine);
  const all = [...loaded.problems, ...ofIdentity, ...ofAdmin, ...problems, ...startProblems(failures, file)];
  return toLoaded(loaded, all, { modules, compiled, starts, scriptFiles, identity, admin });
}

function toLoaded(
  loaded: LoadedConfig,
  problems: readonly Problem[],
  parts: Omit<LoadedTable, "config" | "warnings">,
): LoadedTable {
  const { config } = loaded;
  if (config === undefined || problems.length > 0)
    throw new ConfigurationError(problems, flat(parts.scriptFiles));
  return { config, ...parts, warnings: toWarnings(loaded, parts) };
}

/**
 * A Hono application that serves the functions of a configuration: the path of a TOML file (relative to the working
 * directory) or a `Config`. Throws `ConfigurationError` with every problem of the configuration and the modules.
 */
export function createApp(
  source: string | Config,
  options: CreateAppOptions = {},
): Hono<{ Bindings: Partial<HttpBindings> }> {
  const table =
    typeof source === "string" ? loadTable(source, { workingDirectory: process.cwd() }) : toTable(source);
  const { config, modules, starts } = table;
  const log = options.log ?? new ServerLog(config, { turns: aloneTurns() });
  return createService({ config, modules, starts, log, direct: false }).app;
}

function toTable(config: Config): LoadedTable {
  const { problems, ...loaded } = start(loadModules(config.applications, config.file), config.file);
  if (problems.length > 0) throw new ConfigurationError(problems, flat(loaded.scriptFiles));
  return { config, ...loaded, warnings: [] };
}

function toWarnings(
  loaded: LoadedConfig,
  { identity, admin }: Pick<LoadedTable, "identity" | "admin">,
): string[] {
  return [...(loaded.warnings ?? []), ...(identity?.warnings ?? []), ...(admin?.warnings ?? [])];
}

/** Starts each module once, so that one that can never be instantiated is a problem before listening. */
function start(
  { modules, compiled, scriptFiles, problems }: LoadedModules,
  configFile: string,
): LoadedModules & StartedModules {
  const { starts, failures } = startModules(modules);
  return {
    modules,
    compiled,
    scriptFiles,
    starts,
    failures,
    problems: [...problems, ...startProblems(failures, configFile)],
  };
}

function startProblems(failures: StartedModules["failures"], configFile: string): Problem[] {
  return failures.map(({ application: { path, file, filePath, runtime }, reason }) => ({
    file: configFile,
    path: `${path}.file_path`,
    message: `${filePath} cannot be ${runtime === "js" ? "started" : "instantiated"}: ${reason}`,
    ...(runtime === "js" ? { source: file } : {}),
  }));
}

function flat(files: LoadedModules["scriptFiles"]): string[] {
  return [...files.values()].flat();
}
