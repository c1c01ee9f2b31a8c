// How an import that waits is given to a guest: V8 parks the guest there, and makes a number of what it gets in the end.
import { ABI_IMPORTS } from "../abi/import.ts";
import type { AbiImportName } from "../abi/import.ts";

/**
 * Of an import without a result V8 makes nothing: a guest could not be failed where it stands (`WaitFault`). So it gets one.
 *
 * (module
 *   (import "h" "f" (func (param i64) (result i32)))
 *   (func $serverless-wasm:wait (export "f") (param i64) (drop (call 0 (local.get 0)))))
 */
// oxfmt-ignore
const MODULE_BYTES = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 10, 2, 96, 1, 126, 1, 127, 96, 1, 126, 0, 2, 7, 1, 1, 104, 1, 102, 0, 0, 3,
  2, 1, 1, 7, 5, 1, 1, 102, 0, 1, 10, 9, 1, 7, 0, 32, 0, 16, 0, 26, 11, 0, 30, 4, 110, 97, 109, 101, 1, 23, 1,
  1, 20, 115, 101, 114, 118, 101, 114, 108, 101, 115, 115, 45, 119, 97, 115, 109, 58, 119, 97, 105, 116,
]);

const MODULE = new WebAssembly.Module(MODULE_BYTES);

export function suspend(name: AbiImportName, run: (...values: never[]) => unknown): WebAssembly.ImportValue {
  const f = new WebAssembly.Suspending(run);
  if (ABI_IMPORTS[name].results.length > 0) return f;
  return new WebAssembly.Instance(MODULE, { h: { f } }).exports["f"];
}
