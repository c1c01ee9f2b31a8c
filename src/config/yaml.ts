// YAML text to plain values, or to the one sentence about why it has none. What leaves it is strings, numbers, booleans,
// null, arrays and maps: no key can be taken for a member of an object.
import { createRequire } from "node:module";
import type * as Yaml from "yaml";
import { escapeControls } from "./source.ts";

export type YamlValue = string | number | bigint | boolean | null | YamlValue[] | YamlMap;
export type YamlMap = Map<unknown, YamlValue>;

/** A document of a few lines has no use for more; with more, one that is small could mean gigabytes. */
const MAX_ALIASES = 16;

export function parseYaml(text: string): { value: YamlValue } | { problem: string } {
  // Loaded only for files that are YAML.
  const { parseDocument } = createRequire(import.meta.url)("yaml") as typeof Yaml;
  try {
    const document = parseDocument(text, { version: "1.2", schema: "core", merge: false, stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) return { problem: `is not YAML: ${escapeControls(error.message.trim())}` };
    return { value: document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }) as YamlValue };
  } catch (error) {
    if (error instanceof RangeError) return { problem: "is nested too deep" };
    const message = error instanceof Error ? error.message : String(error);
    return { problem: `is not YAML that can be read: ${escapeControls(message)}` };
  }
}
