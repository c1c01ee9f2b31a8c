// What `dev` does when a file changes: compile the sources that depend on it, then serve the table that results. Nothing
// that is wrong ends it: it says so, and waits for the next change.
import { relative, resolve } from "node:path";
import type { Application } from "../config/config.ts";
import { loadConfig } from "../config/load.ts";
import type { LoadedConfig } from "../config/load.ts";
import { ConfigurationError, ServerlessWasmError } from "../errors.ts";
import type { Problem } from "../errors.ts";
import type { Log } from "../log.ts";
import { formatHost } from "../server/address.ts";
import { loadTable } from "../server/app.ts";
import type { LoadedTable } from "../server/app.ts";
import type { Development } from "../server/development.ts";
import type { IdentityWatch } from "../server/identity-watch.ts";
import { serveForDevelopment } from "../server/serve-here.ts";
import type { Threads } from "../server/serve.ts";
import { BuildPlan } from "./build-plan.ts";
import type { Build } from "./build-plan.ts";
import { Builder } from "./builder.ts";
import { watchIdentities } from "./identities.ts";
import { Reloader } from "./reload.ts";
import { FileWatch } from "./watch.ts";

export class DevLoop implements Development {
  readonly log: Log;
  readonly #file: string;
  readonly #builds = new BuildPlan();
  readonly #builder = new Builder();
  readonly #watch = new FileWatch((files) => this.changed(files));
  readonly #ended = Promise.withResolvers<void>();
  #changed: string[] = [];
  #working = false;
  #closed = false;
  /** The configuration as it would be if every module were there. */
  #planned: LoadedConfig = { applications: [], problems: [] };
  /** Why the table has to be loaded. */
  #reason: string | undefined;
  /** What may mend a start that failed. */
  #startFiles: readonly string[] = [];
  #identities: readonly IdentityWatch[] = [];
  #served: { readonly serving: Threads; readonly reloader: Reloader } | undefined;

  constructor(file: string, log: Log) {
    this.#file = file;
    this.log = log;
  }

  /** Ends when it is closed; rejects when there is no going on, as with `LISTEN`. */
  run(): Promise<void> {
    this.reload();
    return this.#ended.promise;
  }

