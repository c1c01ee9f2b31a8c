// The service that a thread's requests go to, and whose place another one may take at any time: what runs goes on on the
// old one.
import type { Log } from "../log.ts";
import { Engine } from "../sandbox/engine.ts";
import { InstanceCap } from "../sandbox/instance-cap.ts";
import { observes } from "../observe/message.ts";
import type { Observer } from "../observe/observer.ts";
import type { Development } from "./development.ts";
import type { Identity } from "./identity.ts";
import { createService } from "./service.ts";
import type { Service, ServiceOptions } from "./service.ts";
import type { StartedModules } from "./start.ts";
import { Tracing } from "./tracing.ts";

export type StartedTable = Pick<ServiceOptions, "config" | "modules" | "starts"> & {
  readonly identity?: Identity | undefined;
};

export interface CurrentServiceOptions {
  /** How many share what the process may have. Default: 1. */
  readonly threads?: number;
  readonly development?: Development | undefined;
  readonly observer?: Observer | undefined;
}

/** So long calls that were cut off may take to end. */
const MAX_END_MS = 500;

export class CurrentService {
  readonly engine: Engine;
  readonly #log: Log;
  readonly #options: CurrentServiceOptions;
  #table: StartedTable;
  #service: Service;
  #draining = false;
  readonly #replaced: (() => void)[] = [];

  constructor(table: StartedTable, log: Log, options: CurrentServiceOptions = {}) {
    this.engine = new Engine(new InstanceCap(table.config.server.instances, undefined, options.threads ?? 1));
    this.#log = log;
    this.#options = options;
    this.#table = table;
    this.#service = this.#create(table);
  }

  /** Where the next request goes. */
  get service(): Service {
    return this.#service;
  }

  get table(): StartedTable {
    return this.#table;
  }

  /** Lets another table take over at once. */
  replace(table: StartedTable): void {
    const old = this.#service;
    this.#service = this.#create(table);
    this.#table = table;
    if (this.#draining) this.#service.startDraining();
    old.close();
    for (const callback of this.#replaced) callback();
  }

  /** The same table for the holder of another certificate. */
  renew(identity: Identity): void {
    this.#table = { ...this.#table, identity };
    for (const callback of this.#replaced) callback();
  }

  get isDraining(): boolean {
    return this.#draining;
  }

  /** Called whenever another table or another certificate has taken over. */
  onReplaced(callback: () => void): void {
    this.#replaced.push(callback);
  }

  startDraining(): void {
    this.#draining = true;
    this.#service.startDraining();
  }

  /** Resolves when calls whose connections were cut off have ended, which takes some turns of the event loop, or soon. */
  async ended(): Promise<void> {
    const until = performance.now() + MAX_END_MS;
    const pools = [...this.#service.pools.values()];
    do {
      // oxlint-disable-next-line no-await-in-loop -- one turn after the other
      await new Promise<void>((resolve) => void setImmediate(resolve));
    } while (pools.some(({ running }) => running > 0) && performance.now() < until);
  }

  close(): void {
    this.#service.close();
  }

  #create({ config, modules, starts }: StartedTable): Service {
    const { development, observer } = this.#options;
    const { telemetry } = config;
    const service = createService({
      config,
      modules,
      starts,
      log: this.#log,
      direct: true,
      engine: this.engine,
      development,
      observer: observes(config) ? observer : undefined,
      // Without an observer nobody would tell of the call.
      tracing: observer === undefined || telemetry === undefined ? undefined : new Tracing(telemetry.sample),
    });
    observer?.serve(service.pools);
    return service;
  }
}

/** For threads whose supervisor has written what the modules say at their start. */
export function withoutLines(starts: StartedModules["starts"]): StartedModules["starts"] {
  return new Map([...starts].map(([application, start]) => [application, { ...start, lines: [] }]));
}
