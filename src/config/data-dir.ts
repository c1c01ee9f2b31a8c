// Where a server keeps what outlives it. Nothing is looked at or made here.
import { createHash } from "node:crypto";
import { homedir, tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";

export interface ConfigPlace {
  /** The file as the user named it. */
  readonly file: string;
  /** Its folder, absolute. */
  readonly directory: string;
  readonly workingDirectory: string;
}

/**
 * An absolute path. `written`: the key `server.data_dir`. Without it, two configurations of a user have two folders, and
 * `serverless-wasm logs` finds that of the configuration that it is given.
 */
export function toDataDir(
  written: string | undefined,
  { file, directory, workingDirectory }: ConfigPlace,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  if (written !== undefined) return resolve(directory, written);
  // systemd gives several with colons between them, if the unit names several.
  const [given = ""] = (environment["STATE_DIRECTORY"] ?? "").split(":");
  if (isAbsolute(given)) return given;
  const digest = createHash("sha256").update(resolve(workingDirectory, file)).digest("hex").slice(0, 12);
  return join(stateFolder(environment), "serverless-wasm", digest);
}

function stateFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const { XDG_STATE_HOME: named = "" } = environment;
  // The specification says that a relative one is to be ignored.
  if (isAbsolute(named)) return named;
  try {
    return join(homedir(), ".local", "state");
  } catch {
    // A user without a home.
    return tmpdir();
  }
}
