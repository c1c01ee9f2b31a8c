// URL: the host parses.
import { showAs } from "./inspect.ts";
import { NativeTypeError, parseJson } from "./primordial.ts";
import { URLSearchParams, queries } from "./search-params.ts";

interface Parts {
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

function parse(input: unknown, base: unknown): Parts | undefined {
  const json = base === undefined ? host.url(String(input)) : host.url(String(input), String(base));
  return json === undefined ? undefined : (parseJson(json) as Parts);
}

/** The whole address, as the standard writes it. Throws a TypeError for what is none. */
export function toHref(input: unknown): string {
  const parts = parse(input, undefined);
  if (parts === undefined) throw new NativeTypeError(`Invalid URL: ${String(input)}`);
  return parts.href;
}

export class URL {
  #parts: Parts;
  #params: URLSearchParams | undefined;

  constructor(input: unknown, base?: unknown) {
    const parts = parse(input, base);
    if (parts === undefined) {
      const error = new NativeTypeError("Invalid URL");
      Object.assign(error, { code: "ERR_INVALID_URL", input: String(input) });
      throw error;
    }
    this.#parts = parts;
  }

  static canParse(input: unknown, base?: unknown): boolean {
    return parse(input, base) !== undefined;
  }

  static parse(input: unknown, base?: unknown): URL | null {
    return URL.canParse(input, base) ? new URL(input, base) : null;
  }

  #set(part: keyof Parts, value: unknown): void {
    this.#parts = parseJson(host.setUrl(this.#parts.href, part, String(value))) as Parts;
    if (this.#params !== undefined && (part === "search" || part === "href")) {
      queries.replace(this.#params, this.#parts.search);
    }
  }

  get href(): string {
    return this.#parts.href;
  }
  set href(value: unknown) {
    const parts = parse(value, undefined);
    if (parts === undefined) throw new NativeTypeError("Invalid URL");
    this.#parts = parts;
    if (this.#params !== undefined) queries.replace(this.#params, parts.search);
  }
  get origin(): string {
    return this.#parts.origin;
  }
  get protocol(): string {
    return this.#parts.protocol;
  }
  set protocol(value: unknown) {
    this.#set("protocol", value);
  }
  get username(): string {
    return this.#parts.username;
  }
  set username(value: unknown) {
    this.#set("username", value);
  }
  get password(): string {
    return this.#parts.password;
  }
  set password(value: unknown) {
    this.#set("password", value);
  }
  get host(): string {
    return this.#parts.host;
  }
  set host(value: unknown) {
    this.#set("host", value);
  }
  get hostname(): string {
    return this.#parts.hostname;
  }
  set hostname(value: unknown) {
    this.#set("hostname", value);
  }
  get port(): string {
    return this.#parts.port;
  }
  set port(value: unknown) {
    this.#set("port", value);
  }
  get pathname(): string {
    return this.#parts.pathname;
  }
  set pathname(value: unknown) {
    this.#set("pathname", value);
  }
  get search(): string {
    return this.#parts.search;
  }
  set search(value: unknown) {
    this.#set("search", value);
  }
  get hash(): string {
    return this.#parts.hash;
  }
  set hash(value: unknown) {
    this.#set("hash", value);
  }

  get searchParams(): URLSearchParams {
    if (this.#params === undefined) {
      this.#params = new URLSearchParams((text: string) => {
        this.#parts = parseJson(host.setUrl(this.#parts.href, "search", text)) as Parts;
      });
      queries.replace(this.#params, this.#parts.search);
    }
    return this.#params;
  }

  toString(): string {
    return this.#parts.href;
  }

  toJSON(): string {
    return this.#parts.href;
  }

  get [Symbol.toStringTag](): string {
    return "URL";
  }

  static {
    showAs(this, (own) => ({ ...own.#parts }));
  }
}
