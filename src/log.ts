// What the rest of the program logs to, and how lines get their text: JSON, one object a line, through pino; or in another
// format that is given. Where they go is a matter of `log/`.
import { pino } from "pino";
import type { LogLevel } from "./abi/invocation.ts";

export type LogFields = Readonly<Record<string, unknown>>;

/** What the rest of the program logs to. */
export interface Log {
  write(level: LogLevel, fields: LogFields, message: string): void;
  /** False where lines of this level are dropped, so that nobody need make them. Absent: all are written. */
  writes?(level: LogLevel): boolean;
  /** How many could not be written since the start. */
  readonly linesLost?: number | undefined;
  /** For those that can make the text of a line faster than from fields. Absent or undefined: lines are no JSON text here. */
  readonly json?: JsonLines | undefined;
}

export interface JsonLines {
  /**
   * The same line as from `write`, but soon: some are made together, which takes a fraction of the time. `toFields` gives JSON
   * text of each field, with a comma in front; `message` needs no escaping.
   */
  writeSoon(level: LogLevel, toFields: () => string, message: string): void;
}

export interface LineStream {
  /** A line, its line feed included. */
  write(line: string): void;
  /** The same for one that may wait a moment, and is made then: of those there are very many. */
  writeSoon?(toLine: () => string): void;
}

export interface LogOptions {
  /** Lines below it are dropped. Default: info. */
  readonly level?: LogLevel;
  readonly stream: LineStream;
  /** Makes the text of a line, its line feed included. Default: JSON. */
  readonly format?: ((line: LogLine) => string) | undefined;
}

export interface LogLine {
  readonly time: Date;
  readonly level: LogLevel;
  readonly fields: LogFields;
  readonly message: string;
}

/** The most important first. */
const LEVELS: readonly LogLevel[] = ["error", "warn", "info", "debug"];

export function createLog({ level: least = "info", stream, format }: LogOptions): Log {
  const written = new Set(LEVELS.slice(0, LEVELS.indexOf(least) + 1));
  const writes = (level: LogLevel): boolean => written.has(level);
  if (format !== undefined) {
    return {
      writes,
      write(level, fields, message) {
        if (writes(level)) stream.write(format({ time: new Date(), level, fields, message }));
      },
    };
  }
  const timestamp = createTimestamp();
  const logger = pino(
    { level: least, base: null, timestamp, formatters: { level: (label) => ({ level: label }) } },
    { write: (line: string) => stream.write(escapeJson(line)) },
  );
  return {
    writes,
    write(level, fields, message) {
      logger[level](fields, message);
    },
    json: {
      writeSoon(level, toFields, message) {
        if (!writes(level)) return;
        const time = timestamp();
        const toLine = (): string => `{"level":"${level}"${time}${toFields()},"msg":"${message}"}\n`;
        if (stream.writeSoon === undefined) stream.write(toLine());
        else stream.writeSoon(toLine);
      },
    },
  };
}

/** What a terminal may obey, or an editor take for the end of a line, and JSON does not escape by itself. */
const UNSEEN = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** The same JSON without characters that drive a terminal: they can stand in strings only. */
export function escapeJson(json: string): string {
  return json.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Pino's `isoTime`, made once a millisecond. */
function createTimestamp(): () => string {
  let lastMs = 0;
  let text = "";
  return () => {
    const now = Date.now();
    if (now !== lastMs) {
      lastMs = now;
      text = `,"time":"${new Date(now).toISOString()}"`;
    }
    return text;
  };
}
