// `serverless-wasm dev` as a process over a project of its own, watched by what it writes to the terminal.
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export class DevCommand implements AsyncDisposable {
  readonly folder: string;
  /** All that it has written. */
  text = "";
  stderr = "";
  readonly exited: Promise<number | NodeJS.Signals | null>;
  readonly #child: ChildProcess;
  readonly #waiting = new Set<() => void>();
  #read = 0;
  #ended = false;

  /** `files`: the project, by the path in its folder. The configuration is `config.toml`. */
  constructor(files: Readonly<Record<string, string | Uint8Array>>, parameters: readonly string[] = []) {
    this.folder = mkdtempSync(join(tmpdir(), "serverless-wasm-dev-"));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
    const child = spawn(process.execPath, [MAIN, "dev", "config.toml", ...parameters], { cwd: this.folder });
    this.#child = child;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.text += text;
      this.#wake();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
    this.exited = new Promise((resolve) => {
      child.on("close", (code, signal) => {
        this.#ended = true;
        this.#wake();
        resolve(code ?? signal);
      });
    });
  }

  write(name: string, content: string | Uint8Array): void {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(name: string): Buffer {
    return readFileSync(join(this.folder, name));
  }

  /** What it writes from the last awaited text on, up to and with this one. */
  waitFor(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const unread = this.text.slice(this.#read);
        const match = pattern.exec(unread);
        if (match === null && !this.#ended) return;
        this.#waiting.delete(look);
        if (match === null) {
          reject(new Error(`dev ended without ${String(pattern)}; it wrote\n${this.text}${this.stderr}`));
          return;
        }
        const end = match.index + match[0].length;
        this.#read += end;
        resolve(unread.slice(0, end));
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Waits until it listens, and returns its address. */
  async listens(): Promise<string> {
    const text = await this.waitFor(/listening on http:\S+ with 1 thread, for development\n/);
    return /http:\S+/.exec(text)?.[0] ?? "";
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** The processes that it started, from the system. */
  children(): number[] {
    const { pid } = this.#child;
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    return text === "" ? [] : text.split(" ").map(Number);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const kill = setTimeout(() => this.#child.kill("SIGKILL"), 5000);
    this.#child.kill("SIGINT");
    const exited = await this.exited;
    clearTimeout(kill);
    rmSync(this.folder, { recursive: true, force: true });
    if (exited === "SIGKILL") throw new Error("dev did not end within 5 seconds of SIGINT");
    if (this.stderr !== "") throw new Error(`dev wrote to stderr:\n${this.stderr}`);
  }

  #wake(): void {
    for (const look of this.#waiting) look();
  }
}
