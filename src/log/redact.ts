// What must never be in a line: values of `env` keys and path parameters that `[log] redact` names.
import type { Application, Config } from "../config/config.ts";
import { MIN_REDACTED } from "../config/redaction.ts";
import { parseRoute } from "../config/route.ts";
import type { Log, LogFields } from "../log.ts";

const MARK = "***";
/** Fields are flat, or lists of flat ones. */
const MAX_DEPTH = 4;
/** What a URL's parser takes away or adds: then segments are not where they seem to be. */
const MOVES_SEGMENTS = /\/\.{0,2}(?:\/|$)|\\|%(?:2e|2f|5c)/i;

export class Redactor {
  readonly #pattern: RegExp | undefined;

  /** `secrets`: what is replaced wherever it stands, also as JSON and percent-encoded. */
  constructor(secrets: Iterable<string>) {
    const forms = [...new Set([...secrets].flatMap(toForms))].filter(({ length }) => length >= MIN_REDACTED);
    // The longest first: one may begin with another.
    forms.sort((one, other) => other.length - one.length);
    if (forms.length > 0) this.#pattern = new RegExp(forms.map((form) => RegExp.escape(form)).join("|"), "g");
  }

  text(text: string): string {
    return this.#pattern === undefined ? text : text.replace(this.#pattern, MARK);
  }

  fields(fields: LogFields): LogFields {
    return this.#value(fields, 0) as LogFields;
  }

  /** A log that never gets to see them. What comes as JSON is made from records, in which they are replaced already. */
  wrap(log: Log): Log {
    return {
      get json() {
        return log.json;
      },
      writes: (level) => log.writes?.(level) !== false,
      write: (level, fields, message) => {
        if (log.writes?.(level) !== false) log.write(level, this.fields(fields), this.text(message));
      },
    };
  }

  #value(value: unknown, depth: number): unknown {
    if (typeof value === "string") return this.text(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth === MAX_DEPTH) return MARK;
    if (Array.isArray(value)) return value.map((item) => this.#value(item, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#value(item, depth + 1)]),
    );
  }
}

/** Undefined where nothing is to be redacted. */
export function createRedactor({
  applications,
  log: { redact },
}: Pick<Config, "applications" | "log">): Redactor | undefined {
  const keys = redact.filter((name) => !name.startsWith(":"));
  const secrets = applications.flatMap(({ env }) => keys.map((key) => env.get(key) ?? ""));
  return secrets.some((secret) => secret !== "") ? new Redactor(secrets) : undefined;
}

/**
 * Leaves the parameters that `redact` names out of a path of the application: their names stand there instead, or the whole
 * route where it is not certain which segment is which. Undefined where it has none.
 */
export function createPathRedactor(
  { urlPath }: Pick<Application, "urlPath">,
  redact: readonly string[],
): ((path: string) => string) | undefined {
  const route = parseRoute(urlPath);
  if (typeof route === "string") return undefined;
  const { segments } = route;
  const hidden = segments.map((segment) =>
    segment.kind === "param" && redact.includes(`:${segment.name}`) ? `:${segment.name}` : undefined,
  );
  if (hidden.every((name) => name === undefined)) return undefined;
  // A pattern may cover several segments.
  const isSure = segments.every((segment) => segment.kind !== "param" || segment.pattern === undefined);
  return (path) => {
    if (!isSure || !path.startsWith("/") || MOVES_SEGMENTS.test(path.replace(/\/$/, ""))) return urlPath;
    const shown = path
      .slice(1)
      .split("/")
      .map((segment, index) => hidden[index] ?? segment);
    return `/${shown.join("/")}`;
  };
}

/** As it is, as bytes of a path, in JSON, percent-encoded; each line of it. */
function toForms(secret: string): string[] {
  return [secret, ...secret.split(/\r?\n/)].flatMap((text) => {
    const encoded = encodeURIComponent(text.toWellFormed());
    return [
      text,
      Buffer.from(text, "utf8").toString("latin1"),
      JSON.stringify(text).slice(1, -1),
      encoded,
      encoded.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
    ];
  });
}
