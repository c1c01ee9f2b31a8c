// The event and the context of a call: made once before the snapshot, with properties that are asked of the host when
// they are first read, and are plain ones from then on.
import type { ApplicationInfo } from "./host.ts";
import { defineProperty, parseJson, toBase64, toBytes } from "./primordial.ts";
import { decode } from "./text.ts";

type Values = Record<string, string>;

/** The body as it was sent, and as base64 where it is no text. */
interface Received {
  text: string;
  isBase64Encoded: boolean;
}

const received: Received = { text: "", isBase64Encoded: false };

/** Without a prototype: what an application puts on Object.prototype is no attribute. */
const plain = {
  __proto__: null,
  value: undefined as unknown,
  writable: true,
  enumerable: true,
  configurable: true,
};

function define(target: object, name: string, value: unknown): void {
  plain.value = value;
  defineProperty(target, name, plain as PropertyDescriptor);
  plain.value = undefined;
}

/** An own enumerable property that computes its value at the first reading, and is a plain one then. */
export function lazy(target: object, name: string, compute: () => unknown): void {
  let known = false;
  let value: unknown;
  defineProperty(target, name, {
    get(): unknown {
      if (!known) {
        value = compute();
        known = true;
        define(target, name, value);
      }
      return value;
    },
    set(replacement: unknown) {
      define(target, name, replacement);
    },
    enumerable: true,
    configurable: true,
  });
}

export function createEvent({ parameters }: ApplicationInfo): object {
  const event = {};
  lazy(event, "httpMethod", () => host.request("method"));
  lazy(event, "path", () => host.request("path"));
  lazy(event, "rawPath", () => host.request("path"));
  lazy(event, "headers", readHeaders);
  lazy(event, "query", () => host.request("query"));
  lazy(event, "rawQueryString", () => host.request("query"));
  lazy(event, "queryStringParameters", () => readQuery(host.request("query")));
  if (parameters.length > 0) lazy(event, "pathParameters", () => readParameters(parameters));
  lazy(event, "requestContext", () => ({
    requestId: host.request("id"),
    http: { method: host.request("method"), path: host.request("path") },
  }));
  lazy(event, "body", readBody);
  lazy(event, "isBase64Encoded", () => received.isBase64Encoded);
  return event;
}

export function createContext(info: ApplicationInfo): object {
  const context = {
    functionName: info.name,
    functionVersion: "$LATEST",
    memoryLimitInMB: info.memoryMb,
    logGroupName: `/serverless-wasm/${info.name}`,
    logStreamName: "$LATEST",
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => {
      const left = host.remainingMs();
      return left > 0 ? Math.floor(left) : 0;
    },
  };
  lazy(context, "awsRequestId", () => host.request("id"));
  return context;
}

/** Before the function is called: the event only has properties that are there at once. */
export function receive(bytes: Uint8Array): void {
  const text = decode(bytes, "utf-8", true, true);
  received.isBase64Encoded = text === undefined;
  received.text = text ?? toBase64(bytes);
}

/** A JSON object or array is parsed, other text stays text, what is no UTF-8 becomes base64. */
function readBody(): unknown {
  const { text, isBase64Encoded } = received;
  if (isBase64Encoded || !/^[\t\n\r ]*[[{]/.test(text)) return text;
  try {
    return parseJson(text);
  } catch {
    // It only looked like JSON.
    return text;
  }
}

function readHeaders(): Values {
  const headers: Values = {};
  const spellings = Object.create(null) as Values;
  for (const line of host.request("headers").split("\r\n")) {
    const colon = line.indexOf(": ");
    if (colon === -1) continue;
    const name = line.slice(0, colon);
    const lower = name.toLowerCase();
    const spelling = spellings[lower];
    const value = toText(line.slice(colon + 2));
    if (spelling === undefined) {
      spellings[lower] = name;
      define(headers, name, value);
    } else define(headers, spelling, `${headers[spelling]}${lower === "cookie" ? "; " : ", "}${value}`);
  }
  return headers;
}

/** Header values as clients mean them: UTF-8 where they are that. */
function toText(latin1: string): string {
  // oxlint-disable-next-line no-control-regex -- it is about bytes
  if (/^[\0-\x7F]*$/.test(latin1)) return latin1;
  const bytes = toBytes(new Uint8Array(latin1.length));
  for (let index = 0; index < latin1.length; index += 1) bytes[index] = latin1.charCodeAt(index);
  return decode(bytes, "utf-8", true, true) ?? latin1;
}

/** Repeated names are joined with commas, as AWS does. */
function readQuery(query: string): Values | undefined {
  if (query === "") return undefined;
  const values: Values = {};
  for (const part of query.split("&")) {
    if (part === "") continue;
    const equal = part.indexOf("=");
    const name = decodePart(equal === -1 ? part : part.slice(0, equal));
    const value = equal === -1 ? "" : decodePart(part.slice(equal + 1));
    define(values, name, Object.hasOwn(values, name) ? `${values[name]},${value}` : value);
  }
  return values;
}

function decodePart(text: string): string {
  const spaced = text.replaceAll("+", " ");
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function readParameters(names: readonly string[]): Values {
  const values: Values = {};
  for (const name of names) {
    const value = host.param(name);
    if (value !== undefined) define(values, name, value);
  }
  return values;
}
