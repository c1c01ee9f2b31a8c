// The one description of every TOML key: its type, range, default and meaning. The checks, the defaults, the messages
// and the JSON Schema for editors all come from here. Relations between keys are checked in `load.ts`.
import { z } from "zod";
import { addFound, formatFound, suggestNumber, type Unit } from "./found.ts";
import { DEFAULT_ADMIN_ADDRESS, DEFAULT_LISTEN_ADDRESS, parseListenAddress } from "./listen.ts";
import { findMethodProblem, ROUTE_METHODS } from "./method.ts";
import { parseRoute } from "./route.ts";
import { quote } from "./source.ts";
import { parseTcpGrant, toHost } from "./tcp.ts";

/** `[limits]` as written, complete. */
export interface LimitsTable {
  cpu_ms: number;
  wall_ms: number;
  memory_mb: number;
  request_body_bytes: number;
  response_body_bytes: number;
  log_bytes: number;
  tcp_connections: number;
  concurrency: number;
  queue: number;
  queue_ms: number;
  max_idle: number;
  idle_ms: number;
}

/** `[server]` as written, complete. */
export interface ServerTable {
  header_timeout_ms: number;
  keep_alive_ms: number;
  header_bytes: number;
  connections: number;
  instances: number;
  shutdown_ms: number;
  threads: number | "auto";
  data_dir?: string | undefined;
}

/** `[invocations]` as written, complete. */
export interface InvocationsTable {
  keep: number;
  keep_bytes: number;
  keep_hours: number;
}

/** `[tls]` as written. */
export interface TlsTable {
  listen_address: string;
  cert_file: string;
  key_file: string;
}

/** `[admin]` as written. */
export interface AdminTable {
  listen_address: string;
  token_env?: string | undefined;
  token_file?: string | undefined;
  tls_cert_file?: string | undefined;
  tls_key_file?: string | undefined;
  hosts?: string[] | undefined;
}

/** One `[[applications]]` as written. */
export interface ApplicationTable {
  name?: string | undefined;
  file_path: string;
  source?: string | undefined;
  runtime?: "wasm" | "js" | undefined;
  method: string | string[];
  url_path: string;
  function?: string | undefined;
  env?: Record<string, string> | undefined;
  tcp?: string[] | undefined;
  limits?: { [K in keyof LimitsTable]?: number | undefined } | undefined;
}

interface NumberKey {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: Unit;
  readonly description: string;
}

const DAY_MS = 86_400_000;
const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const MILLION = 1_000_000;
export const MAX_THREADS = 64;

const LIMITS: Readonly<Record<keyof LimitsTable, NumberKey>> = {
  cpu_ms: key(1000, 1, DAY_MS, "ms", "Time that the guest itself may run, per request, in milliseconds."),
  wall_ms: key(30_000, 1, DAY_MS, "ms", "Time from a request's arrival to its last byte, in milliseconds."),
  memory_mb: key(64, 1, 4096, "mb", "Linear memory of one sandbox, in MiB."),
  request_body_bytes: key(10_485_760, 1, MAX_SAFE, "bytes", "Largest request body, in bytes."),
  response_body_bytes: key(10_485_760, 1, MAX_SAFE, "bytes", "Largest response body, in bytes."),
  log_bytes: key(65_536, 1, 1_073_741_824, "bytes", "Bytes a guest may log per request; the rest is cut."),
  tcp_connections: key(100, 1, 65_535, "count", "TCP connections a guest may open per request."),
  concurrency: key(256, 1, MILLION, "count", "Calls that run or are parked at the same time, per thread."),
  queue: key(1024, 0, MILLION, "count", "Requests that wait behind them, per thread; 0: none waits."),
  queue_ms: key(
    1000,
    1,
    DAY_MS,
    "ms",
    "Time in which all calls with work to do, and those that wait, have to be done, or the next one is refused, in milliseconds.",
  ),
  max_idle: key(
    64,
    0,
    MILLION,
    "count",
    "Sandboxes kept ready without a call, per thread; 0: a new one for every call.",
  ),
  idle_ms: key(
    30_000,
    100,
    DAY_MS,
    "ms",
    "Sandboxes that were not needed for so long are freed, in milliseconds.",
  ),
};

