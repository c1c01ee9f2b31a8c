// From a TOML file to the frozen configuration, or to every problem that it has, in one go. Modules are only looked for:
// reading and checking them is the registry's work.
import { dirname, isAbsolute, resolve } from "node:path";
import type { Problem } from "../errors.ts";
import { findAdminProblems, toAdminSettings } from "./admin.ts";
import { applicationTableSchema, limitsTableSchema } from "./application-table.ts";
import type { ApplicationTable, LimitsTable } from "./application-table.ts";
import { findSchemaProblems, formatPath, toProblems } from "./check.ts";
import type {
  AdminSettings,
  Application,
  Config,
  InvocationSettings,
  Limits,
  ListenAddress,
  ServerSettings,
  TlsSettings,
} from "./config.ts";
import { toDataDir } from "./data-dir.ts";
import {
  type Entry,
  findConflicts,
  findHealthProblems,
  findNameProblems,
  findSourceProblems,
  readText,
  toEntries,
  toFunction,
  toMethods,
  toNameable,
  toRuntime,
} from "./entry.ts";
import { formatFound, formatKeyName } from "./found.ts";
import { deepFreeze } from "./freeze.ts";
import { DEFAULT_LISTEN_ADDRESS, parseListenAddress } from "./listen.ts";
import { findLogProblems, toLogSettings } from "./log.ts";
import { invocationsTableSchema } from "./log-table.ts";
import { toNames } from "./name.ts";
import { readConfigText, toFileKind, type FileKind } from "./file.ts";
import { parseRoute } from "./route.ts";
import { serverTableSchema } from "./server-table.ts";
import { isSoraFile, loadSora } from "./sora.ts";
import { escapeControls } from "./source.ts";
import { parseTcpGrant, toGrants, type TcpGrant } from "./tcp.ts";
import { toTelemetrySettings } from "./telemetry.ts";
import { findTlsProblems, toTlsSettings } from "./tls.ts";
import { parseToml, type TomlTable, type TomlValue } from "./toml.ts";

export interface LoadedConfig {
  /** Present when there is no problem. */
  readonly config?: Config;
  /** Every application that is itself valid, even when others have problems, so that one report can cover the modules too. */
  readonly applications: readonly Application[];
  /** `[tls]` when it is itself valid, for the same reason. Whether its files are is not looked at. */
  readonly tls?: TlsSettings;
  /** `server.dataDir` when `[server]` is itself valid: what was kept can be read although something else is wrong. */
  readonly dataDir?: string;
  /** `[admin]`, likewise. */
  readonly admin?: AdminSettings;
  /** What is served otherwise than the file says, and why. */
  readonly warnings?: readonly string[];
  /** In the order of the file. */
  readonly problems: readonly Problem[];
}

export interface ParseOptions {
  /** The file as the user named it; for messages. */
  readonly file: string;
  /** The folder of the file, absolute. */
  readonly directory: string;
  readonly workingDirectory: string;
  /** True for a file; "directory" lets the message say so. */
  fileExists(path: string): boolean | FileKind;
}

export interface LoadOptions {
  readonly workingDirectory: string;
  /** What is asked instead of the disk whether a module is there. */
  readonly fileExists?: ParseOptions["fileExists"];
}

/** Reads and checks a configuration file. Throws nothing: a file that cannot be read is a problem too. */
export function loadConfig(file: string, options: LoadOptions): LoadedConfig {
  const path = resolve(options.workingDirectory, file);
  const parseOptions = {
    file,
    directory: dirname(path),
    workingDirectory: options.workingDirectory,
    fileExists: options.fileExists ?? toFileKind,
  };
  if (isSoraFile(file)) {
    const sora = loadSora(file, options.workingDirectory);
    if ("problems" in sora) return { applications: [], problems: sora.problems };
    return { ...parseConfig(sora.toml, parseOptions), warnings: sora.warnings };
  }
  const text = readConfigText(path);
  if ("problem" in text) return failed(file, text.problem);
  return parseConfig(text.text, parseOptions);
}

/** Checks the text of a configuration. Pure but for `fileExists`. */
export function parseConfig(text: string, options: ParseOptions): LoadedConfig {
  const document = parseToml(text.replace(/^\uFEFF/, ""));
  if (typeof document === "string") return failed(options.file, document);

  const findings = findSchemaProblems(document);
  const entries = toEntries(document, findings);
  const limits = readTable(limitsTableSchema, document["limits"]);
  const names = toNames(entries.map(toNameable));
  findings.push(
    ...findNameProblems(entries),
    ...findSourceProblems(entries, options.directory),
    ...findConflicts(entries, names),
    ...findHealthProblems(entries, names, document["server"]),
    ...findTlsProblems(document),
    ...findLogProblems(document, entries, options),
    ...findAdminProblems(document),
  );

  const applications: Application[] = [];
  for (const [position, entry] of entries.entries()) {
    const filePath = readText(entry, "file_path");
    if (filePath === undefined) continue;
    const module = findModule(filePath, options);
    if ("problem" in module)
      findings.push({ path: ["applications", entry.index, "file_path"], message: module.problem });
    else if (entry.wrong.size === 0)
      applications.push(toApplication(entry, names[position] ?? "", module.file, { limits, options }));
  }

  const problems = deepFreeze(toProblems(findings, document, options.file));
  deepFreeze(applications);
  const tls = toTlsSettings(document["tls"], options.directory);
  const admin = toAdminSettings(document["admin"], options.directory);
  const { success, data } = serverTableSchema.safeParse(document["server"] ?? {});
  const dataDir = success ? { dataDir: toDataDir(data.data_dir, options) } : {};
  if (problems.length > 0) return Object.freeze({ applications, ...tls, ...admin, ...dataDir, problems });
  const config: Config = {
    file: options.file,
    listen: tls.tls?.only === true ? tls.tls.listen : toListen(document),
    server: toServerSettings(document["server"], options),
    log: toLogSettings(document["log"], options.directory),
    invocations: toInvocationSettings(document["invocations"]),
    applications,
    ...tls,
    ...admin,
    ...toTelemetrySettings(document["telemetry"]),
  };
  return deepFreeze({ config, applications, ...tls, ...admin, ...dataDir, problems });
}

