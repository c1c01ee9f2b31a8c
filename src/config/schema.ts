// The one description of every TOML key: its type, range, default and meaning. The checks, the defaults, the messages
// and the JSON Schema for editors all come from here, and from the files of the tables. Relations between keys are checked
// in `load.ts`.
import { z } from "zod";
import { ADMIN_KEYS, adminTableSchema, TELEMETRY_KEYS, telemetryTableSchema } from "./admin-table.ts";
import {
  APPLICATION_KEYS,
  applicationTableSchema,
  LIMITS_KEYS,
  limitsTableSchema,
} from "./application-table.ts";
import { formatFound } from "./found.ts";
import { listenAddress, table } from "./key.ts";
import { DEFAULT_LISTEN_ADDRESS } from "./listen.ts";
import { INVOCATIONS_KEYS, invocationsTableSchema, LOG_KEYS, logTableSchema } from "./log-table.ts";
import { SERVER_KEYS, serverTableSchema, TLS_KEYS, tlsTableSchema } from "./server-table.ts";

const documentShape = {
  listen_address: listenAddress(DEFAULT_LISTEN_ADDRESS)
    .default(DEFAULT_LISTEN_ADDRESS)
    .meta({
      description:
        'Where the server listens, "host:port"; an IPv6 address in brackets; port 0 for a free one.',
      type: "string",
      examples: [DEFAULT_LISTEN_ADDRESS, "0.0.0.0:8080", "[::1]:8080"],
    }),
  tls: tlsTableSchema.optional(),
  admin: adminTableSchema.optional(),
  telemetry: telemetryTableSchema.optional(),
  server: serverTableSchema.optional(),
  log: logTableSchema.optional(),
  limits: limitsTableSchema.optional(),
  invocations: invocationsTableSchema.optional(),
  applications: z
    .array(applicationTableSchema, { error: (issue) => describeApplications(issue.input) })
    .min(1, { error: (issue) => describeApplications(issue.input) })
    .meta({ description: "The functions and their routes." }),
};

/** The whole document, for finding every problem. */
export const documentSchema: z.ZodType = table("the configuration", documentShape);

/** The keys of each table, under the name that a message gives to the table. */
export const TABLE_KEYS: Readonly<
  Record<
    "document" | "tls" | "admin" | "telemetry" | "server" | "log" | "limits" | "invocations" | "application",
    readonly string[]
  >
> = {
  document: Object.keys(documentShape),
  tls: TLS_KEYS,
  admin: ADMIN_KEYS,
  telemetry: TELEMETRY_KEYS,
  server: SERVER_KEYS,
  log: LOG_KEYS,
  limits: LIMITS_KEYS,
  invocations: INVOCATIONS_KEYS,
  application: APPLICATION_KEYS,
};

/** The JSON Schema of the configuration (draft 7, which TOML plug-ins of editors read), from the same source as the checks. */
export function configSchema(): object {
  const schema = z.toJSONSchema(documentSchema, { target: "draft-7", io: "input", reused: "inline" });
  return { ...schema, title: "serverless-wasm configuration" };
}

function describeApplications(value: unknown): string {
  const example =
    'write\n  [[applications]]\n  file_path = "./hello.wasm"\n  method = "GET"\n  url_path = "/hello"';
  if (value === undefined || (Array.isArray(value) && value.length === 0))
    return `is missing: there is nothing to serve; ${example}`;
  if (typeof value === "object" && value !== null && !(value instanceof Date))
    return "must be an array of tables, found one table; write [[applications]] with double brackets";
  return `must be an array of tables, found ${formatFound(value)}; ${example}`;
}
