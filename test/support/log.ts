// A log that keeps its lines, for assertions.
import type { LogLevel } from "../../src/abi/invocation.ts";
import type { Log, LogFields } from "../../src/log.ts";

export interface LogLine {
  readonly level: LogLevel;
  readonly message: string;
  readonly fields: LogFields;
}

export class MemoryLog implements Log {
  readonly lines: LogLine[] = [];

  write(level: LogLevel, fields: LogFields, message: string): void {
    this.lines.push({ level, message, fields });
  }

  /** The guests' own lines. */
  get guest(): string[] {
    return this.lines.filter(({ fields }) => fields["event"] === "guest").map(({ message }) => message);
  }

  /** The records of calls that failed. */
  get failures(): LogLine[] {
    return this.lines.filter(({ fields }) => fields["event"] === "call" && fields["code"] !== undefined);
  }
}
