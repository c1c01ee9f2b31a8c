// What a script says of its failures, as the operator reads it: places are those of the files that were written, not of
// the bundle.
import { SourceMap } from "node:module";
import type { SourceMapPayload } from "node:module";
import { ServerlessWasmError } from "../errors.ts";
import type { Script } from "../registry/module.ts";

/** Where a frame stands, behind its file. */
const POSITION = /^:(\d{1,9}):(\d{1,9})\)?$/;
/** A frame of any file. Only its end is looked at, because the text is whatever the script wants it to be. */
const FRAME_END = /:\d{1,9}:\d{1,9}\)?$/;
const MAX_END_LENGTH = 21;
const MAX_FRAMES = 50;

/** `text`: name and message, `stack`: the engine's frames. */
export function toScriptError(script: Script, text: string, stack: string): ServerlessWasmError {
  const places = createPlaces(script);
  const lines = stack.split("\n", MAX_FRAMES).flatMap((line) => {
    const mapped = places.find(line);
    if (mapped !== undefined) return [mapped];
    // Frames of the runtime script say nothing to whoever wrote the function.
    return isFrame(line) && FRAME_END.test(line.slice(-MAX_END_LENGTH)) ? [] : [line.trimEnd()];
  });
  const message = [text, ...lines].filter((line) => line !== "").join("\n");
  const error = new ServerlessWasmError("GUEST_EXCEPTION", message);
  // Where the engine was when it said so is nothing that anybody wants to know.
  error.stack = message;
  return error;
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
    if (!isFrame(line)) return undefined;
    const at = line.lastIndexOf(`${file}:`);
    const [, row, column] = POSITION.exec(at === -1 ? "" : line.slice(at + file.length)) ?? [];
    if (row === undefined) return undefined;
    if (map === undefined) {
      map = new SourceMap(JSON.parse(sourceMap) as SourceMapPayload);
      // Reading it takes as long as copying many times as much.
      pay(sourceMap.length * 64);
    }
    const entry = map.findEntry(Number(row) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return line.trimEnd();
    const place = `${entry.originalSource}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    const head = line.slice(0, at).replace(/\($/, "").trimEnd();
    return head.endsWith(" at") || head === "at" ? `${head} ${place}` : `${head} (${place})`;
  };
  return {
    find,
    mapText(text) {
      if (!text.includes(`${file}:`)) return text;
      let count = 0;
      const lines = text.split("\n").map((line) => {
        const mapped = count < MAX_FRAMES ? find(line) : undefined;
        if (mapped !== undefined) count += 1;
        return mapped ?? line;
      });
      return lines.join("\n");
    },
  };
}

function isFrame(line: string): boolean {
  return /^\s*at /.test(line);
}
