// `serverless-wasm replay <request-id or file>`: runs a recorded call again, offline, and says whether it went the same way.
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { escapeLines } from "../config/source.ts";
import { ServerlessWasmError } from "../errors.ts";
import { InvocationFile } from "../observe/invocation-file.ts";
import { compressRecording, decodeRecording, isRecording } from "../observe/recording.ts";
import type { Recording } from "../observe/recording.ts";
import type { ReplayResult } from "../observe/replay.ts";
import { readVersion } from "../version.ts";
import { complain, findDataDir, readKept, toJson } from "./kept.ts";
import { replayInThread } from "./replay-thread.ts";

const INDENT = " ".repeat(10);

interface ReplayCommandOptions {
  readonly config: string;
  readonly module?: string;
  readonly save?: string;
  readonly json?: true;
}

export function createReplayCommand(): Command {
  return new Command("replay")
    .description("run a recorded call again, offline: the same module, or a mended one")
    .argument("<call>", "a request id, or the file of a recording")
    .option("-c, --config <file>", "the configuration that says where calls are kept", "config.toml")
    .option("-m, --module <file>", "another module or script to run in the place of the recorded one")
    .option("-s, --save <file>", "write the recording to a file")
    .option("--json", "print the result as JSON")
    .action(async (call: string, options: ReplayCommandOptions) => {
      const bytes = existsSync(call) ? readNamed(call, options.config) : findRecording(call, options.config);
      if (bytes === undefined) return;
      const recording = decodeRecording(bytes);
      if (options.save !== undefined) save(options.save, bytes);
      const [result] = await replayInThread({ bytes, file: options.module });
      if (result === undefined) return;
      const isOther = options.module !== undefined;
      if (options.json) process.stdout.write(`${toJson(toPlain(recording, result))}\n`);
      else process.stdout.write(describeReplay(recording, result, isOther).map(toLine).join(""));
      const isFine = isOther
        ? result.failure === undefined && result.unanswered === undefined
        : result.isSame;
      process.exitCode = isFine ? 0 : 1;
    });
}

/** The recording in a file; or, where it is none, that of the call whose client chose the name as its id. */
function readNamed(name: string, configFile: string): Uint8Array {
  const isFile = statSync(name).isFile();
  const bytes = isFile ? readRecording(name) : undefined;
  if (bytes !== undefined && isRecording(bytes)) return bytes;
  try {
    const file = InvocationFile.read(findDataDir(configFile));
    const found = file?.find(name);
    file?.close();
    if (typeof found === "object" && found.id === name && found.recording !== undefined)
      return found.recording;
  } catch {
    // Nobody has said that it is a call.
  }
  return bytes ?? readRecording(name);
}

function readRecording(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw usage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Of a call that is kept; undefined, after a line that says why, where there is none. */
function findRecording(id: string, configFile: string): Uint8Array | undefined {
  return readKept(findDataDir(configFile), (file) => {
    const found = file.find(id);
    if (typeof found === "number") {
      complain(
        found > 0
          ? `${found} or more kept calls begin with ${id}; write more of the id`
          : `there is no file ${JSON.stringify(id)}, and no call with this id is kept`,
      );
      return undefined;
    }
    if (found.recording === undefined) {
      complain(
        `call ${found.id} has no recording: it did not fail or never ran, invocations.record says so, it was larger than invocations.record_bytes, or it has secrets that are not recorded`,
      );
    }
    return found.recording;
  });
}

/** Whoever reads it reads what the client sent. */
function save(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, compressRecording(bytes), { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw usage(`--save cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What was recorded, what happened now, and what may be the reason where they differ. */
export function describeReplay(recording: Recording, result: ReplayResult, isOther: boolean): string[] {
  const { header } = recording;
  const { application, request, redacted } = header;
  const lines = [
    `recorded: ${request.method} ${request.path} to ${application.name}, ${new Date(header.at).toISOString()}, request id ${header.id}`,
    `${INDENT}${describeRecorded(recording)}`,
  ];
  const { divergence, unanswered, differences, failure, fuel, calls, status, bytesOut } = result;
  const end = failure === undefined ? `${status}, ${bytesOut} bytes` : `${failure.code}: ${failure.message}`;
  const now = withFigures(end, calls, fuel);
  if (result.isSame) lines.push(`the same: ${now}`);
  else if (unanswered === undefined || isOther) lines.push(`now:      ${now}`);
  for (const frame of failure?.stack ?? []) lines.push(`${INDENT}${frame}`);
  if (divergence !== undefined) {
    const where = divergence.inStart ? "of the module's start" : "";
    lines.push(
      `different: at host call ${divergence.call}${where === "" ? "" : ` ${where}`}: ${divergence.text}`,
    );
  }
  if (isOther && unanswered !== undefined) lines.push(`ended: ${unanswered}`);
  if (divergence === undefined || isOther) for (const text of differences) lines.push(`different: ${text}`);
  if (!result.isSame) lines.push(...reasons(redacted, header.version, header.node));
  return lines;
}

function describeRecorded({ header, events }: Recording): string {
  const { failure, status, fuel } = header.result;
  const end = failure === undefined ? String(status) : `${failure.code}: ${failure.message}`;
  return withFigures(end, events.length, fuel);
}

/** In the first line: below it an error of JavaScript has its stack. */
function withFigures(end: string, calls: number, fuel: number): string {
  const [first = "", ...others] = end.split("\n");
  return [`${first}, ${count(calls, "host call")}, ${fuel} fuel`, ...others].join("\n");
}

function reasons(redacted: readonly string[], version: string, node: string): string[] {
  const lines: string[] = [];
  if (redacted.length > 0)
    lines.push(`secrets are not in the recording, which may be the reason: ${redacted.join(", ")}`);
  if (version !== readVersion() || node !== process.version)
    lines.push(`it was recorded by version ${version} on Node ${node}, which may be the reason`);
  return lines;
}

/** What a text of several lines goes on with stands below, and is taken for no other line. */
function toLine(text: string): string {
  return `${escapeLines(text).replaceAll("\n", `\n${INDENT}`)}\n`;
}

function toPlain({ header, events }: Recording, result: ReplayResult): object {
  const { id, at, application, result: recorded, redacted } = header;
  return {
    id,
    at,
    application: application.name,
    recorded: { ...recorded, calls: events.length, redacted },
    replayed: result,
  };
}

function count(number: number, what: string): string {
  return number === 1 ? `1 ${what}` : `${number} ${what}s`;
}

function usage(message: string): ServerlessWasmError {
  return new ServerlessWasmError("USAGE", message);
}
