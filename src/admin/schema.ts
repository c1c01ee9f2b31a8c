// What the answers of the API are made of. Times are Unix milliseconds.
import { z } from "zod";
import type { ErrorCode } from "../errors.ts";
import { ERROR_TABLE } from "../errors.ts";

const time = z.number();
const count = z.int().min(0);
const byName = (description: string): z.ZodRecord<z.ZodString, z.ZodNumber> =>
  z.record(z.string(), z.number()).meta({ description });
export const errorCode: z.ZodType<ErrorCode> = z.enum(
  Object.keys(ERROR_TABLE) as [ErrorCode, ...ErrorCode[]],
);

export const failedAnswer: z.ZodType = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});

const address = z.object({ host: z.string(), port: z.int() });

export const serverAnswer: z.ZodType = z.object({
  version: z.string(),
  node: z.string(),
  state: z.enum(["starting", "serving", "draining"]),
  uptimeMs: z.number().meta({ description: "Of the process." }),
  threads: count.nullable(),
  listening: z
    .object({ http: address.nullable(), https: address.nullable() })
    .nullable()
    .meta({ description: "null as long as nothing is served." }),
  applications: count,
  keeps: z.boolean().meta({ description: "Whether invocations are kept." }),
});

export const outcomeAnswer: z.ZodType = z.object({
  done: z.boolean(),
  problems: z.array(z.object({ file: z.string(), path: z.string(), message: z.string() })),
});

const activity = z
  .object({
    seen: count.meta({ description: "Calls that were told of; with a high rate that is a part of them." }),
    failed: count,
    lastAt: time.nullable(),
    lastFailure: z.object({ id: z.string(), at: time, code: errorCode }).nullable(),
  })
  .meta({ description: "Since the start of the thread that observes." });

const route = z.object({ application: z.string(), methods: z.array(z.string()), path: z.string() });
export const routesAnswer: z.ZodType = z.object({ routes: z.array(route) });

const application = z.object({
  name: z.string(),
  function: z.string(),
  runtime: z.enum(["wasm", "js"]),
  file: z.string(),
  methods: z.array(z.string()),
  path: z.string(),
  limits: byName("Under the names of the configuration."),
  grants: z.object({
    tcp: z.array(z.string()),
    env: z.array(z.string()).meta({ description: "Names only." }),
  }),
  module: z
    .object({
      digest: z.string(),
      bytes: count,
      imports: z.array(z.string()),
      resettable: z.boolean().meta({ description: "false: each request has a new sandbox." }),
    })
    .nullable(),
  activity,
});
export const applicationAnswer: z.ZodType = application;
export const applicationsAnswer: z.ZodType = z.object({ applications: z.array(application) });

const line = z.object({
  level: z.enum(["error", "warn", "info", "debug"]),
  text: z.string(),
  ms: z.number(),
});

const invocation = z.object({
  sequence: z.int(),
  thread: z.int(),
  id: z.string(),
  at: time,
  application: z.string(),
  function: z.string(),
  route: z.string(),
  method: z.string(),
  path: z.string(),
  status: z.int(),
  bytesIn: z.number(),
  bytesOut: z.number(),
  wallMs: z.number(),
  queueMs: z.number(),
  usage: z
    .object({ fuel: z.number(), cpuMs: z.number(), memoryBytes: z.number(), cold: z.boolean() })
    .nullable(),
  connections: z.number(),
  traceparent: z.string().nullable(),
  failure: z
    .object({
      code: errorCode,
      audience: z.enum(["operator", "guest", "client"]),
      message: z.string(),
      stack: z.array(z.string()),
    })
    .nullable(),
});
export const invocationsAnswer: z.ZodType = z.object({
  invocations: z.array(invocation),
  before: z
    .int()
    .nullable()
    .meta({ description: "What to ask for to get those before; null: there are none." }),
});

const call = z.object({
  name: z.string(),
  detail: z.string(),
  result: z.string().nullable(),
  ms: z.number(),
  tookMs: z.number(),
});
export const invocationAnswer: z.ZodType = invocation.extend({
  lines: z.array(line),
  calls: z.object({ total: count, last: z.array(call) }).nullable(),
  recordingBytes: count.nullable(),
});

export const invokedAnswer: z.ZodType = z.object({
  status: z.int(),
  reason: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  id: z.string().nullable().meta({ description: "The request id." }),
  body: z.string(),
  isBase64Encoded: z.boolean(),
  truncated: z.boolean(),
  tookMs: z.number(),
});
