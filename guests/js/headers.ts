// Headers: lower-case names, one value a line, in the order they came.
import { hide } from "./hide.ts";
import { showAs } from "./inspect.ts";
import { NativeTypeError } from "./primordial.ts";

const NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// oxlint-disable-next-line no-control-regex -- what HTTP forbids
const FORBIDDEN = /[\0\r\n]|[^\0-\xFF]/;
const EDGE_SPACE = /^[\t\n\r ]+|[\t\n\r ]+$/g;
/** Names that were checked once; most are known before the first request. */
const KNOWN: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, {
  "content-type": "content-type",
  "Content-Type": "content-type",
  "content-length": "content-length",
  "cache-control": "cache-control",
  location: "location",
  "set-cookie": "set-cookie",
});

function toName(name: unknown): string {
  const text = typeof name === "string" ? name : String(name);
  const known = KNOWN[text];
  if (known !== undefined) return known;
  if (!NAME.test(text)) throw new NativeTypeError(`Header name must be a valid HTTP token ["${text}"]`);
  return (KNOWN[text] = text.toLowerCase());
}

/** Values that need no look at their characters: that costs as much as all the rest of a small answer. */
const PLAIN_VALUES = Object.assign(Object.create(null) as Record<string, true>, {
  "application/json": true,
  "application/json; charset=utf-8": true,
  "text/html": true,
  "text/html; charset=UTF-8": true,
  "text/html; charset=utf-8": true,
  "text/plain": true,
  "text/plain; charset=utf-8": true,
  "text/plain; charset=UTF-8": true,
  "text/plain;charset=UTF-8": true,
});

function toValue(name: string, value: unknown): string {
  let text = typeof value === "string" ? value : String(value);
  if (PLAIN_VALUES[text] === true) return text;
  if (text.charCodeAt(0) <= 0x20 || text.charCodeAt(text.length - 1) <= 0x20)
    text = text.replace(EDGE_SPACE, "");
  if (FORBIDDEN.test(text)) throw new NativeTypeError(`Invalid value of the header "${name}"`);
  return text;
}

type Pair = [string, string];

export class Headers {
  /** Name, value, name, value... */
  #list: string[] = [];
  #immutable = false;

  constructor(init?: unknown) {
    if (init === undefined || init === null) return;
    if (typeof init !== "object")
      throw new NativeTypeError("Headers are made of an object or a list of pairs");
    if (#list in init) this.#list = init.#list.slice();
    else if (typeof (init as Iterable<unknown>)[Symbol.iterator] === "function") {
      for (const pair of init as Iterable<Iterable<unknown>>) {
        const list = [...pair];
        if (list.length !== 2) throw new NativeTypeError("Each header must be a [name, value] pair");
        this.append(list[0], list[1]);
      }
    } else {
      const names = Object.keys(init);
      for (let index = 0; index < names.length; index += 1) {
        const name = names[index] as string;
        const key = toName(name);
        this.#list.push(key, toValue(key, (init as Record<string, unknown>)[name]));
      }
    }
  }

  /** Of a request that arrived: `Name: value\r\n` each. */
  static parse(text: string): Headers {
    const headers = new Headers();
    const list = headers.#list;
    let start = 0;
    for (let end = text.indexOf("\r\n"); end !== -1; end = text.indexOf("\r\n", start)) {
      const colon = text.indexOf(": ", start);
      if (colon !== -1 && colon < end)
        list.push(text.slice(start, colon).toLowerCase(), text.slice(colon + 2, end));
      start = end + 2;
    }
    headers.#immutable = true;
    return headers;
  }

  static freeze(headers: Headers): Headers {
    headers.#immutable = true;
    return headers;
  }

  /** `name: value\n` each. */
  static toLines(headers: Headers): string {
    const list = headers.#list;
    let lines = "";
    for (let index = 0; index < list.length; index += 2) lines += `${list[index]}: ${list[index + 1]}\n`;
    return lines;
  }

  #check(): void {
    if (this.#immutable) throw new NativeTypeError("These headers cannot be changed");
  }

  append(name: unknown, value: unknown): void {
    const key = toName(name);
    const text = toValue(key, value);
    this.#check();
    this.#list.push(key, text);
  }

  delete(name: unknown): void {
    const key = toName(name);
    this.#check();
    const list = this.#list;
    if (!list.includes(key)) return;
    this.#list = [];
    for (let index = 0; index < list.length; index += 2) {
      if (list[index] !== key) this.#list.push(list[index] as string, list[index + 1] as string);
    }
  }

  get(name: unknown): string | null {
    const key = toName(name);
    const list = this.#list;
    let found: string | null = null;
    for (let index = 0; index < list.length; index += 2) {
      if (list[index] === key)
        found = found === null ? (list[index + 1] as string) : `${found}, ${list[index + 1]}`;
    }
    return found;
  }

  getSetCookie(): string[] {
    return this.#list.filter((_value, index) => index % 2 === 1 && this.#list[index - 1] === "set-cookie");
  }

  has(name: unknown): boolean {
    const key = toName(name);
    for (let index = 0; index < this.#list.length; index += 2) if (this.#list[index] === key) return true;
    return false;
  }

  set(name: unknown, value: unknown): void {
    const key = toName(name);
    const text = toValue(key, value);
    this.#check();
    const list = this.#list;
    for (let index = 0; index < list.length; index += 2) {
      if (list[index] !== key) continue;
      const rest = list.slice(index + 2);
      list.length = index;
      list.push(key, text);
      for (let at = 0; at < rest.length; at += 2) {
        if (rest[at] !== key) list.push(rest[at] as string, rest[at + 1] as string);
      }
      return;
    }
    list.push(key, text);
  }

  /** Sorted, each name once, except `set-cookie`. */
  #sorted(): Pair[] {
    const list = this.#list;
    const values = new Map<string, string>();
    for (let index = 0; index < list.length; index += 2) {
      const name = list[index] as string;
      const value = list[index + 1] as string;
      const before = values.get(name);
      values.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return [...values.keys()]
      .toSorted()
      .flatMap((name): Pair[] =>
        name === "set-cookie"
          ? this.getSetCookie().map((value): Pair => [name, value])
          : [[name, values.get(name) ?? ""]],
      );
  }

  forEach(callback: (value: string, name: string, headers: Headers) => void, self?: unknown): void {
    for (const [name, value] of this.entries()) callback.call(self, value, name, this);
  }

  *entries(): IterableIterator<Pair> {
    yield* this.#sorted();
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this.#sorted()) yield name;
  }

  *values(): IterableIterator<string> {
    for (const [, value] of this.#sorted()) yield value;
  }

  declare [Symbol.iterator]: () => IterableIterator<Pair>;

  get [Symbol.toStringTag](): string {
    return "Headers";
  }

  static {
    showAs(this, (own) => Object.fromEntries(own.#sorted()));
  }
}

/** What only this script may do. */
export const headerLists: Pick<typeof Headers, "parse" | "freeze" | "toLines"> = hide(
  Headers,
  "parse",
  "freeze",
  "toLines",
);

Object.defineProperty(Headers.prototype, Symbol.iterator, {
  value: Headers.prototype.entries,
  writable: true,
  configurable: true,
});
