// What this program calls of QuickJS-NG as the package `quickjs-wasi` builds it. A value of JavaScript is the address of a
// box in the engine's memory; whoever gets one frees it.

export interface EngineExports {
  readonly memory: WebAssembly.Memory;
  readonly _initialize: () => void;
  readonly wasm_malloc: (bytes: number) => number;
  readonly wasm_free: (address: number) => void;
  /** Not 0: failed. */
  readonly qjs_init: () => number;
  readonly qjs_set_max_stack_size: (bytes: number) => void;
  /** Not 0: the host is told. */
  readonly qjs_set_promise_rejection_handler: (wanted: number) => void;
  readonly qjs_run_gc: () => void;
  readonly qjs_get_runtime_ptr: () => number;
  readonly qjs_set_gc_threshold: (bytes: number) => void;
  readonly qjs_new_error: () => number;
  readonly qjs_throw: (error: number) => void;
  readonly qjs_eval: (code: number, bytes: number, fileName: number, flags: number) => number;
  readonly qjs_eval_bytecode: (code: number, bytes: number) => number;
  readonly qjs_call: (callee: number, self: number, count: number, values: number) => number;
  readonly qjs_execute_pending_job: () => number;
  readonly qjs_new_host_function: (name: number, bytes: number, length: number) => number;
  readonly qjs_new_object: () => number;
  readonly qjs_new_string: (address: number, bytes: number) => number;
  readonly qjs_new_number: (value: number) => number;
  readonly qjs_new_array_buffer: (address: number, bytes: number) => number;
  readonly qjs_get_undefined: () => number;
  readonly qjs_get_true: () => number;
  readonly qjs_get_false: () => number;
  readonly qjs_get_prop_string: (object: number, name: number) => number;
  readonly qjs_set_prop_string: (object: number, name: number, value: number) => void;
  readonly qjs_is_exception: (value: number) => number;
  readonly qjs_is_string: (value: number) => number;
  readonly qjs_is_array_buffer: (value: number) => number;
  readonly qjs_is_undefined: (value: number) => number;
  readonly qjs_get_exception: () => number;
  readonly qjs_get_bool: (value: number) => number;
  readonly qjs_get_float64: (value: number) => number;
  readonly qjs_get_string_len: (value: number, lengthAt: number) => number;
  readonly qjs_free_cstring: (address: number) => void;
  readonly qjs_get_array_buffer: (value: number, lengthAt: number) => number;
  readonly qjs_get_typed_array_buffer: (
    value: number,
    offsetAt: number,
    lengthAt: number,
    elementAt: number,
  ) => number;
  readonly qjs_free_value: (value: number) => void;
  /** Of the value itself, which stands in its box; -1: it is no typed array. */
  readonly JS_GetTypedArrayType: (value: bigint) => number;
}
