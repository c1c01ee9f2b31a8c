// The two files of Sora, `host-config.yaml` and each function's `sora.yaml`, from their text to what they say, or to
// every problem that they have. Nothing here looks at the disk. Keys that mean nothing here are noted, not refused.
import { formatFound } from "./found.ts";
import { parseYaml } from "./yaml.ts";
import type { YamlMap, YamlValue } from "./yaml.ts";

export interface SoraHost {
  readonly functionPaths: readonly string[];
  readonly httpPort?: number;
  readonly https?: { readonly port: number; readonly certFile: string; readonly keyFile: string };
}

export interface SoraFunction {
  readonly name: string;
  readonly entrypoint: string;
  readonly handler: string;
  /** Shell commands. */
  readonly setup: readonly string[];
}

export interface Parsed<T> {
  /** Present when there is no problem. */
  readonly value?: T;
  /** Keys and what is wrong with them; the key is empty for the whole file. */
  readonly problems: readonly { readonly key: string; readonly message: string }[];
  /** Keys that mean nothing here. */
  readonly unknown: readonly string[];
}

/** A segment of a path, and a name that an application may have. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const EXPORT_NAME = /^[A-Za-z_$][\w$]*$/;
const LANGUAGES: readonly string[] = ["nodejs", "node", "javascript", "js", "typescript", "ts"];

export function parseHostConfig(text: string): Parsed<SoraHost> {
  const reader = Reader.open(text);
  const functionPaths = reader.take(["functionPaths"], toTexts, 'a list of folders, as in ["./hello-js/"]');
  if (functionPaths?.length === 0 || (functionPaths === undefined && reader.isRight))
    reader.add("functionPaths", "is missing: there is nothing to serve; list the folders of the functions");
  const server = reader.inner("server");
  const httpPort = server.take(["httpPort", "port"], toPort, "a port from 1 to 65535");
  const port = server.take(["httpsPort"], toPort, "a port from 1 to 65535");
  const certFile = server.take(["sslCertPath", "certPath", "certificate", "cert"], toText, "a path");
  const keyFile = server.take(["sslKeyPath", "keyPath", "key"], toText, "a path");
  if (port !== undefined && certFile === undefined)
    server.add("sslCertPath", "is missing: httpsPort needs a certificate");
  if (port !== undefined && keyFile === undefined)
    server.add("sslKeyPath", "is missing: httpsPort needs the certificate's private key");
  if (port !== undefined && port === httpPort) server.add("httpsPort", "must be another port than httpPort");
  return reader.finish({
    functionPaths: functionPaths ?? [],
    ...(httpPort === undefined ? {} : { httpPort }),
    ...(port === undefined || certFile === undefined || keyFile === undefined
      ? {}
      : { https: { port, certFile, keyFile } }),
  });
}

export function parseSoraFunction(text: string): Parsed<SoraFunction> {
  const reader = Reader.open(text);
  const name = reader.take(["name"], toText, "a name");
  if (name === undefined) reader.addMissing("name", "write name: hello");
  else if (!NAME.test(name))
    reader.add(
      "name",
      `must be 1 to 64 letters, digits, ".", "_" or "-", the first a letter or digit, found ${formatFound(name)}: it is a part of the path`,
    );
  const language = reader.take(["language"], toText, '"nodejs"') ?? "nodejs";
  if (!LANGUAGES.includes(language.toLowerCase()))
    reader.add("language", `must be "nodejs", found ${formatFound(language)}; nothing else is served`);
  const trigger = reader.take(["trigger"], toText, '"http"') ?? "http";
  if (trigger.toLowerCase() !== "http")
    reader.add("trigger", `must be "http", found ${formatFound(trigger)}; nothing else is served`);
  const entrypoint = reader.take(["entrypoint"], toText, "a path") ?? "index.js";
  if (!/\.(?:js|mjs|cjs|ts)$/.test(entrypoint))
    reader.add("entrypoint", `must be a .js, .mjs or .ts file, found ${formatFound(entrypoint)}`);
  const exported = reader.take(["handler"], toText, "the name of an export") ?? "handler";
  if (!EXPORT_NAME.test(exported))
    reader.add("handler", `must be the name of an export, found ${formatFound(exported)}`);
  const setup = reader.take(["setup"], toTexts, "a list of commands, as in [npm install]") ?? [];
  return reader.finish({ name: name ?? "", entrypoint, handler: exported, setup });
}

/** Takes the keys out of a map one by one, and remembers what was wrong. */
class Reader {
  readonly #map: YamlMap;
  readonly #prefix: string;
  readonly #problems: { key: string; message: string }[];
  readonly #unknown: Set<string>;

  private constructor(
    map: YamlMap,
    prefix: string,
    problems: { key: string; message: string }[],
    unknown: Set<string>,
  ) {
    this.#map = map;
    this.#prefix = prefix;
    this.#problems = problems;
    this.#unknown = unknown;
    for (const key of map.keys()) unknown.add(prefix + String(key));
  }

  static open(text: string): Reader {
    const parsed = parseYaml(text);
    if ("problem" in parsed)
      return new Reader(new Map(), "", [{ key: "", message: parsed.problem }], new Set());
    if (parsed.value instanceof Map) return new Reader(parsed.value, "", [], new Set());
    const message = `must be a map of keys and values, found ${describe(parsed.value)}`;
    return new Reader(new Map(), "", [{ key: "", message }], new Set());
  }

  get isRight(): boolean {
    return this.#problems.length === 0;
  }

  /** The keys of a table that may be missing; then they are looked for beside it. */
  inner(key: string): Reader {
    const value = this.#map.get(key);
    this.#unknown.delete(key);
    if (value instanceof Map) return new Reader(value, `${key}.`, this.#problems, this.#unknown);
    if (value !== undefined && value !== null) this.add(key, `must be a map, found ${describe(value)}`);
    return this;
  }

  /** Of several names the first that is there. */
  take<T>(
    names: readonly string[],
    convert: (value: YamlValue) => T | undefined,
    expected: string,
  ): T | undefined {
    let taken: T | undefined;
    for (const name of names) {
      const value = this.#map.get(name);
      this.#unknown.delete(this.#prefix + name);
      if (value === undefined || value === null || taken !== undefined) continue;
      taken = convert(value);
      if (taken === undefined) this.add(name, `must be ${expected}, found ${describe(value)}`);
    }
    return taken;
  }

  add(key: string, message: string): void {
    this.#problems.push({ key: this.#prefix + key, message });
  }

  /** Unless a problem says it already. */
  addMissing(key: string, advice: string): void {
    if (!this.#problems.some((problem) => problem.key === key || problem.key === ""))
      this.add(key, `is missing; ${advice}`);
  }

  finish<T>(value: T): Parsed<T> {
    const rest = { problems: this.#problems, unknown: [...this.#unknown] };
    return this.isRight ? { value, ...rest } : rest;
  }
}

function toText(value: YamlValue): string | undefined {
  return typeof value === "string" && value !== "" && !/[\0\r\n]/.test(value) ? value : undefined;
}

/** One alone counts as a list of one. */
function toTexts(value: YamlValue): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(toText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function toPort(value: YamlValue): number | undefined {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535 ? Number(value) : undefined;
}

function describe(value: YamlValue): string {
  if (value === null) return "nothing";
  if (value instanceof Map) return "a map";
  return Array.isArray(value) ? "a list" : formatFound(value);
}
