// The parser inside @iarna/toml, as far as `toml.ts` extends it: the package describes only its front door.
declare module "@iarna/toml/lib/toml-parser.js" {
  export interface Assignment {
    /** The dotted key, outermost first. */
    readonly key: readonly string[];
    readonly value: unknown;
  }

  export default class TomlParser {
    /** Index of the current character in the text. */
    ii: number;
    /** The state of the production that is being parsed. */
    state: { keyStart?: number };
    parse(text: string): void;
    finish(): unknown;
    /** Adds the position to an error. */
    error(error: Error): Error;
    protected parseAssign(): unknown;
    protected recordAssignValue(value: unknown): unknown;
    protected recordAssignStatement(assignment: Assignment): unknown;
    protected recordInlineTableValue(assignment: Assignment): unknown;
    protected parseTableMore(key: string): unknown;
    protected parseListMore(key: string): unknown;
  }
}
