// What a script threw, as the operator reads it: places are those of the files that were written, not of the bundle.
import { SourceMap } from "node:module";
import type { SourceMapPayload } from "node:module";
import { ServerlessWasmError } from "../errors.ts";
import type { Script } from "../registry/module.ts";

/** A frame as the engine writes it: `at name (file:line:column)`. */
const FRAME = /^(\s*at .*?)\(?([^\s()]+):(\d+):(\d+)\)?$/;
const MAX_FRAMES = 50;

/** `text`: name and message, `stack`: the engine's frames. */
export function toScriptError(script: Script, text: string, stack: string): ServerlessWasmError {
  const lines = mapFrames(script, stack);
  const message = [text, ...lines].filter((line) => line !== "").join("\n");
  const error = new ServerlessWasmError("GUEST_EXCEPTION", message);
  // Where the engine was when it said so is nothing that anybody wants to know.
  error.stack = message;
  return error;
}

function mapFrames(script: Script, stack: string): string[] {
  const map = new SourceMap(JSON.parse(script.sourceMap) as SourceMapPayload);
  return stack
    .split("\n", MAX_FRAMES)
    .flatMap((line) => {
      const frame = FRAME.exec(line);
      if (frame === null) return [line.trimEnd()];
      const [, head = "", file, row, column] = frame;
      // Frames of the runtime script say nothing to whoever wrote the function.
      if (file !== script.file) return [];
      const entry = map.findEntry(Number(row) - 1, Number(column) - 1);
      if (!("originalSource" in entry)) return [line.trimEnd()];
      const place = `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
      const name = head
        .trim()
        .replace(/^at\s*/, "")
        .trim();
      return [name === "" ? `    at ${place}` : `    at ${name} (${place})`];
    })
    .filter((line) => line !== "");
}
