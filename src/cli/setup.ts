// Runs the setup commands of Sora's functions, where the operator allows it: each once for a content of its folder. They
// are commands of this machine, with all that this user may do, in no sandbox.
import { spawn } from "node:child_process";
import { readSora } from "../config/sora.ts";
import type { ImportedFunction } from "../config/sora.ts";
import { isSetUp, markSetUp } from "../config/setup-mark.ts";

const LIMIT_MS = 600_000;
/** Of what a command writes, the end is kept. */
const MAX_OUTPUT = 65_536;

export interface SetupFailure {
  readonly name: string;
  readonly command: string;
  /** Why, in a few words. */
  readonly reason: string;
  /** What the command wrote last. */
  readonly output: string;
}

export interface SetupOptions {
  readonly workingDirectory: string;
  /** Told before each command. */
  readonly begin: (name: string, command: string) => void;
  readonly limitMs?: number;
}

/** Runs what has not run yet, one after the other, and gives what failed; the functions after one that failed have theirs. */
export async function runSetups(file: string, options: SetupOptions): Promise<SetupFailure[]> {
  const { functions, problems } = readSora(file, options.workingDirectory);
  // Whoever loads the file says them.
  if (problems.length > 0) return [];
  const failures: SetupFailure[] = [];
  for (const one of functions) {
    if (one.setup.length === 0 || isSetUp(one.folder)) continue;
    // oxlint-disable-next-line no-await-in-loop -- package managers get in each other's way
    const failure = await runSetup(one, options);
    if (failure !== undefined) failures.push(failure);
  }
  return failures;
}

async function runSetup(
  { name, folder, setup }: ImportedFunction,
  { begin, limitMs = LIMIT_MS }: SetupOptions,
): Promise<SetupFailure | undefined> {
  for (const command of setup) {
    begin(name, command);
    // oxlint-disable-next-line no-await-in-loop -- each needs what the one before has made
    const { reason, output } = await runCommand(command, folder, limitMs);
    if (reason !== undefined) return { name, command, reason, output };
  }
  try {
    markSetUp(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { name, command: setup.at(-1) ?? "", reason: `it cannot be remembered: ${reason}`, output: "" };
  }
  return undefined;
}

function runCommand(
  command: string,
  folder: string,
  limitMs: number,
): Promise<{ reason: string | undefined; output: string }> {
  return new Promise((resolve) => {
    // A group of its own, so that what the shell started can be ended with it.
    const child = spawn(command, {
      shell: true,
      cwd: folder,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let late = false;
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It ended by itself meanwhile.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, limitMs);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (output = (output + text).slice(-MAX_OUTPUT)));
    const finish = (reason: string | undefined): void => {
      clearTimeout(timer);
      resolve({ reason, output });
    };
    child.on("error", (error) => finish(`it cannot be started: ${error.message}`));
    // What it left behind would hold the output open.
    child.on("exit", end);
    child.on("close", (code, signal) => {
      if (late) finish(`it did not end within ${limitMs} ms`);
      else
        finish(
          code === 0 ? undefined : `it ended with ${code === null ? String(signal) : `exit code ${code}`}`,
        );
    });
  });
}
