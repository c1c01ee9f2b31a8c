// Functions in JavaScript on the real engine, from the texts of their files: loaded, started and called as the server does
// it, with requests as they travel, and without a socket.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Application } from "../../src/config/config.ts";
import { loadConfig } from "../../src/config/load.ts";
import { ConfigurationError } from "../../src/errors.ts";
import type { Problem } from "../../src/errors.ts";
import { loadTable } from "../../src/server/app.ts";
import { toLogSettings } from "../../src/config/log.ts";
import { serveCall } from "../../src/server/call.ts";
import { CallLog } from "../../src/server/call-log.ts";
import { Refusals } from "../../src/server/refusals.ts";
import { createService, toProgram } from "../../src/server/service.ts";
import type { Service } from "../../src/server/service.ts";
import type { StartLine } from "../../src/server/start-line.ts";
import { InstrumentCache } from "../../src/registry/instrument-cache.ts";
import { ScriptLoader } from "../../src/registry/script.ts";
import { runSteps } from "../../src/registry/steps.ts";
import type { Module } from "../../src/registry/module.ts";
import { Engine } from "../../src/sandbox/engine.ts";
import { InstanceCap } from "../../src/sandbox/instance-cap.ts";
import { tryStart } from "../../src/sandbox/start.ts";
import type { StartReport } from "../../src/sandbox/start.ts";
import type { ProgramState } from "../../src/sandbox/program.ts";
import { MemoryLog } from "./log.ts";
import type { LogLine } from "./log.ts";
import { TestExchange } from "./exchange.ts";
import type { JsRequest } from "./exchange.ts";

const PROJECT = new URL("../../", import.meta.url).pathname;
const LEVELS = ["error", "warn", "info", "debug"];

export interface JsOptions {
  readonly function?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Names of the route's parameters. */
  readonly parameters?: readonly string[];
  readonly limits?: Readonly<Record<string, number>>;
  readonly tcp?: readonly string[];
  /** What evaluating the file may take; five seconds as in the server by default. */
  readonly startCpuMs?: number;
  /** Further files, by their paths. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The name of the file; `function.ts` by default. */
  readonly file?: string;
}

export interface JsAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: [string, string][];
  readonly body: string;
  readonly bytes: Uint8Array;
  readonly log: [level: number, text: string][];
  /** What the log says that the call failed with. */
  readonly failure: string | undefined;
  /** The code of that. */
  readonly code: unknown;
  /** The answer was cut off. */
  readonly cut: boolean;
}

export interface Js {
  readonly service: Service;
  readonly application: Application;
  readonly log: MemoryLog;
  /** What its sandboxes share. */
  readonly state: ProgramState;
  request(request?: JsRequest): Promise<JsAnswer>;
}

let scripts: ScriptLoader | undefined;

