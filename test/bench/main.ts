// `npm run bench`: this server beside others on the same cores, in turns, with tables and an HTML report.
// `--quick` for two rounds, `--rounds 9` for so many, `--only hello,parked,cold,density` for parts, `--report <file>` for where the
// report goes, `--readme` to put the main tables into the README.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Backend } from "./peers/backend.ts";
import { measureCold } from "./peers/cold.ts";
import { createContenders } from "./peers/contender.ts";
import type { Contender } from "./peers/contender.ts";
import { measureDensity } from "./peers/density.ts";
import { createGenerator } from "./peers/generator.ts";
import { waitForAnswer } from "./peers/group.ts";
import type { Group } from "./peers/group.ts";
import { writePage } from "./peers/page.ts";
import { writeReadme } from "./peers/readme.ts";
import type { Report, WorkloadResult } from "./peers/result.ts";
import { toColdTable, toDensityTable, toKept, toNotes, toWorkloadTable } from "./peers/tables.ts";
import { runWorkload } from "./peers/throughput.ts";
import type { Pace } from "./peers/throughput.ts";
import { findVersions } from "./peers/version.ts";
import { WORKLOADS } from "./peers/workload.ts";
import { canPin, LOAD_CORE } from "./process.ts";
import { printTable } from "./table.ts";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    report: { type: "string", default: join(import.meta.dirname, "report.html") },
    readme: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
  },
});
const PACE: Pace = options.quick
  ? { rounds: 2, roundMs: 1000, warmUpMs: 1000 }
  : { rounds: Number(options.rounds), roundMs: 1000, warmUpMs: 1000 };
/** The first workload: V8 compiles what all of them need. */
const FIRST_WARM_UP_MS = options.quick ? 2000 : 4000;
const COLD_ROUNDS = PACE.rounds;
const PARKED = options.quick ? 200 : 1000;
const only = options.only?.split(",");
const isWanted = (name: string): boolean => only?.includes(name) ?? true;

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-bench-"));
// Also when it is interrupted.
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const found = await run();
printReport(found);
writePage(found, options.report);
process.stdout.write(`\nThe report with charts and all numbers: ${options.report}\n`);
if (options.readme) writeReadme(found);
// Connections of `fetch` would keep the process for a while.
process.exit();

async function run(): Promise<Report> {
  // What this process does itself, the backend above all, is on the load generator's core.
  if (canPin) {
    execFileSync("taskset", ["--all-tasks", "--cpu-list", "--pid", String(LOAD_CORE), String(process.pid)]);
  }
  const busy = (loadavg()[0] ?? 0).toFixed(1);
  using backend = await Backend.start();
  progress("compiles guests and components");
  const { contenders, missing } = await createContenders({ folder, backend: backend.port });
  if (missing.length > 0) {
    process.stdout.write(
      `${missing.join(", ")} left out: "npm install --ignore-scripts --prefix test/bench/peers" installs them (half a GB)\n`,
    );
  }
  const generator = createGenerator(folder);
  const versions = [...findVersions(), generator.name];
  process.stdout.write(`${versions.join(", ")}\n`);

  const workloads = await runWorkloads(contenders.filter(({ isStartOnly }) => !isStartOnly));
  progress("cold starts");
  const cold = isWanted("cold") ? await measureCold(contenders, COLD_ROUNDS) : [];
  progress("density");
  const density = isWanted("density") ? await measureDensity(contenders, backend, PARKED) : [];
  const pinned = canPin
    ? "server on one core, load generator and backend on the other"
    : "not pinned to cores, because there is no taskset or only one core";
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.versions.node}`,
    versions,
    method:
      `${PACE.rounds} rounds of ${PACE.roundMs / 1000} s for each server in turns, after ${PACE.warmUpMs / 1000} s (before the first ones ${FIRST_WARM_UP_MS / 1000} s) to warm up; ` +
      `${pinned}; one thread each; load average ${busy} before and ${(loadavg()[0] ?? 0).toFixed(1)} at the end` +
      toBusy(toKept(workloads)),
    workloads,
    cold,
    density,
    notes: missing.map((name) => `${name} is left out: its package was not installed.`),
  };

  async function runWorkloads(running: readonly Contender[]): Promise<Report["workloads"]> {
    const chosen = WORKLOADS.filter(({ name }) => isWanted(name));
    if (chosen.length === 0) return [];
    await using stack = new AsyncDisposableStack();
    const servers = new Map<Contender, Group>();
    // Some of them may be others by then.
    stack.defer(async () => {
      await Promise.all([...servers.values()].map((server) => server[Symbol.asyncDispose]()));
    });
    for (const contender of running) {
      const server = await contender.start();
      await waitForAnswer(server, "/hello");
      servers.set(contender, server);
    }
    const results: WorkloadResult[] = [];
    for (const workload of chosen) {
      progress(workload.title);
      const warmUpMs = results.length === 0 ? FIRST_WARM_UP_MS : PACE.warmUpMs;
      results.push(await runWorkload(workload, servers, generator, { ...PACE, warmUpMs }));
    }
    return results;
  }
}

/** Says how far the rates are those of a machine with other things to do. */
function toBusy(kept: number): string {
  return Number.isNaN(kept)
    ? ""
    : `; other programs had the servers' core in ${(kept * 100).toFixed(0)} % of the time`;
}

function progress(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}

function printReport(report: Report): void {
  process.stdout.write(
    `\n${report.machine}, ${report.date}\n${report.method}\nMedians with the range of the rounds.\n`,
  );
  for (const workload of report.workloads) printTable(workload.title, toWorkloadTable(workload));
  if (report.cold.length > 0) printTable("Cold start", toColdTable(report.cold));
  if (report.density.length > 0) printTable("Density", toDensityTable(report.density));
  const notes = toNotes(report);
  if (notes.length > 0) process.stdout.write(`\n${notes.map((note) => `- ${note}`).join("\n")}\n`);
}
