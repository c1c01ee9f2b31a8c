// Starts each application's module once: that is the snapshot which the sandboxes of this thread begin with.
import type { Application } from "../config/config.ts";
import type { Module } from "../registry/module.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import type { Program } from "../sandbox/program.ts";
import { adoptStart, tryStart, tryStartInSlices } from "../sandbox/start.ts";
import type { StartImage, StartReport } from "../sandbox/start.ts";
import { toProgram } from "./service.ts";
import type { Started, StartLine } from "./start-line.ts";

export interface StartedModules {
  readonly starts: ReadonlyMap<Application, Started>;
  readonly failures: readonly { readonly application: Application; readonly reason: string }[];
}

export type StartImages = ReadonlyMap<Application, StartImage>;

/** What other threads need not start again. */
export function toImages(starts: StartedModules["starts"]): StartImages {
  const images = [...starts].map(([application, start]) => [application, start.share()] as const);
  return new Map(images.filter((entry): entry is [Application, StartImage] => entry[1] !== undefined));
}

/** In one piece each: before anything is served. */
export function startModules(
  modules: ReadonlyMap<Application, Module>,
  images?: StartImages,
): StartedModules {
  const engine = new Engine(new InstanceCap(modules.size + 1));
  const collected = new Collected();
  for (const [application, module] of modules) {
    const lines: StartLine[] = [];
    try {
      const program = programOf(application, module, lines);
      const image = images?.get(application);
      collected.add(
        application,
        lines,
        image === undefined ? tryStart(program, engine) : adoptStart(program, image),
      );
    } catch (error) {
      collected.fail(application, error);
    }
  }
  return collected;
}

/** In slices, and only what is not as it was: the others keep the snapshot that they have. */
export async function startAgain(
  modules: ReadonlyMap<Application, Module>,
  old: { readonly modules: ReadonlyMap<Application, Module>; readonly starts: StartedModules["starts"] },
  engine: Engine,
  images?: StartImages,
): Promise<StartedModules> {
  const known = new Map<string, Started>();
  for (const [application, start] of old.starts) {
    const module = old.modules.get(application);
    if (module !== undefined) known.set(identity(application, module), start);
  }
  const collected = new Collected();
  for (const [application, module] of modules) {
    const same = known.get(identity(application, module));
    const lines: StartLine[] = [];
    try {
      const program = programOf(application, module, lines);
      const image = images?.get(application);
      const adopted = same ?? (image === undefined ? undefined : adoptStart(program, image));
      // oxlint-disable-next-line no-await-in-loop -- one after the other, to leave time for requests
      collected.add(application, lines, adopted ?? (await tryStartInSlices(program, engine)));
    } catch (error) {
      collected.fail(application, error);
    }
  }
  return collected;
}

class Collected implements StartedModules {
  readonly starts: Map<Application, Started> = new Map();
  readonly failures: { application: Application; reason: string }[] = [];

  add(application: Application, lines: readonly StartLine[], start: StartReport): void {
    this.starts.set(application, { ...start, lines });
  }

  fail(application: Application, error: unknown): void {
    this.failures.push({ application, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** `lines` takes what the module logs while it starts. */
function programOf(application: Application, module: Module, lines: StartLine[]): Program {
  return toProgram(application, module, (level, text) => lines.push({ level, text }));
}

/** All that the start of a module can depend on. */
function identity({ function: name, env }: Application, { digest, memory }: Module): string {
  return JSON.stringify([digest, memory, name, [...env]]);
}
