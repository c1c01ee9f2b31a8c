// Reloads and a replacement under load: whether a request is lost, what the others pay, and whether anything is left.
// `node test/bench/reload.ts [reloads] [threads ...]`. Fails where a request is not answered as it should be.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "./client.ts";
import { startServer } from "./process.ts";
import type { BenchServer } from "./process.ts";
import { printTable, toSpread } from "./table.ts";
import { largeGuest } from "../support/large-guest.ts";
import { SteadyLoad } from "../support/steady-load.ts";
import { findFreePort } from "../support/daemon.ts";
import { wat } from "../support/wat.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const RELOADS = Number(process.argv[2] ?? 100);
const THREADS = process.argv.length > 3 ? process.argv.slice(3).map(Number) : [1, 2];
const LOAD = { path: "/one", expected: "one", keeping: 8, connecting: 4 };
const SHARE_MS = 3000;
const LARGE_BYTES = 1_048_576;
const WARM_RELOADS = 10;

const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-reload-"));
const configFile = join(folder, "config.toml");
const small = wat(largeGuest("one", 4000));
const large = wat(largeGuest("large", LARGE_BYTES));
let version = 0;

/** The same module in other bytes: with a custom section that differs. */
function changed(module: Uint8Array): Uint8Array {
  version++;
  const number = Buffer.alloc(4);
  number.writeUInt32LE(version);
  return Buffer.concat([module, Buffer.from([0, 6, 1, 0x76]), number]);
}

function configure(port: number, threads: number, rest = ""): void {
  const routes = ["one", "large"].map(
    (name) => `[[applications]]\nfile_path = "${name}.wasm"\nmethod = "GET"\nurl_path = "/${name}"\n`,
  );
  writeFileSync(
    configFile,
    `listen_address = "127.0.0.1:${port}"\n[log]\nsample = 0\n[server]\nthreads = ${threads}\n${routes.join("")}${rest}`,
  );
}

/** Resident memory, and the part of it that is code which V8 made, in MiB. */
function memoryOf(server: BenchServer): { resident: number; code: number } {
  const maps = readFileSync(`/proc/${server.pid}/smaps`, "utf8");
  let code = 0;
  let counts = false;
  for (const line of maps.split("\n")) {
    const head = /^[\da-f]+-[\da-f]+ (\S+) \S+ \S+ (\d+)/.exec(line);
    if (head !== null) counts = head[1]?.[2] === "x" && head[2] === "0";
    const size = /^Rss: +(\d+) kB/.exec(line);
    if (size !== null && counts) code += Number(size[1]);
  }
  return { resident: server.residentMib(), code: code / 1024 };
}

/** Asks for a reload and waits for its line. */
function createReload(server: BenchServer): () => Promise<boolean> {
  let resolve: ((isRight: boolean) => void) | undefined;
  createInterface({ input: server.output }).on("line", (line) => {
    if (!line.includes('"event":"reload"') || line.includes('"level":"warn"')) return;
    resolve?.(line.includes('"level":"info"'));
  });
  return async () => {
    const line = new Promise<boolean>((done) => {
      resolve = done;
    });
    process.kill(server.pid, "SIGHUP");
    return line;
  };
}

interface Span {
  readonly what: string;
  readonly requests: number;
  readonly lost: number;
  readonly perSecond: number;
  readonly longestMs: number;
  readonly took: number;
}

/** What the load and a client beside it saw while `action` went on. */
async function watch(
  port: number,
  load: SteadyLoad,
  what: string,
  action: () => Promise<void>,
): Promise<Span> {
  const [right, wrong, start] = [load.right, load.wrong.length, performance.now()];
  const spy = spyOn(port);
  await action();
  const seconds = (performance.now() - start) / 1000;
  const requests = load.right - right;
  const longestMs = await spy.stop();
  const lost = load.wrong.length - wrong;
  return { what, requests, lost, perSecond: requests / seconds, longestMs, took: seconds };
}

/** One client that asks all the time: the longest that it waited for an answer. */
function spyOn(port: number): { stop(): Promise<number> } {
  let over = false;
  let longest = 0;
  const client = new Client(port);
  const request = Buffer.from("GET /one HTTP/1.1\r\nHost: localhost\r\n\r\n");
  const asking = (async () => {
    for (;;) {
      if (over) break;
      const start = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one request after the other
      await client.ask(request);
      longest = Math.max(longest, performance.now() - start);
    }
  })();
  return {
    async stop() {
      over = true;
      await asking;
      client[Symbol.dispose]();
      return longest;
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, SHARE_MS);
  });
}

