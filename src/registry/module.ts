// A module that may be served: read, contained, checked against the contract, compiled.
import type { AbiImportName } from "../abi/import.ts";
import type { ModuleInfo } from "../wasm/module.ts";

/** One compiled module, shared by every application with the same bytes and the same memory limit. */
export interface Module {
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string;
  /** Size of the file in bytes. */
  readonly size: number;
  readonly info: ModuleInfo;
  readonly compiled: WebAssembly.Module;
  /** The host functions that it imports. */
  readonly imports: readonly AbiImportName[];
  /** The export that its start section became; the host calls it once the memory can be reached. */
  readonly startExport: string | undefined;
  /** Present when it imports its memory instead of defining one. */
  readonly memoryImport: MemoryImport | undefined;
  /** Pages of 64 KiB that its memory starts with, and that it may grow to; both 0 without a memory. */
  readonly memory: { readonly minimumPages: number; readonly maximumPages: number };
}

export interface MemoryImport {
  /** The field's name in module `env`: any. */
  readonly field: string;
  readonly descriptor: WebAssembly.MemoryDescriptor;
}
