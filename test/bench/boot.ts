// From the start of a process to its first answer, with all samples, as a ratio to `node -e 0`; and what such a server takes
// while nobody asks. From the sources, and from `dist` where `npm run build` has made it; with one thread and with two.
// `node test/bench/boot.ts [starts] [seconds of idling]`.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { benchEnvironment } from "./process.ts";
import { formatSpread, printTable, toSpread } from "./table.ts";

/** In which Linux counts CPU time, each second. */
const TICKS = 100;
const ROOT: string = join(import.meta.dirname, "../..");
const [starts = 9, idleSeconds = 30] = process.argv.slice(2).map(Number);

interface Running extends AsyncDisposable {
  readonly pid: number;
  readonly startMs: number;
}

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const kinds = ["src/cli/main.ts", "dist/cli/main.js"]
  .filter((main) => existsSync(join(ROOT, main)))
  .flatMap((main) =>
    [1, 2].map((threads) => ({
      main,
      threads,
      name: `${main.slice(0, main.indexOf("/"))}, ${threads === 1 ? "1 thread" : `${threads} threads`}`,
    })),
  );

const base: number[] = [];
const times = new Map(kinds.map((kind) => [kind, [] as number[]]));
// The first start of each fills the caches.
for (let round = -1; round < starts; round++) {
  const nothing = await runNothing();
  if (round >= 0) base.push(nothing);
  for (const [kind, found] of times) {
    await using server = await start(kind.main, kind.threads);
    if (round >= 0) found.push(server.startMs);
  }
}
const unit = toSpread(base).median;
printTable("Start to first answer, all samples", [
  ["process", "ms", "times node -e 0"],
  ["node -e 0", formatSpread(toSpread(base), 0), "1.0"],
  ...[...times].map(([{ name }, found]) => [
    name,
    formatSpread(toSpread(found), 0),
    formatSpread(toSpread(found.map((time) => time / unit)), 1),
  ]),
]);

if (process.platform === "linux") {
  const rows: string[][] = [];
  for (const { main, threads, name } of kinds) {
    await using server = await start(main, threads);
    // What the start leaves to be done.
    await wait(5000);
    const before = readCpuMs(server.pid);
    await wait(idleSeconds * 1000);
    const cpuMs = readCpuMs(server.pid) - before;
    rows.push([name, readMib(server.pid, "Rss"), readMib(server.pid, "Pss"), String(cpuMs)]);
  }
  printTable(`Idle for ${idleSeconds} s after one answer, all samples`, [
    ["process", "resident, MiB", "of its own share, MiB", "CPU, ms"],
    ...rows,
  ]);
}

/** Milliseconds that Node takes to start and end. */
function runNothing(): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ["-e", "0"], { stdio: "ignore" });
  return new Promise((resolve) => {
    child.on("close", () => resolve(performance.now() - begun));
  });
}

async function start(main: string, threads: number): Promise<Running> {
  const file = join(folder, `${threads}.toml`);
  const text = readFileSync(join(ROOT, "config.toml"), "utf8");
  const head = `listen_address = "127.0.0.1:0"\n[server]\nthreads = ${threads}`;
  writeFileSync(file, text.replace(/^listen_address = .*$/m, head));
  const begun = performance.now();
  // The samples are found in the working directory.
  const child = spawn(process.execPath, [join(ROOT, main), file], {
    cwd: ROOT,
    env: benchEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => {
    child.on("close", resolve);
  });
  let output = "";
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      output += piece;
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`${main} ended with ${String(code)}: ${output}`)));
  });
  const response = await fetch(`http://127.0.0.1:${port}/hello`);
  if (response.status !== 200) throw new Error(`/hello answers with ${response.status}`);
  await response.arrayBuffer();
  const startMs = performance.now() - begun;
  return {
    pid: child.pid ?? 0,
    startMs,
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** proc(5), `/proc/<pid>/stat`. */
function readCpuMs(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, "latin1");
  // The name of the program, in parentheses, may hold anything.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

function readMib(pid: number, key: "Rss" | "Pss"): string {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return (Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(text)?.[1]) / 1024).toFixed(0);
}
