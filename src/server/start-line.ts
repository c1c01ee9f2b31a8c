// What modules logged while they were tried.
import type { LogLevel } from "../abi/invocation.ts";
import type { Application } from "../config/config.ts";
import type { Log } from "../log.ts";
import type { StartReport } from "../sandbox/start.ts";

/** A module as it was tried, and what it logged meanwhile. */
export interface Started extends StartReport {
  readonly lines: readonly StartLine[];
}

export interface StartLine {
  readonly level: LogLevel;
  readonly text: string;
}

/** Writes what the modules logged when they were tried. */
export function writeStartLines(starts: ReadonlyMap<Application, Started>, log: Log): void {
  for (const [{ name }, { lines }] of starts) {
    for (const { level, text } of lines) log.write(level, { event: "start", application: name }, text);
  }
}
