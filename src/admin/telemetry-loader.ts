// Telemetry as the configuration wants it now: the SDK is loaded where there is a collector, and not otherwise.
import type { Config, TelemetrySettings } from "../config/config.ts";
import type { InvocationRecord } from "../observe/record.ts";
import type { Telemetry, TelemetryOptions } from "./telemetry.ts";

/** Of calls that end while the SDK is loaded. */
const MAX_WAITING = 1000;

export class TelemetryLoader {
  readonly #options: Pick<TelemetryOptions, "version" | "collector" | "report">;
  #settings: TelemetrySettings | undefined;
  #telemetry: Telemetry | undefined;
  #waiting: InvocationRecord[] = [];
  #changing: Promise<void> = Promise.resolve();

  constructor(options: Pick<TelemetryOptions, "version" | "collector" | "report">) {
    this.#options = options;
  }

  /** At the start and after a reload. */
  set({ telemetry: settings }: Config): void {
    // See `observe/data-folder.ts`.
    const { isDeepStrictEqual } = process.getBuiltinModule("node:util");
    if (isDeepStrictEqual(settings, this.#settings)) return;
    this.#settings = settings;
    this.#changing = this.#changing.then(() => this.#change(settings));
  }

  add(records: readonly InvocationRecord[]): void {
    if (this.#telemetry !== undefined) this.#telemetry.add(records);
    else if (this.#settings !== undefined && this.#waiting.length < MAX_WAITING)
      this.#waiting.push(...records.filter(({ trace }) => trace?.sampled === true));
  }

  /** Sends what there is. */
  async close(): Promise<void> {
    await this.#changing;
    await this.#telemetry?.close();
  }

  async #change(settings: TelemetrySettings | undefined): Promise<void> {
    const old = this.#telemetry;
    this.#telemetry = undefined;
    if (settings !== undefined) {
      try {
        const { Telemetry: Sender } = await import("./telemetry.ts");
        this.#telemetry = new Sender({ ...this.#options, settings, environment: process.env });
      } catch (error) {
        const { message } = error as Error;
        this.#options.report(
          "error",
          { event: "telemetry", code: "HOST_FAULT" },
          `nothing is sent: ${message}`,
        );
      }
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#telemetry?.add(waiting);
    // It may take as long as the collector does.
    void old?.close();
  }
}
