// Results as rows of text, for the terminal and for papers.
import { formatSpread, toSpread } from "../table.ts";
import type { Spread } from "../table.ts";
import type { ColdRow, DensityRow, Report, Round, WorkloadResult } from "./result.ts";
import { isOwn } from "./throughput.ts";

export type Table = readonly (readonly string[])[];

export const NONE = "-";

export function toRates(rounds: readonly Round[]): Spread {
  return toSpread(rounds.map(({ requestsPerSecond }) => requestsPerSecond));
}

/** What a request takes of the processor, in microseconds: other programs change it less than they change rates. */
export function toCpuTimes(rounds: readonly Round[]): number[] {
  return rounds.map(({ core, requestsPerSecond }) => (core * 1e6) / requestsPerSecond);
}

/** How much others had of the servers' core, as a share of all the time that was measured. */
export function toKept(workloads: readonly WorkloadResult[]): number {
  const shares = workloads.flatMap(({ rows }) =>
    rows.flatMap(({ rounds }) => rounds.map(({ kept }) => kept)),
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** As many digits as say something. */
export function digitsFor(value: number): number {
  if (value >= 100) return 0;
  return value >= 10 ? 1 : 2;
}

const format = (spread: Spread): string =>
  Number.isFinite(spread.median) ? formatSpread(spread, digitsFor(spread.median)) : NONE;

export const formatTimes = (ratio: number): string =>
  Number.isFinite(ratio) ? ratio.toFixed(ratio >= 10 ? 0 : 2) : NONE;

export function toWorkloadTable({ rows }: WorkloadResult): Table {
  const own = toRates(rows.find(isOwn)?.rounds ?? []).median;
  return [
    ["server", "requests/s", "ours is times it", "p50 ms", "p99 ms", "core used", "CPU us each", "failures"],
    ...rows.map(({ name, rounds }) => {
      if (rounds.length === 0) return [name, ...Array.from({ length: 7 }, () => NONE)];
      const rate = toRates(rounds);
      const core = toSpread(rounds.map((round) => round.core)).median;
      return [
        name,
        format(rate),
        formatTimes(own / rate.median),
        format(toSpread(rounds.map(({ p50Ms }) => p50Ms))),
        format(toSpread(rounds.map(({ p99Ms }) => p99Ms))),
        Number.isNaN(core) ? NONE : `${(core * 100).toFixed(0)} %`,
        format(toSpread(toCpuTimes(rounds))),
        String(rounds.reduce((sum, { failures }) => sum + failures, 0)),
      ];
    }),
  ];
}

export function toColdTable(rows: readonly ColdRow[]): Table {
  const base = toSpread(rows[0]?.startMs ?? []).median;
  return [
    [
      "process",
      "start to first answer, ms",
      "times node -e 0",
      "first call of another function, ms",
      "reload to first answer of a new module of 1 MB, ms",
    ],
    ...rows.map(({ name, startMs, firstMs, newMs }) => [
      name,
      format(toSpread(startMs)),
      formatTimes(toSpread(startMs).median / base),
      firstMs.length === 0 ? NONE : format(toSpread(firstMs)),
      newMs.length === 0 ? NONE : format(toSpread(newMs)),
    ]),
  ];
}

const orNone = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : NONE;

export function toDensityTable(rows: readonly DensityRow[]): Table {
  return [
    ["server", "started, MiB", "parked calls", "KiB a parked call", "KiB an idle sandbox"],
    ...rows.map((row) => [
      row.name,
      orNone(row.startedMib, 0),
      row.parked === 0 ? NONE : String(row.parked),
      orNone(row.parkedKib, 1),
      orNone(row.idleKib, 1),
    ]),
  ];
}

/** What stands below the tables: why something is missing or went wrong. */
export function toNotes({ workloads, density, notes }: Report): string[] {
  const found = workloads.flatMap(({ title, rows }) =>
    rows.filter(({ note }) => note !== "").map(({ name, note }) => `${title}, ${name}: ${note}.`),
  );
  const more = density
    .filter(({ note }) => note !== "")
    .map(({ name, note }) => `Density, ${name}: ${note}.`);
  return [...found, ...more, ...notes];
}
