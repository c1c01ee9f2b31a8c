// The kept invocations of a server, found by its configuration and read beside it.
import { loadConfig } from "../config/load.ts";
import { escapeControls } from "../config/source.ts";
import { ConfigurationError } from "../errors.ts";
import { InvocationFile } from "../observe/invocation-file.ts";
import { UnfitFileError } from "../observe/unfit-file.ts";

/** Throws `CONFIGURATION` where the file does not even say where; what else may be wrong with it does not matter here. */
export function findDataDir(configFile: string): string {
  const { dataDir, problems } = loadConfig(configFile, { workingDirectory: process.cwd() });
  if (dataDir === undefined) throw new ConfigurationError(problems);
  return dataDir;
}

/** Runs `work` with the file, which it closes; undefined, after a line that says why, where there is none to be read. */
export function readKept<T>(folder: string, work: (file: InvocationFile) => T): T | undefined {
  let file: InvocationFile | undefined;
  try {
    file = InvocationFile.read(folder);
    if (file !== undefined) return work(file);
    complain(
      `no calls are kept in ${folder}: no server has served with this configuration, or its invocations.keep is 0, or it has another user or STATE_DIRECTORY`,
    );
  } catch (error) {
    complain(`what is kept in ${folder} cannot be read: ${toReason(error)}`);
  } finally {
    file?.close();
  }
  return undefined;
}

/** Says what is wrong; the exit code is 1. */
export function complain(message: string): void {
  process.stderr.write(`${escapeControls(message)}\n`);
  process.exitCode = 1;
}

function toReason(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof UnfitFileError) || error.reason !== "damaged") return reason;
  return `it is damaged (${reason}); a server that meets that begins a new file`;
}

/** Ends the command without a word when nobody reads on (`| head`). */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
}

/** A record for programs. `lines` and the like of strangers stay inside of JSON's strings, and drive no terminal. */
export function toJson(value: unknown): string {
  return escapeControls(JSON.stringify(value));
}
