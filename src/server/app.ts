// `createApp`: the route table as a Hono application, to mount in another one or to test with `app.request`.
import type { Hono } from "hono";
import type { HttpBindings } from "@hono/node-server";
import type { Application, Config } from "../config/config.ts";
import { loadConfig } from "../config/load.ts";
import { ConfigurationError } from "../errors.ts";
import type { Problem } from "../errors.ts";
import { createLog } from "../log.ts";
import type { Log } from "../log.ts";
import { loadModules } from "../registry/load.ts";
import type { LoadedModules } from "../registry/load.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { tryStart } from "../sandbox/start.ts";
import { createService, toProgram } from "./service.ts";
import type { Started, StartLine } from "./service.ts";

export interface CreateAppOptions {
  /** Default: JSON lines on stdout. */
  readonly log?: Log;
}

/** A checked configuration with its modules. */
export interface LoadedTable {
  readonly config: Config;
  readonly modules: LoadedModules["modules"];
  readonly starts: ReadonlyMap<Application, Started>;
}

/** Reads and checks the configuration and every module it names; throws `ConfigurationError` with all problems. */
export function loadTable(file: string, options: { workingDirectory: string }): LoadedTable {
  const loaded = loadConfig(file, options);
  const { modules, starts, problems } = loadAndStart(loaded.applications, file);
  const all = [...loaded.problems, ...problems];
  if (loaded.config === undefined || all.length > 0) throw new ConfigurationError(all);
  return { config: loaded.config, modules, starts };
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
  return createService({ ...table, log: options.log ?? createLog(), direct: false }).app;
}

function toTable(config: Config): LoadedTable {
  const { modules, starts, problems } = loadAndStart(config.applications, config.file);
  if (problems.length > 0) throw new ConfigurationError(problems);
  return { config, modules, starts };
}

interface StartedModules extends LoadedModules {
  readonly starts: ReadonlyMap<Application, Started>;
}

/** Loads the modules and starts each once, so that one that can never be instantiated is a problem before listening. */
function loadAndStart(applications: readonly Application[], configFile: string): StartedModules {
  const { modules, problems } = loadModules(applications, configFile);
  const engine = new Engine(new InstanceCap(modules.size + 1));
  const starts = new Map<Application, Started>();
  const failed: Problem[] = [];
  for (const [application, module] of modules) {
    const lines: StartLine[] = [];
    try {
      const program = toProgram(application, module, (level, text) => lines.push({ level, text }));
      starts.set(application, { ...tryStart(program, engine), lines });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `${application.filePath} cannot be instantiated: ${reason}`;
      failed.push({ file: configFile, path: `${application.path}.file_path`, message });
    }
  }
  return { modules, starts, problems: [...problems, ...failed] };
}
