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

/**
 * The lines of one turn of the event loop are written together at its end, and whatever is left when the process ends:
 * a write for each line would take longer than a small function.
 */
export function createLog(options: LogOptions = {}): Log {
  const { destination = 1 } = options;
  const stream = typeof destination === "number" ? openFile(destination) : destination;
  const logger = pino(
    {
      level: options.level ?? "info",
      base: null,
      timestamp: createTimestamp(),
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

/** More than this is not kept until the end of the turn. */
const MAX_KEPT_CHARACTERS = 8192;

function openFile(descriptor: 1 | 2): DestinationStream {
  const file = pino.destination({ dest: descriptor, sync: true });
  let kept = "";
  const flush = (): void => {
    if (kept === "") return;
    process.off("exit", flush);
    const lines = kept;
    kept = "";
    file.write(lines);
  };
  return {
    write(line) {
      if (kept === "") {
        setImmediate(flush);
        process.on("exit", flush);
      }
      kept += line;
      if (kept.length > MAX_KEPT_CHARACTERS) flush();
    },
  };
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
