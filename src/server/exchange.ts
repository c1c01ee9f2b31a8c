// One HTTP request and its answer, whatever carries them: `node-exchange.ts` writes to a socket, `web-exchange.ts`
// makes a `Response`.
import type { RequestSource, ResponseSink } from "../abi/invocation.ts";
import type { ResponseBody, ResponseHead } from "../abi/response.ts";

/** What the guest asks about its request, and where a streamed answer goes. The request id is added to every head. */
export interface Exchange extends RequestSource, ResponseSink {
  /** The request id. */
  readonly id: string;
  /** What the client announced, or undefined when it did not say. */
  readonly contentLength: number | undefined;
  /** Calls back once if the client goes away before the answer is complete. */
  onClientGone(callback: () => void): void;
  /** Sends a whole answer. `head` holds every header but the request id and those about length and connection. */
  send(head: ResponseHead, body: ResponseBody): void;
  /** Ends a streamed answer. */
  end(): void;
  /** Cuts the answer off, so that the client sees that it is not complete. */
  cut(): void;
  /** Calls back once, now or later, when nothing more will be sent: complete, cut off or abandoned. */
  onFinished(callback: () => void): void;
}

/** A status that never has content (RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5). */
export function isBodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

/** What `Content-Length` says of a whole answer; undefined where it has no place (RFC 9110 section 8.6). */
export function answerLength(status: number, body: ResponseBody): number | undefined {
  if (status === 204 || status === 304) return undefined;
  return isBodyless(status) ? 0 : body.length;
}

/** Path and query of a request target (RFC 9112 section 3.2), as sent, without `?`; the origin of an absolute form is left out. */
export function splitTarget(target: string): { path: string; query: string } {
  let start = 0;
  if (!target.startsWith("/")) {
    const authority = target.indexOf("://");
    if (authority > 0) {
      const rest = /[/?]/g;
      rest.lastIndex = authority + 3;
      start = rest.exec(target)?.index ?? target.length;
    }
  }
  const mark = target.indexOf("?", start);
  const path = target.slice(start, mark === -1 ? undefined : mark);
  return { path: path === "" ? "/" : path, query: mark === -1 ? "" : target.slice(mark + 1) };
}

/** The body limit of a request, for the message. */
export function bodyTooLarge(limit: number): string {
  return `the request body is over limits.request_body_bytes = ${limit}`;
}
