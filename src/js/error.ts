// What a script threw, as the operator reads it: places are those of the files that were written, not of the bundle.
import { SourceMap } from "node:module";
import type { SourceMapPayload } from "node:module";
import { ServerlessWasmError } from "../errors.ts";
import type { Script } from "../registry/module.ts";

/** What a frame ends with, as the engine writes it: `at name (file:line:column)`. */
const PLACE = /:(\d{1,9}):(\d{1,9})\)?$/;
const MAX_FRAMES = 50;
/** Of a failure, which a function can make as long as it likes. */
const MAX_TEXT_LENGTH = 65_536;
/** The name of the runtime script in the engine (`guests/js/build.ts`): its frames say nothing to who wrote the function. */
const RUNTIME_END = "(serverless-wasm";

/** What a source map takes to be read, and takes again for each text if it were not kept. */
const maps = new WeakMap<Script, SourceMap>();

/** `text`: name and message, `stack`: the engine's frames. */
export function toScriptError(script: Script, text: string, stack: string): ServerlessWasmError {
  const lines = mapFrames(script, stack.slice(0, MAX_TEXT_LENGTH).split("\n", MAX_FRAMES));
  const message = [text.slice(0, MAX_TEXT_LENGTH), ...lines].filter((line) => line !== "").join("\n");
  const error = new ServerlessWasmError("GUEST_EXCEPTION", message);
  // Where the engine was when it said so is nothing that anybody wants to know.
  error.stack = message;
  return error;
}

/** A text for the log, with the places of the files that were written. */
export function mapStacks(script: Script, text: string): string {
  return text.includes(`${script.file}:`) ? mapFrames(script, text.split("\n")).join("\n") : text;
}

/** In time that grows with the text's length, whatever it is: a function can make it as it likes. */
function mapFrames(script: Script, lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const place = /^\s*at /.test(line) ? PLACE.exec(line) : null;
    if (place === null) return [line.trimEnd()];
    const before = line.slice(0, place.index);
    const head = before.endsWith(script.file) ? before.slice(0, -script.file.length) : undefined;
    if (head === undefined || !/[ (]$/.test(head)) return before.endsWith(RUNTIME_END) ? [] : [line];
    const entry = sourceMap(script).findEntry(Number(place[1]) - 1, Number(place[2]) - 1);
    if (!("originalSource" in entry)) return [line];
    const original = `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    const name = head.replace(/\($/, "").trim().slice(2).trim();
    return [name === "" ? `    at ${original}` : `    at ${name} (${original})`];
  });
}

function sourceMap(script: Script): SourceMap {
  let map = maps.get(script);
  if (map === undefined) {
    map = new SourceMap(JSON.parse(script.sourceMap) as SourceMapPayload);
    maps.set(script, map);
  }
  return map;
}
