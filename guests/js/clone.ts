// structuredClone, for what stays within one sandbox.
import { Blob } from "./blob.ts";
import { toBytes } from "./primordial.ts";

type View = new (buffer: ArrayBufferLike, offset?: number, length?: number) => ArrayBufferView;

const ERRORS: Record<string, ErrorConstructor> = {
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
};

export function structuredClone(
  value: unknown,
  options?: { readonly transfer?: readonly unknown[] },
): unknown {
  if (arguments.length === 0) throw new TypeError("structuredClone needs a value");
  const seen = new Map<object, unknown>();
  const transfer = [...(options?.transfer ?? [])];
  for (const buffer of transfer) {
    if (!(buffer instanceof ArrayBuffer)) throw refuse("A value that is no ArrayBuffer");
  }
  const moved = clone(value, seen);
  for (const buffer of transfer) (buffer as ArrayBuffer & { transfer(): ArrayBuffer }).transfer();
  return moved;
}

function refuse(what: string): DOMException {
  return new DOMException(`${what} could not be cloned.`, "DataCloneError");
}

function clone(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value === "symbol") throw refuse(String(value));
  if (typeof value === "function") throw refuse(Function.prototype.toString.call(value).slice(0, 80));
  if (typeof value !== "object" || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  const copy = toEmpty(value, seen);
  seen.set(value, copy);
  if (value instanceof Map) {
    for (const [key, item] of value) (copy as Map<unknown, unknown>).set(clone(key, seen), clone(item, seen));
  } else if (value instanceof Set) for (const item of value) (copy as Set<unknown>).add(clone(item, seen));
  else if (value instanceof Error) {
    if ("cause" in value) define(copy as object, "cause", clone(value.cause, seen), false);
  } else if (Array.isArray(value) || isPlain(copy as object)) {
    for (const key of Object.keys(value))
      define(copy as object, key, clone((value as never)[key], seen), true);
  }
  return copy;
}

function isPlain(copy: object): boolean {
  return Object.getPrototypeOf(copy) === Object.prototype;
}

function define(target: object, key: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}

/** The copy of what has no parts, or what its parts go into. */
function toEmpty(value: object, seen: Map<object, unknown>): unknown {
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    copy.length = value.length;
    return copy;
  }
  if (value instanceof Date) return new Date(value.getTime());
  if (value instanceof RegExp) return new RegExp(value.source, value.flags);
  if (value instanceof Map) return new Map();
  if (value instanceof Set) return new Set();
  if (value instanceof ArrayBuffer) return toBytes(value).buffer;
  if (ArrayBuffer.isView(value)) {
    const buffer = clone(value.buffer, seen) as ArrayBuffer;
    const length = value instanceof DataView ? value.byteLength : (value as Uint8Array).length;
    const name = value instanceof DataView ? "DataView" : (value as Uint8Array)[Symbol.toStringTag];
    return new ((globalThis as unknown as Record<string, View>)[name] as View)(
      buffer,
      value.byteOffset,
      length,
    );
  }
  if (value instanceof Error) {
    const made = new (ERRORS[value.name] ?? Error)(value.message);
    define(made, "stack", value.stack, false);
    return made;
  }
  if (
    value instanceof Number ||
    value instanceof String ||
    value instanceof Boolean ||
    value instanceof BigInt
  ) {
    return Object(value.valueOf());
  }
  if (value instanceof Blob) return value;
  const refused = [Promise, WeakMap, WeakSet, WeakRef].find((made) => value instanceof made);
  if (refused !== undefined) throw refuse(`#<${refused.name}>`);
  return {};
}
