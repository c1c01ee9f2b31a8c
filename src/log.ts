// The only place that writes log lines: JSON, one object a line, through pino.
import { pino } from "pino";
import type { DestinationStream } from "pino";
import type { LogLevel } from "./abi/invocation.ts";

export type LogFields = Readonly<Record<string, unknown>>;

/** What the rest of the program logs to. */
export interface Log {
  write(level: LogLevel, fields: LogFields, message: string): void;
  /** False where lines of this level are dropped, so that nobody need make them. Absent: all are written. */
  writes?(level: LogLevel): boolean;
}

export interface LogOptions {
  /** Lines below it are dropped. Default: info. */
  readonly level?: LogLevel;
  /** 1 is stdout, 2 is stderr; a stream in tests. Default: 1. */
  readonly destination?: 1 | 2 | DestinationStream;
}

/** Writes synchronously, so that no line is lost when the process ends. */
export function createLog(options: LogOptions = {}): Log {
  const { destination = 1 } = options;
  const stream =
    typeof destination === "number" ? pino.destination({ dest: destination, sync: true }) : destination;
  const logger = pino(
    {
      level: options.level ?? "info",
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return {
    writes: (level) => logger.isLevelEnabled(level),
    write(level, fields, message) {
      logger[level](fields, message);
    },
  };
}
