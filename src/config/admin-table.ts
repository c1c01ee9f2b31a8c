// The keys of `[admin]` and `[telemetry]`.
import { z } from "zod";
import { formatFound } from "./found.ts";
import { listenAddress, pemFile, sample, table, text } from "./key.ts";
import { DEFAULT_ADMIN_ADDRESS } from "./listen.ts";
import { toHost } from "./tcp.ts";
import { parseEndpoint } from "./telemetry-endpoint.ts";

/** `[admin]` as written. */
export interface AdminTable {
  listen_address: string;
  token_env?: string | undefined;
  token_file?: string | undefined;
  tls_cert_file?: string | undefined;
  tls_key_file?: string | undefined;
  hosts?: string[] | undefined;
}

/** `[telemetry]` as written, complete. */
export interface TelemetryTable {
  otlp_endpoint: string;
  headers_env?: string | undefined;
  sample: number;
  service_name: string;
  metrics: boolean;
}

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
    description:
      "The certificate of the admin interface, PEM, relative to this file; with it, HTTPS only (HTTP/2, and HTTP/1.1 for clients without it).",
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

export const adminTableSchema: z.ZodType<AdminTable> = table("[admin]", adminShape).meta({
  description: "An address for whoever runs the server. Without this table there is none.",
}) as unknown as z.ZodType<AdminTable>;

/** What stands where it does not belong may be secret: no message repeats it. */
const telemetryShape = {
  otlp_endpoint: text(
    (value) =>
      parseEndpoint(value) === undefined
        ? 'must be an http: or https: URL without user, query and fragment, found something else; write otlp_endpoint = "http://127.0.0.1:4318"'
        : undefined,
    'write otlp_endpoint = "http://127.0.0.1:4318"',
  ).meta({
    description:
      "The collector, by OpenTelemetry's protocol over HTTP (OTLP, protobuf); /v1/traces and /v1/metrics are put behind it.",
    examples: ["http://127.0.0.1:4318"],
  }),
  headers_env: text(
    (value) =>
      /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)
        ? undefined
        : 'must be the name of an environment variable, found something else; write headers_env = "OTLP_HEADERS"',
    'write headers_env = "OTLP_HEADERS"',
  )
    .optional()
    .meta({
      description:
        "The environment variable with the headers to send along, name=value, separated by commas, percent-encoded; so that no secret stands here.",
      examples: ["OTLP_HEADERS"],
    }),
  sample: sample().meta({
    description:
      "Which part of the traces that begin here is recorded, from 0 to 1; of a trace that comes with a request, its client decides.",
  }),
  service_name: text(
    (value) => (value === "" || value.length > 255 ? "must be a name of 1 to 255 characters" : undefined),
    'write service_name = "functions"',
  )
    .default("serverless-wasm")
    .meta({ description: "Under which name the collector sees this server." }),
  metrics: z
    .boolean({
      error: (issue) => `must be true or false, found ${formatFound(issue.input)}; write metrics = true`,
    })
    .default(true)
    .meta({ description: "Whether metrics are sent as well, once a minute." }),
};

export const telemetryTableSchema: z.ZodType<TelemetryTable> = table("[telemetry]", telemetryShape).meta({
  description: "Where traces and metrics are sent.",
});

export const ADMIN_KEYS: readonly string[] = Object.keys(adminShape);
export const TELEMETRY_KEYS: readonly string[] = Object.keys(telemetryShape);
