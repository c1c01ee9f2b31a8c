// What is kept of one invocation: made when it is over, in the thread that served it. Plain data, so that it can be posted.
import type { LogLevel } from "../abi/invocation.ts";
import type { RefusedMemory } from "../abi/usage.ts";
import type { Audience, ErrorCode } from "../errors.ts";

export interface InvocationRecord {
  /** The request id. */
  readonly id: string;
  /** Arrival, Unix milliseconds. */
  readonly at: number;
  readonly application: string;
  readonly function: string;
  /** `url_path` of the application. */
  readonly route: string;
  readonly method: string;
  /** As the client sent it, without the query. */
  readonly path: string;
  /** What the client saw; 0 when it was gone, or was cut off before there was one. */
  readonly status: number;
  /** Of the request's body that the guest read, and of the answer's body. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** From arrival to the last byte. */
  readonly wallMs: number;
  /** Of these, before the function was called; all of them where it never was. */
  readonly queueMs: number;
  /** What the guest used; undefined where it never ran. */
  readonly usage: CallUsage | undefined;
  /** TCP connections that were tried. */
  readonly connections: number;
  /** Bytes that came and went over them. */
  readonly tcpBytesIn?: number;
  readonly tcpBytesOut?: number;
  /** `traceparent` of the request, if it had a valid one (W3C Trace Context, section 3.2). */
  readonly traceparent: string | undefined;
  /** Those that `log.request_headers` names, by their names in lower case; absent where it names none. */
  readonly requestHeaders?: Readonly<Record<string, string>> | undefined;
  /** The call's own place in its trace; undefined where nothing is traced. */
  readonly trace?: CallTrace | undefined;
  readonly failure: Failure | undefined;
  /** What the guest logged, in order. */
  readonly lines: readonly GuestLine[];
  /** How many more it logged that were over `log_bytes`. */
  readonly linesDropped?: number;
  /** What the guest asked of the host; undefined where it was not recorded. */
  readonly calls: HostCalls | undefined;
  /** All that is needed to run the call again (`replay`); undefined where it was not recorded, or grew too large. */
  readonly recording: Uint8Array<ArrayBuffer> | undefined;
}

export const FAILED_STATUS = 500;

/** Ended by a failure, or answered by the function itself with 500 or more. */
export function hasFailed({ failure, status }: Pick<InvocationRecord, "failure" | "status">): boolean {
  return failure !== undefined || status >= FAILED_STATUS;
}

/** Lower-case hex, as in `traceparent`. */
export interface CallTrace {
  readonly traceId: string;
  readonly spanId: string;
  /** The client's span; undefined where the trace begins here. */
  readonly parentId: string | undefined;
  /** `tracestate`, as the client sent it. */
  readonly state: string | undefined;
  readonly sampled: boolean;
  readonly scheme: "http" | "https";
}

export interface HostCalls {
  /** How many there were. */
  readonly total: number;
  /** The last of them, in order. */
  readonly last: readonly HostCall[];
}

export interface HostCall {
  /** The import, e.g. `tcp_connect`, or what a script asked for, e.g. `fetch`. */
  readonly name: string;
  /** What was passed, for people, e.g. `127.0.0.1:6379` or `descriptor 3, 512 bytes`. Never secrets or bodies. */
  readonly detail: string;
  /** What came of it, e.g. `-1 (refused)`; undefined where the call ended in it. */
  readonly result: string | undefined;
  /** Milliseconds since the arrival when it began, and how long it took. */
  readonly ms: number;
  readonly tookMs: number;
}

export interface CallUsage {
  readonly fuel: number;
  readonly cpuMs: number;
  readonly memoryBytes: number;
  /** An instance had to be made for it. */
  readonly cold: boolean;
  /** Memory that a call that failed asked for last and did not get: mostly why it failed. */
  readonly refused?: RefusedMemory | undefined;
}

export interface Failure {
  readonly code: ErrorCode;
  /** Whose matter it is: nothing of a `client`'s is the operator's fault. */
  readonly audience: Audience;
  readonly message: string;
  /** The key of the limit that the call ran into, e.g. `limits.cpu_ms`. */
  readonly limit?: string | undefined;
  /** Frames of the guest, the innermost first. */
  readonly stack: readonly string[];
}

export interface GuestLine {
  readonly level: LogLevel;
  readonly text: string;
  /** Milliseconds since the arrival. */
  readonly ms: number;
}
