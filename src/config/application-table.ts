// The keys of `[limits]` and of an application in `[[applications]]`.
import { z } from "zod";
import { formatFound } from "./found.ts";
import { DAY_MS, key, MAX_SAFE, MILLION, numberKeys, table, text } from "./key.ts";
import type { NumberKey } from "./key.ts";
import { findMethodProblem, ROUTE_METHODS } from "./method.ts";
import { parseRoute } from "./route.ts";
import { quote } from "./source.ts";
import { parseTcpGrant } from "./tcp.ts";

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

const NAME_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const limitsTableSchema: z.ZodType<LimitsTable> = table("[limits]", numberKeys(LIMITS, true)).meta({
  description: "Limits of every application; each application can override its own.",
}) as unknown as z.ZodType<LimitsTable>;

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

export const applicationTableSchema: z.ZodType<ApplicationTable> = table(
  "[[applications]]",
  applicationShape,
).meta({
  description: "One function on one route.",
});

export const LIMITS_KEYS: readonly string[] = Object.keys(LIMITS);
export const APPLICATION_KEYS: readonly string[] = Object.keys(applicationShape);
