// Passes requests on to an HTTP/1.1 backend (RFC 9110, section 7.6; RFC 9112) and streams both bodies.
//
//     "/env/backend" = "127.0.0.1:8181"
//     "/env/prefix"  = "/proxy"          optional; taken off the path
import { env, log, request, response, tcp, utf8 } from "serverless-wasm/guests/sdk";
import { Writer } from "./lib/bytes";
import { Reader } from "./lib/reader";

const CHUNK_BYTES = 16384;
const DIGITS = "0123456789abcdef";
/** What concerns one connection only, and what the server and this function set themselves. */
const NOT_FORWARDED = [
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "content-length",
  "host",
  "expect",
];

export function handle(): void {
  const address = env.need("/env/backend");
  const connection = tcp.connect(address);
  if (!connection) return fail(`cannot connect to ${address}`);
  sendRequest(connection, address);
  const reader = new Reader(connection);
  const answer = readHead(reader);
  if (!answer) return fail(`${address} does not answer HTTP`);

  response.status(answer.status, answer.reason);
  for (let index = 0; index < answer.headers.length; index++) {
    const header = answer.headers[index];
    if (isForwarded(header.name, answer.connection)) response.headerBytes(header.name, header.value);
  }
  response.header("Via", "1.1 serverless-wasm");
  if (request.method() == "HEAD" || answer.status == 204 || answer.status == 304) return;
  // Status and headers are on their way once the body has begun: then all that is left is to break off, so that
  // nobody takes a part for the whole.
  if (!passBody(reader, answer)) throw new Error(`${address} ends in the middle of its body`);
}

/** Sends all of the request. What fails here shows when the answer is read: a backend may answer without reading on. */
function sendRequest(connection: tcp.Connection, address: string): void {
  const prefix = env.get("/env/prefix");
  let path = request.path();
  if (prefix != null && path.startsWith(prefix)) path = path.substring(prefix.length);
  if (!path.startsWith("/")) path = "/" + path;
  const query = request.query();
  const length = request.header("content-length");
  // Without a length the first piece tells whether there is a body at all.
  const buffer = new Uint8Array(CHUNK_BYTES);
  let size = length == null ? request.read(buffer) : -1;
  const isChunked = size > 0;

  const head = new Writer(1024);
  head.text(
    `${request.method()} ${path}${query.length > 0 ? "?" + query : ""} HTTP/1.1\r\nHost: ${address}\r\n`,
  );
  const connectionHeader = request.header("connection");
  const lines = request.headerLines();
  for (let start = 0; start < lines.length;) {
    const end = lines.indexOf(0x0a, start) + 1;
    const line = lines.subarray(start, end);
    if (isForwarded(utf8.decode(line.subarray(0, line.indexOf(0x3a))), connectionHeader)) head.add(line);
    start = end;
  }
  const host = request.header("host");
  if (host != null) head.text(`X-Forwarded-Host: ${host}\r\n`);
  if (length != null) head.text(`Content-Length: ${length}\r\n`);
  if (isChunked) head.text("Transfer-Encoding: chunked\r\n");
  head.text("Via: 1.1 serverless-wasm\r\nConnection: close\r\n\r\n");
  if (!connection.writeBytes(head.view()) || size == 0) return;

  const chunk = new Writer(CHUNK_BYTES + 16);
  if (!isChunked) size = request.read(buffer);
  while (true) {
    if (size < 0) throw new Error("the client went away before the end of the body");
    const bytes = buffer.subarray(0, size);
    if (isChunked) chunk.clear().text(size.toString(16)).text("\r\n").add(bytes).text("\r\n");
    if (!connection.writeBytes(isChunked ? chunk.view() : bytes) || size == 0) return;
    size = request.read(buffer);
  }
}

class Field {
  constructor(
    readonly name: string,
    readonly value: Uint8Array,
  ) {}
}

/** Status line and headers of the backend's answer. */
class Head {
  readonly headers: Field[] = [];
  connection: string | null = null;
  isChunked: bool = false;
  /** -1 when the body lasts until the backend closes. */
  length: i64 = -1;

  constructor(
    readonly status: i32,
    readonly reason: string,
  ) {}
}

/** Null when what comes is not HTTP. */
function readHead(reader: Reader): Head | null {
  while (true) {
    const line = reader.line();
    if (line == null || !line.startsWith("HTTP/1.") || line.length < 12) return null;
    const status = parseInt(line.substring(9, 12), 10);
    if (!(status >= 100 && status <= 599)) return null;
    const head = new Head(<i32>status, line.substring(13));
    while (true) {
      const bytes = reader.lineBytes();
      if (!bytes) return null;
      if (bytes.length == 0) break;
      if (!addHeader(head, bytes)) return null;
    }
    // 1xx announces an answer that is still to come.
    if (head.status >= 200) return head;
  }
}

function addHeader(head: Head, line: Uint8Array): bool {
  const colon = line.indexOf(0x3a);
  if (colon < 1) return false;
  let start = colon + 1;
  let end = line.length;
  while (start < end && isBlank(line[start])) start++;
  while (end > start && isBlank(line[end - 1])) end--;
  // A copy: the line is overwritten by the next one.
  const field = new Field(utf8.decode(line.subarray(0, colon)), line.slice(start, end));
  const name = field.name.toLowerCase();
  if (name == "connection") head.connection = utf8.decode(field.value);
  if (name == "transfer-encoding")
    head.isChunked = utf8.decode(field.value).toLowerCase().endsWith("chunked");
  if (name == "content-length") {
    const length = toLength(utf8.decode(field.value), 10);
    if (length < 0 || (head.length >= 0 && head.length != length)) return false;
    head.length = length;
  }
  head.headers.push(field);
  return true;
}

/** False when the backend ends too early or breaks the framing. */
function passBody(reader: Reader, head: Head): bool {
  if (!head.isChunked) return pass(reader, head.length < 0 ? i64.MAX_VALUE : head.length) || head.length < 0;
  while (true) {
    const line = reader.line();
    if (line == null) return false;
    const size = toLength(line.split(";")[0].trim(), 16);
    if (size < 0) return false;
    if (size == 0) return true;
    if (!pass(reader, size)) return false;
    const end = reader.lineBytes();
    if (!end || end.length > 0) return false;
  }
}

/** Streams so many bytes to the client; false when fewer came. */
function pass(reader: Reader, size: i64): bool {
  let left = size;
  while (left > 0) {
    const bytes = reader.some(<i32>min<i64>(left, CHUNK_BYTES));
    if (bytes.length == 0) return false;
    if (!response.writeBytes(bytes)) return true;
    left -= bytes.length;
  }
  return true;
}

function isForwarded(name: string, connection: string | null): bool {
  const lower = name.toLowerCase();
  if (NOT_FORWARDED.includes(lower)) return false;
  if (connection == null) return true;
  const named = connection.toLowerCase().split(",");
  for (let index = 0; index < named.length; index++) if (named[index].trim() == lower) return false;
  return true;
}

/** A length in digits only, or -1: what is read here and there in different ways lets requests be smuggled. */
function toLength(text: string, radix: i32): i64 {
  if (text.length == 0 || text.length > 15) return -1;
  let value: i64 = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = DIGITS.indexOf(text.charAt(index).toLowerCase());
    if (digit < 0 || digit >= radix) return -1;
    value = value * radix + digit;
  }
  return value;
}

function isBlank(byte: u32): bool {
  return byte == 0x20 || byte == 0x09;
}

function fail(message: string): void {
  log.error(message);
  response.status(502);
  response.header("content-type", "text/plain; charset=utf-8");
  response.body("The backend does not answer.\n");
}
