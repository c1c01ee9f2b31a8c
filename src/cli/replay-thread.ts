// The thread in which a recorded call is run again: with a stack that is deep enough for whatever had room when it was
// recorded, because how deep a stack is in frames depends on how V8 has compiled the code by then.
import { statSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { ServerlessWasmError } from "../errors.ts";
import type { ErrorCode } from "../errors.ts";
import { contentDigest } from "../observe/call-recorder.ts";
import { decodeRecording } from "../observe/recording.ts";
import { toApplication } from "../observe/replay-application.ts";
import { replay } from "../observe/replay.ts";
import type { ReplayResult } from "../observe/replay.ts";
import { loadModules } from "../registry/load.ts";

const STACK_MB = 64;

export interface ReplayRequest {
  /** The recording's. */
  readonly bytes: Uint8Array;
  /** Another module or script than the recorded one. */
  readonly file?: string | undefined;
  /** So often. */
  readonly times?: number;
}

type Reply =
  | { readonly results: readonly ReplayResult[] }
  | { readonly code: ErrorCode; readonly message: string };

/** One result for each time. Rejects with what is wrong with the recording, or with the module. */
export async function replayInThread(request: ReplayRequest): Promise<readonly ReplayResult[]> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: request,
    name: "replay",
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  const reply = await new Promise<Reply>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  if ("results" in reply) return reply.results;
  throw new ServerlessWasmError(reply.code, reply.message);
}

function run({ bytes, file, times = 1 }: ReplayRequest): readonly ReplayResult[] {
  const recording = decodeRecording(bytes);
  const { header } = recording;
  const application = toApplication(header, file);
  if (isDevice(application.file)) throw wrongModule(`${application.filePath} is no file`);
  const { modules, problems } = loadModules([application], "the recording");
  const module = modules.get(application);
  if (module === undefined) throw wrongModule(problems.map(({ message }) => message).join("\n"));
  const isSameModule = contentDigest(module) === header.digest;
  if (file === undefined && !isSameModule) {
    throw new ServerlessWasmError(
      "USAGE",
      `${application.file} is not what was recorded: it has changed since. To see what the changed one does, write --module ${application.filePath}`,
    );
  }
  return Array.from({ length: times }, () => replay(recording, module, { isOther: !isSameModule }));
}

function wrongModule(text: string): ServerlessWasmError {
  return new ServerlessWasmError("CONFIGURATION", `${text}\nname what to run with --module`);
}

/** What may never end, when it is read: whoever wrote the recording has chosen it. */
function isDevice(file: string): boolean {
  try {
    const facts = statSync(file);
    return !facts.isFile() && !facts.isDirectory();
  } catch {
    return false;
  }
}

function answer(): Reply {
  try {
    return { results: run(workerData as ReplayRequest) };
  } catch (error) {
    if (error instanceof ServerlessWasmError) return { code: error.code, message: error.message };
    throw error;
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, and no window
if (!isMainThread) parentPort?.postMessage(answer());
