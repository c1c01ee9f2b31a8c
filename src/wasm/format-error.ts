// The one error of this folder: bytes that are not a WebAssembly module that V8 would read.
import { ServerlessWasmError } from "../errors.ts";

/** Malformed bytes. `offset` is the byte, counted from the start of the module, where the reader stopped believing. */
export class WasmFormatError extends ServerlessWasmError {
  readonly offset: number;

  /** `place` says which section and which item, e.g. `code section, function 12`. */
  constructor(offset: number, place: string, problem: string) {
    super("MODULE_FORMAT", `at byte 0x${offset.toString(16)} (${place}): ${problem}`);
    this.name = "WasmFormatError";
    this.offset = offset;
  }
}
