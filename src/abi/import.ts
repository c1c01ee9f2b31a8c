// The contract with the guest: every function it may import from module `env`, with its signature and its meaning.
// The host, the check at start-up, the README's table and the guests' SDK all follow this table; tests hold them together.

export type AbiType = "i32" | "i64" | "f64";

export interface AbiImport {
  /** Parameter types in order. Pointers are unsigned i32, sizes unsigned i64. */
  readonly parameters: readonly AbiType[];
  readonly results: readonly AbiType[];
  /** True where the guest's stack may be parked (a `WebAssembly.Suspending` import). */
  readonly blocks: boolean;
  /** One line for the reference in the README. */
  readonly summary: string;
}

/** The module name every import has. */
export const ABI_MODULE = "env";

export type AbiImportName =
  | "log"
  | "log_write"
  | "response_set_status_line"
  | "response_set_header"
  | "response_set_body"
  | "response_write_body"
  | "request_get_method"
  | "request_get_path"
  | "request_get_query"
  | "request_get_id"
  | "request_get_header"
  | "request_get_headers"
  | "request_get_param"
  | "request_read_body"
  | "tcp_connect"
  | "tcp_read"
  | "tcp_write"
  | "tcp_close"
  | "db_get"
  | "random_get"
  | "clock_now_ns"
  | "clock_monotonic_ns"
  | "clock_sleep_ms"
  | "abort"
  | "trace"
  | "seed";

const POINTER_SIZE: readonly AbiType[] = ["i32", "i64"];
const TWO_POINTERS: readonly AbiType[] = ["i32", "i64", "i32", "i64"];

export const ABI_IMPORTS: Readonly<Record<AbiImportName, AbiImport>> = {
  log: entry(POINTER_SIZE, [], "one log line, level info"),
  log_write: entry(["i32", "i32", "i64"], [], "one log line; level 1 error, 2 warn, 3 info, 4 debug"),
  response_set_status_line: entry(
    ["i32", "i32", "i64"],
    [],
    "status (200 to 599) and reason phrase; the last call wins",
  ),
  response_set_header: entry(
    TWO_POINTERS,
    [],
    "appends a header (name, value); repeated names stay separate lines",
  ),
  response_set_body: entry(POINTER_SIZE, [], "copies the bytes; the last call wins"),
  response_write_body: blocking(
    POINTER_SIZE,
    ["i64"],
    "first call sends status and headers, then streams; size, or -1 when the client is gone",
  ),
  request_get_method: entry(POINTER_SIZE, ["i64"], "the method, as sent"),
  request_get_path: entry(POINTER_SIZE, ["i64"], "the path, as sent"),
  request_get_query: entry(POINTER_SIZE, ["i64"], "the query, as sent, without `?`"),
  request_get_id: entry(POINTER_SIZE, ["i64"], "the request id, as in the log and in `x-request-id`"),
  request_get_header: entry(
    TWO_POINTERS,
    ["i64"],
    "a header by name in any case; repeated values joined with `, `",
  ),
  request_get_headers: entry(
    POINTER_SIZE,
    ["i64"],
    "all headers, `Name: value\\r\\n` each, in the client's order and spelling",
  ),
  request_get_param: entry(TWO_POINTERS, ["i64"], "a path parameter of the route, percent-decoded"),
  request_read_body: blocking(
    POINTER_SIZE,
    ["i64"],
    "bytes read, 0 at the end of the body, -1 when the client went away",
  ),
  tcp_connect: blocking(
    POINTER_SIZE,
    ["i32"],
    "`host:port`; a descriptor, -1 refused, failed or not granted, -2 over the limit",
  ),
  tcp_read: blocking(
    ["i32", "i32", "i64"],
    ["i64"],
    "bytes read (may be short), 0 at the end of the stream, -1 on error",
  ),
  tcp_write: blocking(["i32", "i32", "i64"], ["i64"], "writes all; bytes written, or -1"),
  tcp_close: entry(["i32"], ["i32"], "0, or -1 for an unknown descriptor"),
  db_get: entry(TWO_POINTERS, ["i64"], "a value of the application's `env` table by key"),
  random_get: entry(POINTER_SIZE, [], "fills the range with cryptographic random bytes"),
  clock_now_ns: entry([], ["i64"], "nanoseconds since 1970, UTC"),
  clock_monotonic_ns: entry([], ["i64"], "nanoseconds since an arbitrary start, never going back"),
  clock_sleep_ms: blocking(
    ["i64"],
    [],
    "parks the call for so many milliseconds, at most until its wall clock ends",
  ),
  abort: entry(
    ["i32", "i32", "i32", "i32"],
    [],
    "AssemblyScript: fails the call; logs message, file, line, column",
  ),
  trace: entry(
    ["i32", "i32", "f64", "f64", "f64", "f64", "f64"],
    [],
    "AssemblyScript: one debug line with up to five numbers",
  ),
  seed: entry([], ["f64"], "AssemblyScript: the seed of `Math.random`"),
};

function entry(parameters: readonly AbiType[], results: readonly AbiType[], summary: string): AbiImport {
  return { parameters, results, blocks: false, summary };
}

function blocking(parameters: readonly AbiType[], results: readonly AbiType[], summary: string): AbiImport {
  return { parameters, results, blocks: true, summary };
}
