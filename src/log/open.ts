// The log of a process that serves: where its lines go, and in which format, by the table `[log]`, also when that changes.
import { isatty } from "node:tty";
import type { LogLevel } from "../abi/invocation.ts";
import type { Config, LogSettings } from "../config/config.ts";
import { ConfigurationError } from "../errors.ts";
import { createLog } from "../log.ts";
import type { JsonLines, Log, LogFields, LogLine } from "../log.ts";
import { FileTarget } from "./file.ts";
import { LineWriter } from "./line-writer.ts";
import { createPrettyFormat, wantsColor } from "./pretty.ts";
import { createRedactor } from "./redact.ts";
import { StandardTarget } from "./target.ts";
import type { Target } from "./target.ts";
import { LogTurns } from "./turns.ts";

type Format = (line: LogLine) => string;

/** A stream to standard output or error, which holds up nobody. */
export function openStandard(descriptor: 1 | 2, format?: Format): LineWriter {
  const turns = aloneTurns();
  return toWriter(new StandardTarget(descriptor, turns), turns, () => format);
}

export function aloneTurns(): LogTurns {
  return new LogTurns(LogTurns.share(0), 0);
}

export interface ServerLogOptions {
  readonly turns: LogTurns;
  /** Instead of the configuration's. */
  readonly level?: LogLevel | undefined;
  /** A file that cannot be opened is not said here: another thread has tried, and it is tried again with each line. */
  readonly opensLater?: true;
}

type Settings = Pick<Config, "file" | "applications" | "log">;

/** One for each thread; all of a process share their turns. */
export class ServerLog implements Log {
  readonly #options: ServerLogOptions;
  #settings: LogSettings;
  #format: Format | undefined;
  #writer: LineWriter;
  #log: Log;

  /** Throws `ConfigurationError` where the file cannot be opened. */
  constructor(config: Settings, options: ServerLogOptions) {
    this.#options = options;
    this.#settings = config.log;
    this.#format = toFormat(config.log);
    this.#writer = toWriter(openTarget(config, options), options.turns, () => this.#format);
    this.#log = this.#create(config);
  }

  write(level: LogLevel, fields: LogFields, message: string): void {
    this.#log.write(level, fields, message);
  }

  writes(level: LogLevel): boolean {
    return this.#log.writes?.(level) !== false;
  }

  get linesLost(): number {
    return this.#writer.linesLost;
  }

  get json(): JsonLines | undefined {
    return this.#log.json;
  }

  /** Follows another configuration. Throws `ConfigurationError`, and changes nothing, where its file cannot be opened. */
  apply(config: Settings): void {
    const { log } = config;
    if (!isSameTarget(log, this.#settings)) this.#writer.setTarget(openTarget(config, this.#options));
    this.#settings = log;
    this.#format = toFormat(log);
    this.#log = this.#create(config);
  }

  /** Writes what waits. False where that does not end: what the lines go to stands still. */
  finish(): Promise<boolean> {
    return this.#writer.finish();
  }

  #create(config: Settings): Log {
    const level = this.#options.level ?? config.log.level;
    const log = createLog({ level, stream: this.#writer, format: this.#format });
    return createRedactor(config)?.wrap(log) ?? log;
  }
}

/** Throws `ConfigurationError` where the file of `[log]` cannot be opened. */
function openTarget({ file: configFile, log }: Settings, { turns, opensLater }: ServerLogOptions): Target {
  const { destination: path, rotateBytes, keepFiles } = log;
  if (path === "stdout") return new StandardTarget(1, turns);
  const target = new FileTarget({ path, rotateBytes, keepFiles }, turns);
  if (opensLater) return target;
  try {
    target.open();
  } catch (error) {
    const message = `must name a file that can be written: ${(error as Error).message}`;
    throw new ConfigurationError([{ file: configFile, path: "log.destination", message }]);
  }
  return target;
}

function toWriter(target: Target, turns: LogTurns, format: () => Format | undefined): LineWriter {
  const toLostLine = (lost: number): string => {
    let line = "";
    const message =
      lost === 0
        ? "the log can be written again; no line was lost"
        : `the log can be written again; ${lost} lines were lost`;
    createLog({ format: format(), stream: { write: (text) => (line = text) } }).write(
      "warn",
      { event: "log", lost },
      message,
    );
    return line;
  };
  return new LineWriter({ target, turns, toLostLine });
}

function toFormat({ format, destination }: LogSettings): Format | undefined {
  const isTTY = destination === "stdout" && isatty(1);
  if (format === "json" || (format === "auto" && !isTTY)) return undefined;
  return createPrettyFormat(wantsColor({ isTTY }, process.env));
}

function isSameTarget(one: LogSettings, other: LogSettings): boolean {
  return (
    one.destination === other.destination &&
    one.rotateBytes === other.rotateBytes &&
    one.keepFiles === other.keepFiles
  );
}
