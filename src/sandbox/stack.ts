// The guest's part of a stack trace, with function names from the module's name section.

const PLACE = /^(wasm:\/\/.*):(wasm-function\[(\d{1,10})\]:0x[0-9a-f]{1,16})\)?$/;
/** The guest chooses its functions' names: up to 100,000 characters of anything. */
const MAX_NAME_LENGTH = 256;
/** A name with line feeds in it can pretend to be many frames; V8 itself gives ten. */
const MAX_FRAMES = 32;

interface Frame {
  readonly text: string;
  readonly module: string;
  readonly index: number;
}

/** `name (wasm-function[3]:0x45)` for each wasm frame, innermost first; empty when the error carries none. */
export function wasmStack(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const frames: Frame[] = [];
  for (const line of error.stack.split("\n")) {
    // Cut by hand: an expression over the whole line would take time that grows with the square of a hostile name.
    const start = line.lastIndexOf("wasm://");
    const [, module = "", place, index] = (start === -1 ? null : PLACE.exec(line.slice(start))) ?? [];
    if (place === undefined) continue;
    if (frames.length === MAX_FRAMES) break;
    const name = /^\s*at (.*) \($/.exec(line.slice(0, Math.max(0, start)))?.[1];
    const text = `${name === undefined ? "?" : name.slice(0, MAX_NAME_LENGTH)} (${place})`;
    frames.push({ text, module, index: Number(index) });
  }
  return frames.length === 0 ? wasmStack(error.cause) : withoutChecks(frames).map(({ text }) => text);
}

/**
 * A guest that is ended by its fuel stands in a check, which asks through the module of `yield.ts`. The check's functions
 * are behind all of the guest's own.
 */
function withoutChecks(frames: readonly Frame[]): readonly Frame[] {
  const [asking, check] = frames;
  if (
    asking === undefined ||
    check === undefined ||
    asking.module === check.module ||
    !asking.text.startsWith("? ")
  )
    return frames;
  const own = frames.findIndex(
    ({ module, index }, at) => at > 1 && module === check.module && index < check.index,
  );
  return own === -1 ? frames : frames.slice(own);
}
