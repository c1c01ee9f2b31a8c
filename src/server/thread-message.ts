// What the supervisor and its threads say to each other. Everything here is posted: plain data.
import type { LogLevel } from "../abi/invocation.ts";
import type { Application, Config } from "../config/config.ts";
import type { Module } from "../registry/module.ts";
import type { Port } from "../observe/message.ts";
import type { StartImage } from "../sandbox/start.ts";
import type { SharedAddress } from "./address.ts";
import type { Identity } from "./identity.ts";

/** What a thread begins with. */
export interface ThreadData extends ServedTable {
  /** From 1. */
  readonly number: number;
  /** How many there are. */
  readonly threads: number;
  readonly address: SharedAddress;
  /** The encrypted one. */
  readonly secureAddress?: SharedAddress | undefined;
  /** Sockets of a server that this one replaces, to listen on instead. */
  readonly descriptors: readonly number[];
  readonly logLevel: LogLevel;
  /** `LogTurns` */
  readonly logTurns: SharedArrayBuffer;
  /** `Error.stackTraceLimit` */
  readonly stackFrames: number;
}

export interface ServedTable {
  readonly config: Config;
  readonly modules: ReadonlyMap<Application, Module>;
  /** Of the modules that need not be started again. */
  readonly images: ReadonlyMap<Application, StartImage>;
  readonly identity?: Identity | undefined;
}

export interface Listens {
  readonly host: string;
  readonly port: number;
  /** How many sandboxes may live in it. */
  readonly instances: number;
  /** Of its listening sockets. */
  readonly descriptors: readonly number[];
}

/** What happens to connections without a request when the server closes: left to the client for a while, or not. */
export type IdleConnections = "close" | "keep";

/** To a thread. */
export type Order =
  /** Answer `turned`, to show that the event loop turns. */
  | { readonly kind: "turn" }
  | { readonly kind: "close"; readonly graceMs: number; readonly idle: IdleConnections }
  /** Serve these from now on. */
  | ({ readonly kind: "table" } & ServedTable)
  /** Tell this port about calls; without one, nobody. */
  | { readonly kind: "observer"; readonly port: Port | undefined }
  /** Show this certificate from now on. */
  | { readonly kind: "identity"; readonly identity: Identity };

/** From a thread. */
export type Report =
  | ({ readonly kind: "listens" } & Listens)
  | { readonly kind: "turned" }
  /** There is something to tell the observer. */
  | { readonly kind: "observed" }
  | { readonly kind: "replaced" }
  | { readonly kind: "refuses" }
  | { readonly kind: "closed"; readonly complete: boolean };
