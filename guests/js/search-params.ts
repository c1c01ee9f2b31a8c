// URLSearchParams, and the form of text that it stands for.
import { hide } from "./hide.ts";
import { showAs } from "./inspect.ts";
import { decode as toTextOf, encode as toUtf8 } from "./text.ts";

type Pair = [string, string];

const PLUS = /\+/g;

function decode(text: string): string {
  const spaced = text.includes("+") ? text.replace(PLUS, " ") : text;
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return decodeLoosely(spaced);
  }
}

/** Where not every `%` is one of an escape, or the bytes are no UTF-8. */
function decodeLoosely(text: string): string {
  const source = toUtf8(text);
  const bytes = new Uint8Array(source.length);
  let length = 0;
  for (let at = 0; at < source.length; at += 1) {
    const hex = source[at] === 0x25 ? String.fromCharCode(source[at + 1] ?? 0, source[at + 2] ?? 0) : "";
    const escaped = /^[0-9a-f]{2}$/i.test(hex);
    bytes[length] = escaped ? Number.parseInt(hex, 16) : (source[at] as number);
    length += 1;
    if (escaped) at += 2;
  }
  return toTextOf(bytes.subarray(0, length), "utf-8", false, true) ?? "";
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replace(/%20/g, "+")
    .replace(/[!'()~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

export function parseForm(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const part of text.split("&")) {
    if (part === "") continue;
    const equal = part.indexOf("=");
    pairs.push(
      equal === -1 ? [decode(part), ""] : [decode(part.slice(0, equal)), decode(part.slice(equal + 1))],
    );
  }
  return pairs;
}

export class URLSearchParams {
  #pairs: Pair[] = [];
  #onChange: ((text: string) => void) | undefined;

  constructor(init: unknown = "") {
    if (typeof init === "function") {
      // Only URL does this: a list that belongs to it.
      this.#onChange = init as (text: string) => void;
    } else if (typeof init !== "object" || init === null) {
      const text = String(init);
      this.#pairs = parseForm(text.startsWith("?") ? text.slice(1) : text);
    } else if (typeof (init as Iterable<unknown>)[Symbol.iterator] === "function") {
      for (const pair of init as Iterable<Iterable<unknown>>) {
        const list = [...pair];
        if (list.length !== 2) throw new TypeError("Each query pair must be an iterable [name, value] tuple");
        this.#pairs.push([toText(list[0]), toText(list[1])]);
      }
    } else {
      for (const [name, value] of Object.entries(init)) this.#pairs.push([toText(name), toText(value)]);
    }
  }

  /** For URL: the text has changed there. */
  static replace(params: URLSearchParams, text: string): void {
    params.#pairs = parseForm(text.startsWith("?") ? text.slice(1) : text);
  }

  #changed(): void {
    this.#onChange?.(this.toString());
  }

  get size(): number {
    return this.#pairs.length;
  }

  append(name: unknown, value: unknown): void {
    this.#pairs.push([toText(name), toText(value)]);
    this.#changed();
  }

  delete(name: unknown, value?: unknown): void {
    const key = toText(name);
    this.#pairs = this.#pairs.filter(
      ([own, other]) => own !== key || (value !== undefined && other !== toText(value)),
    );
    this.#changed();
  }

  get(name: unknown): string | null {
    const key = toText(name);
    return this.#pairs.find(([own]) => own === key)?.[1] ?? null;
  }

  getAll(name: unknown): string[] {
    const key = toText(name);
    return this.#pairs.filter(([own]) => own === key).map(([, value]) => value);
  }

  has(name: unknown, value?: unknown): boolean {
    const key = toText(name);
    return this.#pairs.some(
      ([own, other]) => own === key && (value === undefined || other === toText(value)),
    );
  }

  set(name: unknown, value: unknown): void {
    const key = toText(name);
    const first = this.#pairs.find(([own]) => own === key);
    if (first === undefined) this.#pairs.push([key, toText(value)]);
    else {
      first[1] = toText(value);
      this.#pairs = this.#pairs.filter((pair) => pair === first || pair[0] !== key);
    }
    this.#changed();
  }

  sort(): void {
    this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#changed();
  }

  forEach(callback: (value: string, name: string, params: URLSearchParams) => void, self?: unknown): void {
    for (const [name, value] of this) callback.call(self, value, name, this);
  }

  *entries(): IterableIterator<Pair> {
    for (let index = 0; index < this.#pairs.length; index += 1) yield [...(this.#pairs[index] as Pair)];
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): IterableIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  toString(): string {
    let text = "";
    for (const [name, value] of this.#pairs)
      text += `${text === "" ? "" : "&"}${encode(name)}=${encode(value)}`;
    return text;
  }

  declare [Symbol.iterator]: () => IterableIterator<Pair>;

  get [Symbol.toStringTag](): string {
    return "URLSearchParams";
  }

  static {
    showAs(this, (own) => new Map(own.#pairs));
  }
}

/** What only this script may do. */
export const queries: Pick<typeof URLSearchParams, "replace"> = hide(URLSearchParams, "replace");

Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, {
  value: URLSearchParams.prototype.entries,
  writable: true,
  configurable: true,
});

function toText(value: unknown): string {
  return String(value).toWellFormed();
}
