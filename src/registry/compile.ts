// Compiling an instrumented module with V8.
import { setFlagsFromString } from "node:v8";
import type { ModuleInfo } from "../wasm/module.ts";

/**
 * V8 compiles a function when it is first called: on the thread of all guests, in this guest's time, and nothing can
 * interrupt it. For a body of this size that takes about a millisecond.
 */
const LARGE_BODY_BYTES = 65_536;

/** Throws `WebAssembly.CompileError`. A module with large functions is compiled as a whole, before it is ever called. */
export function compileModule(bytes: Uint8Array<ArrayBuffer>, info: ModuleInfo): WebAssembly.Module {
  if (largestBody(info) < LARGE_BODY_BYTES) return new WebAssembly.Module(bytes);
  setFlagsFromString("--no-wasm-lazy-compilation");
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    setFlagsFromString("--wasm-lazy-compilation");
  }
}

function largestBody({ bodies }: ModuleInfo): number {
  let largest = 0;
  for (let at = 0; at + 1 < bodies.length; at += 2) {
    largest = Math.max(largest, (bodies[at + 1] ?? 0) - (bodies[at] ?? 0));
  }
  return largest;
}
