// The main tables, put into the README between two marks.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toSpread } from "../table.ts";
import type { Report } from "./result.ts";
import { digitsFor, NONE, toCpuTimes, toDensityTable, toRates } from "./tables.ts";
import type { Table } from "./tables.ts";

const README: string = fileURLToPath(new URL("../../../README.md", import.meta.url));
const BEGIN = "<!-- bench: written by `npm run bench -- --readme` -->";
const END = "<!-- end of bench -->";

export function writeReadme(report: Report): void {
  const text = readFileSync(README, "utf8");
  const [start, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (start === -1 || end === -1) throw new Error(`README.md has no ${BEGIN} and ${END}`);
  writeFileSync(
    README,
    `${text.slice(0, start + BEGIN.length)}\n\n${toMarkdown(report)}\n${text.slice(end)}`,
  );
}

function toMarkdown(report: Report): string {
  return [
    `${report.date}, ${report.machine}. ${report.method}.\n`,
    "Requests a second, median of the rounds; in parentheses how many times as many ours answers.\n",
    toRows(toRateTable(report)),
    "CPU time that a request takes of the server, in microseconds: other programs on the machine change it less.\n",
    toRows(toCostTable(report)),
    "Start of the process to its first answer, the first call of a function that was not called before, and the first call of\na module of 1 MB that a reload brings, from the signal on.\n",
    toRows(toColdRows(report)),
    "Resident memory.\n",
    toRows(toDensityTable(report.density)),
  ].join("\n");
}

/** One column for each workload. */
function toRateTable({ workloads }: Report): Table {
  const names = workloads[0]?.rows.map(({ name }) => name) ?? [];
  const own = workloads.map(({ rows }) => toRates(rows[0]?.rounds ?? []).median);
  return [
    ["server", ...workloads.map(({ name }) => name)],
    ...names.map((name) => [
      name,
      ...workloads.map(({ rows }, index) => {
        const rounds = rows.find((row) => row.name === name)?.rounds ?? [];
        if (rounds.length === 0) return NONE;
        const { median } = toRates(rounds);
        if (median === 0) return "0";
        const rate = median.toLocaleString("en-US", { maximumFractionDigits: digitsFor(median) });
        return name === names[0] ? rate : `${rate} (${((own[index] ?? 0) / median).toFixed(2)})`;
      }),
    ]),
  ];
}

function toCostTable({ workloads }: Report): Table {
  const names = workloads[0]?.rows.map(({ name }) => name) ?? [];
  return [
    ["server", ...workloads.map(({ name }) => name)],
    ...names.map((name) => [
      name,
      ...workloads.map(({ rows }) => {
        const { median } = toSpread(toCpuTimes(rows.find((row) => row.name === name)?.rounds ?? []));
        return Number.isFinite(median) ? median.toFixed(0) : NONE;
      }),
    ]),
  ];
}

function toColdRows({ cold }: Report): Table {
  const base = toSpread(cold[0]?.startMs ?? []).median;
  return [
    ["process", "start, ms", "times `node -e 0`", "first call, ms", "new module, ms"],
    ...cold.map(({ name, startMs, firstMs, newMs }) => {
      const start = toSpread(startMs).median;
      return [
        name,
        start.toFixed(0),
        (start / base).toFixed(1),
        firstMs.length === 0 ? NONE : toSpread(firstMs).median.toFixed(1),
        newMs.length === 0 ? NONE : toSpread(newMs).median.toFixed(0),
      ];
    }),
  ];
}

function toRows([head = [], ...rows]: Table): string {
  return [
    toRow(head),
    toRow(head.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(toRow),
    "",
  ].join("\n");
}

const toRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
