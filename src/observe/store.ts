// What keeps the invocations of the past.
import type { ErrorCode } from "../errors.ts";
import type { InvocationRecord } from "./record.ts";

export interface InvocationFilter {
  readonly application?: string;
  readonly failed?: boolean;
  readonly code?: ErrorCode;
  readonly status?: number;
  readonly method?: string;
  /** How it begins. */
  readonly path?: string;
  /** Unix milliseconds. */
  readonly since?: number;
  readonly until?: number;
  /** Sequence number: for paging. */
  readonly before?: number;
  readonly limit: number;
}

export interface StoredInvocation extends InvocationRecord {
  readonly sequence: number;
  readonly thread: number;
}

export interface InvocationStore {
  add(records: readonly InvocationRecord[], thread: number): void;
  find(id: string): StoredInvocation | undefined;
  /** The newest first; without `lines`, `calls` and `recording`. */
  list(filter: InvocationFilter): readonly StoredInvocation[];
  close(): void;
}
