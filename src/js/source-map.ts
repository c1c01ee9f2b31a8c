// Where a place in a bundle was written. Only that is read of a source map: all of its entries as objects take V8 a tenth
// of a second and many megabytes for a bundle of 1 MB.

export interface Place {
  readonly source: string;
  /** From 0, as `column`. */
  readonly row: number;
  readonly column: number;
}

const COMMA = 44;
const SEMICOLON = 59;
/** The value of each digit of Base64, by its character. */
const DIGITS: Int8Array = new Int8Array(128);
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
for (let value = 0; value < ALPHABET.length; value += 1) DIGITS[ALPHABET.charCodeAt(value)] = value;

/** What was last read of the `mappings`: each entry tells how it differs from the one before. */
interface Position {
  at: number;
  generated: number;
  source: number;
  row: number;
  column: number;
  /** There was an entry with a place. */
  known: boolean;
}

export class SourceMap {
  readonly #mappings: string;
  readonly #sources: readonly string[];
  /** For each line of the bundle what its first entry differs from. */
  readonly #lines: Position[] = [];

  constructor(json: string) {
    const { mappings, sources } = JSON.parse(json) as { mappings: string; sources: string[] };
    this.#mappings = mappings;
    this.#sources = sources;
    const position = { at: 0, generated: 0, source: 0, row: 0, column: 0, known: false };
    for (; position.at <= mappings.length; position.at += 1) {
      position.generated = 0;
      this.#lines.push({ ...position });
      while (this.#read(position)) continue;
    }
  }

  /** The last entry that begins there or before. */
  find(row: number, column: number): Place | undefined {
    const start = this.#lines[row];
    if (start === undefined) return undefined;
    const position = { ...start };
    let found = start;
    while (this.#read(position) && position.generated <= column) found = { ...position };
    const source = this.#sources[found.source];
    return source !== undefined && found.known ? { source, row: found.row, column: found.column } : undefined;
  }

  /** The next entry of the line; false at its end. */
  #read(position: Position): boolean {
    if (this.#mappings.charCodeAt(position.at) === COMMA) position.at += 1;
    if (this.#endsAt(position.at)) return false;
    position.generated += this.#number(position);
    if (this.#endsAt(position.at)) return true;
    position.source += this.#number(position);
    position.row += this.#number(position);
    position.column += this.#number(position);
    position.known = true;
    // A name, which is of no use here.
    if (!this.#endsAt(position.at)) this.#number(position);
    return true;
  }

  #endsAt(at: number): boolean {
    const code = this.#mappings.charCodeAt(at);
    return code === COMMA || code === SEMICOLON || Number.isNaN(code);
  }

  /** Five bits a digit, the lowest first; a sixth says that more follow, and the lowest of all is the sign. */
  #number(position: Position): number {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const digit = DIGITS[this.#mappings.charCodeAt(position.at)] ?? 0;
      position.at += 1;
      value |= (digit & 31) << shift;
      if ((digit & 32) === 0) return (value & 1) === 0 ? value >> 1 : -(value >> 1);
    }
  }
}
