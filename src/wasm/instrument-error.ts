// A module that is valid, but with what the instrumenter adds would not be.
import { ServerlessWasmError } from "../errors.ts";

export class InstrumentError extends ServerlessWasmError {
  constructor(problem: string) {
    super("MODULE_FORMAT", problem);
    this.name = "InstrumentError";
  }
}
