// The configuration as the rest of the program sees it: complete (every default is in place), checked and deeply frozen.
// Only shapes live here; `load.ts` makes them.
import type { TcpGrant } from "./tcp.ts";

export interface Config {
  /** The file as the user named it. */
  readonly file: string;
  readonly listen: ListenAddress;
  /** Without it nothing is encrypted. */
  readonly tls?: TlsSettings;
  /** Without it there is no admin interface. */
  readonly admin?: AdminSettings;
  /** Without it nothing is sent to a collector. */
  readonly telemetry?: TelemetrySettings;
  readonly server: ServerSettings;
  readonly log: LogSettings;
  readonly invocations: InvocationSettings;
  readonly applications: readonly Application[];
}

export interface ListenAddress {
  /** A host name, an IPv4 address or an IPv6 address without brackets. */
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
}

/** The table `[tls]`: a second address, whose connections are encrypted. */
export interface TlsSettings {
  readonly listen: ListenAddress;
  /** PEM, an absolute path: the certificate, and behind it those that lead to one that clients know. */
  readonly certFile: string;
  /** PEM, an absolute path. */
  readonly keyFile: string;
  /** As OpenSSL names it. */
  readonly minVersion: "TLSv1.2" | "TLSv1.3";
  /** Present when the plain address sends its clients here: the port that they reach it by, or 0 for its own. */
  readonly redirectPort?: number;
  /** There is no plain address: this is the configuration's `listen`, too. */
  readonly only: boolean;
}

/** The table `[log]`. */
export interface LogSettings {
  readonly level: "error" | "warn" | "info" | "debug";
  readonly format: "auto" | "json" | "pretty";
  /** `stdout`, or the absolute path of a file. */
  readonly destination: string;
  /** 0: the file is never put aside. */
  readonly rotateBytes: number;
  /** Files put aside that are kept. */
  readonly keepFiles: number;
  /** Of the calls that succeed, how many have a line: 0 to 1. */
  readonly sample: number;
  /** Keys of `env`, and path parameters with their colon. */
  readonly redact: readonly string[];
  /** In lower case, without repetition. */
  readonly requestHeaders: readonly string[];
}

/** The table `[admin]`: an address for whoever runs the server. */
export interface AdminSettings {
  readonly listen: ListenAddress;
  /** Where the token is: in an environment variable, or in a file, an absolute path. */
  readonly token: { readonly env: string } | { readonly file: string };
  /** PEM, absolute paths; without them nothing is encrypted. */
  readonly tls?: Pick<TlsSettings, "certFile" | "keyFile">;
  /** Names that may ask, beside the address and localhost; in lower case. */
  readonly hosts: readonly string[];
}

/** The table `[telemetry]`: where traces and metrics are sent (OpenTelemetry's protocol). */
export interface TelemetrySettings {
  /** `http:` or `https:`, without a slash at the end; `/v1/traces` and `/v1/metrics` stand behind it. */
  readonly endpoint: string;
  /** The environment variable that holds the headers of what is sent. */
  readonly headersEnv?: string;
  /** Which part of the traces that begin here is sampled, from 0 to 1. */
  readonly sample: number;
  readonly serviceName: string;
  /** Whether metrics are sent as well. */
  readonly metrics: boolean;
}

/** The table `[server]`: what concerns the process and its connections, whatever the application. */
export interface ServerSettings {
  readonly headerTimeoutMs: number;
  readonly keepAliveMs: number;
  readonly headerBytes: number;
  /** Client connections open at the same time. */
  readonly connections: number;
  /** Live sandboxes in the process. */
  readonly instances: number;
  /** How long what runs at SIGTERM may go on. */
  readonly shutdownMs: number;
  /** Threads that accept connections and run sandboxes; `auto` is one for each core. */
  readonly threads: number | "auto";
  /** Where health checks are answered, if anywhere. */
  readonly healthPath?: string;
  /** Where the server keeps what outlives it, an absolute path; it need not exist. */
  readonly dataDir: string;
}

/** The table `[invocations]`: what is kept of calls that are over. */
export interface InvocationSettings {
  /** Of each application and kind (succeeded, failed, failed by the client); 0: none. */
  readonly keep: number;
  /** All together. */
  readonly keepBytes: number;
  readonly keepHours: number;
}

/** The table `[invocations]`: what is kept of calls that are over. */
export interface InvocationSettings {
  /** Which of them are recorded, to be run again. */
  readonly record: "failures" | "all" | "off";
  /** A call whose recording would be larger has none. */
  readonly recordBytes: number;
  /** What happens to a recording with secrets in it. */
  readonly secrets: "redact" | "refuse";
}

/** What one request of an application may use; `[limits]`, overridden key by key by the application's own `limits`. */
export interface Limits {
  /** Time that the guest itself runs. */
  readonly cpuMs: number;
  /** From the request's arrival to the last byte. */
  readonly wallMs: number;
  /** Linear memory, in MiB. */
  readonly memoryMb: number;
  readonly requestBodyBytes: number;
  readonly responseBodyBytes: number;
  readonly logBytes: number;
  readonly tcpConnections: number;
  /** Calls that run or are parked, per thread. */
  readonly concurrency: number;
  /** Requests waiting behind them, per thread; 0 means that nothing waits. */
  readonly queue: number;
  /** A call that would be done later than this is refused, where 32 are at work or wait. */
  readonly queueMs: number;
  /** Sandboxes kept ready without a call, per thread. */
  readonly maxIdle: number;
  /** Those that were not needed for so long are freed. */
  readonly idleMs: number;
}

/** What a file holds: a WebAssembly module, or JavaScript. */
export type Runtime = "wasm" | "js";

/** One `[[applications]]` entry. */
export interface Application {
  /** Where it stands, e.g. `applications[2]`. */
  readonly path: string;
  /** Unique in the configuration. */
  readonly name: string;
  /** The module as written. */
  readonly filePath: string;
  /** The module as an absolute path; the file existed when the configuration was read. */
  readonly file: string;
  readonly runtime: Runtime;
  /** The AssemblyScript file that `dev` compiles to `file`, as an absolute path; it need not exist. */
  readonly source?: string;
  /** `["*"]` for any method; otherwise upper-case names without repetition, in the order written. */
  readonly methods: readonly string[];
  /** Hono's route syntax, with the percent-encoding of literal segments decoded, as Hono compares them. */
  readonly urlPath: string;
  /** The export that is called. */
  readonly function: string;
  /** Keys and values verbatim; a map, so that no key (`constructor`, `__proto__`) finds anything that was not written. */
  readonly env: ReadonlyMap<string, string>;
  readonly tcp: readonly TcpGrant[];
  readonly limits: Limits;
}
