// One instance of a module and one call in it. First version: a new instance for every request, so no byte survives.
// Issue 3 puts snapshot and reset here, and CPU metering in `call`; until then only parked calls can be ended.
import { GuestContext } from "../abi/context.ts";
import { toFault } from "../abi/invocation.ts";
import type { Invocation } from "../abi/invocation.ts";
import { ServerlessWasmError } from "../errors.ts";
import { createHostFunctions, createImportObject } from "../host/import-object.ts";
import type { Grants } from "../host/import-object.ts";
import type { Module } from "../registry/module.ts";

/** What is called: a module's export, with what its application is granted. */
export interface Program {
  readonly module: Module;
  readonly function: string;
  readonly grants: Grants;
}

export class Sandbox {
  readonly #context = new GuestContext();
  readonly #function: (...parameters: unknown[]) => Promise<unknown>;

  /** Instantiates and runs the start function and `_initialize`; throws `GUEST_START` when that fails. */
  constructor(program: Program) {
    const { module } = program;
    const functions = createHostFunctions(this.#context, program.grants);
    let exports: WebAssembly.Instance["exports"];
    try {
      const imported = createMemory(module);
      const imports = createImportObject(module.imports, imported, functions);
      this.#context.memory.attach(imported?.memory);
      ({ exports } = new WebAssembly.Instance(module.compiled, imports));
      const { memory } = exports;
      if (memory instanceof WebAssembly.Memory) this.#context.memory.attach(memory);
      const start = module.startExport === undefined ? undefined : exports[module.startExport];
      if (typeof start === "function") start();
      if (typeof exports["_initialize"] === "function" && program.function !== "_initialize") {
        exports["_initialize"]();
      }
    } catch (error) {
      throw toStartError(error);
    }
    this.#function = WebAssembly.promising(exports[program.function]);
  }

  /** Calls the function for one request. Never rejects: what went wrong is the invocation's `fault`. */
  async call(invocation: Invocation): Promise<void> {
    this.#context.enter(invocation);
    try {
      await this.#function();
    } catch (error) {
      if (invocation.fault === undefined) invocation.abort(toCallError(error));
    } finally {
      invocation.closeDescriptors();
      this.#context.enter(undefined);
    }
  }
}

/** The memory of a module that imports one. */
function createMemory(module: Module): { field: string; memory: WebAssembly.Memory } | undefined {
  if (module.memoryImport === undefined) return undefined;
  const { field, descriptor } = module.memoryImport;
  return { field, memory: new WebAssembly.Memory(descriptor) };
}

/** Why the module of a program can never be instantiated, or undefined when it can. */
export function findStartFault(program: Program): ServerlessWasmError | undefined {
  try {
    void new Sandbox(program);
    return undefined;
  } catch (error) {
    return error instanceof ServerlessWasmError ? error : toStartError(error);
  }
}

function toStartError(error: unknown): ServerlessWasmError {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && /memory/i.test(text)) {
    return new ServerlessWasmError("INSTANCE_CAP", `the system has no room for another sandbox: ${text}`, {
      cause: error,
    });
  }
  // V8's own words for what never came as far as the start function, for example data segments out of bounds.
  const [, own] = /^WebAssembly\.Instance\(\): (.*)$/s.exec(text) ?? [];
  const reason =
    error instanceof Error && error.name === "SuspendError"
      ? "an import that waits was called, and nothing can wait while the module starts"
      : text;
  return new ServerlessWasmError("GUEST_START", own ?? `the module's start function failed: ${reason}`, {
    cause: error,
  });
}

/** What came out of the guest, as the fault that the operator reads. */
function toCallError(error: unknown): ServerlessWasmError {
  if (error instanceof WebAssembly.RuntimeError) {
    return new ServerlessWasmError("GUEST_TRAP", error.message, { cause: error });
  }
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return new ServerlessWasmError("GUEST_TRAP", "call stack exhausted", { cause: error });
  }
  if (error instanceof WebAssembly.Exception) {
    return new ServerlessWasmError("GUEST_EXCEPTION", "the guest threw an exception and caught it nowhere");
  }
  return toFault(error);
}