/** An application from the text of its file. Throws `ConfigurationError` where it cannot be loaded or started. */
export async function createJs(source: string | Uint8Array, options: JsOptions = {}): Promise<Js> {
  const name = options.file ?? "function.ts";
  const folder = writeFiles({ ...options.files, [name]: source, "config.toml": toToml(name, options) });
  try {
    const configFile = join(folder, "config.toml");
    const loaded = loadConfig(configFile, { workingDirectory: folder });
    const [application] = loaded.applications;
    if (loaded.config === undefined || application === undefined || loaded.problems.length > 0) {
      throw new ConfigurationError(loaded.problems);
    }
    // One engine for all tests of a file.
    scripts ??= new ScriptLoader(new InstrumentCache());
    const { module, problems } = runSteps(scripts.load(application));
    const report = (message: string): Problem => ({ file: configFile, path: application.path, message });
    if (module === undefined) throw new ConfigurationError(problems.map(report));
    const modules = new Map<Application, Module>([[application, module]]);
    const lines: StartLine[] = [];
    const program = toProgram(application, module, (level, text) => lines.push({ level, text }));
    const engine = new Engine(new InstanceCap(2), options.startCpuMs);
    let start: StartReport;
    try {
      start = tryStart(program, engine);
    } catch (error) {
      throw new ConfigurationError([report((error as Error).message)]);
    }
    const { state } = start;
    const starts = new Map([[application, { ...start, lines }]]);
    const log = new MemoryLog();
    const service = createService({ config: loaded.config, modules, starts, log, direct: false });
    return {
      service,
      application,
      log,
      state,
      request: (request = {}) => ask(service, application, log, request),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Neighbours extends Disposable {
  readonly log: MemoryLog;
  readonly service: Service;
  request(path: string, init?: RequestInit): Promise<Response>;
}

/** `/hello` beside a script on `/hostile`, which has the query as `event.query`, loaded as the command does it. */
export function createNeighbours(hostile: string, limits: Readonly<Record<string, number>> = {}): Neighbours {
  const folder = writeFiles({
    "hello.js": `exports.handler = () => ({ body: "hello" });`,
    "hostile.js": hostile,
    "config.toml": toApplication("hello", {}) + toApplication("hostile", { cpu_ms: 150, ...limits }),
  });
  try {
    const log = new MemoryLog();
    const table = loadTable(join(folder, "config.toml"), { workingDirectory: folder });
    const service = createService({ ...table, log, direct: false });
    return {
      log,
      service,
      request: async (path, init) => service.app.request(path, init),
      [Symbol.dispose]: () => service.close(),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface ScriptEnding {
  readonly status: number;
  readonly text: string;
  /** The first failure in the log. */
  readonly failure: LogLine | undefined;
  readonly code: unknown;
  /** How often `/hello` was answered meanwhile. */
  readonly hellos: number;
  /** The longest turn of the event loop. */
  readonly pauseMs: number;
  readonly log: MemoryLog;
}

/**
 * Calls the script once, and `/hello` again and again until that has ended; then the same application once more, which
 * answers as if nothing had been: `hostile` is the body of a function of `event`, and runs where there is a query.
 */
export async function endOfScript(
  hostile: string,
  limits: Readonly<Record<string, number>> = {},
  before = "",
): Promise<ScriptEnding> {
  using table = createNeighbours(
    `${before}; let count = 0; const hostile = async (event) => { ${hostile} };
     exports.handler = async (event) => event.query === "" ? { body: "fine " + ++count } : hostile(event);`,
    limits,
  );
  const expectAnswer = async (path: string, expected: string): Promise<void> => {
    const text = await (await table.request(path)).text();
    if (text !== expected) throw new Error(`${path} answers ${text}`);
  };
  await expectAnswer("/hello", "hello");
  await expectAnswer("/hostile", "fine 1");
  let ended = false;
  const call = table.request("/hostile?1").then(async (response) => {
    const text = await response.text().catch(() => "(cut)");
    ended = true;
    return { status: response.status, text };
  });
  let hellos = 0;
  let pauseMs = 0;
  for (let last = performance.now(); ;) {
    // oxlint-disable-next-line no-await-in-loop -- one turn of the event loop after the other
    await setImmediate();
    const now = performance.now();
    pauseMs = Math.max(pauseMs, now - last);
    last = now;
    if (ended) break;
    // oxlint-disable-next-line no-await-in-loop
    await expectAnswer("/hello", "hello");
    hellos++;
  }
  const { status, text } = await call;
  await expectAnswer("/hello", "hello");
  await expectAnswer("/hostile", "fine 1");
  const [failure] = table.log.failures;
  return { status, text, failure, code: failure?.fields["code"], hellos, pauseMs, log: table.log };
}

/** What is said of a file that cannot be served. */
export async function problemsOf(source: string | Uint8Array, options?: JsOptions): Promise<string[]> {
  try {
    await createJs(source, options);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "serverless-wasm-js-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  if (!Object.keys(files).some((name) => name.startsWith("node_modules/"))) {
    symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  }
  return folder;
}

function toToml(file: string, options: JsOptions): string {
  const parameters = (options.parameters ?? []).map((name) => `:${name}`).join("/");
  return [
    "[[applications]]",
    'name = "test"',
    'runtime = "js"',
    `file_path = ${JSON.stringify(file)}`,
    'method = "*"',
    `url_path = ${JSON.stringify(parameters === "" ? "/*" : `/${parameters}`)}`,
    ...(options.function === undefined ? [] : [`function = ${JSON.stringify(options.function)}`]),
    ...(options.tcp === undefined ? [] : [`tcp = ${JSON.stringify(options.tcp)}`]),
    `env = ${toTable(options.env ?? {})}`,
    `limits = ${toTable({ wall_ms: 1000, ...options.limits })}`,
  ].join("\n");
}

function toApplication(name: string, limits: Readonly<Record<string, number>>): string {
  return `[[applications]]\nname = "${name}"\nfile_path = "${name}.js"\nmethod = "*"\nurl_path = "/${name}"\nlimits = ${toTable(limits)}\n`;
}

function toTable(values: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(values).map(
    ([key, value]) => `${JSON.stringify(key)} = ${JSON.stringify(value)}`,
  );
  return `{ ${pairs.join(", ")} }`;
}

async function ask(
  service: Service,
  application: Application,
  log: MemoryLog,
  request: JsRequest,
): Promise<JsAnswer> {
  const pool = service.pools.get(application);
  if (pool === undefined) throw new Error("the application has no pool");
  const first = log.lines.length;
  const exchange = new TestExchange(request);
  await new Promise<void>((resolve) => {
    const refusals = new Refusals(log, application.name);
    const reportFault = (error: unknown): void =>
      log.write("error", { event: "call", code: "HOST_FAULT" }, `host fault: ${String(error)}`);
    const settings = toLogSettings(undefined, "/");
    const callLog = new CallLog({ application, settings, log, refusals });
    serveCall(exchange, { application, pool, callLog, reportFault }, resolve);
  });
  const lines = log.lines.slice(first);
  const failure = lines.find(({ fields }) => fields["event"] === "call" && fields["code"] !== undefined);
  const guest = lines.filter(({ fields }) => fields["event"] === "guest");
  const bytes = Buffer.concat(exchange.pieces);
  const headers = exchange.head?.headers ?? [];
  return {
    status: exchange.head?.status ?? 0,
    reason: exchange.head?.reason ?? "",
    headers: Array.from({ length: headers.length / 2 }, (_, index) => [
      headers[index * 2] ?? "",
      headers[index * 2 + 1] ?? "",
    ]),
    body: bytes.toString(),
    bytes,
    log: guest.map(({ level, message }) => [LEVELS.indexOf(level) + 1, message]),
    failure: failure?.message.replace(/^call failed: /, ""),
    code: failure?.fields["code"],
    cut: exchange.isCut,
  };
}
