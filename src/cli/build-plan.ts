// Which sources `dev` compiles, what each depends on, and which have to be compiled again.
import { existsSync, statSync } from "node:fs";
import { sep } from "node:path";
import type { Application } from "../config/config.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { BuildReport } from "./builder.ts";

/** Absolute paths. */
type PlannedApplication = Pick<Application, "file" | "source">;

export interface Build {
  readonly source: string;
  readonly outFile: string;
  /** What it depends on; files that were looked for and not there as well. */
  files: ReadonlySet<string>;
  /** `later`: there is a module that is probably right, and it can be served meanwhile. */
  due: "now" | "later" | undefined;
  failure: ServerlessWasmError | undefined;
  /** It compiles again, but what is served is older. */
  mended: boolean;
}

export class BuildPlan {
  /** By the module. */
  readonly #builds = new Map<string, Build>();

  /** Keeps what is planned already. */
  plan(applications: readonly PlannedApplication[]): void {
    const planned = new Map(
      applications.flatMap(({ file, source }) => (source === undefined ? [] : [[file, source]])),
    );
    for (const [outFile, { source }] of this.#builds) {
      if (planned.get(outFile) !== source) this.#builds.delete(outFile);
    }
    for (const [outFile, source] of planned) {
      if (this.#builds.has(outFile)) continue;
      const due = isOlder(outFile, source) ? "now" : "later";
      const files = new Set([source]);
      this.#builds.set(outFile, { source, outFile, files, due, failure: undefined, mended: false });
    }
  }

  /** Files, or folders on the way to them, have changed. A module that has changed is left alone, unless it is gone. */
  note(changed: readonly string[]): void {
    for (const build of this.#builds.values()) {
      const { outFile } = build;
      const lost = changed.some((path) => isOnWay(path, outFile)) && !existsSync(outFile);
      if (lost || changed.some((path) => dependsOn(build, path))) build.due = "now";
    }
  }

  /** True for what concerns builds only. */
  knows(path: string): boolean {
    return [...this.#builds.values()].some((build) => isOnWay(path, build.outFile) || dependsOn(build, path));
  }

  next(due: "now" | "later"): Build | undefined {
    return [...this.#builds.values()].find((build) => build.due === due);
  }

  /** `begunMs`: when it was begun. True when another module is there now. */
  done(build: Build, report: BuildReport, begunMs: number): boolean {
    const { files: known } = build;
    build.files = new Set(report.files);
    // Nobody followed these yet when the compiler read them.
    if (report.files.some((file) => !known.has(file) && changedSince(file, begunMs))) build.due = "now";
    if (report.failure !== undefined) {
      build.failure = new ServerlessWasmError("BUILD", report.failure);
      build.mended = false;
    } else if (report.changed) {
      build.mended = true;
    } else if (!build.mended) {
      build.failure = undefined;
    }
    return report.changed;
  }

  /** The modules as they are on the disk are served now, or have been refused. */
  applied(): void {
    for (const build of this.#builds.values()) {
      if (!build.mended) continue;
      build.failure = undefined;
      build.mended = false;
    }
  }

  /** Why a module is not what its source says. */
  failure(module: string): ServerlessWasmError | undefined {
    return this.#builds.get(module)?.failure;
  }

  /** True when there is nothing to serve before a source compiles. */
  get lacks(): boolean {
    return [...this.#builds.values()].some(
      ({ failure, outFile }) => failure !== undefined && !existsSync(outFile),
    );
  }

  /** Everything that builds depend on, and what they make. */
  get files(): string[] {
    return [...this.#builds.values()].flatMap(({ outFile, files }) => [outFile, ...files]);
  }
}

function dependsOn({ files }: Build, path: string): boolean {
  return [...files].some((file) => isOnWay(path, file));
}

/** True for the file itself and the folders that it is in. */
function isOnWay(path: string, file: string): boolean {
  return file === path || file.startsWith(path + sep);
}

/** Only the source itself is known before it is compiled. */
function isOlder(module: string, source: string): boolean {
  const [built, written] = [module, source].map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
  return built === undefined || (written !== undefined && written > built);
}

/** Clocks of file systems lag a few milliseconds behind. */
const CLOCK_LAG_MS = 20;

function changedSince(file: string, timeMs: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.ctimeMs >= timeMs - CLOCK_LAG_MS;
}
