// What a function returned, as an answer of HTTP. Every value may be hostile: whatever throws here fails the call.
import {
  fromBase64,
  isArray,
  isView,
  NativeArrayBuffer,
  NativeDataView,
  NativeError,
  NativeString,
  NativeTypeError,
  ownKeys,
  toBytes,
  toJson,
} from "./primordial.ts";
import { reportRejections } from "./rejection.ts";
import { responses } from "./response.ts";
import { toSend } from "./text.ts";
import { send } from "./web.ts";

interface Fields {
  readonly statusCode?: unknown;
  readonly headers?: unknown;
  readonly body?: unknown;
  readonly isBase64Encoded?: unknown;
}

/** Sends it. Throws where it cannot be sent. */
export function answer(response: unknown): void {
  if (typeof response !== "object" || response === null) {
    reportRejections();
    host.respond(200, undefined, "", undefined);
    return;
  }
  if (response instanceof NativeError) throw response;
  if (responses.isOne(response)) {
    send(response);
    return;
  }
  const { statusCode, headers, body, isBase64Encoded } = response as Fields;
  const status = typeof statusCode === "number" ? statusCode : 200;
  if (!(status >= 200 && status <= 599) || status % 1 !== 0) {
    throw new NativeTypeError(`statusCode must be a whole number from 200 to 599, found ${status}`);
  }
  const isJson =
    typeof body === "object" && body !== null && !isView(body) && !(body instanceof NativeArrayBuffer);
  let lines = "";
  let hasType = !isJson;
  if (typeof headers === "object" && headers !== null) {
    const names = ownKeys(headers);
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] as string;
      const value = (headers as Record<string, unknown>)[name];
      if (!hasType && name.length === 12 && name.toLowerCase() === "content-type") hasType = true;
      if (typeof value === "string") lines += line(name, value);
      else if (isArray(value)) {
        for (let at = 0; at < value.length; at += 1) lines += line(name, NativeString(value[at]));
      } else lines += line(name, NativeString(value));
    }
  }
  if (!hasType) lines += "content-type: application/json\n";
  reportRejections();
  host.respond(status, undefined, lines, isJson ? toSend(toJson(body)) : toBody(body, isBase64Encoded));
}

function toBody(body: unknown, isBase64Encoded: unknown): string | ArrayBufferView | ArrayBuffer | undefined {
  if (typeof body === "string") return isBase64Encoded === true ? fromBase64(body) : toSend(body);
  if (typeof body !== "object" || body === null) return undefined;
  // Of views, the host knows typed arrays.
  return body instanceof NativeDataView ? toBytes(body) : (body as ArrayBuffer);
}

/** Names that need no look at their characters. */
const PLAIN_NAMES = Object.assign(Object.create(null) as Record<string, true>, {
  "content-type": true,
  "Content-Type": true,
  "cache-control": true,
  "Cache-Control": true,
  "set-cookie": true,
  "Set-Cookie": true,
  location: true,
  Location: true,
});

/**
 * One header; a line break or a colon would make two of it. The methods are looked up as usual, which costs a third of
 * `apply`: a function that replaces them lets only its own headers through.
 */
function line(name: string, value: string): string {
  if (PLAIN_NAMES[name] === undefined && (name === "" || name.includes(":") || name.includes("\n"))) {
    throw new NativeTypeError(`${toJson(name)} is no name of a header`);
  }
  if (value.includes("\n")) throw new NativeTypeError(`the header ${name} has a line break in its value`);
  return name + ": " + value + "\n";
}
