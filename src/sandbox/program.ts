// What is called: a module's export, with what its application is granted and limited to, and the snapshot that its
// sandboxes start from.
import { Backlog } from "./backlog.ts";
import type { CreateBoundary } from "../abi/context.ts";
import type { Recorder } from "../abi/recorder.ts";
import type { ServerlessWasmError } from "../errors.ts";
import type { Grants } from "../host/import-object.ts";
import type { Module } from "../registry/module.ts";
import type { Places } from "../js/script-host.ts";
import type { Snapshot } from "./snapshot.ts";

export interface Program {
  readonly module: Module;
  readonly function: string;
  readonly grants: Grants;
  /** `limits.cpu_ms`. */
  readonly cpuMs: number;
  /** What is taken down of a call may take so much; undefined: nothing is taken down. */
  readonly recordBytes?: number | undefined;
  /** A call that was taken down, to be run again. */
  readonly replay?: Replay | undefined;
}

/** What stands in the host's place when a call is run again. */
export interface Replay {
  readonly createBoundary: CreateBoundary;
  /** The call begins, in this memory. */
  begin(memory: WebAssembly.Memory | undefined): void;
  /** All that it gets: the first check that finds more used ends it. Undefined: what it needs, up to `cpuMs`. */
  readonly fuel: number | undefined;
  /** Why it gets no more. */
  readonly end: ServerlessWasmError | undefined;
}

/** A slice is to last about so long. */
const SLICE_MS = 1;
const MUCH_TOO_LONG_MS = 4 * SLICE_MS;
const FIRST_SLICE_FUEL = 300_000;
const MIN_SLICE_FUEL = 20_000;
/**
 * A guest may run fast for a while, so as to be given much, and slowly then. This is about half a millisecond of plain
 * arithmetic, and some 16 of what waits for memory all the time.
 */
const MAX_SLICE_FUEL = 2_000_000;

/** So many calls are made ready to be parked after one that did not end within its first slice. */
const PARKING_CALLS = 100;

/** What the sandboxes of one program learn and share. */
export class ProgramState {
  /** What initialisation left, for the sandboxes to come; undefined until the first has been initialised. */
  snapshot: Snapshot | undefined;
  /** What it asked the host for, where that is taken down. */
  start: Recorder | undefined;
  /** Where the engine of a script keeps what every request needs, in that snapshot. */
  places: Places | undefined;
  /** Fuel for a slice, adjusted to how fast the code was seen to run. */
  sliceFuel: number = FIRST_SLICE_FUEL;
  /** Calls to come that are made so that they can be parked, because one did not end within a slice. */
  parkingCalls = 0;
  /** Calls that have work for the thread or wait to begin. */
  readonly backlog: Backlog = new Backlog();

  expectParking(): void {
    this.parkingCalls = PARKING_CALLS;
  }

  /** Whether the next call is to be one of them. */
  takeParkingCall(): boolean {
    if (this.parkingCalls === 0) return false;
    this.parkingCalls--;
    return true;
  }

  /**
   * After a slice in which the guest used so much fuel in so much running time of its own. What it used, and not what a
   * slice gets by now: other guests of the program have ended slices, and adjusted this, since it got its fuel.
   */
  adjustSlice(used: number, tookMs: number): void {
    const wanted = used * (SLICE_MS / Math.max(tookMs, 0.01));
    // Half way, and never more than double; but at once where the code is far slower than was thought, for others wait.
    const next =
      tookMs > MUCH_TOO_LONG_MS ? wanted : Math.min((this.sliceFuel + wanted) / 2, this.sliceFuel * 2);
    this.sliceFuel = Math.round(Math.min(MAX_SLICE_FUEL, Math.max(MIN_SLICE_FUEL, next)));
  }
}
