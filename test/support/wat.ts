// Hand-written guests in the WebAssembly text format, for tests only.
import wabtInit from "wabt";

const wabt = await wabtInit();

/** Binary of a module written in text format; names are kept in the name section. Throws with the parser's message. */
export function wat(text: string): Uint8Array<ArrayBuffer> {
  const module = wabt.parseWat("guest.wat", text, {
    exceptions: true,
    mutable_globals: true,
    sat_float_to_int: true,
    sign_extension: true,
    simd: true,
    threads: true,
    multi_value: true,
    tail_call: true,
    bulk_memory: true,
    reference_types: true,
    memory64: true,
  });
  try {
    return new Uint8Array(module.toBinary({ write_debug_names: true }).buffer);
  } finally {
    module.destroy();
  }
}
