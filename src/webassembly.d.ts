// The part of the WebAssembly JavaScript API that this program uses, with JavaScript Promise Integration (JSPI).
// Node's own types leave it to the browser's library, which would bring `window` and friends along.

declare namespace WebAssembly {
  type ImportValue = unknown;
  type Imports = Record<string, Record<string, ImportValue>>;

  class Module {
    constructor(bytes: Uint8Array);
    private readonly brand: "module";
  }

  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Readonly<Record<string, unknown>>;
  }

  interface MemoryDescriptor {
    /** Pages of 64 KiB. */
    initial: number;
    /** Pages of 64 KiB. */
    maximum?: number;
  }

  class Memory {
    constructor(descriptor: MemoryDescriptor);
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }

  class Global {
    private constructor();
    value: unknown;
  }

  class RuntimeError extends Error {}
  class CompileError extends Error {}
  class LinkError extends Error {}
  class Exception {
    private readonly brand: "exception";
  }

  /** An import that may return a promise: the guest's stack is parked until it settles. */
  class Suspending {
    // oxlint-disable-next-line typescript/no-explicit-any -- any function may be imported
    constructor(callback: (...parameters: any[]) => unknown);
    private readonly brand: "suspending";
  }

  /** An export that may be parked: calls of the returned function give a promise. */
  function promising(callback: unknown): (...parameters: unknown[]) => Promise<unknown>;

  function validate(bytes: Uint8Array): boolean;

  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
}
