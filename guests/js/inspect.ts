// Values as texts for the log, much as Node shows them. Getters are not run; a Proxy's traps may be.
import { apply } from "./primordial.ts";
import { toStack } from "./stack.ts";

/** As in Node: a method of this name says what is shown instead of the object. */
const custom: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/** For classes whose state is private: what is shown of an object. */
export function showAs<T extends object>(
  made: { readonly prototype: T },
  view: (object: T) => unknown,
): void {
  Object.defineProperty(made.prototype, custom, {
    value(this: T): unknown {
      return view(this);
    },
    writable: true,
    configurable: true,
  });
}

const MAX_ITEMS = 100;
const MAX_STRING = 10_000;
const LINE_LENGTH = 72;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

interface View {
  readonly maxDepth: number;
  /** Objects that are being shown, outermost first. */
  readonly path: object[];
  /** Those that turned out to contain themselves. */
  readonly circular: object[];
}

export function inspect(value: unknown, maxDepth = 2): string {
  try {
    return show(value, { maxDepth, path: [], circular: [] }, false);
  } catch {
    return "[value that throws when it is inspected]";
  }
}

/** The arguments of console.log as one text: `%s`, `%d`, `%i`, `%f`, `%j`, `%o`, `%O`, `%c`, `%%`, the rest with spaces. */
export function format(args: readonly unknown[]): string {
  const first = args[0];
  if (args.length === 1) return typeof first === "string" ? first : inspect(first);
  let used = 0;
  let text = "";
  if (typeof first === "string") {
    used = 1;
    text = !first.includes("%")
      ? first
      : first.replace(/%([sdifjoOc%])/g, (match, kind: string) => {
          if (kind === "%") return "%";
          if (used >= args.length) return match;
          const value = args[used];
          used += 1;
          return convert(kind, value);
        });
  }
  for (let index = used; index < args.length; index += 1) {
    const value = args[index];
    if (index > 0) text += " ";
    text += typeof value === "string" ? value : inspect(value);
  }
  return text;
}

function convert(kind: string, value: unknown): string {
  if (kind === "c") return "";
  if (kind === "s") {
    if (typeof value === "bigint") return `${value}n`;
    if (Object.is(value, -0)) return "-0";
    return typeof value === "object" && value !== null ? inspect(value, 0) : String(value);
  }
  if (kind === "j") {
    try {
      return JSON.stringify(value);
    } catch {
      return "[Circular]";
    }
  }
  if (kind === "o" || kind === "O") return inspect(value, 4);
  if (typeof value === "symbol") return "NaN";
  if (typeof value === "bigint") return `${value}n`;
  if (kind === "f") return String(Number.parseFloat(String(value)));
  if (kind === "i") return typeof value === "object" ? "NaN" : String(Number.parseInt(String(value), 10));
  return typeof value === "object" ? "NaN" : String(Number(value));
}

function show(value: unknown, view: View, nested: boolean): string {
  switch (typeof value) {
    case "string":
      return quote(value.length > MAX_STRING ? `${value.slice(0, MAX_STRING)}...` : value);
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    case "function":
    case "object":
      return value === null ? "null" : showObject(value, view, nested);
    default:
      return String(value);
  }
}

export function quote(text: string): string {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes("`") ? "`" : "'";
  let escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  if (mark === "'") escaped = escaped.replaceAll("'", "\\'");
  return mark + escaped + mark;
}

