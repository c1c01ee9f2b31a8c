// Whether a module can be started at all, and what its snapshot is like: asked before anything listens.
import type { Engine } from "./engine.ts";
import { ProgramState } from "./program.ts";
import type { Program } from "./program.ts";
import { Sandbox } from "./sandbox.ts";

export interface StartReport {
  /** Bytes of the memory that are not zero after initialisation, in whole pages of 4 KiB. */
  readonly snapshotBytes: number;
  /** What initialisation asked for that differs each time: it is the same in every request of a sandbox. */
  readonly frozen: readonly ("random" | "time")[];
  /** Median time to reset a sandbox that wrote four pages, in microseconds. */
  readonly resetUs: number;
}

/** Instantiates the module once. Throws `GUEST_START` when that fails. */
export function tryStart(program: Program, engine: Engine): StartReport {
  const sandbox = new Sandbox(program, new ProgramState(), engine);
  try {
    return { snapshotBytes: sandbox.snapshotBytes, frozen: sandbox.frozen, resetUs: sandbox.measureReset() };
  } finally {
    sandbox.close();
  }
}
