// What of a request and of an application's `env` is a secret: replaced in a recording by as many other characters.

const SECRET_HEADERS: ReadonlySet<string> = new Set([
  "authorization",
  "cookie",
  "proxy-authorization",
  "set-cookie",
  "x-api-key",
]);
const SECRET_NAME =
  /secret|token|passw|api[-_]?key|private[-_]?key|credential|(?:^|[^a-z])(?:auth|pwd)(?:$|[^a-z])/i;
/** `postgres://user:password@host`. */
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]*:[^/?#@]+@/i;
const FILLER = "x";

export interface Redacted<T> {
  readonly value: T;
  /** What was replaced, for people: `header cookie`. */
  readonly names: readonly string[];
}

/** `names`: headers, and keys of `env`, that are secret besides. Headers are names and values in turn. */
export function redactHeaders(
  headers: readonly string[],
  names: ReadonlySet<string>,
): Redacted<readonly string[]> {
  const found = new Set<string>();
  const value = headers.map((text, index) => {
    if (index % 2 === 0) return text;
    const name = (headers[index - 1] ?? "").toLowerCase();
    if (!SECRET_HEADERS.has(name) && !names.has(name) && !SECRET_NAME.test(name)) return text;
    found.add(`header ${name}`);
    return fill(text);
  });
  return { value, names: [...found] };
}

export function redactEnv(
  env: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): Redacted<readonly (readonly [string, string])[]> {
  const found: string[] = [];
  const value = [...env].map(([key, text]): [string, string] => {
    if (!names.has(key.toLowerCase()) && !SECRET_NAME.test(key) && !WITH_PASSWORD.test(text))
      return [key, text];
    found.push(`env ${key}`);
    return [key, fill(text)];
  });
  return { value, names: found };
}

/** As many bytes of UTF-8, so that what follows stands where it did. */
function fill(text: string): string {
  return FILLER.repeat(Buffer.byteLength(text, "utf8"));
}
