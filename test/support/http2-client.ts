// A client of the encrypted address: HTTP/2 sessions and HTTP/1.1 requests that trust the certificates of the tests.
import { readFileSync } from "node:fs";
import { connect } from "node:http2";
import type { ClientHttp2Session, ClientHttp2Stream, IncomingHttpHeaders } from "node:http2";
import { get } from "node:https";
import { join } from "node:path";
import { connect as connectSecure } from "node:tls";

const FOLDER = join(import.meta.dirname, "tls");

/** The path of a file in `test/support/tls`. */
export function tlsFile(name: string): string {
  return join(FOLDER, `${name}.pem`);
}

/** The beginning of a configuration that has an encrypted address as well. */
export function tlsTable(cert: string = tlsFile("first-cert"), key: string = tlsFile("first-key")): string {
  return `listen_address = "127.0.0.1:0"\n[tls]\nlisten_address = "127.0.0.1:0"\ncert_file = "${cert}"\nkey_file = "${key}"\n`;
}

export interface Http2Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** 0 when it ended as it should. */
  readonly rstCode: number;
}

export class Http2Client implements Disposable {
  readonly session: ClientHttp2Session;
  readonly closed: Promise<void>;
  /** The error code of a GOAWAY. */
  goaway: number | undefined;

  private constructor(session: ClientHttp2Session) {
    this.session = session;
    session.on("error", () => undefined);
    session.on("goaway", (code) => (this.goaway = code));
    this.closed = new Promise((resolve) => {
      session.on("close", () => resolve());
    });
  }

  static async open(port: number, certificate = "first-cert"): Promise<Http2Client> {
    const session = connect(`https://localhost:${port}`, { ca: readFileSync(tlsFile(certificate)) });
    const client = new Http2Client(session);
    await new Promise<void>((resolve, reject) => {
      session.once("remoteSettings", () => resolve());
      session.once("error", reject);
      session.once("close", () => reject(new Error("closed")));
    });
    return client;
  }

  /** Begins a request. Whoever breaks it off need not look at its error. */
  start(path: string, headers: Record<string, string | string[]> = {}, endStream = true): ClientHttp2Stream {
    const stream = this.session.request({ ":path": path, ...headers }, { endStream });
    stream.on("error", () => undefined);
    return stream;
  }

  /** A whole request; `body` makes it a POST. */
  request(
    path: string,
    headers: Record<string, string | string[]> = {},
    body?: string | Buffer,
  ): Promise<Http2Answer> {
    const method = body === undefined ? {} : { ":method": "POST" };
    const stream = this.start(path, { ...method, ...headers }, body === undefined);
    if (body !== undefined) stream.end(body);
    return answerOf(stream);
  }

  [Symbol.dispose](): void {
    this.session.destroy();
  }
}

export function answerOf(stream: ClientHttp2Stream): Promise<Http2Answer> {
  let headers: IncomingHttpHeaders & { ":status"?: number | undefined } = {};
  let text = "";
  stream.on("response", (got) => (headers = got));
  stream.setEncoding("latin1").on("data", (piece: string) => (text += piece));
  return new Promise((resolve) => {
    stream.on("close", () =>
      resolve({ status: headers[":status"] ?? 0, headers, text, rstCode: stream.rstCode }),
    );
  });
}

/** Status and headers of an answer, when they have come. */
export function headOf(stream: ClientHttp2Stream): Promise<IncomingHttpHeaders> {
  return new Promise((resolve, reject) => {
    stream.once("response", resolve);
    stream.once("close", () => reject(new Error(`closed with ${stream.rstCode}`)));
  });
}

/** The next piece of an answer. */
export function pieceOf(stream: ClientHttp2Stream): Promise<string> {
  return new Promise((resolve, reject) => {
    stream.once("data", (piece: Buffer) => resolve(String(piece)));
    stream.once("close", () => reject(new Error(`closed with ${stream.rstCode}`)));
  });
}

/** Over HTTP/1.1, on a connection of its own. */
export function getHttps(
  port: number,
  path: string,
  options: {
    certificate?: string;
    headers?: Record<string, string>;
    maxVersion?: "TLSv1.1" | "TLSv1.2";
  } = {},
): Promise<{ status: number; version: string; reason: string; text: string; commonName: string }> {
  const { certificate = "first-cert", ...rest } = options;
  return new Promise((resolve, reject) => {
    const request = get(
      { host: "localhost", port, path, ca: readFileSync(tlsFile(certificate)), agent: false, ...rest },
      (response) => {
        let text = "";
        const socket = response.socket as unknown as { getPeerCertificate(): { subject: { CN: string } } };
        const commonName = socket.getPeerCertificate().subject.CN;
        response.setEncoding("latin1").on("data", (piece: string) => (text += piece));
        response.on("end", () => {
          const { statusCode: status = 0, httpVersion: version, statusMessage: reason = "" } = response;
          resolve({ status, version, reason, text, commonName });
        });
      },
    );
    request.on("error", reject);
  });
}

/** All that an encrypted connection gets on which a request over HTTP/1.1 begins, and never ends. */
export function getSlowly(port: number): Promise<string> {
  const socket = connectSecure({ port, rejectUnauthorized: false });
  socket.write("GET /hello HTTP/1.1\r\nHost: te");
  return new Promise((resolve) => {
    let all = "";
    socket.setEncoding("latin1").on("data", (piece: string) => (all += piece));
    socket.on("close", () => resolve(all));
    socket.on("end", () => socket.end());
  });
}
