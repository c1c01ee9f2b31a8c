// Invokes a function for an operator: a request to this server's own address, as any client might send it. Nothing else is
// ever connected to.
import type { ClientRequest, IncomingMessage } from "node:http";
import { TrieRouter } from "hono/router/trie-router";
import type { Application, Config, ListenAddress } from "../config/config.ts";
import { compareRoutes } from "../config/route.ts";
import { AdminError } from "./error.ts";
import type { AdminState } from "./state.ts";

/** Of the body that is sent, as text or as base64. */
export const MAX_BODY_CHARACTERS = 1_048_576;
/** Of the request to the API, in which each of them may be escaped. */
export const INVOKE_BODY_BYTES: number = 4 * MAX_BODY_CHARACTERS;
/** More of an answer is not shown. */
const MAX_ANSWER_BYTES = 1_048_576;
const MAX_AT_ONCE = 8;
/** Beyond `wall_ms`. */
const MARGIN_MS = 5000;
/** The connection's, and no business of whoever sends a request. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

export interface SentRequest {
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly headers?: readonly (readonly [string, string])[] | undefined;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

export interface InvokeOptions {
  readonly application: Application;
  readonly state: AdminState;
  readonly sent: SentRequest;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Throws `AdminError` where there is nothing to send, or no answer. */
export async function invoke({ application, state, sent, signal }: InvokeOptions): Promise<object> {
  const { listening, config, invoking } = state;
  if (listening === undefined) throw new AdminError(503, "NOT_SERVING", "nothing is served yet");
  const { method = toMethod(application), path = toPath(application) } = sent;
  if (!/^\/[\x21-\x7E]*$/.test(path))
    throw new AdminError(400, "INVALID", "path: must begin with a slash, and be encoded as in a URL");
  const owner = findOwner(config, method, path);
  if (owner !== application.name)
    throw new AdminError(400, "INVALID", "path: with this method it is not the application's");
  const body = toBody(sent);
  if (invoking.count >= MAX_AT_ONCE)
    throw new AdminError(503, "TOO_MANY_INVOKED", `${MAX_AT_ONCE} are invoked already`, {
      "retry-after": "1",
    });
  invoking.count++;
  try {
    const needsLength = body.length > 0 || (method !== "GET" && method !== "HEAD");
    const length = needsLength ? ["Content-Length", String(body.length)] : [];
    // Where clients are sent on, there is nothing at the other one.
    const { http, https } = listening;
    const secure = http === undefined || config.tls?.redirectPort !== undefined ? https : undefined;
    const address = secure ?? http;
    if (address === undefined) throw new AdminError(503, "NOT_SERVING", "nothing is served yet");
    const headers = [...toHeaders(sent.headers ?? [], address), ...length];
    const limit = AbortSignal.timeout(application.limits.wallMs + MARGIN_MS);
    const begun = performance.now();
    const answer = await send({
      ...address,
      isSecure: secure !== undefined,
      method,
      path,
      headers,
      body,
      signal: AbortSignal.any([signal, limit]),
    });
    return { ...answer, tookMs: performance.now() - begun };
  } catch (error) {
    if (error instanceof AdminError) throw error;
    if ((error as Error).name === "TimeoutError" || (error as Error).name === "AbortError")
      throw new AdminError(504, "NO_ANSWER", "the function did not answer in time");
    throw new AdminError(502, "NO_ANSWER", `the request failed: ${(error as Error).message}`);
  } finally {
    invoking.count--;
  }
}

function toMethod({ methods: [first = "GET"] }: Application): string {
  return first === "*" ? "GET" : first;
}

function toPath({ urlPath }: Application): string {
  if (/[:*{?]/.test(urlPath))
    throw new AdminError(400, "INVALID", "path: is missing, and the route has parameters");
  return encodeURI(urlPath);
}

/** Whose route the path is, as the server finds it. */
function findOwner({ applications }: Config, method: string, target: string): string | undefined {
  const router = new TrieRouter<string>();
  for (const { name, methods, urlPath } of applications.toSorted(compareRoutes)) {
    for (const one of methods) router.add(one === "*" ? "ALL" : one === "HEAD" ? "GET" : one, urlPath, name);
  }
  const path = target.split("?", 1)[0] ?? "";
  const [[first]] = router.match(method === "HEAD" ? "GET" : method, decode(path));
  return first?.[0];
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function toBody({ body = "", isBase64Encoded = false }: SentRequest): Buffer {
  if (!isBase64Encoded) return Buffer.from(body);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(body)) throw new AdminError(400, "INVALID", "body: is no base64");
  return Buffer.from(body, "base64");
}

/** Name, value, name, value. */
function toHeaders(sent: readonly (readonly [string, string])[], { host, port }: ListenAddress): string[] {
  const headers = ["Host", `${host.includes(":") ? `[${host}]` : host}:${port}`, "Connection", "close"];
  for (const [name, value] of sent) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name) || !/^[\t\x20-\x7E\x80-\xFF]*$/.test(value))
      throw new AdminError(400, "INVALID", "headers: a name or value that HTTP forbids");
    if (OWN_HEADERS.has(name.toLowerCase()))
      throw new AdminError(400, "INVALID", `headers: ${name.toLowerCase()} cannot be chosen`);
    headers.push(name, value);
  }
  return headers;
}

interface Sending extends ListenAddress {
  readonly isSecure: boolean;
  readonly method: string;
  readonly path: string;
  readonly headers: readonly string[];
  readonly body: Buffer;
  readonly signal: AbortSignal;
}

function send({ host, port, isSecure, method, path, headers, body, signal }: Sending): Promise<object> {
  // Node's HTTP client takes 30 ms and some MB to load: when it is needed.
  const { request } = process.getBuiltinModule(isSecure ? "node:https" : "node:http");
  return new Promise((resolve, reject) => {
    const wildcard = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
    const outgoing: ClientRequest = request(
      // This server's own certificate, which is for the name that clients know.
      { host: wildcard, port, method, path, headers, signal, agent: false, rejectUnauthorized: false },
      (incoming) => void collect(incoming).then(resolve, reject),
    );
    outgoing.once("error", (error) => reject(signal.aborted ? (signal.reason as Error) : error));
    outgoing.end(body);
  });
}

async function collect(incoming: IncomingMessage): Promise<object> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_ANSWER_BYTES) break;
  }
  const body = Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES);
  const { rawHeaders } = incoming;
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ""]] : [],
  );
  const id = incoming.headers["x-request-id"];
  return {
    status: incoming.statusCode ?? 0,
    reason: incoming.statusMessage ?? "",
    headers,
    id: typeof id === "string" ? id : null,
    ...toText(body),
    truncated: length > MAX_ANSWER_BYTES,
  };
}

function toText(body: Buffer): { body: string; isBase64Encoded: boolean } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    return { body: text, isBase64Encoded: false };
  } catch {
    return { body: body.toString("base64"), isBase64Encoded: true };
  }
}
