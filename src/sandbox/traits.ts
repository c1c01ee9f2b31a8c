// What a recording has to know of an import or an operation beyond its parameters: which bytes the host reads, which the
// guest gets that would be others the next time, and what people may see of it.
import type { ScriptValue } from "../abi/boundary.ts";
import type { Invocation } from "../abi/invocation.ts";
import type { ResponseBody } from "../abi/response.ts";

/** How many bytes the guest got; `size`, `i32`: its second parameter, in either type. */
type Bytes = (of: { readonly result: number; readonly size: number; readonly i32: number }) => number;

export interface Traits {
  /** The parameters that are pointers to bytes which the host reads; behind each stands their length. */
  readonly inputs?: Readonly<Record<number, true>>;
  /** The one of them that is shown to people. */
  readonly label?: number;
  /** The host looks at no more of these bytes. */
  readonly hashes?: number;
  /** The host's own copy of what it read, of which nobody changes anything: it can be hashed later. */
  readonly taken?: (invocation: Invocation) => ResponseBody;
  /**
   * Where the guest finds what it got. Without it, and with `isReal` false, its result is all. `isTold`: the host function
   * itself says which bytes it gave.
   */
  readonly gives?: { readonly pointer: number; readonly bytes: Bytes; readonly isTold?: true };
  /** It does the same each time, given the request and the configuration: a replay calls it, and compares. */
  readonly isReal?: true;
}

const FIRST = { inputs: { 0: true } } as const;
const SECOND = { inputs: { 1: true } } as const;
/** Names are no longer, and log lines are cut. */
const hashes = 65_536;
const arrived: Bytes = ({ result }) => Math.max(0, result);

/** By the name of an import. */
export const TRAITS: Readonly<Record<string, Traits>> = {
  log: { ...FIRST, hashes, isReal: true },
  log_write: { ...SECOND, hashes, isReal: true },
  response_set_status_line: { ...SECOND, hashes, isReal: true },
  response_set_header: { inputs: { 0: true, 2: true }, label: 0, hashes, isReal: true },
  response_set_body: { ...FIRST, taken: ({ response }) => response.body, isReal: true },
  response_write_body: { ...FIRST, isReal: true },
  request_get_method: { isReal: true },
  request_get_path: { isReal: true },
  request_get_query: { isReal: true },
  request_get_id: { isReal: true },
  request_get_header: { ...FIRST, label: 0, hashes, isReal: true },
  request_get_headers: { isReal: true },
  request_get_param: { ...FIRST, label: 0, hashes, isReal: true },
  request_read_body: { gives: { pointer: 0, bytes: arrived, isTold: true } },
  tcp_connect: { ...FIRST, label: 0, hashes },
  tcp_read: { gives: { pointer: 1, bytes: arrived } },
  tcp_write: SECOND,
  db_get: { ...FIRST, label: 0, hashes, isReal: true },
  random_get: { gives: { pointer: 0, bytes: ({ size }) => size } },
  abort: { isReal: true },
  trace: { isReal: true },
  "engine.clock_time_get": { gives: { pointer: 2, bytes: () => 8 } },
  "engine.random_get": { gives: { pointer: 0, bytes: ({ i32 }) => i32 } },
};

/** Operations of scripts whose values are others the next time. */
export const ANSWERED_OPERATIONS: ReadonlySet<string> = new Set([
  "remainingMs",
  "monotonicMs",
  "random",
  "take",
  "takenOk",
  "takenValue",
]);

const NUMBER_BYTES = 8;

/** A letter for the type, then the value. */
export function encodeValue(value: ScriptValue): Uint8Array {
  switch (typeof value) {
    case "undefined":
      return Buffer.from("u");
    case "boolean":
      return Buffer.from(value ? "t" : "f");
    case "number": {
      const bytes = Buffer.alloc(1 + NUMBER_BYTES, "n");
      bytes.writeDoubleLE(value, 1);
      return bytes;
    }
    case "string":
      // UTF-16: a text may hold half of a pair.
      return Buffer.from(`s${value}`, "utf16le");
    default:
      return Buffer.concat([Buffer.from("b"), value]);
  }
}

/** Undefined also for what is none. */
export function decodeValue(bytes: Uint8Array): ScriptValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (String.fromCharCode(bytes[0] ?? 0)) {
    case "t":
      return true;
    case "f":
      return false;
    case "n":
      return buffer.length === 1 + NUMBER_BYTES ? buffer.readDoubleLE(1) : undefined;
    case "s":
      return buffer.toString("utf16le", 2);
    case "b":
      return new Uint8Array(buffer.subarray(1));
    default:
      return undefined;
  }
}
