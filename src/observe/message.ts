// What the threads that serve, the observer's thread and the main thread say to each other. Everything is posted: plain data.
import type { LogFields } from "../log.ts";
import type { LogLevel } from "../abi/invocation.ts";
import type { AdminSettings, Config, ListenAddress } from "../config/config.ts";
import type { Problem } from "../errors.ts";
import type { FigureSet } from "./figures.ts";
import type { InvocationRecord } from "./record.ts";

/** Some port of `node:worker_threads`. */
export interface Port {
  postMessage(message: unknown): void;
  /** A thread that serves hears `Inquiry`s, and of each post of calls that it was taken. */
  on?(event: "message", listener: (message: Inquiry | Taken) => void): unknown;
  unref?(): void;
}

/** From the observer to a thread that serves: what has it counted? */
export interface Inquiry {
  readonly kind: "figures";
  readonly number: number;
}

/** From the observer to a thread that serves: it has done what there was to do with calls that were posted. */
export interface Taken {
  readonly kind: "taken";
}

/** From a thread that serves to the observer. */
export type Notice =
  /** Calls that ended since the last time; `lost`: how many more there were that are not among them. */
  | { readonly kind: "calls"; readonly records: readonly InvocationRecord[]; readonly lost: number }
  /** What was counted so far. `number`: of the inquiry; 0: of none, the thread is about to end. */
  | ({ readonly kind: "figures"; readonly number: number } & FigureSet);

/** What the observer's thread begins with. */
export interface ObserverData {
  readonly config: Config;
  /** Of this program. */
  readonly version: string;
  readonly modules: readonly ModuleFacts[];
  /** Undefined: there is no admin interface. */
  readonly admin: AdminData | undefined;
}

/** What is known of an application's module. */
export interface ModuleFacts {
  readonly application: string;
  /** SHA-256 of the file, or of all that a script is made of, in hex. */
  readonly digest: string;
  /** Size of the file, or of the bundle, in bytes. */
  readonly bytes: number;
  /** The host functions that it imports, or that the engine does. */
  readonly imports: readonly string[];
  /** True when sandboxes are set back after a request; false when each request has a new one. */
  readonly resettable: boolean;
}

/** What the admin interface begins with. */
export interface AdminData {
  /** Where it listens is in force as it was at the start, whatever a reload says. */
  readonly settings: AdminSettings;
  /** SHA-256 of the token. */
  readonly tokenDigest: Uint8Array;
  readonly identity: AdminIdentity | undefined;
  /** Several sockets may listen on the port: that of a server that is replaced, and that of the one that replaces it. */
  readonly shared: boolean;
}

export interface AdminIdentity {
  /** PEM. */
  readonly certificate: string;
  readonly key: string;
}

/** Where the server listens, as far as it does. */
export interface Listening {
  readonly http: ListenAddress | undefined;
  readonly https: ListenAddress | undefined;
  readonly threads: number;
}

/** What the admin interface may ask of the main thread. */
export type AdminAction = "reload" | "drain";

export interface AdminOutcome {
  readonly done: boolean;
  /** Why not, where it was not. */
  readonly problems: readonly Problem[];
}

/** From the main thread to the observer. `port`: to a thread that serves, by its number (0: the main thread itself). */
export type ObserverOrder =
  | { readonly kind: "connect"; readonly thread: number; readonly port: Port }
  | {
      readonly kind: "config";
      readonly config: Config;
      readonly modules: readonly ModuleFacts[];
      readonly admin: AdminData | undefined;
    }
  | { readonly kind: "listening"; readonly listening: Listening }
  /** What came of what was asked for. */
  | { readonly kind: "outcome"; readonly ask: number; readonly outcome: AdminOutcome }
  /** Another server has taken over: the admin interface accepts no more. */
  | { readonly kind: "taken" }
  /** `starting` until there is a table, `draining` once the server closes. */
  | { readonly kind: "state"; readonly state: ServerState }
  /** Write what there is, then end. */
  | { readonly kind: "close" };

/** Whether anybody wants to know of calls. Where nobody does, none is told of, and there is no observer. */
export function observes({ invocations, admin, telemetry }: Config): boolean {
  return invocations.keep > 0 || admin !== undefined || telemetry !== undefined;
}

export type ServerState = "starting" | "serving" | "draining";

/** From the observer to the main thread. */
export type ObserverReport =
  | { readonly kind: "log"; readonly level: LogLevel; readonly fields: LogFields; readonly message: string }
  | { readonly kind: "ready" }
  | { readonly kind: "admin-listens"; readonly address: ListenAddress }
  /** Why the admin interface cannot listen: an error's code and message. */
  | { readonly kind: "admin-failed"; readonly code: string | undefined; readonly message: string }
  | { readonly kind: "ask"; readonly ask: number; readonly action: AdminAction }
  | { readonly kind: "closed" };
