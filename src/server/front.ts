// What is answered before any route is looked up: health checks, and on the plain address the way to the encrypted one,
// where the configuration says so.
import type { X509Certificate } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ERROR_TABLE } from "../errors.ts";
import type { Log } from "../log.ts";
import { parseChain } from "./certificate-chain.ts";
import type { CurrentService } from "./current-service.ts";
import type { Exchange } from "./exchange.ts";
import { answerReadiness } from "./health.ts";
import { Http2Exchange } from "./http2-exchange.ts";
import type { Http2Request } from "./http2-request.ts";
import type { Identity } from "./identity.ts";
import { NodeExchange } from "./node-exchange.ts";
import { toSecureUrl } from "./redirect.ts";

const TEXT = ["Content-Type", "text/plain; charset=utf-8"] as const;
const noParameter = (): undefined => undefined;

export class Front {
  readonly #current: CurrentService;
  readonly #log: Log;
  readonly #options: { readonly requestBodyBytes: number; readonly closing: () => boolean };
  #healthPath: string | undefined;
  readonly #securePort: () => number | undefined;
  /** Where clients of the plain address are sent, if they are; 0: where the encrypted one listens. */
  #redirectPort: number | undefined;
  #certificate: { readonly of: Identity; readonly leaf: X509Certificate } | undefined;

  /** `securePort`: where the encrypted address listens, if it does. */
  constructor(current: CurrentService, log: Log, securePort: () => number | undefined) {
    this.#current = current;
    this.#log = log;
    this.#securePort = securePort;
    this.#options = { requestBodyBytes: 0, closing: () => current.isDraining };
    const read = (): void => {
      const { server, tls } = current.table.config;
      this.#healthPath = server.healthPath;
      this.#redirectPort = tls?.redirectPort;
    };
    read();
    current.onReplaced(read);
  }

  /** True when the request is answered. */
  serve(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    if (this.#asksForHealth(incoming)) {
      this.#answerHealth(this.#toExchange(incoming, outgoing));
      return true;
    }
    if (this.#redirectPort === undefined || "encrypted" in incoming.socket) return false;
    const own = this.#securePort();
    // A table with `[tls]` that came by a reload: nothing listens there.
    if (own === undefined) return false;
    this.#redirect(incoming, this.#toExchange(incoming, outgoing), this.#redirectPort || own);
    return true;
  }

  serveHttp2(request: Http2Request): boolean {
    if (!this.#asksForHealth(request)) return false;
    this.#answerHealth(new Http2Exchange(request, 0, noParameter));
    return true;
  }

  #toExchange(incoming: IncomingMessage, outgoing: ServerResponse): Exchange {
    return new NodeExchange(incoming, outgoing, this.#options, noParameter);
  }

  #asksForHealth({ method, url }: Pick<IncomingMessage, "method" | "url">): boolean {
    const path = this.#healthPath;
    if (path === undefined || url?.startsWith(path) !== true || (method !== "GET" && method !== "HEAD"))
      return false;
    return url.length === path.length || url[path.length] === "?";
  }

  #answerHealth(exchange: Exchange): void {
    const { status, body } = answerReadiness(this.#current.isDraining ? "draining" : "ready");
    const reason = status === 200 ? "OK" : "Service Unavailable";
    exchange.send({ status, reason, headers: [...TEXT, "Cache-Control", "no-store"] }, body);
  }

  #redirect({ url = "", headers: { host } }: IncomingMessage, exchange: Exchange, port: number): void {
    const certificate = this.#readCertificate();
    const location = certificate && toSecureUrl(url, host, { certificate, port });
    if (location !== undefined) {
      exchange.send({ status: 308, reason: "Permanent Redirect", headers: ["Location", location] }, "");
      return;
    }
    const code = "BAD_REQUEST";
    const { status, sentence } = ERROR_TABLE[code];
    const message = "request refused: not sent on to HTTPS, because the certificate is for none of its Host";
    this.#log.write("info", { event: "connection", code, status }, message);
    exchange.send({ status, reason: "Bad Request", headers: [...TEXT] }, `${sentence}\n`);
  }

  #readCertificate(): X509Certificate | undefined {
    const { identity } = this.#current.table;
    if (identity === undefined) return undefined;
    if (this.#certificate?.of !== identity)
      this.#certificate = { of: identity, leaf: parseChain(identity.certificate, "")[0] };
    return this.#certificate.leaf;
  }
}
