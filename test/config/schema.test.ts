// The JSON Schema for editors: described throughout, and of one mind with the checks.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findSchemaProblems } from "../../src/config/check.ts";
import { configSchema, TABLE_KEYS } from "../../src/config/schema.ts";
import { parseToml, type TomlTable } from "../../src/config/toml.ts";

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
}

/** As much of JSON Schema as the generated one uses. */
function accepts(schema: Schema, value: unknown): boolean {
  if (schema.anyOf !== undefined && !schema.anyOf.some((option) => accepts(option, value))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  switch (schema.type) {
    case "string":
      return (
        typeof value === "string" &&
        (schema.pattern === undefined || new RegExp(schema.pattern, "u").test(value))
      );
    case "integer":
      return (
        Number.isInteger(value) &&
        Number(value) >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
        Number(value) <= (schema.maximum ?? Number.POSITIVE_INFINITY)
      );
    case "array":
      return (
        Array.isArray(value) &&
        value.length >= (schema.minItems ?? 0) &&
        (schema.uniqueItems !== true || new Set(value).size === value.length) &&
        value.every((item) => accepts(schema.items ?? {}, item))
      );
    case "object":
      return isTable(value) && acceptsTable(schema, value);
    default:
      return true;
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function acceptsTable(schema: Schema, table: Readonly<Record<string, unknown>>): boolean {
  if (schema.required?.some((key) => !(key in table)) === true) return false;
  return Object.entries(table).every(([key, item]) => {
    const property = schema.properties?.[key] ?? schema.additionalProperties ?? true;
    return typeof property === "boolean" ? property : accepts(property, item);
  });
}

const schema = configSchema() as Schema & { readonly $schema: string };

/** Every key of every table, with its path. */
function keysOf(table: Schema, path: string): [string, Schema][] {
  return Object.entries(table.properties ?? {}).flatMap(([key, property]) => [
    [`${path}${key}`, property],
    ...keysOf(property.items ?? property, `${path}${key}.`),
  ]);
}

const GOOD = `
listen_address = "[::1]:0"
[server]
shutdown_ms = 0
[limits]
queue = 0
[[applications]]
file_path = "a.wasm"
method = ["GET", "POST"]
url_path = "/:a"
tcp = ["*"]
env = { a = "b" }
limits = { cpu_ms = 5 }
[[applications]]
name = "n"
file_path = "a.wasm"
method = "*"
url_path = "/*"
function = "f"
`;

describe("configSchema", () => {
  it("is draft 7, plain JSON, and closed to unknown keys", () => {
    expect(schema.$schema).toBe("http://json-schema.org/draft-07/schema#");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toEqual(["applications"]);
  });

  it("has every key of every table, each with a description", () => {
    const keys = keysOf(schema, "");
    for (const [path, property] of keys) expect(property.description, path).toMatch(/^[A-Z"].{10,}\.$/);
    const paths = keys.map(([path]) => path);
    for (const key of TABLE_KEYS.document) expect(paths).toContain(key);
    for (const key of TABLE_KEYS.server) expect(paths).toContain(`server.${key}`);
    for (const key of TABLE_KEYS.limits)
      expect(paths).toEqual(expect.arrayContaining([`limits.${key}`, `applications.limits.${key}`]));
    for (const key of TABLE_KEYS.application) expect(paths).toContain(`applications.${key}`);
  });

  it("has only examples and defaults that it accepts itself", () => {
    for (const [path, property] of keysOf(schema, ""))
      for (const example of [
        ...(property.examples ?? []),
        ...(property.default === undefined ? [] : [property.default]),
      ])
        expect(accepts(property, example), `${path} ${JSON.stringify(example)}`).toBe(true);
  });

  it("accepts a good configuration", () => {
    const document = parseToml(GOOD) as TomlTable;
    expect(findSchemaProblems(document)).toEqual([]);
    expect(accepts(schema, document)).toBe(true);
  });

  it.each([
    "listen_address = 5",
    "extra = 1",
    "[limits]\ncpu_ms = 0",
    "[limits]\ncpu_ms = 1.5",
    '[limits]\ncpu_ms = "5"',
    "[limits]\ncpu = 5",
    "[server]\nkeep_alive_ms = 0",
    "[server]\nthreads_ = 1",
  ])("refuses what the checks refuse: %j", (text) => {
    const document = parseToml(`${text}\n${GOOD.slice(GOOD.indexOf("[[applications]]"))}`) as TomlTable;
    expect(findSchemaProblems(document)).toHaveLength(1);
    expect(accepts(schema, document)).toBe(false);
  });

  it.each([
    'method = "get"',
    "method = []",
    'method = ["GET", "GET"]',
    'method = ["*"]',
    'method = "CONNECT"',
    "url_path = 1",
    "file_path = 1",
    'name = "-x"',
    "env = { a = 1 }",
    'tcp = "x:1"',
    "tcp = [1]",
    "limits = { queue = -1 }",
    "extra = 1",
  ])("refuses what the checks refuse of an application: %j", (line) => {
    const key = line.split(" ")[0] ?? "";
    const keys = ['file_path = "a"', 'method = "GET"', 'url_path = "/"'].filter(
      (text) => !text.startsWith(key),
    );
    const document = parseToml(`[[applications]]\n${[...keys, line].join("\n")}`) as TomlTable;
    expect(findSchemaProblems(document)).toHaveLength(1);
    expect(accepts(schema, document)).toBe(false);
  });

  it("never refuses a configuration that the checks accept", () => {
    const folder = `${import.meta.dirname}/wrong`;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".toml"))) {
      const document = parseToml(readFileSync(`${folder}/${file}`, "utf8"));
      if (typeof document === "string" || findSchemaProblems(document).length > 0) continue;
      expect(accepts(schema, document), file).toBe(true);
    }
  });
});
