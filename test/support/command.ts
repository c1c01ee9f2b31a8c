// The command as a process: started, watched by its log lines, stopped by its id.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeTable } from "./table.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** One JSON line of the log. */
export interface LogRecord {
  readonly level: string;
  readonly msg: string;
  readonly event?: string;
  readonly code?: string;
  readonly application?: string;
  readonly requestId?: string;
  readonly status?: number;
  readonly [field: string]: unknown;
}

export interface CommandResult {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly workingDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** What stands before `node`, for example `["setpriv", "--reuid=1000"]`. */
  readonly wrapper?: readonly string[];
  /** Default: this process's own Node. */
  readonly node?: string;
  /** Default: the sources. */
  readonly main?: string;
}

/** Runs the command to its end. */
export async function runCommand(
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = spawnCommand(parameters, options);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin?.end(options.input ?? "");
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { code, stdout, stderr };
}

function spawnCommand(parameters: readonly string[], options: CommandOptions): ChildProcess {
  const { wrapper = [], node = process.execPath, main = MAIN } = options;
  const [program = node, ...rest] = [...wrapper, node, main, ...parameters];
  return spawn(program, rest, {
    cwd: options.workingDirectory,
    env: { ...process.env, ...options.environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
}

export interface ServerOptions extends CommandOptions {
  /** The configuration; `listen_address` is put in front unless it has one. */
  readonly toml: string;
  readonly guests: Record<string, string | Uint8Array>;
  /** Error codes that the test provokes; any other line of level error fails the test when the server is disposed of. */
  readonly expectedCodes?: readonly string[];
  readonly parameters?: readonly string[];
}

/** A running server. Disposing of it stops it, and throws when it wrote an error line that nobody expected. */
export class TestServer implements AsyncDisposable {
  readonly port: number;
  readonly folder: string;
  readonly records: LogRecord[];
  readonly #child: ChildProcess;
  readonly #output: Output;
  readonly #expectedCodes: ReadonlySet<string>;

  private constructor(
    child: ChildProcess,
    output: Output,
    port: number,
    folder: string,
    codes: readonly string[],
  ) {
    this.#child = child;
    this.#output = output;
    this.records = output.records;
    this.port = port;
    this.folder = folder;
    this.#expectedCodes = new Set(codes);
  }

  static async start(options: ServerOptions): Promise<TestServer> {
    const toml = options.toml.includes("listen_address")
      ? options.toml
      : `listen_address = "127.0.0.1:0"\n${options.toml}`;
    const { folder, configFile } = writeTable(toml, options.guests);
    return TestServer.open(configFile, options, folder);
  }

  /** Of a configuration that is there already; `folder` is removed with it. */
  static async open(
    configFile: string,
    options: Omit<ServerOptions, "toml" | "guests">,
    folder: string = dirname(configFile),
  ): Promise<TestServer> {
    // What it keeps goes with the folder.
    const environment = { XDG_STATE_HOME: join(folder, "state"), ...options.environment };
    const parameters = [configFile, "--log-level", "debug", ...(options.parameters ?? [])];
    const child = spawnCommand(parameters, { ...options, environment });
    const output = new Output(child);
    try {
      const line = await output.waitFor(({ event }) => event === "listening");
      const port = Number(/:(\d+) with \d+ threads?$/.exec(line.msg)?.[1]);
      return new TestServer(child, output, port, folder, options.expectedCodes ?? []);
    } catch (error) {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Of the encrypted address. */
  get securePort(): number {
    const { msg = "" } = this.records.find(({ event }) => event === "listening") ?? {};
    return Number(/https:\/\/\S+:(\d+) /.exec(msg)?.[1]);
  }

  get stderr(): string {
    return this.#output.stderr;
  }

  /** The first record that matches, also one already written. Rejects when the server ends without it. */
  waitFor(matches: (record: LogRecord) => boolean): Promise<LogRecord> {
    return this.#output.waitFor(matches);
  }

  /** The record of the call with this code. */
  waitForCode(code: string): Promise<LogRecord> {
    return this.waitFor((record) => record.event === "call" && record.code === code);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Closes the reading end of what the server writes. */
  closeOutput(): void {
    this.#child.stdout?.destroy();
    this.#child.stderr?.destroy();
  }

  /** Reads no more of the log until what it returns is called. */
  pauseOutput(): () => void {
    this.#child.stdout?.pause();
    return () => this.#child.stdout?.resume();
  }

  /** The exit code, or the signal that ended the process. */
  get exited(): Promise<number | string> {
    return this.#output.exited;
  }

  /** Open descriptors of the process. */
  descriptors(): number {
    return readdirSync(`/proc/${this.pid}/fd`).length;
  }

  /** Resident memory in MiB. */
  residentMib(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  /** The largest resident memory so far, in MiB. */
  peakMib(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const kill = setTimeout(() => this.#child.kill("SIGKILL"), 5000);
    this.#child.kill("SIGTERM");
    const exited = await this.#output.exited;
    clearTimeout(kill);
    rmSync(this.folder, { recursive: true, force: true });
    const unexpected = this.records.filter(
      ({ level, code = "" }) => level === "error" && !this.#expectedCodes.has(code),
    );
    if (unexpected.length > 0) {
      throw new Error(
        `unexpected error lines:\n${unexpected.map((record) => JSON.stringify(record)).join("\n")}`,
      );
    }
    if (exited === "SIGKILL") throw new Error("the server did not stop within 5 seconds of SIGTERM");
    if (this.stderr !== "") throw new Error(`the server wrote to stderr:\n${this.stderr}`);
  }
}

/** What a process wrote: its log records as they come, and its standard error. */
class Output {
  readonly records: LogRecord[] = [];
  stderr = "";
  readonly exited: Promise<number | string>;
  readonly #waiting = new Set<() => void>();
  #ended = false;

  constructor(child: ChildProcess) {
    let rest = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      this.records.push(...lines.map((line) => JSON.parse(line) as LogRecord));
      this.#wake();
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.exited = new Promise((resolve) => {
      child.on("close", (code, signal) => {
        this.#ended = true;
        this.#wake();
        resolve(code ?? signal ?? "unknown");
      });
    });
  }

  waitFor(matches: (record: LogRecord) => boolean): Promise<LogRecord> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.records.find((record) => matches(record));
        if (found === undefined && !this.#ended) return;
        this.#waiting.delete(look);
        if (found !== undefined) resolve(found);
        else reject(new Error(`the server ended without the awaited line; it wrote\n${this.stderr}`));
      };
      this.#waiting.add(look);
      look();
    });
  }

  #wake(): void {
    for (const look of this.#waiting) look();
  }
}

/** Asks `probe` again and again until it is true; for what a process does without saying so, such as closing a descriptor. */
export async function until(probe: () => boolean, what: () => string, limitMs = 8000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!probe()) {
    if (performance.now() > end) throw new Error(`still not so after ${limitMs} ms: ${what()}`);
    // oxlint-disable-next-line no-await-in-loop -- there is no event to wait for in another process
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
