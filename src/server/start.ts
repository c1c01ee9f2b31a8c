// Starts each application's module once: that is the snapshot which the sandboxes of this thread begin with.
import type { Application } from "../config/config.ts";
import type { Module } from "../registry/module.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { tryStart, tryStartInSlices } from "../sandbox/start.ts";
import { toProgram } from "./service.ts";
import type { Started, StartLine } from "./service.ts";

export interface StartedModules {
  readonly starts: ReadonlyMap<Application, Started>;
  readonly failures: readonly { readonly application: Application; readonly reason: string }[];
}

/** In one piece each: before anything is served. */
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

/** In slices, and only what is not as it was: the others keep the snapshot that they have. */
export async function startAgain(
  modules: ReadonlyMap<Application, Module>,
  old: { readonly modules: ReadonlyMap<Application, Module>; readonly starts: StartedModules["starts"] },
  engine: Engine,
): Promise<StartedModules> {
  const known = new Map<string, Started>();
  for (const [application, start] of old.starts) {
    const module = old.modules.get(application);
    if (module !== undefined) known.set(identity(application, module), { ...start, lines: [] });
  }
  const starts = new Map<Application, Started>();
  const failures: { application: Application; reason: string }[] = [];
  for (const [application, module] of modules) {
    const same = known.get(identity(application, module));
    if (same !== undefined) {
      starts.set(application, same);
      continue;
    }
    const lines: StartLine[] = [];
    try {
      const program = toProgram(application, module, (level, text) => lines.push({ level, text }));
      // oxlint-disable-next-line no-await-in-loop -- one after the other, to leave time for requests
      starts.set(application, { ...(await tryStartInSlices(program, engine)), lines });
    } catch (error) {
      failures.push({ application, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { starts, failures };
}

/** All that the start of a module can depend on. */
function identity({ function: name, env }: Application, { digest, memory }: Module): string {
  return JSON.stringify([digest, memory, name, [...env]]);
}
