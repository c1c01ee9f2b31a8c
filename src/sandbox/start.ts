// Whether a module can be started at all: asked before anything listens.
import { ServerlessWasmError } from "../errors.ts";
import type { Engine } from "./engine.ts";
import { ProgramState } from "./program.ts";
import type { Program } from "./program.ts";
import { Sandbox } from "./sandbox.ts";

/** Why the module of a program can never be instantiated, or undefined when it can. */
export function findStartFault(program: Program, engine: Engine): Error | undefined {
  try {
    new Sandbox(program, new ProgramState(), engine).close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new ServerlessWasmError("GUEST_START", String(error));
  }
}
