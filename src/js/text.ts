// Texts, as the web's standards have them: encodings and URLs, done by Node's own implementation.
import { ScriptError } from "./completions.ts";
import type { HostValue, Values } from "./values.ts";

const PARTS = [
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
  "href",
] as const;
type Part = (typeof PARTS)[number];

/** Longer ones are no URL: to parse one takes time that grows with the square of what stands in it as host. */
const MAX_URL_LENGTH = 16_384;

export function createTextOperations(): Record<string, (values: Values) => HostValue> {
  return {
    encode: (values) => Buffer.from(values.utf8(0), "latin1"),
    decode(values) {
      const bytes = values.bytes(0) ?? new Uint8Array(0);
      const options = { fatal: values.truth(2), ignoreBOM: values.truth(3) };
      try {
        return new TextDecoder(values.text(1), options).decode(bytes);
      } catch {
        return undefined;
      }
    },
    encoding(values) {
      try {
        return new TextDecoder(values.text(0)).encoding;
      } catch {
        return undefined;
      }
    },
    url(values) {
      const url = parse(values.text(0), values.optionalText(1));
      return url === null ? undefined : toJson(url);
    },
    setUrl(values) {
      const url = parse(values.text(0));
      const value = values.text(2);
      const part = PARTS.find((known) => known === values.text(1));
      if (url === null || part === undefined || value.length > MAX_URL_LENGTH)
        throw new ScriptError("TypeError", "Invalid URL");
      url[part] = value;
      return toJson(url);
    },
  };
}

function parse(text: string, base?: string): URL | null {
  return text.length + (base?.length ?? 0) > MAX_URL_LENGTH ? null : URL.parse(text, base);
}

function toJson(url: URL): string {
  const parts: Partial<Record<Part | "origin", string>> = { origin: url.origin };
  for (const part of PARTS) parts[part] = url[part];
  return JSON.stringify(parts);
}
