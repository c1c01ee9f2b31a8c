// The keys of `[server]` and `[tls]`.
import { z } from "zod";
import { formatFound, suggestNumber } from "./found.ts";
import { DAY_MS, key, listenAddress, MILLION, numberKeys, pemFile, table, text } from "./key.ts";
import type { NumberKey } from "./key.ts";

/** `[server]` as written, complete. */
export interface ServerTable {
  header_timeout_ms: number;
  keep_alive_ms: number;
  header_bytes: number;
  connections: number;
  instances: number;
  shutdown_ms: number;
  threads: number | "auto";
  health_path?: string | undefined;
  data_dir?: string | undefined;
}

/** `[tls]` as written. */
export interface TlsTable {
  listen_address: string;
  cert_file: string;
  key_file: string;
  min_version: "1.2" | "1.3";
  redirect: boolean | number;
  only: boolean;
}

export const MAX_THREADS = 64;

const SERVER: Readonly<
  Record<Exclude<keyof ServerTable, "threads" | "health_path" | "data_dir">, NumberKey>
> = {
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

/** What a client may send in one way only. */
const HEALTH_PATH_PATTERN = /^(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+)+$/;

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
  health_path: text(
    (value) =>
      HEALTH_PATH_PATTERN.test(value)
        ? undefined
        : 'must be a path of letters, digits, "-", "_", "~" and ".", without parameters',
    'write health_path = "/healthz"',
  )
    .optional()
    .meta({
      description:
        "A path that says to GET and HEAD, on both addresses, whether requests are served: 200, and 503 while the server drains. No application may have it.",
      examples: ["/healthz"],
    }),
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

export const serverTableSchema: z.ZodType<ServerTable> = table("[server]", serverShape).meta({
  description: "The process and its connections.",
}) as unknown as z.ZodType<ServerTable>;

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
  min_version: z
    .enum(["1.2", "1.3"], {
      error: ({ input }) =>
        `must be "1.2" or "1.3", found ${formatFound(input)}; write min_version = "${input === 1.3 ? "1.3" : "1.2"}"`,
    })
    .default("1.2")
    .meta({ description: "The oldest version of TLS that is spoken." }),
  redirect: z.union([z.boolean(), port()], { error: describeRedirect }).default(false).meta({
    description:
      "With true, requests of the plain address are answered with 308 to this one; with a port number, to that port, where clients reach this address by another one.",
  }),
  only: z
    .boolean({
      error: ({ input }) => `must be true or false, found ${formatFound(input)}; write only = true`,
    })
    .default(false)
    .meta({ description: "With true there is no plain address, and no listen_address at the top." }),
};

export const tlsTableSchema: z.ZodType<TlsTable> = table("[tls]", tlsShape).meta({
  description: "An address with HTTPS: HTTP/2, and HTTP/1.1 for clients without it.",
}) as unknown as z.ZodType<TlsTable>;

export const SERVER_KEYS: readonly string[] = Object.keys(serverShape);
export const TLS_KEYS: readonly string[] = Object.keys(tlsShape);

function describeThreads({ input }: { input?: unknown }): string {
  const meant = suggestNumber(input, "count", 1, MAX_THREADS, 0);
  return `must be "auto" or a whole number from 1 to ${MAX_THREADS}, found ${formatFound(input)}; write ${meant || '"auto"'}`;
}

function port(): z.ZodNumber {
  return z
    .int({ error: describeRedirect })
    .min(1, { error: describeRedirect })
    .max(65_535, { error: describeRedirect });
}

function describeRedirect({ input }: { input?: unknown }): string {
  const meant = suggestNumber(input, "count", 1, 65_535, 0);
  return `must be true, false or a port number from 1 to 65535, found ${formatFound(input)}; write redirect = ${meant || "true"}`;
}
