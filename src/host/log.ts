// `log`, `log_write`: the guest's log lines, bounded per request by `log_bytes`.
import type { GuestContext } from "../abi/context.ts";
import type { Invocation, LogLevel } from "../abi/invocation.ts";
import { toLength } from "../abi/memory.ts";

const LEVELS: readonly LogLevel[] = ["error", "warn", "info", "debug"];

/** Writes a line, cut where the request's `log_bytes` are used up; one more line then says so. */
export function writeGuestLine(
  invocation: Invocation,
  level: LogLevel,
  bytes: number,
  decode: (bytes: number) => string,
): void {
  const limit = invocation.limits.logBytes;
  const left = limit - invocation.loggedBytes;
  if (left < 0) return;
  invocation.loggedBytes += bytes;
  if (bytes <= left) {
    invocation.writeLog(level, decode(bytes));
    return;
  }
  if (left > 0) invocation.writeLog(level, decode(left));
  invocation.loggedBytes = limit + 1;
  invocation.writeLog("warn", `log cut: this request wrote more than limits.log_bytes = ${limit}`);
}

export interface LogImports {
  log(pointer: number, size: bigint): void;
  log_write(level: number, pointer: number, size: bigint): void;
}

export function createLogImports(
  context: GuestContext,
  writeStartLine: (level: LogLevel, text: string) => void,
): LogImports {
  const write = (level: LogLevel, pointer: number, size: bigint): void => {
    const { memory } = context;
    memory.check(pointer, size);
    if (context.current === undefined) {
      writeStartLine(level, memory.text(pointer, size));
      return;
    }
    writeGuestLine(context.invocation, level, toLength(size), (bytes) => memory.text(pointer, BigInt(bytes)));
  };
  return {
    log: (pointer, size) => write("info", pointer, size),
    log_write: (level, pointer, size) => write(LEVELS[level - 1] ?? "info", pointer, size),
  };
}
