// What a sandbox takes down of its calls, or what it runs one from that was taken down.
import type { CreateBoundary, GuestContext } from "../abi/context.ts";
import type { Invocation } from "../abi/invocation.ts";
import type { Recorder, Recorders } from "../abi/recorder.ts";
import type { ServerlessWasmError } from "../errors.ts";
import type { Program, ProgramState } from "./program.ts";
import { RecordingBoundary } from "./recording.ts";

export interface TapeOptions {
  readonly context: GuestContext;
  readonly state: ProgramState;
  readonly program: Pick<Program, "module" | "recordBytes" | "replay">;
  readonly recorders: Recorders;
}

/** For a context: undefined where nothing is taken down and nothing replayed. */
export function toBoundary({
  recordBytes,
  replay,
}: Pick<Program, "recordBytes" | "replay">): CreateBoundary | undefined {
  if (replay !== undefined) return replay.createBoundary;
  return recordBytes === undefined ? undefined : (context) => new RecordingBoundary(context);
}

export class Tape {
  readonly #options: TapeOptions;
  /** What this sandbox's own start asked for; undefined where it began with another's. */
  #start: Recorder | undefined;

  constructor(options: TapeOptions) {
    this.#options = options;
    const { context, recorders } = options;
    const { recordBytes, replay } = options.program;
    if (recordBytes === undefined || replay !== undefined) return;
    this.#start = recorders.take(recordBytes);
    context.recorder = this.#start;
  }

  /** The start is over: `adopted` where it was another sandbox's. */
  settle(adopted: boolean): void {
    const { context, state } = this.#options;
    if (this.#start === undefined) return;
    context.recorder = undefined;
    if (adopted) {
      this.#start.release();
      this.#start = state.start;
    } else state.start ??= this.#start;
  }

  /**
   * A call begins, perhaps for the second time. `isShort`: it ends within a slice, or is made again. Returns the fuel that
   * it gets at first.
   */
  begin(invocation: Invocation, memory: WebAssembly.Memory | undefined, isShort: boolean): number {
    const { context, state, recorders } = this.#options;
    const { module, recordBytes, replay } = this.#options.program;
    if (replay !== undefined) {
      replay.begin(memory);
      return replay.fuel ?? state.sliceFuel;
    }
    if (recordBytes === undefined) return state.sliceFuel;
    const recorder = invocation.recorder ?? recorders.take(recordBytes);
    recorder.reset(recordBytes);
    recorder.start = this.#start;
    // A script asks the host ten times, and takes ten times as long: there it does not matter.
    if (isShort && module.script === undefined) recorder.time = invocation.startedAt;
    recorder.memoryBytes = memory?.buffer.byteLength ?? 0;
    invocation.recorder = recorder;
    context.recorder = recorder;
    return state.sliceFuel;
  }

  /** The call is ended from outside. */
  abort(): void {
    this.#options.context.recorder?.abort();
  }

  /** The guest, which has used so much, gets no more fuel. */
  stop(used: number): void {
    const { recorder } = this.#options.context;
    if (recorder !== undefined) recorder.stoppedAt ??= used;
  }

  /** Why a call that is replayed gets no more fuel, where that is known. */
  get end(): ServerlessWasmError | undefined {
    return this.#options.program.replay?.end;
  }

  /** The guest has ended. */
  finish(invocation: Invocation): void {
    const { recorder } = this.#options.context;
    if (recorder === undefined || this.#options.program.replay !== undefined) return;
    recorder.fault = invocation.fault;
    this.#options.context.recorder = undefined;
  }
}
