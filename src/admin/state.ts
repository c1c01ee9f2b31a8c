// What the observer's thread knows, for the routes of the admin interface: as it was told last.
import type { Application, Config } from "../config/config.ts";
import type {
  AdminAction,
  AdminOutcome,
  Listening,
  ModuleFacts,
  ObserverOrder,
  ServerState,
} from "../observe/message.ts";
import type { InvocationStore } from "../observe/store.ts";
import { Activity } from "./activity.ts";
import { Events } from "./events.ts";
import { History } from "./history.ts";

export interface AdminStateOptions {
  readonly version: string;
  readonly config: Config;
  readonly modules: readonly ModuleFacts[];
  /** Where there is one. */
  readonly store: InvocationStore | undefined;
  /** Has the main thread do something. */
  readonly ask: (action: AdminAction) => Promise<AdminOutcome>;
}

export class AdminState {
  readonly version: string;
  store: InvocationStore | undefined;
  readonly ask: AdminStateOptions["ask"];
  readonly activity: Activity = new Activity();
  readonly events: Events = new Events();
  readonly history: History = new History(Date.now);
  /** Functions that are invoked for an operator right now. */
  readonly invoking: { count: number } = { count: 0 };
  config: Config;
  listening: Listening | undefined;
  #state: ServerState = "starting";
  #modules: ReadonlyMap<string, ModuleFacts>;

  constructor({ version, config, modules, store, ask }: AdminStateOptions) {
    this.version = version;
    this.store = store;
    this.ask = ask;
    this.config = config;
    this.#modules = toMap(modules);
  }

  get state(): ServerState {
    return this.#state;
  }

  set state(state: ServerState) {
    if (state === this.#state) return;
    this.#state = state;
    this.events.tellState(state);
  }

  setTable({ config, modules }: Extract<ObserverOrder, { kind: "config" }>): void {
    this.config = config;
    this.#modules = toMap(modules);
    this.activity.keep(new Set(config.applications.map(({ name }) => name)));
  }

  application(name: string): Application | undefined {
    return this.config.applications.find((application) => application.name === name);
  }

  module(name: string): ModuleFacts | undefined {
    return this.#modules.get(name);
  }
}

function toMap(modules: readonly ModuleFacts[]): ReadonlyMap<string, ModuleFacts> {
  return new Map(modules.map((facts) => [facts.application, facts]));
}
