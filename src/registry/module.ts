// A module that may be served: read, contained, checked against the contract, compiled.
import type { AbiImportName } from "../abi/import.ts";

/**
 * One compiled module, shared by every application with the same bytes and the same memory limit. Plain data, so that it
 * can be posted to another thread.
 */
export interface Module {
  /** SHA-256 of the file's bytes, in hex. */
  readonly digest: string;
  /** Size of the file in bytes. */
  readonly size: number;
  /** Of the instrumented bytes. */
  readonly compiled: WebAssembly.Module;
  /** The host functions that it imports. */
  readonly imports: readonly AbiImportName[];
  /** True when one of them may park the guest. */
  readonly blocks: boolean;
  /** Undefined without a memory. */
  readonly memory: ModuleMemory | undefined;
  /** True when new sandboxes can be made from the snapshot of the first, without running its start function again. */
  readonly adoptable: boolean;
  /** What it is to run, where it is the engine for JavaScript. */
  readonly script?: Script;
  /** Why a used instance cannot be reset; empty when it can. */
  readonly unresettable: readonly string[];
}

/** JavaScript for the engine that a module is. */
export interface Script {
  /** The entry file as the configuration names it. */
  readonly file: string;
  /** What stands between the engine and the application's code, compiled for that engine. */
  readonly runtime: Uint8Array<ArrayBuffer>;
  /** The application's code with all that it imports: a function of `module`, `exports` and `require`. */
  readonly bundle: string;
  /** JSON of the source map of `bundle`. */
  readonly sourceMap: string;
  /** JSON of what the runtime script knows of the application. */
  readonly info: string;
  readonly wallMs: number;
  readonly cpuMs: number;
}

export interface ModuleMemory {
  /** What a mark of write tracking stands for, as a power of two. */
  readonly pageBits: number;
  /** Pages of 64 KiB that it starts with, and that it may grow to. */
  readonly minimumPages: number;
  readonly maximumPages: number;
  /** The field's name in module `env` where the module imports it: any. */
  readonly importedAs?: string;
}
