// A record as a row of the file, and back. What lists show stands apart from what may be large.
import type { ErrorCode } from "../errors.ts";
import { isInvocation } from "./invocation-check.ts";
import { compressRecording } from "./recording.ts";
import { FAILED_STATUS } from "./record.ts";
import type { InvocationRecord } from "./record.ts";

/** What becomes of a call: each kind is kept for itself, so that many of one do not drive out the few of another. */
export const KIND = { succeeded: 0, failed: 1, failedByClient: 2 } as const;

export interface StoredInvocation extends InvocationRecord {
  /** In the order in which they were written. */
  readonly sequence: number;
  /** Of those that serve; 0 is the main thread. */
  readonly thread: number;
}

export interface InvocationFilter {
  readonly application?: string;
  /** Ended by a failure, or answered by the function itself with 500 or more. */
  readonly failed?: boolean;
  readonly code?: ErrorCode;
  readonly status?: number;
  readonly method?: string;
  /** What it begins with. */
  readonly path?: string;
  /** Arrival, Unix milliseconds; both inclusive. */
  readonly since?: number;
  readonly until?: number;
  /** Sequence numbers, exclusive: for paging, and for what is new. */
  readonly before?: number;
  readonly after?: number;
  /** -1: all. */
  readonly limit: number;
}

export interface Row {
  readonly id: string;
  readonly at: number;
  readonly thread: number;
  readonly application: string;
  readonly kind: number;
  readonly code: string | null;
  readonly status: number;
  readonly method: string;
  readonly path: string;
  /** About what it takes in the file. */
  readonly bytes: number;
  /** JSON: all that is in no column. */
  readonly facts: string;
  /** JSON: lines and calls; null where there are none. */
  readonly more: string | null;
  readonly recording: Uint8Array | null;
}

export type StoredRow = Omit<Row, "kind" | "bytes"> & { readonly sequence: number };

/** With the index's entries, and what SQLite needs for a row. */
const ROW_BYTES = 250;
/** What is said instead of lines that are too many. */
const TOO_LARGE = "what this call logged and asked of the host is too large to be kept";

/** `maximumBytes`: a call that takes more is kept without its recording, and then without its lines and host calls. */
export function toRow(record: InvocationRecord, thread: number, maximumBytes: number): Row {
  const { id, at, application, status, method, path, lines, calls, recording: whole, ...facts } = record;
  const { failure } = facts;
  const text = JSON.stringify(facts);
  let more = lines.length === 0 && calls === undefined ? null : JSON.stringify({ lines, calls });
  const size = ROW_BYTES + text.length + path.length;
  if (more !== null && size + more.length > maximumBytes)
    more = JSON.stringify({ lines: [{ level: "warn", text: TOO_LARGE, ms: record.wallMs }] });
  const bytes = size + (more?.length ?? 0);
  const recording = whole === undefined ? undefined : compressRecording(whole);
  const kept = recording !== undefined && bytes + recording.length <= maximumBytes ? recording : null;
  return {
    id,
    at,
    thread,
    application,
    kind: toKind(record),
    code: failure?.code ?? null,
    status,
    method,
    path,
    bytes: bytes + (kept?.length ?? 0),
    facts: text,
    more,
    recording: kept,
  };
}

function toKind({ failure, status }: InvocationRecord): number {
  if (failure === undefined) return status >= FAILED_STATUS ? KIND.failed : KIND.succeeded;
  return failure.audience === "client" ? KIND.failedByClient : KIND.failed;
}

/** Undefined for a row that is none of ours. */
export function toInvocation(row: StoredRow): StoredInvocation | undefined {
  const { facts, more, recording, code: _code, ...columns } = row;
  try {
    const others = JSON.parse(facts) as Partial<InvocationRecord>;
    const large = (more === null ? {} : JSON.parse(more)) as Partial<InvocationRecord>;
    const invocation = {
      // What JSON leaves out.
      usage: undefined,
      traceparent: undefined,
      failure: undefined,
      ...others,
      ...columns,
      lines: large.lines ?? [],
      calls: large.calls,
      recording: recording === null ? undefined : Uint8Array.from(recording),
    } as StoredInvocation;
    return isInvocation(invocation) ? invocation : undefined;
  } catch {
    return undefined;
  }
}

/** The condition of a filter, and its values in order. */
export function toCondition(filter: InvocationFilter): { text: string; values: (string | number)[] } {
  const { application, failed, code, status, method, path, since, until, before, after } = filter;
  const parts: [string, string | number | undefined][] = [
    ["application = ?", application],
    ["code = ?", code],
    ["status = ?", status],
    ["method = ?", method],
    ["instr(path, ?) = 1", path],
    ["at >= ?", since],
    ["at <= ?", until],
    ["sequence < ?", before],
    ["sequence > ?", after],
  ];
  const given = parts.filter((part): part is [string, string | number] => part[1] !== undefined);
  const texts = given.map(([text]) => text);
  if (failed !== undefined)
    texts.push(`${failed ? "" : "NOT "}(code IS NOT NULL OR status >= ${FAILED_STATUS})`);
  return {
    text: texts.length === 0 ? "" : `WHERE ${texts.join(" AND ")}`,
    values: given.map(([, value]) => value),
  };
}
