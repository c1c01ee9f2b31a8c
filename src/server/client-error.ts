// Answers to what never became a request: broken HTTP, headers that are too large or too late. It writes to the
// socket itself, because there is no response object yet.
import type { Duplex } from "node:stream";
import { ERROR_TABLE } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import type { Log } from "../log.ts";

/** What still arrives is discarded for so long, so that the client gets to read the answer instead of a reset. */
const LINGER_MS = 2000;

const ANSWERS: Readonly<Record<string, { readonly code: ErrorCode; readonly reason: string }>> = {
  HPE_HEADER_OVERFLOW: { code: "REQUEST_HEADERS_TOO_LARGE", reason: "Request Header Fields Too Large" },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { code: "REQUEST_BODY_TOO_LARGE", reason: "Content Too Large" },
  ERR_HTTP_REQUEST_TIMEOUT: { code: "REQUEST_TIMEOUT", reason: "Request Timeout" },
};

/** A listener for `clientError` of Node's HTTP server; called again for whatever else such a connection brings. */
export function createClientErrorListener(log: Log): (error: NodeJS.ErrnoException, socket: Duplex) => void {
  const refused = new WeakSet<Duplex>();
  return (error, socket) => {
    if (refused.has(socket)) return;
    refused.add(socket);
    const answer = findAnswer(error);
    if (answer === undefined || !socket.writable || hasBegunAnswer(socket)) {
      socket.destroy();
      return;
    }
    const { code, reason } = answer;
    const { status, sentence } = ERROR_TABLE[code];
    log.write("info", { event: "connection", code, status }, `request refused: ${error.message}`);
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\nDate: ${new Date().toUTCString()}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
        `Content-Length: ${sentence.length + 1}\r\nConnection: close\r\n\r\n${sentence}\n`,
    );
    const linger = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once("close", () => clearTimeout(linger));
  };
}

/** Undefined for a connection that broke: there is nobody to answer. */
function findAnswer(error: NodeJS.ErrnoException): { code: ErrorCode; reason: string } | undefined {
  const { code = "" } = error;
  return (
    ANSWERS[code] ?? (code.startsWith("HPE_") ? { code: "BAD_REQUEST", reason: "Bad Request" } : undefined)
  );
}

/** True when a part of an answer is out already: a second status line would be read as its body. */
function hasBegunAnswer(socket: Duplex): boolean {
  const { _httpMessage: current } = socket as { _httpMessage?: { readonly headersSent: boolean } | null };
  return current?.headersSent === true;
}