  reload(): void {
    this.changed([resolve(this.#file)]);
  }

  changed(files: readonly string[]): void {
    this.#changed.push(...files);
    if (this.#working) return;
    this.#working = true;
    this.#work().then(
      () => {
        this.#working = false;
      },
      (error: unknown) => {
        this.#closeFiles();
        this.#ended.reject(error);
      },
    );
  }

  failure({ file }: Application): ServerlessWasmError | undefined {
    return this.#builds.failure(file) ?? this.#scriptFailure(file);
  }

  /** What is wrong with a function in JavaScript, of which an older one is served. */
  #scriptFailure(file: string): ServerlessWasmError | undefined {
    const problems = this.#served?.reloader.failure?.problems.filter(({ source }) => source === file) ?? [];
    if (problems.length === 0) return undefined;
    return new ServerlessWasmError("BUILD", problems.map(({ message }) => message).join("\n"));
  }

  /** Cuts off what runs. */
  async close(): Promise<void> {
    this.#closeFiles();
    this.#served?.reloader.close();
    await this.#served?.serving.close(0, "close").complete;
    this.#ended.resolve();
  }

  #closeFiles(): void {
    this.#closed = true;
    for (const identity of this.#identities) identity.close();
    this.#watch.close();
    this.#builder.close();
  }

  /** One step after the other, each with what has changed by then. */
  async #work(): Promise<void> {
    for (;;) {
      if (this.#closed) return;
      this.#look(this.#changed.splice(0));
      const step = this.#nextStep();
      if (step === undefined) return;
      // oxlint-disable-next-line no-await-in-loop -- that is the point
      await step();
    }
  }

  #nextStep(): (() => Promise<void>) | undefined {
    const now = this.#builds.next("now");
    if (now !== undefined) return () => this.#build(now);
    const reason = this.#reason;
    if (reason !== undefined) return () => this.#apply(reason);
    const later = this.#builds.next("later");
    return later === undefined ? undefined : () => this.#build(later);
  }

  #look(files: readonly string[]): void {
    if (files.length === 0) return;
    const file = resolve(this.#file);
    if (files.includes(file)) {
      this.#planned = loadConfig(this.#file, { workingDirectory: process.cwd(), fileExists: () => true });
      if (this.#planned.config !== undefined) this.#builds.plan(this.#planned.applications);
      this.#follow();
    }
    this.#builds.note(files);
    const others = files.filter((path) => path === file || !this.#builds.knows(path));
    if (others.length > 0) this.#reason = others.map(toName).join(", ");
  }

  async #build(build: Build): Promise<void> {
    const begun = Date.now();
    const name = toName(build.source);
    build.due = undefined;
    const report = await this.#builder.build({ source: name, outFile: build.outFile });
    const failed = build.failure !== undefined;
    if (this.#builds.done(build, report, begun)) this.#reason = name;
    this.#follow();
    const fields = { event: "build", source: name };
    if (report.failure !== undefined) {
      this.log.write("error", { ...fields, code: "BUILD" }, report.failure);
      return;
    }
    if (report.warnings !== "") this.log.write("warn", fields, report.warnings);
    const tookMs = Date.now() - begun;
    const result = report.changed ? `${report.size} bytes` : "the same module as before";
    const level = report.changed || failed ? "info" : "debug";
    this.log.write(level, { ...fields, tookMs }, `${name} compiled in ${tookMs} ms: ${result}`);
  }

  async #apply(reason: string): Promise<void> {
    this.#reason = undefined;
    if (this.#planned.problems.length > 0) this.#report(this.#planned.problems);
    // The compiler has said what is wrong.
    else if (this.#builds.lacks) this.log.write("warn", { event: "build" }, this.#waiting);
    else if (this.#served === undefined) await this.#start();
    else await this.#reload(this.#served.reloader, reason);
    this.#builds.applied();
    this.#follow();
  }

  async #start(): Promise<void> {
    let table: LoadedTable;
    try {
      table = loadTable(this.#file, { workingDirectory: process.cwd(), admin: true });
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      this.#startFiles = error.files;
      this.#report(error.problems);
      return;
    }
    this.#startFiles = [];
    const serving = await serveForDevelopment(table, this);
    const reloader = new Reloader(this.#file, table, serving);
    this.#served = { serving, reloader };
    serving.setActions?.({
      reload: () => reloader.reload("admin"),
      drain: async () => {
        void this.close();
        return { done: true, problems: [] };
      },
    });
    this.#identities = watchIdentities(this.#file, reloader, this.log);
    if (this.#closed) {
      await this.close();
      return;
    }
    this.log.write(
      "info",
      { event: "listening", applications: table.config.applications.length },
      `listening on ${serving.secure?.port === serving.port ? "https" : "http"}://${formatHost(serving.host)}:${serving.port} with 1 thread, for development`,
    );
  }

  #reload(reloader: Reloader, reason: string): Promise<void> {
    return new Promise((done) => {
      reloader.onReloaded = () => done();
      void reloader.reload(reason);
    });
  }

  get #waiting(): string {
    return this.#served === undefined
      ? "nothing is served yet; waiting for a change"
      : "what was served is served on; waiting for a change";
  }

  #report(problems: readonly Problem[]): void {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    const fields = { event: "reload", code: "CONFIGURATION", problems };
    this.log.write("error", fields, `${count} found; ${this.#waiting}`);
  }

  #follow(): void {
    if (this.#closed) return;
    const applications = [
      ...this.#planned.applications,
      ...(this.#served?.reloader.table.config.applications ?? []),
    ];
    this.#watch.follow([
      this.#file,
      ...applications.map(({ file }) => file),
      ...(this.#served?.reloader.scriptFiles ?? this.#startFiles),
      ...this.#builds.files,
    ]);
  }
}

/** As messages name a file: from the working directory. */
function toName(file: string): string {
  return relative(process.cwd(), file);
}
