// Compiling an instrumented module with V8.
import { setFlagsFromString } from "node:v8";

/**
 * Throws `WebAssembly.CompileError`. The module is compiled as a whole, before it is ever called: V8 would compile each
 * function when it is first called, on the thread of all guests, in this guest's time, and nothing can interrupt that. It
 * takes 20 to 60 ms for each megabyte of plain code, but that is no bound: one body of 55 KB took 2.5 s, because the time
 * grows with its labels times the values on its stack, and one of 4 KB with 49,000 locals 0.6 s. So no size is safe to
 * leave for later.
 */
export function compileModule(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module {
  setFlagsFromString("--no-wasm-lazy-compilation");
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    setFlagsFromString("--wasm-lazy-compilation");
  }
}

/** The same on V8's own threads, while this one goes on. One at a time, and nothing else compiles meanwhile. */
export async function compileBeside(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  setFlagsFromString("--no-wasm-lazy-compilation");
  try {
    return await WebAssembly.compile(bytes);
  } finally {
    setFlagsFromString("--wasm-lazy-compilation");
  }
}
