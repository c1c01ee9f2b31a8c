// The keys of `[log]` and `[invocations]`.
import type { z } from "zod";
import { choice, key, MAX_SAFE, MILLION, numberKeys, sample, table, text, textList } from "./key.ts";
import type { NumberKey } from "./key.ts";

/** `[log]` as written, complete. */
export interface LogTable {
  level: "error" | "warn" | "info" | "debug";
  format: "auto" | "json" | "pretty";
  destination: string;
  rotate_bytes: number;
  keep_files: number;
  sample: number;
  redact: string[];
  request_headers: string[];
}

/** `[invocations]` as written, complete. */
export interface InvocationsTable {
  keep: number;
  keep_bytes: number;
  keep_hours: number;
  record: "failures" | "all" | "off";
  record_bytes: number;
  secrets: "redact" | "refuse";
}

const LOG: Readonly<Record<"rotate_bytes" | "keep_files", NumberKey>> = {
  rotate_bytes: key(
    104_857_600,
    0,
    MAX_SAFE,
    "bytes",
    "Size at which the log file is put aside as <file>.1, in bytes; 0: never.",
  ),
  keep_files: key(5, 0, 1000, "count", "Log files put aside that are kept; the oldest ones are deleted."),
};

const INVOCATIONS: Readonly<Record<Exclude<keyof InvocationsTable, "record" | "secrets">, NumberKey>> = {
  keep: key(
    1000,
    0,
    MILLION,
    "count",
    "Calls kept of each application: so many that succeeded, so many that failed, and so many that failed by their client; 0: none are.",
  ),
  keep_bytes: key(
    67_108_864,
    1_048_576,
    1_099_511_627_776,
    "bytes",
    "Largest size of all kept calls together, in bytes.",
  ),
  keep_hours: key(168, 1, 87_600, "count", "Calls older than this are no longer kept, in hours."),
  record_bytes: key(
    1_048_576,
    65_536,
    16_777_216,
    "bytes",
    "Largest recording of one call, in bytes; one that would be larger has none.",
  ),
};

const logShape = {
  level: choice(["error", "warn", "info", "debug"], "info").meta({
    description: "The least important lines to write; --log-level on the command line has precedence.",
  }),
  format: choice(["auto", "json", "pretty"], "auto").meta({
    description: 'How lines look: "json", "pretty" for people, or "auto": pretty on a terminal.',
  }),
  destination: text(
    (value) =>
      value === "" || value.includes("\0") || value.endsWith("/")
        ? 'must be "stdout" or the path of a file'
        : undefined,
    'write destination = "./server.log"',
  )
    .default("stdout")
    .meta({
      description: 'Where lines go: "stdout", or a file, relative to this file.',
      examples: ["./server.log"],
    }),
  ...numberKeys(LOG, true),
  sample: sample().meta({
    description: "Part of the calls that succeed whose line is written, 0 to 1; those that fail always are.",
  }),
  redact: textList("key of an env, or a path parameter", '["/env/password", ":token"]', (value) =>
    value.length > (value.startsWith(":") ? 1 : 0) ? undefined : "must not be empty",
  )
    .default([])
    .meta({
      description:
        "Keys of env, whose values are written as *** in every line, and path parameters, such as :token, that are left out of the path.",
      examples: [["/env/password", ":token"]],
    }),
  request_headers: textList("request header", '["user-agent"]', (value) =>
    /^[!#$%&'*+.^_`|~\w-]+$/.test(value) ? undefined : "must be the name of a header",
  )
    .default([])
    .meta({
      description: "Headers of the request whose values are in a call's line; without this key none is.",
      examples: [["user-agent"]],
    }),
};

export const logTableSchema: z.ZodType<LogTable> = table("[log]", logShape).meta({
  description: "Where log lines go, and what is in them.",
}) as unknown as z.ZodType<LogTable>;

const { record_bytes: recordBytes, ...keepKeys } = numberKeys(INVOCATIONS, true);

const invocationsShape = {
  ...keepKeys,
  record: choice(["failures", "all", "off"], "failures").meta({
    description: 'Calls that are recorded, so that replay runs them again: "failures", "all" or "off".',
  }),
  record_bytes: recordBytes as z.ZodType,
  secrets: choice(["redact", "refuse"], "redact").meta({
    description:
      'What happens to secrets in a recording (headers such as authorization and cookie, keys of env that look so): "redact" replaces them, "refuse" makes no recording of such a call.',
  }),
};

export const invocationsTableSchema: z.ZodType<InvocationsTable> = table(
  "[invocations]",
  invocationsShape,
).meta({
  description: "What is kept of calls, for serverless-wasm logs, explain and replay.",
}) as unknown as z.ZodType<InvocationsTable>;

export const LOG_KEYS: readonly string[] = Object.keys(logShape);
export const INVOCATIONS_KEYS: readonly string[] = Object.keys(invocationsShape);
