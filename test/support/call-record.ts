// Records of calls, for whatever keeps or counts them: told apart by their ids, with nothing used.
import type { InvocationRecord } from "../../src/observe/record.ts";
import { toRecord } from "./invocation-record.ts";

/** A record of a call that went well, but for what is said otherwise. */
export function toCallRecord(id: string, more: Partial<InvocationRecord> = {}): InvocationRecord {
  return toRecord(id, { at: Number(id.replaceAll(/\D/g, "")), usage: undefined, ...more });
}
