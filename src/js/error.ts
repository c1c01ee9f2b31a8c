// What a script says of its failures, as the operator reads it: places are those of the files that were written, not of
// the bundle.
import type { GuestContext } from "../abi/context.ts";
import { ServerlessWasmError } from "../errors.ts";
import type { Script } from "../registry/module.ts";
import { readEngineStacks } from "./engine-stack.ts";
import { SourceMap } from "./source-map.ts";

/** Only the beginning and the end of a line are looked at in more than one way: it is whatever the script wants it to be. */
const FRAME = /^\s*at /;
const RUNTIME_END = /[( ]serverless-wasm:\d{1,9}:\d{1,9}\)?$/;
const MAX_RUNTIME_END_LENGTH = 40;
/** The script chooses the text: it is looked at in one way only. */
const HAS_FRAMES = /\n {1,16}at /;
/** Where a frame stands, behind its file. */
const POSITION = /^:(\d{1,9}):(\d{1,9})\)?$/;
const MAX_FRAMES = 50;
/** Of a failure's text, at its beginning and at its end, where the stack is. */
const MAX_TEXT_LENGTH = 8192;

/** `text`: name and message, `stack`: the engine's frames. */
export function toScriptError(script: Script, text: string, stack: string): ServerlessWasmError {
  const places = createPlaces(script);
  let frames = 0;
  const lines = shorten(stack)
    .split("\n")
    .flatMap((line) => {
      if (!FRAME.test(line)) return [line.trimEnd()];
      const mapped = places.find(line);
      // Frames of the runtime script say nothing to whoever wrote the function.
      if (mapped === undefined && RUNTIME_END.test(line.slice(-MAX_RUNTIME_END_LENGTH))) return [];
      frames += 1;
      return frames > MAX_FRAMES ? [] : [mapped ?? line.trimEnd()];
    });
  const message = [shorten(text), ...lines].filter((line) => line !== "").join("\n");
  const error = new ServerlessWasmError("GUEST_EXCEPTION", message);
  // Where the engine was when it said so is nothing that anybody wants to know.
  error.stack = message;
  return error;
}

/**
 * Where the script stood, if its call has failed and what it threw does not say so: at least which function was served.
 * `runtime`: as for `readEngineStacks`; undefined where the engine never came so far.
 */
export function addPlace(
  { context, script }: { readonly context: GuestContext; readonly script: Script },
  runtime: number | undefined,
): void {
  const fault = context.current?.fault;
  if (fault === undefined || HAS_FRAMES.test(fault.message)) return;
  const places = createPlaces(script);
  for (const frames of runtime === undefined ? [] : readEngineStacks(context.memory.bytes, runtime)) {
    fault.frames = frames.flatMap((frame) => places.find(frame)?.replace(FRAME, "") ?? []);
    if (fault.frames.length > 0) return;
  }
  const { function: served } = JSON.parse(script.info) as { readonly function: string };
  fault.frames = [`${served} (${script.file})`];
}

export interface Places {
  /** A frame of the bundle, `at name (file:line:column)`, with the place as it was written. */
  find(line: string): string | undefined;
  /** A text of the log with such frames in it. */
  mapText(text: string): string;
}

/** `pay` is told how many bytes had to be read for it. */
export function createPlaces(
  { file, sourceMap }: Pick<Script, "file" | "sourceMap">,
  pay: (bytes: number) => void = () => undefined,
): Places {
  let map: SourceMap | undefined;
  const find = (line: string): string | undefined => {
    if (!FRAME.test(line)) return undefined;
    const at = line.lastIndexOf(`${file}:`);
    const [, row, column] = POSITION.exec(at === -1 ? "" : line.slice(at + file.length)) ?? [];
    if (row === undefined) return undefined;
    if (map === undefined) {
      map = new SourceMap(sourceMap);
      // Reading it takes as long as copying many times as much.
      pay(sourceMap.length * 32);
    }
    const found = map.find(Number(row) - 1, Number(column) - 1);
    if (found === undefined) return line.trimEnd();
    const place = `${found.source}:${found.row + 1}:${found.column + 1}`;
    const head = line.slice(0, at).replace(/\($/, "").trimEnd();
    return head.trimStart() === "at" ? `${head} ${place}` : `${head} (${place})`;
  };
  return {
    find,
    mapText(text) {
      if (!text.includes("\n") || !text.includes(`${file}:`)) return text;
      let count = 0;
      const lines: string[] = [];
      for (const line of text.split("\n")) {
        // What follows an error's stack where the error has properties of its own.
        const opening = line.endsWith(" {") ? " {" : "";
        const frame = line.slice(0, line.length - opening.length);
        const mapped = count < MAX_FRAMES ? find(frame) : undefined;
        if (mapped !== undefined) count += 1;
        if (isOfRuntime(frame)) lines.push((lines.pop() ?? "") + opening);
        else lines.push((mapped ?? frame) + opening);
      }
      return lines.join("\n");
    },
  };
}

/** Such a frame says nothing to whoever wrote the function. */
function isOfRuntime(line: string): boolean {
  return FRAME.test(line) && RUNTIME_END.test(line.slice(-MAX_RUNTIME_END_LENGTH));
}

/** A line of the log that is too long would be lost. */
function shorten(text: string): string {
  if (text.length <= 2 * MAX_TEXT_LENGTH) return text;
  const left = text.length - 2 * MAX_TEXT_LENGTH;
  return `${text.slice(0, MAX_TEXT_LENGTH)}\n... ${left} more characters ...\n${text.slice(-MAX_TEXT_LENGTH)}`;
}