const SERVER: Readonly<Record<Exclude<keyof ServerTable, "threads" | "data_dir">, NumberKey>> = {
  header_timeout_ms: key(
    10_000,
    1,
    DAY_MS,
    "ms",
    "Time a client has to send its request's headers, in milliseconds.",
  ),
  keep_alive_ms: key(5000, 1, DAY_MS, "ms", "Time an idle connection stays open, in milliseconds."),
  header_bytes: key(
    16_384,
    256,
    16_777_216,
    "bytes",
    "Largest size of all request headers together, in bytes.",
  ),
  connections: key(
    10_000,
    1,
    MILLION,
    "count",
    "Client connections open at the same time, in all threads together.",
  ),
  instances: key(10_000, 1, MILLION, "count", "Live sandboxes, in all threads together."),
  shutdown_ms: key(
    10_000,
    0,
    DAY_MS,
    "ms",
    "Time that running requests may still take at shutdown, in milliseconds.",
  ),
};

const INVOCATIONS: Readonly<Record<keyof InvocationsTable, NumberKey>> = {
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
};

const NAME_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

const limitsSchema = table("[limits]", numberKeys(LIMITS, true)).meta({
  description: "Limits of every application; each application can override its own.",
});

const serverShape = {
  ...numberKeys(SERVER, true),
  threads: z
    .union(
      [
        z.literal("auto"),
        z
          .int({ error: describeThreads })
          .min(1, { error: describeThreads })
          .max(MAX_THREADS, { error: describeThreads }),
      ],
      { error: describeThreads },
    )
    .default("auto")
    .meta({ description: 'Threads that serve; "auto": one for each core.' }),
  data_dir: text(
    (value) => (value === "" || value.includes("\0") ? "must be the path of a folder" : undefined),
    'write data_dir = "/var/lib/serverless-wasm"',
  )
    .optional()
    .meta({
      description:
        "The folder for what the server keeps, relative to this file. Default: $STATE_DIRECTORY, or serverless-wasm in $XDG_STATE_HOME or ~/.local/state and in it a folder for this file.",
      examples: ["/var/lib/serverless-wasm"],
    }),
};

const invocationsSchema = table("[invocations]", numberKeys(INVOCATIONS, true)).meta({
  description: "What is kept of calls, for serverless-wasm logs and explain.",
});

const serverSchema = table("[server]", serverShape).meta({
  description: "The process and its connections.",
});

const tlsShape = {
  listen_address: listenAddress("127.0.0.1:8443").meta({
    description:
      'Where the server listens for HTTPS, "host:port", beside the other address; port 0 for a free one.',
    type: "string",
    examples: ["0.0.0.0:8443"],
  }),
  cert_file: pemFile("certificate", "./cert.pem").meta({
    description:
      "The certificate, PEM, relative to this file; behind it in the same file those that lead from it to one that clients know.",
    examples: ["./cert.pem"],
  }),
  key_file: pemFile("private key", "./key.pem").meta({
    description: "The certificate's private key, PEM, without a passphrase, relative to this file.",
    examples: ["./key.pem"],
  }),
};

const tlsSchema = table("[tls]", tlsShape).meta({
  description: "An address with HTTPS: HTTP/2, and HTTP/1.1 for clients without it.",
});

