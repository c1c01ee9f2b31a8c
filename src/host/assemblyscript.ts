// `abort` and `trace` with AssemblyScript's own signatures; `seed` is in `random.ts`.
import type { GuestContext } from "../abi/context.ts";
import type { GuestLog } from "../abi/guest-log.ts";
import { ServerlessWasmError } from "../errors.ts";
import { currentLog } from "./log.ts";

/** What is read of a message at most. */
const MAX_TEXT_BYTES = 4096;

export interface AssemblyScriptImports {
  abort(message: number, file: number, line: number, column: number): never;
  trace(message: number, count: number, ...values: number[]): void;
}

export function createAssemblyScriptImports(
  context: GuestContext,
  startLog: GuestLog,
): AssemblyScriptImports {
  const { memory } = context;
  return {
    abort(message, file, line, column) {
      const text = memory.assemblyScriptText(message, MAX_TEXT_BYTES) || "(no message)";
      const place = memory.assemblyScriptText(file, MAX_TEXT_BYTES) || "(unknown file)";
      context.fail(
        new ServerlessWasmError("GUEST_ABORT", `abort: ${text} at ${place}:${line >>> 0}:${column >>> 0}`),
      );
    },
    trace(message, count, ...values) {
      const numbers = values.slice(0, Math.max(0, Math.min(count, values.length)));
      const text = [memory.assemblyScriptText(message, MAX_TEXT_BYTES), ...numbers].join(" ");
      currentLog(context, startLog).write("debug", text.length, (bytes) => text.slice(0, bytes));
    },
  };
}
