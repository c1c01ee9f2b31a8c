// The response to the request. Without a status the client gets a 500; everything else may be left out.
import * as abi from "./abi";
import { toBuffer } from "./utf8";

/** Status (200 to 599) and reason phrase. The last call wins. Without a phrase the usual one is sent. */
export function status(code: i32, reason: string | null = null): void {
  const bytes = toBuffer(reason == null ? reasonOf(code) : reason);
  abi.response_set_status_line(code, changetype<usize>(bytes), bytes.byteLength);
}

/** Adds a header; the same name twice makes two lines. A name or value that HTTP forbids fails the call. */
export function header(name: string, value: string): void {
  const bytes = toBuffer(value);
  setHeader(name, changetype<usize>(bytes), bytes.byteLength);
}

/** Like `header`, for values that are not UTF-8. */
export function headerBytes(name: string, value: Uint8Array): void {
  setHeader(name, value.dataStart, value.length);
}

/** The body as UTF-8 text. The last call wins. Set `content-type` yourself. */
export function body(text: string): void {
  const bytes = toBuffer(text);
  abi.response_set_body(changetype<usize>(bytes), bytes.byteLength);
}

/** The body as bytes. The last call wins. */
export function bodyBytes(bytes: Uint8Array): void {
  abi.response_set_body(bytes.dataStart, bytes.length);
}

/** Streams a text. The first call sends status and headers; waits while the client is slow. False when the client is gone: stop then. */
export function write(text: string): bool {
  const bytes = toBuffer(text);
  return abi.response_write_body(changetype<usize>(bytes), bytes.byteLength) >= 0;
}

/** Streams bytes, like `write`. */
export function writeBytes(bytes: Uint8Array): bool {
  return abi.response_write_body(bytes.dataStart, bytes.length) >= 0;
}

function setHeader(name: string, value: usize, valueSize: i32): void {
  const bytes = toBuffer(name);
  abi.response_set_header(changetype<usize>(bytes), bytes.byteLength, value, valueSize);
}

/** The phrases of RFC 9110, section 15; empty for what is not there. */
function reasonOf(code: i32): string {
  switch (code) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 307:
      return "Temporary Redirect";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    default:
      return "";
  }
}
