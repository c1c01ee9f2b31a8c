// TOML text to plain values, or to the one place where its syntax breaks. Everything odd about the parser stays in this
// file: what leaves it is strings, numbers, bigints, booleans, Dates, arrays and tables without a prototype.
import TomlParser, { type Assignment } from "@iarna/toml/lib/toml-parser.js";
import { formatSource } from "./source.ts";

export type TomlValue = string | number | bigint | boolean | Date | TomlValue[] | TomlTable;
export interface TomlTable {
  [key: string]: TomlValue;
}

/**
 * Stands for the key `__proto__`, which zod drops without a word. A lone surrogate cannot come from a UTF-8 file, nor from a TOML
 * escape, so no other key can be taken for it.
 */
export const PROTO_KEY = "\uD800__proto__";

/** Deeper nesting than any configuration has; it keeps the walks over the values from running out of stack. */
const MAX_DEPTH = 32;

/** The document, or the message (with line, column, the line itself and a caret) about its first syntax error. */
export function parseToml(text: string): TomlTable | string {
  if (text === "") return Object.create(null) as TomlTable;
  const parser = new PositionedParser();
  try {
    parser.parse(text);
    return toPlain(parser.finish(), 0) as TomlTable;
  } catch (error) {
    const index = parser.problemAt ?? parser.ii;
    return formatSource(text, index, toWords(error, text, Math.min(index, text.length)));
  }
}

/**
 * The parser of @iarna/toml, which also remembers where a key began and where an error lies (its own columns are off by one on the first
 * line), and which refuses tables named like a member of `Object.prototype`: it would take `[constructor]` for the global `Object`
 * and write into that.
 */
class PositionedParser extends TomlParser {
  problemAt: number | undefined;
  #keyStart: number | undefined;

  override error(error: Error): Error {
    this.problemAt ??= this.ii;
    return error;
  }

  protected override parseAssign(): unknown {
    this.state.keyStart = this.ii;
    return super.parseAssign();
  }

  protected override recordAssignValue(value: unknown): unknown {
    this.#keyStart = this.state.keyStart;
    return super.recordAssignValue(value);
  }

  protected override recordAssignStatement(assignment: Assignment): unknown {
    return this.#atKey(assignment, () => super.recordAssignStatement(assignment));
  }

  protected override recordInlineTableValue(assignment: Assignment): unknown {
    return this.#atKey(assignment, () => super.recordInlineTableValue(assignment));
  }

  protected override parseTableMore(key: string): unknown {
    this.#checkTableName(key);
    return super.parseTableMore(key);
  }

  protected override parseListMore(key: string): unknown {
    this.#checkTableName(key);
    return super.parseListMore(key);
  }

  /** A key that stands twice is noticed behind its value: the place to show is the key. */
  #atKey(assignment: Assignment, record: () => unknown): unknown {
    const key = assignment.key.map(formatKey).join(".");
    for (const table of assignment.key.slice(0, -1)) this.#checkTableName(table);
    try {
      return record();
    } catch (error) {
      if (!isRedefinition(error)) throw error;
      this.problemAt = this.#keyStart;
      throw new Error(`${key} stands twice in the same table; keep one of them`, { cause: error });
    }
  }

  #checkTableName(key: string): void {
    if (key !== "__proto__" && key in Object.prototype)
      throw this.error(new Error(`no table has the name ${JSON.stringify(key)}`));
  }
}

/** A key as one writes it in TOML: quoted only where it must be. */
export function formatKey(key: string): string {
  if (key === PROTO_KEY) return "__proto__";
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key);
}

function toPlain(value: unknown, depth: number): TomlValue {
  if (typeof value !== "object" || value === null || value instanceof Date) return value as TomlValue;
  if (depth > MAX_DEPTH) throw new Error(`arrays and tables are nested more than ${MAX_DEPTH} deep`);
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1));
  const table = Object.create(null) as TomlTable;
  for (const [key, item] of Object.entries(value))
    table[key === "__proto__" ? PROTO_KEY : key] = toPlain(item, depth + 1);
  return table;
}

function isRedefinition(error: unknown): boolean {
  return error instanceof Error && /^Can't (?:redefine|extend)/.test(error.message);
}

/** The parser's message in the words of an operator. */
function toWords(error: unknown, text: string, index: number): string {
  const message = error instanceof Error ? error.message : String(error);
  const shown = JSON.stringify(String.fromCodePoint(text.codePointAt(index) ?? 10));
  const found =
    index >= text.length ? "the end of the file" : shown === '"\\n"' ? "the end of the line" : shown;
  if (isRedefinition(error))
    return "this table or key is already defined above; write each [table] once, and [[applications]] for each application";
  if (message.startsWith("Unknown character")) return `a line cannot start with ${found}`;
  if (message.startsWith("Unknown escape"))
    return `a "..." string has no escape \\${JSON.parse(shown) as string}; write \\\\ for a backslash, or use a '...' string`;
  if (message.startsWith("Unexpected character, expecting string"))
    return `a value is expected here, found ${found}; strings stand in quotes, as in method = "GET"`;
  if (message.includes("expected only whitespace"))
    return `the line must end here, found ${found}; units and text belong in quotes or nowhere`;
  if (message.startsWith("Unterminated inline array"))
    return "an inline table must be closed with } on the line where it starts; longer ones are written as a [table] of their own";
  if (message === "Unterminated string") return "the string is not closed with its quote on this line";
  if (/^(?:Key|Invalid character, expected "=")/.test(message))
    return `"=" and a value are expected behind the key, found ${found}`;
  if (message.startsWith("Empty bare keys")) return `a key is expected here, found ${found}`;
  if (message.endsWith("whitespace, . or ]"))
    return `"]" is expected here, found ${found}; tables are written [name], applications [[applications]]`;
  if (message.includes("comma (,) or close bracket"))
    return `a comma or the closing bracket is expected here, found ${found}`;
  if (message.startsWith("Invalid Datetime")) return "this date or time does not exist";
  return message.charAt(0).toLowerCase() + message.slice(1);
}