/** A table of numbers with its defaults; where a value is wrong (and reported), all defaults. */
function readTable<T>(
  schema: { safeParse(value: unknown): { success: boolean; data?: T }; parse(value: unknown): T },
  value: TomlValue | undefined,
): T {
  const parsed = schema.safeParse(value ?? {});
  return parsed.success ? (parsed.data as T) : schema.parse({});
}

function toApplication(
  entry: Entry,
  name: string,
  file: string,
  { limits, options }: { limits: LimitsTable; options: ParseOptions },
): Application {
  const table = applicationTableSchema.parse(entry.source);
  const env = toEnv(entry.source["env"]);
  const route = parseRoute(table.url_path);
  const runtime = toRuntime(table.runtime, table.file_path);
  return {
    path: formatPath(["applications", entry.index]),
    name,
    filePath: table.file_path,
    file,
    runtime,
    ...(table.source === undefined ? {} : { source: resolve(options.directory, table.source) }),
    methods: toMethods(table.method),
    urlPath: typeof route === "string" ? table.url_path : route.urlPath,
    function: table.function ?? toFunction(runtime),
    env,
    tcp:
      table.tcp === undefined
        ? toGrants(env.values())
        : table.tcp.map((text) => parseTcpGrant(text) as TcpGrant),
    limits: toLimits(limits, table.limits ?? {}),
  };
}

/** From the document and not from zod's output, which has no `__proto__`. */
function toEnv(value: TomlValue | undefined): Map<string, string> {
  return new Map(
    Object.entries((value ?? {}) as Record<string, string>).map(([key, text]) => [formatKeyName(key), text]),
  );
}

function toLimits(defaults: LimitsTable, own: NonNullable<ApplicationTable["limits"]>): Limits {
  const get = (key: keyof LimitsTable): number => own[key] ?? defaults[key];
  return {
    cpuMs: get("cpu_ms"),
    wallMs: get("wall_ms"),
    memoryMb: get("memory_mb"),
    requestBodyBytes: get("request_body_bytes"),
    responseBodyBytes: get("response_body_bytes"),
    logBytes: get("log_bytes"),
    tcpConnections: get("tcp_connections"),
    concurrency: get("concurrency"),
    queue: get("queue"),
    queueMs: get("queue_ms"),
    maxIdle: get("max_idle"),
    idleMs: get("idle_ms"),
  };
}

function toInvocationSettings(value: TomlValue | undefined): InvocationSettings {
  const table = readTable(invocationsTableSchema, value);
  return {
    keep: table.keep,
    keepBytes: table.keep_bytes,
    keepHours: table.keep_hours,
    record: table.record,
    recordBytes: table.record_bytes,
    secrets: table.secrets,
  };
}

function toServerSettings(value: TomlValue | undefined, options: ParseOptions): ServerSettings {
  const table = readTable(serverTableSchema, value);
  return {
    headerTimeoutMs: table.header_timeout_ms,
    keepAliveMs: table.keep_alive_ms,
    headerBytes: table.header_bytes,
    connections: table.connections,
    instances: table.instances,
    shutdownMs: table.shutdown_ms,
    threads: table.threads,
    ...(table.health_path === undefined ? {} : { healthPath: table.health_path }),
    dataDir: toDataDir(table.data_dir, options),
  };
}

/** The module's absolute path: beside the configuration first, then, as the original did, in the working directory. */
function findModule(filePath: string, options: ParseOptions): { file: string } | { problem: string } {
  const places = [
    ...new Set([resolve(options.directory, filePath), resolve(options.workingDirectory, filePath)]),
  ];
  const kinds = places.map((place) => options.fileExists(place));
  const found = places.find((_, index) => kinds[index] === true || kinds[index] === "file");
  if (found !== undefined) return { file: found };
  const directory = places.find((_, index) => kinds[index] === "directory");
  const written = formatFound(filePath);
  if (directory !== undefined)
    return {
      problem: `must name a file, found ${written}, which is a directory: ${escapeControls(directory)}`,
    };
  const where = isAbsolute(filePath) ? "" : `; looked for ${escapeControls(places.join(" and "))}`;
  return { problem: `must name a file that exists, found ${written}${where}` };
}

function failed(file: string, message: string): LoadedConfig {
  return deepFreeze({ applications: [], problems: [{ file, path: "", message }] });
}

function toListen(document: TomlTable): ListenAddress {
  return parseListenAddress(document["listen_address"] ?? DEFAULT_LISTEN_ADDRESS) as ListenAddress;
}
