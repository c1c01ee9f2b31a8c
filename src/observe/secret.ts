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
/** Anything shorter stands in texts by chance. */
const MIN_CHARACTERS = 4;
/** Of those that are looked for in a text: a client may send thousands. */
const MAX_SECRETS = 100;

export interface Redacted<T> {
  readonly value: T;
  /** What was replaced, for people: `header cookie`. */
  readonly names: readonly string[];
  /** The texts that were replaced. */
  readonly secrets: readonly string[];
}

/** `names`: headers, and keys of `env`, that are secret besides. Headers are names and values in turn. */
export function redactHeaders(
  headers: readonly string[],
  names: ReadonlySet<string>,
): Redacted<readonly string[]> {
  const found = new Set<string>();
  const secrets: string[] = [];
  const value = headers.map((text, index) => {
    if (index % 2 === 0) return text;
    const name = (headers[index - 1] ?? "").toLowerCase();
    if (!SECRET_HEADERS.has(name) && !names.has(name) && !SECRET_NAME.test(name)) return text;
    found.add(`header ${name}`);
    // `Bearer` and names of cookies are no secrets.
    secrets.push(text, ...text.split(/[\s;,=]+/).slice(1));
    return fill(text);
  });
  return { value, names: [...found], secrets };
}

export function redactEnv(
  env: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): Redacted<readonly (readonly [string, string])[]> {
  const found: string[] = [];
  const secrets: string[] = [];
  const value = [...env].map(([key, text]): [string, string] => {
    if (!names.has(key.toLowerCase()) && !SECRET_NAME.test(key) && !WITH_PASSWORD.test(text))
      return [key, text];
    found.push(`env ${key}`);
    secrets.push(text);
    return [key, fill(text)];
  });
  return { value, names: found, secrets };
}

/** The same in a text that was made of them, as what a function throws may be: with the fillers it makes the same. */
export function redactText(text: string, secrets: readonly string[]): string {
  const long = secrets.filter(({ length }) => length >= MIN_CHARACTERS).slice(0, MAX_SECRETS);
  if (long.length === 0) return text;
  // The longest first: one may begin with another.
  const forms = long.toSorted((one, other) => other.length - one.length).map((one) => RegExp.escape(one));
  return text.replaceAll(new RegExp(forms.join("|"), "g"), fill);
}

/** As many bytes of UTF-8, so that what follows stands where it did. */
function fill(text: string): string {
  return FILLER.repeat(Buffer.byteLength(text, "utf8"));
}