const adminShape = {
  listen_address: listenAddress(DEFAULT_ADMIN_ADDRESS)
    .default(DEFAULT_ADMIN_ADDRESS)
    .meta({
      description: 'Where the admin interface listens, "host:port"; port 0 for a free one.',
      type: "string",
      examples: [DEFAULT_ADMIN_ADDRESS],
    }),
  // What is wrong here may be the token itself: no message repeats it.
  token_env: z
    .string({ error: "must be the name of an environment variable" })
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, {
      error: 'must be the name of an environment variable; write token_env = "ADMIN_TOKEN"',
    })
    .optional()
    .meta({
      description:
        "The environment variable that holds the token, 16 characters or more; this or token_file.",
      examples: ["ADMIN_TOKEN"],
    }),
  token_file: z
    .string({ error: "must be the path of a file" })
    .check((context) => {
      const { value } = context;
      if (value !== "" && !value.includes("\0")) return;
      context.issues.push({
        code: "custom",
        message: 'must be the path of the file with the token; write token_file = "./admin-token"',
        input: value,
      });
    })
    .optional()
    .meta({
      description:
        "The file that holds the token, relative to this file, readable for the server's user only; this or token_env.",
      examples: ["./admin-token"],
    }),
  tls_cert_file: pemFile("certificate", "./cert.pem").optional().meta({
    description: "The certificate of the admin interface, PEM, relative to this file; with it, HTTPS only.",
  }),
  tls_key_file: pemFile("private key", "./key.pem").optional().meta({
    description: "The certificate's private key, PEM, without a passphrase, relative to this file.",
  }),
  hosts: z
    .array(
      text(
        (value) =>
          toHost(value) !== undefined ? undefined : "must be a host name or an IP address without a port",
        'write "admin.example.com"',
      ),
      {
        error: (issue) =>
          `must be an array of strings, found ${formatFound(issue.input)}; write hosts = ["admin.example.com"]`,
      },
    )
    .optional()
    .meta({
      description:
        "Further names under which the admin interface may be asked, beside its own address and localhost.",
      examples: [["admin.example.com"]],
    }),
};

const adminSchema = table("[admin]", adminShape).meta({
  description: "An address for whoever runs the server. Without this table there is none.",
});

