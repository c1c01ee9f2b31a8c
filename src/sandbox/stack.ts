// The guest's part of a stack trace, with function names from the module's name section.
import { RESERVED_NAME } from "../wasm/runtime.ts";

const PLACE = /^wasm:\/\/.*:(wasm-function\[(\d{1,10})\]:0x[0-9a-f]{1,16})\)?$/;
/** The guest chooses its functions' names: up to 100,000 characters of anything. */
const MAX_NAME_LENGTH = 256;
/** A name with line feeds in it can pretend to be many frames; V8 itself gives ten. */
const MAX_FRAMES = 32;

/**
 * `name (wasm-function[3]:0x45)` for each wasm frame, innermost first; empty when the error carries none. A guest that is
 * ended stands in functions that are not its own, and that are named so: it is told where it called them.
 */
export function wasmStack(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const frames: string[] = [];
  for (const line of error.stack.split("\n")) {
    // Cut by hand: an expression over the whole line would take time that grows with the square of a hostile name.
    const start = line.lastIndexOf("wasm://");
    const [, place, index] = (start === -1 ? null : PLACE.exec(line.slice(start))) ?? [];
    if (place === undefined) continue;
    if (frames.length === MAX_FRAMES) break;
    const name = /^\s*at (.*) \($/.exec(line.slice(0, Math.max(0, start)))?.[1];
    frames.push(`${name?.slice(0, MAX_NAME_LENGTH) ?? `function[${index}]`} (${place})`);
  }
  if (frames.length === 0) return wasmStack(error.cause);
  const own = frames.findIndex((frame) => !frame.startsWith(`${RESERVED_NAME}:`));
  return own === -1 ? frames : frames.slice(own);
}
