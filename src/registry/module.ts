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
  readonly platform: Platform;
  /** The application's code with all that it imports: a function of `module`, `exports` and `require`. */
  readonly bundle: string;
  /** JSON of the source map of `bundle`. */
  readonly sourceMap: string;
  /** JSON of what the runtime script knows of the application. */
  readonly info: string;
  readonly wallMs: number;
  readonly cpuMs: number;
}

/** Of bytes in a memory. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between the engine and a script, as it is once it has been evaluated: the same for all of them. */
export interface Platform {
  /** Of all that follows. */
  readonly digest: string;
  /** The digest of the engine whose memory it is: another one would take it for something else. */
  readonly engine: string;
  /** Of the engine's memory: what the ranges hold, one after the other. */
  readonly bytes: SharedArrayBuffer;
  readonly ranges: readonly Range[];
  readonly pages: number;
  /** Where random numbers are to stand, which the engine's C library guards its stack with. */
  readonly random: Range;
  readonly places: PlatformPlaces;
}

/** Where the engine has them. */
export interface PlatformPlaces {
  readonly scratch: number;
  readonly self: number;
  /** `Runtime` in `guests/js/host.ts`. */
  readonly runtime: number;
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
