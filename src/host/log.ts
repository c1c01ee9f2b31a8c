// `log`, `log_write`: the guest's log lines, bounded per request by `log_bytes`.
import type { GuestContext } from "../abi/context.ts";
import type { GuestLog } from "../abi/guest-log.ts";
import type { LogLevel } from "../abi/invocation.ts";

/** By the numbers that guests give, from 1 on. */
export const LEVELS: readonly LogLevel[] = ["error", "warn", "info", "debug"];

/** What a module may log while it initialises, outside any request. */
export const MAX_START_LOG_BYTES = 65_536;

export interface LogImports {
  log(pointer: number, size: bigint): void;
  log_write(level: number, pointer: number, size: bigint): void;
}

/** `startLog` takes the lines of a module that initialises. */
export function createLogImports(context: GuestContext, startLog: GuestLog): LogImports {
  const write = (level: LogLevel, pointer: number, size: bigint): void => {
    const { memory } = context;
    const length = memory.check(pointer, size);
    currentLog(context, startLog).write(level, length, (bytes) => memory.text(pointer, bytes));
  };
  return {
    log: (pointer, size) => write("info", pointer, size),
    log_write: (level, pointer, size) => write(LEVELS[level - 1] ?? "info", pointer, size),
  };
}

/** Where a line goes: to the running request's log, or to the one of the start. */
export function currentLog(context: GuestContext, startLog: GuestLog): GuestLog {
  return context.current === undefined ? startLog : context.invocation.log;
}
