// What a run of the comparison found, as plain data: tables, charts and the raw numbers are made of it.
import type { LoadResult } from "../load.ts";

export interface Round extends LoadResult {
  /** Share of a core that the server used; NaN where the system does not say. */
  readonly core: number;
  /** Share of the time in which the server's main thread was ready to run, and other programs had the core. */
  readonly kept: number;
}

export interface Row {
  readonly name: string;
  /** Empty where it cannot do the workload. */
  readonly rounds: readonly Round[];
  /** Why not, or what went wrong. */
  readonly note: string;
}

export interface WorkloadResult {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface ColdRow {
  readonly name: string;
  /** From the start of the process to its first answer, in milliseconds; for `node -e 0`, to its end. */
  readonly startMs: readonly number[];
  /** The first request for a function that was not called before; empty for `node -e 0`. */
  readonly firstMs: readonly number[];
  /** From the reload that brings a new module of 1 MB to its first answer; empty where there is no such thing. */
  readonly newMs: readonly number[];
}

export interface DensityRow {
  readonly name: string;
  /** When it has answered once. */
  readonly startedMib: number;
  /** Each more call that waits for a backend; NaN where that cannot be. */
  readonly parkedKib: number;
  /** Each idle sandbox or instance that is kept; NaN where there is no such thing. */
  readonly idleKib: number;
  readonly parked: number;
  readonly note: string;
}

export interface Report {
  readonly date: string;
  readonly machine: string;
  readonly versions: readonly string[];
  readonly method: string;
  readonly workloads: readonly WorkloadResult[];
  readonly cold: readonly ColdRow[];
  readonly density: readonly DensityRow[];
  /** What is left out, and why. */
  readonly notes: readonly string[];
}
