// What it is written to fails while it serves at full rate: the disk is full, the log's folder is gone, the SQLite file of
// kept calls is locked, its log removed, and it is damaged. Everything is on a small disk in memory of its own, so it needs
// Linux and root.
// `node test/bench/faults.ts [seconds of each phase = 10]`
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LoadResult } from "./load.ts";
import { runJson } from "./process.ts";
import { printTable } from "./table.ts";

const PHASE_MS = Number(process.argv[2] ?? 10) * 1000;
const CONNECTIONS = 32;
const DISK_MIB = 96;
const LOOK_MS = 50;
const TOKEN: string = randomBytes(32).toString("base64");
const HEADINGS = [
  "",
  "requests/s",
  "p99 ms",
  "not 200",
  "told",
  "memory MiB",
  "calls logged",
  "kept at its end",
];

const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const disk = mkdtempSync(join(tmpdir(), "serverless-wasm-faults-"));
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MIB}m`, "tmpfs", disk]);
if (mounted.status !== 0) {
  rmdirSync(disk);
  process.stdout.write("skipped: no disk can be mounted here, which takes Linux and root\n");
  process.exit();
}
const logFolder = join(disk, "log");
const logFile = join(logFolder, "server.log");
const kept = join(disk, "data", "invocations.sqlite");
const filler = join(disk, "filler");
mkdirSync(logFolder);
writeFileSync(join(disk, "token"), TOKEN, { mode: 0o600 });
writeFileSync(
  join(disk, "config.toml"),
  `listen_address = "127.0.0.1:0"
[server]
threads = 2
data_dir = "data"
[log]
destination = "log/server.log"
rotate_bytes = 16777216
keep_files = 1
[invocations]
record = "all"
[admin]
listen_address = "127.0.0.1:0"
token_file = "token"
[[applications]]
file_path = ${JSON.stringify(script("../../samples/hello.wasm"))}
method = "GET"
url_path = "/hello"
function = "hello"
`,
);

/** Reads the log while it is written, renamed and deleted. */
class LogReader {
  calls = 0;
  /** What an operator is told, in the log and on stderr. */
  told: string[] = [];
  port = 0;
  adminPort = 0;
  #descriptor: number | undefined;
  #rest = "";
  readonly #bytes = Buffer.alloc(1 << 20);

  look(): void {
    this.#read();
    const found = statSync(logFile, { throwIfNoEntry: false });
    if (found === undefined) return this.close();
    if (this.#descriptor !== undefined && fstatSync(this.#descriptor).ino === found.ino) return;
    this.close();
    this.#descriptor = openSync(logFile, "r");
    this.#read();
  }

  close(): void {
    if (this.#descriptor === undefined) return;
    this.#read();
    closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #read(): void {
    if (this.#descriptor === undefined) return;
    for (let length = -1; length !== 0;) {
      length = readSync(this.#descriptor, this.#bytes);
      const lines = (this.#rest + this.#bytes.toString("utf8", 0, length)).split("\n");
      this.#rest = lines.pop() ?? "";
      for (const line of lines) this.#take(line);
    }
  }

  #take(line: string): void {
    if (line.includes('"event":"guest"')) return;
    if (line.includes('"event":"call"')) {
      this.calls++;
      return;
    }
    const { event, msg = line } = parse(line);
    const port = Number(/:(\d+)/.exec(msg)?.[1] ?? 0);
    if (event === "listening") this.port = port;
    if (event === "admin") this.adminPort = port;
    this.told.push(msg);
  }
}

function parse(line: string): { readonly event?: string; readonly msg?: string } {
  try {
    return JSON.parse(line) as { event?: string; msg?: string };
  } catch {
    return { event: "none", msg: `no line: ${line.slice(0, 80)}` };
  }
}

const log = new LogReader();
let server: ChildProcess;
let isFull = false;

async function startServer(): Promise<void> {
  log.port = 0;
  const parameters = [script("../../src/cli/main.ts"), join(disk, "config.toml")];
  server = spawn(process.execPath, parameters, { stdio: ["ignore", "ignore", "pipe"] });
  server.stderr?.setEncoding("utf8").on("data", (text: string) => log.told.push(`stderr: ${text.trim()}`));
  while (log.port === 0) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${log.told.join("\n")}`);
    await pause(LOOK_MS);
    log.look();
  }
}

