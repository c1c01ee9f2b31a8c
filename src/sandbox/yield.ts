// The two functions that a guest's checks may call when its fuel is up: a wasm function that asks the host and goes on,
// and one that may be parked. They are wasm, because only wasm functions can stand in a typed function reference.

/** Asked with the sandbox's number: the fuel to add. Not enough of it ends the guest. */
export type Ask = (base: number) => number;
export type AskOrPark = (base: number) => number | Promise<number>;

export interface YieldFunctions {
  /** For a call that is not `promising`, and for start functions. */
  readonly plain: unknown;
  /** For a `promising` call. */
  readonly parking: unknown;
}

/**
 * (module
 *   (type (func (param i32) (result i32)))
 *   (import "h" "a" (func (type 0))) (import "h" "p" (func (type 0)))
 *   (func $serverless-wasm:ask (export "a") (type 0) (call 0 (local.get 0)))
 *   (func $serverless-wasm:ask (export "p") (type 0) (call 1 (local.get 0))))
 */
// oxfmt-ignore -- a line for each section
const MODULE_BYTES = Uint8Array.from([
  0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 2, 13, 2, 1, 0x68, 1, 0x61, 0, 0, 1,
  0x68, 1, 0x70, 0, 0, 3, 3, 2, 0, 0, 7, 9, 2, 1, 0x61, 0, 2, 1, 0x70, 0, 3, 10, 15, 2, 6, 0, 0x20, 0, 0x10,
  0, 0x0b, 6, 0, 0x20, 0, 0x10, 1, 0x0b, 0x00, 0x32, 0x04, 0x6e, 0x61, 0x6d, 0x65, 0x01, 0x2b, 0x02, 0x02,
  0x13, 0x73, 0x65, 0x72, 0x76, 0x65, 0x72, 0x6c, 0x65, 0x73, 0x73, 0x2d, 0x77, 0x61, 0x73, 0x6d, 0x3a, 0x61,
  0x73, 0x6b, 0x03, 0x13, 0x73, 0x65, 0x72, 0x76, 0x65, 0x72, 0x6c, 0x65, 0x73, 0x73, 0x2d, 0x77, 0x61, 0x73,
  0x6d, 0x3a, 0x61, 0x73, 0x6b,
]);

export function createYieldFunctions(ask: Ask, askOrPark: AskOrPark): YieldFunctions {
  const module = new WebAssembly.Module(MODULE_BYTES);
  const imports = { h: { a: ask, p: new WebAssembly.Suspending(askOrPark) } };
  const { exports } = new WebAssembly.Instance(module, imports);
  return { plain: exports["a"], parking: exports["p"] };
}
