// The id of a request: in the log, in the answer's `x-request-id`, and for the guest.
import { randomUUID } from "node:crypto";

export const REQUEST_ID_HEADER = "x-request-id";

const SANE = /^[A-Za-z0-9._:@+/=~-]{1,128}$/;

/** The client's own id when it has a sane form (a proxy in front may have set it), otherwise a new one. */
export function toRequestId(sent: string | undefined): string {
  return sent !== undefined && SANE.test(sent) ? sent : randomUUID();
}