/** From the signal to the first answer of a new module of 1 MB, in milliseconds; without load. */
async function firstAnswer(port: number, reload: () => Promise<boolean>, path: string): Promise<number> {
  const marked = wat(largeGuest(`large ${++version}`, LARGE_BYTES));
  writeFileSync(join(folder, "large.wasm"), marked);
  const client = new Client(port);
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const start = performance.now();
  await reload();
  const { body } = await client.ask(request);
  const took = performance.now() - start;
  client[Symbol.dispose]();
  if (body.toString() !== `large ${version}`) throw new Error("the reloaded module did not answer");
  return took;
}

function nodeStart(): number {
  const start = performance.now();
  execFileSync(process.execPath, ["-e", "0"]);
  return performance.now() - start;
}

/* oxlint-disable no-await-in-loop -- one after the other */
async function measure(threads: number): Promise<boolean> {
  writeFileSync(join(folder, "one.wasm"), small);
  writeFileSync(join(folder, "large.wasm"), large);
  const port = await findFreePort();
  configure(port, threads);
  const server = await startServer(MAIN, configFile);
  const load = new SteadyLoad(port, LOAD);
  await load.more(2000);
  const reload = createReload(server);
  const round = async (index: number): Promise<void> => {
    const isRight = index % 2 === 0;
    writeFileSync(join(folder, "one.wasm"), isRight ? changed(small) : Buffer.from("broken"));
    if (isRight) writeFileSync(join(folder, "large.wasm"), changed(large));
    if ((await reload()) !== isRight)
      throw new Error(`reload ${index} was to be ${isRight ? "right" : "wrong"}`);
  };
  for (let index = 0; index < WARM_RELOADS; index++) await round(index);
  const spans: Span[] = [];
  spans.push(await watch(port, load, "before", pause));
  const memory = [memoryOf(server)];
  const reloads = await watch(port, load, `${RELOADS} reloads, half of them wrong`, async () => {
    for (let index = 0; index < RELOADS; index++) {
      await round(index);
      if (index === RELOADS / 2) memory.push(memoryOf(server));
    }
  });
  spans.push(reloads);
  spans.push(await watch(port, load, "after", pause));
  memory.push(memoryOf(server));
  configure(port, threads);
  writeFileSync(join(folder, "one.wasm"), small);
  let next: BenchServer | undefined;
  spans.push(
    await watch(port, load, "a replacement", async () => {
      next = await startServer(MAIN, configFile, "--replace");
      await load.more(1000);
    }),
  );
  if (next === undefined) throw new Error("the second server did not start");
  spans.push(await watch(port, load, "after", pause));
  await load.stop();
  const reloadNext = createReload(next);
  const firsts: number[] = [];
  const starts: number[] = [];
  for (let index = 0; index < 5; index++) {
    starts.push(nodeStart());
    firsts.push(await firstAnswer(port, reloadNext, "/large"));
  }
  await server[Symbol.asyncDispose]();
  await next[Symbol.asyncDispose]();

  printTable(`${threads} thread${threads === 1 ? "" : "s"}`, [
    ["", "requests", "lost", "a second", "of before", "longest answer, ms"],
    ...spans.map(({ what, requests, lost, perSecond, longestMs }) => [
      what,
      String(requests),
      String(lost),
      perSecond.toFixed(0),
      (perSecond / (spans[0]?.perSecond ?? 1)).toFixed(2),
      longestMs.toFixed(0),
    ]),
  ]);
  printTable("Memory, MiB", [
    ["", `after ${WARM_RELOADS} reloads`, `and ${RELOADS / 2}`, `and ${RELOADS}`],
    ["resident", ...memory.map(({ resident }) => resident.toFixed(1))],
    ["code", ...memory.map(({ code }) => code.toFixed(1))],
  ]);
  printTable("A new module of 1 MB, from the signal to its first answer, without load", [
    ["", "ms, median of 5", "times `node -e 0`"],
    [
      "first answer",
      toSpread(firsts).median.toFixed(0),
      (toSpread(firsts).median / toSpread(starts).median).toFixed(2),
    ],
    ["node -e 0", toSpread(starts).median.toFixed(0), "1.00"],
  ]);
  process.stdout.write(`a reload took ${((reloads.took / RELOADS) * 1000).toFixed(0)} ms under load\n`);
  for (const text of load.wrong.slice(0, 10)) process.stdout.write(`lost: ${text}\n`);
  return load.wrong.length === 0;
}

try {
  for (const threads of THREADS) if (!(await measure(threads))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
