// HTTP/2 on connections that chose it: sessions with their limits and their end, and the way of each stream to the
// service.
import type { IncomingHttpHeaders, ServerHttp2Session, ServerHttp2Stream } from "node:http2";
import type { Socket } from "node:net";
import { ERROR_TABLE } from "../errors.ts";
import type { Log } from "../log.ts";
import { formatHost } from "./address.ts";
import type { CurrentService } from "./current-service.ts";
import type { Front } from "./front.ts";
import { toHttp2Request, toWebRequest } from "./http2-request.ts";
import type { Http2Request } from "./http2-request.ts";
import type { Http2Bindings } from "./service.ts";
import { alreadySent } from "./web-adapter.ts";

const { constants, createServer } = process.getBuiltinModule("node:http2");

/** Requests of one connection at the same time. RFC 9113 section 6.5.2 asks for no less. */
const MAX_STREAMS = 100;
/** What the system's own limits of a stream add up to: none that waits for its function holds the others up. */
const CONNECTION_WINDOW_BYTES = MAX_STREAMS * 65_535;
/**
 * Streams that a client may take back at once, and in a second after that, before its connection is ended: each costs
 * the begin of a call (CVE-2023-44487).
 */
const RESET_BURST = 1000;
const RESETS_PER_SECOND = 33;

export class Http2Server {
  readonly #current: CurrentService;
  readonly #front: Front;
  readonly #log: Log;
  readonly #server: ReturnType<typeof createServer>;
  readonly #sessions = new Set<ServerHttp2Session>();
  readonly #defaultHost: string;
  #draining = false;

  constructor(current: CurrentService, front: Front, log: Log) {
    this.#current = current;
    this.#front = front;
    this.#log = log;
    const { server: settings, listen } = current.table.config;
    this.#defaultHost = formatHost(listen.host);
    this.#server = createServer({
      settings: {
        enablePush: false,
        maxConcurrentStreams: MAX_STREAMS,
        maxHeaderListSize: settings.headerBytes,
      },
      // No limit of its own: `header_bytes` bounds their number, as in HTTP/1.1.
      maxHeaderListPairs: settings.headerBytes,
      streamResetBurst: RESET_BURST,
      streamResetRate: RESETS_PER_SECOND,
      // What a guest may send over HTTP/1.1 it may send here.
      strictSingleValueFields: false,
    } as Parameters<typeof createServer>[0]);
    this.#server.on("session", (session) => this.#begin(session));
    this.#server.on("sessionError", (error: Error) => {
      log.write("info", { event: "connection" }, `connection ended: ${error.message}`);
    });
    this.#server.on("stream", (stream, headers, _flags, rawHeaders) =>
      this.#serve(stream as ServerHttp2Stream, headers, rawHeaders),
    );
  }

  /** Serves an encrypted connection whose client speaks HTTP/2. */
  accept(socket: Socket): void {
    this.#server.emit("connection", socket);
  }

  /** Tells every client to send no more (GOAWAY); what it has sent is answered, and then the connection is closed. */
  drain(): void {
    this.#draining = true;
    for (const session of this.#sessions) session.close();
  }

  /** A connection without requests is closed after a while: the first one has to come as fast as over HTTP/1.1. */
  #begin(session: ServerHttp2Session): void {
    const { headerTimeoutMs, keepAliveMs } = this.#current.table.config.server;
    let streams = 0;
    let idle: NodeJS.Timeout | undefined;
    const wait = (ms: number): void => {
      idle = setTimeout(() => session.close(), ms);
    };
    this.#sessions.add(session);
    session.setLocalWindowSize(CONNECTION_WINDOW_BYTES);
    session.on("stream", (stream: ServerHttp2Stream) => {
      streams++;
      clearTimeout(idle);
      stream.on("close", () => --streams === 0 && !session.closed && wait(keepAliveMs));
    });
    session.on("close", () => {
      clearTimeout(idle);
      this.#sessions.delete(session);
    });
    wait(headerTimeoutMs);
    if (this.#draining) session.close();
  }

  #serve(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, rawHeaders: readonly string[]): void {
    // A stream that breaks off is told by its end, and what it was for goes on from there.
    stream.on("error", () => undefined);
    const request = toHttp2Request(stream, headers, rawHeaders, this.#defaultHost);
    if (typeof request === "string") this.#refuse(stream, request);
    else if (!this.#front.serveHttp2(request) && !this.#current.service.serveHttp2(request))
      this.#serveByHono(request);
  }

  #serveByHono(request: Http2Request): void {
    const web = toWebRequest(request);
    if (web === undefined) {
      this.#refuse(request.stream, "a path or an authority that makes no URL");
      return;
    }
    const bindings: Http2Bindings = { http2: request };
    void (async () => {
      const response = await this.#current.service.app.fetch(web, bindings);
      // Only for a fault of this program.
      if (response !== alreadySent()) respond(request.stream, response.status, await response.text());
    })();
  }

  #refuse(stream: ServerHttp2Stream, reason: string): void {
    const code = "BAD_REQUEST";
    const { status, sentence } = ERROR_TABLE[code];
    this.#log.write("info", { event: "connection", code, status }, `request refused: ${reason}`);
    respond(stream, status, `${sentence}\n`);
  }
}

function respond(stream: ServerHttp2Stream, status: number, text: string): void {
  if (stream.destroyed || stream.closed || stream.headersSent) return;
  stream.respond({ ":status": status, "content-type": "text/plain; charset=utf-8" });
  stream.end(text);
  if (!stream.endAfterHeaders) stream.once("finish", () => stream.close(constants.NGHTTP2_NO_ERROR));
}
