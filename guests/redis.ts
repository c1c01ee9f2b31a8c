// Values in Redis by key, over HTTP: `get`, `put` and `incr`, each for a route with `:key`. Speaks RESP2 (Redis
// serialization protocol specification); the address stands in `env` under `/env/redis`.
import { env, log, request, response, tcp, utf8 } from "serverless-wasm/guests/sdk";
import { Writer } from "./lib/bytes";
import { Reader } from "./lib/reader";

/** Larger values are refused, well below the memory a function has. */
const MAX_VALUE_BYTES = 16 * 1024 * 1024;

/** GET /redis/:key */
export function get(): void {
  const reply = ask(["GET"], null);
  if (!reply) return;
  const value = reply.value;
  if (!value) return answer(404, "There is no such key.\n");
  response.status(200);
  response.header("content-type", "application/octet-stream");
  response.bodyBytes(value);
}

/** PUT /redis/:key */
export function put(): void {
  if (ask(["SET"], request.body())) response.status(204);
}

/** POST /redis/:key/incr */
export function incr(): void {
  const reply = ask(["INCR"], null);
  if (reply) answer(200, `${reply.text}\n`);
}

/** One answer of Redis that is no error. */
class Reply {
  constructor(
    readonly text: string,
    /** The bytes of a bulk string; null when the key does not exist. */
    readonly value: Uint8Array | null,
  ) {}
}

/** Sends the command with the route's key (and a value) behind it. Null when that failed and the client was told. */
function ask(command: string[], value: Uint8Array | null): Reply | null {
  const address = env.need("/env/redis");
  const connection = tcp.connect(address);
  if (!connection) return fail(503, `cannot connect to redis at ${address}`);

  const key = request.paramBytes("key");
  const message = new Writer();
  message.text(`*${command.length + 1 + i32(value != null)}\r\n`);
  for (let index = 0; index < command.length; index++) bulk(message, utf8.encode(command[index]));
  bulk(message, key ? key : new Uint8Array(0));
  if (value) bulk(message, value);
  if (!connection.writeBytes(message.view())) return fail(502, "redis breaks the connection");
  return read(new Reader(connection));
}

function bulk(message: Writer, bytes: Uint8Array): void {
  message.text(`$${bytes.length}\r\n`).add(bytes).text("\r\n");
}

function read(reader: Reader): Reply | null {
  const line = reader.line();
  if (line == null || line.length == 0) return fail(502, "redis ends the connection without an answer");
  const text = line.substring(1);
  switch (line.charCodeAt(0)) {
    case 0x2b: // +
    case 0x3a: // :
      return new Reply(text, null);
    case 0x2d: // -
      return fail(502, `redis: ${text}`);
    case 0x24: {
      // $
      const size = parseInt(text);
      if (size < 0) return new Reply("", null);
      // Written so that no number at all is refused too.
      if (!(size <= MAX_VALUE_BYTES))
        return fail(502, `redis has a value of ${text} bytes, more than ${MAX_VALUE_BYTES}`);
      const value = reader.exact(<i32>size);
      return value ? new Reply("", value) : fail(502, "redis ends the connection in the middle of a value");
    }
    default:
      return fail(502, `redis answers what no GET, SET or INCR does: ${line}`);
  }
}

function fail(status: i32, message: string): Reply | null {
  log.error(message);
  // The command's own errors (a key of another type, no number to count) help the caller; addresses do not.
  answer(status, message.startsWith("redis: ") ? `${message.substring(7)}\n` : "Redis does not answer.\n");
  return null;
}

function answer(status: i32, text: string): void {
  response.status(status);
  response.header("content-type", "text/plain; charset=utf-8");
  response.body(text);
}
