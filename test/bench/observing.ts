// What it costs to know what goes on: the rate of hello without a log, kept calls and recordings, and with them. One process
// is reloaded with one configuration after the other, because two processes that do the same differ by more than that.
// `node test/bench/observing.ts [rounds = 8]`
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createGenerator } from "./peers/generator.ts";
import { WORKLOADS } from "./peers/workload.ts";
import { canPin, startServer } from "./process.ts";
import { formatSpread, printTable, toSpread } from "./table.ts";

const ROUNDS = Number(process.argv[2] ?? 8);
const WARM_MS = 1000;
const LOAD_MS = 2000;

const NO_CALLS = `[invocations]\nkeep = 0\nrecord = "off"\n`;
/** What is counted for `/metrics` is counted wherever calls are kept. */
const KEPT = `[invocations]\nrecord = "off"\n`;
const log = (level: string): string =>
  `[log]\ndestination = "server.log"\nrotate_bytes = 50_000_000\nkeep_files = 1\nlevel = "${level}"\n`;
const VARIANTS: readonly (readonly [name: string, toml: string])[] = [
  ["nothing", log("error") + NO_CALLS],
  ["log file", log("info") + NO_CALLS],
  ["kept, counted", log("error") + KEPT],
  ["log file, kept, counted", log("info") + KEPT],
  ["the same, recorded", log("info")],
];

const hello = WORKLOADS.find(({ name }) => name === "hello");
if (hello === undefined) throw new Error("there is no hello");
const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-observing-"));
const configFile = join(folder, "config.toml");
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** `path` is there as well. */
function write(toml: string, path: string): void {
  const routes = ["/hello", path].map(
    (urlPath) =>
      `[[applications]]\nfile_path = ${JSON.stringify(script("../../samples/hello.wasm"))}\nmethod = "GET"\nurl_path = "${urlPath}"\nfunction = "hello"\n`,
  );
  const server = `listen_address = "127.0.0.1:0"\n[server]\nthreads = 1\ndata_dir = "data"\n`;
  writeFileSync(configFile, `${server}${toml}${routes.join("")}`);
}

/** Of all threads of the process, in microseconds. */
function readCpuUs(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const times = tasks.map(
    (task) => readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0],
  );
  return times.reduce((sum, time) => sum + Number(time) / 1000, 0);
}

write(NO_CALLS, "/start");
{
  await using server = await startServer(script("../../src/cli/main.ts"), configFile);
  server.output.resume();
  const generator = createGenerator(folder);
  const found = VARIANTS.map(() => ({ rates: [] as number[], cpuUs: [] as number[] }));
  let reloads = 0;
  const measure = async (index: number, isWarm: boolean): Promise<void> => {
    const path = `/reloaded-${reloads++}`;
    write(VARIANTS[index]?.[1] ?? "", path);
    process.kill(server.pid, "SIGHUP");
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    while (!(await fetch(`http://127.0.0.1:${server.port}${path}`)).ok) await delay(50);
    await generator.run(server.port, "/hello", hello, WARM_MS);
    const before = readCpuUs(server.pid);
    const { requestsPerSecond, failures } = await generator.run(server.port, "/hello", hello, LOAD_MS);
    if (failures > 0) throw new Error(`${failures} requests failed`);
    if (!isWarm) return;
    const cpuUs = readCpuUs(server.pid) - before;
    found[index]?.rates.push(requestsPerSecond);
    found[index]?.cpuUs.push(cpuUs / (requestsPerSecond * (LOAD_MS / 1000)));
  };
  for (let round = 0; round <= ROUNDS; round++) {
    const order = VARIANTS.map((_, index) => (round % 2 === 0 ? index : VARIANTS.length - 1 - index));
    for (const index of order) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await measure(index, round > 0);
    }
  }
  const [base] = found;
  printTable(
    `hello, ${ROUNDS} rounds in turns, one process; ${generator.name}${canPin ? ", server and load on a core each" : ""}`,
    [
      ["", "requests/s", "CPU us each", "rate, of the first's in the same round"],
      ...VARIANTS.map(([name], index) => {
        const { rates = [], cpuUs = [] } = found[index] ?? {};
        const shares = rates.map((rate, round) => rate / (base?.rates[round] ?? Number.NaN));
        return [
          name,
          formatSpread(toSpread(rates), 0),
          formatSpread(toSpread(cpuUs), 1),
          formatSpread(toSpread(shares), 3),
        ];
      }),
    ],
  );
}
rmSync(folder, { recursive: true, force: true });