const applicationShape = {
  name: z
    .string({ error: (issue) => `must be a string, found ${formatFound(issue.input)}` })
    .regex(NAME_PATTERN, {
      error: (issue) =>
        `must be 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit, found ${formatFound(issue.input)}`,
    })
    .optional()
    .meta({
      description:
        "Name in logs and on the command line, unique. Default: the file's stem, and the function unless it is handle.",
      examples: ["hello"],
    }),
  file_path: text(
    (value) =>
      value === "" || value.includes("\0")
        ? "must be the path of a WebAssembly module or a script"
        : undefined,
    'write file_path = "./hello.wasm"',
  ).meta({
    description:
      "The WebAssembly module or the script (.js, .mjs, .cjs, .ts), relative to this file, or, where that does not exist, to the working directory.",
    examples: ["./samples/hello.wasm"],
  }),
  source: text(
    (value) =>
      !value.endsWith(".ts") || value.endsWith(".d.ts") || value.includes("\0")
        ? "must be the path of an AssemblyScript file, which ends in .ts"
        : undefined,
    'write source = "./assembly/index.ts"',
  )
    .optional()
    .meta({
      description:
        "The AssemblyScript file, relative to this file, that serverless-wasm dev compiles to file_path. Nothing else reads it.",
      examples: ["./assembly/index.ts"],
    }),
  runtime: z
    .enum(["wasm", "js"], {
      error: (issue) => `must be "wasm" or "js", found ${formatFound(issue.input)}; write runtime = "js"`,
    })
    .optional()
    .meta({
      description:
        'What file_path holds: "wasm" a WebAssembly module, "js" JavaScript or TypeScript. Default: by its ending.',
    }),
  method: z
    .union(
      [
        z.enum(["*", ...ROUTE_METHODS]),
        z
          .array(z.enum(ROUTE_METHODS as string[]))
          .min(1, { error: (issue) => findMethodProblem(issue.input) })
          .refine((methods) => new Set(methods).size === methods.length, {
            error: (issue) => findMethodProblem(issue.input),
          })
          .meta({ uniqueItems: true }),
      ],
      { error: (issue) => findMethodProblem(issue.input) },
    )
    .meta({ description: 'HTTP method, several in an array, or "*" for any. GET also answers HEAD.' }),
  url_path: text((value) => {
    const route = parseRoute(value);
    return typeof route === "string" ? route : undefined;
  }, 'write url_path = "/hello"').meta({
    description: "The route, in Hono's syntax: /static, /:name, /:id{[0-9]+}, /:name?, /*.",
    examples: ["/hello/:name"],
  }),
  function: text((value) => (value === "" ? "must be the name of an export" : undefined), 'write "handle"')
    .optional()
    .meta({
      description:
        "The exported function that is called for each request. Default: handle, in a script handler.",
    }),
  env: z
    .record(
      z.string(),
      z.string({
        error: ({ input }) => {
          const quoted =
            typeof input === "number" || typeof input === "boolean" ? `; write "${formatFound(input)}"` : "";
          return `must be a string in quotes, found ${formatFound(input)}${quoted}`;
        },
      }),
      {
        error: (issue) =>
          `must be a table of strings, found ${formatFound(issue.input)}; write env = { "key" = "value" }`,
      },
    )
    .optional()
    .meta({ description: "What db_get answers, and process.env in a script: keys and values verbatim." }),
  tcp: z
    .array(
      text((value) => {
        const grant = parseTcpGrant(value);
        return typeof grant === "string" ? grant : undefined;
      }, 'write "host:port"'),
      {
        error: (issue) =>
          `must be an array of strings, found ${formatFound(issue.input)}; write tcp = ${
            typeof issue.input === "string" ? `[${quote(issue.input)}]` : '["127.0.0.1:6379"]'
          }`,
      },
    )
    .optional()
    .meta({
      description:
        "What tcp_connect may reach, and connect and fetch in a script: host:port, *.suffix:port, ranges such as 10.0.0.0/8 or [fd00::]/8:5432, * for anything. Without this key: the addresses that stand as values in env.",
      examples: [["127.0.0.1:6379", "*.internal:5432"]],
    }),
  limits: table("limits", numberKeys(LIMITS, false))
    .optional()
    .meta({ description: "This application's own limits; a key that is not given comes from [limits]." }),
};

const applicationTable = table("[[applications]]", applicationShape).meta({
  description: "One function on one route.",
});

const documentShape = {
  listen_address: listenAddress(DEFAULT_LISTEN_ADDRESS)
    .default(DEFAULT_LISTEN_ADDRESS)
    .meta({
      description:
        'Where the server listens, "host:port"; an IPv6 address in brackets; port 0 for a free one.',
      type: "string",
      examples: [DEFAULT_LISTEN_ADDRESS, "0.0.0.0:8080", "[::1]:8080"],
    }),
  tls: tlsSchema.optional(),
  admin: adminSchema.optional(),
  server: serverSchema.optional(),
  limits: limitsSchema.optional(),
  invocations: invocationsSchema.optional(),
  applications: z
    .array(applicationTable, { error: (issue) => describeApplications(issue.input) })
    .min(1, { error: (issue) => describeApplications(issue.input) })
    .meta({ description: "The functions and their routes." }),
};

/** The whole document, for finding every problem. */
export const documentSchema: z.ZodType = table("the configuration", documentShape);
export const limitsTableSchema: z.ZodType<LimitsTable> = limitsSchema as unknown as z.ZodType<LimitsTable>;
export const serverTableSchema: z.ZodType<ServerTable> = serverSchema as unknown as z.ZodType<ServerTable>;
export const invocationsTableSchema: z.ZodType<InvocationsTable> =
  invocationsSchema as unknown as z.ZodType<InvocationsTable>;
export const tlsTableSchema: z.ZodType<TlsTable> = tlsSchema as unknown as z.ZodType<TlsTable>;
export const adminTableSchema: z.ZodType<AdminTable> = adminSchema as unknown as z.ZodType<AdminTable>;
export const applicationTableSchema: z.ZodType<ApplicationTable> = applicationTable;

