// The one error class and the table of every code it may carry. A message says what is wrong, where, what was found
// and what to write; the client of a request sees only the table's short sentence and the request id.

/** Who can do something about it: the person who runs the server, the one who wrote the guest, or the one who sent the request. */
export type Audience = "operator" | "guest" | "client";

interface ErrorEntry {
  readonly audience: Audience;
  /** HTTP status of the answer; 0 when nothing can be answered any more, or for errors outside a request. */
  readonly status: number;
  /** What the client of a request is told; for operators' errors, what the code means. */
  readonly sentence: string;
}

export type ErrorCode =
  | "BAD_REQUEST"
  | "ROUTE_NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "REQUEST_TIMEOUT"
  | "REQUEST_BODY_TOO_LARGE"
  | "REQUEST_HEADERS_TOO_LARGE"
  | "CLIENT_GONE"
  | "NO_STATUS"
  | "GUEST_TRAP"
  | "GUEST_ABORT"
  | "GUEST_START"
  | "GUEST_EXCEPTION"
  | "OUT_OF_BOUNDS"
  | "BAD_STATUS"
  | "BAD_REASON"
  | "BAD_HEADER"
  | "RESPONSE_TOO_LARGE"
  | "HOST_CALL_ORDER"
  | "HOST_FAULT"
  | "QUEUE_FULL"
  | "INSTANCE_CAP"
  | "CPU_LIMIT"
  | "WALL_LIMIT"
  | "USAGE"
  | "CONFIGURATION"
  | "MODULE_FORMAT"
  | "LISTEN"
  | "BUILD"
  | "SETUP";

/** Every error code. README and `src/README.md` list the same; a test compares them. */
export const ERROR_TABLE: Readonly<Record<ErrorCode, ErrorEntry>> = {
  BAD_REQUEST: { audience: "client", status: 400, sentence: "The request is not valid HTTP." },
  ROUTE_NOT_FOUND: { audience: "client", status: 404, sentence: "Route not found" },
  METHOD_NOT_ALLOWED: { audience: "client", status: 405, sentence: "Method not allowed" },
  REQUEST_TIMEOUT: { audience: "client", status: 408, sentence: "The request did not arrive in time." },
  REQUEST_BODY_TOO_LARGE: { audience: "client", status: 413, sentence: "The request body is too large." },
  REQUEST_HEADERS_TOO_LARGE: {
    audience: "client",
    status: 431,
    sentence: "The request headers are too large.",
  },
  CLIENT_GONE: { audience: "client", status: 0, sentence: "The client went away." },
  NO_STATUS: { audience: "guest", status: 500, sentence: "wasm failed" },
  GUEST_TRAP: { audience: "guest", status: 500, sentence: "The function failed." },
  GUEST_ABORT: { audience: "guest", status: 500, sentence: "The function failed." },
  GUEST_START: { audience: "guest", status: 500, sentence: "The function failed." },
  GUEST_EXCEPTION: { audience: "guest", status: 500, sentence: "The function failed." },
  OUT_OF_BOUNDS: { audience: "guest", status: 500, sentence: "The function failed." },
  BAD_STATUS: { audience: "guest", status: 500, sentence: "The function failed." },
  BAD_REASON: { audience: "guest", status: 500, sentence: "The function failed." },
  BAD_HEADER: { audience: "guest", status: 500, sentence: "The function failed." },
  RESPONSE_TOO_LARGE: { audience: "guest", status: 500, sentence: "The function failed." },
  HOST_CALL_ORDER: { audience: "guest", status: 500, sentence: "The function failed." },
  HOST_FAULT: { audience: "operator", status: 500, sentence: "The server failed." },
  QUEUE_FULL: { audience: "client", status: 503, sentence: "The function is busy; try again later." },
  INSTANCE_CAP: { audience: "operator", status: 503, sentence: "The server is busy; try again later." },
  CPU_LIMIT: { audience: "guest", status: 504, sentence: "The function took too long." },
  WALL_LIMIT: { audience: "guest", status: 504, sentence: "The function took too long." },
  USAGE: { audience: "operator", status: 0, sentence: "The command line is wrong." },
  CONFIGURATION: { audience: "operator", status: 0, sentence: "The configuration or a module is wrong." },
  MODULE_FORMAT: {
    audience: "operator",
    status: 0,
    sentence: "The file is not a WebAssembly module that can be read.",
  },
  LISTEN: { audience: "operator", status: 0, sentence: "The server cannot listen on its address." },
  BUILD: { audience: "operator", status: 500, sentence: "A guest could not be compiled." },
  SETUP: { audience: "operator", status: 0, sentence: "A function's setup failed." },
};

/** The only error this program throws on purpose. Anything else that is thrown is a bug, shown as `HOST_FAULT`. */
export class ServerlessWasmError extends Error {
  readonly code: ErrorCode;
  /** Where a script stood, innermost first. */
  frames: readonly string[] | undefined;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ServerlessWasmError";
    this.code = code;
  }

  get status(): number {
    return ERROR_TABLE[this.code].status;
  }

  get audience(): Audience {
    return ERROR_TABLE[this.code].audience;
  }

  /** The sentence a client may see: never the message, which may name files, keys or addresses. */
  get sentence(): string {
    return ERROR_TABLE[this.code].sentence;
  }
}

/** One mistake in the configuration or in a module that it names. */
export interface Problem {
  /** The file as the user wrote it, e.g. `config.toml`. */
  readonly file: string;
  /** The TOML path, e.g. `applications[2].limits.cpu_ms`; empty when the whole file is meant. */
  readonly path: string;
  /** What is wrong, what was found, what to write; one sentence, may run over several lines. */
  readonly message: string;
  /** The entry file, absolute, where a function in JavaScript is what is wrong. */
  readonly source?: string;
}

/** All mistakes of one start, together: nothing listens, exit code 2. */
export class ConfigurationError extends ServerlessWasmError {
  readonly problems: readonly Problem[];
  /** Files that may mend it when they change, beside the configuration and those that it names. */
  readonly files: readonly string[];

  constructor(problems: readonly Problem[], files: readonly string[] = []) {
    super("CONFIGURATION", formatProblems(problems));
    this.name = "ConfigurationError";
    this.problems = problems;
    this.files = files;
  }
}

/** The report an operator reads: one block per problem, then a count. */
export function formatProblems(problems: readonly Problem[]): string {
  const blocks = problems.map((problem) => {
    const place = problem.path === "" ? problem.file : `${problem.file}: ${problem.path}`;
    return `${place}: ${problem.message}`;
  });
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return `${blocks.join("\n")}\n${count} found; nothing was started.`;
}

/** The known name nearest to `name` by edit distance, or undefined when none is near enough to be meant. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** Damerau-Levenshtein distance (adjacent swaps count once), over three rolling rows. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(value);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
