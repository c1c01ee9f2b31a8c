// Compiles sources for `dev`, one after the other, in a process beside the one that serves.
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export interface BuildOrder {
  /** As messages name it. */
  readonly source: string;
  /** Absolute; written only where the bytes are others. */
  readonly outFile: string;
}

export interface BuildReport {
  readonly changed: boolean;
  readonly size: number;
  readonly warnings: string;
  /** What went wrong, over several lines. */
  readonly failure?: string;
  /** All files that the result depends on, those that were looked for and not there as well. */
  readonly files: readonly string[];
}

/** Of what a compiler says that crashes, this much is kept. */
const MAX_STDERR_CHARACTERS = 8192;

interface Pending extends BuildOrder {
  stderr: string;
  readonly resolve: (report: BuildReport) => void;
}

export class Builder {
  #child: ChildProcess | undefined;
  #pending: Pending | undefined;
  #closed = false;

  /** One at a time. Never rejects; never ends once the builder is closed. */
  build(order: BuildOrder): Promise<BuildReport> {
    return new Promise((resolvePromise) => {
      if (this.#closed) return;
      this.#pending = { ...order, stderr: "", resolve: resolvePromise };
      this.#child ??= this.#start();
      this.#child.send(order);
    });
  }

  close(): void {
    this.#closed = true;
    this.#pending = undefined;
    this.#child?.kill("SIGKILL");
  }

  #start(): ChildProcess {
    const url = import.meta.url;
    const file = fileURLToPath(new URL(`./build-process${url.slice(url.lastIndexOf("."))}`, url));
    // What it writes goes through the log: a source may make the compiler print anything.
    const child = fork(file, [], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      const pending = this.#pending;
      if (pending !== undefined) pending.stderr = (pending.stderr + text).slice(0, MAX_STDERR_CHARACTERS);
    });
    child.on("message", (report) => this.#end(report as BuildReport));
    // It also says so when an order does not reach it.
    child.on("error", () => child.kill("SIGKILL"));
    child.on("close", (code, signal) => {
      this.#child = undefined;
      const { source, stderr } = this.#pending ?? { source: "", stderr: "" };
      const failure = `${source} cannot be compiled, the compiler ended with ${signal ?? code}\n${stderr}`;
      this.#end({ changed: false, size: 0, warnings: "", failure, files: [resolve(source)] });
    });
    return child;
  }

  #end(report: BuildReport): void {
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.resolve(report);
  }
}
