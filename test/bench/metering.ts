// What metering and write tracking cost: kernels in AssemblyScript, plain, metered, and metered and tracked, in turns.
// `node test/bench/metering.ts`
import { readdir } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileGuest } from "../../src/cli/compile.ts";
import { instantiate, InstrumentedInstance } from "../support/instrumented.ts";
import { printTable } from "./table.ts";

const IMPORTS = { env: { abort: (): void => {} } };
const KERNELS = new URL("kernels/", import.meta.url);
const ROUNDS = 25;
/** Rounds until V8 has compiled everything with its best compiler. */
const WARM_UP_ROUNDS = 5;
const WAYS = ["plain", "metered", "tracked"] as const;
type Way = (typeof WAYS)[number];
type Kernel = () => number;

/** As `build` compiles guests. */
async function compile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = fileURLToPath(KERNELS);
  const { bytes } = await compileGuest({ entry: join(folder, file), baseDir: folder });
  return bytes;
}

function kernels(bytes: Uint8Array<ArrayBuffer>): Record<Way, Kernel> {
  const plain = instantiate(new WebAssembly.Module(bytes), IMPORTS);
  const instrumented = [false, true].map((tracked) => {
    const instance = new InstrumentedInstance(bytes, { tracked, imports: IMPORTS, maximumPages: 1024 });
    return instance.exports["run"] as Kernel;
  });
  const [metered, tracked] = instrumented as [Kernel, Kernel];
  return { plain: plain["run"] as Kernel, metered, tracked };
}

function quarter(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 4)] ?? Number.NaN;
}

/** Milliseconds of each way in the fastest quarter of its rounds, which is the least disturbed by what else runs. */
function measure(name: string, ways: Record<Way, Kernel>): Record<Way, number> {
  const times: Record<Way, number[]> = { plain: [], metered: [], tracked: [] };
  const results = new Set<number>();
  for (let round = 0; round < ROUNDS + WARM_UP_ROUNDS; round++) {
    for (const way of WAYS) {
      const start = performance.now();
      results.add(ways[way]());
      if (round >= WARM_UP_ROUNDS) times[way].push(performance.now() - start);
    }
  }
  if (results.size !== 1) throw new Error(`${name} gives ${[...results].join(" and ")}`);
  return { plain: quarter(times.plain), metered: quarter(times.metered), tracked: quarter(times.tracked) };
}

const busy = loadavg()[0] ?? 0;
const rows: string[][] = [];
const logarithms = { metered: 0, tracked: 0 };
const files = (await readdir(KERNELS)).filter((file) => file.endsWith(".ts")).toSorted();
for (const file of files) {
  const name = file.replace(/\.ts$/, "");
  // oxlint-disable-next-line no-await-in-loop -- one at a time, or they disturb each other
  const { plain, metered, tracked } = measure(name, kernels(await compile(file)));
  logarithms.metered += Math.log(metered / plain);
  logarithms.tracked += Math.log(tracked / plain);
  rows.push([name, plain.toFixed(2), (metered / plain).toFixed(2), (tracked / plain).toFixed(2)]);
}
const mean = (sum: number): string => Math.exp(sum / files.length).toFixed(2);
rows.push(["geometric mean", "", mean(logarithms.metered), mean(logarithms.tracked)]);
process.stdout.write(
  `Node ${process.version}, ${ROUNDS} rounds in turns, load average before: ${busy.toFixed(1)}\n`,
);
printTable("Times as long as plain", [["kernel", "plain ms", "metered", "tracked"], ...rows]);
