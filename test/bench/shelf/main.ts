// The real-world shelf: large modules that others made and ship in npm packages, of many compilers. Each is instrumented
// and given to V8; some are exercised by their own glue code, plain and instrumented, and have to answer the same.
// `npm ci --ignore-scripts --prefix test/bench/shelf`, then `node test/bench/shelf/main.ts`. Fails where they differ.
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { runJson } from "../process.ts";
import { printTable } from "../table.ts";
import { WAYS } from "./hook.ts";
import type { Way } from "./hook.ts";
import type { RunResult } from "./run.ts";
import { findFiles, survey } from "./survey.ts";
import type { Finding } from "./survey.ts";

const EXERCISES = ["quickjs", "sqlite", "brotli", "resvg", "esbuild", "swc"];
/** Processes for each way, in turns. */
const PROCESSES = 2;
const WANTED_PACKAGES = 12;

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
const kib = (bytes: number): string => (bytes / 1024).toFixed(0);

/** The fastest of the rounds that come after the first half, which V8 still compiles in. */
function fastest(results: readonly RunResult[]): number {
  return Math.min(...results.flatMap(({ times }) => times.slice(times.length / 2)));
}

function toRow({
  name,
  bytes,
  instrumentMs,
  validateMs,
  validateAfterMs,
  bytesAfter,
  outcome,
  remark,
}: Finding): string[] {
  return [
    name.length <= 56 ? name : `${packageOf(name)}/.../${name.split("/").at(-1)}`,
    kib(bytes),
    instrumentMs.toFixed(0),
    validateMs.toFixed(0),
    (instrumentMs / validateMs).toFixed(1),
    validateAfterMs?.toFixed(0) ?? "",
    bytesAfter === undefined ? "" : (bytesAfter / bytes).toFixed(2),
    {
      accepted: remark === "" ? "accepted" : "accepted, not resettable",
      refused: `refused: ${remark.split(": ")[0]}`,
      failed: "FAILED",
    }[outcome],
  ];
}

async function exercise(name: string): Promise<{ row: string[]; isSame: boolean }> {
  const results: Record<Way, RunResult[]> = { plain: [], metered: [], tracked: [] };
  for (let turn = 0; turn < PROCESSES; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
    for (const way of WAYS) results[way].push(await runJson<RunResult>(path("run.ts"), name, way));
  }
  const all = WAYS.flatMap((way) => results[way]);
  const [first] = all;
  const isSame = all.every(({ answer }) => answer === first?.answer) && first?.answer.includes(",") === false;
  const memories = new Set(all.map(({ memory }) => memory));
  // A module whose memory differs from one plain run to the next cannot be held to it.
  const isRepeatable = new Set(results.plain.map(({ memory }) => memory)).size === 1;
  const memory = isRepeatable ? (memories.size === 1 ? "the same" : "DIFFERS") : "differs, plain too";
  // The same work takes the same fuel, tracked or not, in every process.
  const fuels = new Set([...results.metered, ...results.tracked].map(({ fuel }) => fuel));
  const plain = fastest(results.plain);
  return {
    isSame: isSame && (!isRepeatable || (memories.size === 1 && fuels.size === 1)),
    row: [
      name,
      kib(first?.answerBytes ?? 0),
      isSame ? "the same" : "DIFFERS",
      kib(first?.memoryBytes ?? 0),
      memory,
      plain.toFixed(1),
      (fastest(results.metered) / plain).toFixed(2),
      (fastest(results.tracked) / plain).toFixed(2),
      `${((results.tracked[0]?.fuel ?? 0) / 1e9).toFixed(1)}${isRepeatable ? (fuels.size === 1 ? "" : " DIFFERS") : " about"}`,
      String(results.tracked[0]?.marked ?? 0),
    ],
  };
}

if (!existsSync(path("node_modules"))) {
  process.stderr.write("The packages are missing: npm ci --ignore-scripts --prefix test/bench/shelf\n");
  process.exit(2);
}
process.stdout.write(`Node ${process.version}, load average before: ${(loadavg()[0] ?? 0).toFixed(1)}\n`);

const files = findFiles(path("node_modules"));
// Once for V8 to compile the instrumenter.
for (const file of files.slice(0, 8)) survey(file);
const findings = files.map(survey);
printTable("Instrumented: CPU time in ms, that of V8 in all its threads", [
  ["module", "KiB", "instrument", "V8", "ratio", "V8 after", "size after", "result"],
  ...findings.map(toRow),
]);
const accepted = findings.filter(({ outcome }) => outcome === "accepted");
const failed = findings.filter(({ outcome }) => outcome === "failed");
const packages = new Set(accepted.map(({ name }) => packageOf(name)));
const total = (value: (finding: Finding) => number): number =>
  accepted.reduce((sum, finding) => sum + value(finding), 0);
process.stdout.write(
  `\n${accepted.length} accepted by V8, of ${packages.size} packages; ${findings.length - accepted.length - failed.length} ` +
    `refused; ${failed.length} failed. Accepted ones: ${(total(({ bytes }) => bytes) / 2 ** 20).toFixed(0)} MiB ` +
    `at ${(total(({ instrumentMs }) => instrumentMs) / (total(({ bytes }) => bytes) / 2 ** 20)).toFixed(0)} ms a MiB, ` +
    `${(total(({ bytesAfter }) => bytesAfter ?? 0) / total(({ bytes }) => bytes)).toFixed(2)} times as large afterwards\n`,
);
for (const { name, remark } of [...failed, ...findings.filter(({ outcome }) => outcome === "refused")])
  process.stdout.write(`${name}: ${remark}\n`);

const rows: string[][] = [];
let same = 0;
for (const name of EXERCISES) {
  // oxlint-disable-next-line no-await-in-loop
  const { row, isSame } = await exercise(name);
  rows.push(row);
  if (isSame) same++;
}
printTable("Exercised by their own glue code: metered and tracked against plain", [
  [
    "package",
    "answer KiB",
    "answers",
    "memory KiB",
    "memories",
    "plain ms",
    "metered",
    "tracked",
    "fuel 1e9",
    "marks",
  ],
  ...rows,
]);
if (failed.length > 0 || packages.size < WANTED_PACKAGES || same < EXERCISES.length) process.exitCode = 1;
