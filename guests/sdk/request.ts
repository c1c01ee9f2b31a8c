// The request that this call answers.
import * as abi from "./abi";
import { decode, decodeRange, toBuffer } from "./utf8";

/** One header line, with the name in the client's spelling. */
export class Header {
  constructor(
    readonly name: string,
    readonly value: string,
  ) {}
}

/** The method as the client sent it: `GET`, `POST`, ... */
export function method(): string {
  const size = abi.request_get_method(0, 0);
  const buffer = new ArrayBuffer(<i32>size);
  abi.request_get_method(changetype<usize>(buffer), size);
  return decodeRange(changetype<usize>(buffer), buffer.byteLength);
}

/** The path as the client sent it, still percent-encoded, without the query. */
export function path(): string {
  const size = abi.request_get_path(0, 0);
  const buffer = new ArrayBuffer(<i32>size);
  abi.request_get_path(changetype<usize>(buffer), size);
  return decodeRange(changetype<usize>(buffer), buffer.byteLength);
}

/** The query as the client sent it, still percent-encoded, without `?`; empty when there is none. */
export function query(): string {
  const size = abi.request_get_query(0, 0);
  if (size <= 0) return "";
  const buffer = new ArrayBuffer(<i32>size);
  abi.request_get_query(changetype<usize>(buffer), size);
  return decodeRange(changetype<usize>(buffer), buffer.byteLength);
}

/** The request id: the same as in the server's log and in the `x-request-id` header of the response. */
export function id(): string {
  const size = abi.request_get_id(0, 0);
  const buffer = new ArrayBuffer(<i32>size);
  abi.request_get_id(changetype<usize>(buffer), size);
  return decodeRange(changetype<usize>(buffer), buffer.byteLength);
}

/** A header's value by its name in any case, or null. Repeated headers are joined with `, `. */
export function header(name: string): string | null {
  const bytes = headerBytes(name);
  return bytes ? decode(bytes) : null;
}

/** Like `header`, as the bytes that came: header values need not be UTF-8. */
export function headerBytes(name: string): Uint8Array | null {
  const key = toBuffer(name);
  const size = abi.request_get_header(changetype<usize>(key), key.byteLength, 0, 0);
  if (size < 0) return null;
  const bytes = new Uint8Array(<i32>size);
  abi.request_get_header(changetype<usize>(key), key.byteLength, bytes.dataStart, size);
  return bytes;
}

/** All headers, in the client's order and spelling; repeated ones stay apart. */
export function headers(): Header[] {
  const lines = headerLines();
  const list: Header[] = [];
  let at = lines.dataStart;
  const end = at + lines.length;
  while (at < end) {
    let colon: usize = 0;
    let next = at;
    while (next < end && load<u8>(next) != 0x0d) {
      if (colon == 0 && load<u8>(next) == 0x3a) colon = next;
      next++;
    }
    if (colon != 0) {
      const value = min(colon + 2, next);
      list.push(new Header(decodeRange(at, <i32>(colon - at)), decodeRange(value, <i32>(next - value))));
    }
    at = next + 2;
  }
  return list;
}

/** All headers as bytes, `Name: value\r\n` each: to pass them on exactly as they came. */
export function headerLines(): Uint8Array {
  const size = abi.request_get_headers(0, 0);
  const lines = new Uint8Array(<i32>max<i64>(size, 0));
  if (size > 0) abi.request_get_headers(lines.dataStart, size);
  return lines;
}

/** A path parameter of the route, percent-decoded: with `url_path = "/greet/:name"`, `param("name")`. Null when the route has none of that name. */
export function param(name: string): string | null {
  const bytes = paramBytes(name);
  return bytes ? decode(bytes) : null;
}

/** Like `param`, as bytes: what a client percent-encodes need not be UTF-8. */
export function paramBytes(name: string): Uint8Array | null {
  const key = toBuffer(name);
  const size = abi.request_get_param(changetype<usize>(key), key.byteLength, 0, 0);
  if (size < 0) return null;
  const bytes = new Uint8Array(<i32>size);
  abi.request_get_param(changetype<usize>(key), key.byteLength, bytes.dataStart, size);
  return bytes;
}

/** Waits for the next bytes of the body and puts them at the buffer's start. Their count, 0 at the end of the body, -1 when the client went away. */
export function read(buffer: Uint8Array): i32 {
  return <i32>abi.request_read_body(buffer.dataStart, buffer.length);
}

/** The whole rest of the body as UTF-8 text. */
export function text(): string {
  return decode(body());
}

/** The whole rest of the body. Fails the call when the client goes away before its end: half a body is never taken for a whole one. */
export function body(): Uint8Array {
  let bytes = new Uint8Array(4096);
  let length = 0;
  while (true) {
    if (length == bytes.length) {
      const larger = new Uint8Array(length * 2);
      memory.copy(larger.dataStart, bytes.dataStart, length);
      bytes = larger;
    }
    const size = <i32>abi.request_read_body(bytes.dataStart + length, bytes.length - length);
    if (size < 0) throw new Error("the client went away before the end of the body");
    if (size == 0) return bytes.subarray(0, length);
    length += size;
  }
}
