// Starts each application's module once: that is the snapshot which the sandboxes of this thread begin with.
import type { Application } from "../config/config.ts";
import type { Module } from "../registry/module.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { tryStart } from "../sandbox/start.ts";
import { toProgram } from "./service.ts";
import type { Started, StartLine } from "./service.ts";

export interface StartedModules {
  readonly starts: ReadonlyMap<Application, Started>;
  readonly failures: readonly { readonly application: Application; readonly reason: string }[];
}

export function startModules(modules: ReadonlyMap<Application, Module>): StartedModules {
  const engine = new Engine(new InstanceCap(modules.size + 1));
  const starts = new Map<Application, Started>();
  const failures: { application: Application; reason: string }[] = [];
  for (const [application, module] of modules) {
    const lines: StartLine[] = [];
    try {
      const program = toProgram(application, module, (level, text) => lines.push({ level, text }));
      starts.set(application, { ...tryStart(program, engine), lines });
    } catch (error) {
      failures.push({ application, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { starts, failures };
}