async function stopServer(): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
  log.look();
}

function residentMib(): number {
  const status = readFileSync(`/proc/${server.pid ?? 0}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Takes what has become free, too: what the server deletes must not help it. */
function fill(): void {
  const descriptor = openSync(filler, "a");
  try {
    for (const piece of [1 << 20, 4096]) {
      const bytes = Buffer.alloc(piece, 1);
      try {
        while (writeSync(descriptor, bytes) === piece);
      } catch {
        // So many do not fit any more.
      }
    }
  } finally {
    closeSync(descriptor);
  }
}

/** How old the newest call is that is kept, as the admin interface tells it. */
async function newestMs(): Promise<number> {
  const url = `http://127.0.0.1:${log.adminPort}/api/v1/invocations?limit=1`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  const { invocations } = (await response.json()) as { invocations: { at: string }[] };
  return Date.now() - Number(new Date(invocations[0]?.at ?? 0));
}

function damage(): void {
  const { size } = statSync(kept);
  const descriptor = openSync(kept, "r+");
  writeSync(descriptor, randomBytes(size >> 1), 0, size >> 1, size >> 2);
  closeSync(descriptor);
}

/** Another program that has the file to itself, until its stdin ends. */
async function lock(): Promise<ChildProcess> {
  const text = `const { DatabaseSync } = require("node:sqlite");
    const file = new DatabaseSync(process.argv[1], { timeout: 5000 });
    file.exec("BEGIN EXCLUSIVE");
    process.stdout.write("locked");
    process.stdin.on("end", () => file.close()).resume();`;
  const locker = spawn(process.execPath, ["-e", text, kept], { stdio: ["pipe", "pipe", "inherit"] });
  await once(locker.stdout, "data");
  return locker;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

const rows: string[][] = [];
const tellings: string[] = [];

async function measure(what: string, begin?: () => unknown): Promise<void> {
  log.look();
  log.told = [];
  const calls = log.calls;
  const resident: number[] = [];
  const timer = setInterval(() => {
    if (isFull) fill();
    log.look();
    resident.push(residentMib());
  }, LOOK_MS);
  const load = runJson<LoadResult>(
    script("load.ts"),
    String(log.port),
    "/hello",
    String(CONNECTIONS),
    String(PHASE_MS),
  );
  await begin?.();
  const { requestsPerSecond, p99Ms, failures } = await load;
  clearInterval(timer);
  log.look();
  const age = await newestMs();
  if (failures > 0) process.exitCode = 1;
  rows.push([
    what,
    requestsPerSecond.toFixed(0),
    p99Ms.toFixed(1),
    String(failures),
    String(log.told.length),
    `${(resident[0] ?? 0).toFixed(0)} to ${Math.max(...resident).toFixed(0)}`,
    `${(((log.calls - calls) * 100_000) / (requestsPerSecond * PHASE_MS)).toFixed(0)} %`,
    age < 2000 ? "yes" : "no",
  ]);
  for (const line of log.told) tellings.push(`${what}: ${line.replaceAll(disk, "<disk>")}`);
}

try {
  await startServer();
  await measure("it warms up");
  await measure("all is well");
  await measure("the disk is full", () => {
    isFull = true;
    fill();
  });
  await measure("there is room again", () => {
    isFull = false;
    rmSync(filler);
  });
  await measure("the log's folder is gone", () => rmSync(logFolder, { recursive: true }));
  let locker: ChildProcess | undefined;
  await measure("it is there again, the kept calls are locked", async () => {
    mkdirSync(logFolder);
    locker = await lock();
  });
  await measure("they are free", () => locker?.stdin?.end());
  await measure("their log is removed", () => rmSync(`${kept}-wal`));
  await measure("they are damaged", damage);
  await stopServer();
  damage();
  await startServer();
  await measure("they are damaged before a start");
} finally {
  await stopServer();
  log.close();
  spawnSync("umount", [disk]);
  rmdirSync(disk);
}
printTable(`What is written to fails, at full rate, ${PHASE_MS / 1000} s each`, [HEADINGS, ...rows]);
process.stdout.write(`\nThe operator was told:\n${tellings.join("\n")}\n`);
