// What the threads that serve, the observer's thread and the main thread say to each other. Everything is posted: plain data.
import type { LogFields } from "../log.ts";
import type { LogLevel } from "../abi/invocation.ts";
import type { Config } from "../config/config.ts";
import type { FigureSet } from "./figures.ts";
import type { InvocationRecord } from "./record.ts";

/** Some port of `node:worker_threads`. */
export interface Port {
  postMessage(message: unknown): void;
  /** A thread that serves hears `Inquiry`s. */
  on?(event: "message", listener: (inquiry: Inquiry) => void): unknown;
  unref?(): void;
}

/** From the observer to a thread that serves: what has it counted? */
export interface Inquiry {
  readonly kind: "figures";
  readonly number: number;
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
}

/** From the main thread to the observer. `port`: to a thread that serves, by its number (0: the main thread itself). */
export type ObserverOrder =
  | { readonly kind: "connect"; readonly thread: number; readonly port: Port }
  | { readonly kind: "config"; readonly config: Config }
  /** `starting` until there is a table, `draining` once the server closes. */
  | { readonly kind: "state"; readonly state: ServerState }
  /** Write what there is, then end. */
  | { readonly kind: "close" };

export type ServerState = "starting" | "serving" | "draining";

/** From the observer to the main thread. */
export type ObserverReport =
  | { readonly kind: "log"; readonly level: LogLevel; readonly fields: LogFields; readonly message: string }
  | { readonly kind: "ready" }
  | { readonly kind: "closed" };
