// The table `[log]`, once its keys are right: where lines go, and what must not be in them.
import { dirname, resolve } from "node:path";
import { nearestName } from "../errors.ts";
import type { Finding } from "./check.ts";
import type { LogSettings } from "./config.ts";
import type { Entry } from "./entry.ts";
import type { FileKind } from "./file.ts";
import { formatFound, formatKeyName } from "./found.ts";
import { MIN_REDACTED } from "./redaction.ts";
import { parameterNames } from "./route.ts";
import { logTableSchema } from "./log-table.ts";
import { escapeControls, quote } from "./source.ts";
import type { TomlTable, TomlValue } from "./toml.ts";

interface LogPlace {
  /** Of the configuration. */
  readonly directory: string;
  fileExists(path: string): boolean | FileKind;
}

/** All defaults where the table is missing, or wrong. */
export function toLogSettings(value: TomlValue | undefined, directory: string): LogSettings {
  const { success, data } = logTableSchema.safeParse(value ?? {});
  const table = success ? data : logTableSchema.parse({});
  const { destination } = table;
  return {
    level: table.level,
    format: table.format,
    destination: destination === "stdout" ? destination : resolve(directory, destination),
    rotateBytes: table.rotate_bytes,
    keepFiles: table.keep_files,
    sample: table.sample,
    redact: table.redact,
    requestHeaders: [...new Set(table.request_headers.map((name) => name.toLowerCase()))],
  };
}

/** A file must have a folder, and what is to be redacted must be there and long enough to be told from other words. */
export function findLogProblems(
  document: TomlTable,
  entries: readonly Entry[],
  options: LogPlace,
): Finding[] {
  const { success, data } = logTableSchema.safeParse(document["log"]);
  if (!success) return [];
  return [
    ...findDestinationProblems(data.destination, options),
    ...data.redact.flatMap((name, index) =>
      findRedactProblems(name, entries).map((message) => ({ path: ["log", "redact", index], message })),
    ),
  ];
}

function findDestinationProblems(destination: string, options: LogPlace): Finding[] {
  if (destination === "stdout") return [];
  const file = resolve(options.directory, destination);
  const found = formatFound(destination);
  const path = ["log", "destination"];
  if (options.fileExists(file) === "directory")
    return [{ path, message: `must name a file, found ${found}, which is a directory` }];
  const folder = dirname(file);
  const kind = options.fileExists(folder);
  if (kind === "directory" || kind === true) return [];
  return [
    {
      path,
      message: `must name a file in a folder that exists, found ${found}; create ${escapeControls(folder)}`,
    },
  ];
}

function findRedactProblems(name: string, entries: readonly Entry[]): string[] {
  const isParameter = name.startsWith(":");
  const known = isParameter
    ? entries.flatMap(toParameters)
    : entries.flatMap((entry) => [...toEnv(entry).keys()]);
  if (!known.includes(name)) {
    const near = nearestName(name, known);
    const advice = near === undefined ? "" : `; did you mean ${quote(near)}?`;
    const what = isParameter ? "a parameter of a url_path" : "a key of an application's env";
    return [`must be ${what}, found ${quote(name)}${advice}`];
  }
  if (isParameter) return [];
  const short = entries.find((entry) => {
    const { length } = toEnv(entry).get(name) ?? "";
    return length > 0 && length < MIN_REDACTED;
  });
  if (short === undefined) return [];
  return [
    `must have values of at least ${MIN_REDACTED} characters, or empty ones, to be told from other words, found a shorter one of ${quote(name)} in applications[${short.index}]`,
  ];
}

function toParameters({ source }: Entry): string[] {
  const path = source["url_path"];
  return typeof path === "string" ? parameterNames(path).map((name) => `:${name}`) : [];
}

function toEnv({ source }: Entry): Map<string, string> {
  const env = source["env"];
  if (typeof env !== "object" || Array.isArray(env)) return new Map();
  return new Map(
    Object.entries(env).flatMap(([key, value]) =>
      typeof value === "string" ? [[formatKeyName(key), value] as const] : [],
    ),
  );
}
