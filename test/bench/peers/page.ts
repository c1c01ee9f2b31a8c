// The report as one HTML file that needs nothing else: charts, tables, and every number of every round.
import { writeFileSync } from "node:fs";
import { toSpread } from "../table.ts";
import { drawChart, escape } from "./chart.ts";
import type { Bar } from "./chart.ts";
import type { Report, WorkloadResult } from "./result.ts";
import { toColdTable, toCpuTimes, toDensityTable, toNotes, toWorkloadTable } from "./tables.ts";
import type { Table } from "./tables.ts";

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; max-width: 1140px; margin: 2.5rem auto; padding: 0 20px; }
  h1 { font-size: 1.7rem; margin: 0 0 .3rem; } h2 { font-size: 1.2rem; margin: 2.6rem 0 .6rem; border-bottom: 1px solid #d8dee4; padding-bottom: .3rem; }
  p, li { max-width: 75ch; } .lead { color: #57606a; margin: .2rem 0; }
  figure { margin: .8rem 0; } figcaption { font-weight: 600; margin-bottom: .3rem; } figcaption span { font-weight: 400; color: #57606a; }
  svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; }
  .grid { stroke: #e4e8ec; } .tick { fill: #6e7781; font-size: 11px; text-anchor: middle; }
  .name { text-anchor: end; fill: #1f2328; } .name.own { font-weight: 700; } .none { fill: #6e7781; font-style: italic; font-size: 12px; }
  .bar { fill: #a9bfd8; } .bar.own { fill: #2f6fb5; } .whisker { stroke: #24292f; stroke-width: 1.2; fill: none; }
  .value { fill: #1f2328; font-variant-numeric: tabular-nums; } .range { fill: #6e7781; font-size: 11px; }
  .scroll { overflow-x: auto; } table { border-collapse: collapse; font-size: 13px; margin: .6rem 0; font-variant-numeric: tabular-nums; }
  th, td { text-align: right; padding: 3px 10px; border-bottom: 1px solid #e4e8ec; white-space: nowrap; } th:first-child, td:first-child { text-align: left; padding-left: 0; }
  th { font-weight: 600; color: #57606a; } tr.own td { font-weight: 600; background: #f2f7fd; }
  details { margin: .5rem 0; } summary { cursor: pointer; color: #57606a; } pre { font-size: 11px; overflow-x: auto; background: #f6f8fa; padding: 10px; }
`;

const isOurs = (name: string): boolean => name.startsWith("serverless-wasm");

export function writePage(report: Report, file: string): void {
  writeFileSync(file, toPage(report));
}

function toPage(report: Report): string {
  const notes = toNotes(report).map((note) => `<li>${escape(note)}</li>`);
  const sections = [
    ...report.workloads.map(toSection),
    report.cold.length === 0 ? "" : toColdSection(report),
    report.density.length === 0 ? "" : toDensitySection(report),
  ];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>serverless-wasm beside others</title>
<style>${STYLE}</style>
<h1>serverless-wasm beside others</h1>
<p class="lead">${escape(report.machine)}, ${report.date}</p>
<p class="lead">${escape(report.versions.join(", "))}</p>
<p>${escape(report.method)}. Bars are medians, thin lines reach from the lowest to the highest round. All servers send
the same bytes as bodies, and are checked before and after. Every request to this server runs in a fresh sandbox, metered.</p>
${sections.join("\n")}
${notes.length === 0 ? "" : `<h2>Notes</h2><ul>${notes.join("")}</ul>`}
<h2>All numbers</h2>
<details><summary>Every round, as JSON</summary><pre>${escape(toJson(report))}</pre></details>
</html>
`;
}

function toSection(workload: WorkloadResult): string {
  const bars = workload.rows.map(({ name, rounds, note }): Bar => ({
    name,
    isOwn: isOurs(name),
    values: rounds.map(({ requestsPerSecond }) => requestsPerSecond),
    note: note === "" ? "-" : "cannot: see the notes",
  }));
  const costs = workload.rows
    .filter(({ rounds }) => rounds.some(({ core }) => !Number.isNaN(core)))
    .map(({ name, rounds }): Bar => ({
      name,
      isOwn: isOurs(name),
      values: toCpuTimes(rounds).filter(Number.isFinite),
    }));
  return (
    `<h2>${escape(workload.title)}</h2>${drawChart("Requests a second", "more is better", bars)}` +
    (costs.length === 0
      ? ""
      : drawChart("CPU time that a request takes of the server", "microseconds, less is better", costs)) +
    toHtml(toWorkloadTable(workload))
  );
}

function toColdSection({ cold }: Report): string {
  const base = toSpread(cold[0]?.startMs ?? []).median;
  const bars = cold.map(({ name, startMs }): Bar => ({
    name,
    isOwn: isOurs(name),
    values: startMs.map((time) => time / base),
  }));
  const first = cold
    .filter(({ firstMs }) => firstMs.length > 0)
    .map(({ name, firstMs }): Bar => ({ name, isOwn: isOurs(name), values: firstMs }));
  return (
    `<h2>Cold start</h2>${drawChart("Start of the process to its first answer", "times node -e 0, less is better", bars)}` +
    `${drawChart("First call of another function", "milliseconds, less is better", first)}${toHtml(toColdTable(cold))}`
  );
}

const toBar = (name: string, value: number): Bar => ({
  name,
  isOwn: isOurs(name),
  values: Number.isNaN(value) ? [] : [value],
});

function toDensitySection({ density }: Report): string {
  const parked = density
    .filter(({ parkedKib }) => !Number.isNaN(parkedKib))
    .map(({ name, parkedKib }) => toBar(name, parkedKib));
  return (
    `<h2>Density</h2>${drawChart("Resident memory of one more parked call", "KiB, less is better", parked)}` +
    toHtml(toDensityTable(density))
  );
}

const cells = (tag: string, row: readonly string[]): string =>
  row.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join("");

function toHtml([head = [], ...rows]: Table): string {
  const body = rows.map((row) => `<tr${isOurs(row[0] ?? "") ? ' class="own"' : ""}>${cells("td", row)}</tr>`);
  return `<div class="scroll"><table><tr>${cells("th", head)}</tr>${body.join("")}</table></div>`;
}

const short = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(6)) : value;

/** One round a line. */
function toJson(report: Report): string {
  return JSON.stringify(report, short, 1).replaceAll(
    /\{\s+("requestsPerSecond"[^}]*)\}/g,
    (_, inner: string) => `{${inner.replaceAll(/\s+/g, " ").trim()}}`,
  );
}
