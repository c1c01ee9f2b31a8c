// Runs a request inside the engine: the runtime script, the jobs of its promises, and the waits in between. It is wasm,
// because a guest that waits can be parked only where nothing but wasm stands on its stack.
import type { EngineExports } from "./engine-exports.ts";

interface Global {
  value: number;
}

export interface Driver {
  /** Serves the request. */
  readonly run: () => void;
  /** Runs what promises have left to do. */
  readonly jobs: () => void;
  /** Not 0: the call is over, whatever is still to be done. */
  readonly ended: Global;
  /** Functions of the runtime script, and what they are called on, as the engine numbers them. */
  readonly serve: Global;
  readonly deliver: Global;
  readonly this: Global;
}

export interface DriverHost {
  /** Told what a function of the runtime script returned. */
  readonly check: (result: number) => void;
  /** 1 when something was completed, 0 when the call is over. May park the guest. */
  readonly wait: () => number | Promise<number>;
  /** False: it never gives a promise. */
  readonly parks: boolean;
}

/**
 * (module
 *   (import "q" "qjs_call" (func $call (param i32 i32 i32 i32) (result i32)))
 *   (import "q" "qjs_execute_pending_job" (func $job (result i32)))
 *   (import "h" "check" (func $check (param i32)))
 *   (import "h" "wait" (func $wait (result i32)))
 *   (global $ended (export "ended") (mut i32) (i32.const 0))
 *   (global $serve (export "serve") (mut i32) (i32.const 0))
 *   (global $deliver (export "deliver") (mut i32) (i32.const 0))
 *   (global $this (export "this") (mut i32) (i32.const 0))
 *   (func (export "jobs")
 *     (block $out (loop $jobs (br_if $out (global.get $ended)) (br_if $jobs (call $job)))))
 *   (func (export "run")
 *     (global.set $ended (i32.const 0))
 *     (call $check (call $call (global.get $serve) (global.get $this) (i32.const 0) (i32.const 0)))
 *     (block $end (loop $again
 *       (block $out (loop $jobs (br_if $out (global.get $ended)) (br_if $jobs (call $job))))
 *       (br_if $end (global.get $ended))
 *       (if (call $wait)
 *         (then
 *           (call $check (call $call (global.get $deliver) (global.get $this) (i32.const 0) (i32.const 0)))
 *           (br $again)))))))
 */
// oxfmt-ignore
const MODULE_BYTES = Uint8Array.from([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 20, 4, 96, 4, 127, 127, 127, 127, 1, 127, 96, 0, 1, 127, 96, 1, 127, 0,
  96, 0, 0, 2, 61, 4, 1, 113, 8, 113, 106, 115, 95, 99, 97, 108, 108, 0, 0, 1, 113, 23, 113, 106, 115, 95,
  101, 120, 101, 99, 117, 116, 101, 95, 112, 101, 110, 100, 105, 110, 103, 95, 106, 111, 98, 0, 1, 1, 104,
  5, 99, 104, 101, 99, 107, 0, 2, 1, 104, 4, 119, 97, 105, 116, 0, 1, 3, 3, 2, 3, 3, 6, 21, 4, 127, 1, 65,
  0, 11, 127, 1, 65, 0, 11, 127, 1, 65, 0, 11, 127, 1, 65, 0, 11, 7, 47, 6, 5, 101, 110, 100, 101, 100, 3,
  0, 5, 115, 101, 114, 118, 101, 3, 1, 7, 100, 101, 108, 105, 118, 101, 114, 3, 2, 4, 116, 104, 105, 115,
  3, 3, 4, 106, 111, 98, 115, 0, 4, 3, 114, 117, 110, 0, 5, 10, 80, 2, 16, 0, 2, 64, 3, 64, 35, 0, 13, 1,
  16, 1, 13, 0, 11, 11, 11, 61, 0, 65, 0, 36, 0, 35, 1, 35, 3, 65, 0, 65, 0, 16, 0, 16, 2, 2, 64, 3, 64, 2,
  64, 3, 64, 35, 0, 13, 1, 16, 1, 13, 0, 11, 11, 35, 0, 13, 1, 16, 3, 4, 64, 35, 2, 35, 3, 65, 0, 65, 0,
  16, 0, 16, 2, 12, 1, 11, 11, 11, 11,
]);

const MODULE = new WebAssembly.Module(MODULE_BYTES);

export function createDriver(engine: EngineExports, host: DriverHost): Driver {
  const h = { check: host.check, wait: host.parks ? new WebAssembly.Suspending(host.wait) : host.wait };
  const { exports } = new WebAssembly.Instance(MODULE, { q: { ...engine }, h });
  return exports as unknown as Driver;
}