function showObject(object: object, view: View, nested: boolean): string {
  if (view.path.includes(object)) {
    if (!view.circular.includes(object)) view.circular.push(object);
    return `[Circular *${view.circular.indexOf(object) + 1}]`;
  }
  const name = className(object);
  const instead = (object as { [custom]?: unknown })[custom];
  if (typeof instead === "function") {
    const given: unknown = apply(instead as (...args: unknown[]) => unknown, object as never, [
      view.maxDepth - view.path.length,
      {},
      inspect,
    ]);
    if (typeof given === "string") return given;
    if (given !== object) {
      const text = view.path.length > view.maxDepth ? "" : show(given, view, nested);
      return text === "" ? `[${name}]` : `${name} ${text}`;
    }
  }
  const shown = own(object);
  if (shown !== undefined && isLeaf(object, shown)) return shown.head;
  if (view.path.length > view.maxDepth)
    return Array.isArray(object) ? "[Array]" : `[${name ?? "Object: null prototype"}]`;
  view.path.push(object);
  let text: string;
  if (shown !== undefined) text = join(shown.head, "{", properties(object, view, shown.skip), "}");
  else if (Array.isArray(object)) {
    const prefix = name === "Array" ? "" : `${name ?? "[Array: null prototype]"}(${object.length})`;
    text = join(prefix, "[", [...items(object, view), ...properties(object, view, isIndex)], "]");
  } else if (object instanceof Map) {
    const entries = [...object].slice(0, MAX_ITEMS);
    const parts = entries.map(([key, value]) => `${show(key, view, true)} => ${show(value, view, true)}`);
    text = join(
      `${name}(${object.size})`,
      "{",
      [...more(parts, object.size), ...properties(object, view)],
      "}",
    );
  } else if (object instanceof Set) {
    const parts = [...object].slice(0, MAX_ITEMS).map((value) => show(value, view, true));
    text = join(
      `${name}(${object.size})`,
      "{",
      [...more(parts, object.size), ...properties(object, view)],
      "}",
    );
  } else if (ArrayBuffer.isView(object) && !(object instanceof DataView)) {
    const array = object as unknown as ArrayLike<unknown>;
    text = join(`${name}(${array.length})`, "[", items(array, view), "]");
  } else if (object instanceof ArrayBuffer) {
    const bytes = Array.from(new Uint8Array(object, 0, Math.min(50, object.byteLength)), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join(" ");
    text = `ArrayBuffer { [Uint8Contents]: <${bytes}>, byteLength: ${object.byteLength} }`;
  } else if (object instanceof Promise) text = "Promise { <...> }";
  else {
    const tag = (object as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag];
    const suffix = typeof tag === "string" && tag !== "" && tag !== name ? ` [${tag}]` : "";
    const prefix = name === "Object" && suffix === "" ? "" : `${name ?? "[Object: null prototype]"}${suffix}`;
    text = join(prefix, "{", properties(object, view), "}");
  }
  view.path.pop();
  const mark = view.circular.indexOf(object);
  if (mark !== -1) text = `<ref *${mark + 1}> ${text}`;
  return nested ? text.replaceAll("\n", "\n  ") : text;
}

interface Shown {
  readonly head: string;
  readonly skip: (key: string) => boolean;
}

/** What is shown by a text of its own, with its further properties behind it. */
function own(object: object): Shown | undefined {
  const skip = isIndex;
  if (typeof object === "function") {
    const { name } = object as { name?: unknown };
    const isClass = Function.prototype.toString.call(object).startsWith("class");
    const kind = isClass ? "class" : (className(object) ?? "Function");
    const title =
      typeof name === "string" && name !== "" ? (isClass ? ` ${name}` : `: ${name}`) : " (anonymous)";
    return { head: `[${kind}${title}]`, skip: () => false };
  }
  if (object instanceof Error) {
    const text = toStack(object);
    return {
      head: text.includes("\n    at ") ? text : `[${text}]`,
      skip: (key) => key === "stack" || key === "message",
    };
  }
  if (object instanceof Date)
    return { head: Number.isNaN(object.getTime()) ? "Invalid Date" : object.toISOString(), skip };
  if (object instanceof RegExp) return { head: String(object), skip };
  if (object instanceof String) return { head: `[String: ${quote(String(object))}]`, skip };
  if (object instanceof Number || object instanceof Boolean) {
    return { head: `[${className(object)}: ${String(object)}]`, skip };
  }
  if (object instanceof WeakMap || object instanceof WeakSet) {
    return { head: `${className(object)} { <items unknown> }`, skip };
  }
  return undefined;
}

function isLeaf(object: object, { skip }: Shown): boolean {
  return !Object.keys(object).some((key) => !skip(key)) && !(object instanceof Error && "cause" in object);
}

function isIndex(key: string): boolean {
  return /^\d+$/.test(key);
}

function className(object: object): string | undefined {
  for (let at: object | null = object; at !== null; at = Object.getPrototypeOf(at) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(at, "constructor");
    const made = descriptor?.value as { name?: unknown } | undefined;
    if (typeof made === "function" && typeof made.name === "string" && made.name !== "") return made.name;
  }
  return undefined;
}

function items(array: ArrayLike<unknown>, view: View): string[] {
  const parts: string[] = [];
  let holes = 0;
  const flush = (): void => {
    if (holes > 0) parts.push(`<${holes} empty item${holes > 1 ? "s" : ""}>`);
    holes = 0;
  };
  const length = Math.min(array.length, MAX_ITEMS);
  for (let index = 0; index < length; index += 1) {
    if (index in array) {
      flush();
      parts.push(show(array[index], view, true));
    } else holes += 1;
  }
  flush();
  return more(parts, array.length);
}

function more(parts: string[], count: number): string[] {
  if (count > MAX_ITEMS) parts.push(`... ${count - MAX_ITEMS} more item${count - MAX_ITEMS > 1 ? "s" : ""}`);
  return parts;
}

function properties(object: object, view: View, skip: (key: string) => boolean = () => false): string[] {
  const parts: string[] = [];
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === "string" && skip(key)) continue;
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    const isCause = object instanceof Error && key === "cause";
    if (descriptor === undefined || (descriptor.enumerable !== true && !isCause)) continue;
    if (parts.length >= MAX_ITEMS) return [...parts, "..."];
    const text = typeof key === "symbol" ? String(key) : IDENTIFIER.test(key) ? key : quote(key);
    const title = isCause ? "[cause]" : text;
    parts.push(`${title}: ${showProperty(descriptor, view)}`);
  }
  return parts;
}

function showProperty(descriptor: PropertyDescriptor, view: View): string {
  if (descriptor.get !== undefined) return descriptor.set === undefined ? "[Getter]" : "[Getter/Setter]";
  return descriptor.set === undefined ? show(descriptor.value, view, true) : "[Setter]";
}

function join(prefix: string, open: string, parts: readonly string[], close: string): string {
  const head = prefix === "" ? open : `${prefix} ${open}`;
  if (parts.length === 0) return head + close;
  const length = parts.reduce((sum, part) => sum + part.length + 2, head.length);
  if (length > LINE_LENGTH || parts.some((part) => part.includes("\n"))) {
    return `${head}\n  ${parts.join(",\n  ")}\n${close}`;
  }
  return `${head} ${parts.join(", ")} ${close}`;
}
