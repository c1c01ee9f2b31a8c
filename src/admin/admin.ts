// The admin interface as a whole, in the observer's thread: who may enter, what there is, and where it listens.
import type { AdminData, ObserverReport } from "../observe/message.ts";
import { Access } from "./access.ts";
import { createAdminApp } from "./app.ts";
import { createAssetRoutes } from "./asset.ts";
import type { ProcessFigures } from "./history.ts";
import { AdminListener } from "./listener.ts";
import { createPages } from "./pages.ts";
import type { PageSources } from "./pages.ts";
import { createAdminRoutes } from "./table.ts";
import type { RouteSources } from "./table.ts";
import type { AdminState } from "./state.ts";

const BEAT_MS = 15_000;
const PROCESS_MS = 1000;
const RETRY_MS = 1000;
/** So often a port that is not free is tried again by a thread that takes another one's place. */
const MAX_RETRIES = 60;

export interface AdminOptions extends RouteSources {
  readonly data: AdminData;
  readonly report: (report: ObserverReport) => void;
  /** Called once a second. */
  readonly count?: () => void;
  /** What happened in a call, in words, a line each. */
  readonly explain: PageSources["explain"];
}

export class Admin {
  readonly #access: Access;
  readonly #state: AdminState;
  readonly #report: AdminOptions["report"];
  readonly #listener: AdminListener;
  readonly #beat: NodeJS.Timeout;
  readonly #process: NodeJS.Timeout;
  #retry: NodeJS.Timeout | undefined;
  #settings: AdminData["settings"];
  readonly #shared: boolean;
  #closed = false;

  constructor({ data, report, count, ...sources }: AdminOptions) {
    const { settings, identity, shared, tokenDigest } = data;
    this.#settings = settings;
    this.#shared = shared;
    this.#state = sources.state;
    this.#report = report;
    this.#access = new Access({
      tokenDigest,
      secure: identity !== undefined,
      now: () => performance.now(),
      onFailure: (address) =>
        this.#log("warn", { address }, `the admin interface was asked with a wrong token from ${address}`),
    });
    const app = createAdminApp({
      access: this.#access,
      routes: createAdminRoutes({ ...sources, access: this.#access }),
      files: createAssetRoutes(),
      pages: createPages({ state: this.#state, explain: sources.explain, now: Date.now }),
      hosts: () => new Set([this.#settings.listen.host, ...this.#settings.hosts]),
      onFault: (error) => {
        const { stack } = error instanceof Error ? error : new Error(String(error));
        this.#log("error", { code: "HOST_FAULT", stack }, "the admin interface failed");
      },
    });
    this.#listener = new AdminListener({
      fetch: (request, bindings) => app.fetch(request, bindings),
      identity,
    });
    this.#beat = setInterval(() => this.#state.events.beat(), BEAT_MS).unref();
    this.#process = setInterval(() => {
      this.#state.history.addProcess(toProcessFigures());
      count?.();
    }, PROCESS_MS).unref();
  }

  /** Listens, and reports that, or why not. A port that is not free is tried again; the first start does not wait for that. */
  async listen(tries = 0): Promise<void> {
    try {
      const address = await this.#listener.listen(this.#settings.listen, this.#shared);
      this.#report({ kind: "admin-listens", address });
    } catch (error) {
      if (this.#closed) return;
      const { code, message } = error as NodeJS.ErrnoException;
      if (tries === 0) this.#report({ kind: "admin-failed", code, message });
      if (code !== "EADDRINUSE" || tries >= MAX_RETRIES) return;
      this.#retry = setTimeout(() => void this.listen(tries + 1), RETRY_MS).unref();
    }
  }

  /** What a reload brought. Where it listens stays. */
  set({ settings, tokenDigest, identity }: AdminData): void {
    this.#settings = settings;
    this.#access.setTokenDigest(tokenDigest);
    if (identity !== undefined) this.#listener.setIdentity(identity);
    this.#state.events.beat();
  }

  /** Safe twice. */
  close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beat);
    clearInterval(this.#process);
    clearTimeout(this.#retry);
    this.#state.events.close();
    return this.#listener.close();
  }

  #log(
    level: "warn" | "error",
    fields: Extract<ObserverReport, { kind: "log" }>["fields"],
    message: string,
  ): void {
    this.#report({ kind: "log", level, fields: { event: "admin", ...fields }, message });
  }
}

/** Of all threads. */
function toProcessFigures(): ProcessFigures {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, memoryBytes: process.memoryUsage.rss() };
}