/** The keys of each table, under the name that a message gives to the table. */
export const TABLE_KEYS: Readonly<
  Record<
    "document" | "tls" | "admin" | "server" | "limits" | "invocations" | "application",
    readonly string[]
  >
> = {
  document: Object.keys(documentShape),
  tls: Object.keys(tlsShape),
  admin: Object.keys(adminShape),
  server: Object.keys(serverShape),
  limits: Object.keys(LIMITS),
  invocations: Object.keys(INVOCATIONS),
  application: Object.keys(applicationShape),
};

/** The JSON Schema of the configuration (draft 7, which TOML plug-ins of editors read), from the same source as the checks. */
export function configSchema(): object {
  const schema = z.toJSONSchema(documentSchema, { target: "draft-7", io: "input", reused: "inline" });
  return { ...schema, title: "serverless-wasm configuration" };
}

function key(byDefault: number, min: number, max: number, unit: Unit, description: string): NumberKey {
  return { default: byDefault, min, max, unit, description };
}

/** The number keys of a table; `complete` puts the defaults in, without it each may be missing. */
function numberKeys(keys: Readonly<Record<string, NumberKey>>, complete: boolean): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, entry] of Object.entries(keys)) {
    const schema = wholeNumber(entry);
    shape[name] = (complete ? schema.default(entry.default) : schema.optional()).meta({
      description: entry.description,
    });
  }
  return shape;
}

function wholeNumber({ default: byDefault, min, max, unit }: NumberKey): z.ZodNumber {
  const range = max === MAX_SAFE ? `of at least ${min}` : `from ${min} to ${max}`;
  const error = ({ input }: { input?: unknown }): string =>
    `must be a whole number ${range}, found ${formatFound(input)}; write ${suggestNumber(input, unit, min, max, byDefault)}`;
  return z.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

function describeThreads({ input }: { input?: unknown }): string {
  const meant = suggestNumber(input, "count", 1, MAX_THREADS, 0);
  return `must be "auto" or a whole number from 1 to ${MAX_THREADS}, found ${formatFound(input)}; write ${meant || '"auto"'}`;
}

/** A string key with its own rule, which answers with the problem's beginning or whole sentence. */
function text(findProblem: (value: string) => string | undefined, advice: string): z.ZodString {
  return z
    .string({
      error: ({ input }) =>
        input === undefined
          ? `is missing; ${advice}`
          : `must be a string, found ${formatFound(input)}; ${advice}`,
    })
    .check((context) => {
      const problem = findProblem(context.value);
      if (problem === undefined) return;
      const message = problem.includes(", found ")
        ? problem
        : addFound(`${problem}; ${advice}`, context.value);
      context.issues.push({ code: "custom", message, input: context.value });
    });
}

function listenAddress(example: string): z.ZodUnknown {
  return z.unknown().check((context) => {
    const { value } = context;
    const address =
      value === undefined ? `is missing; write listen_address = "${example}"` : parseListenAddress(value);
    if (typeof address === "string")
      context.issues.push({ code: "custom", message: address, input: context.value });
  });
}

function pemFile(what: string, example: string): z.ZodString {
  return text(
    (value) => (value === "" || value.includes("\0") ? `must be the path of the ${what}` : undefined),
    `write "${example}"`,
  );
}

/** A table that knows all its keys. */
function table<T extends Record<string, z.ZodType>>(name: string, shape: T): z.ZodObject<T, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "invalid_type") return undefined;
      const found = formatFound(issue.input);
      if (Array.isArray(issue.input) && name.startsWith("[") && !name.startsWith("[["))
        return `must be one table, found ${found}; write ${name} with single brackets`;
      const example = name === "limits" ? "limits = { cpu_ms = 50 }" : name;
      return `must be a table, found ${found}; write ${example}`;
    },
  });
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
