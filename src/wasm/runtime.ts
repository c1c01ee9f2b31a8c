// The additions of the instrumenter to a module: names, numbers and indices. All of it stands at the end of its index
// space, so that nothing of the module's own is renumbered.
import type { ModuleInfo } from "./module.ts";

/** Module name of the imports that are added, and prefix of the exports; a module that uses it itself is refused. */
export const RESERVED_NAME = "serverless-wasm";

/** A page of write tracking, as a power of two, unless a module is to have another. */
export const TRACKED_PAGE_BITS = 12;
/** A mark covers its page and so many bytes behind it: a store may reach past the end, by its offset and its width. */
export const TRACKED_SLACK_BYTES = 256;
/** Bulk instructions do at most so many bytes between two checks of the fuel. */
export const BULK_PIECE_BYTES: number = 1 << 20;
/** Bytes of a bulk instruction for one unit of fuel, as a power of two. */
export const BULK_COST_BITS = 4;
/** Fuel for one element of a bulk table instruction, as a power of two: V8 writes each with a barrier for its collector. */
export const ELEMENT_COST_BITS = 6;
/** With more the instruction fails at once, because no table is so large. */
export const MAX_CHARGED_ELEMENTS: number = 1 << 17;

/** Memories after instrumentation: the guest's own, the marks of all sandboxes of the thread, the module's snapshot. */
export const GUEST_MEMORY = 0;
export const TRACK_MEMORY = 1;
export const SNAPSHOT_MEMORY = 2;

export interface RuntimeIndices {
  /** A page of write tracking, as a power of two. */
  readonly pageBits: number;
  readonly voidType: number;
  /** `(func (param i32) (result i32))`: of yield, of growing, of refuel where the fuel is in a local. */
  readonly integerType: number;
  readonly bulkType: number;
  /** i32: what may still be spent; below zero it is up. */
  readonly fuel: number;
  /** `(ref null (func (param i32) (result i32)))`: asked for more fuel, with `base`, which names the sandbox. */
  readonly yield: number;
  /** i32: the memory's size in pages, as the guest sees it. */
  readonly pages: number;
  /** i32: where this sandbox's marks begin in the memory of marks. */
  readonly base: number;
  /** i32: by how many pages the guest last asked to grow in vain; 0: it never did since the last reset. */
  readonly refused: number;
  /** i32: `pages` as saved; the saved value of each mutable global comes behind it. */
  readonly savedPages: number;
  readonly refuel: number;
  /** `refuel` for a body that keeps the fuel in a local. */
  readonly refuelLocal: number;
  readonly grow: number;
  readonly fill: number;
  readonly copy: number;
  readonly save: number;
  readonly restore: number;
  /** Writes the mutable globals behind the snapshot, for the sandboxes that are made from it. */
  readonly publish: number;
  /** Reads them there. */
  readonly adopt: number;
  /** The first of the `memory.init` functions, one for each data segment that is used so. */
  readonly init: number;
}

/** How many functions are added, whatever the module. */
export const RUNTIME_FUNCTIONS = 9;

/** Behind everything that the module has. */
export function toIndices(info: ModuleInfo, pageBits: number): RuntimeIndices {
  const type = info.types.length;
  const global = info.spaces.globals.length;
  const fn = info.spaces.functionTypes.length;
  return {
    pageBits,
    voidType: type,
    integerType: type + 1,
    bulkType: type + 2,
    fuel: global,
    yield: global + 1,
    pages: global + 2,
    base: global + 3,
    refused: global + 4,
    savedPages: global + 5,
    refuel: fn,
    refuelLocal: fn + 1,
    grow: fn + 2,
    fill: fn + 3,
    copy: fn + 4,
    save: fn + 5,
    restore: fn + 6,
    publish: fn + 7,
    adopt: fn + 8,
    init: fn + RUNTIME_FUNCTIONS,
  };
}
