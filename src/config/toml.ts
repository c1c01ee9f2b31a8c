// TOML text to plain values, or to the one place where its syntax breaks. Everything odd about the parser stays in this
// file: what leaves it is strings, numbers, bigints, booleans, Dates, arrays and tables without a prototype.
import TomlParser, { type Assignment } from "@iarna/toml/lib/toml-parser.js";
import { formatSource, PROTO_KEY, quote } from "./source.ts";

export type TomlValue = string | number | bigint | boolean | Date | TomlValue[] | TomlTable;
export interface TomlTable {
  [key: string]: TomlValue;
}

/** Deeper nesting than any configuration has; it keeps the walks over the values from running out of stack. */
const MAX_DEPTH = 32;

/** The document, or the message (with line, column, the line itself and a caret) about its first syntax error. */
export function parseToml(text: string): TomlTable | string {
  if (text === "") return Object.create(null) as TomlTable;
  const parser = new PositionedParser();
  let document: unknown;
  try {
    parser.parse(text);
    document = parser.finish();
  } catch (error) {
    const index = parser.problemAt ?? parser.ii;
    // What is missing at the end of the file is missing behind the last thing written.
    const shown = index >= text.length ? text.trimEnd().length : index;
    return formatSource(text, shown, toWords(error, text, index));
  }
  return getDepth(document) > MAX_DEPTH
    ? `nests arrays and tables more than ${MAX_DEPTH} deep`
    : (toPlain(document) as TomlTable);
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
      throw this.error(new Error(`no table can be named ${key}`));
  }
}

/** A key as one writes it in TOML: quoted only where it must be. */
export function formatKey(key: string): string {
  if (key === PROTO_KEY) return "__proto__";
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : quote(key);
}

/** Levels of arrays and tables, walked without recursion; counts no further than it has to. */
function getDepth(document: unknown): number {
  let depth = 0;
  let level: unknown[] = [document];
  while (level.length > 0 && depth <= MAX_DEPTH) {
    level = level.flatMap((value) => (isNested(value) ? Object.values(value) : [])).filter(isNested);
    depth++;
  }
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}

function toPlain(value: unknown): TomlValue {
  if (!isNested(value)) return value as TomlValue;
  if (Array.isArray(value)) return value.map(toPlain);
  const table = Object.create(null) as TomlTable;
  for (const [key, item] of Object.entries(value))
    table[key === "__proto__" ? PROTO_KEY : key] = toPlain(item);
  return table;
}

function isRedefinition(error: unknown): boolean {
  return error instanceof Error && /^Can't (?:redefine|extend)/.test(error.message);
}

/** The parser's message in the words of an operator. */
function toWords(error: unknown, text: string, index: number): string {
  const message = error instanceof Error ? error.message : String(error);
  const shown = quote(String.fromCodePoint(text.codePointAt(index) ?? 10));
  const found =
    index >= text.length ? "the end of the file" : shown === '"\\n"' ? "the end of the line" : shown;
  if (isRedefinition(error))
    return "this table or key is already defined above; write each [table] once, and [[applications]] for each application";
  if (message.startsWith("Unknown character")) return `a line cannot start with ${found}`;
  if (message.startsWith("Unknown escape"))
    return `a backslash in a "..." string cannot stand before ${found}; write \\\\ for a backslash, or use a '...' string`;
  if (message.startsWith("Unexpected character, expecting string"))
    return `a value is expected here, found ${found}; strings stand in quotes, as in method = "GET"`;
  if (message.includes("expected only whitespace"))
    return `the line must end here, found ${found}; units and text belong in quotes or nowhere`;
  if (message.startsWith("Unterminated inline array") && index >= text.length)
    return "an array or inline table is not closed with ] or }";
  if (message.startsWith("Unterminated inline array"))
    return "an inline table must be closed with } on the line where it starts; write a longer one as a [table] of its own";
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
