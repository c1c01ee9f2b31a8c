// Another configuration for a server that runs: read and checked beside the old one, and swapped at once. A wrong one
// changes nothing.
import type { Config, ListenAddress } from "../config/config.ts";
import { ConfigurationError } from "../errors.ts";
import type { AdminOutcome } from "../observe/message.ts";
import { loadTableAgain } from "../server/app.ts";
import type { LoadedTable } from "../server/app.ts";
import type { Identity } from "../server/identity.ts";
import type { Threads } from "../server/serve.ts";

export class Reloader {
  readonly #file: string;
  readonly #serving: Threads;
  #table: LoadedTable;
  #failure: ConfigurationError | undefined;
  #running = false;
  #closed = false;
  /** Why it is to be done once more, and who waits for that. */
  #again: { reason: string; readonly outcome: PromiseWithResolvers<AdminOutcome> } | undefined;
  /** Called after each reload, right or wrong. */
  onReloaded: ((table: LoadedTable) => void) | undefined;

  constructor(file: string, table: LoadedTable, serving: Threads) {
    this.#file = file;
    this.#table = table;
    this.#serving = serving;
  }

  /** What is served. */
  get table(): LoadedTable {
    return this.#table;
  }

  /** Why the last reload failed, unless it went well. */
  get failure(): ConfigurationError | undefined {
    return this.#failure;
  }

  /** What the functions in JavaScript are made of: those that are served, and those that are wrong. */
  get scriptFiles(): readonly string[] {
    return [...[...this.#table.scriptFiles.values()].flat(), ...(this.#failure?.files ?? [])];
  }

  /** Another certificate, and nothing else. A reload that is on its way may have read the one before. */
  async renew(identity: Identity): Promise<void> {
    await this.#serving.renew(identity);
    this.#table = { ...this.#table, identity };
  }

  /** The same for the admin interface. */
  async renewAdmin(identity: Identity): Promise<void> {
    const { admin } = this.#table;
    if (admin === undefined) return;
    this.#serving.renewAdmin?.(identity);
    this.#table = { ...this.#table, admin: { ...admin, identity } };
  }

  /** From now on nothing is reloaded. */
  close(): void {
    this.#closed = true;
  }

  /** `reason`: what asked for it, for the log. While one runs, all further ones together are another. */
  async reload(reason: string): Promise<AdminOutcome> {
    if (this.#closed) return notDone("the server is stopping");
    if (this.#running) {
      this.#again ??= { reason, outcome: Promise.withResolvers<AdminOutcome>() };
      this.#again.reason = reason;
      return this.#again.outcome.promise;
    }
    this.#running = true;
    const outcome = await this.#reload(reason);
    this.#running = false;
    this.onReloaded?.(this.#table);
    const again = this.#again;
    this.#again = undefined;
    if (again !== undefined) again.outcome.resolve(this.reload(again.reason));
    return outcome;
  }

  async #reload(reason: string): Promise<AdminOutcome> {
    const { log, engine } = this.#serving;
    const begun = performance.now();
    const fields = { event: "reload", reason };
    try {
      const admin = this.#serving.setActions !== undefined;
      const options = { workingDirectory: process.cwd(), engine, admin };
      const old = this.#table;
      const next = await loadTableAgain(this.#file, old, options);
      await this.#serving.replace(next);
      this.#table = next;
      this.#failure = undefined;
      const compiled = [...next.compiled.keys()].filter((key) => !old.compiled.has(key)).length;
      const tookMs = Math.round(performance.now() - begun);
      const applications = next.config.applications.length;
      log.write(
        "info",
        { ...fields, applications, compiled, tookMs },
        `reloaded: ${applications === 1 ? "1 application" : `${applications} applications`}, ${compiled === 1 ? "1 module" : `${compiled} modules`} compiled`,
      );
      for (const warning of next.warnings) log.write("warn", { event: "warning" }, warning);
      const later = laterKeys(old.config, next.config);
      if (later.length > 0)
        log.write(
          "warn",
          { ...fields, keys: later },
          `${later.join(", ")} changed: restart the server for that`,
        );
      return { done: true, problems: [] };
    } catch (error) {
      if (error instanceof ConfigurationError) {
        this.#failure = error;
        const { problems } = error;
        const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
        const texts = problems.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`));
        log.write(
          "error",
          { ...fields, code: "CONFIGURATION", problems },
          `not reloaded, what was served is served on; ${count} found: ${texts.join("; ")}`,
        );
        return { done: false, problems };
      }
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      log.write("error", { ...fields, code: "HOST_FAULT", stack }, `not reloaded: ${message}`);
      return notDone(message);
    }
  }
}

function notDone(message: string): AdminOutcome {
  return { done: false, problems: [{ file: "", path: "", message }] };
}

/** What only a start looks at, and is another now. */
function laterKeys(old: Config, next: Config): string[] {
  const changed = Object.entries(next.server)
    .filter(([key, value]) => key !== "healthPath" && value !== old.server[key as keyof Config["server"]])
    .map(([key]) => `server.${key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`);
  if (!isSame(old.listen, next.listen)) changed.unshift("listen_address");
  if (old.tls !== undefined && next.tls !== undefined && !isSame(old.tls.listen, next.tls.listen))
    changed.push("tls.listen_address");
  else if (old.tls !== undefined && next.tls !== undefined && old.tls.only !== next.tls.only)
    changed.push("tls.only");
  else if ((old.tls === undefined) !== (next.tls === undefined)) changed.push("tls");
  if ((old.admin === undefined) !== (next.admin === undefined)) changed.push("admin");
  if (old.admin !== undefined && next.admin !== undefined) {
    if (!isSame(old.admin.listen, next.admin.listen)) changed.push("admin.listen_address");
    if ((old.admin.tls === undefined) !== (next.admin.tls === undefined)) changed.push("admin.tls_cert_file");
  }
  return changed;
}

function isSame(one: ListenAddress, other: ListenAddress): boolean {
  return one.host === other.host && one.port === other.port;
}
