// Turns what the schema objects to into problems: TOML paths, the nearest known key, and the order of the file.
import type { z } from "zod";
import { nearestName, type Problem } from "../errors.ts";
import { formatKeyName } from "./found.ts";
import { documentSchema, TABLE_KEYS } from "./schema.ts";
import { formatKey, type TomlTable } from "./toml.ts";

export type PathKey = string | number;

/** A problem before its path is written out. */
export interface Finding {
  readonly path: readonly PathKey[];
  readonly message: string;
}

/** Everything the schema has against the document, in no particular order. */
export function findSchemaProblems(document: TomlTable): Finding[] {
  const result = documentSchema.safeParse(document);
  return result.success ? [] : result.error.issues.flatMap(toFindings);
}

/** Findings as problems, in the order in which their places stand in the file; a missing key counts as the first of its table. */
export function toProblems(findings: readonly Finding[], document: TomlTable, file: string): Problem[] {
  return findings
    .map((finding) => ({ finding, place: toPlace(finding.path, document) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ finding }) => Object.freeze({ file, path: formatPath(finding.path), message: finding.message }));
}

/** `applications[2].limits.cpu_ms`, keys quoted where TOML wants it. */
export function formatPath(path: readonly PathKey[]): string {
  let text = "";
  for (const key of path) {
    if (typeof key === "number") text += `[${key}]`;
    else text += (text === "" ? "" : ".") + formatKey(key);
  }
  return text;
}

function toFindings(issue: z.core.$ZodIssue): Finding[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code !== "unrecognized_keys") return [{ path, message: issue.message }];
  const table = toTable(path);
  return issue.keys.map((key) => ({
    path: [...path, key],
    message: describeUnknownKey(formatKeyName(key), table),
  }));
}

type Table = keyof typeof TABLE_KEYS;

const TABLE_PLACES: Readonly<Record<Table, string>> = {
  document: "at the top of the file, before the first [table]",
  tls: "in [tls]",
  admin: "in [admin]",
  server: "in [server]",
  limits: "in [limits]",
  invocations: "in [invocations]",
  application: "in [[applications]]",
};

function toTable(path: readonly PathKey[]): Table {
  const last = path.at(-1);
  if (last === undefined) return "document";
  return last === "limits" ||
    last === "server" ||
    last === "tls" ||
    last === "admin" ||
    last === "invocations"
    ? last
    : "application";
}

function describeUnknownKey(key: string, table: Table): string {
  const known = TABLE_KEYS[table];
  const elsewhere = (Object.keys(TABLE_KEYS) as Table[]).find((other) => TABLE_KEYS[other].includes(key));
  if (elsewhere === "limits" && table === "application")
    return `does not belong here; write it in the limits, as in limits = { ${key} = 50 }, or in [limits]`;
  if (elsewhere !== undefined) return `does not belong here; write it ${TABLE_PLACES[elsewhere]}`;
  const parts = known.filter((name) => key.length > 2 && (name.includes(key) || key.includes(name)));
  const near = nearestName(key, known) ?? (parts.length === 1 ? parts[0] : undefined);
  if (near !== undefined) return `is not a known key; did you mean "${near}"?`;
  return `is not a known key; known here: ${known.join(", ")}`;
}

/** Where a path stands: at every level the position of its key in the order of the file, -1 for what is not there. */
function toPlace(path: readonly PathKey[], document: TomlTable): number[] {
  let value: unknown = document;
  return path.map((key) => {
    if (typeof value !== "object" || value === null) return -1;
    const position = typeof key === "number" ? key : Object.keys(value).indexOf(key);
    value = (value as Readonly<Record<PathKey, unknown>>)[key];
    return position;
  });
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -2) - (b[index] ?? -2);
    if (difference !== 0) return difference;
  }
  return 0;
}
