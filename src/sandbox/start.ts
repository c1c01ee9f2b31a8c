// Whether a module can be started at all, and what its snapshot is like: asked before anything listens.
import { Recorder } from "../abi/recorder.ts";
import type { RecorderImage } from "../abi/recorder.ts";
import { Engine } from "./engine.ts";
import type { Places } from "../js/script-host.ts";
import { InstanceCap } from "./instance-cap.ts";
import { ProgramState } from "./program.ts";
import type { Program } from "./program.ts";
import { Sandbox } from "./sandbox.ts";
import { Snapshot } from "./snapshot.ts";
import type { SnapshotImage } from "./snapshot.ts";

/** How often a reset is timed, and after how many pages were written. */
const RESET_ROUNDS = 400;
const WRITTEN_PAGES = 4;
/** What a start asks for is always taken down, because it is in the snapshot of calls that are. */
const RECORD_BYTES = 1_048_576;

export interface StartReport {
  /** For the pool: sandboxes are made from the snapshot in it. */
  readonly state: ProgramState;
  /** Bytes of the memory that are not zero after initialisation, in whole pages of 4 KiB. */
  readonly snapshotBytes: number;
  /** What initialisation asked for that differs each time: it is the same in every request. */
  readonly frozen: readonly ("random" | "time")[];
  /** Median time to reset a sandbox that wrote four pages, in microseconds. It takes longer than the start itself. */
  measureResetUs(): number;
  /** For threads to begin with, which have the snapshot instead of this one. Only of a script: other modules start soon. */
  share(): StartImage | undefined;
}

/** What a start led to, for other threads to begin with: plain data. */
export interface StartImage extends Pick<StartReport, "frozen"> {
  readonly snapshot: SnapshotImage;
  readonly places: Places;
  readonly start: RecorderImage | undefined;
}

/** Instantiates and initialises the module once. Throws `GUEST_START` when that fails. */
export function tryStart(program: Program, engine: Engine): StartReport {
  const state = new ProgramState();
  const sandbox = new Sandbox({ ...program, recordBytes: RECORD_BYTES }, state, engine);
  try {
    sandbox.initialise();
    return toReport(sandbox, program, state);
  } finally {
    sandbox.close();
  }
}

/** The same beside other guests, without holding the thread. */
export async function tryStartInSlices(program: Program, engine: Engine): Promise<StartReport> {
  const state = new ProgramState();
  const sandbox = new Sandbox({ ...program, recordBytes: RECORD_BYTES }, state, engine);
  try {
    if (sandbox.startsAtOnce) sandbox.initialise();
    else await sandbox.initialiseParking();
    return toReport(sandbox, program, state);
  } finally {
    sandbox.close();
  }
}

/** As another thread started the same program: nothing of the module runs. */
export function adoptStart(program: Program, image: StartImage): StartReport {
  const { module } = program;
  const state = new ProgramState();
  if (module.memory === undefined) throw new TypeError("a module without a memory has no image");
  state.snapshot = Snapshot.fromImage(image.snapshot, module, module.memory);
  state.places = image.places;
  state.start = image.start === undefined ? undefined : Recorder.fromImage(image.start);
  return {
    state,
    snapshotBytes: state.snapshot.bytes,
    frozen: image.frozen,
    measureResetUs: () => measureReset(program, state),
    share: () => image,
  };
}

function toReport(sandbox: Sandbox, program: Program, state: ProgramState): StartReport {
  const { frozen, snapshotBytes } = sandbox.instance;
  let image: StartImage | undefined;
  return {
    state,
    snapshotBytes,
    frozen,
    measureResetUs: () => measureReset(program, state),
    share() {
      const { snapshot, places } = state;
      if (snapshot === undefined || places === undefined) return image;
      image = { snapshot: snapshot.toImage(), places, frozen, start: state.start?.toImage() };
      state.snapshot = undefined;
      return image;
    },
  };
}

function measureReset(program: Program, state: ProgramState): number {
  const sandbox = new Sandbox(program, state, new Engine(new InstanceCap(1)));
  const times: number[] = [];
  try {
    sandbox.initialise();
    for (let round = 0; round < RESET_ROUNDS; round++) {
      sandbox.instance.markPages(WRITTEN_PAGES);
      const start = performance.now();
      sandbox.reset();
      times.push((performance.now() - start) * 1000);
    }
  } finally {
    sandbox.close();
  }
  return times.toSorted((a, b) => a - b)[RESET_ROUNDS / 2] ?? 0;
}
