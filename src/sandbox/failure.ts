// What came out of V8 when a module was started or called, as the fault that the operator reads.
import { toFault } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";

/** Why a sandbox could not be made. */
export function toStartError(error: unknown): Error {
  if (error instanceof ServerlessWasmError && error.code === "INSTANCE_CAP") return error;
  const text = error instanceof Error ? error.message : String(error);
  // What a script threw outside of its functions says where.
  if (error instanceof ServerlessWasmError && error.code === "GUEST_EXCEPTION")
    return new ServerlessWasmError("GUEST_START", text);
  if (error instanceof RangeError && /memory/i.test(text)) {
    return new ServerlessWasmError("INSTANCE_CAP", `the system has no room for another sandbox: ${text}`, {
      cause: error,
    });
  }
  // V8's own words for what never came as far as the start function, for example data segments out of bounds.
  const [, own] = /^WebAssembly\.Instance\(\): (.*)$/s.exec(text) ?? [];
  const reason = isSuspendError(error)
    ? "an import that waits was called, and nothing can wait while the module starts"
    : text;
  return new ServerlessWasmError("GUEST_START", own ?? `the module's start function failed: ${reason}`, {
    cause: error,
  });
}

/** Why a call failed that was not ended by a host call. */
export function toCallError(error: unknown): ServerlessWasmError {
  if (error instanceof WebAssembly.RuntimeError) {
    return new ServerlessWasmError("GUEST_TRAP", error.message, { cause: error });
  }
  if (isStackOverflow(error)) {
    return new ServerlessWasmError("GUEST_TRAP", "call stack exhausted", { cause: error });
  }
  if (error instanceof WebAssembly.Exception) {
    return new ServerlessWasmError("GUEST_EXCEPTION", "the guest threw an exception and caught it nowhere");
  }
  return toFault(error);
}

/** It had to wait, and could not be parked; or it is a script, and the thread's stack was not enough for it. */
export function needsParking(error: unknown, isScript: boolean): boolean {
  return isSuspendError(error) || (isScript && isStackOverflow(error));
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

function isSuspendError(error: unknown): boolean {
  return error instanceof Error && error.name === "SuspendError";
}

/** So long the host waits for the engine of a script at most, where the call cannot be parked. */
const MAX_HELD_MS = 50;

export interface Spent {
  /** It used its CPU time up. */
  readonly ranOut: boolean;
  /** Its client is gone, and it was told. */
  readonly isForNobody: boolean;
  readonly heldMs: number;
}

/** Why a call is to end that has not failed. */
export function findLimit(
  cpuMs: number,
  { ranOut, isForNobody, heldMs }: Spent,
): ServerlessWasmError | undefined {
  if (ranOut) return new ServerlessWasmError("CPU_LIMIT", `the guest ran for limits.cpu_ms = ${cpuMs}`);
  if (heldMs > MAX_HELD_MS)
    return new ServerlessWasmError("CPU_LIMIT", `the host waited ${MAX_HELD_MS} ms for the script`);
  if (isForNobody) return new ServerlessWasmError("CLIENT_GONE", "the client closed the connection");
  return undefined;
}
