// The folder in which the servers of this user find each other: nobody else may have made it, or may look into it.
import { lstatSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { ServerlessWasmError } from "../errors.ts";

const MODE = 0o700;
const OTHERS = 0o077;

/**
 * Makes the folder where it does not exist. Throws `LISTEN` with the reason when it cannot be trusted: in a folder that
 * all may write to, somebody else may have been first.
 */
export function openRuntimeFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const user = process.getuid?.();
  if (user === undefined) throw refuse("this system has no users that could be told apart");
  const { XDG_RUNTIME_DIR: own } = environment;
  const folder =
    own !== undefined && isAbsolute(own)
      ? join(own, "serverless-wasm")
      : join(tmpdir(), `serverless-wasm-${user}`);
  try {
    mkdirSync(folder, { mode: MODE });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST") throw refuse(message);
  }
  // Not followed: a link could be anybody's.
  const facts = lstatSync(folder);
  if (!facts.isDirectory()) throw refuse(`${folder} is no folder; remove it`);
  if (facts.uid !== user)
    throw refuse(`${folder} belongs to another user; remove it, or set XDG_RUNTIME_DIR`);
  if ((facts.mode & OTHERS) !== 0) throw refuse(`${folder} is open to other users; chmod 700 it`);
  return folder;
}

function refuse(reason: string): ServerlessWasmError {
  return new ServerlessWasmError("LISTEN", reason);
}
